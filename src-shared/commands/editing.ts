/** What keys do to whatever is selected: write it, delete it, select more or less of it; and history. */
import type { Card } from '../model/card';
import type { Lane } from '../model/lane';
import { isInLook } from '../model/look';
import type { AnyRecord } from '../model/schema';
import { gridOf } from './board-grid';
import { addCard, deleteCard } from './cards';
import { cardsOfBlock } from './cells';
import { asking, editing, target } from './define';
import { deleteLane, lanesAt } from './lanes';
import { deleteLink } from './links';
import { deleteStage } from './stages';
import { deleteStep } from './steps';
import { allStickies, deleteSticky } from './stickies';
import { type Command, type CommandContext, type CommandResult, NOTHING_SELECTED } from './types';

export const HISTORY_INTENTS: readonly Command[] = [
  asking('edit.undo', 'edit', 'undo', 'undo-2', ['Mod+Z'], ({ canUndo, readOnly }) => canUndo && !readOnly),
  asking('edit.redo', 'edit', 'redo', 'redo-2', ['Mod+Shift+Z', 'Mod+Y'], ({ canRedo, readOnly }) => canRedo && !readOnly),
];

const WRITABLE: ReadonlySet<AnyRecord['kind']> = new Set(['card', 'stage', 'step', 'lane', 'note', 'link']);

/** Opens the selected record for writing; in an empty cell, makes a card. */
export const write = editing({
  id: 'edit.write',
  group: 'edit',
  icon: 'pencil',
  shortcuts: ['Enter', 'F2'],
  listed: true,
  plan: (context) => {
    const record = primary(context);
    if (record) return WRITABLE.has(record.kind) ? { edit: { id: record.id, caret: record.kind === 'card' || record.kind === 'note' ? 'end' : 'all' } } : null;
    return addCard.when(context, undefined) ? addCard.run(context, undefined) : null;
  },
});

function primary({ snapshot, selection }: CommandContext): AnyRecord | undefined {
  const id = selection.ids.at(-1);
  return id === undefined ? undefined : snapshot.get(id);
}

/** The command that deletes what is selected. */
function deletion(context: CommandContext): Command | null {
  const kind = primary(context)?.kind;
  if (kind === 'card' || context.selection.to) return deleteCard;
  if (kind === 'link') return deleteLink;
  if (kind === 'note') return deleteSticky;
  if (kind === 'stage') return deleteStage;
  if (kind === 'step') return deleteStep;
  return kind === 'lane' ? deleteLane : null;
}

export const deleteSelected = editing({
  id: 'edit.delete',
  group: 'edit',
  icon: 'trash-2',
  shortcuts: ['Delete', 'Backspace'],
  listed: true,
  may: (context) => deletion(context)?.when(context, undefined) ?? false,
  plan: (context) => deletion(context)?.run(context, undefined) ?? null,
});

/** The same of a board of notes: those of the zone, or of the board. The one that has the keyboard keeps it. */
function allNotes(context: CommandContext): CommandResult {
  const notes = allStickies(context);
  const last = notes.find(({ id }) => id === context.selection.ids.at(-1)) ?? notes.at(-1);
  if (!last) return {};
  return { selection: { ids: [...notes.filter((note) => note !== last), last].map(({ id }) => id), cell: null, place: `note:${last.id}` } };
}

/** Whether exactly these cards are selected. */
function areSelected({ selection }: CommandContext, cards: readonly Card[]): boolean {
  const ids = new Set(selection.ids);
  return ids.size === cards.length && cards.every(({ id }) => ids.has(id));
}

/**
 * Every card of the selected block, else of the selected lanes or of that in which the keyboard stands; of the whole board where it stands in none, and where
 * nothing more of the lane is left to select. What is not shown is left out: nobody means to delete what cannot be seen.
 */
export const selectAll: Command = {
  id: 'selection.all',
  group: 'edit',
  icon: 'box-select',
  shortcuts: ['Mod+A'],
  listed: true,
  when: (context) => gridOf(context).columns.length > 0 || allStickies(context).length > 0,
  run: (context) => {
    if (allStickies(context).length > 0) return allNotes(context);
    const grid = gridOf(context);
    const lanes = lanesAt(context);
    const shown = (lanes: readonly Lane[]): readonly Card[] => grid.cardsOf(lanes).filter(({ place }) => isInLook(context.snapshot, context.board, context.look ?? null, place));
    const narrower = [cardsOfBlock(context), shown(lanes)];
    const cards = narrower.find((some) => some.length > 0 && !areSelected(context, some)) ?? shown(grid.visibleLanes);
    const last = target(context, 'card') ?? cards.at(-1);
    if (!last) return { selection: context.selection };
    const ids = [...cards.filter((card) => card !== last), last].map(({ id }) => id);
    return { selection: { ids, cell: { lane: last.place.lane, step: last.place.step } } };
  },
};

/** First lets go of the cards, of a link or of a block, and keeps their cell, then of the cell, where keys go on from. */
export const clearSelection: Command = {
  id: 'selection.clear',
  group: 'edit',
  shortcuts: ['Escape'],
  listed: false,
  when: ({ selection }) => selection.ids.length > 0 || selection.cell !== null,
  run: ({ selection: { ids, cell, to } }) => {
    if (to || ids.length > 0) return { selection: { ids: [], cell } };
    return { selection: cell ? { ...NOTHING_SELECTED, left: cell } : NOTHING_SELECTED };
  },
};
