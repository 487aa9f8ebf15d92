/** Plain text of a clipboard: tab-separated cells as spreadsheets write them, or lines. */
import { MAX_CLIPBOARD_CELLS, MAX_CLIPBOARD_TEXT } from '../limits';
import { withoutListSigns } from './lines';
import { type ClipboardCell, type ClipboardRead, trimmed } from './types';

/**
 * Cells are quoted only where they must be, so a quote opens a cell only when a closing one ends it: `"two\nlines"` is one cell of two lines,
 * `"hi" she said` is what it looks like. Linear: a quote that is never closed is looked for once.
 */
function parseTabs(text: string): string[][] | null {
  const rows: string[][] = [[]];
  let cells = 0;
  let unclosedFrom = Number.POSITIVE_INFINITY;
  let at = 0;
  const quoted = (from: number): { text: string; end: number } | null => {
    if (from >= unclosedFrom) return null;
    let close = text.indexOf('"', from + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close < 0) {
      unclosedFrom = from;
      return null;
    }
    const next = text[close + 1];
    return next === undefined || next === '\t' || next === '\n' ? { text: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 } : null;
  };
  while (at <= text.length) {
    if (++cells > MAX_CLIPBOARD_CELLS) return null;
    const cell = text[at] === '"' ? quoted(at) : null;
    let end = cell?.end ?? at;
    if (!cell) while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
    rows.at(-1)?.push(cell?.text ?? text.slice(at, end));
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** A tab behind some text separates cells; one before it only indents. A bullet is no text. */
function hasCells(text: string): boolean {
  if (!text.includes('\t')) return false;
  return withoutListSigns(text).split('\n').some((line) => line.trim().includes('\t'));
}

/** A cell of several lines that was copied alone. */
const QUOTED_CELL = /^"(?:[^"]|"")*\n(?:[^"]|"")*"$/;

/** `null` where there is no text at all. */
export function readClipboardText(source: string): ClipboardRead | null {
  if (source.length > MAX_CLIPBOARD_TEXT) return { ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS };
  const text = source.replace(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\u00a0', ' ').replace(/\n+$/, '');
  const isTable = hasCells(text) || QUOTED_CELL.test(text);
  const rows = isTable ? parseTabs(text) : [[text]];
  if (!rows) return { ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS };
  const table = trimmed(rows.map((row) => row.map((cell): ClipboardCell => ({ text: withoutListSigns(cell), span: 1 }))));
  return table && { ok: true, table };
}
