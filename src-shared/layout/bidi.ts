/** Lines in which letters run from right to left (UAX #9, by the `bidi-js` package, so that every painter agrees). */
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Hebrew, Arabic and their kin, the presentation forms, the scripts of the supplementary planes, and the marks that turn text around. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export interface Direction {
  /** Of each code unit: odd where letters run from right to left. */
  readonly levels: Uint8Array;
  /** Whether the text as a whole begins at the right. */
  readonly fromRight: boolean;
}

/** Which way the parts of a text without line breaks run; `null` where all of it runs from left to right. */
export function directionOf(text: string): Direction | null {
  if (!RIGHT_TO_LEFT.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  return { levels, fromRight: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** The letter as it is drawn where letters run from right to left: brackets open the other way. */
export function mirrored(letter: string): string {
  return bidi.getMirroredCharacter(letter) ?? letter;
}

/** The parts of one line with a level each, in the order they stand from left to right (rule L2). */
export function inVisualOrder<T>(parts: readonly T[], levels: readonly number[]): T[] {
  const order = parts.map((part, i) => ({ part, level: levels[i] ?? 0 }));
  for (let level = Math.max(0, ...levels); level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to + 1 < order.length && (order[to + 1]?.level ?? 0) >= level) to++;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order.map(({ part }) => part);
}
