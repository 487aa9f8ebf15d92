/** Links: arrows between cards or steps. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { asking, editing, selected, selecting, target, unlessEmpty } from './define';

/** A link of the kind that already says so. */
function existing(snapshot: Snapshot, from: Id, to: Id): Link | undefined {
  return snapshot.ofKind('link').find((link) => (link.from === from && link.to === to) || (link.bothWays && link.from === to && link.to === from));
}

function isEnd(snapshot: Snapshot, id: Id): boolean {
  const kind = snapshot.get(id)?.kind;
  return kind === 'card' || kind === 'step';
}

/** Between two cards or steps, on whatever boards. Refused where they are one, or linked so already. */
export const addLink = editing<{ readonly from: Id; readonly to: Id; readonly linkKind?: Link['linkKind'] }>({
  id: 'link.add',
  group: 'card',
  plan: ({ snapshot, newId }, { from, to, linkKind = 'flow' }) => {
    if (from === to || !isEnd(snapshot, from) || !isEnd(snapshot, to) || existing(snapshot, from, to)) return null;
    const id = newId('link');
    return { edits: [{ op: 'create', record: { kind: 'link', id, from, to, linkKind } }], selection: selecting(id) };
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

/** Begins a link at the selected card, to be led to another one by keys. */
export const startLink = asking('link.start', 'card', 'startLink', 'spline', ['Mod+L'], (context) => !context.readOnly && context.selection.ids.length === 1 && selected(context, 'card').length === 1);

export const deleteLink = editing<{ readonly id: Id } | undefined>({
  id: 'link.delete',
  group: 'card',
  icon: 'trash-2',
  listed: true,
  plan: (context, args) => {
    const links = args ? [target(context, 'link', args.id)].flatMap((link) => link ?? []) : selected(context, 'link');
    return unlessEmpty({ edits: links.map(({ id }) => ({ op: 'delete', id })), selection: { ids: [], cell: null } });
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
