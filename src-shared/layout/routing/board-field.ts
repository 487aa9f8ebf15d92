/** The field of a grid board, from its rows and columns. */
import { LINE_Y } from '../blueprint-lines';
import type { SceneParts } from '../board-scene';
import type { Row } from '../row';
import { isCurve } from '../row';
import type { Structure } from '../structure';
import { emotionY } from '../headers';
import { CELL_INSET, CELL_PADDING, FACE_SIZE, STAGE_GAP } from '../styles';
import type { Field, FieldCell, FieldRow, Obstacle, Span } from './field';

/** What is left free right of the last column, below the last row and below the headers. */
const OUTSIDE = 16;
const BELOW_HEADERS = 2;
/** From a blueprint's line to the strip above it, and how thick it is for labels. */
const ABOVE_LINE = 2;
const BARRIER = 4;

/** `headersEnd` is the lower end of the headers above the rows. */
export function fieldOf({ structure, rows, tops, lines }: Pick<SceneParts, 'structure' | 'rows' | 'tops' | 'lines'>, headersEnd: number): Field {
  const columns = structure.columns.map(({ x, w }): Span => ({ from: x, to: x + w }));
  const edges = rows.map((row, i) => ({ top: tops[i] ?? 0, bottom: (tops[i] ?? 0) + row.h }));
  const gutters = [...columns, null].map((column, i): Span => {
    const before = columns[i - 1];
    return {
      from: before ? before.to - CELL_INSET : structure.originX - STAGE_GAP,
      to: column ? column.from + CELL_INSET : (before?.to ?? structure.originX) + OUTSIDE,
    };
  });
  const parted = new Map(lines.map(({ after, y }) => [after, y + LINE_Y]));
  const gaps = [...edges, null].map((row, i): Span => {
    const above = edges[i - 1];
    // Nothing runs along a line of a blueprint: the strip ends above it.
    const line = parted.get(i - 1);
    const to = row ? row.top + CELL_PADDING : (above?.bottom ?? headersEnd) + OUTSIDE;
    return { from: above ? above.bottom - CELL_PADDING : headersEnd + BELOW_HEADERS, to: line === undefined ? to : line - ABOVE_LINE };
  });
  const left = structure.originX - STAGE_GAP;
  const barriers = [...parted.values()].map((y) => ({ x: left, y: y - BARRIER / 2, w: structure.end + OUTSIDE - left, h: BARRIER }));
  return { barriers, columns, gutters, gaps, rows: rows.map((row, i) => ({ ...contentsOf(row, structure), top: tops[i] ?? 0, h: row.h })) };
}

/** Of rows that stayed as they were while the columns did, too. */
const known = new WeakMap<Row, { readonly structure: Structure; readonly contents: Pick<FieldRow, 'cells' | 'reaching'> }>();

function contentsOf(row: Row, structure: Structure): Pick<FieldRow, 'cells' | 'reaching'> {
  const earlier = known.get(row);
  if (earlier?.structure === structure) return earlier.contents;
  const cells: Obstacle[][] = structure.columns.map(() => []);
  row.cells.forEach((cell, c) => {
    const column = structure.columns[c];
    if (!column) return;
    for (const { card, block, y, columns } of cell.cards) {
      if (!block) continue;
      const obstacle = { record: card.id, x: column.x + CELL_INSET, y, w: block.w, h: block.h };
      for (let i = c; i < c + columns; i++) cells[i]?.push(obstacle);
    }
    if (!isCurve(row.lane) || !cell.point) return;
    const at = Math.round(emotionY(cell.emotion ?? 0)) - FACE_SIZE / 2;
    cells[c]?.push({ record: cell.point.key, x: column.x + Math.round((column.w - FACE_SIZE) / 2), y: at, w: FACE_SIZE, h: FACE_SIZE });
  });
  const contents: { cells: readonly FieldCell[]; reaching: boolean } = { cells, reaching: row.reaches.length > 0 };
  known.set(row, { structure, contents });
  return contents;
}
