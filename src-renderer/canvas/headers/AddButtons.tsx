/** What follows the last column and the last row: an offer to go on. */
import type { ReactNode } from 'react';
import { Plus } from 'lucide-react';
import type { SceneGrid } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { addStage } from '../actions';
import { LaneOffer } from '../menu/LaneOffer';

export function AddStage({ grid }: { readonly grid: SceneGrid }): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const writable = useSession((state) => state.project.readOnly === null);
  const last = grid.columns.at(-1);
  if (!writable) return null;
  const end = last ? last.x + last.w : grid.originX;
  return (
    <button type="button" className="board-add-end board-add-stage" tabIndex={-1} data-from={end} onClick={() => addStage(session, null)}>
      <Plus size={16} aria-hidden="true" />
      <span>{t('canvas.addStage')}</span>
    </button>
  );
}

export function AddLane({ grid }: { readonly grid: SceneGrid }): ReactNode {
  const t = useWords();
  const writable = useSession((state) => state.project.readOnly === null);
  const last = grid.rows.at(-1);
  if (!writable) return null;
  const end = last ? last.y + last.h : grid.originY;
  return (
    <LaneOffer after={null} className="board-add-end board-add-lane" label={t('canvas.addLane')} from={end}>
      <span>{t('canvas.addLane')}</span>
    </LaneOffer>
  );
}
