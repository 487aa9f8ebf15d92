/** Finding words in texts, whatever their accents and case, and the stretch of text that a list of hits shows. */

/** Letters without their accents and case, so that `reunión` is found by `reunion`. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase();
}

/** The words of a query, folded; each has to be found. */
export function soughtWords(query: string): readonly string[] {
  return [...new Set(folded(query).split(/\s+/).filter(Boolean))];
}

export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

/** Characters shown before the first find, and in all. */
const BEFORE = 32;
const LENGTH = 140;

/** Where each character of the folded text stands in the text itself, and where the text ends. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let all = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = folded(character);
    for (let i = 0; i < plain.length; i += 1) places.push(at);
    all += plain;
    at += character.length;
  }
  places.push(at);
  return { folded: all, places };
}

/** Every place of a word, as ranges of the text itself, in order and without overlaps. */
function ranges(text: string, words: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const { folded: plain, places } = foldedWithPlaces(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      const last = places[at + word.length - 1] ?? 0;
      const next = places.find((place) => place > last) ?? text.length;
      found.push([places[at] ?? 0, next]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const before = apart.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/**
 * The text around the first find with every found word told apart, on one line; `null` unless each word is in the text. An ellipsis
 * stands where the text goes on.
 */
export function excerptOf(text: string, words: readonly string[]): readonly ExcerptPart[] | null {
  if (words.length === 0) return null;
  const plain = folded(text);
  if (!words.every((word) => plain.includes(word))) return null;
  const line = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const all = ranges(line, words);
  const [first] = all;
  if (!first) return null;
  // Begins with a whole word.
  const wanted = Math.max(0, first[0] - BEFORE);
  const space = wanted === 0 ? -1 : line.indexOf(' ', wanted);
  const start = space >= 0 && space < first[0] ? space + 1 : wanted;
  const end = Math.min(line.length, Math.max(start + LENGTH, first[1]));
  const parts: ExcerptPart[] = [];
  const add = (from: number, to: number, found: boolean): void => {
    if (to > from) parts.push({ text: line.slice(from, to), found });
  };
  if (start > 0) parts.push({ text: '…', found: false });
  let at = start;
  for (const [from, to] of all) {
    if (from >= end) break;
    add(at, from, false);
    add(from, Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  if (end < line.length) parts.push({ text: '…', found: false });
  return parts;
}
