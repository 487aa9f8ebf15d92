/** Where a card's own text stands inside its block, so that writing happens exactly there. Board px. */
import { CARD_PADDING_X, CARD_PADDING_Y, CARD_TEXT, CELL_INSET, CELL_PADDING } from '../../../src-shared/layout/styles';
import type { Box, ColourToken, Scene, SceneGrid } from '../../../src-shared/scene/types';
import { cellBox } from '../gestures/hit';

export interface WritingBox {
  /** The card's place on the board, or that which it would have. */
  readonly card: Box;
  /** The text's place in the card. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill: ColourToken;
  readonly edge: ColourToken;
}

/** Baseline in a line of text, from its top: half the line and half of ascent less descent. */
const BASELINE = CARD_TEXT.lineHeight / 2 + ((1984 - 494) / 2 / 2048) * CARD_TEXT.size;

/** `null` when the card stands nowhere on the board. `cell` is where it stands while it shows nothing of its own, as on the curve. */
export function writingBox(scene: Scene, card: string, cell: { readonly lane: string; readonly step: string }): WritingBox | null {
  const placed = scene.find(`card:${card}`);
  if (!placed) return scene.grid ? emptyBox(scene.grid, cell) : null;
  const { block, x, y } = placed;
  const rect = block.items.find((item) => item.type === 'rect');
  let top = CARD_PADDING_Y;
  for (const item of block.items) {
    // An icon at the foot is an image too.
    if (item.type === 'image' && item.box.y < CARD_PADDING_Y) top = item.box.y + item.box.h + CARD_PADDING_Y - 2;
    else if (item.type === 'text' && item.size > CARD_TEXT.size) top = Math.round(item.baseline + item.size * 0.4);
    else if (item.type === 'text' && item.size === CARD_TEXT.size) {
      top = Math.round(item.baseline - BASELINE);
      break;
    }
  }
  return {
    card: { x, y, w: block.w, h: block.h },
    x: CARD_PADDING_X, y: top, w: block.w - 2 * CARD_PADDING_X, h: CARD_TEXT.lineHeight,
    fill: rect?.fill ?? 'card', edge: rect?.stroke ?? 'cardEdge',
  };
}

function emptyBox(grid: SceneGrid, { lane, step }: { readonly lane: string; readonly step: string }): WritingBox | null {
  const row = grid.rows.findIndex((r) => r.lane === lane);
  const column = grid.columns.findIndex((c) => c.step === step);
  const cell = row < 0 || column < 0 ? null : cellBox(grid, { row, column });
  if (!cell) return null;
  const y = (grid.scale(row)?.bottom ?? cell.y) + CELL_PADDING;
  const w = cell.w - 2 * CELL_INSET;
  const h = CARD_TEXT.lineHeight + 2 * CARD_PADDING_Y;
  return {
    card: { x: cell.x + CELL_INSET, y, w, h },
    x: CARD_PADDING_X, y: CARD_PADDING_Y, w: w - 2 * CARD_PADDING_X, h: CARD_TEXT.lineHeight, fill: 'card', edge: 'cardEdge',
  };
}
