/** Whose cards and curves stand out. */
import type { ReactNode } from 'react';
import { actorsOnBoard } from '../../../src-shared/model/actor';
import { useSession, useSessionObject } from '../../session/react';
import { Select } from '../../ui/fields';
import { useWords } from '../../ui/words';

/** Stands for nobody; no id has a space. */
const ALL = ' ';

/** Nothing on a board that is about one actor or none. */
export function ActorField(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  const actor = useSession((state) => state.actor);
  const actors = actorsOnBoard(snapshot, board);
  if (actors.length < 2 && actor === null) return null;
  const choices = [{ value: ALL, label: words('views.actor.all') }, ...actors.map(({ id, title }) => ({ value: id, label: title }))];
  return <Select label={words('views.actor')} choices={choices} value={choices.some(({ value }) => value === actor) ? actor : ALL} onChange={(value) => store.getState().filterActor(value === ALL ? null : value)} />;
}
