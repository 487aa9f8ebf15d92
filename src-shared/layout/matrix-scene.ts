/** The scene of a touchpoint matrix: rows and columns in which blocks are placed when asked for. */
import type { Id } from '../model/fields';
import type { CountedColumn, MatrixRow } from '../insight/touchpoint-matrix';
import { type Block, type Box, LAYERS, type Layer, type PlacedBlock, type Scene, type SceneCard, type SceneGrid } from '../scene/types';
import { NO_LINKS } from './moving-links';
import { missingIn } from './board-scene';
import { CELL_HEIGHT, CELL_INSET, COLUMN_WIDTH } from './matrix-blocks';
import { MARGIN } from './styles';

export interface PlacedColumn {
  readonly column: CountedColumn;
  readonly x: number;
  readonly group: Id;
  readonly block: Block;
}

export interface PlacedGroup {
  readonly id: Id;
  readonly x: number;
  readonly w: number;
  readonly first: number;
  readonly count: number;
  readonly block: Block;
}

export interface PlacedRow {
  readonly row: MatrixRow;
  readonly y: number;
  readonly h: number;
  readonly band: Block;
  readonly header: Block;
}

/** The line above the rows of one channel. */
export interface PlacedHeading {
  readonly block: Block;
  readonly y: number;
}

export interface MatrixParts {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  readonly title: Block;
  readonly groups: readonly PlacedGroup[];
  readonly groupY: number;
  readonly columns: readonly PlacedColumn[];
  readonly columnY: number;
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly PlacedHeading[];
  readonly originX: number;
  readonly originY: number;
  /** `null` where the touchpoint is not used. */
  readonly cell: (row: MatrixRow, column: CountedColumn) => Block | null;
  readonly cellLabel: (row: MatrixRow, column: CountedColumn) => string;
  readonly columnTitle: (column: CountedColumn) => string;
}

const NO_CARDS: readonly SceneCard[] = [];

export class MatrixScene implements Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  readonly grid: SceneGrid;
  readonly places = null;
  private readonly parts: MatrixParts;
  private readonly rowOf: ReadonlyMap<Id, PlacedRow>;
  private readonly columnOf: ReadonlyMap<Id, PlacedColumn>;
  private missingPoints: ReadonlySet<number> | null = null;

  constructor(parts: MatrixParts) {
    this.parts = parts;
    this.board = parts.board;
    this.w = parts.w;
    this.h = parts.h;
    this.rowOf = new Map(parts.rows.map((row) => [row.row.touchpoint.id, row]));
    this.columnOf = new Map(parts.columns.map((column) => [column.column.key, column]));
    this.grid = {
      columns: parts.columns.map(({ column, x, group }) => ({ step: column.key, stage: group, x, w: COLUMN_WIDTH })),
      rows: parts.rows.map(({ row, y, h }) => ({ lane: row.touchpoint.id, y, h })),
      stages: parts.groups.map(({ id, x, w, first, count }) => ({ stage: id, x, w, firstColumn: first, columnCount: count })),
      originX: parts.originX,
      originY: parts.originY,
      cards: () => NO_CARDS,
      scale: () => null,
      lines: [], links: NO_LINKS,
      derived: {
        cellLabel: (row, column) => {
          const [at, of] = [parts.rows[row], parts.columns[column]];
          return at && of ? parts.cellLabel(at.row, of.column) : '';
        },
        columnTitle: (column) => {
          const of = parts.columns[column];
          return of ? parts.columnTitle(of.column) : '';
        },
      },
    };
  }

  get missing(): ReadonlySet<number> {
    this.missingPoints ??= missingIn(this.query());
    return this.missingPoints;
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    const box = area ?? { x: 0, y: 0, w: this.w, h: this.h };
    const found: PlacedBlock[] = [];
    const take = (block: Block | null, x: number, y: number): void => {
      if (block && x < box.x + box.w && x + block.w > box.x && y < box.y + box.h && y + block.h > box.y) found.push({ block, x, y });
    };
    for (const layer of LAYERS) if (!layers || layers.has(layer)) this.visit(layer, box, take);
    return found;
  }

  find(key: string): PlacedBlock | undefined {
    const { title, board, groups, groupY, columnY, headings } = this.parts;
    const [layer = '', id = ''] = key.split(':');
    const place = (block: Block | null | undefined, x: number, y: number): PlacedBlock | undefined => (block ? { block, x, y } : undefined);
    const row = this.rowOf.get(id);
    switch (layer) {
      case 'title': return id === board ? place(title, MARGIN, MARGIN) : place(row?.header, MARGIN, row?.y ?? 0);
      case 'lane': {
        if (row) return place(row.band, MARGIN, row.y);
        const heading = headings.find(({ block }) => block.key === key);
        return place(heading?.block, MARGIN, heading?.y ?? 0);
      }
      case 'stage': {
        const group = groups.find((each) => each.id === id);
        return place(group?.block, group?.x ?? 0, groupY);
      }
      case 'step': return place(this.columnOf.get(id)?.block, this.columnOf.get(id)?.x ?? 0, columnY);
      case 'point': {
        const [touchpoint = '', column = ''] = id.split('.');
        const [at, of] = [this.rowOf.get(touchpoint), this.columnOf.get(column)];
        return at && of && place(this.parts.cell(at.row, of.column), of.x + CELL_INSET, cellY(at));
      }
      default: return undefined;
    }
  }

  private visit(layer: Layer, area: Box, take: (block: Block | null, x: number, y: number) => void): void {
    const { title, groups, groupY, columns, columnY, rows, headings } = this.parts;
    const each = (visit: (row: PlacedRow) => void): void => {
      for (let i = firstAfter(rows, area.y, ({ y, h }) => y + h); i < rows.length; i++) {
        const row = rows[i];
        if (!row || row.y >= area.y + area.h) break;
        visit(row);
      }
    };
    switch (layer) {
      case 'title':
        take(title, MARGIN, MARGIN);
        if (area.x < this.parts.originX) each((row) => take(row.header, MARGIN, row.y));
        break;
      case 'lane':
        for (const { block, y } of headings) take(block, MARGIN, y);
        each((row) => take(row.band, MARGIN, row.y));
        break;
      case 'stage': for (const { block, x } of groups) take(block, x, groupY); break;
      case 'step': for (const { block, x } of columns) take(block, x, columnY); break;
      case 'point': {
        const first = firstAfter(columns, area.x, ({ x }) => x + COLUMN_WIDTH);
        each((row) => {
          for (let i = first; i < columns.length; i++) {
            const column = columns[i];
            if (!column || column.x >= area.x + area.w) break;
            take(this.parts.cell(row.row, column.column), column.x + CELL_INSET, cellY(row));
          }
        });
        break;
      }
      default: break;
    }
  }
}

const cellY = ({ y, h }: PlacedRow): number => y + Math.round((h - CELL_HEIGHT) / 2);

/** First of the sorted spans that ends after a place. */
function firstAfter<T>(spans: readonly T[], place: number, end: (span: T) => number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && end(span) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
