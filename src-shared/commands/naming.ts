/**
 * Cards that stand for an item of the library: what is written in a lane of touchpoints is a touchpoint. What the words on such a card mean is
 * decided when writing ends:
 *
 * - A new name adds the item and lets the card refer to it; a known one, whatever its case and accents, refers to that one and takes its spelling.
 * - `web: checkout` is the touchpoint "checkout" in the channel "Web"; the name of a channel alone is a touchpoint in that channel.
 * - Where the words of a card that stood for an item become another known name, it refers to that one. Where they become a new name, the item
 *   takes it if no other record names the item (a slip of the pen is mended), else a new item is made: one card's words never change others'.
 *   A change of case or accents alone is a better spelling, for all of them.
 * - Emptied words let go of the item. Several lines, a bullet or a long text are words about it and no name: nothing changes.
 * - A card whose words were other ones than the item's name keeps both: it does not stand for the item.
 */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane, LaneRole } from '../model/lane';
import { type LibraryKind, libraryReferences } from '../model/library-references';
import { escapeMarks, hasWords } from '../model/marks';
import { nameKey, nameOfText, sameName } from '../model/names';
import { bySiblingOrder, keyBetween } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { type InChannel, type KnownChannel, splitChannel } from './channels';
import { editing } from './define';
import { lanesAt } from './lanes';
import { type CardItem, itemNamed, keysAtEnd, renaming, standsFor } from './library';
import type { Command, CommandContext } from './types';

/** What the cards of a lane stand for. */
export interface NamedInLane {
  readonly kind: CardItem['kind'];
  /** A new name becomes an item; without it, only known names are taken for one: much evidence is a thing and no touchpoint. */
  readonly makes: boolean;
}

const BY_ROLE: Readonly<Partial<Record<LaneRole, NamedInLane>>> = {
  touchpoints: { kind: 'touchpoint', makes: true },
  evidence: { kind: 'touchpoint', makes: false },
  systems: { kind: 'system', makes: true },
};

export function namedInLane(lane: Pick<Lane, 'role'> | undefined): NamedInLane | null {
  return (lane && BY_ROLE[lane.role]) ?? null;
}

/** The item that a card in such a lane refers to. */
export function itemOfCard(snapshot: Snapshot, card: Card, { kind }: NamedInLane): CardItem | undefined {
  return snapshot.find(kind, card[kind]);
}

/** What a card says: its words, else the name of the item it stands for. */
export function wordsOfCard(snapshot: Snapshot, card: Card): string {
  if (card.text.trim() !== '') return card.text;
  const named = namedInLane(snapshot.find('lane', card.place.lane));
  const item = named && itemOfCard(snapshot, card, named);
  return item ? escapeMarks(item.title) : card.text;
}

/** Whether no record but this one names the item. */
function isOnlyUser(snapshot: Snapshot, item: Id, user: Id): boolean {
  for (const record of snapshot.all()) if (record.id !== user && libraryReferences(record).some(({ id }) => id === item)) return false;
  return true;
}

/** Gathers edits that make items, each name once. */
class Naming {
  readonly edits: Edit[] = [];
  private readonly made = new Map<string, { readonly id: Id; readonly title: string; readonly channel: Id | null }>();
  private readonly channels = new Map<string, Id>();
  private readonly last = new Map<LibraryKind, string>();

  constructor(private readonly context: CommandContext) {}

  private nextKey(kind: LibraryKind): string {
    const last = this.last.get(kind);
    const key = (last === undefined ? keysAtEnd(this.context.snapshot, kind)[0] : keyBetween(last, null)) ?? 'V';
    this.last.set(kind, key);
    return key;
  }

  private channel(channel: KnownChannel): Id {
    const known = channel.id ?? this.channels.get(channel.title);
    if (known !== undefined) return known;
    const id = this.context.newId('channel');
    this.channels.set(channel.title, id);
    this.edits.push({ op: 'create', record: { kind: 'channel', id, title: channel.title, icon: channel.icon, order: this.nextKey('channel') } });
    return id;
  }

  /** The words as a name, and the channel in front of it where touchpoints have one. */
  read(card: Card, { kind }: NamedInLane): InChannel | null {
    const name = nameOfText(card.text);
    if (name === null) return null;
    return kind === 'touchpoint' ? splitChannel(this.context.snapshot, name, this.context.language) : { channel: null, name };
  }

  /** Lets the card refer to the item and say its name; a channel that is not the touchpoint's own is the card's. */
  refer(card: Card, item: CardItem, channel: KnownChannel | null): void {
    let own: Partial<Card> = {};
    if (item.kind === 'touchpoint' && channel) {
      const id = this.channel(channel);
      if (item.channel === null) this.edits.push({ op: 'set', kind: 'touchpoint', id: item.id, patch: { channel: id } });
      else if (item.channel !== id || card.channel !== null) own = { channel: item.channel === id ? null : id };
    }
    this.set(card, item.id, item, own);
  }

  make(card: Card, kind: CardItem['kind'], { channel, name }: InChannel): void {
    const said = channel ? this.channel(channel) : card.channel;
    const key = nameKey(name);
    let item = this.made.get(key);
    if (!item) {
      item = { id: this.context.newId(kind), title: name, channel: said };
      this.made.set(key, item);
      const base = { id: item.id, title: name, order: this.nextKey(kind) };
      this.edits.push({ op: 'create', record: kind === 'touchpoint' ? { kind, ...base, channel: said } : { kind, ...base } });
    }
    this.set(card, item.id, { kind, title: item.title }, channel && kind === 'touchpoint' && item.channel !== said ? { channel: said } : {});
  }

  /** Only what differs: a card that says the name keeps its marks. */
  private set(card: Card, id: Id, { kind, title }: Pick<CardItem, 'kind' | 'title'>, own: Partial<Card>): void {
    const text = nameOfText(card.text) === title ? {} : { text: escapeMarks(title) };
    const patch = { ...(card[kind] === id ? {} : { [kind]: id }), ...text, ...own };
    if (Object.keys(patch).length > 0) this.edits.push({ op: 'set', kind: 'card', id: card.id, patch });
  }
}

/** What a card said and stood for at a moment. */
export interface Said {
  readonly words: string;
  readonly item: Id | null;
}

export function saidBy(snapshot: Snapshot, id: Id): Said {
  const card = snapshot.find('card', id);
  const named = card && namedInLane(snapshot.find('lane', card.place.lane));
  return { words: card ? wordsOfCard(snapshot, card) : '', item: (card && named && itemOfCard(snapshot, card, named)?.id) ?? null };
}

/** Decides what a card's words mean, see above; for cards whose words were changed. `before` is what it said when writing began. */
export const settleCard = editing<{ readonly id: Id; readonly before: Said }>({
  id: 'card.settle',
  group: 'card',
  plan: (context, { id, before }) => {
    const { snapshot } = context;
    const card = snapshot.find('card', id);
    const named = card && namedInLane(snapshot.find('lane', card.place.lane));
    if (!card || !named) return null;
    const { kind, makes } = named;
    const current = itemOfCard(snapshot, card, named);
    if (current && current.id === before.item && !standsFor({ text: before.words }, current)) return null;
    if (!hasWords(card.text)) return current ? { edits: [{ op: 'set', kind: 'card', id, patch: { [kind]: null } }] } : null;
    if (wordsOfCard(snapshot, card) === before.words) return null;
    const naming = new Naming(context);
    const read = naming.read(card, named);
    if (!read) return null;
    const { channel, name } = read;
    const known = current && sameName(current.title, name) ? current : itemNamed(snapshot, kind, name);
    if (known && known === current && known.title !== name) naming.edits.push(...renaming(snapshot, known, name));
    if (known) naming.refer(card, known === current ? { ...known, title: name } : known, channel);
    else if (!makes) naming.edits.push(...(current ? [{ op: 'set', kind: 'card', id, patch: { [kind]: null } } as const] : []));
    else if (current && current.id === before.item && isOnlyUser(snapshot, current.id, id)) {
      naming.edits.push(...renaming(snapshot, current, name));
      naming.refer(card, { ...current, title: name }, channel);
    } else naming.make(card, kind, read);
    return naming.edits.length > 0 ? { edits: naming.edits } : null;
  },
});

/** Takes an item that was suggested while a card is written: the card says its name and refers to it. */
export const takeSuggested = editing<{ readonly id: Id; readonly item: Id }>({
  id: 'card.takeSuggested',
  group: 'card',
  plan: ({ snapshot }, { id, item }) => {
    const card = snapshot.find('card', id);
    const taken = snapshot.find('touchpoint', item) ?? snapshot.find('system', item);
    if (!card || !taken) return null;
    return { edits: [{ op: 'set', kind: 'card', id, patch: { text: escapeMarks(taken.title), [taken.kind]: item } }] };
  },
});

/** The cards of some lanes that say a name and refer to nothing yet. */
export function unnamedCards(snapshot: Snapshot, lanes: readonly Lane[]): Card[] {
  const makes = new Map(lanes.flatMap((lane) => {
    const named = namedInLane(lane);
    return named?.makes ? [[lane.id, named] as const] : [];
  }));
  if (makes.size === 0) return [];
  return snapshot.ofKind('card').filter((card) => {
    const named = makes.get(card.place.lane);
    return named !== undefined && !itemOfCard(snapshot, card, named) && nameOfText(card.text) !== null;
  });
}

/** The items of a kind by their names; of several of one name the first. */
function byName(snapshot: Snapshot, kind: CardItem['kind']): ReadonlyMap<string, CardItem> {
  return new Map([...snapshot.ofKind(kind)].sort(bySiblingOrder).reverse().map((item) => [nameKey(item.title), item]));
}

function naming(context: CommandContext, cards: readonly Card[]): Edit[] {
  const { snapshot } = context;
  const made = new Naming(context);
  const items = { touchpoint: byName(snapshot, 'touchpoint'), system: byName(snapshot, 'system') };
  for (const card of cards) {
    const named = namedInLane(snapshot.find('lane', card.place.lane));
    const read = named && made.read(card, named);
    if (!named || !read) continue;
    const known = items[named.kind].get(nameKey(read.name));
    if (known) made.refer(card, known, read.channel);
    else made.make(card, named.kind, read);
  }
  return made.edits;
}

function makingOfLane(id: string, kind: CardItem['kind'], icon: string): Command {
  const lanes = (context: CommandContext): readonly Lane[] => lanesAt(context).filter((lane) => namedInLane(lane)?.kind === kind);
  return editing({
    id,
    group: 'lane',
    icon,
    listed: true,
    may: (context) => unnamedCards(context.snapshot, lanes(context)).length > 0,
    plan: (context) => {
      const grid = gridOf(context);
      const cards = grid.inReadingOrder(unnamedCards(context.snapshot, lanes(context)).map(({ id: card }) => card));
      return cards.length > 0 ? { edits: naming(context, cards) } : null;
    },
  });
}

/** For files and pasted lists whose cards name their touchpoints in words only. */
export const touchpointsOfLane = makingOfLane('lane.makeTouchpoints', 'touchpoint', 'book-plus');
export const systemsOfLane = makingOfLane('lane.makeSystems', 'system', 'book-plus');

/** The same for every such lane of the project. */
export const itemsOfAllLanes = editing({
  id: 'library.makeFromCards',
  group: 'edit',
  plan: (context) => {
    const cards = unnamedCards(context.snapshot, context.snapshot.ofKind('lane'));
    return cards.length > 0 ? { edits: naming(context, cards) } : null;
  },
});
