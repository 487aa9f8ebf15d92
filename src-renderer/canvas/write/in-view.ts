/** Keeps what is being written in view: where writing begins, and as a card grows. */
import type { BoardContext } from '../board';
import { writtenPlace } from '../places/place';
import { axisOf, boxOf, spotOf } from '../grid/spot';
import { lineOf } from '../gestures/link-line';
import { writingBox } from './box';

/** Until the returned function is called. */
export function keepWritingInView(board: BoardContext): () => void {
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
