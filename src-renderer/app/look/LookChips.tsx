/** Says that not all is shown, or that cards are dimmed, and how to end it. */
import { Filter, ListFilter, UserRound, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { findActor } from '../../../src-shared/model/actor';
import { useLooks } from '../../session/looks';
import { useSession, useSessionObject } from '../../session/react';
import { IconButton } from '../../ui/button';
import { useWords } from '../../ui/words';
import './look.css';

export function LookChips(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const { look, now, shown } = useLooks();
  const evidence = useSession((state) => state.evidence);
  // A matrix whose filter leaves nothing says so by itself, with the same way out.
  const filtered = useSession((state) => state.matrixFilter !== null && state.scene.grid?.derived !== undefined && state.scene.grid.rows.length > 0);
  const mark = evidence === null ? '' : evidence === 'unmarked' ? words('views.evidence.unmarked') : words(`evidenceMark.${evidence}`);
  const actor = useSession((state) => state.actor);
  const name = useSession((state) => findActor(state.snapshot, state.actor)?.title ?? words('inspector.actor.gone'));
  if (!now && !filtered) return null;
  return (
    <div className="look-chips">
      {look && <Chip icon={ListFilter} text={shown ? words('views.chip', { name: shown.name }) : words('views.chip.part')} leave={words('views.chip.leave')} onLeave={() => store.getState().lookAt(null)} />}
      {filtered && <Chip icon={Filter} text={words('matrix.filter.on')} leave={words('matrix.empty.clear')} onLeave={() => store.getState().filterMatrix(null)} />}
      {evidence !== null && (
        <Chip icon={Filter} text={words('views.chip.evidence', { mark })} leave={words('views.chip.evidence.leave')} onLeave={() => store.getState().filterEvidence(null)} />
      )}
      {actor !== null && <Chip icon={UserRound} text={words('views.chip.actor', { name })} leave={words('views.chip.actor.leave')} onLeave={() => store.getState().filterActor(null)} />}
    </div>
  );
}

function Chip({ icon: Icon, text, leave, onLeave }: { readonly icon: LucideIcon; readonly text: string; readonly leave: string; readonly onLeave: () => void }): ReactNode {
  return (
    <div className="look-chip" role="status">
      <Icon className="cx-icon" size={16} aria-hidden />
      <span>{text}</span>
      <IconButton icon={X} label={leave} onPress={onLeave} />
    </div>
  );
}
