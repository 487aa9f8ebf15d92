/** What code outside the canvas may ask of the view. */
import { useImperativeHandle, type Ref } from 'react';
import type { Id } from '../../src-shared/model/fields';
import type { Viewport } from '../session/types';
import type { BoardContext } from './board';

export interface BoardHandle {
  /** World origin at screen (x, y) of the board's part of the window, at that zoom; at once. */
  setView(view: Viewport): void;
  getZoom(): number;
  /** Where a card's top left corner is, board px; `null` when it stands nowhere on the shown board. */
  getPosition(card: Id): { readonly x: number; readonly y: number } | null;
}

export function useBoardHandle(board: BoardContext, handle: Ref<BoardHandle> | undefined): void {
  useImperativeHandle(
    handle,
    () => ({
      setView: (view) => void board.flow.setViewport(view),
      getZoom: () => board.view().zoom,
      getPosition: (card) => {
        const placed = board.session.store.getState().scene.find(`card:${card}`);
        return placed ? { x: placed.x, y: placed.y } : null;
      },
    }),
    [board],
  );
}
