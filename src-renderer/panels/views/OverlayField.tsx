/** Whether the curves of the shown board lie over each other. */
import type { ReactNode } from 'react';
import { canOverlay } from '../../../src-shared/model/curves';
import { useSession, useSessionObject } from '../../session/react';
import { Checkbox } from '../../ui/checkbox';
import { useWords } from '../../ui/words';

/** Nothing on a board that has but one curve. */
export function OverlayField(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const overlay = useSession((state) => state.overlay);
  const isPossible = useSession((state) => canOverlay(state.snapshot, state.board));
  if (!isPossible && !overlay) return null;
  return (
    <div className="cx-field">
      <Checkbox label={words('overlay.toggle')} value={overlay} onChange={(on) => store.getState().overlayCurves(on)} />
      <span className="cx-hint">{words('overlay.hint')}</span>
    </div>
  );
}
