/** What inspectors set besides words and places: the plain fields of cards, stages, steps and lanes, and the library items they refer to. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Snapshot } from '../model/snapshot';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import { editing, selected, target, unlessEmpty } from './define';
import { channelNamed } from './channels';
import { itemNamed, keysAtEnd, wordsAfterReferring } from './library';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether setting the fields would change the record. */
function differs<R extends object>(record: R, fields: Partial<R>): boolean {
  return Object.entries(fields).some(([field, value]) => !same(record[field as keyof R], value));
}

export type CardDetails = Partial<
  Pick<Card, 'emotion' | 'expected' | 'value' | 'durationLeast' | 'durationMost' | 'touchpoint' | 'channel' | 'actor' | 'team' | 'system' | 'image' | 'icon' | 'source'>
>;

/** Fields of the named cards, else of the selected ones. */
export const setCardDetails = editing<{ readonly ids?: readonly Id[]; readonly fields: CardDetails }>({
  id: 'card.setDetails',
  group: 'card',
  plan: (context, { ids, fields }) => {
    const cards = ids ? ids.flatMap((id) => context.snapshot.find('card', id) ?? []) : selected(context, 'card');
    return unlessEmpty({ edits: cards.filter((card) => differs(card, fields)).map(({ id }) => ({ op: 'set', kind: 'card', id, patch: fields })) });
  },
});

export const setStageDetails = editing<{ readonly id?: Id; readonly fields: Partial<Pick<Stage, 'owner' | 'team'>> }>({
  id: 'stage.setDetails',
  group: 'stage',
  plan: (context, { id, fields }) => {
    const stage = target(context, 'stage', id);
    return unlessEmpty({ edits: stage && differs(stage, fields) ? [{ op: 'set', kind: 'stage', id: stage.id, patch: fields }] : [] });
  },
});

export type StepDetails = Partial<Pick<Step, 'owner' | 'team' | 'importance' | 'exit' | 'durationLeast' | 'durationMost'>>;

export const setStepDetails = editing<{ readonly id?: Id; readonly fields: StepDetails }>({
  id: 'step.setDetails',
  group: 'step',
  plan: (context, { id, fields }) => {
    const step = target(context, 'step', id);
    return unlessEmpty({ edits: step && differs(step, fields) ? [{ op: 'set', kind: 'step', id: step.id, patch: fields }] : [] });
  },
});

export const setLaneDetails = editing<{ readonly id?: Id; readonly fields: Partial<Pick<Lane, 'role' | 'actor'>> }>({
  id: 'lane.setDetails',
  group: 'lane',
  plan: (context, { id, fields }) => {
    const lane = target(context, 'lane', id);
    return unlessEmpty({ edits: lane && differs(lane, fields) ? [{ op: 'set', kind: 'lane', id: lane.id, patch: fields }] : [] });
  },
});

const TINTS = 8;

/** What a card names by its name: a new name makes the library item. */
export type NamedKind = 'touchpoint' | 'channel' | 'team' | 'system';

/** A new team gets the tint that follows that of the last one: teams are told apart by colour as well as by name. */
function naming(snapshot: Snapshot, kind: NamedKind, id: Id, title: string, icon = ''): Edit {
  const order = keysAtEnd(snapshot, kind)[0] ?? 'V';
  switch (kind) {
    case 'channel': return { op: 'create', record: { kind, id, title, order, icon } };
    case 'team': return { op: 'create', record: { kind, id, title, order, tint: (snapshot.ofKind('team').length % TINTS) + 1 } };
    default: return { op: 'create', record: { kind, id, title, order } };
  }
}

/**
 * Names the touchpoint, channel, team or system of the selected cards. One of that name in the library is referred to, whatever its case;
 * else it is added to the library. An empty name takes the reference away.
 */
export const nameReference = editing<{ readonly kind: NamedKind; readonly title: string; readonly icon?: string }>({
  id: 'card.nameReference',
  group: 'card',
  plan: (context, { kind, title, icon = kind === 'channel' ? channelNamed(context.snapshot, title, context.language)?.icon : '' }) => {
    const { snapshot, newId } = context;
    const cards = selected(context, 'card');
    const name = title.trim();
    const known = itemNamed(snapshot, kind, name);
    const made = name !== '' && !known ? newId(kind) : null;
    const reference = name === '' ? null : (known?.id ?? made);
    const create = made === null ? [] : [naming(snapshot, kind, made, name, icon)];
    const set = cards.filter((card) => card[kind] !== reference).map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { [kind]: reference, ...(reference === null ? {} : wordsAfterReferring(snapshot, card, kind, known?.title ?? name)) } }));
    return set.length === 0 ? null : { edits: [...create, ...set] };
  },
});

/** Names the team of a stage or step, as `nameReference` does for cards. */
export const nameTeam = editing<{ readonly id: Id; readonly title: string }>({
  id: 'team.name',
  group: 'step',
  plan: ({ snapshot, newId }, { id, title }) => {
    const record = snapshot.find('step', id) ?? snapshot.find('stage', id);
    const name = title.trim();
    if (!record) return null;
    const known = itemNamed(snapshot, 'team', name);
    const team = name === '' ? null : (known?.id ?? newId('team'));
    if (team === record.team) return null;
    const set: Edit = record.kind === 'step' ? { op: 'set', kind: 'step', id, patch: { team } } : { op: 'set', kind: 'stage', id, patch: { team } };
    return { edits: [...(team === null || known ? [] : [naming(snapshot, 'team', team, name)]), set] };
  },
});
