/** What is suggested while a card that names something of the library is written. */
import type { Language } from '../model/fields';
import { nameKey, nameOfText, sameName } from '../model/names';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import { type KnownChannel, channelNamed, knownChannels } from './channels';
import type { CardItem } from './library';
import type { NamedInLane } from './naming';

export type Suggestion =
  | { readonly type: 'item'; readonly item: CardItem }
  /** A channel to write a touchpoint into. */
  | { readonly type: 'channel'; readonly channel: KnownChannel };

const MOST_ITEMS = 6;
const MOST_CHANNELS = 3;
/** Fewer letters than this begin too many words to be meant as a channel. */
const CHANNEL_LETTERS = 2;

/** `ñ` may be looked for as `n`, which is quicker to type. */
const loose = (text: string): string => nameKey(text).replaceAll('ñ', 'n');
const keys = new WeakMap<object, string>();

/** Items keep their identity while unchanged, so a keystroke only compares. */
function keyOf(item: CardItem): string {
  const key = keys.get(item) ?? loose(item.title);
  keys.set(item, key);
  return key;
}

/** 0 where the name begins so, 1 where one of its words does, else `null`. */
function rank(key: string, sought: string): 0 | 1 | null {
  if (key.startsWith(sought)) return 0;
  for (let at = key.indexOf(sought); at > 0; at = key.indexOf(sought, at + 1)) if (!/[\p{L}\p{N}]/u.test(key.charAt(at - 1))) return 1;
  return null;
}

function items(snapshot: Snapshot, kind: CardItem['kind'], sought: string, channel: KnownChannel | null): CardItem[] {
  const found = snapshot.ofKind(kind).flatMap((item) => {
    if (channel && (item.kind !== 'touchpoint' || item.channel === null || item.channel !== channel.id)) return [];
    const place = rank(keyOf(item), sought);
    return place === null ? [] : [{ item, place }];
  });
  return found.sort((a, b) => a.place - b.place || bySiblingOrder(a.item, b.item)).slice(0, MOST_ITEMS).map(({ item }) => item);
}

/**
 * Suggestions for a card's text, the best first: touchpoints or systems whose name or one of its words begins so, then channels to write it
 * into. None while nothing is written, for what is no name, and for a name that is written out and has no longer ones beside it.
 */
export function suggestions(snapshot: Snapshot, { kind }: NamedInLane, text: string, language: Language): readonly Suggestion[] {
  const name = nameOfText(text);
  if (name === null) return [];
  const [, before = '', after = ''] = (kind === 'touchpoint' && /^([^:]{1,60}):(.*)$/u.exec(name)) || [];
  const channel = channelNamed(snapshot, before, language);
  const sought = loose(channel ? after : name);
  const found = items(snapshot, kind, sought, channel);
  const channels = kind !== 'touchpoint' || channel || sought.length < CHANNEL_LETTERS ? [] : knownChannels(snapshot, language)
    .filter(({ title }) => rank(loose(title), sought) === 0).slice(0, MOST_CHANNELS);
  const all: Suggestion[] = [...found.map((item) => ({ type: 'item', item }) as const), ...channels.map((one) => ({ type: 'channel', channel: one }) as const)];
  const [only] = all;
  return all.length === 1 && only?.type === 'item' && sameName(only.item.title, channel ? after : name) ? [] : all;
}
