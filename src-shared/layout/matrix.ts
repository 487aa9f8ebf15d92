/**
 * A touchpoint matrix as a scene: touchpoints by stages, audiences or teams. It is a grid like a map's, with touchpoints in place of lanes
 * and columns in place of steps, so that headers, keyboard and every export work on it; its cells are points, since no card stands in them.
 * A cell's block is made when it is first asked for.
 */
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import type { Channel } from '../model/library';
import type { Snapshot } from '../model/snapshot';
import { filterRows } from '../insight/matrix-rows';
import { type MatrixFilter, NO_FILTER } from '../model/matrix-filter';
import { type CountedColumn, type MatrixCell, MatrixModel, type MatrixRow, type TouchpointMatrix } from '../insight/touchpoint-matrix';
import type { Block, Scene } from '../scene/types';
import type { ImageSize } from './card';
import type { Layout, LayoutChange } from './journey';
import {
  COLUMN_WIDTH, HEADING_HEIGHT, LEAST_ROW, type MatrixContext, ROW_HEADER, cellBlock, cellLabel, channelHeading, columnBlock, columnHeight, columnTitle, groupBlock,
  matrixContext, rowBand, rowHeader, rowHeight, rowTitle,
} from './matrix-blocks';
import { MatrixScene, type PlacedColumn, type PlacedGroup, type PlacedHeading, type PlacedRow } from './matrix-scene';
import { BlockMemo } from './memo';
import { titleScene } from './sheet-scene';
import { type Structure, structureOf } from './structure';
import { LEAST_BOARD_WIDTH, MARGIN, ROW_GAP, STAGE_GAP } from './styles';
import { type Field, titleBlock } from './title-block';
import { TextWrapper } from './wrap';
import { boardWords } from './words';

const TITLE_GAP = 24;
const GROUP_HEIGHT = 44;
const HEADER_GAP = 12;
/** Gaps named in the title; the rows and columns themselves say all of them. */
const NAMED = 8;

export interface MatrixLayoutOptions {
  readonly imageSize?: ImageSize;
  /** Which rows are shown; all of them without one. */
  readonly filter?: MatrixFilter | null;
}

interface DrawnCell {
  readonly cell: MatrixCell;
  readonly row: MatrixRow;
  readonly column: CountedColumn;
  readonly block: Block;
}

export class MatrixLayout implements Layout {
  scene: Scene;
  /** Cells of the matrix computed by the last update, and rows laid out. */
  work = { cells: 0, cards: 0 };
  private readonly board: Id;
  private readonly imageSize: ImageSize;
  private readonly filter: MatrixFilter;
  private readonly wrapper = new TextWrapper();
  private readonly memo = new BlockMemo();
  /** `null` while there is no such board. */
  private readonly model: MatrixModel | null;
  private readonly heights = new WeakMap<MatrixRow, number>();
  private drawn = new Map<Id, Map<Id, DrawnCell>>();
  private snapshot: Snapshot;

  constructor(snapshot: Snapshot, id: Id, { imageSize, filter }: MatrixLayoutOptions = {}) {
    const board = snapshot.find('board', id);
    this.board = id;
    this.imageSize = imageSize ?? (() => undefined);
    this.filter = filter ?? NO_FILTER;
    this.snapshot = snapshot;
    this.model = board ? new MatrixModel(snapshot, board) : null;
    this.scene = board && this.model ? this.compose(board, this.model.matrix) : titleScene(id, null);
  }

  update({ snapshot, changed }: LayoutChange): Scene {
    const spoke = this.snapshot.project?.language;
    this.snapshot = snapshot;
    const matrix = this.model?.update({ snapshot, changed });
    this.work = { cells: this.model?.work.cells ?? 0, cards: 0 };
    if (snapshot.project?.language !== spoke) this.drawn = new Map();
    const board = snapshot.find('board', this.board);
    if (board && matrix) this.scene = this.compose(board, matrix);
    return this.scene;
  }

  /** A matrix has no parts to look at; what it leaves out is the filter's. */
  show(): Scene {
    return this.scene;
  }

  private get context(): MatrixContext {
    return matrixContext({ snapshot: this.snapshot, words: boardWords(this.snapshot.project?.language ?? 'en'), wrapper: this.wrapper, imageSize: this.imageSize });
  }

  private compose(board: Board, matrix: TouchpointMatrix): Scene {
    const { context, memo } = this;
    const { words } = context;
    memo.begin();
    const { columns, groups, end } = this.placeColumns(board, matrix, context);
    const w = Math.max(end, LEAST_BOARD_WIDTH) + MARGIN;
    const made = titleBlock({ ...structureOf(this.snapshot, board), w } satisfies Structure, context, [], this.fields(board, matrix, context));
    const title = memo.get(made.key, [JSON.stringify(made)], () => made);
    const groupY = MARGIN + title.h + TITLE_GAP;
    const columnY = groupY + (groups.length > 0 ? GROUP_HEIGHT + 4 : 0);
    const columnH = Math.max(0, ...columns.map(({ column }) => columnHeight(column, board, context)));
    const originY = columnY + columnH + (columns.length > 0 ? HEADER_GAP : 0);
    const { rows, headings, bottom } = this.placeRows(board, filterRows(matrix.rows, this.filter), originY, end, context);
    return new MatrixScene({
      board: board.id, w, h: bottom + MARGIN, title, groups, groupY, columnY, rows, headings,
      columns: columns.map((placed) => ({ ...placed, block: memo.get(`step:${placed.column.key}`, [placed.column, columnH, words, board.matrix.columns], () => columnBlock(placed.column, board, columnH, context)) })),
      originX: MARGIN + ROW_HEADER + STAGE_GAP, originY,
      cell: (row, column) => this.cellAt(row, column, board, matrix, context),
      cellLabel: (row, column) => cellLabel(row, column, matrix.cell(row.touchpoint.id, column.key), board, context),
      columnTitle: (column) => columnTitle(column, board, context),
    });
  }

  /** Columns from left to right, those of each map under one band. */
  private placeColumns(board: Board, matrix: TouchpointMatrix, context: MatrixContext): { columns: Omit<PlacedColumn, 'block'>[]; groups: PlacedGroup[]; end: number } {
    const { say, words } = context;
    const titles = new Map<Id, string>(matrix.maps.map(({ id, title }) => [id, title.trim() || words.untitledBoard]));
    const columns: Omit<PlacedColumn, 'block'>[] = [];
    const spans: { id: Id; title: string; x: number; first: number; w: number; count: number }[] = [];
    let x = MARGIN + ROW_HEADER + STAGE_GAP;
    for (const column of matrix.columns) {
      const id = column.map ?? board.id;
      let span = spans.at(-1);
      if (span?.id !== id) {
        if (span) x += STAGE_GAP;
        span = { id, title: titles.get(id) ?? say(board.matrix.columns === 'teams' ? 'matrix.group.teams' : 'matrix.group.audiences'), x, first: columns.length, w: 0, count: 0 };
        spans.push(span);
      }
      columns.push({ column, x, group: id });
      span.w += COLUMN_WIDTH;
      span.count++;
      x += COLUMN_WIDTH;
    }
    const groups = spans.map((span): PlacedGroup => ({ ...span, block: this.memo.get(`stage:${span.id}`, [span.title, span.w], () => groupBlock(span.id, span.title, span.w, GROUP_HEIGHT, context)) }));
    return { columns, groups, end: x };
  }

  private placeRows(board: Board, rows: readonly MatrixRow[], originY: number, end: number, context: MatrixContext): { rows: PlacedRow[]; headings: PlacedHeading[]; bottom: number } {
    const { memo } = this;
    const { words } = context;
    const [placed, headings]: [PlacedRow[], PlacedHeading[]] = [[], []];
    const grouped = board.matrix.sort === 'channel';
    const w = end - MARGIN;
    let y = originY;
    let group: Channel | null | undefined;
    for (const row of rows) {
      if (grouped && row.channel !== group) {
        const { channel } = row;
        group = channel;
        const count = rows.filter((each) => each.channel === channel).length;
        const block = memo.get(`lane:${channel?.id ?? board.id}`, [channel, count, w, words], () => channelHeading(channel, count, w, board.id, context));
        headings.push({ block, y });
        y += HEADING_HEIGHT + ROW_GAP;
      }
      const { id } = row.touchpoint;
      const h = this.heightOf(row, context);
      placed.push({
        row, y, h,
        band: memo.get(`lane:${id}`, [rowTitle(row, context), w, h, words], () => rowBand(row, w, h, context)),
        header: memo.get(`title:${id}`, [row, h, words], () => rowHeader(row, h, context)),
      });
      y += h + ROW_GAP;
    }
    return { rows: placed, headings, bottom: rows.length > 0 ? y - ROW_GAP : originY };
  }

  private heightOf(row: MatrixRow, context: MatrixContext): number {
    let h = this.heights.get(row);
    if (h === undefined) {
      h = Math.max(LEAST_ROW, rowHeight(row, context));
      this.heights.set(row, h);
      this.work.cards++;
    }
    return h;
  }

  /** What is missing is named above the board too: on a wall nobody scrolls to the last row. */
  private fields(board: Board, matrix: TouchpointMatrix, context: MatrixContext): Field[] {
    const { say, words } = context;
    const edition = [board.author, board.version, board.date ? words.calendarDate(board.date) : ''].filter((part) => part !== '').join(' · ');
    const list = (names: readonly string[]): string => {
      const shown = names.slice(0, NAMED).map((name) => (name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name)).join(', ');
      return names.length > NAMED ? say('matrix.gaps.more', { names: shown, count: names.length - NAMED }) : shown;
    };
    const chosen = board.matrix.boards.some((id) => matrix.maps.some((map) => map.id === id));
    return [
      { name: say('matrix.maps'), text: chosen ? list(matrix.maps.map(({ title }) => title.trim() || words.untitledBoard)) : say('matrix.maps.all'), widest: 320 },
      { name: say('matrix.gaps.rows'), text: list(matrix.rows.filter(({ uses }) => uses === 0).map((row) => rowTitle(row, context))), widest: 480 },
      { name: say('matrix.gaps.columns'), text: list(matrix.columns.filter(({ touchpoints }) => touchpoints === 0).map((column) => columnTitle(column, board, context))), widest: 400 },
      { name: board.author ? words.author : board.version ? words.version : words.date, text: edition, widest: 280 },
    ];
  }

  private cellAt(row: MatrixRow, column: CountedColumn, board: Board, matrix: TouchpointMatrix, context: MatrixContext): Block | null {
    const cell = matrix.cell(row.touchpoint.id, column.key);
    if (!cell) return null;
    let cells = this.drawn.get(row.touchpoint.id);
    if (!cells) this.drawn.set(row.touchpoint.id, (cells = new Map<Id, DrawnCell>()));
    const known = cells.get(column.key);
    // Its label names touchpoint, owner and column.
    if (known?.cell === cell && known.row.touchpoint === row.touchpoint && known.row.team === row.team && known.column.title === column.title) return known.block;
    const block = cellBlock(row, column, cell, board, context);
    cells.set(column.key, { cell, row, column, block });
    return block;
  }
}
