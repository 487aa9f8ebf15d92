/** Follows a pointer over the board that presses nothing: the cell it is over, the card that a press would take, the link it would select. */
import { useEffect, type RefObject } from 'react';
import type { BoardContext } from '../board';
import { cardAt, cellAt, linkAt } from './hit';

/** How far off its line a link can still be taken, screen px. */
const LINK_REACH = 7;

/** What can be selected at a place of the window: a card lies over the links. */
export function targetAt(board: BoardContext, at: { readonly clientX: number; readonly clientY: number }): { readonly card: string | null; readonly link: string | null } {
  const { scene } = board.session.store.getState();
  const point = board.toBoard(at);
  const card = cardAt(scene, point);
  return { card, link: card === null ? linkAt(scene, point, LINK_REACH / board.view().zoom) : null };
}

/** Keeps the pointed-at cell, card and link until the component is gone. */
export function usePointing(board: BoardContext, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const nothing = (): void => {
      board.gestures.setState({ hover: null, link: null });
      board.near.hover(null);
      element.removeAttribute('data-over-link');
    };
    const move = (event: PointerEvent): void => {
      // A press keeps what it began on; a finger is nowhere before it presses.
      if (event.buttons !== 0 || event.pointerType === 'touch') return;
      const overBoard = event.target instanceof Element && event.target.closest('.react-flow') !== null;
      if (!overBoard) {
        nothing();
        return;
      }
      const { grid } = board.session.store.getState().scene;
      const cell = grid && cellAt(grid, board.toBoard(event));
      // A handle stands half outside of its card, which has to stay for it.
      const onHandle = event.target instanceof Element && event.target.closest('.board-link-handle') !== null;
      const { card, link } = onHandle ? { card: board.near.store.getState().hovered, link: null } : targetAt(board, event);
      const had = board.gestures.getState();
      if (cell?.row !== had.hover?.row || cell?.column !== had.hover?.column || link !== had.link) board.gestures.setState({ hover: cell, link });
      board.near.hover(card);
      element.toggleAttribute('data-over-link', link !== null);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', nothing);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', nothing);
    };
  }, [board, root]);
}
