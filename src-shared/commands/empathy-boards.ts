/** Empathy maps as boards: making one about somebody, and naming whom it is about. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Board } from '../model/board';
import { newEmpathyBoard } from '../model/builders';
import type { Id } from '../model/fields';
import type { Audience } from '../model/library';
import { bySiblingOrder, keyBetween } from '../model/order';
import type { Persona } from '../model/persona';
import type { Snapshot } from '../model/snapshot';
import { addingBoard } from './boards';
import { editing, selected } from './define';
import type { CommandContext } from './types';

/** The empathy map that is about somebody; the first in tab order where there are several. */
export function empathyMapOf(snapshot: Snapshot, actor: Id): Board | undefined {
  return snapshot.boards().find(({ boardKind, actors }) => boardKind === 'empathy' && actors[0] === actor);
}

/** Whom it would be about: the persona or audience named, else the selected persona, else the one that the board shown is the sheet of. */
function personAt(context: CommandContext, actor?: Id): Persona | Audience | undefined {
  const { snapshot, board } = context;
  if (actor !== undefined) return snapshot.find('persona', actor) ?? snapshot.find('audience', actor);
  const shown = snapshot.find('board', board);
  return selected(context, 'persona').at(-1) ?? (shown?.boardKind === 'persona' ? snapshot.find('persona', shown.actors[0]) : undefined);
}

/** Shows the empathy map about a persona or audience; where there is none, makes it behind the board shown. */
export const openEmpathyMap = editing<{ readonly actor: Id } | undefined>({
  id: 'board.openEmpathyOf',
  group: 'board',
  icon: 'brain',
  listed: true,
  may: (context, args) => {
    const person = personAt(context, args?.actor);
    return person !== undefined && empathyMapOf(context.snapshot, person.id)?.id !== context.board;
  },
  plan: (context, args) => {
    const { language, newId, snapshot } = context;
    const person = personAt(context, args?.actor);
    if (!person) return null;
    const made = empathyMapOf(snapshot, person.id);
    if (made) return { board: made.id };
    const words = translator(language);
    const title = person.title.trim() === '' ? words('boardKind.empathy') : words('empathy.titleOf', { name: person.title });
    const board = newId('board');
    return addingBoard(context, board, (order) => newEmpathyBoard((kind) => (kind === 'board' ? board : newId(kind)), { title, order }, [person.id]));
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
