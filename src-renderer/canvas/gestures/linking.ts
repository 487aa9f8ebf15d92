/** A link under the pointer: drawn from a card or header, or led elsewhere by one of its ends, to the card or step that it is let go on. */
import { setLinkEnd } from '../../../src-shared/commands/links';
import type { Id } from '../../../src-shared/model/fields';
import type { SceneGrid } from '../../../src-shared/scene/types';
import { addLink } from '../actions';
import type { BoardContext } from '../board';
import type { Linking } from './gesture-store';
import { type Point, cardAt } from './hit';
import type { Drag } from './use-drag';

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

export function beginLink(board: BoardContext, link: Pick<Linking, 'anchor' | 'leads' | 'link'>): void {
  board.gestures.setState({ linking: { ...link, over: null, at: null } });
}

export function leadLinkTo(board: BoardContext, event: At): void {
  const { linking } = board.gestures.getState();
  if (!linking) return;
  const at = board.toBoard(event);
  const over = endAt(board, at);
  board.gestures.setState({ linking: { ...linking, over: over === linking.anchor ? null : over, at } });
}

/** Ends it: on a card or step it is made, elsewhere everything stays as it was. */
export function letGoOfLink(board: BoardContext, made: boolean): void {
  const { linking } = board.gestures.getState();
  board.gestures.setState({ linking: null });
  if (!linking || linking.over === null || !made) return;
  if (linking.link === null) addLink(board, linking.anchor, linking.over);
  else board.session.store.getState().run(setLinkEnd, { id: linking.link, end: linking.leads, at: linking.over });
}

/** The same as a drag of an element over the board. */
export function linkDrag(board: BoardContext, link: Pick<Linking, 'anchor' | 'leads' | 'link'>): Drag {
  beginLink(board, link);
  const end = (made: boolean): void => {
    letGoOfLink(board, made);
    board.focus();
  };
  return { move: (event) => leadLinkTo(board, event), drop: () => end(true), cancel: () => end(false) };
}

/** The card there, or the step whose header it is, also where the headers stay in view over the board. */
function endAt(board: BoardContext, at: Point): Id | null {
  const { scene } = board.session.store.getState();
  const { grid } = scene;
  if (!grid || grid.derived) return null;
  const { y, x, zoom } = board.view();
  const { top, left, height } = board.bands();
  const [right, down] = [x + at.x * zoom, y + at.y * zoom];
  if (right < left) return null;
  if (down < top) return down >= top - height ? stepUnder(grid, at.x) : null;
  return cardAt(scene, at);
}

function stepUnder(grid: SceneGrid, x: number): Id | null {
  return grid.columns.find((column) => x >= column.x && x < column.x + column.w)?.step ?? null;
}
