/** The look of the window at the shown board, which cards stand out in it, and the saved view that all this is, if any. */
import { useShallow } from 'zustand/react/shallow';
import { NOTHING_HIDDEN, type ViewLook, isWhole, sameLook } from '../../src-shared/model/look';
import type { BoardLook, SavedView } from '../../src-shared/model/board';
import { useSession } from './react';
import type { Session } from './session';

const NO_VIEWS: readonly SavedView[] = [];

export interface Looks {
  readonly look: BoardLook | null;
  readonly views: readonly SavedView[];
  /** What would be kept; `null` where all of the board is shown and all cards stand out. */
  readonly now: ViewLook | null;
  /** The saved view that shows what is shown. */
  readonly shown: SavedView | null;
}

export function useLooks(): Looks {
  const { look, evidence, actor } = useSession(useShallow((state) => ({ look: state.look, evidence: state.evidence, actor: state.actor })));
  const views = useSession((state) => state.snapshot.find('board', state.board)?.views) ?? NO_VIEWS;
  const current: ViewLook = { ...(look ?? NOTHING_HIDDEN), evidence, actor };
  const now = isWhole(current) ? null : current;
  const same = (view: SavedView): boolean => sameLook(view, current) && view.evidence === evidence && view.actor === actor;
  return { look, views, now, shown: (now && views.find(same)) ?? null };
}

/** Shows what a saved view shows; `null` is all of the board, with all cards alike. */
export function showView({ store }: Session, view: ViewLook | null): void {
  const { lookAt, filterEvidence, filterActor } = store.getState();
  const { hiddenLanes, fromStage, toStage, evidence, actor } = view ?? { ...NOTHING_HIDDEN, evidence: null, actor: null };
  lookAt({ hiddenLanes, fromStage, toStage });
  filterEvidence(evidence);
  filterActor(actor);
}
