/** Keeps what is being written in view: where writing begins, and as a card grows. */
import type { Box } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import { writtenPlace } from '../places/place';
import { axisOf, boxOf, spotOf } from '../grid/spot';
import { lineOf } from '../gestures/link-line';
import { writingBox } from './box';

/** Until the returned function is called. */
export function keepWritingInView(board: BoardContext): () => void {
  const stop = keepWrittenInView(board);
  // In a text that is taller than the view the caret moves out of it without a letter.
  const follow = (): void => {
    const { editing, scene, snapshot } = board.session.store.getState();
    const place = editing && snapshot.find('card', editing.id)?.place;
    const box = place && writingBox(scene, editing.id, place)?.card;
    if (box && isTall(board, box)) revealCaret(board);
  };
  document.addEventListener('selectionchange', follow);
  return () => {
    stop();
    document.removeEventListener('selectionchange', follow);
  };
}

/** Room around what is written, screen px. */
const AROUND = 40;

const isTall = (board: BoardContext, box: Box): boolean => box.h * board.view().zoom > board.size().height - board.bands().height - AROUND;

/** The line with the caret; returns whether there is one. */
function revealCaret(board: BoardContext): boolean {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  const writer = (node instanceof Element ? node : node?.parentElement)?.closest('.board-writer');
  if (!selection || !node || !writer) return false;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  // A line without letters has no rectangle of its own for a caret.
  const rect = range.getClientRects()[0] ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
  if (!rect) return false;
  const at = board.toBoard({ clientX: writer.getBoundingClientRect().left, clientY: rect.top });
  const { zoom } = board.view();
  board.reveal({ x: at.x, y: at.y, w: writer.clientWidth, h: rect.height / zoom });
  return true;
}

function keepWrittenInView(board: BoardContext): () => void {
  return board.session.store.subscribe((now, before) => {
    const { editing, scene, snapshot } = now;
    if (!editing || (editing === before.editing && scene === before.scene)) return;
    const written = writtenPlace(scene, editing);
    if (written) {
      board.reveal(written.box);
      return;
    }
    if (snapshot.find('link', editing.id)) {
      if (editing !== before.editing) revealLabel(board, editing.id);
      return;
    }
    const place = snapshot.find('card', editing.id)?.place;
    const box = place && writingBox(scene, editing.id, place)?.card;
    const spot = place || !scene.grid ? null : spotOf(scene.grid, { ids: [editing.id], cell: null });
    const header = spot && boxOf(scene, spot);
    if (box && isTall(board, box) && revealCaret(board)) return;
    if (box) board.reveal(box);
    else if (spot && header && editing !== before.editing) board.reveal(header, axisOf(spot));
  });
}

function revealLabel(board: BoardContext, link: string): void {
  const placed = board.session.store.getState().scene.find(`link:${link}`);
  const at = placed && lineOf(placed)?.label;
  if (at) board.reveal({ x: at.x - LABEL.w / 2, y: at.y - LABEL.h / 2, ...LABEL });
}

/** Size of the field in which a label is written, board px. */
const LABEL = { w: 180, h: 32 };
