/**
 * A cell of a table ⇄ the cards that stand in it: one card a line. A line that ends in a backslash goes on in the same card (the hard
 * line break of Markdown), so that cards of several lines survive with their indents; blank lines and spaces around a card mean nothing.
 *
 * On a curve lane a line that is a number is an emotion without words, and `words (−1)` are words with their emotion. Numbers are read
 * per lane: if all lie in −2 … +2 they are taken as they are; else if all lie in 1 … 5 that is their scale; else they stay text.
 */

export function splitCell(text: string): string[] {
  const cards: string[] = [];
  let open: string | null = null;
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    // A backslash with nothing before it begins no card: it is one.
    const continues = line.endsWith('\\') && i < lines.length - 1 && (open !== null || line.trim() !== '\\');
    // Lines within a card keep what they begin with.
    const own = continues ? line.slice(0, -1) : line.trimEnd();
    const words = open === null ? own.trimStart() : own;
    const card: string = open === null ? words : `${open}\n${words}`;
    open = continues ? card : null;
    if (!continues && card.trim() !== '') cards.push(card.trim());
  });
  return cards;
}

export function joinCards(texts: readonly string[]): string {
  // A space behind a last backslash keeps it from joining the next card; reading takes the space off.
  return texts.map((text) => text.split('\n').join('\\\n') + (text.endsWith('\\') && text !== '\\' ? ' ' : '')).join('\n').trim();
}

export interface Feeling {
  readonly text: string;
  readonly emotion: number | null;
}

export type EmotionScale = 'own' | 'oneToFive';

/** A number as people write it: `-1`, `−1`, `+2`, `1,5`; `null` for anything else. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^[+-]?\d{1,6}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** The scale of a lane's numbers, or `null` where none fits or there are none. */
export function scaleOf(numbers: readonly number[]): EmotionScale | null {
  if (numbers.length === 0) return null;
  if (numbers.every((value) => Math.abs(value) <= 2)) return 'own';
  return numbers.every((value) => value >= 1 && value <= 5) ? 'oneToFive' : null;
}

const SIGNED = /^([+-]\d(?:\.\d{1,6})?|0)$/;

/** One line of a curve lane's cell. */
export function readFeeling(text: string, scale: EmotionScale | null): Feeling {
  const value = numberOf(text);
  if (value !== null && scale !== null) return { text: '', emotion: scale === 'own' ? value : Math.round((value - 3) * 1e6) / 1e6 };
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const words = open < 0 ? '' : text.slice(0, open).trimEnd();
  const emotion = open < 0 ? '' : text.slice(open + 1, -1).replace('−', '-');
  if (words !== '' && SIGNED.test(emotion) && Math.abs(Number(emotion)) <= 2) return { text: words, emotion: Number(emotion) };
  return { text, emotion: null };
}

export function writeFeeling({ text, emotion }: Feeling): string {
  if (emotion === null) return text;
  const value = Math.round(emotion * 1e6) / 1e6;
  return text === '' ? String(value) : `${text} (${value > 0 ? '+' : ''}${String(value)})`;
}
