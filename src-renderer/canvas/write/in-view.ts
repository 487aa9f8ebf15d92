/** Keeps what is being written in view: where writing begins, and as a card grows. */
import type { BoardContext } from '../board';
import { writtenPlace } from '../places/place';
import { axisOf, boxOf, spotOf } from '../grid/spot';
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
    const place = snapshot.find('card', editing.id)?.place;
    const box = place && writingBox(scene, editing.id, place)?.card;
    const spot = place || !scene.grid ? null : spotOf(scene.grid, { ids: [editing.id], cell: null });
    const header = spot && boxOf(scene, spot);
    if (box) board.reveal(box);
    else if (spot && header && editing !== before.editing) board.reveal(header, axisOf(spot));
  });
}
