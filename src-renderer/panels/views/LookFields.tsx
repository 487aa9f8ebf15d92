/** The part of the board that is shown, stage by stage and lane by lane, and which cards stand out in it. */
import type { ReactNode } from 'react';
import type { BoardLook } from '../../../src-shared/model/board';
import type { Id } from '../../../src-shared/model/fields';
import { laneGroups } from '../../../src-shared/layout/lane-groups';
import { NOTHING_HIDDEN } from '../../../src-shared/model/look';
import { useSession, useSessionObject } from '../../session/react';
import type { EvidenceFilter } from '../../session/types';
import { Checkbox } from '../../ui/checkbox';
import { FieldGroup, Select, type Choice } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { ActorField } from './ActorField';
import { OverlayField } from './OverlayField';

/** Stands for the board's own end; no id has a space. */
const END = ' ';
const FILTERS: readonly EvidenceFilter[] = ['assumption', 'anecdote', 'research', 'unmarked'];

export function LookFields({ look }: { readonly look: BoardLook | null }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const board = useSession((state) => state.board);
  const stages = useSession((state) => state.snapshot.childrenOf('stage', board));
  const lanes = useSession((state) => state.snapshot.childrenOf('lane', board));
  const snapshot = useSession((state) => state.snapshot);
  const groups = laneGroups(snapshot, board);
  const now = look ?? NOTHING_HIDDEN;
  const change = (fields: Partial<BoardLook>): void => store.getState().lookAt({ ...now, ...fields });
  const named = stages.map(({ id, title, phase }): Choice<string> => ({ value: id, label: title.trim() || (phase ? words(`phase.${phase}`) : words('canvas.untitled.stage')) }));
  const stageField = (label: string, end: string, value: Id | null, take: (id: Id | null) => void): ReactNode => (
    <Select label={label} choices={[{ value: END, label: end }, ...named]} value={named.some((each) => each.value === value) ? (value ?? END) : END} onChange={(id) => take(id === END ? null : id)} />
  );
  return (
    <section className="views-look" aria-label={words('views.shown')}>
      <h3 className="views-heading">{words('views.shown')}</h3>
      <div className="views-pair">
        {stageField(words('views.from'), words('views.first'), now.fromStage, (fromStage) => change({ fromStage }))}
        {stageField(words('views.to'), words('views.last'), now.toStage, (toStage) => change({ toStage }))}
      </div>
      <FieldGroup label={words('views.lanes')}>
        {lanes.filter(({ hidden }) => !hidden).map(({ id, title, role }) => (
          <Checkbox
            key={id}
            label={[title.trim() || words(`role.${role}`), groups.get(id)?.actor ?? ''].filter((part) => part !== '').join(' · ')}
            value={!now.hiddenLanes.includes(id)}
            onChange={(on) => change({ hiddenLanes: on ? now.hiddenLanes.filter((each) => each !== id) : [...now.hiddenLanes, id] })}
          />
        ))}
      </FieldGroup>
      <EvidenceField />
      <ActorField />
      <OverlayField />
    </section>
  );
}

function EvidenceField(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const evidence = useSession((state) => state.evidence);
  const choices: Choice<EvidenceFilter | 'all'>[] = [
    { value: 'all', label: words('views.evidence.all') },
    ...FILTERS.map((value) => ({ value, label: value === 'unmarked' ? words('views.evidence.unmarked') : words(`evidenceMark.${value}`) })),
  ];
  return <Select label={words('views.evidence')} choices={choices} value={evidence ?? 'all'} onChange={(value) => store.getState().filterEvidence(value === 'all' ? null : value)} />;
}
