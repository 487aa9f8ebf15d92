/** Putting an item of the library to use where it is let go: on a card, in a cell, or on the title of a stage, step or lane. */
import type { Id } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import type { LibraryItem, LibraryKind } from '../model/library-references';
import { escapeMarks } from '../model/marks';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { placing, stack } from './cards';
import { editing, selecting, selectingCards } from './define';
import { CARD_FIELD, libraryItem, referToItem } from './library';
import { keysAt } from './ordering';
import type { CellRef, CommandContext, CommandResult } from './types';

/** Where an item is let go. `index` is the position among the cards of the cell. */
export type PutPlace =
  | { readonly on: 'card' | 'stage' | 'step' | 'lane'; readonly id: Id }
  | { readonly on: 'cell'; readonly cell: CellRef; readonly index: number };

export type PutField = (typeof CARD_FIELD)[LibraryKind];

/** The field of such a record that names an item of the kind; `null` where none does. */
function fieldOf(on: 'card' | 'stage' | 'step' | 'lane', kind: LibraryKind): PutField | null {
  const field = CARD_FIELD[kind];
  if (on === 'card') return field;
  return field === (on === 'lane' ? 'actor' : 'team') ? field : null;
}

/** What an item would be of the record, and the item that is it now. */
export interface Put {
  readonly field: PutField;
  readonly former: LibraryItem | undefined;
}

export function wouldBe(snapshot: Snapshot, id: Id, place: Exclude<PutPlace, { on: 'cell' }>): Put | null {
  const item = libraryItem(snapshot, id);
  const field = item ? fieldOf(place.on, item.kind) : null;
  const record = snapshot.find(place.on, place.id);
  if (!field || !record) return null;
  const now: unknown = record[field as keyof typeof record];
  return now === id ? null : { field, former: typeof now === 'string' ? libraryItem(snapshot, now) : undefined };
}

function refer(context: CommandContext, id: Id, place: Exclude<PutPlace, { on: 'cell' }>): CommandResult | null {
  const { snapshot } = context;
  const use = wouldBe(snapshot, id, place);
  if (!use) return null;
  const card = place.on === 'card' ? snapshot.find('card', place.id) : undefined;
  if (card) return { ...referToItem.run(context, { id, cards: [card.id] }), selection: selectingCards([card.id], card.place) };
  return { edits: [{ op: 'set', kind: place.on, id: place.id, patch: { [use.field]: id } }], selection: selecting(place.id) };
}

/** A card that stands for the item. Curves have none: what stands there is an emotion. */
function make(context: CommandContext, id: Id, { cell, index }: Extract<PutPlace, { on: 'cell' }>): CommandResult | null {
  const grid = gridOf(context);
  const item = libraryItem(context.snapshot, id);
  const lane = grid.lane(cell.lane);
  if (!lane || !grid.has(cell) || CURVE_ROLES.has(lane.role) || (item?.kind !== 'touchpoint' && item?.kind !== 'system')) return null;
  const there = grid.cards(cell);
  const card = context.newId('card');
  const keys = keysAt(stack(there), index, [card]);
  const place = { lane: cell.lane, step: cell.step, order: keys.get(card) ?? '' };
  return {
    edits: [...placing(keys, there, new Map()), { op: 'create', record: { kind: 'card', id: card, place, text: escapeMarks(item.title), [item.kind]: id } }],
    selection: selectingCards([card], cell),
  };
}

/** On a card or title the item is named by it, in place of another one; in a cell a touchpoint or system becomes a card. */
export const putItem = editing<{ readonly id: Id; readonly place: PutPlace }>({
  id: 'library.put',
  group: 'edit',
  plan: (context, { id, place }) => (place.on === 'cell' ? make(context, id, place) : refer(context, id, place)),
});
