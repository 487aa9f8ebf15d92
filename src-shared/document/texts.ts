/** Collaborative texts: one Y.Text per text field in one Y.Map, under the field's key. */
import * as Y from 'yjs';
import { MAX_TEXT } from '../model/fields';
import { wellFormed } from './values';

/** Where two texts differ: `removed` UTF-16 units at `at` become `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** The smallest single replacement that makes `next` of `previous`, never cutting a surrogate pair; `null` when they are equal. */
export function textChange(previous: string, next: string): TextChange | null {
  if (previous === next) return null;
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && previous.charCodeAt(start) === next.charCodeAt(start)) start++;
  if (start > 0 && isHigh(previous.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < shorter - start && previous.charCodeAt(previous.length - 1 - end) === next.charCodeAt(next.length - 1 - end)) end++;
  // A common tail that begins with the second half of a pair would leave the first half to be replaced alone.
  if (end > 0 && isLow(previous.charCodeAt(previous.length - end))) end--;
  return { at: start, removed: previous.length - start - end, inserted: next.slice(start, next.length - end) };
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Makes the text under `key` read `next`, creating it where there is none. */
export function writeText(texts: Y.Map<unknown>, key: string, next: string): void {
  const text = texts.get(key);
  if (!(text instanceof Y.Text)) {
    texts.set(key, new Y.Text(wellFormed(next)));
    return;
  }
  const change = textChange(text.toJSON(), wellFormed(next));
  if (!change) return;
  if (change.removed > 0) text.delete(change.at, change.removed);
  if (change.inserted !== '') text.insert(change.at, change.inserted);
}

/** What is shown of a text. Two people's insertions may add up to more than a field holds: the rest stays in the document, unseen [M14]. */
export function readText(texts: Y.Map<unknown>, key: string): string {
  const text = texts.get(key);
  const whole = text instanceof Y.Text ? text.toJSON() : '';
  if (whole.length <= MAX_TEXT) return whole;
  return whole.slice(0, isHigh(whole.charCodeAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
}
