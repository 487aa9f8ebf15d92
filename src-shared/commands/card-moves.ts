/** Cards from place to place: by drag to any cell, by key to the neighbouring one, and over several steps. */
import type { Edit } from '../document/types';
import type { Card, Place } from '../model/card';
import type { Id } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import { type BoardGrid, gridOf } from './board-grid';
import { NEUTRAL, cellOf, groupByCell, placing, settingPlace, stack } from './cards';
import { editing, selected, selectingCards, target, unlessEmpty } from './define';
import { keysAt } from './ordering';
import type { CellRef, Command, CommandContext, CommandResult } from './types';

/** Edits that put cards, in the given order, into a cell before its card at `index` (of those that stay). Empty when they are there already. */
function movingTo(grid: BoardGrid, cards: readonly Card[], cell: CellRef, index: number, there = grid.cards(cell)): Edit[] {
  const ids = cards.map(({ id }) => id);
  const rest = there.filter(({ id }) => !ids.includes(id));
  const at = Math.max(0, Math.min(index, rest.length));
  const wanted = [...rest.slice(0, at), ...cards, ...rest.slice(at)].map(({ id }) => id);
  if (wanted.length === there.length && wanted.every((id, i) => there[i]?.id === id)) return [];
  const keys = keysAt(stack(there), at, ids);
  const places = new Map(cards.map((card) => [card.id, { lane: cell.lane, step: cell.step, ...spanFrom(grid, card, cell.step) }]));
  return [...placing(keys, [...rest, ...cards], places), ...cards.flatMap((card) => emotionOf(grid, card, cell))];
}

/** A card that spans steps still spans as many, as far as the board goes. */
function spanFrom(grid: BoardGrid, { place }: Card, step: Id): Pick<Place, 'lastStep'> {
  const length = grid.columnOf(place.lastStep) - grid.columnOf(place.step);
  if (length <= 0) return {};
  const start = grid.columnOf(step);
  const last = grid.columns[Math.min(start + length, grid.columns.length - 1)]?.step.id;
  return last === undefined || last === step ? {} : { lastStep: last };
}

/** A card that comes to a curve lane without an emotion gets the neutral one: it is a point of the curve now. */
function emotionOf(grid: BoardGrid, card: Card, { lane }: CellRef): Edit[] {
  const role = grid.lane(lane)?.role;
  return card.emotion === null && role && CURVE_ROLES.has(role) ? [{ op: 'set', kind: 'card', id: card.id, patch: { emotion: NEUTRAL } }] : [];
}

export interface MoveCards {
  readonly ids: readonly Id[];
  readonly cell: CellRef;
  /** Position among the cards of the cell that are not moved; the end without it. */
  readonly index?: number;
}

/** Several cards keep the order in which they are read. */
export const moveCards = editing<MoveCards>({
  id: 'card.move',
  group: 'card',
  plan: (context, { ids, cell, index = Number.MAX_SAFE_INTEGER }) => {
    const grid = gridOf(context);
    const cards = grid.inReadingOrder(ids);
    if (cards.length === 0 || !grid.has(cell)) return null;
    return unlessEmpty({ edits: movingTo(grid, cards, cell, index), selection: selectingCards(cards.map(({ id }) => id), cell) });
  },
});

/** Within the stack, and from its end into the lane beyond. */
function vertically(context: CommandContext, by: -1 | 1): CommandResult | null {
  const grid = gridOf(context);
  const cards = grid.inReadingOrder(context.selection.ids);
  const [group, ...others] = groupByCell(cards);
  if (!group || others.length > 0) return null;
  const there = grid.cards(group.cell);
  const first = there.findIndex(({ id }) => id === cards[0]?.id);
  const contiguous = cards.every((card, i) => there[first + i]?.id === card.id);
  const atEnd = contiguous && (by < 0 ? first === 0 : first + cards.length === there.length);
  const cell = atEnd ? beyond(grid, group.cell, by) : group.cell;
  if (!cell) return null;
  // Cards picked apart from each other first come together at the foremost one's place.
  const index = atEnd ? (by < 0 ? grid.cards(cell).length : 0) : contiguous ? first + by : first;
  return unlessEmpty({ edits: movingTo(grid, cards, cell, index), selection: selectingCards(context.selection.ids, cell) });
}

function beyond(grid: BoardGrid, { lane, step }: CellRef, by: -1 | 1): CellRef | null {
  const lanes = grid.visibleLanes;
  const at = lanes.findIndex(({ id }) => id === lane);
  const next = at < 0 ? undefined : lanes[at + by];
  return next ? { lane: next.id, step } : null;
}

/** Every selected card one step on, at the same height as far as the stack goes; nothing when one of them would leave the board. */
function horizontally(context: CommandContext, by: -1 | 1): CommandResult | null {
  const grid = gridOf(context);
  const cards = grid.inReadingOrder(context.selection.ids);
  // Neighbours move together: what else is selected in the next cell makes room.
  const leaving = new Set(context.selection.ids);
  const edits: Edit[] = [];
  for (const { cell, cards: group } of groupByCell(cards)) {
    const step = grid.columns[grid.columnOf(cell.step) + by]?.step.id;
    if (!step) return null;
    const index = grid.cards(cell).findIndex(({ id }) => id === group[0]?.id);
    const next = { lane: cell.lane, step };
    edits.push(...movingTo(grid, group, next, index, grid.cards(next).filter(({ id }) => !leaving.has(id))));
  }
  const primary = context.snapshot.find('card', context.selection.ids.at(-1));
  const step = primary && grid.columns[grid.columnOf(primary.place.step) + by]?.step.id;
  return primary && step ? unlessEmpty({ edits, selection: selectingCards(context.selection.ids, { lane: primary.place.lane, step }) }) : null;
}

const byKey = (id: string, icon: string, shortcut: string, plan: (context: CommandContext) => CommandResult | null): Command =>
  editing({ id, group: 'card', icon, shortcuts: [shortcut], listed: true, plan: (context) => (selected(context, 'card').length > 0 ? plan(context) : null) });

export const moveCardUp = byKey('card.moveUp', 'arrow-up', 'Alt+ArrowUp', (context) => vertically(context, -1));
export const moveCardDown = byKey('card.moveDown', 'arrow-down', 'Alt+ArrowDown', (context) => vertically(context, 1));
export const moveCardLeft = byKey('card.moveLeft', 'arrow-left', 'Alt+ArrowLeft', (context) => horizontally(context, -1));
export const moveCardRight = byKey('card.moveRight', 'arrow-right', 'Alt+ArrowRight', (context) => horizontally(context, 1));

/** The edge of a card by which it is stretched: where it begins, or where it ends. */
export type CardEdge = 'start' | 'end';

/** The place of a card whose edge is led to a step: never past its other edge. `null` where the step or the card stands on no column. */
export function stretched(grid: BoardGrid, { lastStep, ...place }: Place, edge: CardEdge, to: Id | undefined): Place | null {
  const from = grid.columnOf(place.step);
  const end = Math.max(from, grid.columnOf(lastStep));
  const at = grid.columnOf(to);
  if (from < 0 || at < 0) return null;
  const [first, last] = edge === 'start' ? [Math.min(at, end), end] : [from, Math.max(at, from)];
  const [step, reached] = [grid.columns[first]?.step.id, grid.columns[last]?.step.id];
  return step === undefined || reached === undefined ? null : { ...place, step, ...(reached === step ? {} : { lastStep: reached }) };
}

function stretching(grid: BoardGrid, card: Card, edge: CardEdge, to: Id | undefined): CommandResult | null {
  const place = stretched(grid, card.place, edge, to);
  if (!place) return null;
  const cell = { lane: place.lane, step: place.step };
  const selection = selectingCards([card.id], cell);
  if (place.step === card.place.step) {
    const now = Math.max(grid.columnOf(card.place.step), grid.columnOf(card.place.lastStep));
    return now === Math.max(grid.columnOf(place.step), grid.columnOf(place.lastStep)) ? null : { edits: [settingPlace(card.id, place)], selection };
  }
  // It begins in another cell now, at the same height as far as the stack there goes.
  const there = grid.cards(cell);
  const index = Math.min(grid.cards(cellOf(card)).findIndex(({ id }) => id === card.id), there.length);
  const keys = keysAt(stack(there), index, [card.id]);
  return { edits: placing(keys, [...there, card], new Map([[card.id, place]])), selection };
}

/** Leads an edge of a card to a step. */
export const spanCard = editing<{ readonly id: Id; readonly edge: CardEdge; readonly step: Id }>({
  id: 'card.span',
  group: 'card',
  plan: (context, { id, edge, step }) => {
    const card = target(context, 'card', id);
    return card ? stretching(gridOf(context), card, edge, step) : null;
  },
});

const spanBy = (id: string, icon: string, shortcuts: readonly string[], edge: CardEdge, by: -1 | 1): Command =>
  editing({
    id,
    group: 'card',
    icon,
    shortcuts,
    listed: true,
    plan: (context) => {
      const card = selected(context, 'card').at(-1);
      const grid = gridOf(context);
      if (!card) return null;
      const from = grid.columnOf(card.place.step);
      const at = edge === 'start' ? from : Math.max(from, grid.columnOf(card.place.lastStep));
      return stretching(grid, card, edge, grid.columns[at + by]?.step.id);
    },
  });

export const spanMore = spanBy('card.spanMore', 'unfold-horizontal', ['Alt+Shift+ArrowRight'], 'end', 1);
export const spanLess = spanBy('card.spanLess', 'fold-horizontal', ['Alt+Shift+ArrowLeft'], 'end', -1);
export const spanEarlier = spanBy('card.spanEarlier', 'unfold-horizontal', [], 'start', -1);
export const spanLater = spanBy('card.spanLater', 'fold-horizontal', [], 'start', 1);
