/** Personas and the boards that show them. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import { bySiblingOrder } from '../model/order';
import type { Persona } from '../model/persona';
import type { Snapshot } from '../model/snapshot';
import { addingBoard } from './boards';
import { editing, selected, unlessEmpty } from './define';
import { keysAt } from './ordering';
import { MAX_TITLE } from '../model/fields';
import type { Command, CommandContext, CommandResult } from './types';

type Scale = Persona['scales'][number];

/** All but its name, which boards may have for a title: see `persona.rename`. */
export type PersonaFields = Partial<Omit<Persona, 'id' | 'kind' | 'order' | 'title'>>;

const setting = (id: Id, patch: Partial<Omit<Persona, 'id' | 'kind'>>): Edit => ({ op: 'set', kind: 'persona', id, patch });

const boardShown = ({ snapshot, board }: CommandContext): Board | undefined => {
  const found = snapshot.find('board', board);
  return found?.boardKind === 'persona' ? found : undefined;
};

/** The persona named, else the selected one, else the one that the board shown is about. */
function personaAt(context: CommandContext, id?: Id): Persona | undefined {
  if (id !== undefined) return context.snapshot.find('persona', id);
  return selected(context, 'persona').at(-1) ?? boardShown(context)?.actors.map((actor) => context.snapshot.find('persona', actor)).find((found) => found !== undefined);
}

/** Edits that put a new persona behind all others. */
function creating(snapshot: Snapshot, id: Id, title = ''): Edit[] {
  const others = [...snapshot.ofKind('persona')].sort(bySiblingOrder);
  const keys = keysAt(others, others.length, [id]);
  const rekeyed = others.flatMap(({ id: other }): Edit[] => (keys.has(other) ? [setting(other, { order: keys.get(other) ?? '' })] : []));
  return [...rekeyed, { op: 'create', record: { kind: 'persona', id, title, order: keys.get(id) ?? '' } }];
}

export const setPersona = editing<{ readonly id: Id; readonly fields: PersonaFields }>({
  id: 'persona.set',
  group: 'board',
  plan: ({ snapshot }, { id, fields }) => {
    const persona = snapshot.find('persona', id);
    const differs = persona && Object.entries(fields).some(([field, value]) => JSON.stringify(persona[field as keyof PersonaFields]) !== JSON.stringify(value));
    return unlessEmpty({ edits: differs ? [setting(id, fields)] : [] });
  },
});

/** Names the persona. Its boards that bore its old name, or none of their own, bear the new one. */
export const renamePersona = editing<{ readonly id: Id; readonly title: string }>({
  id: 'persona.rename',
  group: 'board',
  plan: ({ snapshot, language }, { id, title: typed }) => {
    const persona = snapshot.find('persona', id);
    const title = typed.slice(0, MAX_TITLE);
    if (!persona || persona.title === title) return null;
    const unnamed = translator(language)('boardKind.persona');
    const follows = (board: Board): boolean => board.boardKind === 'persona' && board.actors[0] === id && [persona.title, '', unnamed].includes(board.title);
    const boards = snapshot.boards().filter(follows).map((board): Edit => ({ op: 'set', kind: 'board', id: board.id, patch: { title: title || unnamed } }));
    return { edits: [setting(id, { title }), ...boards] };
  },
});

/** Between two poles that are still to be named; the left one opens for writing where it stands on the board. */
export const addScale = editing<{ readonly id: Id } | undefined>({
  id: 'persona.addScale',
  group: 'board',
  icon: 'sliders-horizontal',
  listed: true,
  may: (context, args) => personaAt(context, args?.id) !== undefined,
  plan: (context, args) => {
    const persona = personaAt(context, args?.id);
    if (!persona) return null;
    const scale: Scale = { left: '', right: '', value: 0.5 };
    const place = `scale:${persona.scales.length}.left`;
    const board = boardShown(context);
    const onSheet = board?.sheet === 'full' && board.actors.includes(persona.id);
    return {
      edits: [setting(persona.id, { scales: [...persona.scales, scale] })],
      ...(onSheet ? { selection: { ids: [persona.id], cell: null, place }, edit: { id: persona.id, caret: 'end' as const, place } } : {}),
    };
  },
});

export interface SetScale {
  readonly id: Id;
  readonly index: number;
  readonly patch: Partial<Scale>;
}

/** The value is kept between 0 and 1, and a pole within what a title holds. */
export const setScale = editing<SetScale>({
  id: 'persona.setScale',
  group: 'board',
  plan: ({ snapshot }, { id, index, patch }) => {
    const persona = snapshot.find('persona', id);
    const scale = persona?.scales[index];
    if (!persona || !scale) return null;
    const next: Scale = {
      left: (patch.left ?? scale.left).slice(0, MAX_TITLE), right: (patch.right ?? scale.right).slice(0, MAX_TITLE),
      value: Math.min(1, Math.max(0, patch.value ?? scale.value)),
    };
    if (JSON.stringify(next) === JSON.stringify(scale)) return null;
    return { edits: [setting(id, { scales: persona.scales.map((each, i) => (i === index ? next : each)) })] };
  },
});

export const removeScale = editing<{ readonly id: Id; readonly index: number }>({
  id: 'persona.removeScale',
  group: 'board',
  plan: ({ snapshot }, { id, index }) => {
    const persona = snapshot.find('persona', id);
    return persona?.scales[index] ? { edits: [setting(id, { scales: persona.scales.filter((_, i) => i !== index) })] } : null;
  },
});

/** Adds a channel to the persona: one of that name in the library, whatever its case, else a new one. */
export const addPersonaChannel = editing<{ readonly id: Id; readonly title: string }>({
  id: 'persona.addChannel',
  group: 'board',
  plan: ({ snapshot, newId }, { id, title }) => {
    const persona = snapshot.find('persona', id);
    const name = title.trim();
    if (!persona || name === '') return null;
    const library = [...snapshot.ofKind('channel')].sort(bySiblingOrder);
    const known = library.find((channel) => channel.title.trim().toLocaleLowerCase() === name.toLocaleLowerCase());
    const channel = known?.id ?? newId('channel');
    if (persona.channels.includes(channel)) return null;
    const keys = keysAt(library, library.length, known ? [] : [channel]);
    const create: Edit[] = known ? [] : [{ op: 'create', record: { kind: 'channel', id: channel, title: name.slice(0, MAX_TITLE), order: keys.get(channel) ?? '' } }];
    const rekeyed = known ? [] : library.flatMap(({ id: other }): Edit[] => (keys.has(other) ? [{ op: 'set', kind: 'channel', id: other, patch: { order: keys.get(other) ?? '' } }] : []));
    return { edits: [...rekeyed, ...create, setting(id, { channels: [...persona.channels, channel] })] };
  },
});

/** A new persona in the library. On the overview of all of them it is selected. */
export const addPersona = editing<{ readonly title: string } | undefined>({
  id: 'persona.add',
  group: 'board',
  icon: 'user-round',
  listed: true,
  may: (context) => boardShown(context)?.actors.length === 0,
  plan: (context, args) => {
    const id = context.newId('persona');
    return { edits: creating(context.snapshot, id, args?.title), selection: { ids: [id], cell: null, place: `persona:${id}` } };
  },
});

/** A new persona for a board whose own is gone. */
export const makePersonaFor = editing<{ readonly board: Id }>({
  id: 'persona.makeFor',
  group: 'board',
  plan: ({ snapshot, newId }, { board }) => {
    if (!snapshot.find('board', board)) return null;
    const id = newId('persona');
    return {
      edits: [...creating(snapshot, id), { op: 'set', kind: 'board', id: board, patch: { actors: [id] } }],
      selection: { ids: [id], cell: null, place: 'title' }, edit: { id, caret: 'end', place: 'title' },
    };
  },
});

/** Shows the board that is about the persona; where there is none, makes it. */
export const openPersona = editing<{ readonly id: Id } | undefined>({
  id: 'persona.open',
  group: 'board',
  icon: 'user-round',
  listed: true,
  may: (context, args) => boardOrPersona(context, args?.id) !== null,
  plan: (context, args) => {
    const found = boardOrPersona(context, args?.id);
    if (!found) return null;
    if (found.board) return { board: found.board.id };
    return newPersonaBoard(context, found.persona);
  },
});

/** `null` where the persona's board is the one shown. */
function boardOrPersona(context: CommandContext, id?: Id): { readonly board: Board | undefined; readonly persona: Persona } | null {
  const persona = id === undefined ? selected(context, 'persona').at(-1) : context.snapshot.find('persona', id);
  if (!persona) return null;
  const boards = context.snapshot.boards().filter((board) => board.boardKind === 'persona' && board.actors[0] === persona.id);
  return boards.some((board) => board.id === context.board) ? null : { board: boards[0], persona };
}

function newPersonaBoard(context: CommandContext, { id, title }: Persona): CommandResult {
  const board = context.newId('board');
  const name = title.trim() || translator(context.language)('boardKind.persona');
  return addingBoard(context, board, (order) => [{ kind: 'board', id: board, boardKind: 'persona', title: name, order, actors: [id] }]);
}

const showingSheet = (id: string, icon: string, sheet: Board['sheet']): Command =>
  editing({
    id,
    group: 'board',
    icon,
    listed: true,
    plan: (context) => {
      const board = boardShown(context);
      return board && board.actors.length > 0 && board.sheet !== sheet ? { edits: [{ op: 'set', kind: 'board', id: board.id, patch: { sheet } }] } : null;
    },
  });

export const fullSheet = showingSheet('persona.fullSheet', 'panels-top-left', 'full');
export const oneCard = showingSheet('persona.oneCard', 'id-card', 'card');
