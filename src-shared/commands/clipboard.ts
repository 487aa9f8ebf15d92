/** Copy, cut and paste as commands, and what of the board they are about. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { LaneRole } from '../model/lane';
import { gridOf } from './board-grid';
import { cardsOfBlock, selectedBlock } from './cells';
import { asking, selected } from './define';
import { pasteCell } from './paste';
import type { Command, CommandContext, Intent } from './types';

export interface CopiedBlock {
  /** Rows of lanes, cells of cards: the selected block, else the smallest rectangle that holds what is copied, and nothing else in it. */
  readonly rows: readonly { readonly role: LaneRole; readonly cells: readonly (readonly Card[])[] }[];
  /** Steps of the board, left to right. */
  readonly steps: readonly Id[];
  readonly ids: readonly Id[];
}

/** Cards of the selected block, or that are selected, or that stand in the selected lanes, steps or stages, else in the current cell. */
function chosen(context: CommandContext): readonly Card[] {
  const grid = gridOf(context);
  const { selection, snapshot } = context;
  if (selectedBlock(context)) return cardsOfBlock(context);
  const cards = selected(context, 'card');
  if (cards.length > 0) return grid.inReadingOrder(cards.map(({ id }) => id));
  const lanes = grid.lanes.filter(({ id }) => selection.ids.includes(id));
  if (lanes.length > 0) return grid.cardsOf(lanes);
  const columns = new Set([...selected(context, 'step'), ...selected(context, 'stage')].map(({ id }) => id));
  if (columns.size > 0) return grid.cardsOf(grid.visibleLanes).filter(({ place }) => columns.has(place.step) || columns.has(snapshot.find('step', place.step)?.stage ?? ''));
  return selection.cell ? grid.cards(selection.cell) : [];
}

/** What copying takes; `null` where nothing is there to copy. */
export function copiedBlock(context: CommandContext): CopiedBlock | null {
  const cards = chosen(context);
  if (cards.length === 0) return null;
  const grid = gridOf(context);
  const block = selectedBlock(context);
  // A block of cells keeps its shape, with the empty cells at its edges.
  if (block) {
    return {
      rows: block.lanes.map(({ id, role }) => ({ role, cells: block.steps.map((step) => grid.cards({ lane: id, step })) })),
      steps: grid.columns.map(({ step }) => step.id),
      ids: cards.map(({ id }) => id),
    };
  }
  const lanes = new Set(cards.map(({ place }) => place.lane));
  // A hidden lane between two others is no row: nobody sees that it is empty.
  const rowsOnBoard = grid.lanes.filter((lane) => !lane.hidden || lanes.has(lane.id));
  const rows = rowsOnBoard.map(({ id }, row) => (lanes.has(id) ? row : -1)).filter((row) => row >= 0);
  const columns = cards.map(({ place }) => grid.columnOf(place.step));
  const left = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const cells = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.place.lane} ${card.place.step}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  const steps = grid.columns.map(({ step }) => step.id);
  return {
    rows: rowsOnBoard.slice(rows[0], (rows.at(-1) ?? 0) + 1).map(({ id, role }) => ({ role, cells: steps.slice(left, right + 1).map((step) => cells.get(`${id} ${step}`) ?? []) })),
    steps,
    ids: cards.map(({ id }) => id),
  };
}

const clipboard = (id: string, intent: Intent, icon: string, shortcut: string | null, when: (context: CommandContext) => boolean): Command => ({
  ...asking(id, 'edit', intent, icon, shortcut === null ? [] : [shortcut], when),
  // The keys make the browser's own event, which alone may touch the clipboard without asking.
  ...(shortcut === null ? {} : { native: true }),
});

const canCopy = (context: CommandContext): boolean => chosen(context).length > 0;

export const CLIPBOARD_INTENTS: readonly Command[] = [
  clipboard('edit.cut', 'cut', 'scissors', 'Mod+X', (context) => !context.readOnly && canCopy(context)),
  clipboard('edit.copy', 'copy', 'copy', 'Mod+C', canCopy),
  clipboard('edit.paste', 'paste', 'clipboard-paste', 'Mod+V', (context) => !context.readOnly && pasteCell(context) !== null),
  clipboard('edit.pasteAsBoard', 'pasteAsBoard', 'clipboard-list', null, ({ readOnly, snapshot, board }) => !readOnly && snapshot.find('board', board) !== undefined),
  clipboard('edit.copyPicture', 'copyPicture', 'image', null, (context) => gridOf(context).columns.length > 0),
];
