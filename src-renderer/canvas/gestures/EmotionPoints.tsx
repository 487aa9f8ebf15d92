/**
 * The faces on the curve, which are taken up and down. The curve follows while one is held; letting go is one command. Whole and half values
 * by default, tenths with Shift.
 */
import { memo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { CellRef } from '../../../src-shared/commands/types';
import type { Card } from '../../../src-shared/model/card';
import type { Box, PlacedBlock } from '../../../src-shared/scene/types';
import { useScenePart, useSession } from '../../session/react';
import { setEmotion } from '../actions';
import { type BoardContext, useBoard, useGesture } from '../board';
import { emotionKey } from '../emotion-keys';
import { BlockItems } from '../paint/BlockItems';
import { refOfCell } from '../grid/block';

const LEAST = -2;
const MOST = 2;
const STEP = 0.5;
const FINE_STEP = 0.1;

/** The faces themselves are painted; the one that is pointed at, and that of the current cell, can be held. */
export function EmotionPoints(): ReactNode {
  const scene = useScenePart((now) => now);
  const hover = useGesture((state) => state.hover);
  const cell = useSession((state) => state.selection.cell);
  const { grid } = scene;
  // What is derived can be opened and not be held.
  if (grid?.derived) return null;
  const pointed = grid && hover && refOfCell(grid, hover);
  const points = new Map<string, PlacedBlock>();
  for (const ref of [cell, pointed]) {
    const placed = ref && scene.find(`point:${ref.lane}.${ref.step}`);
    if (placed) points.set(placed.block.key, placed);
  }
  return [...points].map(([key, placed]) => <Point key={key} placed={placed} />);
}

function snapEmotion(value: number, fine: boolean): number {
  const step = fine ? FINE_STEP : STEP;
  return Math.round(Math.min(MOST, Math.max(LEAST, Math.round(value / step) * step)) * 10) / 10;
}

/** `point:lane.step` names the cell. */
function cellOfPoint({ block }: PlacedBlock): CellRef {
  const [lane = '', step = ''] = block.key.slice('point:'.length).split('.');
  return { lane, step };
}

function scaleOf(board: BoardContext, lane: string): { readonly top: number; readonly bottom: number } | null {
  const { grid } = board.session.store.getState().scene;
  return grid?.scale(grid.rows.findIndex((row) => row.lane === lane)) ?? null;
}

/** Cards of the cell that carry an emotion; the face stands at their mean. */
function emotionCards(board: BoardContext, { lane, step }: CellRef): readonly Card[] {
  const { scene, snapshot } = board.session.store.getState();
  const { grid } = scene;
  if (!grid) return [];
  const cards = grid.cards(grid.rows.findIndex((r) => r.lane === lane), grid.columns.findIndex((c) => c.step === step));
  return cards.flatMap(({ card }) => snapshot.find('card', card) ?? []).filter((card) => card.emotion !== null);
}

const meanOf = (cards: readonly Card[]): number => cards.reduce((sum, card) => sum + (card.emotion ?? 0), 0) / Math.max(1, cards.length);

/** The cards with their mean moved to `value`: each by as much, within the scale. */
function movedTo(cards: readonly Card[], value: number): readonly Card[] {
  const by = value - meanOf(cards);
  return cards.map((card) => ({ ...card, emotion: Math.round(Math.min(MOST, Math.max(LEAST, (card.emotion ?? 0) + by)) * 10) / 10 }));
}

const Point = memo(function Point({ placed }: { readonly placed: PlacedBlock }): ReactNode {
  const board = useBoard();
  const cell = cellOfPoint(placed);
  const writable = useSession((state) => state.project.readOnly === null);
  const held = useRef<{ readonly cards: readonly Card[]; readonly offset: number; value: number } | null>(null);
  // Kept, since the drag ends in another render than it began in: what listens on would take the next Escape.
  const listening = useRef<() => void>(() => undefined);
  const { block, x, y } = placed;
  const box: Box = { x, y, w: block.w, h: block.h };
  // Read off the scale, which also shows a value that is still being dragged.
  const scale = scaleOf(board, cell.lane);
  const now = scale ? Math.round((MOST - ((y + block.h / 2 - scale.top) / (scale.bottom - scale.top)) * (MOST - LEAST)) * 10) / 10 : 0;

  const end = (): void => {
    held.current = null;
    board.session.store.getState().preview(null);
    listening.current();
  };
  const escape = (event: globalThis.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const cards = emotionCards(board, cell);
    board.session.store.getState().select({ ids: cards.slice(-1).map(({ id }) => id), cell });
    if (!writable) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { cards, offset: board.toBoard(event).y - (box.y + box.h / 2), value: meanOf(cards) };
    window.addEventListener('keydown', escape, true);
    listening.current = () => window.removeEventListener('keydown', escape, true);
  };
  const move = (event: PointerEvent): void => {
    if (!held.current || !scale) return;
    const at = board.toBoard(event).y - held.current.offset;
    const value = snapEmotion(MOST - ((at - scale.top) / (scale.bottom - scale.top)) * (MOST - LEAST), event.shiftKey);
    if (value === held.current.value) return;
    held.current.value = value;
    board.session.store.getState().preview(movedTo(held.current.cards, value));
  };
  const up = (): void => {
    if (!held.current) return;
    const { cards, value } = held.current;
    end();
    setEmotion(board, cell, movedTo(cards, value));
  };
  const keys = (event: KeyboardEvent): void => {
    if (emotionKey(board, cell, event)) return;
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by !== 0 && writable && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const value = snapEmotion(meanOf(emotionCards(board, cell)) + by * (event.shiftKey ? FINE_STEP : STEP), event.shiftKey);
      setEmotion(board, cell, movedTo(emotionCards(board, cell), value));
    } else if ((event.key === 'Enter' || event.key === 'F2') && writable && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
      // What is felt there gets its words: left to the board, Enter would add another card, and with it move the point.
      const card = emotionCards(board, cell).at(-1);
      if (!card) return;
      const { select, edit } = board.session.store.getState();
      select({ ids: [card.id], cell });
      edit({ id: card.id, caret: 'end' });
    } else if (event.key === 'Escape') {
      board.session.store.getState().select({ ids: [], cell });
      board.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="board-point nodrag nopan"
      role="slider"
      aria-orientation="vertical"
      aria-label={block.label}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={now}
      tabIndex={-1}
      data-cell={`${cell.lane} ${cell.step}`}
      style={{ transform: `translate(${String(x)}px, ${String(y)}px)`, width: block.w, height: block.h }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={end}
      onKeyDown={keys}
    >
      <BlockItems block={block} />
    </div>
  );
});
