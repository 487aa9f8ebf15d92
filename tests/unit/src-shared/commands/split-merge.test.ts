import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateLane, duplicateStage, duplicateStep } from '../../../../src-shared/commands/duplicates';
import { mergeStage, mergeStep, splitStage, splitStep } from '../../../../src-shared/commands/split-merge';
import { firstKeys } from '../../../../src-shared/model/order';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk, link } from './helpers';

const titles = (desk: Desk, stage: string): string[] => desk.document.snapshot.childrenOf('step', stage).map(({ title }) => title);
const place = (desk: Desk, card: string): object | undefined => desk.document.snapshot.find('card', card)?.place;
const wide = (id: string, lane: string, step: string, lastStep: string): NewRecord => ({ kind: 'card', id, place: { lane, step, order: 'V', lastStep } });
const only = (desk: Desk, kind: 'stage' | 'step' | 'lane' | 'card', before: ReadonlySet<string>): string[] => desk.document.snapshot.ofKind(kind).map(({ id }) => id).filter((id) => !before.has(id));
const idsOf = (desk: Desk): Set<string> => new Set([...desk.document.snapshot.all()].map(({ id }) => id));

describe('splitting a stage', () => {
  it('makes the current step and those after it a stage behind, which opens for its title', () => {
    const desk = new Desk().at('l1', 's2');
    const result = desk.run(splitStage, undefined);
    const made = desk.ids('stage')[1] ?? '';
    expect(desk.ids('stage')).toEqual(['g1', made, 'g2']);
    expect([desk.ids('step', 'g1'), desk.ids('step', made)]).toEqual([['s1'], ['s2']]);
    expect(result.edit).toEqual({ id: made, caret: 'all' });
    expect(desk.cards('l3', 's2')).toEqual(['c4']);
  });

  it('needs a step that is not the first', () => {
    const desk = new Desk();
    expect(desk.at('l1', 's1').may(splitStage, undefined)).toBe(false);
    expect(desk.select(['g1']).may(splitStage, undefined)).toBe(false);
  });
});

describe('splitting a step', () => {
  it('gives the selected cards of the column to the new step', () => {
    const desk = new Desk().select(['c4', 'c2', 'c3']);
    desk.run(splitStep, undefined);
    const [, made = ''] = desk.ids('step', 'g1');
    expect(titles(desk, 'g1')).toEqual(['Look', 'Step 2', 'Ask']);
    expect([desk.texts('l1', 's1'), desk.texts('l1', made), desk.texts('l3', 's2')]).toEqual([['one'], ['two', 'three'], ['hm']]);
  });

  it('begins an empty one where no card is selected, and names both halves of an implicit one', () => {
    const desk = new Desk().select(['s3']);
    const result = desk.run(splitStep, undefined);
    expect(titles(desk, 'g2')).toEqual(['Step 1', 'Step 2']);
    expect(result.edit?.id).toBe(desk.ids('step', 'g2')[1]);
  });

  it('lets cards that reached over the step reach over both halves', () => {
    const desk = new Desk([wide('w', 'l2', 's1', 's2'), wide('v', 'l2', 's2', 's3')]).select(['v']);
    desk.run(splitStep, undefined);
    const made = desk.ids('step', 'g1')[2];
    expect(place(desk, 'w')).toMatchObject({ step: 's1', lastStep: made });
    expect(place(desk, 'v')).toMatchObject({ step: made, lastStep: 's3' });
  });
});

describe('merging a step with the next', () => {
  it('stacks the cards of both, joins the titles, and leaves spans where they reached', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l1', step: 's2', order: 'F' }, text: 'four' }, wide('w', 'l2', 's1', 's2'), wide('v', 'l2', 's2', 's3')]).at('l1', 's1');
    desk.run(mergeStep, undefined);
    expect(titles(desk, 'g1')).toEqual(['Look / Ask']);
    expect(desk.texts('l1', 's1')).toEqual(['one', 'two', 'three', 'four']);
    expect(place(desk, 'w')).not.toHaveProperty('lastStep');
    expect(place(desk, 'v')).toMatchObject({ step: 's1', lastStep: 's3' });
    expect(desk.selection.ids).toEqual(['s1']);
  });

  it('points links, comments, evidence, metrics and aims at the step that stays, and drops links that say nothing any more', () => {
    const desk = new Desk([
      link('k1', 's2', 'c1'), link('k2', 's1', 's2'), link('k3', 's1', 's3'), link('k4', 's2', 's3'),
      { kind: 'comment', id: 'q', about: 's2', text: 'Why?' },
      { kind: 'metric', id: 'm', title: 'Churn', order: 'V', at: 's2' },
      { kind: 'initiative', id: 'i', title: 'Call back', order: 'V', aims: [{ step: 's2', target: 1 }] },
    ]).select(['s1']);
    desk.run(mergeStep, undefined);
    const { snapshot } = desk.document;
    expect(snapshot.ofKind('link').map(({ id, from, to }) => `${id} ${from}-${to}`).sort()).toEqual(['k1 s1-c1', 'k3 s1-s3']);
    expect(snapshot.find('comment', 'q')?.about).toBe('s1');
    expect(snapshot.find('metric', 'm')?.at).toBe('s1');
    expect(snapshot.find('initiative', 'i')?.aims).toEqual([{ step: 's1', target: 1 }]);
  });

  it('keeps what either said: moment of truth, exit, owner, time', () => {
    const desk = new Desk([
      { kind: 'stage', id: 'g3', board: 'b', order: 'k', title: '' },
      { kind: 'step', id: 'a', stage: 'g3', order: 'F', title: 'Pay', owner: 'Ana', durationLeast: 2, exit: { reason: 'Price', share: 0.5, tell: null } },
      { kind: 'step', id: 'z', stage: 'g3', order: 'V', title: 'Pay', momentOfTruth: true, durationLeast: 3, importance: 2, exit: { reason: 'Queue', share: 0.2, tell: null } },
    ]).select(['a']);
    desk.run(mergeStep, undefined);
    expect(desk.document.snapshot.find('step', 'a')).toMatchObject({
      title: 'Pay', momentOfTruth: true, owner: 'Ana', importance: 2, durationLeast: 5, durationMost: null,
      exit: { reason: 'Price / Queue', share: 0.6, tell: null },
    });
  });

  it('ends at the end of the stage', () => {
    expect(new Desk().at('l1', 's2').may(mergeStep, undefined)).toBe(false);
  });
});

describe('merging a stage with the next', () => {
  it('takes its steps; a column without a name gets that of its stage', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l1', step: 's3', order: 'V' }, text: 'back' }]).select(['g1']);
    desk.run(mergeStage, undefined);
    expect(desk.ids('stage')).toEqual(['g1']);
    expect(titles(desk, 'g1')).toEqual(['Look', 'Ask', 'After']);
    expect(desk.document.snapshot.find('stage', 'g1')).toMatchObject({ title: 'Before / After', phase: 'after' });
    expect(desk.may(mergeStage, undefined)).toBe(false);
  });

  it('drops an empty column without a name', () => {
    const desk = new Desk([wide('w', 'l1', 's2', 's3')]).select(['g1']);
    desk.run(mergeStage, undefined);
    expect(titles(desk, 'g1')).toEqual(['Look', 'Ask']);
    expect(place(desk, 'w')).not.toHaveProperty('lastStep');
  });

  it('stacks the cards of two stages without steps, and keeps saved views', () => {
    const desk = new Desk([
      { kind: 'stage', id: 'g3', board: 'b', order: 'k', title: 'Later' }, { kind: 'step', id: 's4', stage: 'g3', order: 'V' },
      { kind: 'card', id: 'd', place: { lane: 'l1', step: 's3', order: 'V' }, text: 'then' }, { kind: 'card', id: 'e', place: { lane: 'l1', step: 's4', order: 'V' }, text: 'last' },
    ]).select(['g2']);
    desk.document.apply([{ op: 'set', kind: 'board', id: 'b', patch: { views: [{ evidence: null, actor: null, name: 'End', hiddenLanes: [], fromStage: 'g3', toStage: 'g3' }] } }]);
    desk.run(mergeStage, undefined);
    expect([desk.ids('step', 'g2'), titles(desk, 'g2'), desk.texts('l1', 's3')]).toEqual([['s3'], [''], ['then', 'last']]);
    expect(desk.document.snapshot.find('board', 'b')?.views[0]).toMatchObject({ fromStage: 'g2', toStage: 'g2' });
  });
});

describe('duplicating', () => {
  it('a stage takes its steps, cards and inner links with it', () => {
    const desk = new Desk([link('k1', 'c1', 'c4'), link('k2', 'c1', 's3'), wide('w', 'l2', 's2', 's3')]).select(['g1']);
    const before = idsOf(desk);
    desk.run(duplicateStage, undefined);
    const made = desk.ids('stage')[1] ?? '';
    const [first = '', second = ''] = desk.ids('step', made);
    expect(desk.document.snapshot.find('stage', made)?.title).toBe('Before (copy)');
    expect(titles(desk, made)).toEqual(['Look', 'Ask']);
    expect([desk.texts('l1', first), desk.texts('l3', second), desk.cards('l2', second).length]).toEqual([['one', 'two', 'three'], ['hm'], 1]);
    // The span of the copy ends with its stage.
    expect(place(desk, desk.cards('l2', second)[0] ?? '')).not.toHaveProperty('lastStep');
    const copies = desk.document.snapshot.ofKind('link').filter(({ id }) => !before.has(id));
    expect(copies.map(({ from, to }) => [from, to])).toEqual([[desk.cards('l1', first)[0], desk.cards('l3', second)[0]]]);
  });

  it('a step takes its cards, and numbers an implicit one', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l1', step: 's3', order: 'V' }, text: 'back' }]).at('l1', 's3');
    const before = idsOf(desk);
    desk.run(duplicateStep, undefined);
    expect(titles(desk, 'g2')).toEqual(['Step 1', 'Step 2']);
    expect(desk.texts('l1', only(desk, 'step', before)[0])).toEqual(['back']);
    desk.select(['s1']).run(duplicateStep, undefined);
    expect(titles(desk, 'g1')).toEqual(['Look', 'Look (copy)', 'Ask']);
  });

  it('a lane takes its cards, under the name it shows', () => {
    const desk = new Desk([link('k1', 'c1', 'c2'), link('k2', 'c1', 'c4')]).at('l1', 's1');
    const before = idsOf(desk);
    desk.run(duplicateLane, undefined);
    const made = desk.ids('lane')[1] ?? '';
    expect(desk.document.snapshot.find('lane', made)).toMatchObject({ role: 'doing', title: 'Doing (copy)' });
    expect(desk.texts(made, 's1')).toEqual(['one', 'two', 'three']);
    expect(desk.document.snapshot.ofKind('link').filter(({ id }) => !before.has(id))).toHaveLength(1);
  });
});

/** A board of a few stages, steps, lanes, cards and links, some cards reaching over several columns. */
const boards = fc
  .record({
    stages: fc.array(fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    cards: fc.array(fc.record({ lane: fc.nat(1), column: fc.nat(), reach: fc.nat(3) }), { maxLength: 12 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  })
  .map(({ stages, cards, links }) => {
    const columns = stages.flatMap((steps, g) => (steps.length > 0 ? steps : ['']).map((title, s) => ({ id: `x${g}-${s}`, stage: `y${g}`, title, order: firstKeys(4)[s] ?? '' })));
    const keys = firstKeys(cards.length);
    const records: NewRecord[] = [
      { kind: 'board', id: 'p', boardKind: 'journey', order: 'k' },
      ...['u', 'v'].map((id, i): NewRecord => ({ kind: 'lane', id, board: 'p', role: 'doing', order: firstKeys(2)[i] ?? '', hidden: i === 1 })),
      ...stages.map((_, g): NewRecord => ({ kind: 'stage', id: `y${g}`, board: 'p', order: firstKeys(stages.length)[g] ?? '', title: `S${g}` })),
      ...columns.map((column): NewRecord => ({ kind: 'step', ...column })),
      ...cards.map(({ lane, column, reach }, i): NewRecord => {
        const at = column % columns.length;
        const last = columns[Math.min(at + reach, columns.length - 1)]?.id;
        const step = columns[at]?.id ?? '';
        return { kind: 'card', id: `z${i}`, text: String(i), place: { lane: lane === 0 ? 'u' : 'v', step, order: keys[i] ?? '', ...(last === undefined || last === step ? {} : { lastStep: last }) } };
      }),
      ...(cards.length > 1 ? links : []).map(([a, b], i) => link(`w${i}`, `z${a % cards.length}`, b % 2 === 0 ? `z${b % cards.length}` : (columns[b % columns.length]?.id ?? ''))),
    ];
    const desk = new Desk(records.filter((record) => record.kind !== 'link' || record.from !== record.to));
    desk.board = 'p';
    return desk;
  });

/** Every card stands in a lane and step that exist and reaches forward only; every link has both ends; every stage has a step. */
function expectWhole(desk: Desk): void {
  const { snapshot } = desk.document;
  const order = desk.ids('stage').flatMap((stage) => desk.ids('step', stage));
  for (const { id, place: at } of snapshot.ofKind('card').filter((card) => ['u', 'v'].includes(card.place.lane) || order.includes(card.place.step))) {
    expect(snapshot.find('lane', at.lane)?.board, id).toBe('p');
    expect(order, id).toContain(at.step);
    if (at.lastStep !== undefined) expect(order.indexOf(at.lastStep), id).toBeGreaterThan(order.indexOf(at.step));
  }
  for (const { id, from, to } of snapshot.ofKind('link')) expect([snapshot.get(from), snapshot.get(to)].includes(undefined), id).toBe(false);
  for (const stage of desk.ids('stage')) expect(desk.ids('step', stage).length, stage).toBeGreaterThan(0);
}

const COMMANDS = [splitStage, splitStep, mergeStep, mergeStage, duplicateStep, duplicateStage, duplicateLane] as const;

it('no splitting, merging or duplicating leaves anything dangling, and splitting and merging lose no card [M6, M7]', () => {
  fc.assert(
    fc.property(boards, fc.array(fc.tuple(fc.nat(COMMANDS.length - 1), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 }), (desk, runs) => {
      for (const [which, at, byCards] of runs) {
        const command = COMMANDS[which] ?? splitStage;
        const columns = desk.ids('stage').flatMap((stage) => desk.ids('step', stage));
        const step = columns[at % columns.length] ?? '';
        const cards = desk.cards('u', step);
        if (byCards && cards.length > 0) desk.select(cards.filter((_, i) => i % 2 === 0));
        else desk.at('u', step);
        if (!desk.may(command, undefined)) continue;
        const count = desk.document.snapshot.ofKind('card').length;
        desk.run(command, undefined);
        if (!command.id.endsWith('.duplicate')) expect(desk.document.snapshot.ofKind('card').length, command.id).toBe(count);
        expectWhole(desk);
      }
    }),
    { seed: 20261122, numRuns: 150 },
  );
});

it('merging after splitting an unchanged step gives the old cells and spans', () => {
  fc.assert(
    fc.property(boards, fc.nat(), fc.nat(5), (desk, at, kept) => {
      const columns = desk.ids('stage').flatMap((stage) => desk.ids('step', stage));
      const step = columns[at % columns.length] ?? '';
      const picture = (): unknown => [...desk.document.snapshot.ofKind('card')].map(({ id, place: { lane, step: on, lastStep } }) => [id, lane, on, lastStep]).sort();
      const stacks = (): unknown => ['u', 'v'].map((lane) => columns.map((column) => desk.texts(lane, column)));
      const [before, order, names] = [picture(), stacks(), desk.ids('stage').map((stage) => titles(desk, stage))];
      // The lower part of the stack moves on, as when one reads down a column and cuts it.
      const taken = desk.cards('u', step).slice(kept);
      if (taken.length > 0) desk.select(taken);
      else desk.at('u', step);
      desk.run(splitStep, undefined);
      desk.select([step]).run(mergeStep, undefined);
      expect(picture()).toEqual(before);
      expect(stacks()).toEqual(order);
      expect(desk.ids('stage').map((stage) => titles(desk, stage))).toEqual(names);
    }),
    { seed: 20261122, numRuns: 150 },
  );
});
