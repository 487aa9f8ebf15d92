/** Boards with everything that a board can hold, and what they say apart from how it is kept: for tests of formats that should lose nothing. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { BLUEPRINT_ORDER } from '../../../../src-shared/model/blueprint';
import type { Language } from '../../../../src-shared/model/fields';
import { JOURNEY_LANES, type LaneRole } from '../../../../src-shared/model/lane';
import { bySiblingOrder, firstKeys } from '../../../../src-shared/model/order';
import type { AnyRecord, NewRecord } from '../../../../src-shared/model/schema';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { snapshotOf } from './helpers';

/** A number of bytes that no board would hold, under their hash. */
export const PICTURES: Readonly<Record<string, Uint8Array>> = Object.fromEntries([1, 2, 3, 70_000].map((size) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + size) & 0xff);
  return [createHash('sha256').update(bytes).digest('hex'), bytes];
}));

const HARD = [
  '', ' ', 'Serve the burger', 'Pay', 'Pay', '  Pay ', 'Two\nlines', 'a\n\n  b\n- c', 'Ñandú; "quoted", and more', '"', '""', '5 min', '5', '007', '-1', '+2', '1,5', '=1+1', "'=x", '@a', '\\', 'a\\', 'a\\\nb', 'x (+1)', '–', '0',
  'Line of interaction', 'Step', 'Etapa', 'Zone', 'Touchpoint', 'Backstage', 'Kitchen (Backstage)', 'Kitchen #2', 'yes', 'sí', 'long '.repeat(7_000), '👩‍👩‍👧‍👦 عربى', 'See… [→ 1]', '&amp; <b>', 'tab\there', 'constructor', '__proto__', '| a | b', 'a" | "b', '**bold** and [x](https://e.org)',
];
const words = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...HARD) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) });
const title = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...HARD.filter((text) => text.length < 5_000)) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) });
const emotion = fc.option(fc.constantFrom(-2, -1.3, 0, 1, 2, 1 / 3));
const minutes = fc.option(fc.constantFrom(0, 0.25, 5, 90, 120, 1440, 1505, 0.333333, 0.016667, 43_200));
const tint = fc.option(fc.integer({ min: 1, max: 8 }));
const mark = fc.constantFrom(null, 'assumption' as const, 'anecdote' as const, 'research' as const);
const picture = fc.option(fc.constantFrom(...Object.keys(PICTURES)), { freq: 4 });
const item = (kind: string, count: number) => fc.option(fc.constantFrom('gone', ...Array.from({ length: count }, (_, i) => `${kind}-${i}`)));
const TWO = 2;
const [team, channel, touchpoint, system] = [item('team', TWO), item('channel', TWO), item('touchpoint', TWO), item('system', TWO)];
const actor = fc.option(fc.constantFrom('gone', 'persona-0', 'persona-1', 'audience-0'));
const answer = fc.constantFrom(null, 'no' as const, 'partly' as const, 'yes' as const);
const two = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: TWO, maxLength: TWO });

const ROLES = [...JOURNEY_LANES, ...BLUEPRINT_ORDER, 'quotes', 'storyboard', 'messages', 'promise', 'owner', 'arc', 'notes', 'custom'] as const satisfies readonly LaneRole[];

const plans = fc.record({
  language: fc.constantFrom<Language>('en', 'es'),
  board: fc.record({
    boardKind: fc.constantFrom('journey' as const, 'blueprint' as const), title, actorName: title, scenario: words, goals: words, author: title, version: title, date: fc.constantFrom('', '2026-01-02'),
    state: fc.constantFrom('as-is' as const, 'to-be' as const), actors: fc.uniqueArray(fc.constantFrom('gone', 'persona-0', 'persona-1', 'audience-0')), logo: picture,
    photo: fc.option(fc.record({ image: fc.constantFrom(...Object.keys(PICTURES)), x: fc.constantFrom(-12.5, 0, 1e3), y: fc.constantFrom(0, 7), width: fc.constantFrom(1, 320.25) })),
  }),
  stages: fc.array(fc.record({
    fields: fc.record({ title, phase: fc.constantFrom(null, 'before' as const, 'leaving' as const), team, owner: title, tint }),
    steps: fc.array(fc.record({
      title, width: fc.option(fc.integer({ min: 120, max: 2_000 })), team, owner: title, importance: fc.option(fc.constantFrom(0, 1.5, 3)), momentOfTruth: fc.boolean(), durationLeast: minutes, durationMost: minutes,
      exit: fc.option(fc.record({ reason: title, share: fc.option(fc.constantFrom(0, 0.07, 1 / 3, 1)), tell: team })),
    }), { minLength: 1, maxLength: 3 }),
  }), { minLength: 1, maxLength: 3 }),
  lanes: fc.array(fc.record({ role: fc.constantFrom<LaneRole>(...ROLES), title, height: fc.option(fc.integer({ min: 24, max: 4_000 })), hidden: fc.boolean(), actor, tint }), { minLength: 1, maxLength: 5 }),
  cards: fc.array(fc.record({
    lane: fc.nat(9), step: fc.nat(9), span: fc.option(fc.nat(9)), source: fc.option(fc.nat(20)),
    fields: fc.record({
      text: words, tint, emotion, expected: emotion, value: fc.option(fc.constantFrom(0, 42, -3.5, 0.1 + 0.2)), marker: fc.constantFrom(null, 'fail' as const, 'wait' as const, 'decision' as const),
      durationLeast: minutes, durationMost: minutes, evidenceMark: mark, image: picture, icon: picture, touchpoint, channel, actor, team, system, origin: title,
    }),
  }), { maxLength: 12 }),
  links: fc.array(fc.record({ from: fc.nat(30), to: fc.nat(30), fields: fc.record({ linkKind: fc.constantFrom('flow' as const, 'relates' as const), bothWays: fc.boolean(), label: title }), onPath: fc.boolean() }), { maxLength: 5 }),
  comments: fc.array(fc.record({ about: fc.nat(30), fields: fc.record({ text: words, author: title, written: fc.constantFrom('', '2026-03-01T10:00:00.000Z'), resolved: fc.boolean() }) }), { maxLength: 4 }),
  views: fc.array(fc.record({ name: title, hidden: fc.array(fc.nat(9), { maxLength: 3 }), from: fc.option(fc.nat(5)), to: fc.option(fc.nat(5)), evidence: fc.constantFrom(null, 'unmarked' as const, 'research' as const), actor }), { maxLength: 2 }),
  teams: two(fc.record({ title, description: words, tint, goals: words })),
  channels: two(fc.record({ title, description: words, icon: title, image: picture })),
  systems: two(fc.record({ title, description: words, team })),
  touchpoints: two(fc.record({ title, description: words, channel, team, owner: title, listening: fc.option(fc.record({ instrument: title, frequency: title, owner: title, loop: title })) })),
  personas: two(fc.record({
    title, portrait: picture, role: title, age: title, quote: words, bio: words, goals: words, frustrations: words, needs: words, technology: words, brandRelation: words, evidenceMark: mark,
    channels: fc.array(fc.constantFrom('gone', 'channel-0', 'channel-1'), { maxLength: 2 }), scales: fc.array(fc.record({ left: title, right: title, value: fc.constantFrom(0, 0.35, 1 / 3, 1) }), { maxLength: 2 }),
  })),
  audiences: fc.array(fc.record({ title, description: words, rank: fc.option(fc.constantFrom(1, 2.5)), owner: title, process: answer, measure: answer }), { minLength: 1, maxLength: 1 }),
});
export type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

/** Texts that a record cannot hold once it was read from a file: control characters are taken out of all of them. */
const readable = (text: string): boolean => [...text].every((sign) => sign === '\n' || sign === '\t' || (sign >= ' ' && sign !== '\u007f' && !/[\u0080-\u009f\ufffe\uffff\ud800-\udfff]/.test(sign.length === 1 ? sign : '')));
const allReadable = (value: unknown): boolean =>
  typeof value === 'string' ? readable(value) : typeof value === 'object' && value !== null ? Object.values(value).every(allReadable) : true;

export const wholeBoards = plans.filter(allReadable);

export function made(plan: Plan): Snapshot {
  const order = (i: number): string => firstKeys(40)[i] ?? '';
  const steps = plan.stages.flatMap(({ steps: own }, g) => own.map((fields, s) => ({ fields, id: `step-${g}-${s}`, stage: `stage-${g}`, order: order(s) })));
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const ends = [...steps.map(({ id }) => id), ...plan.cards.map((_, c) => `card-${c}`)];
  const links = plan.links.flatMap(({ from, to, fields, onPath }, k) => {
    const [start = '', end = ''] = [at(ends, from), at(ends, to)];
    return start === end ? [] : [{ record: { kind: 'link' as const, id: `link-${k}`, from: start, to: end, ...fields }, onPath }];
  });
  const library = (kind: 'team' | 'channel' | 'system' | 'touchpoint' | 'persona' | 'audience', list: readonly object[]): NewRecord[] => list.map((fields, i): NewRecord => ({ kind, id: `${kind}-${i}`, order: order(i), title: '', ...fields }));
  const stageAt = (index: number | null): string | null => (index === null ? null : `stage-${index % plan.stages.length}`);
  return snapshotOf([
    { kind: 'project', id: 'project', title: 'P', language: plan.language, lineage: 'x', schema: 2 },
    {
      kind: 'board', id: 'the-board', order: 'V', ...plan.board, path: links.filter(({ onPath }) => onPath).map(({ record }) => record.id),
      views: plan.views.map(({ name, hidden, from, to, evidence, actor: whose }) => ({ name, hiddenLanes: hidden.map((l) => `lane-${l % plan.lanes.length}`), fromStage: stageAt(from), toStage: stageAt(to), evidence, actor: whose })),
    },
    ...library('team', plan.teams), ...library('channel', plan.channels), ...library('system', plan.systems), ...library('touchpoint', plan.touchpoints), ...library('persona', plan.personas), ...library('audience', plan.audiences),
    ...plan.stages.map(({ fields }, g): NewRecord => ({ kind: 'stage', id: `stage-${g}`, board: 'the-board', order: order(g), ...fields })),
    ...steps.map(({ fields, ...where }): NewRecord => ({ kind: 'step', ...where, ...fields })),
    ...plan.lanes.map((fields, l): NewRecord => ({ kind: 'lane', id: `lane-${l}`, board: 'the-board', order: order(l), ...fields })),
    ...plan.cards.map(({ lane, step, span, source, fields }, c): NewRecord => {
      const column = step % steps.length;
      const last = span === null ? undefined : steps[column + 1 + (span % steps.length)]?.id;
      const from = source === null ? null : `card-${source % plan.cards.length}`;
      return { kind: 'card', id: `card-${c}`, ...fields, source: from, place: { lane: `lane-${lane % plan.lanes.length}`, step: steps[column]?.id ?? '', order: order(c), ...(last ? { lastStep: last } : {}) } };
    }),
    ...links.map(({ record }) => record),
    ...plan.comments.map(({ about, fields }, i): NewRecord => ({ kind: 'comment', id: `comment-${i}`, about: at([...ends, ...plan.stages.map((_, g) => `stage-${g}`)], about) ?? '', ...fields })),
  ]);
}

/** Fields that say how a record is kept or where its siblings stand, which the normal form says by itself. */
const KEPT = new Set(['id', 'order', 'board', 'stage', 'place', 'path']);

/**
 * All that a board says, without ids and order keys: columns, lanes and cards are named by where they stand, items of the library by all
 * that is known of them, references that dangle are nothing. Made from the records' fields one by one, so that none is forgotten.
 */
export function told(snapshot: Snapshot, board: string): unknown {
  const stages = snapshot.childrenOf('stage', board);
  const steps = stages.flatMap(({ id }) => snapshot.childrenOf('step', id));
  const lanes = snapshot.childrenOf('lane', board);
  const cell = (lane: string, step: string) => snapshot.ofKind('card').filter(({ place }) => place.lane === lane && place.step === step).sort((a, b) => bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
  const names = new Map<string, string>([
    ...stages.map(({ id }, i) => [id, `stage ${i}`] as const), ...steps.map(({ id }, i) => [id, `step ${i}`] as const), ...lanes.map(({ id }, i) => [id, `lane ${i}`] as const),
    ...lanes.flatMap((lane, l) => steps.flatMap((step, s) => cell(lane.id, step.id).map(({ id }, i) => [id, `card ${l} ${s} ${i}`] as const))),
  ]);
  const said = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') {
      const name = names.get(value);
      if (name !== undefined) return name;
      const record = snapshot.get(value);
      // Some word may happen to be the id of the project.
      return record && 'order' in record && depth < 4 ? fields(record, depth + 1) : value;
    }
    if (Array.isArray(value)) return value.filter((each) => each !== 'gone').map((each: unknown) => said(each, depth));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === 'gone' ? null : said(inner, depth)]));
  };
  const fields = (record: AnyRecord, depth = 0): unknown => said(Object.fromEntries(Object.entries(record).filter(([key]) => !KEPT.has(key))), depth);
  const sorted = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
  const record = snapshot.find('board', board);
  return {
    board: record && fields(record),
    stages: stages.map((stage) => [fields(stage), snapshot.childrenOf('step', stage.id).length]),
    steps: steps.map((step) => fields(step)),
    lanes: lanes.map((lane) => fields(lane)),
    cards: lanes.map((lane) => steps.map((step, s) => cell(lane.id, step.id).map((card) => {
      const last = steps.findIndex(({ id }) => id === card.place.lastStep);
      return [fields(card), last > s ? last : s];
    }))),
    links: sorted(snapshot.ofKind('link').map((link) => [fields(link), record?.path.includes(link.id)])),
    comments: sorted(snapshot.ofKind('comment').map((comment) => fields(comment))),
  };
}
