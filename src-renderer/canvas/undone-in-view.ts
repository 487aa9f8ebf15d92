/** What is undone or redone out of sight comes into view, with the keyboard on it, as in a spreadsheet. What is in view leaves both alone. */
import { type Selection } from '../../src-shared/commands/types';
import type { DocumentChange } from '../../src-shared/document/types';
import type { Id } from '../../src-shared/model/fields';
import type { Box, Scene } from '../../src-shared/scene/types';
import type { BoardContext } from './board';
import { axisOf, boxOf, spotOf } from './grid/spot';
import { placeOf } from './places/place';

interface Changed {
  readonly selection: Selection;
  readonly box: Box;
  /** The one axis along which it can be out of view. */
  readonly axis: 'x' | 'y' | undefined;
}

/** Records looked at before it is said that none is in view: one of so many is where they all are. */
const ENOUGH = 500;

/** What can be seen of a thing that is in view, screen px. */
const LEAST = 40;

/** Until the returned function is called. */
export function keepUndoneInView(board: BoardContext): () => void {
  const { session } = board;
  const { store } = session;
  let undone: DocumentChange | null = null;
  const stops = [
    store.getState().document.subscribe((change) => {
      if (change.origin === 'undo') undone = change;
    }),
    // A board that comes back with what was undone on it opens its own view.
    store.subscribe((now, before) => {
      if (now.board !== before.board) undone = null;
    }),
    session.onIntent((intent) => {
      if (intent !== 'undo' && intent !== 'redo') return;
      if (undone && !store.getState().editing) show(board, undone);
      undone = null;
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function show(board: BoardContext, change: DocumentChange): void {
  const { scene, select } = board.session.store.getState();
  let first: Changed | null = null;
  for (const id of [...change.changed].slice(0, ENOUGH)) {
    const changed = changedOf(scene, change, id);
    if (changed && isSeen(board, changed)) return;
    first ??= changed;
  }
  if (!first) return;
  select(first.selection);
  board.reveal(first.box, first.axis);
}

/** Where a record stands, or where a card stood that is gone. `null` where it stands on no part of the board that is shown. */
function changedOf(scene: Scene, { snapshot, previous }: DocumentChange, id: Id): Changed | null {
  const record = snapshot.get(id);
  if (record?.kind === 'note' && scene.places) {
    const selection: Selection = { ids: [id], cell: null, place: `note:${id}` };
    const box = placeOf(scene.places, selection)?.box;
    return box ? { selection, box, axis: undefined } : null;
  }
  const { grid } = scene;
  if (!grid || grid.derived) return null;
  const card = snapshot.find('card', id) ?? previous.find('card', id);
  const stands = card ? grid.rows.some(({ lane }) => lane === card.place.lane) && grid.columns.some(({ step }) => step === card.place.step) : record !== undefined;
  const selection: Selection = { ids: record ? [id] : [], cell: card ? { lane: card.place.lane, step: card.place.step } : null };
  const spot = stands ? spotOf(grid, selection) : null;
  // Where nothing of the record is shown, the keyboard would be in the first cell.
  if (!spot || (!card && (spot.at === 'cell' || spot.at === 'card'))) return null;
  const box = boxOf(scene, spot);
  return box && { selection, box, axis: axisOf(spot) };
}

function isSeen(board: BoardContext, { box, axis }: Changed): boolean {
  const { x, y, zoom } = board.view();
  const size = board.size();
  const bands = board.bands();
  // Half a pixel less: of a card that is whole in view, a sum and a difference need not give its height again.
  const enough = (from: number, length: number, least: number, most: number): boolean => Math.min(from + length, most) - Math.max(from, least) >= Math.min(length, LEAST) - 0.5;
  const across = enough(box.x * zoom + x, box.w * zoom, bands.left, size.width);
  const down = enough(box.y * zoom + y, box.h * zoom, bands.top, size.height);
  return axis === 'x' ? across : axis === 'y' ? down : across && down;
}
