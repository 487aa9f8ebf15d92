/** What is pasted or dropped on a board that is no grid: pictures and lines of text, where its kind has a place for them. */
import type { ClipboardRead } from '../../../src-shared/formats/clipboard/types';
import type { ImageHash } from '../../../src-shared/model/fields';
import { storePicture } from '../../session/pictures';
import { whileTaking } from '../../ui/busy';
import type { BoardContext } from '../board';
import { behaviourOf } from '../places/kinds';
import { placeAt, placeOf } from '../places/place';
import { writeMore } from '../places/text';
import { type Desk, admitted, writable } from './paste-cells';
import { sayStored } from './paste-pictures';

type At = { readonly clientX: number; readonly clientY: number };

/** What a picture would do under the pointer, or where the keyboard is without one. `null` where there is no place for it. */
export function pictureTaker(board: BoardContext, at: At | null): ((image: ImageHash) => void) | null {
  const { scene, selection, project } = board.session.store.getState();
  const { places } = scene;
  if (!places || project.readOnly !== null) return null;
  const place = at ? placeAt(scene, board.toBoard(at)) : placeOf(places, selection);
  return (place && behaviourOf(board).picture?.(board, place)) ?? null;
}

/** Takes the first of the pictures. Returns false where the board has no place for it. */
export function pastePictureAt(desk: Desk, files: readonly Blob[], at: At | null): boolean {
  const [file] = files;
  const take = file && pictureTaker(desk.board, at);
  if (!file || !take) return desk.board.session.store.getState().scene.places !== null;
  if (!writable(desk)) return true;
  void whileTaking(desk.notices, desk.words, 1, storePicture(desk.board.session, file)).then((stored) => {
    if (!stored) return;
    if (stored.ok) take(stored.image);
    sayStored(desk, [stored]);
  });
  return true;
}

/** Each cell of what was copied is a line, row by row. */
export function pasteLines(desk: Desk, read: ClipboardRead): void {
  const { board } = desk;
  const { scene, selection } = board.session.store.getState();
  const place = scene.places && placeOf(scene.places, selection);
  const table = admitted(desk, read);
  if (!place || !table) return;
  const lines = table.rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n'))).filter((text) => text.trim() !== '');
  if (lines.length === 0 || !writable(desk) || behaviourOf(board).paste?.(board, place, lines)) return;
  if (place.text) writeMore(board, place, lines);
}
