/** Whose experience a board and its lanes are about: personas and audiences of the project, or new ones by typing a name. */
import type { ReactNode } from 'react';
import { ArrowUp, Users, X } from 'lucide-react';
import { addBoardActor, askActorLanes, nameLaneActor, setBoardActors } from '../../../src-shared/commands/actors';
import { actorsOf, findActor } from '../../../src-shared/model/actor';
import type { Board } from '../../../src-shared/model/board';
import { canOverlay } from '../../../src-shared/model/curves';
import { CURVE_ROLES, type Lane } from '../../../src-shared/model/lane';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { FieldGroup } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';
import { NameField, Toggle } from './fields';
import { shared } from './shared';

export function ActorsField({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const { id, actors } = board;
  const set = (next: readonly string[]): void => edits.run(setBoardActors, { board: id, actors: next });
  return (
    <>
      {actors.length > 0 && (
        <FieldGroup label={words('inspector.actors')}>
          <ul className="inspector-actors">
            {actors.map((actor, index) => {
              const record = findActor(snapshot, actor);
              const name = record?.title ?? words('inspector.actor.gone');
              return (
                <li key={actor} className="inspector-actor">
                  <span className="inspector-actor-name">
                    {name}
                    <span className="cx-hint">{record ? words(index === 0 ? `inspector.actor.main.${record.kind}` : `inspector.actor.${record.kind}`) : words('inspector.actor.gone.hint')}</span>
                  </span>
                  {index > 0 && <IconButton icon={ArrowUp} label={words('inspector.actor.up', { name })} onPress={() => set(raised(actors, index))} />}
                  <IconButton icon={X} label={words('inspector.actor.remove', { name })} onPress={() => set(actors.filter((each) => each !== actor))} />
                </li>
              );
            })}
          </ul>
        </FieldGroup>
      )}
      <NameField
        label={words('inspector.actor.add')}
        hint={words('inspector.actor.add.hint')}
        value=""
        known={actorsOf(snapshot).filter((actor) => !actors.includes(actor.id)).map(({ title }) => title)}
        onChange={(title) => edits.run(addBoardActor, { board: id, title })}
      />
      {board.boardKind === 'journey' && (
        <div className="inspector-row">
          <Button icon={Users} onPress={() => edits.run(askActorLanes, undefined)}>{words('command.lane.forActor')}</Button>
        </div>
      )}
    </>
  );
}

function raised(ids: readonly string[], index: number): string[] {
  const next = [...ids];
  const [moved] = next.splice(index, 1);
  if (moved !== undefined) next.splice(index - 1, 0, moved);
  return next;
}

export function LaneActorField({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const ids = lanes.map(({ id }) => id);
  const name = ({ actor }: Lane): string => findActor(snapshot, actor)?.title ?? (actor === null ? '' : words('inspector.actor.gone'));
  return (
    <NameField
      key={`actor ${ids.join()}`}
      label={words(ids.length > 1 ? 'select.laneActor' : 'inspector.laneActor')}
      hint={words('inspector.laneActor.hint')}
      value={shared(lanes, name, '')}
      known={actorsOf(snapshot).map(({ title }) => title)}
      onChange={(title) => edits.run(nameLaneActor, { ids, title })}
    />
  );
}

/** On a curve lane: whether the board's curves lie over each other. */
export function OverlayToggle({ lane }: { readonly lane: Lane }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const overlay = useSession((state) => state.overlay);
  const isPossible = useSession((state) => canOverlay(state.snapshot, lane.board));
  if (!CURVE_ROLES.has(lane.role) || (!isPossible && !overlay)) return null;
  return <Toggle label={words('overlay.toggle')} hint={words('overlay.hint')} value={overlay} onChange={(on) => store.getState().overlayCurves(on)} />;
}
