/** One lane laid out: its cells with their cards, and how high it is. Everything is relative to the row's top. */
import type { Card } from '../model/card';
import type { Lane } from '../model/lane';
import { CURVE_ROLES } from '../model/lane';
import type { Block } from '../scene/types';
import { CARD_GAP, CELL_INSET, CELL_PADDING, LEAST_ROW_HEIGHT, SCALE_HEIGHT } from './styles';
import { type Structure, spanOf } from './structure';

export interface LaidCard {
  readonly card: Card;
  /** `null` for a card of a curve lane that is nothing but its point. */
  readonly block: Block | null;
  readonly y: number;
  /** Columns it covers. */
  readonly columns: number;
}

export interface LaidCell {
  readonly cards: readonly LaidCard[];
  /** Lower end of the last card. */
  readonly bottom: number;
  /** Mean of the cards' emotions, and of what was expected; `null` where no card has one. */
  readonly emotion: number | null;
  readonly expected: number | null;
  readonly point: Block | null;
  /** Whether a card reaches into further columns. */
  readonly reaching: boolean;
}

/** A card that reaches into further columns. */
export interface Reach {
  readonly column: number;
  readonly laid: LaidCard & { readonly block: Block };
}

export interface Row {
  readonly lane: Lane;
  readonly cells: readonly LaidCell[];
  readonly reaches: readonly Reach[];
  readonly h: number;
  readonly band: Block;
  readonly label: Block;
  readonly curve: Block | null;
  /** Where the first card of a cell may stand. */
  readonly top: number;
}

export const isCurve = (lane: Lane): boolean => CURVE_ROLES.has(lane.role);

/** Where the first card of a cell may stand: below the scale of a curve lane and `legend` px that explain its curves. */
export const firstCardY = (lane: Lane, legend: number): number => (isCurve(lane) ? SCALE_HEIGHT + legend : CELL_PADDING);

/** Width of a card that covers columns. */
export function cardWidth(column: number, columns: number, structure: Structure): number {
  const first = structure.columns[column];
  const last = structure.columns[column + columns - 1];
  return first && last ? last.x + last.w - first.x - 2 * CELL_INSET : 0;
}

/** Lays the cards of one cell under each other; `draw` gives a card of that width, or `null` where it shows nothing but its point. */
export function layCell(
  lane: Lane, top: number, column: number, cards: readonly Card[], structure: Structure,
  draw: (card: Card, width: number) => Block | null, point: (emotion: number) => Block,
): LaidCell {
  let y = top;
  let bottom = y;
  const laid = cards.map((card): LaidCard => {
    const columns = spanOf(card.place.lastStep, column, structure);
    const block = draw(card, cardWidth(column, columns, structure));
    const at = { card, block, y, columns };
    if (block) {
      bottom = y + block.h;
      y = bottom + CARD_GAP;
    }
    return at;
  });
  const reaching = laid.some(({ columns }) => columns > 1);
  if (!isCurve(lane)) return { cards: laid, bottom, emotion: null, expected: null, point: null, reaching };
  const emotion = mean(cards.map((card) => card.emotion));
  return { cards: laid, bottom, emotion, expected: mean(cards.map((card) => card.expected)), point: emotion === null ? null : point(emotion), reaching };
}

/** `null` where no value is known. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * Moves cards down where one covers several columns, so that no two overlap: cells from left to right, each card below what already
 * stands in its columns. Cells that need no move are returned as they are.
 */
export function stackReaching(top: number, cells: readonly LaidCell[]): LaidCell[] {
  const free = cells.map(() => top);
  return cells.map((cell, column) => {
    let bottom = top;
    const cards = cell.cards.map((laid) => {
      if (!laid.block) return { ...laid, y: free[column] ?? 0 };
      let y = 0;
      for (let i = column; i < column + laid.columns; i++) y = Math.max(y, free[i] ?? 0);
      bottom = y + laid.block.h;
      for (let i = column; i < column + laid.columns; i++) free[i] = bottom + CARD_GAP;
      return y === laid.y ? laid : { ...laid, y };
    });
    return cards.every((laid, i) => laid === cell.cards[i]) && bottom === cell.bottom ? cell : { ...cell, cards, bottom };
  });
}

export function reachesOf(cells: readonly LaidCell[]): Reach[] {
  const reaches: Reach[] = [];
  cells.forEach((cell, column) => {
    if (!cell.reaching) return;
    for (const laid of cell.cards) if (laid.columns > 1 && laid.block) reaches.push({ column, laid: { ...laid, block: laid.block } });
  });
  return reaches;
}

/** Height of the row: what its cards, its label and its owner ask for. */
export function rowHeight(lane: Lane, top: number, cells: readonly LaidCell[], label: number): number {
  let h = Math.max(isCurve(lane) ? top : LEAST_ROW_HEIGHT, lane.height ?? 0, label);
  for (const cell of cells) if (cell.cards.length > 0 && cell.bottom > top) h = Math.max(h, cell.bottom + CELL_PADDING);
  return h;
}
