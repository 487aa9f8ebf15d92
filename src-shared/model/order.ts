/**
 * Fractional order keys: strings over `0-9A-Za-z` that sort by code unit, so that an item moves by changing its own key only.
 * A key never ends in the lowest digit, which keeps room below every key.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

function digit(key: string, i: number): number {
  return i < key.length ? DIGITS.indexOf(key.charAt(i)) : 0;
}

/**
 * A key strictly between `before` and `after`; `null` stands for the end of the list.
 * Where the two are equal or out of order (two replicas chose one key), returns `null`: rekey the siblings with `firstKeys(n)`.
 */
export function keyBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && before >= after) return null;
  const low = before ?? '';
  let key = '';
  for (let i = 0; ; i++) {
    const from = digit(low, i);
    const to = after === null || !after.startsWith(key) ? BASE : digit(after, i);
    if (to - from > 1) {
      // At an open end step by one instead of halving: appending n items grows keys by n / 61 characters, not by n / 6.
      if (after === null && i < low.length) return key + DIGITS.charAt(from + 1);
      return key + DIGITS.charAt(Math.floor((from + to) / 2));
    }
    key += DIGITS.charAt(from);
    if (to === from) continue;
    // The digits are neighbours: anything that continues `low` is below `after`.
    const rest = keyBetween(low.length > i + 1 ? low.slice(i + 1) : null, null);
    return rest === null ? null : key + rest;
  }
}

/** `count` ascending keys for a list that has none yet, evenly spread and as short as leaves room between all of them. */
export function firstKeys(count: number): string[] {
  let width = 1;
  while (BASE ** width < 2 * (count + 1)) width++;
  return Array.from({ length: count }, (_, i) => {
    let rest = Math.floor(((i + 1) * BASE ** width) / (count + 1));
    let key = '';
    for (; key.length < width; rest = Math.floor(rest / BASE)) key = DIGITS.charAt(rest % BASE) + key;
    return key.replace(/0+$/, '');
  });
}

/** `count` ascending keys strictly between the two, or `null` where there is no room (equal keys). */
export function keysBetween(before: string | null, after: string | null, count: number): string[] | null {
  if (count <= 0) return [];
  if (before === null && after === null) return firstKeys(count);
  if (after === null) {
    const keys: string[] = [];
    let last = before;
    for (let i = 0; i < count; i++) {
      last = keyBetween(last, null);
      if (last === null) return null;
      keys.push(last);
    }
    return keys;
  }
  const middle = Math.floor(count / 2);
  const key = keyBetween(before, after);
  if (key === null) return null;
  const left = keysBetween(before, key, middle);
  const right = keysBetween(key, after, count - middle - 1);
  return left && right ? [...left, key, ...right] : null;
}

/** Sorts siblings: by order key, and by id where two replicas chose the same key. Code unit order, independent of locale. */
export function bySiblingOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
