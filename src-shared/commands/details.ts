/** What inspectors set besides words and places: the plain fields of cards, stages, steps and lanes, and the library items they refer to. */
import type { Edit } from '../document/types';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import { editing, selected, target, unlessEmpty } from './define';
import { itemNamed, keysAtEnd } from './library';

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether setting the fields would change the record. */
function differs<R extends object>(record: R, fields: Partial<R>): boolean {
  return Object.entries(fields).some(([field, value]) => !same(record[field as keyof R], value));
}

export type CardDetails = Partial<
  Pick<Card, 'emotion' | 'expected' | 'value' | 'durationLeast' | 'durationMost' | 'touchpoint' | 'channel' | 'actor' | 'team' | 'system' | 'image' | 'icon'>
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

/** What a card names by its name: a new name makes the library item. */
export type NamedKind = 'touchpoint' | 'channel' | 'team' | 'system';

function naming(kind: NamedKind, id: Id, title: string, order: string, icon: string): Edit {
  return { op: 'create', record: kind === 'channel' ? { kind, id, title, order, icon } : { kind, id, title, order } };
}

/**
 * Names the touchpoint, channel, team or system of the selected cards. One of that name in the library is referred to, whatever its case;
 * else it is added to the library. An empty name takes the reference away.
 */
export const nameReference = editing<{ readonly kind: NamedKind; readonly title: string; readonly icon?: string }>({
  id: 'card.nameReference',
  group: 'card',
  plan: (context, { kind, title, icon = '' }) => {
    const { snapshot, newId } = context;
    const cards = selected(context, 'card');
    const name = title.trim();
    const known = itemNamed(snapshot, kind, name);
    const made = name !== '' && !known ? newId(kind) : null;
    const reference = name === '' ? null : (known?.id ?? made);
    const create = made === null ? [] : [naming(kind, made, name, keysAtEnd(snapshot, kind)[0] ?? 'V', icon)];
    const set = cards.filter((card) => card[kind] !== reference).map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { [kind]: reference } }));
    return set.length === 0 ? null : { edits: [...create, ...set] };
  },
});
