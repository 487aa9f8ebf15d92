// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the other layers compile this file too and find the package's types only through it
/// <reference path="./linebreak.d.ts" />
/**
 * Where a line may break (UAX #14, by the `linebreak` package, so that every platform agrees).
 * In Latin text the rules look at two letters and the spaces between them; those answers are asked for once and remembered,
 * which is many times faster and, as a property test holds, the same.
 */
import LineBreaker from 'linebreak';

const LATIN = 0x180;
const PUNCTUATION = 0x2010;
const PUNCTUATION_END = 0x2027;
const EURO = 0x20ac;
const SIZE = LATIN + (PUNCTUATION_END - PUNCTUATION) + 1;
const SPACE = 0x20;

/** Bits of a remembered pair. */
const KNOWN = 1;
const DIRECT = 2;
const SPACED = 4;

/** Row of each code unit in the pair table; −1 where the fast path does not apply. Controls, no-break and soft characters are left to the slow path. */
const ROWS = new Int16Array(EURO + 1).map((_, code) => {
  if (code < SPACE || code === 0xad || (code >= 0x7f && code <= 0xa0)) return -1;
  if (code < LATIN) return code;
  if (code >= PUNCTUATION && code < PUNCTUATION_END) return LATIN + code - PUNCTUATION;
  return code === EURO ? SIZE - 1 : -1;
});

export class LineBreaks {
  private readonly pairs = new Uint8Array(SIZE * SIZE);

  /**
   * Sets `into[i]` to 1 for every code unit of the text before which a line may break. `into` must be all zero up to the text's length.
   * The text holds no line breaks.
   */
  find(text: string, into: Uint8Array): void {
    if (!this.fast(text, into)) this.slow(text, into);
  }

  slow(text: string, into: Uint8Array): void {
    into.fill(0, 0, text.length);
    const breaker = new LineBreaker(text);
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      if (next.position < text.length) into[next.position] = 1;
    }
  }

  /** As `slow`, or false where the text has letters it does not know. */
  fast(text: string, into: Uint8Array): boolean {
    if (text.length === 0) return true;
    let last = ROWS[text.charCodeAt(0)] ?? -1;
    if (last < 0 || last === SPACE) return false;
    let spaced = 0;
    for (let i = 1; i < text.length; i++) {
      const next = ROWS[text.charCodeAt(i)] ?? -1;
      if (next < 0) return false;
      if (next === SPACE) {
        spaced = 1;
        continue;
      }
      const index = last * SIZE + next;
      let pair = this.pairs[index] ?? 0;
      if (pair === 0) {
        pair = ask(text.charAt(i - 1 - trailing(text, i)), text.charAt(i));
        this.pairs[index] = pair;
      }
      if (pair & (spaced ? SPACED : DIRECT)) into[i] = 1;
      last = next;
      spaced = 0;
    }
    return true;
  }
}

/** Spaces just before a position. */
function trailing(text: string, at: number): number {
  let count = 0;
  while (text.charCodeAt(at - 1 - count) === SPACE) count++;
  return count;
}

function ask(before: string, after: string): number {
  return KNOWN | (breaksAt(before + after, before.length) ? DIRECT : 0) | (breaksAt(`${before} ${after}`, before.length + 1) ? SPACED : 0);
}

function breaksAt(text: string, position: number): boolean {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position === position) return position < text.length;
  }
  return false;
}
