/** Library items that become one, go, or were gone: what named them is looked after in the same step. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import { type Id, MAX_TEXT } from '../model/fields';
import { type LibraryItem, type LibraryKind, isLibraryItem, withReferences } from '../model/library-references';
import { escapeMarks } from '../model/marks';
import type { AnyRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { editing, unlessEmpty } from './define';
import { CARD_FIELD, libraryItem, standsFor } from './library';
import { deleting } from './removal';

/** Edits that let every record name `to` where it named `from`, or nothing where `to` is `null`. */
function repointing(snapshot: Snapshot, from: Id, to: Id | null, kinds: readonly LibraryKind[] | null = null): Edit[] {
  const edits: Edit[] = [];
  for (const record of snapshot.all()) {
    if (record.id === from) continue;
    const patch = withReferences(record, (id, allowed) => (id === from && (kinds === null || kinds.every((kind) => allowed.includes(kind))) ? to : id));
    // The patch is made of the record's own fields.
    if (patch) edits.push({ op: 'set', kind: record.kind, id: record.id, patch });
  }
  return edits;
}

/** Cards that stand for an item: of them its name can be read, wherever it comes from. */
function cardsFor(snapshot: Snapshot, item: LibraryItem): Card[] {
  if (item.kind !== 'touchpoint' && item.kind !== 'system') return [];
  const field = CARD_FIELD[item.kind];
  return snapshot.ofKind('card').filter((card) => card[field] === item.id && standsFor(card, item));
}

type Fields = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Texts that somebody wrote; two of them are both kept. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['description', 'goals', 'bio', 'frustrations', 'needs', 'technology', 'brandRelation', 'quote']);
const LISTS: ReadonlySet<string> = new Set(['channels', 'evidence']);

/** What the item that stays takes over: what it does not say itself, long texts of both, and all channels and evidence. */
function takenOver(stays: LibraryItem, goes: LibraryItem): Fields {
  const [mine, theirs] = [stays, goes] as unknown as readonly [Fields, Fields];
  const taken = Object.entries(theirs).flatMap(([field, value]): [string, unknown][] => {
    const own = mine[field];
    if (field === 'id' || field === 'kind' || field === 'title' || field === 'order' || isBlank(value)) return [];
    if (LISTS.has(field)) return [[field, [...new Set([...(own as readonly Id[]), ...(value as readonly Id[])])]]];
    if (isBlank(own)) return [[field, value]];
    if (!LONG_TEXTS.has(field) || own === value) return [];
    const both = `${String(own)}\n\n${String(value)}`;
    return both.length <= MAX_TEXT ? [[field, both]] : [];
  });
  // An item cannot come to name itself.
  return Object.fromEntries(taken.filter(([field, value]) => value !== stays.id && JSON.stringify(value) !== JSON.stringify(mine[field])));
}

/** Makes one item of two of a kind. What named the one that goes names the one that stays, and cards that said its name say the other. */
export const mergeItems = editing<{ readonly stays: Id; readonly goes: Id }>({
  id: 'library.merge',
  group: 'edit',
  may: ({ snapshot }, { stays, goes }) => stays !== goes && isLibraryItem(snapshot.get(stays)) && snapshot.get(stays)?.kind === snapshot.get(goes)?.kind,
  plan: ({ snapshot }, { stays, goes }) => {
    const kept = libraryItem(snapshot, stays);
    const gone = libraryItem(snapshot, goes);
    if (!kept || !gone || stays === goes || kept.kind !== gone.kind) return null;
    const written = cardsFor(snapshot, gone).filter(({ text }) => text.trim() !== '');
    const taken = takenOver(kept, gone);
    return {
      edits: [
        ...(Object.keys(taken).length > 0 ? [{ op: 'set', kind: kept.kind, id: stays, patch: taken } as Edit] : []),
        ...repointing(snapshot, goes, stays),
        ...written.map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { text: escapeMarks(kept.title) } })),
        ...deleting(snapshot, [goes]),
      ],
    };
  },
});

/** What people read of an item where it was named stays when it goes: a card's words and channel, the actor of a board. */
function keptWords(snapshot: Snapshot, item: LibraryItem): Edit[] {
  const cards = cardsFor(snapshot, item).flatMap((card): Edit[] => {
    const text = card.text.trim() === '' ? { text: escapeMarks(item.title) } : {};
    const channel = item.kind === 'touchpoint' && snapshot.find('channel', card.channel) === undefined ? { channel: item.channel } : {};
    const patch = { ...text, ...channel };
    return Object.keys(patch).length > 0 ? [{ op: 'set', kind: 'card', id: card.id, patch }] : [];
  });
  const boards = snapshot.ofKind('board').filter(({ actors, actorName }) => actors[0] === item.id && actorName.trim() === '');
  return [...cards, ...boards.map(({ id }): Edit => ({ op: 'set', kind: 'board', id, patch: { actorName: item.title } }))];
}

/** Deletes an item. Nothing names it afterwards, so that nothing dangles; cards keep their words and their channel. */
export const deleteItem = editing<{ readonly id: Id }>({
  id: 'library.delete',
  group: 'edit',
  may: ({ snapshot }, { id }) => isLibraryItem(snapshot.get(id)),
  plan: ({ snapshot }, { id }) => {
    const item = libraryItem(snapshot, id);
    return item ? { edits: [...repointing(snapshot, id, null), ...keptWords(snapshot, item), ...deleting(snapshot, [id])] } : null;
  },
});

/** Lets whatever names a missing item name another one, or nothing. `kinds` are what the item may have been; the other one is of them. */
export const mendReferences = editing<{ readonly missing: Id; readonly kinds: readonly LibraryKind[]; readonly to: Id | null }>({
  id: 'library.mend',
  group: 'edit',
  plan: ({ snapshot }, { missing, kinds, to }) => {
    const there: AnyRecord | undefined = snapshot.get(missing);
    const other = to === null ? null : libraryItem(snapshot, to);
    if (there || other === undefined || (other && !kinds.includes(other.kind))) return null;
    return unlessEmpty({ edits: repointing(snapshot, missing, to, kinds) });
  },
});
