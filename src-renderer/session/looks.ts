/** The look of the window at the shown board, and the saved view it is, if any. */
import type { BoardLook, SavedView } from '../../src-shared/model/board';
import { useSession } from './react';

const sameLook = (a: BoardLook, b: BoardLook): boolean =>
  a.fromStage === b.fromStage && a.toStage === b.toStage && a.hiddenLanes.length === b.hiddenLanes.length && a.hiddenLanes.every((id) => b.hiddenLanes.includes(id));

const NO_VIEWS: readonly SavedView[] = [];

export interface Looks {
  readonly look: BoardLook | null;
  readonly views: readonly SavedView[];
  /** The saved view that shows what is shown. */
  readonly shown: SavedView | null;
}

export function useLooks(): Looks {
  const look = useSession((state) => state.look);
  const views = useSession((state) => state.snapshot.find('board', state.board)?.views) ?? NO_VIEWS;
  return { look, views, shown: (look && views.find((view) => sameLook(view, look))) ?? null };
}
