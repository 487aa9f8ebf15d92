/** Which card of one cell became which card of another: by what they say, since copies have ids of their own. */
import type { Card } from '../model/card';

export interface CardPair {
  /** `null` of a card that is only on the other side. */
  readonly before: Card | null;
  readonly after: Card | null;
  readonly kind: 'same' | 'changed' | 'moved';
}

/** From this share of common words on, two texts are one that was rewritten. */
const ALIKE = 0.5;
/** More cards than this without a counterpart in one cell are not compared word by word with each other. */
const MANY = 60;

const words = (card: Card): string => card.text.trim();

/** What can differ of a card besides its words and its emotions, which a curve compares as such. */
const DETAILS = {
  tint: ({ tint }) => tint,
  evidence: ({ evidenceMark }) => evidenceMark,
  marker: ({ marker }) => marker,
  duration: ({ durationLeast, durationMost }) => `${String(durationLeast)} ${String(durationMost)}`,
  value: ({ value }) => value,
  picture: ({ image }) => image,
  icon: ({ icon }) => icon,
  touchpoint: ({ touchpoint }) => touchpoint,
  channel: ({ channel }) => channel,
  actor: ({ actor }) => actor,
  team: ({ team }) => team,
  system: ({ system }) => system,
} satisfies Record<string, (card: Card) => unknown>;
export type CardDetail = keyof typeof DETAILS;
const DETAIL_NAMES = Object.keys(DETAILS) as readonly CardDetail[];

/** The details in which two cards differ. */
export const detailsChanged = (before: Card, after: Card): readonly CardDetail[] => DETAIL_NAMES.filter((detail) => DETAILS[detail](before) !== DETAILS[detail](after));

function saying(card: Card): string {
  return JSON.stringify([words(card), ...DETAIL_NAMES.map((detail) => DETAILS[detail](card))]);
}

/** Pairs cards that have the same key, in their order, and takes them out of both lists. */
function taking(before: Card[], after: Card[], key: (card: Card) => string | null, kind: CardPair['kind']): CardPair[] {
  const waiting = new Map<string, Card[]>();
  for (const card of before) {
    const name = key(card);
    if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), card]);
  }
  const pairs = after.flatMap((card): CardPair[] => {
    const name = key(card);
    const found = name === null ? undefined : waiting.get(name)?.shift();
    return found ? [{ before: found, after: card, kind }] : [];
  });
  const taken = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  for (const list of [before, after]) list.splice(0, list.length, ...list.filter((card) => !taken.has(card)));
  return pairs;
}

/** Share of words that two texts have in common, 0 … 1 (Dice's coefficient over their words). */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const wordList = (card: Card): string[] => words(card).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The most alike first; of equals, the upper ones. */
function takingAlike(before: Card[], after: Card[]): CardPair[] {
  if (before.length > MANY || after.length > MANY) return [];
  const lists = new Map([...before, ...after].map((card) => [card, wordList(card)]));
  const candidates = before.flatMap((a) => after.map((b) => ({ a, b, share: likeness(lists.get(a) ?? [], lists.get(b) ?? []) }))).filter(({ share }) => share >= ALIKE);
  const taken = new Set<Card>();
  const pairs: CardPair[] = [];
  for (const { a, b } of candidates.sort((x, y) => y.share - x.share)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ before: a, after: b, kind: 'changed' });
  }
  for (const list of [before, after]) list.splice(0, list.length, ...list.filter((card) => !taken.has(card)));
  return pairs;
}

/** Every card of both lists once: with its counterpart, or alone. */
export function pairCards(before: readonly Card[], after: readonly Card[]): CardPair[] {
  const [was, is] = [[...before], [...after]];
  const named = (card: Card): string | null => words(card) || null;
  return [
    ...taking(was, is, saying, 'same'),
    ...taking(was, is, named, 'changed'),
    ...takingAlike(was, is),
    ...was.map((card): CardPair => ({ before: card, after: null, kind: 'changed' })),
    ...is.map((card): CardPair => ({ before: null, after: card, kind: 'changed' })),
  ];
}

/** Joins cards that stand alone on both sides and have the same words: they moved to another cell. */
export function joinMoved(pairs: readonly CardPair[]): CardPair[] {
  const was = pairs.flatMap((pair) => (pair.before && !pair.after ? pair.before : []));
  const is = pairs.flatMap((pair) => (pair.after && !pair.before ? pair.after : []));
  const moved = taking(was, is, (card) => words(card) || null, 'moved');
  const [gone, added] = [new Set(was), new Set(is)];
  const still = pairs.filter(({ before, after }) => (before && after) || (before ? gone.has(before) : after !== null && added.has(after)));
  return [...still, ...moved];
}
