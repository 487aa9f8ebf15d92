/** Notes of the capture tray: collecting them before there is a structure, and putting them on a board as cards. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import { type Id, MAX_TEXT } from '../model/fields';
import { CURVE_ROLES, type Lane, type LaneRole } from '../model/lane';
import { formatMarks } from '../model/marks';
import type { Note } from '../model/note';
import { bySiblingOrder } from '../model/order';
import { type NewRecord, KINDS } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { type BoardGrid, type Column, gridOf } from './board-grid';
import { NEUTRAL, cellOf, placing, stack } from './cards';
import { editing, selectingCards, unlessEmpty } from './define';
import { keysAt } from './ordering';
import { deleting } from './removal';
import type { CellRef, CommandContext, CommandResult } from './types';

const siblings = (notes: readonly Note[]): { id: Id; order: string }[] => notes.map(({ id, place }) => ({ id, order: place.order }));

/** The notes of the capture tray, in their order. */
export function trayNotes(snapshot: Snapshot): Note[] {
  return snapshot
    .ofKind('note')
    .filter(({ board }) => board === null)
    .sort((a, b) => bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
}

/** What was typed or pasted as plain text, in the notation of a card's text: no character of it is read as a mark, lines that begin with `- ` are bullets. */
export function noteText(plain: string): string {
  const lines = plain.replace(/\r\n?/g, '\n').split('\n');
  return formatMarks(lines.map((line) => (line.startsWith('- ') ? { bullet: true, spans: [{ text: line.slice(2) }] } : { bullet: false, spans: [{ text: line }] }))).slice(0, MAX_TEXT);
}

/** One note a line of pasted text: blank lines are left out, and the signs of a list, since every line becomes a thing of its own. */
export function notesOfLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').trim().replace(/^[-–—*•‣◦·]\s+/u, ''))
    .filter((line) => line !== '');
}

const atEnd = (snapshot: Snapshot, ids: readonly Id[]): ReadonlyMap<Id, string> => {
  const there = siblings(trayNotes(snapshot));
  return keysAt(there, there.length, ids);
};

/** Edits that give those of the notes other keys that have some; new ones are left to who makes them. */
export const reordering = (notes: readonly Note[], keys: ReadonlyMap<Id, string>): Edit[] =>
  notes.flatMap(({ id, place }) => {
    const order = keys.get(id) ?? place.order;
    return order === place.order ? [] : [{ op: 'set', kind: 'note', id, patch: { place: { ...place, order } } } as const];
  });

/** Adds plain texts to the end of the tray, one note each. */
export const addNotes = editing<{ readonly texts: readonly string[] }>({
  id: 'note.add',
  group: 'edit',
  plan: ({ snapshot, newId }, { texts }) => {
    const made = texts.filter((text) => text.trim() !== '').map((text) => ({ id: newId('note'), text: noteText(text.trim()) }));
    const keys = atEnd(snapshot, made.map(({ id }) => id));
    const create = made.map(({ id, text }): Edit => ({ op: 'create', record: { kind: 'note', id, text, place: { zone: '', x: 0, y: 0, order: keys.get(id) ?? '' } } }));
    return unlessEmpty({ edits: create.length === 0 ? [] : [...reordering(trayNotes(snapshot), keys), ...create] });
  },
});

/** The words of a note, in the notation of a card's text. */
export const setNoteText = editing<{ readonly id: Id; readonly text: string }>({
  id: 'note.setText',
  group: 'edit',
  plan: ({ snapshot }, { id, text }) => {
    const note = snapshot.find('note', id);
    return note && note.text !== text ? { edits: [{ op: 'set', kind: 'note', id, patch: { text } }] } : null;
  },
});

export const deleteNotes = editing<{ readonly ids: readonly Id[] }>({
  id: 'note.delete',
  group: 'edit',
  plan: ({ snapshot }, { ids }) => unlessEmpty({ edits: deleting(snapshot, ids.filter((id) => snapshot.find('note', id))) }),
});

/** Puts notes, in the order of the tray, before its note at `index` of those that stay. */
export const moveNotes = editing<{ readonly ids: readonly Id[]; readonly index: number }>({
  id: 'note.move',
  group: 'edit',
  plan: ({ snapshot }, { ids, index }) => {
    const notes = trayNotes(snapshot);
    const moved = notes.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    const rest = notes.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
    const at = Math.max(0, Math.min(index, rest.length));
    const wanted = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
    if (wanted.every((id, i) => notes[i]?.id === id)) return null;
    return unlessEmpty({ edits: reordering(notes, keysAt(siblings(notes), at, moved)) });
  },
});

/** Where notes go that are let go on a title: what the person named, the rest is chosen. */
export interface Landing {
  readonly lane?: Id | undefined;
  readonly step?: Id | undefined;
  readonly stage?: Id | undefined;
}

/** Lanes that raw notes are about most often, the best first: what happens, then what is needed. */
const FIRST_LANES: readonly LaneRole[] = ['doing', 'customer', 'needs'];

/** The cell that is meant by a title: the named lane, else the first for what people do; the named step, else the stage's or board's first. */
export function landingCell(grid: BoardGrid, { lane, step, stage }: Landing): CellRef | null {
  const lanes = grid.visibleLanes;
  const best = FIRST_LANES.flatMap((role) => lanes.find((candidate) => candidate.role === role) ?? [])[0];
  const row = lane ?? best?.id ?? (lanes.find(({ role }) => !CURVE_ROLES.has(role)) ?? lanes[0])?.id;
  const column = step ?? (stage === undefined ? grid.columns[0] : grid.columns.find((candidate) => candidate.stage.id === stage))?.step.id;
  return row !== undefined && column !== undefined && grid.has({ lane: row, step: column }) ? { lane: row, step: column } : null;
}

/** A place on the board that notes can be put into, and the cell that is meant by it. */
export interface NotePlace {
  /** A title means the cell that a drop on it would; a cell of a step is named by the step. */
  readonly as: 'stage' | 'step' | 'lane' | 'cell';
  readonly cell: CellRef;
  readonly lane: Lane;
  readonly column: Column;
}

/** The places of the shown board: its titles, then its cells lane by lane. None where it has no cells. */
export function notePlaces({ snapshot, board }: Pick<CommandContext, 'snapshot' | 'board'>): NotePlace[] {
  const grid = gridOf({ snapshot, board });
  const place = (as: NotePlace['as'], cell: CellRef | null): NotePlace[] => {
    const lane = cell && grid.lane(cell.lane);
    const column = cell && grid.columns[grid.columnOf(cell.step)];
    return lane && column ? [{ as, cell, lane, column }] : [];
  };
  return [
    ...grid.stages.flatMap(({ id }) => place('stage', landingCell(grid, { stage: id }))),
    ...grid.columns.filter(({ step }) => step.title !== '').flatMap(({ step }) => place('step', landingCell(grid, { step: step.id }))),
    ...grid.visibleLanes.flatMap(({ id }) => place('lane', landingCell(grid, { lane: id }))),
    ...grid.visibleLanes.flatMap((lane) => grid.columns.flatMap(({ step }) => place('cell', { lane: lane.id, step: step.id }))),
  ];
}

/** The cell that has the keyboard, or the one meant by the title that has it. */
function currentCell(context: CommandContext): CellRef | null {
  const { selection, snapshot } = context;
  const grid = gridOf(context);
  if (selection.cell && grid.has(selection.cell)) return selection.cell;
  const record = snapshot.get(selection.ids.at(-1) ?? '');
  if (record?.kind === 'lane') return landingCell(grid, { lane: record.id });
  if (record?.kind === 'step') return landingCell(grid, { step: record.id });
  return landingCell(grid, record?.kind === 'stage' ? { stage: record.id } : {});
}

export interface NotesToCell {
  readonly ids: readonly Id[];
  /** Default: the cell that has the keyboard. */
  readonly cell?: CellRef;
  /** Position among the cards of the cell; the end without it. */
  readonly index?: number;
}

/** The notes become cards of a cell, in the order of the tray, and leave the tray. */
export const notesToCell = editing<NotesToCell>({
  id: 'note.toCell',
  group: 'edit',
  plan: (context, { ids, cell = currentCell(context) ?? undefined, index }): CommandResult | null => {
    const grid = gridOf(context);
    const notes = trayNotes(context.snapshot).filter(({ id }) => ids.includes(id));
    if (!cell || !grid.has(cell) || notes.length === 0) return null;
    const there = grid.cards(cell);
    const made = notes.map((note) => ({ note, id: context.newId('card') }));
    const keys = keysAt(stack(there), index ?? there.length, made.map(({ id }) => id));
    const role = grid.lane(cell.lane)?.role;
    const emotion = role && CURVE_ROLES.has(role) ? { emotion: NEUTRAL } : {};
    const records = made.map(({ note, id }): NewRecord<'card'> => ({
      kind: 'card', id, place: { lane: cell.lane, step: cell.step, order: keys.get(id) ?? '' }, text: note.text, tint: note.tint, ...emotion,
    }));
    return {
      edits: [
        ...placing(keys, there, new Map()),
        ...records.map((record): Edit => ({ op: 'create', record })),
        ...deleting(context.snapshot, notes.map(({ id }) => id)),
      ],
      selection: selectingCards(made.map(({ id }) => id), cell),
    };
  },
});

/** Whether a card holds words alone, so that a note loses nothing of it. A neutral emotion is what a curve lane gives every card. */
function isWordsAlone(card: Card): boolean {
  const { text: _, tint: _tint, ...defaults } = KINDS.card.defaults;
  return Object.entries(defaults).every(([field, value]) => {
    const held = card[field as keyof Card];
    return (field === 'emotion' && held === NEUTRAL) || JSON.stringify(held) === JSON.stringify(value);
  });
}

/** The selected cards that a note can hold; none while one of them holds more. */
function returnable(context: CommandContext): Card[] {
  const cards = gridOf(context).inReadingOrder(context.selection.ids);
  const commented = new Set(context.snapshot.ofKind('comment').map(({ about }) => about));
  return cards.length === context.selection.ids.length && cards.every((card) => isWordsAlone(card) && !commented.has(card.id)) ? cards : [];
}

/** The selected cards become notes at the end of the tray. Offered while they hold words alone: a note knows no picture, channel, value or comment. */
export const cardsToNotes = editing({
  id: 'note.fromCards',
  group: 'card',
  icon: 'inbox',
  shortcuts: ['Mod+Alt+J'],
  listed: true,
  may: (context) => returnable(context).length > 0,
  plan: (context) => {
    const cards = returnable(context);
    const last = context.snapshot.find('card', context.selection.ids.at(-1));
    if (!last) return null;
    const made = cards.map((card) => ({ card, id: context.newId('note') }));
    const keys = atEnd(context.snapshot, made.map(({ id }) => id));
    return {
      edits: [
        ...reordering(trayNotes(context.snapshot), keys),
        ...made.map(({ card, id }): Edit => ({
          op: 'create', record: { kind: 'note', id, text: card.text, tint: card.tint, place: { zone: '', x: 0, y: 0, order: keys.get(id) ?? '' } },
        })),
        ...deleting(context.snapshot, cards.map(({ id }) => id)),
      ],
      selection: selectingCards([], cellOf(last)),
    };
  },
});
