/** The reference photo of a board: what stood on the wall, to be looked at while it is written down. */
import type { Board } from '../model/board';
import type { ImageHash } from '../model/fields';
import { editing } from './define';

/** `width` is the picture's own, px. `null` takes the photo away. */
export const setPhoto = editing<{ readonly photo: { readonly image: ImageHash; readonly width: number } | null }>({
  id: 'board.setPhoto',
  group: 'board',
  plan: ({ snapshot, board: id }, { photo }) => {
    const board = snapshot.find('board', id);
    if (!board || (board.photo?.image ?? null) === (photo?.image ?? null)) return null;
    // It stands in a panel beside the board, so its place on the board is the corner.
    const next: Board['photo'] = photo && { image: photo.image, x: 0, y: 0, width: Math.max(1, photo.width) };
    return { edits: [{ op: 'set', kind: 'board', id, patch: { photo: next } }] };
  },
});
