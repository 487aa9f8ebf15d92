/** Asks for whom a board gets a group of lanes, and which. */
import { useState, type ReactNode } from 'react';
import { ACTOR_LANES, MORE_ACTOR_LANES, addActorLanes } from '../../../src-shared/commands/actors';
import { actorNamed, actorsOf, findActor } from '../../../src-shared/model/actor';
import type { LaneRole } from '../../../src-shared/model/lane';
import { useSession, useSessionObject } from '../../session/react';
import { Checkbox } from '../../ui/checkbox';
import { FieldGroup, Segmented } from '../../ui/fields';
import { NameField } from '../../boards/inspector/fields';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { FormDialog } from './FormDialog';

export function ActorLanesDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const { store } = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const lanes = useSession((state) => state.snapshot.childrenOf('lane', state.board));
  const taken = new Set(lanes.map(({ actor }) => actor));
  const waiting = board?.actors.filter((id, index) => index > 0 && !taken.has(id)).flatMap((id) => findActor(snapshot, id) ?? [])[0];
  const [name, setName] = useState(waiting?.title ?? '');
  const [first, setFirst] = useState('');
  const [kind, setKind] = useState<'persona' | 'audience'>('persona');
  const [roles, setRoles] = useState<readonly LaneRole[]>(ACTOR_LANES);
  const isNameless = board !== undefined && !board.actors.some((id) => findActor(snapshot, id)) && board.actorName.trim() === '';
  const isNew = name.trim() !== '' && !actorNamed(snapshot, name);
  const known = actorsOf(snapshot).map(({ title }) => title);
  // Lanes stand in the order in which they are offered, however they were chosen.
  const order = [...ACTOR_LANES, ...MORE_ACTOR_LANES];
  const add = (): Promise<null> => {
    if (store.getState().run(addActorLanes, { title: name, kind, roles: order.filter((role) => roles.includes(role)), first })) program.show(null);
    return Promise.resolve(null);
  };
  return (
    <FormDialog
      title={words('actorLanes.title')}
      action={words('actorLanes.action')}
      incomplete={name.trim() === '' || roles.length === 0 || (isNameless && (first.trim() === '' || first.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase()))}
      onSubmit={add}
    >
      <p className="cx-hint">{words('actorLanes.text')}</p>
      {isNameless && <NameField live focused label={words('actorLanes.first')} hint={words('actorLanes.first.hint')} value={first} known={known} onChange={setFirst} />}
      <NameField live focused={!isNameless} label={words('actorLanes.name')} value={name} known={known} onChange={setName} hint={isNew ? words('actorLanes.new') : words('actorLanes.name.hint')} />
      {isNew && (
        <FieldGroup label={words('actorLanes.kind')}>
          <Segmented
            label={words('actorLanes.kind')}
            value={kind}
            onChange={setKind}
            choices={[{ value: 'persona', label: words('inspector.actor.persona') }, { value: 'audience', label: words('inspector.actor.audience') }]}
          />
        </FieldGroup>
      )}
      <FieldGroup label={words('actorLanes.lanes')}>
        <div className="actor-lanes">
          {order.map((role) => (
            <Checkbox key={role} label={words(`role.${role}`)} value={roles.includes(role)} onChange={(on) => setRoles(on ? [...roles, role] : roles.filter((each) => each !== role))} />
          ))}
        </div>
      </FieldGroup>
    </FormDialog>
  );
}
