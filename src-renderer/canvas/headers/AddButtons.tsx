/** What follows the last column and the last row: an offer to go on. */
import { memo, type ReactNode } from 'react';
import { Plus } from 'lucide-react';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { addStage } from '../actions';
import { LaneOffer } from '../menu/LaneOffer';

interface AddProps {
  /** Where the last one ends, board px. */
  readonly end: number;
}

export const AddStage = memo(function AddStage({ end }: AddProps): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const writable = useSession((state) => state.project.readOnly === null);
  if (!writable) return null;
  return (
    <button type="button" className="board-add-end board-add-stage" tabIndex={-1} data-from={end} onClick={() => addStage(session, null)}>
      <Plus size={16} aria-hidden="true" />
      <span>{t('canvas.addStage')}</span>
    </button>
  );
});

export const AddLane = memo(function AddLane({ end }: AddProps): ReactNode {
  const t = useWords();
  const writable = useSession((state) => state.project.readOnly === null);
  if (!writable) return null;
  return (
    <LaneOffer after={null} className="board-add-end board-add-lane" label={t('canvas.addLane')} from={end}>
      <span>{t('canvas.addLane')}</span>
    </LaneOffer>
  );
});
