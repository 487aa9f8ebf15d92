/** Where a text occurs in the words of a project. Texts are compared as they are shown: marks and escapes of a card's text are no part of it. */
import { notesByZone } from '../model/empathy';
import type { Id, Language } from '../model/fields';
import { bySiblingOrder } from '../model/order';
import { shownOn } from '../model/persona-board';
import type { AnyRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { trayNotes } from './notes';
import { shownLines, textsOf } from './searched-texts';

export interface Query {
  readonly text: string;
  /** Case and accents have to be the same; without it neither counts. */
  readonly exact: boolean;
  readonly wholeWord: boolean;
}

/** A stretch of a text, UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text made comparable. Unit `i` of `text` came of the original's sign (a letter with its accents) at `from[i]` … `to[i]`. */
interface Comparable {
  readonly original: string;
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

type Folding = 'exact' | Language;

/** A letter or other character with the accents that follow it, however they were typed. */
const SIGN = /\P{M}\p{M}*|\p{M}+/gu;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_]$/u;

/** In Spanish `ñ` is a letter and no `n` with an accent. */
function fold(sign: string, folding: Folding): string {
  if (folding === 'exact') return sign.normalize('NFD');
  const lower = sign.toLowerCase();
  if (folding === 'es' && lower.normalize('NFC') === 'ñ') return 'ñ';
  return lower.normalize('NFD').replace(/\p{M}/gu, '');
}

function comparable(original: string, folding: Folding): Comparable {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: sign, index } of original.matchAll(SIGN)) {
    const folded = fold(sign, folding);
    for (let i = 0; i < folded.length; i++) {
      from.push(index);
      to.push(index + sign.length);
    }
    text += folded;
  }
  return { original, text, from, to };
}

const cache = new Map<Folding, WeakMap<object, Map<string, Comparable>>>();

/** Records keep their identity while unchanged, so what was made of their texts is kept with them: a keystroke in the field only looks. */
function cached(owner: object, part: string, original: string, folding: Folding): Comparable {
  const owners = cache.get(folding) ?? new WeakMap<object, Map<string, Comparable>>();
  cache.set(folding, owners);
  const parts = owners.get(owner) ?? new Map<string, Comparable>();
  owners.set(owner, parts);
  const known = parts.get(part);
  if (known?.original === original) return known;
  const made = comparable(original, folding);
  parts.set(part, made);
  return made;
}

function occurrences({ original, text, from, to }: Comparable, wanted: string, wholeWord: boolean): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; ) {
    const end = at + wanted.length;
    const range = { from: from[at] ?? 0, to: to[end - 1] ?? original.length };
    // A hit begins and ends with whole signs.
    const whole = from[at - 1] !== from[at] && from[end] !== from[end - 1];
    const apart = !wholeWord || (!ENDS_IN_WORD.test(original.slice(0, range.from).slice(-2)) && !WORD.test(String.fromCodePoint(original.codePointAt(range.to) ?? 32)));
    if (whole && apart) found.push(range);
    at = text.indexOf(wanted, whole && apart ? end : at + 1);
  }
  return found;
}

/** Where a plain text holds what is looked for, from the left, without overlaps. */
function findIn(text: string, query: Query, language: Language, owner: object, part: string): Range[] {
  const folding = query.exact ? 'exact' : language;
  const wanted = comparable(query.text, folding).text;
  return wanted === '' ? [] : occurrences(cached(owner, part, text, folding), wanted, query.wholeWord);
}

/** Where people meet a record: on a board, in the capture tray, or in the library. */
export type Place = { readonly on: 'board'; readonly board: Id } | { readonly on: 'tray' } | { readonly on: 'library' };

/** A hit in a text of a record: the field, the line, and where in what the line shows. */
export interface Hit extends Range {
  readonly record: AnyRecord;
  readonly field: string;
  readonly line: number;
  /** What the line shows. */
  readonly shown: string;
}

export interface PlacedHit extends Hit {
  readonly place: Place;
}

/** The hits in one record, in order, without overlaps. */
export function findInRecord(record: AnyRecord, query: Query, language: Language): Hit[] {
  return textsOf(record).flatMap((text) => shownLines(text).flatMap((shown, line) =>
    findIn(shown, query, language, text, String(line)).map((range) => ({ ...range, record, field: text.field, line, shown }))));
}

/**
 * Every record with words that stands somewhere, in reading order: board by board, titles first, then the tray and the library. A persona
 * stands on the first board that is about it alone, else in the library.
 */
function* readable(snapshot: Snapshot): Generator<readonly [AnyRecord, Place]> {
  const shown = new Set<Id>();
  for (const board of snapshot.boards()) {
    const place: Place = { on: 'board', board: board.id };
    const grid = gridOf({ snapshot, board: board.id });
    const cards = grid.cardsOf(grid.lanes);
    const ends = new Set([...cards, ...grid.columns.map(({ step }) => step)].map(({ id }) => id));
    const links = snapshot.ofKind('link').filter(({ from }) => ends.has(from));
    const notes = [...notesByZone(snapshot, board.id).values()].flat();
    const persona = board.boardKind === 'persona' ? shownOn(snapshot, board) : 'all';
    const personas = typeof persona === 'string' || shown.has(persona.id) ? [] : [persona];
    for (const { id } of personas) shown.add(id);
    for (const record of [board, ...personas, ...grid.stages, ...grid.columns.map(({ step }) => step), ...grid.lanes, ...cards, ...links, ...notes]) yield [record, place];
  }
  for (const note of trayNotes(snapshot)) yield [note, { on: 'tray' }];
  for (const kind of ['persona', 'audience', 'touchpoint', 'channel', 'team', 'system'] as const) {
    for (const item of [...snapshot.ofKind(kind)].sort(bySiblingOrder)) if (!shown.has(item.id)) yield [item, { on: 'library' }];
  }
}

/** Every hit of the project. */
export function findAll(snapshot: Snapshot, query: Query): PlacedHit[] {
  if (query.text === '') return [];
  const language = snapshot.project?.language ?? 'en';
  return [...readable(snapshot)].flatMap(([record, place]) => findInRecord(record, query, language).map((hit) => ({ ...hit, place })));
}
