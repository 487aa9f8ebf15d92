/** The scene of a grid board: tables of columns and rows in which blocks are placed when asked for. */
import type { Id } from '../model/fields';
import { type Block, type Box, LAYERS, type Layer, type PlacedBlock, type Scene, type SceneCard, type SceneGrid, type SceneLine, type SceneLinks, type SceneRow } from '../scene/types';
import { touches } from './asked';
import type { LaidCard, Row } from './row';
import { isCurve } from './row';
import type { Structure } from './structure';
import { CELL_INSET, FACE_SIZE, MARGIN, SCALE_BOTTOM, SCALE_TOP } from './styles';
import { emotionY } from './headers';

export interface PlacedLink {
  readonly block: () => Block;
  readonly key: string;
  readonly box: Box;
}

/** All that a scene is made of; none of it changes once the scene exists. */
export interface SceneParts {
  readonly structure: Structure;
  readonly title: Block;
  readonly stages: readonly Block[];
  readonly stageY: number;
  /** `null` in columns that are no step; empty where the board shows no step headers. */
  readonly steps: readonly (Block | null)[];
  readonly stepY: number;
  readonly rows: readonly Row[];
  readonly tops: readonly number[];
  readonly links: readonly PlacedLink[];
  readonly moving: SceneLinks;
  readonly lines: readonly (SceneLine & { readonly block: Block })[];
  readonly h: number;
  /** Where a card stands now, by its id. */
  readonly cellOf: (card: Id) => { readonly lane: Id; readonly step: Id } | undefined;
}

/** A row that did not move is the same object in the next scene: who shows it need not look again. */
const sceneRows = new WeakMap<Row, SceneRow>();

function sceneRow(row: Row, y: number): SceneRow {
  const known = sceneRows.get(row);
  if (known?.y === y) return known;
  const made = { lane: row.lane.id, y, h: row.h };
  sceneRows.set(row, made);
  return made;
}

type Visit = (block: Block, x: number, y: number) => void;

export class BoardScene implements Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  readonly grid: SceneGrid;
  readonly places = null;
  private readonly parts: SceneParts;
  private missingPoints: ReadonlySet<number> | null = null;
  /** Made when a link is first asked for: each card of a large selection asks whether it is one. */
  private linkOf: ReadonlyMap<string, PlacedLink> | null = null;

  constructor(parts: SceneParts) {
    const { structure, rows, tops } = parts;
    this.parts = parts;
    this.board = structure.board.id;
    this.w = structure.w;
    this.h = parts.h;
    const last = rows.length - 1;
    this.grid = {
      columns: structure.columns,
      rows: rows.map((row, i) => sceneRow(row, tops[i] ?? 0)),
      stages: structure.stages,
      lines: parts.lines,
      links: parts.moving,
      originX: structure.originX,
      originY: tops[0] ?? this.h - MARGIN,
      cards: (row, column) => this.cardsOf(row, column),
      scale: (row) => {
        const found = row <= last ? rows[row] : undefined;
        const top = tops[row] ?? 0;
        return found && isCurve(found.lane) ? { top: top + SCALE_TOP, bottom: top + SCALE_BOTTOM } : null;
      },
    };
  }

  get missing(): ReadonlySet<number> {
    this.missingPoints ??= missingIn(this.query());
    return this.missingPoints;
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    const found: PlacedBlock[] = [];
    const box = area ?? { x: 0, y: 0, w: this.w, h: this.h };
    const take: Visit = (block, x, y) => {
      if (x < box.x + box.w && x + block.w > box.x && y < box.y + box.h && y + block.h > box.y) found.push({ block, x, y });
    };
    for (const layer of LAYERS) if (!layers || layers.has(layer)) this.visit(layer, box, take);
    return found;
  }

  find(key: string): PlacedBlock | undefined {
    const { structure, title, stages, stageY, steps, stepY, rows, tops, links, lines } = this.parts;
    const colon = key.indexOf(':');
    const layer = key.slice(0, colon);
    const id = key.slice(colon + 1);
    const place = (block: Block | null | undefined, x: number, y: number): PlacedBlock | undefined => (block ? { block, x, y } : undefined);
    switch (layer) {
      case 'card': {
        const card = this.findCard(id);
        return card && place(card.block, card.x, card.y);
      }
      case 'stage': {
        const i = structure.stageOf.get(id) ?? -1;
        return place(stages[i], structure.stages[i]?.x ?? 0, stageY);
      }
      case 'step': {
        const i = structure.columnOf.get(id) ?? -1;
        return place(steps[i], structure.columns[i]?.x ?? 0, stepY);
      }
      case 'link': {
        this.linkOf ??= new Map(links.map((each) => [each.key, each]));
        const link = this.linkOf.get(key);
        return link && place(link.block(), link.box.x, link.box.y);
      }
      case 'line': {
        const line = lines.find((each) => each.line === id);
        return line && place(line.block, MARGIN, line.y);
      }
      case 'point': {
        const [lane = '', step = ''] = id.split('.');
        const [row, column] = [structure.rowOf.get(lane) ?? -1, structure.columnOf.get(step) ?? -1];
        const cell = rows[row]?.cells[column];
        return cell && place(cell.point, this.pointX(column), this.pointY(row, cell.emotion ?? 0));
      }
      case 'title':
        if (id === this.board) return place(title, MARGIN, MARGIN);
        break;
    }
    const i = structure.rowOf.get(id) ?? -1;
    const row = rows[i];
    const top = tops[i] ?? 0;
    if (layer === 'lane') return place(row?.band, MARGIN, top);
    if (layer === 'title') return place(row?.label, MARGIN, top);
    if (layer === 'curve') return place(row?.curve, structure.originX, top);
    return undefined;
  }

  private visit(layer: Layer, area: Box, take: Visit): void {
    const { structure, title, stages, stageY, steps, stepY, links } = this.parts;
    switch (layer) {
      case 'title':
        take(title, MARGIN, MARGIN);
        this.eachRow(area, (row, top) => take(row.label, MARGIN, top));
        break;
      case 'lane': this.eachRow(area, (row, top) => take(row.band, MARGIN, top)); break;
      case 'line':
        for (const { block, y } of this.parts.lines) take(block, MARGIN, y);
        break;
      case 'curve':
        this.eachRow(area, (row, top) => {
          if (row.curve) take(row.curve, structure.originX, top);
        });
        break;
      case 'stage':
        for (let i = firstReaching(structure.stages, area.x); i < structure.stages.length; i++) {
          const [stage, block] = [structure.stages[i], stages[i]];
          if (!stage || stage.x >= area.x + area.w) break;
          if (block) take(block, stage.x, stageY);
        }
        break;
      case 'step':
        this.eachColumn(area, (i, x) => {
          const block = steps[i];
          if (block) take(block, x, stepY);
        });
        break;
      case 'link':
        for (const { box, block } of links) if (touches(box, area)) take(block(), box.x, box.y);
        break;
      case 'card': this.eachRow(area, (row, top) => this.visitCards(row, top, area, take)); break;
      case 'point':
        this.eachRow(area, (row, _top, index) => {
          if (!row.curve) return;
          this.eachColumn(area, (i) => {
            const cell = row.cells[i];
            if (cell?.point) take(cell.point, this.pointX(i), this.pointY(index, cell.emotion ?? 0));
          });
        });
        break;
      case 'place': break;
    }
  }

  private visitCards(row: Row, top: number, area: Box, take: Visit): void {
    const { columns } = this.parts.structure;
    const first = firstReaching(columns, area.x);
    // Cards that begin left of the area and reach into it stand before those of its first column.
    for (const { column, laid } of row.reaches) {
      if (column >= first) break;
      take(laid.block, (columns[column]?.x ?? 0) + CELL_INSET, top + laid.y);
    }
    this.eachColumn(area, (i, x) => {
      const cards = row.cells[i]?.cards ?? [];
      for (let c = firstBelow(cards, area.y - top); c < cards.length; c++) {
        const laid = cards[c];
        if (!laid?.block) continue;
        if (top + laid.y >= area.y + area.h) break;
        take(laid.block, x + CELL_INSET, top + laid.y);
      }
    });
  }

  private eachRow(area: Box, visit: (row: Row, top: number, index: number) => void): void {
    const { rows, tops } = this.parts;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) + (rows[middle]?.h ?? 0) <= area.y) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < rows.length; i++) {
      const [row, top] = [rows[i], tops[i] ?? 0];
      if (!row || top >= area.y + area.h) break;
      visit(row, top, i);
    }
  }

  private eachColumn(area: Box, visit: (index: number, x: number) => void): void {
    const { columns } = this.parts.structure;
    for (let i = firstReaching(columns, area.x); i < columns.length; i++) {
      const column = columns[i];
      if (!column || column.x >= area.x + area.w) break;
      visit(i, column.x);
    }
  }

  private pointX(column: number): number {
    const found = this.parts.structure.columns[column];
    return found ? found.x + Math.round((found.w - FACE_SIZE) / 2) : 0;
  }

  private pointY(row: number, emotion: number): number {
    return (this.parts.tops[row] ?? 0) + Math.round(emotionY(emotion)) - FACE_SIZE / 2;
  }

  private cardsOf(row: number, column: number): SceneCard[] {
    const found = this.parts.structure.columns[column];
    const cell = this.parts.rows[row]?.cells[column];
    if (!found || !cell) return [];
    const top = this.parts.tops[row] ?? 0;
    return cell.cards.map(({ card, block, y }) => ({
      card: card.id,
      box: block
        ? { x: found.x + CELL_INSET, y: top + y, w: block.w, h: block.h }
        : { x: this.pointX(column), y: this.pointY(row, cell.emotion ?? 0), w: FACE_SIZE, h: FACE_SIZE },
    }));
  }

  /** A card's block, place and row. */
  findCard(id: Id): (PlacedBlock & { readonly row: number }) | undefined {
    const { structure, rows, tops, cellOf } = this.parts;
    const at = cellOf(id);
    if (!at) return undefined;
    const [row, column] = [structure.rowOf.get(at.lane) ?? -1, structure.columnOf.get(at.step) ?? -1];
    const laid = rows[row]?.cells[column]?.cards.find((each) => each.card.id === id);
    return laid?.block ? { block: laid.block, x: (structure.columns[column]?.x ?? 0) + CELL_INSET, y: (tops[row] ?? 0) + laid.y, row } : undefined;
  }
}

/** First of a row of spans that ends right of x. */
function firstReaching(spans: readonly { readonly x: number; readonly w: number }[], x: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.x + span.w <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First of a stack of cards that ends below y; cards that are only points have the place of the next one. */
function firstBelow(cards: readonly LaidCard[], y: number): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const laid = cards[middle];
    if (laid && laid.y + (laid.block?.h ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Code points drawn in a font of the system. */
export function missingIn(blocks: readonly PlacedBlock[]): ReadonlySet<number> {
  const missing = new Set<number>();
  for (const { block } of blocks) {
    for (const item of block.items) {
      if (item.type !== 'text') continue;
      for (const run of item.runs) if (run.font === 'fallback') for (const letter of run.text) missing.add(letter.codePointAt(0) ?? 0);
    }
  }
  return missing;
}
