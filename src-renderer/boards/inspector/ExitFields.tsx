/** Why people leave here, how many, and who should know. Of several steps each keeps what is not changed. */
import type { ReactNode } from 'react';
import { type ExitDetails, setExit } from '../../../src-shared/commands/exits';
import { bySiblingOrder } from '../../../src-shared/model/order';
import type { Step } from '../../../src-shared/model/step';
import { useSession } from '../../session/react';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { LineField, NameField, NumberField, Toggle } from './fields';
import { MIXED, type Shared, shared } from './shared';

/** As it is shown: 0.314 is 31.4. */
function percent(share: Shared<number | null>): Shared<number | null> {
  return share === MIXED || share === null ? share : Math.round(share * 1000) / 10;
}

export function ExitFields({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const teams = useSession((state) => state.snapshot.ofKind('team'));
  const on = shared(steps, ({ exit }) => exit !== null, false);
  const type = (field: keyof ExitDetails, exit: ExitDetails): void => edits.type(`exit.${field}`, setExit, { exit });
  return (
    <>
      <Toggle label={words('inspector.exit')} value={on} onChange={(value) => edits.run(setExit, { exit: value ? {} : null })} />
      {on === true && (
        <>
          <LineField label={words('inspector.exit.reason')} value={shared(steps, ({ exit }) => exit?.reason ?? '', '')} onChange={(reason) => type('reason', { reason })} />
          <NumberField
            label={words('inspector.exit.share')}
            value={percent(shared(steps, ({ exit }) => exit?.share ?? null, null))}
            least={0}
            most={100}
            onChange={(share) => type('share', { share: share === null ? null : share / 100 })}
          />
          <NameField
            key={steps.map(({ id }) => id).join()}
            label={words('inspector.exit.tell')}
            value={shared(steps, ({ exit }) => teams.find(({ id }) => id === exit?.tell)?.title ?? '', '')}
            known={[...teams].sort(bySiblingOrder).map(({ title }) => title)}
            onChange={(tell) => edits.run(setExit, { exit: { tell } })}
          />
        </>
      )}
    </>
  );
}
