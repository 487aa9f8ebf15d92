/** A touchpoint of the library: its name, channel, who answers for it, and what it is. */
import type { ReactNode } from 'react';
import { setTouchpoint } from '../../../src-shared/commands/matrix';
import type { Touchpoint } from '../../../src-shared/model/library';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { useSession } from '../../session/react';
import { Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { LongField } from './fields';

const NONE = 'none';

export function TouchpointInspector({ touchpoint }: { readonly touchpoint: Touchpoint }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const { id } = touchpoint;
  const choices = (kind: 'channel' | 'team', none: string): { value: string; label: string }[] => [
    { value: NONE, label: none },
    ...[...snapshot.ofKind(kind)].sort(bySiblingOrder).map((item) => ({ value: item.id, label: item.title.trim() || '–' })),
  ];
  return (
    <>
      <TextField label={words('matrix.touchpoint.name')} value={touchpoint.title} onChange={(title) => edits.type('title', setTouchpoint, { id, fields: { title } })} />
      <Select
        label={words('matrix.touchpoint.channel')}
        choices={choices('channel', words('matrix.noChannel'))}
        value={snapshot.find('channel', touchpoint.channel)?.id ?? NONE}
        onChange={(channel) => edits.run(setTouchpoint, { id, fields: { channel: channel === NONE ? null : channel } })}
      />
      <Select
        label={words('matrix.touchpoint.team')}
        choices={choices('team', words('matrix.nobody.teams'))}
        value={snapshot.find('team', touchpoint.team)?.id ?? NONE}
        onChange={(team) => edits.run(setTouchpoint, { id, fields: { team: team === NONE ? null : team } })}
      />
      <TextField label={words('matrix.touchpoint.owner')} hint={words('matrix.touchpoint.owner.hint')} value={touchpoint.owner} onChange={(owner) => edits.type('owner', setTouchpoint, { id, fields: { owner } })} />
      <LongField label={words('matrix.touchpoint.description')} value={touchpoint.description} onChange={(description) => edits.type('description', setTouchpoint, { id, fields: { description } })} />
    </>
  );
}
