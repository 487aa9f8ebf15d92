/** Notes of an empathy map that become cards of a map: the card knows the note it came from, and the note stays where it is. */
import type { Edit } from '../document/types';
import type { Board } from '../model/board';
import { type EmpathyZone, empathyZone } from '../model/empathy';
import type { Id } from '../model/fields';
import { CURVE_ROLES, type Lane, type LaneRole } from '../model/lane';
import type { Note } from '../model/note';
import type { NewRecord } from '../model/schema';
import { type Column, gridOf } from './board-grid';
import { NEUTRAL, placing, stack } from './cards';
import { editing, unlessEmpty } from './define';
import { landingCell } from './notes';
import { keysAt } from './ordering';
import { selectedStickies } from './stickies';
import type { CommandContext, CommandResult } from './types';

/** The lanes that say on a map what a zone says of a person, the best first. Where a map has none of them, notes go where raw ones do. */
const LANES_OF: Readonly<Record<EmpathyZone, readonly LaneRole[]>> = {
  who: [], 'do-need': ['needs'], see: ['touchpoints', 'evidence', 'messages'], say: ['quotes'], do: ['doing', 'customer'], hear: ['messages', 'quotes'],
  think: ['thinking'], pains: ['pains'], gains: ['opportunities', 'needs'],
};

/** A map that notes can go to. */
export interface SendTarget {
  readonly board: Board;
  readonly columns: readonly Column[];
  /** The lane for the first of the notes. */
  readonly lane: Lane;
}

function laneFor({ snapshot, board, zone }: Pick<CommandContext, 'snapshot' | 'board'> & { readonly zone: EmpathyZone }): Lane | undefined {
  const grid = gridOf({ snapshot, board });
  const named = LANES_OF[zone].flatMap((role) => grid.visibleLanes.find((lane) => lane.role === role) ?? [])[0];
  return named ?? grid.lane(landingCell(grid, {})?.lane ?? '');
}

/** The maps of the project that have a cell, those about the same person first, then in tab order. */
export function sendTargets(context: CommandContext): SendTarget[] {
  const [first] = selectedStickies(context);
  if (!first) return [];
  const { snapshot } = context;
  const actor = snapshot.find('board', context.board)?.actors[0];
  const targets = snapshot.boards().flatMap((board): SendTarget[] => {
    const { columns } = gridOf({ snapshot, board: board.id });
    const lane = laneFor({ snapshot, board: board.id, zone: empathyZone(first.place.zone) });
    return lane && columns.length > 0 ? [{ board, columns, lane }] : [];
  });
  const isAbout = ({ board }: SendTarget): boolean => actor !== undefined && board.actors.includes(actor);
  return [...targets.filter(isAbout), ...targets.filter((target) => !isAbout(target))];
}

function send(context: CommandContext, { board, step }: { readonly board: Id; readonly step: Id }): CommandResult | null {
  const grid = gridOf({ snapshot: context.snapshot, board });
  if (grid.columnOf(step) < 0) return null;
  const byLane = new Map<Lane, Note[]>();
  for (const note of selectedStickies(context)) {
    const lane = laneFor({ snapshot: context.snapshot, board, zone: empathyZone(note.place.zone) });
    if (lane) byLane.set(lane, [...(byLane.get(lane) ?? []), note]);
  }
  return unlessEmpty({
    edits: [...byLane].flatMap(([lane, notes]): Edit[] => {
      const there = grid.cards({ lane: lane.id, step });
      const made = notes.map((note) => ({ note, id: context.newId('card') }));
      const keys = keysAt(stack(there), there.length, made.map(({ id }) => id));
      const emotion = CURVE_ROLES.has(lane.role) ? { emotion: NEUTRAL } : {};
      const records = made.map(({ note, id }): NewRecord<'card'> => ({
        kind: 'card', id, place: { lane: lane.id, step, order: keys.get(id) ?? '' }, text: note.text, tint: note.tint, source: note.id, ...emotion,
      }));
      return [...placing(keys, there, new Map()), ...records.map((record): Edit => ({ op: 'create', record }))];
    }),
  });
}

/** The selected notes become cards of that step of a map, each in the lane that suits its zone. */
export const sendStickies = editing<{ readonly board: Id; readonly step: Id }>({ id: 'sticky.sendTo', group: 'note', plan: send });

/** Sends at once where there is one map with one step; else asks for the step. */
export const askWhereToSend = editing({
  id: 'sticky.send',
  group: 'note',
  icon: 'route',
  shortcuts: ['Mod+Shift+Enter'],
  listed: true,
  may: (context) => selectedStickies(context).length > 0 && sendTargets(context).length > 0,
  plan: (context) => {
    const [target, ...others] = sendTargets(context);
    const [column, ...more] = target?.columns ?? [];
    if (!target || !column) return null;
    return others.length === 0 && more.length === 0 ? send(context, { board: target.board.id, step: column.step.id }) : { intent: 'sendNotes' };
  },
});
