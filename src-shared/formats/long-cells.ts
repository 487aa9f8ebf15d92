/**
 * Cells longer than a spreadsheet holds. The cell keeps its beginning and the number of its text, `… [→ 7]`, and the text stands in pieces on
 * a sheet of its own. A shorter text that happens to end like this goes the same way, so that reading never mistakes one for the other.
 */
import type { Translator } from '../i18n';
import { DETAILS, type Row, type Sheet } from './detail-columns';

/** Excel's own limit. */
export const LONGEST_CELL = 32_767;
const PIECE = 32_000;
const KEPT = 1_000;
const REFERENCE = /… \[→ (\d{1,6})\]$/;

/** The text up to `length` units, without the first half of a character of two. */
const upTo = (text: string, from: number, length: number): string => {
  const piece = text.slice(from, from + length);
  return from + length < text.length ? piece.replace(/[\ud800-\udbff]$/, '') : piece;
};

export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieces.at(-1)?.length ?? PIECE) pieces.push(upTo(text, at, PIECE));
  return pieces;
}

/** The sheets with no cell too long, and behind them the sheet of their texts where there are some. */
export function splitLong(sheets: readonly Sheet[], say: Translator): readonly Sheet[] {
  const rows: string[][] = [];
  let last = 0;
  const fit = (cell: string): string => {
    if (cell.length <= LONGEST_CELL && !REFERENCE.test(cell)) return cell;
    const number = String(++last);
    rows.push(...piecesOf(cell).map((piece) => [number, piece]));
    return `${upTo(cell, 0, KEPT)}… [→ ${number}]`;
  };
  const fitting = sheets.map((sheet) => ({ ...sheet, header: sheet.header.map((row) => row.map(fit)), body: sheet.body.map((row) => row.map(fit)) }));
  return rows.length === 0 ? sheets : [...fitting, { name: say('sheet.long'), header: [DETAILS.long.map((column) => say(`column.${column}`))], body: rows }];
}

/** What joins a cell with its text again. */
export function longTexts(rows: readonly Row[]): (cell: string) => string {
  const texts = new Map<string, string>();
  for (const { number = '', part = '' } of rows) texts.set(number, (texts.get(number) ?? '') + part);
  return (cell) => texts.get(REFERENCE.exec(cell)?.[1] ?? '') ?? cell;
}
