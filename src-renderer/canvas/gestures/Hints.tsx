/** What is drawn over the board while something is pointed at, selected or dragged: the current cell, its plus, and where a drop would land. */
import type { CSSProperties, ReactNode } from 'react';
import { Plus } from 'lucide-react';
import type { Box } from '../../../src-shared/scene/types';
import { useScenePart, useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { addCard, addPoint } from '../actions';
import { useBoard, useGesture, useNear } from '../board';
import { blockBox, blockOf, refOfCell } from '../grid/block';
import { openCell } from '../matrix/open';
import { cellBox } from './hit';
import { LinkEnds } from './LinkEnds';
import { MovingLinks } from './MovingLinks';
import { SelectedMarks } from './SelectedMarks';
import { selectBlockTo } from './selecting';
import { TypedEmotion } from './TypedEmotion';

const at = ({ x, y, w, h }: Box): CSSProperties => ({ transform: `translate(${String(x)}px, ${String(y)}px)`, width: w, height: h });
const PLUS = 28;
/** Below a card, clear of the handle on its edge. */
const BELOW = 10;

/** Over the painted board, under the cards that can be dragged. */
export function HintsUnder(): ReactNode {
  const drop = useGesture((state) => state.drop);
  return (
    <>
      <CurrentCell />
      <SelectedCells />
      <SelectedMarks />
      <MovingLinks />
      {drop && <div className="board-drop-cell" style={at(drop.cell)} />}
    </>
  );
}

/** Over everything. */
export function Hints(): ReactNode {
  return (
    <>
      <PlusHint />
      <ChangedBox />
      <DropLine />
      <TypedEmotion />
      <LinkEnds />
    </>
  );
}

function CurrentCell(): ReactNode {
  const grid = useScenePart((scene) => scene.grid);
  const cell = useSession((state) => state.selection.cell);
  const cards = useSession((state) => state.selection.ids.length);
  if (!grid || !cell) return null;
  const row = grid.rows.findIndex((r) => r.lane === cell.lane);
  const column = grid.columns.findIndex((c) => c.step === cell.step);
  const box = row >= 0 && column >= 0 ? cellBox(grid, { row, column }) : null;
  return box && <div className={`board-current-cell${cards > 0 ? ' has-cards' : ''}`} style={at(box)} />;
}

/** The outline of a selected block of cells. */
function SelectedCells(): ReactNode {
  const grid = useScenePart((scene) => scene.grid);
  const selection = useSession((state) => state.selection);
  const block = grid && blockOf(grid, selection);
  const box = block && blockBox(grid, block);
  return box && <div className="board-block" style={at(box)} />;
}

/** A plus in the cell that is pointed at, or has the keyboard, where there is room for one. */
function PlusHint(): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const scene = useScenePart((now) => now);
  const { grid } = scene;
  const hover = useGesture((state) => state.hover);
  // A card that is pointed at has handles where the plus would be.
  const onCard = useNear((state) => state.hovered !== null);
  const idle = useGesture((state) => state.drop === null && state.over === null && state.linking === null);
  const writable = useSession((state) => state.project.readOnly === null && state.editing === null);
  const selected = useSession((state) => (state.selection.ids.length === 0 && !state.selection.to ? state.selection.cell : null));

  if (!grid || !idle || !writable || onCard) return null;
  const focused = selected && { row: grid.rows.findIndex((r) => r.lane === selected.lane), column: grid.columns.findIndex((c) => c.step === selected.step) };
  const shown = hover ?? (focused && focused.row >= 0 && focused.column >= 0 ? focused : null);
  const cell = shown && cellBox(grid, shown);
  if (!shown || !cell) return null;
  const ref = refOfCell(grid, shown);
  const scale = grid.scale(shown.row);
  const pointed = (scale !== null || grid.derived !== undefined) && ref !== null && scene.find(`point:${ref.lane}.${ref.step}`) !== undefined;
  if (pointed) return null;
  const label = words(grid.derived ? 'matrix.enterUse' : scale ? 'canvas.addEmotion' : 'canvas.addCard');
  const last = grid.cards(shown.row, shown.column).at(-1);
  // On a curve the plus stands where a new point begins: in the middle of the scale.
  const top = scale ? (scale.top + scale.bottom - PLUS) / 2 : last ? last.box.y + last.box.h + BELOW : cell.y + (cell.h - PLUS) / 2;
  if (top + PLUS > cell.y + cell.h) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="board-plus nodrag nopan"
      aria-label={label}
      title={label}
      style={{ transform: `translate(${String(cell.x + (cell.w - PLUS) / 2)}px, ${String(top)}px)` }}
      onClick={(event) => {
        // With Shift the cell under it is meant.
        if (event.shiftKey && selectBlockTo(board, shown)) board.focus();
        else if (ref && grid.derived) {
          session.store.getState().select({ ids: [], cell: ref });
          openCell(board, ref, null);
        }
        else if (ref && scale) {
          addPoint(session, ref);
          // The plus goes away with the keyboard on it: the number may be typed on.
          session.store.getState().select({ ids: [], cell: ref });
          requestAnimationFrame(() => board.focus());
        }
        else if (ref) addCard(session, ref);
      }}
    >
      <Plus size={16} aria-hidden="true" />
    </button>
  );
}

function ChangedBox(): ReactNode {
  const over = useGesture((state) => state.over);
  return over && <div className="board-drop-cell" style={at(over)} />;
}

function DropLine(): ReactNode {
  const drop = useGesture((state) => state.drop);
  const header = useGesture((state) => state.headerDrop);
  if (header) return <div className="board-drop-line is-plain" style={at({ x: header.x - (header.w === 0 ? 2 : 0), y: header.y - (header.h === 0 ? 2 : 0), w: header.w || 4, h: header.h || 4 })} />;
  return drop && <div className="board-drop-line" style={at({ ...drop.line, y: drop.line.y - 2, h: 4 })} />;
}
