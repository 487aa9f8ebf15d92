/** The library: its items made, named and described, and put to use on cards. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import { type Id, MAX_TITLE } from '../model/fields';
import { type LibraryItem, type LibraryKind, isLibraryItem } from '../model/library-references';
import { escapeMarks } from '../model/marks';
import { nameOfText, sameName } from '../model/names';
import { bySiblingOrder, keyBetween } from '../model/order';
import type { NewRecord, RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { editing, selected, unlessEmpty } from './define';

/** The item of that name, the first in order where there are several; case, accents and outer spaces do not count. */
export function itemNamed<K extends LibraryKind>(snapshot: Snapshot, kind: K, name: string): RecordOf[K] | undefined {
  const same = snapshot.ofKind(kind).filter((item) => sameName(item.title, name));
  return same.length < 2 ? same[0] : [...same].sort(bySiblingOrder)[0];
}

export function libraryItem(snapshot: Snapshot, id: Id): LibraryItem | undefined {
  const record = snapshot.get(id);
  return isLibraryItem(record) ? record : undefined;
}

/** `count` order keys behind the last item of the kind. */
export function keysAtEnd(snapshot: Snapshot, kind: LibraryKind, count = 1): string[] {
  let last = [...snapshot.ofKind(kind)].sort(bySiblingOrder).at(-1)?.order ?? null;
  return Array.from({ length: count }, () => (last = keyBetween(last, null) ?? 'V'));
}

export const cutTitle = (title: string): string => title.trim().slice(0, MAX_TITLE);

/** The field of a card that names an item of the kind. */
export const CARD_FIELD = {
  persona: 'actor', audience: 'actor', touchpoint: 'touchpoint', channel: 'channel', team: 'team', system: 'system',
} as const satisfies Record<LibraryKind, keyof Card>;

/** Kinds that a card can stand for: it says the item's name and nothing else. */
export type CardItem = RecordOf['touchpoint' | 'system'];

/** Whether a card's words are only the name of the item it refers to, or it has none and shows that name. */
export function standsFor({ text }: Pick<Card, 'text'>, { title }: { readonly title: string }): boolean {
  return text.trim() === '' || sameName(nameOfText(text) ?? '', title);
}

/** What a card that stood for another item says once it refers to one of that name; nothing where its words are its own. */
export function wordsAfterReferring(snapshot: Snapshot, card: Card, kind: LibraryKind | 'actor', title: string): Partial<Pick<Card, 'text'>> {
  const former = kind === 'touchpoint' || kind === 'system' ? snapshot.find(kind, card[kind]) : undefined;
  return former && card.text.trim() !== '' && standsFor(card, former) ? { text: escapeMarks(title) } : {};
}

/** Edits that let every card that says the item's name say the new one. */
export function renaming(snapshot: Snapshot, item: LibraryItem, title: string): Edit[] {
  const edits: Edit[] = [{ op: 'set', kind: item.kind, id: item.id, patch: { title } }];
  if (item.kind !== 'touchpoint' && item.kind !== 'system') return edits;
  const field = CARD_FIELD[item.kind];
  for (const card of snapshot.ofKind('card')) {
    if (card[field] === item.id && card.text.trim() !== '' && standsFor(card, item)) edits.push({ op: 'set', kind: 'card', id: card.id, patch: { text: escapeMarks(title) } });
  }
  return edits;
}

type ItemFields = { readonly [K in LibraryKind]: { readonly kind: K; readonly fields?: Partial<Omit<RecordOf[K], 'id' | 'kind' | 'title' | 'order'>> } }[LibraryKind];

const TINTS = 8;

/** Adds an item at the end of its kind. One of that name is there only once: then nothing happens, and the caller shows that one. */
export const addItem = editing<ItemFields & { readonly title: string; readonly id?: Id }>({
  id: 'library.add',
  group: 'edit',
  plan: ({ snapshot, newId }, { kind, title, fields = {}, id }) => {
    const name = cutTitle(title);
    if (name === '' || itemNamed(snapshot, kind, name)) return null;
    // Teams are told apart by colour as well as by name.
    const tint = kind === 'team' ? { tint: (snapshot.ofKind('team').length % TINTS) + 1 } : {};
    const record = { ...tint, ...fields, kind, id: id ?? newId(kind), title: name, order: keysAtEnd(snapshot, kind)[0] ?? 'V' };
    // Kind and fields belong together by `ItemFields`, which the types lose in the spread.
    return { edits: [{ op: 'create', record: record as NewRecord }] };
  },
});

/** Gives an item another name, here and on every card that says it. */
export const renameItem = editing<{ readonly id: Id; readonly title: string }>({
  id: 'library.rename',
  group: 'edit',
  plan: ({ snapshot }, { id, title }) => {
    const item = libraryItem(snapshot, id);
    const name = cutTitle(title);
    return item && name !== '' && name !== item.title ? { edits: renaming(snapshot, item, name) } : null;
  },
});

/** What is known of an item besides its name. */
export const setItemFields = editing<ItemFields & { readonly id: Id }>({
  id: 'library.setFields',
  group: 'edit',
  plan: ({ snapshot }, { id, kind, fields = {} }) => {
    const item = snapshot.find(kind, id);
    if (!item) return null;
    const differs = Object.entries(fields).some(([field, value]) => JSON.stringify(item[field as keyof typeof item]) !== JSON.stringify(value));
    // As above: the patch is of the item's kind.
    return differs ? { edits: [{ op: 'set', kind, id, patch: fields } as Edit] } : null;
  },
});

/** Lets cards refer to an item: those named, else the selected ones. What stood for the former touchpoint or system takes the new one's name. */
export const referToItem = editing<{ readonly id: Id; readonly cards?: readonly Id[] }>({
  id: 'library.use',
  group: 'card',
  plan: (context, { id, cards }) => {
    const { snapshot } = context;
    const item = libraryItem(snapshot, id);
    if (!item) return null;
    const field = CARD_FIELD[item.kind];
    const chosen = (cards ? cards.flatMap((card) => snapshot.find('card', card) ?? []) : selected(context, 'card')).filter((card) => card[field] !== id);
    return unlessEmpty({
      edits: chosen.map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { [field]: id, ...wordsAfterReferring(snapshot, card, field, item.title) } })),
    });
  },
});
