/** Notes that stand in the zones of a board: adding, writing, moving, copying and deleting them, and to and from the capture tray. */
import type { Edit } from '../document/types';
import { type EmpathyZone, EMPATHY_ZONES, empathyZone, notesByZone } from '../model/empathy';
import type { Id } from '../model/fields';
import type { Note } from '../model/note';
import type { NewRecord } from '../model/schema';
import { editing, selected, unlessEmpty } from './define';
import { noteText, reordering, trayNotes } from './notes';
import { keysAt } from './ordering';
import { deleting } from './removal';
import type { Command, CommandContext, CommandResult, Selection } from './types';

/** The key of a note's place, and of a zone's, as the layout names them. */
const notePlace = (id: Id): string => `note:${id}`;
const zonePlace = (zone: EmpathyZone): string => `zone:${zone}`;

/** Selects notes, the last one having the keyboard; without any, the zone has it. */
function selectingNotes(ids: readonly Id[], zone: EmpathyZone): Selection {
  const last = ids.at(-1);
  return { ids, cell: null, place: last === undefined ? zonePlace(zone) : notePlace(last) };
}

const hasZones = ({ snapshot, board }: CommandContext): boolean => snapshot.find('board', board)?.boardKind === 'empathy';

const siblings = (notes: readonly Note[]): { id: Id; order: string }[] => notes.map(({ id, place }) => ({ id, order: place.order }));

/** The zone that has the keyboard: the place's own, or that of its note. */
export function zoneAt({ snapshot, selection }: CommandContext): EmpathyZone | undefined {
  const note = snapshot.find('note', selection.ids.at(-1));
  if (note) return empathyZone(note.place.zone);
  return EMPATHY_ZONES.find((zone) => selection.place === zonePlace(zone));
}

export interface AddSticky {
  /** Default: the zone that has the keyboard. */
  readonly zone?: EmpathyZone;
  /** The note it goes behind; `null` is the beginning. Default: the selected one, else the end. */
  readonly after?: Id | null;
  /** Plain texts, one note each. Without them one new note opens for writing. */
  readonly texts?: readonly string[];
}

function add(context: CommandContext, args: AddSticky = {}): CommandResult | null {
  const zone = args.zone ?? zoneAt(context);
  if (!hasZones(context) || zone === undefined) return null;
  const notes = notesByZone(context.snapshot, context.board).get(zone) ?? [];
  const after = args.after === undefined ? context.selection.ids.at(-1) : args.after;
  const at = after === null ? 0 : notes.findIndex(({ id }) => id === after) + 1;
  const texts = args.texts?.filter((text) => text.trim() !== '').map((text) => noteText(text.trim())) ?? [''];
  const made = texts.map((text) => ({ id: context.newId('note'), text }));
  const last = made.at(-1);
  if (!last) return null;
  const ids = made.map(({ id }) => id);
  const keys = keysAt(siblings(notes), after === null || at > 0 ? at : notes.length, ids);
  const create = made.map(({ id, text }): Edit => ({
    op: 'create', record: { kind: 'note', id, board: context.board, text, place: { zone, x: 0, y: 0, order: keys.get(id) ?? '' } },
  }));
  const result: CommandResult = { edits: [...reordering(notes, keys), ...create], selection: selectingNotes(ids, zone) };
  return args.texts ? result : { ...result, edit: { id: last.id, caret: 'end', place: notePlace(last.id) } };
}

/** In the zone that has the keyboard, behind the selected note. */
export const addSticky = editing<AddSticky | undefined>({ id: 'sticky.add', group: 'note', icon: 'sticky-note', shortcuts: ['Mod+Enter'], listed: true, plan: add });

/** Ends writing a note on a board: one without a word is deleted, and its zone has the keyboard. */
export const finishSticky = editing<{ readonly id: Id }>({
  id: 'sticky.finish',
  group: 'note',
  plan: ({ snapshot }, { id }) => {
    const note = snapshot.find('note', id);
    if (!note || note.board === null || note.text.trim() !== '') return null;
    return { edits: deleting(snapshot, [id]), selection: selectingNotes([], empathyZone(note.place.zone)) };
  },
});

/** The notes in the order in which people read them: zone by zone; those of the tray behind them. */
function inReadingOrder(context: CommandContext, ids: readonly Id[]): Note[] {
  const wanted = new Set(ids);
  const all = [...notesByZone(context.snapshot, context.board).values()].flat();
  return [...all, ...trayNotes(context.snapshot)].filter(({ id }) => wanted.has(id));
}

/** The selected notes that stand on the shown board, in reading order. */
export function selectedStickies(context: CommandContext): Note[] {
  return hasZones(context) ? inReadingOrder(context, context.selection.ids).filter(({ board }) => board === context.board) : [];
}

/** The notes of the zone that has the keyboard; of the whole board where none has it. */
export function allStickies(context: CommandContext): Note[] {
  if (!hasZones(context)) return [];
  const zones = notesByZone(context.snapshot, context.board);
  const zone = zoneAt(context);
  return [...(zone === undefined ? [...zones.values()].flat() : (zones.get(zone) ?? []))];
}

export interface MoveStickies {
  /** Notes of the board, or of the capture tray. */
  readonly ids: readonly Id[];
  readonly zone: EmpathyZone;
  /** Position among the notes of the zone that are not moved; the end without it. */
  readonly index?: number;
}

function move(context: CommandContext, { ids, zone, index }: MoveStickies): CommandResult | null {
  if (!hasZones(context)) return null;
  const moved = inReadingOrder(context, ids);
  const movedIds = moved.map(({ id }) => id);
  const there = notesByZone(context.snapshot, context.board).get(zone) ?? [];
  const rest = there.filter(({ id }) => !movedIds.includes(id));
  const at = Math.max(0, Math.min(index ?? rest.length, rest.length));
  const wanted = [...rest.slice(0, at).map(({ id }) => id), ...movedIds, ...rest.slice(at).map(({ id }) => id)];
  if (moved.length === 0 || (wanted.length === there.length && wanted.every((id, i) => there[i]?.id === id))) return null;
  const keys = keysAt(siblings(there), at, movedIds);
  const edits = moved.map((note): Edit => {
    const place = { zone, x: 0, y: 0, order: keys.get(note.id) ?? note.place.order };
    return { op: 'set', kind: 'note', id: note.id, patch: note.board === context.board ? { place } : { place, board: context.board } };
  });
  return { edits: [...reordering(rest, keys), ...edits], selection: selectingNotes(movedIds, zone) };
}

/** Puts notes into a zone, in reading order. */
export const moveStickies = editing<MoveStickies>({ id: 'sticky.move', group: 'note', plan: move });

/** The selected notes go from the board to the end of the capture tray. */
export const stickiesToTray = editing<{ readonly ids: readonly Id[] } | undefined>({
  id: 'sticky.toTray',
  group: 'note',
  icon: 'inbox',
  shortcuts: ['Mod+Alt+J'],
  listed: true,
  may: (context) => selectedStickies(context).length > 0,
  plan: (context, args) => {
    const notes = args ? inReadingOrder(context, args.ids).filter(({ board }) => board === context.board) : selectedStickies(context);
    const last = notes.at(-1);
    if (!last) return null;
    const tray = trayNotes(context.snapshot);
    const keys = keysAt(siblings(tray), tray.length, notes.map(({ id }) => id));
    const edits = notes.map(({ id }): Edit => ({ op: 'set', kind: 'note', id, patch: { board: null, place: { zone: '', x: 0, y: 0, order: keys.get(id) ?? '' } } }));
    return { edits: [...reordering(tray, keys), ...edits], selection: selectingNotes([], empathyZone(last.place.zone)) };
  },
});

/** The neighbour gets the keyboard: the next note of the zone, else the one before, else the zone. */
function deleteSelected(context: CommandContext): CommandResult | null {
  const notes = selected(context, 'note').filter(({ board }) => board === context.board);
  const last = notes.at(-1);
  if (!last) return null;
  const gone = new Set(notes.map(({ id }) => id));
  const zone = empathyZone(last.place.zone);
  const there = notesByZone(context.snapshot, context.board).get(zone) ?? [];
  const at = there.findIndex(({ id }) => id === last.id);
  const next = there.slice(at).find(({ id }) => !gone.has(id)) ?? there.slice(0, at).findLast(({ id }) => !gone.has(id));
  return { edits: deleting(context.snapshot, gone), selection: selectingNotes(next ? [next.id] : [], zone) };
}

export const deleteSticky = editing({
  id: 'sticky.delete',
  group: 'note',
  icon: 'trash-2',
  listed: true,
  may: (context) => selected(context, 'note').some(({ board }) => board === context.board),
  plan: deleteSelected,
});

/** Copies of the selected notes, each zone's behind its last one. */
export const duplicateSticky = editing({
  id: 'sticky.duplicate',
  group: 'note',
  icon: 'copy',
  shortcuts: ['Mod+D'],
  listed: true,
  may: (context) => selectedStickies(context).length > 0,
  plan: (context) => {
    const notes = selectedStickies(context);
    const last = notes.at(-1);
    if (!last) return null;
    const zones = notesByZone(context.snapshot, context.board);
    const copies = new Map(notes.map(({ id }) => [id, context.newId('note')]));
    const edits = EMPATHY_ZONES.flatMap((zone): Edit[] => {
      const group = notes.filter(({ place }) => empathyZone(place.zone) === zone);
      if (group.length === 0) return [];
      const there = zones.get(zone) ?? [];
      const keys = keysAt(siblings(there), there.findIndex(({ id }) => id === group.at(-1)?.id) + 1, group.map(({ id }) => copies.get(id) ?? ''));
      const create = group.map((note): Edit => {
        const id = copies.get(note.id) ?? '';
        const record: NewRecord<'note'> = { ...note, id, place: { ...note.place, order: keys.get(id) ?? '' } };
        return { op: 'create', record };
      });
      return [...reordering(there, keys), ...create];
    });
    return { edits, selection: selectingNotes([...copies.values()], empathyZone(last.place.zone)) };
  },
});

/** Fields of the selected notes. */
export const setNoteDetails = editing<{ readonly fields: Partial<Pick<Note, 'tint' | 'initials' | 'votes'>> }>({
  id: 'sticky.setDetails',
  group: 'note',
  plan: (context, { fields }) => {
    const differ = selected(context, 'note').filter((note) => Object.entries(fields).some(([field, value]) => note[field as 'tint' | 'initials' | 'votes'] !== value));
    return unlessEmpty({ edits: differ.map(({ id }) => ({ op: 'set', kind: 'note', id, patch: fields })) });
  },
});

/** One place earlier or later in the zone, all of them together. */
const nudging = (id: string, icon: string, shortcut: string, by: -1 | 1): Command =>
  editing({
    id,
    group: 'note',
    icon,
    shortcuts: [shortcut],
    listed: true,
    plan: (context) => {
      const notes = selectedStickies(context);
      const zone = zoneAt(context);
      const there = zone === undefined ? [] : (notesByZone(context.snapshot, context.board).get(zone) ?? []);
      const here = notes.filter((note) => there.includes(note));
      const [first] = here;
      if (!first || zone === undefined) return null;
      const index = there.indexOf(first) + by;
      return index < 0 ? null : move(context, { ids: here.map((note) => note.id), zone, index });
    },
  });

export const moveStickyEarlier = nudging('sticky.moveEarlier', 'arrow-left', 'Alt+ArrowLeft', -1);
export const moveStickyLater = nudging('sticky.moveLater', 'arrow-right', 'Alt+ArrowRight', 1);

/** To the end of the zone before or after, in the order of the field's numbers. */
const rezoning = (id: string, icon: string, shortcut: string, by: -1 | 1): Command =>
  editing({
    id,
    group: 'note',
    icon,
    shortcuts: [shortcut],
    listed: true,
    plan: (context) => {
      const notes = selectedStickies(context);
      const zone = zoneAt(context);
      const next = zone === undefined ? undefined : EMPATHY_ZONES[EMPATHY_ZONES.indexOf(zone) + by];
      return next === undefined ? null : move(context, { ids: notes.map((note) => note.id), zone: next });
    },
  });

export const moveStickyToPreviousZone = rezoning('sticky.previousZone', 'arrow-up', 'Alt+ArrowUp', -1);
export const moveStickyToNextZone = rezoning('sticky.nextZone', 'arrow-down', 'Alt+ArrowDown', 1);
