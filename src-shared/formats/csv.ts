/** CSV and TSV text ⇄ tables: `,` `;` or tab, quoted fields, text that looks like a formula. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { MatrixFilter } from '../model/matrix-filter';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { guard, unguard } from './guard';
import { MAX_CELLS, MAX_ROWS } from './limits';
import { tableOf, withNote } from './table-export';
import type { Table } from './table';
import type { TableRow } from './table-shape';
import { ImportFailure } from './types';

type Delimiter = ',' | ';' | '\t';

/** Records looked at to find the delimiter. */
const SAMPLED = 50;

/** Delimiters outside quotes in each of the first records. */
function countsOf(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let quoted = false;
  let count = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count++;
    else if (character === '\n') {
      counts.push(count);
      count = 0;
      if (counts.length === SAMPLED) return counts;
    }
  }
  return [...counts, count];
}

/** The delimiter that gives the most records the width of the first; of equals the one that cuts it into more cells. */
export function delimiterOf(text: string): Delimiter {
  let best: { delimiter: Delimiter; alike: number; cells: number } = { delimiter: ',', alike: 0, cells: 0 };
  for (const delimiter of [',', ';', '\t'] as const) {
    const counts = countsOf(text.slice(0, 256 * 1024), delimiter);
    const cells = Math.max(...counts);
    if (cells === 0) continue;
    const alike = counts.filter((count) => count === cells).length;
    if (alike > best.alike || (alike === best.alike && cells > best.cells)) best = { delimiter, alike, cells };
  }
  return best.delimiter;
}

/** Line of the quote that is still open at the end. `from` is the line of the first record that was not read. */
function openQuoteLine(text: string, from: number): number {
  const lines = text.split('\n');
  let opened: number | null = null;
  for (let line = from; line <= lines.length; line++) {
    for (const character of lines[line - 1] ?? '') if (character === '"') opened = opened === null ? line : null;
  }
  return opened ?? from;
}

function refuseEndless(text: string, delimiter: string): void {
  let cells = 0;
  for (let i = 0; i < text.length; i++) {
    if ((text[i] === delimiter || text[i] === '\n') && ++cells > MAX_CELLS) throw new ImportFailure('tooManyCells', 0, { limit: MAX_CELLS });
  }
}

/** Reads a table. Throws `ImportFailure` where a quote is never closed, naming the line it opens on. */
export function parseCsv(source: string, tabs: boolean): Table {
  const separator = /^sep=(.)\n/i.exec(source)?.[1];
  // The line stays, blank, so that the others keep their numbers.
  const text = separator === undefined ? source : source.slice(source.indexOf('\n'));
  const delimiter = separator ?? (tabs ? '\t' : delimiterOf(text));
  refuseEndless(text, delimiter);
  const rows: TableRow[] = [];
  let read = 0;
  try {
    parse(text, {
      delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, skip_empty_lines: true, ltrim: delimiter !== '\t', rtrim: delimiter !== '\t',
      on_record: (record: string[], { lines }) => {
        if (rows.length === MAX_ROWS) throw new ImportFailure('tooManyLanes', lines, { limit: MAX_ROWS });
        // `lines` is where the record ends.
        const line = lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        rows.push({ line, cells: record.map((cell) => unguard(cell, "'")) });
        read = lines;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ImportFailure('quote', openQuoteLine(text, read + 1));
    throw error;
  }
  return { rows };
}

function writeCell(text: string, delimiter: Delimiter): string {
  return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The board as CSV that a spreadsheet opens as it is: `;` between cells in a Spanish project, as Excel expects there, else `,`;
 * a BOM where there is more than ASCII; CRLF ends a row. Of a matrix the touchpoints that `rows` leaves, and a first line that says so.
 */
export function toCsv(snapshot: Snapshot, board: Id, rows: MatrixFilter | null = null): string {
  const delimiter = snapshot.project?.language === 'es' ? ';' : ',';
  const table = tableOf(snapshot, board, rows);
  const text = [...withNote(table), ...table.body].map((row) => `${row.map((cell) => writeCell(guard(cell, "'"), delimiter)).join(delimiter)}\r\n`).join('');
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII is what is looked for
  return /[^\u0000-\u007f]/.test(text) ? `\ufeff${text}` : text;
}
