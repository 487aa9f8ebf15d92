/**
 * Somebody's table as a board reads it: where it begins, and which way its stages run. Most have lanes down the first column and stages
 * across; as many offices write one stage a row, with a column for what people do, feel and touch.
 */
import { headerWordOf, roleOf } from './lane-names';
import { oneLine } from './text';

export interface TableRow {
  /** 1-based line of the file, or row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells drawn as one, 0-based and inclusive; rows are indices into the table's rows. Their text is in the first. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Rows of cells, and which of them are drawn as one. */
export interface Cells {
  readonly rows: readonly TableRow[];
  readonly merges?: readonly Merge[];
}

/** Beyond this many characters a first cell with nothing beside it names no lane. */
const LONGEST_NAME = 60;

export function cellOf(row: TableRow | undefined, column: number): string {
  return row?.cells[column]?.trim() ?? '';
}

export function filled(row: TableRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

export function widthOf(row: TableRow): number {
  let width = row.cells.length;
  while (width > 0 && cellOf(row, width - 1) === '') width--;
  return width;
}

/** Where the header is, and what stands above it. */
export interface Header {
  readonly top: number;
  readonly count: 1 | 2;
  readonly above: readonly string[];
}

/** Rows above the header hold one cell only; a second header row starts blank or with a word for steps. */
export function findHeader(rows: readonly TableRow[]): Header {
  const above: string[] = [];
  let top = 0;
  for (; top < rows.length - 2; top++) {
    const row = rows[top];
    if (!row) break;
    if (filled(row) === 0) continue;
    if (filled(row) > 1 || cellOf(row, 0) === '' || headerWordOf(cellOf(row, 0)) !== null) break;
    above.push(oneLine(cellOf(row, 0)));
  }
  while (top < rows.length - 1 && filled(rows[top] ?? { line: 0, cells: [] }) === 0) top++;
  const second = rows[top + 1];
  const corner = cellOf(second, 0);
  const hasMore = rows.slice(top + 2).some((row) => filled(row) > 0);
  const isSecondHeader = second !== undefined && filled(second) > 0 && hasMore && (corner === '' || headerWordOf(corner) !== null);
  return { top, count: isSecondHeader ? 2 : 1, above };
}

/** Whether a row below the header is something said about the table: one cell drawn across it, or one too long to name a lane. */
export function isRemark({ rows, merges = [] }: Cells, index: number): boolean {
  const row = rows[index];
  const text = cellOf(row, 0);
  if (!row || text === '' || filled(row) !== 1 || roleOf(text) !== 'custom') return false;
  return text.length > LONGEST_NAME || merges.some(({ top, left, right }) => top === index && left === 0 && right > 0);
}

/** The table without the blank columns at its left that people leave as a margin. */
export function withoutMargin<T extends Cells>(table: T): T {
  const margin = Math.min(...table.rows.map(({ cells }) => cells.findIndex((cell) => cell.trim() !== '')).filter((first) => first >= 0));
  if (margin === 0 || !Number.isFinite(margin)) return table;
  return {
    ...table,
    rows: table.rows.map(({ line, cells }) => ({ line, cells: cells.slice(margin) })),
    ...(table.merges ? { merges: table.merges.filter(({ right }) => right >= margin).map((merge) => ({ ...merge, left: Math.max(0, merge.left - margin), right: merge.right - margin })) } : {}),
  };
}

const known = (names: readonly string[]): number => names.filter((name) => roleOf(name) !== 'custom').length;

/** Whether the lanes are named across the header rather than down the first column, whose own header does not say lane. */
export function runsDown({ rows }: Cells): boolean {
  const { top } = findHeader(rows);
  if (headerWordOf(cellOf(rows[top], 0)) === 'lane') return false;
  const across = (rows[top]?.cells ?? []).slice(1).map(oneLine).filter((name) => name !== '' && headerWordOf(name) === null);
  const down = rows.slice(top + 1).map((row) => oneLine(cellOf(row, 0))).filter((name) => name !== '');
  return known(across) >= 2 && known(across) * 2 >= across.length && known(across) > known(down);
}

/** The table with rows and columns exchanged from its header on; what is said above and about it stays where it is. */
export function turned<T extends Cells>(table: T): T {
  const { top } = findHeader(table.rows);
  const isBody = (index: number): boolean => index >= top && filled(table.rows[index] ?? { line: 0, cells: [] }) > 0 && !isRemark(table, index);
  const body = [...table.rows.keys()].filter(isBody);
  const width = Math.max(0, ...body.map((index) => widthOf(table.rows[index] ?? { line: 0, cells: [] })));
  const line = table.rows[top]?.line ?? 0;
  const columns = Array.from({ length: width }, (_, column) => ({ line, cells: body.map((index) => table.rows[index]?.cells[column] ?? '') }));
  const rest = [...table.rows.keys()].filter((index) => index > top && isRemark(table, index));
  const above = table.rows.slice(0, top);
  const merges = (table.merges ?? []).flatMap((merge): Merge[] => {
    const after = rest.indexOf(merge.top);
    if (after >= 0) return [{ ...merge, top: top + width + after, bottom: top + width + after }];
    if (merge.bottom < top) return [merge];
    const [left, right] = [body.indexOf(merge.top), body.indexOf(merge.bottom)];
    return left >= 0 && right >= 0 ? [{ top: top + merge.left, bottom: top + merge.right, left, right }] : [];
  });
  return { ...table, rows: [...above, ...columns, ...rest.flatMap((index) => table.rows[index] ?? [])], merges };
}
