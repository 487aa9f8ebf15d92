/** The board as its links see it: strips between columns and rows where no card stands by the rules of the grid, and what stands in the cells. */
import type { Id } from '../../model/fields';
import type { Box } from '../../scene/types';

/** From … to along one axis, board px. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A card, or a point of the curve: links run around it. `x` is the board's, `y` is relative to the top of its row. */
export interface Obstacle {
  readonly record: Id;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What stands in one column of a row, also what reaches in from the left. */
export type FieldCell = readonly Obstacle[];

export interface FieldRow {
  readonly top: number;
  readonly h: number;
  readonly cells: readonly FieldCell[];
  /** Whether a card of the row reaches into a further column, and so closes the gutter between them at its height. */
  readonly reaching: boolean;
}

export interface Field {
  readonly columns: readonly Span[];
  readonly rows: readonly FieldRow[];
  /** Strip left of each column, and one right of the last. Only cards that reach over columns stand in them. */
  readonly gutters: readonly Span[];
  /** Strip above each row, and one below the last. Nothing stands in them. */
  readonly gaps: readonly Span[];
  /** What lines may cross and labels may not cover. */
  readonly barriers: readonly Box[];
}

/** The earlier field's parts where they are equal, so that who keeps something about a part sees by identity that it still holds. */
export function sharing(field: Field, earlier: Field | null): Field {
  if (!earlier) return field;
  const rows = field.rows.map((row, r) => {
    const old = earlier.rows[r];
    if (!old || old.cells === row.cells) return row;
    const cells = row.cells.map((cell, c) => (sameCell(cell, old.cells[c]) ? (old.cells[c] ?? cell) : cell));
    return { ...row, cells: cells.length === old.cells.length && cells.every((cell, c) => cell === old.cells[c]) ? old.cells : cells };
  });
  const columns = sameSpans(field.columns, earlier.columns) ? earlier.columns : field.columns;
  // Barriers lie where the gaps say.
  const same = columns === earlier.columns && rows.length === earlier.rows.length && sameSpans(field.gaps, earlier.gaps)
    && sameSpans(field.gutters, earlier.gutters) && rows.every((row, r) => sameRow(row, earlier.rows[r]));
  return same ? earlier : { ...field, columns, rows };
}

const sameRow = (a: FieldRow, b: FieldRow | undefined): boolean => b !== undefined && a.cells === b.cells && a.top === b.top && a.h === b.h;

function sameCell(a: FieldCell, b: FieldCell | undefined): boolean {
  return a === b || (b !== undefined && a.length === b.length && a.every((one, i) => {
    const other = b[i];
    return other !== undefined && one.record === other.record && one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
  }));
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => {
    const other = b[i];
    return other !== undefined && span.from === other.from && span.to === other.to;
  });
}

/** The field as it is while these cards are somewhere else. */
export function without(field: Field, cards: ReadonlySet<Id>): Field {
  const rows = field.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.some(({ record }) => cards.has(record)) ? cell.filter(({ record }) => !cards.has(record)) : cell)) }));
  return { ...field, rows };
}

/** Whether anything stands in the area. */
export function isObstructed(field: Field, area: Box): boolean {
  let count = 0;
  eachObstacle(field, area, () => count++);
  return count > 0;
}

/** What stands in an area, all in board px; a card that reaches over columns may be told several times. */
export function eachObstacle(field: Field, area: Box, visit: (x: number, y: number, w: number, h: number) => void): void {
  const [one, other] = indexes(field.columns, area.x, area.x + area.w);
  // Between two stages: what stands there reaches over the columns on both sides.
  const [first, last] = [Math.max(0, Math.min(one, other)), Math.max(one, other)];
  const [top, bottom] = [area.y, area.y + area.h];
  for (const row of field.rows) {
    if (row.top >= bottom || row.top + row.h <= top) continue;
    for (let c = first; c <= last; c++) {
      for (const { x, y, w, h } of row.cells[c] ?? []) {
        const at = row.top + y;
        if (at < bottom && at + h > top && x < area.x + area.w && x + w > area.x) visit(x, at, w, h);
      }
    }
  }
}

/** Indexes of the spans that meet or touch the range; the last is before the first where none does. */
export function indexes(spans: readonly Span[], from: number, to: number): readonly [first: number, last: number] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  for (let next = spans[last + 1]; next && next.from <= to; next = spans[last + 1]) last++;
  return [low, last];
}

export const middle = ({ from, to }: Span): number => (from + to) / 2;
