/**
 * Keeps text that a spreadsheet would take for a formula text: a cell that starts with `= + - @`, a tab or a carriage return gets an
 * escape in front, and the import takes it off. Text that already starts with escapes before such a character gets one more, so that
 * `unguard(guard(x)) === x` for every text. A plain number is no formula and stays one. The escape is `'` in CSV (what spreadsheets use) and `\` in Markdown.
 */
export type GuardSign = "'" | '\\';

const GUARDED: Readonly<Record<GuardSign, RegExp>> = { "'": /^'*[=+\-@\t\r]/, '\\': /^\\*[=+\-@\t\r]/ };
const NUMBER = /^-?\d+(\.\d+)?$/;

export function guard(text: string, sign: GuardSign): string {
  return GUARDED[sign].test(text) && !NUMBER.test(text) ? sign + text : text;
}

export function unguard(text: string, sign: GuardSign): string {
  return text.startsWith(sign) && GUARDED[sign].test(text) ? text.slice(1) : text;
}
