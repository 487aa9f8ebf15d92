/** What inspectors set besides words and places: the plain fields of cards, stages, steps and lanes, and the library items they refer to. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Snapshot } from '../model/snapshot';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import { editing, selected, targets, unlessEmpty } from './define';
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

/** Fields of the named stages, else of the selected ones. */
export const setStageDetails = editing<{ readonly ids?: readonly Id[]; readonly fields: Partial<Pick<Stage, 'owner' | 'team'>> }>({
  id: 'stage.setDetails',
  group: 'stage',
  plan: (context, { ids, fields }) => {
    const stages = targets(context, 'stage', ids).filter((stage) => differs(stage, fields));
    return unlessEmpty({ edits: stages.map((stage) => ({ op: 'set', kind: 'stage', id: stage.id, patch: fields })) });
  },
});

export type StepDetails = Partial<Pick<Step, 'owner' | 'team' | 'importance' | 'durationLeast' | 'durationMost'>>;

/** Fields of the named steps, else of the selected ones. */
export const setStepDetails = editing<{ readonly ids?: readonly Id[]; readonly fields: StepDetails }>({
  id: 'step.setDetails',
  group: 'step',
  plan: (context, { ids, fields }) => {
    const steps = targets(context, 'step', ids).filter((step) => differs(step, fields));
    return unlessEmpty({ edits: steps.map((step) => ({ op: 'set', kind: 'step', id: step.id, patch: fields })) });
  },
});

/** Fields of the named lanes, else of the selected ones. */
export const setLaneDetails = editing<{ readonly ids?: readonly Id[]; readonly fields: Partial<Pick<Lane, 'role' | 'actor'>> }>({
  id: 'lane.setDetails',
  group: 'lane',
  plan: (context, { ids, fields }) => {
    const lanes = targets(context, 'lane', ids).filter((lane) => differs(lane, fields));
    return unlessEmpty({ edits: lanes.map((lane) => ({ op: 'set', kind: 'lane', id: lane.id, patch: fields })) });
  },
});

const TINTS = 8;

/** What a card names by its name: a new name makes the library item. */
export type NamedKind = 'touchpoint' | 'channel' | 'team' | 'system';

/** A new team gets the tint that follows that of the last one: teams are told apart by colour as well as by name. */
export function naming(snapshot: Snapshot, kind: NamedKind, id: Id, title: string, icon = ''): Edit {
  const order = keysAtEnd(snapshot, kind)[0] ?? 'V';
  switch (kind) {
    case 'channel': return { op: 'create', record: { kind, id, title, order, icon } };
    case 'team': return { op: 'create', record: { kind, id, title, order, tint: (snapshot.ofKind('team').length % TINTS) + 1 } };
    default: return { op: 'create', record: { kind, id, title, order } };
  }
}

/**
 * Names the touchpoint, channel, team or system of the named cards, else of the selected ones. One of that name in the library is referred to, whatever its case;
 * else it is added to the library. An empty name takes the reference away.
 */
export const nameReference = editing<{ readonly ids?: readonly Id[]; readonly kind: NamedKind; readonly title: string; readonly icon?: string }>({
  id: 'card.nameReference',
  group: 'card',
  plan: (context, { ids, kind, title, icon = kind === 'channel' ? channelNamed(context.snapshot, title, context.language)?.icon : '' }) => {
    const { snapshot, newId } = context;
    const cards = targets(context, 'card', ids);
    const name = title.trim();
    const known = itemNamed(snapshot, kind, name);
    const made = name !== '' && !known ? newId(kind) : null;
    const reference = name === '' ? null : (known?.id ?? made);
    const create = made === null ? [] : [naming(snapshot, kind, made, name, icon)];
    const set = cards.filter((card) => card[kind] !== reference).map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { [kind]: reference, ...(reference === null ? {} : wordsAfterReferring(snapshot, card, kind, known?.title ?? name)) } }));
    return set.length === 0 ? null : { edits: [...create, ...set] };
  },
});

/** Names the team of the named stages or steps, else of the selected ones, as `nameReference` does for cards. */
export const nameTeam = editing<{ readonly ids?: readonly Id[]; readonly title: string }>({
  id: 'team.name',
  group: 'step',
  plan: (context, { ids, title }) => {
    const { snapshot, newId } = context;
    const records = [...targets(context, 'step', ids), ...targets(context, 'stage', ids)];
    const name = title.trim();
    const known = itemNamed(snapshot, 'team', name);
    const made = name !== '' && !known && records.length > 0 ? newId('team') : null;
    const team = name === '' ? null : (known?.id ?? made);
    const set = records.filter((record) => record.team !== team).map((record): Edit =>
      record.kind === 'step' ? { op: 'set', kind: 'step', id: record.id, patch: { team } } : { op: 'set', kind: 'stage', id: record.id, patch: { team } });
    return set.length === 0 ? null : { edits: [...(made === null ? [] : [naming(snapshot, 'team', made, name)]), ...set] };
  },
});
