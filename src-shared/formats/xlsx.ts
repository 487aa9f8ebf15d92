/**
 * An XLSX workbook → a table. The archive is unpacked here, under caps, and only what is needed is handed on (stored, not packed) to
 * read-excel-file, which never sees the bytes of a stranger's archive. Merged cells, which it does not report, are read from the sheet.
 */
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { MAX_CELLS, MAX_COLUMNS, MAX_DETAIL_ROWS, MAX_ROWS, MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO } from './limits';
import type { Details } from './detail-columns';
import { detailsOf } from './detail-read';
import { longTexts } from './long-cells';
import type { Table } from './table';
import { type Merge, type TableRow, filled } from './table-shape';
import { isCompoundFile, isZip } from './text';
import { isTouchpointTable } from './touchpoint-table';
import { hasZoneHeader } from './empathy';
import { ImportFailure } from './types';
import type { Warnings } from './warnings';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/;
/** A cell: its attributes and what is in it, which is no other cell (so that reading stays linear in any text). */
const CELL = /<((?:\w+:)?)c\b([^<>]*?)(?:\/>|>((?:(?!<(?:\w+:)?c\b)[\s\S])*?)<\/\1c>)/g;

/** The parts a workbook's text is in. Sizes are checked as the archive states them, and `unzipSync` gives no entry more room than that. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (++entries > MAX_ZIP_ENTRIES) throw new ImportFailure('bomb');
    if (!NEEDED.test(name)) return false;
    total += originalSize;
    if (total > MAX_UNZIPPED_BYTES || (originalSize > 1024 * 1024 && originalSize > size * MAX_ZIP_RATIO)) throw new ImportFailure('bomb');
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    throw new ImportFailure('damagedWorkbook');
  }
}

/** `BC12` → row 11, column 54, both from 0. */
function addressOf(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

interface Sheet {
  readonly xml: string;
  readonly merges: readonly Merge[];
  /** Cells that show their number in per cent, as `row column`. */
  readonly percents: ReadonlySet<string>;
  /** Formulas whose result the file does not hold. */
  readonly formulas: number;
}

/** Takes out cells without content, so that formatting far away makes no table of a million rows, and refuses content beyond the caps. */
function prepare(source: string, percentStyles: ReadonlySet<string>): Sheet {
  let formulas = 0;
  const percents = new Set<string>();
  let [rows, columns] = [0, 0];
  const xml = source
    .replace(CELL, (whole, _prefix: string, attributes: string, content: string | undefined) => {
      const holds = content !== undefined && /<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>[^<]/.test(content);
      if (!holds) {
        if (content !== undefined && /<(?:\w+:)?f[\s>/]/.test(content)) formulas++;
        return '';
      }
      const { row, column } = addressOf(/\br="([^"]*)"/.exec(attributes)?.[1] ?? '');
      if (column > MAX_COLUMNS) throw new ImportFailure('tooManyColumns', row + 1, { limit: MAX_COLUMNS });
      if (row > MAX_DETAIL_ROWS) throw new ImportFailure('tooManyLanes', row + 1, { limit: MAX_ROWS });
      [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
      if (percentStyles.has(/\bs="(\d+)"/.exec(attributes)?.[1] ?? '')) percents.add(`${String(row)} ${String(column)}`);
      return whole;
    })
    .replace(/<((?:\w+:)?)row\b[^<>]*?(?:\/>|>\s*<\/\1row>)/g, '');
  if (rows * columns > MAX_CELLS) throw new ImportFailure('tooManyCells', 0, { limit: MAX_CELLS });
  const merges = [...source.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*\bref="([^":]+):([^"]+)"/g)].map(([, from = '', to = '']) => {
    const [first, last] = [addressOf(from), addressOf(to)];
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
  return { xml, merges, percents, formulas };
}

/** Indices of the cell styles that show a number in per cent: Excel's own formats 9 and 10, and those of the workbook with a `%`. */
function percentStylesOf(styles: string): ReadonlySet<string> {
  const own = [...styles.matchAll(/<(?:\w+:)?numFmt\b[^<>]*>/g)].map(([tag]) => [/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? '', /\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? ''] as const);
  const formats = new Set(['9', '10', ...own.filter(([, code]) => /%/.test(code.replace(/&quot;.*?&quot;|\\./g, ''))).map(([id]) => id)]);
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const used = [...cells.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].map(([tag]) => /\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? '');
  return new Set(used.flatMap((format, i) => (formats.has(format) ? [String(i)] : [])));
}

/** Fifteen digits are what Excel itself calculates with: 0.1 + 0.2 is 0.3 there. */
const plainNumber = (value: number, decimal: '.' | ','): string => String(Number(value.toPrecision(15))).replace('.', decimal);

function textOfCell(value: unknown, isPercent: boolean, decimal: '.' | ','): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  if (typeof value === 'number') return isPercent ? `${plainNumber(value * 100, decimal)}${decimal === ',' ? ' %' : '%'}` : plainNumber(value, decimal);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).replace(/\r\n?/g, '\n') : '';
}

/** Paths of the sheets in workbook order. */
function sheetPaths(parts: Readonly<Record<string, string>>): string[] {
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      `xl/${(/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^(\/?xl\/|\.\/)/, '')}`,
    ]),
  );
  return [...(parts['xl/workbook.xml'] ?? '').matchAll(/<(?:\w+:)?sheet\b[^<>]*\b(?:\w+:)?id="([^"]*)"/g)].map(([, id = '']) => targets.get(id) ?? '');
}

interface UsedSheet {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

/** Whether a sheet looks like a board and not like a cover: it has rows of a name and two cells, or the header of a list that is known here. */
function isBoardLike({ rows }: UsedSheet): boolean {
  return rows.filter((row) => filled(row) > 2).length > 1 || isTouchpointTable({ rows }) || hasZoneHeader({ rows });
}

export interface WorkbookChoices {
  /** Name of the sheet to read; by default the first that looks like a board. */
  readonly sheet: string | null;
  /** How the project's language writes numbers. */
  readonly decimal: '.' | ',';
}

export interface Workbook {
  readonly table: Table;
  /** Names of the sheets that could be read as a board, and which one was. */
  readonly sheets: readonly string[];
  readonly sheet: string;
}

/** Reads one sheet, and what sheets of details say of it; others are named in a warning. Throws `ImportFailure`. */
export async function parseXlsx(bytes: Uint8Array, { sheet: wanted, decimal }: WorkbookChoices, warnings: Warnings): Promise<Workbook> {
  if (isCompoundFile(bytes)) throw new ImportFailure('oldExcel');
  if (!isZip(bytes)) throw new ImportFailure('notAWorkbook');
  const packed = unpack(bytes);
  const decoder = new TextDecoder('utf-8');
  const parts = Object.fromEntries(Object.entries(packed).map(([name, part]) => [name, decoder.decode(part)]));
  if (parts['xl/workbook.xml'] === undefined) throw new ImportFailure('notAWorkbook');
  const percentStyles = percentStylesOf(parts['xl/styles.xml'] ?? '');
  const prepared = new Map(Object.entries(parts).filter(([name]) => SHEET.test(name)).map(([name, xml]) => [name, prepare(xml, percentStyles)]));

  const encoder = new TextEncoder();
  const clean = { ...packed, ...Object.fromEntries([...prepared].map(([name, { xml }]) => [name, encoder.encode(xml)])) };
  let sheets;
  try {
    const archive = zipSync(clean, { level: 0 });
    sheets = await readWorkbook(archive.buffer, { trim: false });
  } catch {
    throw new ImportFailure('damagedWorkbook');
  }
  const paths = sheetPaths(parts);
  const used = sheets.map(({ sheet, data }, i) => ({ sheet, data, path: paths[i] ?? '' })).filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const rowsOf = ({ data, path }: (typeof used)[number], whole: (cell: string) => string = (cell) => cell): TableRow[] => {
    const percents = prepared.get(path)?.percents;
    return data.map((row, i) => ({ line: i + 1, cells: row.map((cell, j) => whole(textOfCell(cell, percents?.has(`${String(i)} ${String(j)}`) ?? false, decimal))) }));
  };
  const read = used.map((each) => ({ ...each, rows: rowsOf(each) })).map((each, i) => ({ ...each, found: i === 0 ? null : detailsOf(each.rows) }));
  const boards = read.filter(({ found }) => found === null);
  const isOwn = boards.length < read.length;
  const first = boards.find(({ sheet }) => sheet === wanted) ?? (isOwn ? null : boards.find(isBoardLike)) ?? boards[0];
  if (!first) throw new ImportFailure('empty');
  if (first.data.length > MAX_ROWS + 1) throw new ImportFailure('tooManyLanes', MAX_ROWS + 2, { limit: MAX_ROWS });
  const whole = longTexts(read.find(({ found }) => found?.kind === 'long')?.found?.rows ?? []);
  const details: { -readonly [K in keyof Details]: Details[K] } = {};
  // What the sheets of a board of ours say is said of its first sheet.
  for (const each of first === boards[0] ? read : []) {
    if (each.found && each.found.kind !== 'long') details[each.found.kind] = detailsOf(rowsOf(each, whole))?.rows;
  }
  const others = boards.filter((each) => each !== first).map(({ sheet }) => sheet);
  if (others.length > 0) warnings.add(0, 'moreSheets', { sheet: first.sheet, count: others.length, others: others.join(', ') });
  const { merges = [], formulas = 0 } = prepared.get(first.path) ?? {};
  if (formulas > 0) warnings.add(0, 'formula', { count: formulas });
  return { table: { rows: rowsOf(first, whole), merges, details }, sheets: boards.map(({ sheet }) => sheet), sheet: first.sheet };
}
