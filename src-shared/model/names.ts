/** Names of library items: when two of them are the same name, and which text of a card is one. */
import { hasWords, parseMarks } from './marks';

/**
 * A name made comparable: case, accents and outer spaces do not count, and inner ones count once. `ñ` stays a letter of its own, in any
 * language: `año` and `ano` are two words.
 */
export function nameKey(name: string): string {
  return name.normalize('NFD').replaceAll(/(n\u0303)|[\u0300-\u036f]/gi, '$1').toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether two names are the same; a blank one is no name and the same as none. */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}

/** Beyond this many characters a card tells something; it is no name. */
export const MAX_CARD_NAME = 120;

/** The name that a card's text is: one short line that is no bullet, without its marks. `null` where it is none. */
export function nameOfText(text: string): string | null {
  const [line, ...more] = parseMarks(text.trim());
  if (!line || line.bullet || more.length > 0 || !hasWords(text)) return null;
  const name = line.spans.map((span) => span.text).join('').trim();
  return name === '' || name.length > MAX_CARD_NAME ? null : name;
}
