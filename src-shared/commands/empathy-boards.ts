/** Empathy maps as boards: making one about somebody, and naming whom it is about. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Board } from '../model/board';
import { newEmpathyBoard } from '../model/builders';
import type { Id } from '../model/fields';
import { bySiblingOrder, keyBetween } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import { addingBoard } from './boards';
import { editing } from './define';

/** An empathy map about a persona or audience, behind the board shown. */
export const addEmpathyMapOf = editing<{ readonly actor: Id }>({
  id: 'board.addEmpathyOf',
  group: 'board',
  plan: (context, { actor }) => {
    const { language, newId, snapshot } = context;
    const person = snapshot.find('persona', actor) ?? snapshot.find('audience', actor);
    if (!person) return null;
    const words = translator(language);
    const title = person.title.trim() === '' ? words('boardKind.empathy') : words('empathy.titleOf', { name: person.title });
    const board = newId('board');
    return addingBoard(context, board, (order) => newEmpathyBoard((kind) => (kind === 'board' ? board : newId(kind)), { title, order }, [actor]));
  },
});

/** A persona or audience of that name, whatever its case. */
function personNamed(snapshot: Snapshot, name: string): Id | undefined {
  const wanted = name.toLocaleLowerCase();
  return [...snapshot.ofKind('persona'), ...snapshot.ofKind('audience')].sort(bySiblingOrder).find(({ title }) => title.trim().toLocaleLowerCase() === wanted)?.id;
}

/**
 * Names whom a board is about. A persona or audience of that name is referred to; else a persona is made. An empty name takes the first
 * actor away. Other actors stay.
 */
export const nameActor = editing<{ readonly id: Id; readonly name: string }>({
  id: 'board.nameActor',
  group: 'board',
  plan: ({ snapshot, newId }, { id, name }) => {
    const board = snapshot.find('board', id);
    if (!board) return null;
    const title = name.trim();
    const known = title === '' ? undefined : personNamed(snapshot, title);
    const made = title !== '' && known === undefined ? newId('persona') : undefined;
    const actor = known ?? made;
    const actors = [...(actor === undefined ? [] : [actor]), ...board.actors.slice(1).filter((other) => other !== actor)];
    if (actors.length === board.actors.length && actors.every((each, i) => each === board.actors[i]) && board.actorName === '') return null;
    const last = [...snapshot.ofKind('persona')].sort(bySiblingOrder).at(-1);
    const create: Edit[] = made === undefined ? [] : [{ op: 'create', record: { kind: 'persona', id: made, title, order: keyBetween(last?.order ?? null, null) ?? 'V' } }];
    const patch: Partial<Omit<Board, 'id' | 'kind'>> = { actors, actorName: '' };
    return { edits: [...create, { op: 'set', kind: 'board', id, patch }] };
  },
});
