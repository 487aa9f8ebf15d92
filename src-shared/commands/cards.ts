/** Cards: making, writing, moving, copying and deleting them. */
import type { Edit } from '../document/types';
import type { Card, Place } from '../model/card';
import type { Id, Tint } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import { hasWords } from '../model/marks';
import { type NewRecord, KINDS } from '../model/schema';
import { type BoardGrid, gridOf } from './board-grid';
import { cardsOfBlock } from './cells';
import { editing, selected, selectingCards, target, unlessEmpty } from './define';
import { keysAt } from './ordering';
import { deleting } from './removal';
import type { CellRef, CommandContext, CommandResult } from './types';

export const NEUTRAL = 0;

/** Cards as siblings of their cell. */
export const stack = (cards: readonly Card[]): { id: Id; order: string }[] => cards.map(({ id, place }) => ({ id, order: place.order }));

export const settingPlace = (id: Id, place: Place): Edit => ({ op: 'set', kind: 'card', id, patch: { place } });

export const cellOf = ({ place: { lane, step } }: Card): CellRef => ({ lane, step });

/** Edits that give cards of one cell new keys, those of `placed` together with their new place. */
export function placing(keys: ReadonlyMap<Id, string>, cards: readonly Card[], placed: ReadonlyMap<Id, Omit<Place, 'order'>>): Edit[] {
  return cards.flatMap((card) => {
    const order = keys.get(card.id) ?? card.place.order;
    const moved = placed.get(card.id);
    if (!moved && order === card.place.order) return [];
    return [settingPlace(card.id, { ...(moved ?? card.place), order })];
  });
}

export interface AddCard {
  /** Default: the cell with the keyboard's attention. */
  readonly cell?: CellRef;
  /** The card of the cell it goes below; `null` is the top. Default: the selected one, else the end. */
  readonly after?: Id | null;
  /** Without text the new card opens for writing. */
  readonly text?: string;
  readonly emotion?: number;
}

function add(context: CommandContext, args: AddCard = {}): CommandResult | null {
  const grid = gridOf(context);
  const cell = args.cell ?? context.selection.cell;
  if (!cell || !grid.has(cell)) return null;
  const cards = grid.cards(cell);
  const after = args.after === undefined ? selected(context, 'card').at(-1)?.id : args.after;
  const at = after === null ? 0 : cards.findIndex(({ id }) => id === after) + 1;
  const id = context.newId('card');
  const keys = keysAt(stack(cards), after === null || at > 0 ? at : cards.length, [id]);
  const record: NewRecord<'card'> = {
    kind: 'card',
    id,
    place: { lane: cell.lane, step: cell.step, order: keys.get(id) ?? '' },
    ...(args.text === undefined ? {} : { text: args.text }),
    ...emotionOn(grid, cell, args.emotion),
  };
  const result: CommandResult = {
    edits: [{ op: 'create', record }, ...placing(keys, cards, new Map())],
    selection: selectingCards([id], cell),
  };
  return args.text === undefined ? { ...result, edit: { id, caret: 'end' } } : result;
}

/** A card on a curve lane is a point of the curve, so it begins with an emotion. */
function emotionOn(grid: BoardGrid, { lane }: CellRef, emotion?: number): { emotion?: number } {
  if (emotion !== undefined) return { emotion };
  const role = grid.lane(lane)?.role;
  return role && CURVE_ROLES.has(role) ? { emotion: NEUTRAL } : {};
}

export const addCard = editing<AddCard | undefined>({ id: 'card.add', group: 'card', icon: 'plus', shortcuts: ['Mod+Enter'], listed: true, plan: add });

/** Changes the words only: an emptied card stays until writing ends, see `card.finish`. */
export const setCardText = editing<{ readonly id: Id; readonly text: string }>({
  id: 'card.setText',
  group: 'card',
  plan: ({ snapshot }, { id, text }) => (snapshot.find('card', id) ? { edits: [{ op: 'set', kind: 'card', id, patch: { text } }] } : null),
});

/** Ends writing a card. One that holds nothing at all, no word, picture, value or reference, is deleted: nobody keeps blank stickies. */
export const finishCard = editing<{ readonly id: Id }>({
  id: 'card.finish',
  group: 'card',
  plan: ({ snapshot }, { id }) => {
    const card = snapshot.find('card', id);
    return card && isBlank(card) ? { edits: deleting(snapshot, [id]), selection: { ids: [], cell: cellOf(card) } } : null;
  },
});

export function isBlank(card: Card): boolean {
  if (hasWords(card.text)) return false;
  const { text: _, ...defaults } = KINDS.card.defaults;
  // A tint alone is decoration, not content.
  return Object.entries(defaults).every(([field, value]) => field === 'tint' || JSON.stringify(card[field as keyof Card]) === JSON.stringify(value));
}

/** The selected cards, or those of the selected block. */
export const chosenCards = (context: CommandContext): readonly Card[] => (context.selection.to ? cardsOfBlock(context) : selected(context, 'card'));

function deleteCards(context: CommandContext, args?: { readonly ids: readonly Id[] }): CommandResult | null {
  const ids = new Set((args ? args.ids.flatMap((id) => context.snapshot.find('card', id) ?? []) : chosenCards(context)).map(({ id }) => id));
  const last = context.snapshot.find('card', [...ids].at(-1));
  if (!last) return null;
  // An emptied block stays what is selected.
  if (context.selection.to) return { edits: deleting(context.snapshot, ids), selection: context.selection };
  const cards = gridOf(context).cards(cellOf(last));
  const at = cards.findIndex(({ id }) => id === last.id);
  const next = cards.slice(at).find(({ id }) => !ids.has(id)) ?? cards.slice(0, Math.max(0, at)).reverse().find(({ id }) => !ids.has(id));
  return { edits: deleting(context.snapshot, ids), selection: selectingCards(next ? [next.id] : [], cellOf(last)) };
}

export const deleteCard = editing<{ readonly ids: readonly Id[] } | undefined>({
  id: 'card.delete',
  group: 'card',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => (args ? args.ids.some((id) => context.snapshot.find('card', id)) : chosenCards(context).length > 0),
  plan: deleteCards,
});

/** Copies of the selected cards, each below its original. Links are not copied. */
export const duplicateCard = editing({
  id: 'card.duplicate',
  group: 'card',
  icon: 'copy',
  shortcuts: ['Mod+D'],
  listed: true,
  may: (context) => selected(context, 'card').length > 0,
  plan: (context) => {
    const grid = gridOf(context);
    const cards = grid.inReadingOrder(context.selection.ids);
    const last = cards.at(-1);
    if (!last) return null;
    const copies = new Map(cards.map((card) => [card.id, context.newId('card')]));
    const edits = groupByCell(cards).flatMap(({ cell, cards: group }): Edit[] => {
      const siblings = grid.cards(cell);
      const behind = siblings.findIndex(({ id }) => id === group.at(-1)?.id) + 1;
      const keys = keysAt(stack(siblings), behind, group.map(({ id }) => copies.get(id) ?? ''));
      return [
        ...placing(keys, siblings, new Map()),
        ...group.map((card): Edit => {
          const id = copies.get(card.id) ?? '';
          return { op: 'create', record: { ...card, id, place: { ...card.place, order: keys.get(id) ?? '' } } };
        }),
      ];
    });
    return { edits, selection: selectingCards([...copies.values()], cellOf(last)) };
  },
});

export function groupByCell(cards: readonly Card[]): { cell: CellRef; cards: Card[] }[] {
  const groups = new Map<string, { cell: CellRef; cards: Card[] }>();
  for (const card of cards) {
    const key = `${card.place.lane} ${card.place.step}`;
    const group = groups.get(key);
    if (group) group.cards.push(card);
    else groups.set(key, { cell: cellOf(card), cards: [card] });
  }
  return [...groups.values()];
}

/** One field of the named cards, else of the selected ones. */
function settingFields<A extends { readonly ids?: readonly Id[] }>(id: string, patchOf: (args: A) => Partial<Pick<Card, 'tint' | 'evidenceMark' | 'marker'>>): ReturnType<typeof editing<A>> {
  return editing<A>({
    id,
    group: 'card',
    plan: (context, args) => {
      const patch = patchOf(args);
      const cards = args.ids ? args.ids.flatMap((card) => target(context, 'card', card) ?? []) : selected(context, 'card');
      const differ = cards.filter((card) => Object.entries(patch).some(([field, value]) => card[field as keyof Card] !== value));
      return unlessEmpty({ edits: differ.map((card) => ({ op: 'set', kind: 'card', id: card.id, patch })) });
    },
  });
}

export const setCardTint = settingFields<{ readonly tint: Tint; readonly ids?: readonly Id[] }>('card.setTint', ({ tint }) => ({ tint }));
export const setEvidenceMark = settingFields<{ readonly mark: Card['evidenceMark']; readonly ids?: readonly Id[] }>('card.setEvidenceMark', ({ mark }) => ({ evidenceMark: mark }));
export const setMarker = settingFields<{ readonly marker: Card['marker']; readonly ids?: readonly Id[] }>('card.setMarker', ({ marker }) => ({ marker }));
