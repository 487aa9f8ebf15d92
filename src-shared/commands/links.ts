/** Links: arrows between cards or steps. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { asking, editing, selected, target, unlessEmpty } from './define';
import type { Command, CommandContext, Selection } from './types';

/** A link of the kind that already says so. */
function existing(snapshot: Snapshot, from: Id, to: Id): Link | undefined {
  return snapshot.ofKind('link').find((link) => (link.from === from && link.to === to) || (link.bothWays && link.from === to && link.to === from));
}

function isEnd(snapshot: Snapshot, id: Id): boolean {
  const kind = snapshot.get(id)?.kind;
  return kind === 'card' || kind === 'step';
}

/** What a link begins or ends at when this is selected: a card or step itself, and of a stage without named steps its one column. */
export function linkEnd(snapshot: Snapshot, id: Id | undefined): Id | null {
  if (id === undefined) return null;
  if (isEnd(snapshot, id)) return id;
  const steps = snapshot.find('stage', id) ? snapshot.childrenOf('step', id) : [];
  const [only] = steps;
  return only && steps.length === 1 && only.title.trim() === '' ? only.id : null;
}

/** The link is selected; the keyboard stays at `end`, where it begins or was chosen. */
export function selectingLink(snapshot: Snapshot, link: Id, end: Id): Selection {
  const place = snapshot.find('card', end)?.place;
  return { ids: [link], cell: place ? { lane: place.lane, step: place.step } : null, focus: end };
}

/** Between two cards or steps, on whatever boards. Refused where they are one, or linked so already. */
export const addLink = editing<{ readonly from: Id; readonly to: Id; readonly linkKind?: Link['linkKind'] }>({
  id: 'link.add',
  group: 'card',
  plan: ({ snapshot, newId }, { from, to, linkKind = 'flow' }) => {
    if (from === to || !isEnd(snapshot, from) || !isEnd(snapshot, to) || existing(snapshot, from, to)) return null;
    const id = newId('link');
    return { edits: [{ op: 'create', record: { kind: 'link', id, from, to, linkKind } }], selection: selectingLink(snapshot, id, from) };
  },
});

/** Links the selected cards one to the next, in reading order. */
export const connectCards = editing({
  id: 'link.connect',
  group: 'card',
  icon: 'spline',
  shortcuts: ['Mod+L'],
  listed: true,
  may: (context) => selected(context, 'card').length > 1,
  plan: (context) => {
    const cards = gridOf(context).inReadingOrder(context.selection.ids);
    const pairs = cards.slice(1).map((card, i) => ({ from: cards[i]?.id ?? '', to: card.id }));
    const missing = pairs.filter(({ from, to }) => !existing(context.snapshot, from, to));
    return unlessEmpty({ edits: missing.map((pair) => ({ op: 'create', record: { kind: 'link', id: context.newId('link'), ...pair } })) });
  },
});

/** What is selected alone, where a link can begin. */
const beginning = ({ snapshot, selection: { ids } }: CommandContext): Id | null => (ids.length === 1 ? linkEnd(snapshot, ids[0]) : null);

/** Begins a link at the selected card, step or stage without steps, to be led to another one by keys. */
export const startLink = asking('link.start', 'card', 'startLink', 'spline', ['Mod+L'], (context) => !context.readOnly && beginning(context) !== null);

/** Leads an end of a link to another card or step. Refused where it would join a thing with itself, or say what another link says already. */
export const setLinkEnd = editing<{ readonly id: Id; readonly end: 'from' | 'to'; readonly at: Id }>({
  id: 'link.setEnd',
  group: 'card',
  plan: ({ snapshot }, { id, end, at }) => {
    const link = snapshot.find('link', id);
    if (!link || link[end] === at || !isEnd(snapshot, at)) return null;
    const [from, to] = end === 'from' ? [at, link.to] : [link.from, at];
    const said = existing(snapshot, from, to);
    return from === to || (said && said !== link) ? null : { edits: [{ op: 'set', kind: 'link', id, patch: { [end]: at } }], selection: selectingLink(snapshot, id, from) };
  },
});

/** Selects a link of what has the keyboard, and the next one each time: the keys' way to links. */
export const nextLink: Command = {
  id: 'link.next',
  group: 'card',
  icon: 'spline',
  shortcuts: ['Mod+Shift+L'],
  listed: true,
  when: (context) => linksHere(context).links.length > 0,
  run: (context) => {
    const { at, links } = linksHere(context);
    const next = links[(links.findIndex(({ id }) => id === context.selection.ids[0]) + 1) % links.length];
    return next && at !== null ? { selection: selectingLink(context.snapshot, next.id, at) } : {};
  },
};

/** The links of the card or step that is selected, or at which the selected link was chosen: those that leave it first. */
function linksHere(context: CommandContext): { readonly at: Id | null; readonly links: readonly Link[] } {
  const { snapshot, selection: { ids, focus } } = context;
  const link = ids.length === 1 ? snapshot.find('link', ids[0]) : undefined;
  const at = link ? (focus === link.from || focus === link.to ? focus : link.from) : beginning(context);
  const links = at === null ? [] : snapshot.ofKind('link').filter(({ from, to }) => from === at || to === at);
  return { at, links: [...links.filter(({ from }) => from === at), ...links.filter(({ from }) => from !== at)] };
}

export const deleteLink = editing<{ readonly id: Id } | undefined>({
  id: 'link.delete',
  group: 'card',
  icon: 'trash-2',
  listed: true,
  plan: (context, args) => {
    const links = args ? [target(context, 'link', args.id)].flatMap((link) => link ?? []) : selected(context, 'link');
    return unlessEmpty({ edits: links.map(({ id }) => ({ op: 'delete', id })), selection: { ids: [], cell: context.selection.cell } });
  },
});

export const setLinkLabel = editing<{ readonly id: Id; readonly label: string }>({
  id: 'link.setLabel',
  group: 'card',
  plan: ({ snapshot }, { id, label }) => (snapshot.find('link', id) ? { edits: [{ op: 'set', kind: 'link', id, patch: { label } }] } : null),
});

/** An arrow head at both ends, or at one. */
export const toggleBothWays = editing<{ readonly id: Id } | undefined>({
  id: 'link.toggleBothWays',
  group: 'card',
  icon: 'arrow-left-right',
  listed: true,
  plan: (context, args) => {
    const link = target(context, 'link', args?.id);
    return link ? { edits: [{ op: 'set', kind: 'link', id: link.id, patch: { bothWays: !link.bothWays } }] } : null;
  },
});
