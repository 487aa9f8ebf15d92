import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../src-main/export/xlsx';
import { toCsv } from '../../../../src-shared/formats/csv';
import { boardSheets } from '../../../../src-shared/formats/detail-sheets';
import { BLUEPRINT_ORDER } from '../../../../src-shared/model/blueprint';
import type { Marker } from '../../../../src-shared/model/card';
import type { Language } from '../../../../src-shared/model/fields';
import type { LaneRole } from '../../../../src-shared/model/lane';
import { firstKeys } from '../../../../src-shared/model/order';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { read, snapshotOf } from './helpers';

const words = fc.constantFrom('Serve the burger', 'Pay', 'Pay', 'Esperar la cuenta', 'Two\nlines', 'Ñandú; "quoted", and more', '5 min', '=1+1');
const titles = fc.constantFrom<string>('', 'Arrive', 'Arrive', 'Eat', 'Paso 1');
const minutes = fc.option(fc.constantFrom(0, 5, 90, 120, 1440, 1505));
const team = fc.option(fc.constantFrom('ta', 'tb'));

const boards = fc.record({
  language: fc.constantFrom<Language>('en', 'es'),
  stages: fc.array(fc.record({ title: titles, phase: fc.option(fc.constantFrom('before' as const, 'after' as const)), team, steps: fc.array(fc.record({ title: titles, least: minutes, most: minutes, team, momentOfTruth: fc.boolean() }), { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
  lanes: fc.array(fc.record({ role: fc.constantFrom<LaneRole>(...BLUEPRINT_ORDER.filter((role) => role !== 'employee-emotion'), 'custom'), title: fc.constantFrom('', 'Kitchen', 'Kitchen', 'Sala', 'Support') }), { minLength: 1, maxLength: 5 }),
  cards: fc.array(fc.record({
    lane: fc.nat(9), step: fc.nat(9), span: fc.option(fc.nat(9)), text: words, marker: fc.constantFrom<Marker>(null, 'fail', 'wait', 'decision'), least: minutes, most: minutes, team, tint: fc.option(fc.integer({ min: 1, max: 8 })),
    evidenceMark: fc.constantFrom(null, 'assumption' as const, 'research' as const),
  }), { minLength: 1, maxLength: 12 }),
  links: fc.uniqueArray(fc.record({ from: fc.nat(20), to: fc.nat(20), flow: fc.boolean(), bothWays: fc.boolean(), label: fc.constantFrom('', 'yes', 'no'), onPath: fc.boolean() }), { maxLength: 6, selector: ({ from, to }) => `${from} ${to}` }),
});
type Plan = typeof boards extends fc.Arbitrary<infer T> ? T : never;

function made(plan: Plan): Snapshot {
  const stages = plan.stages.map((stage, g) => ({ ...stage, id: `g${g}` }));
  const steps = stages.flatMap((stage) => stage.steps.map((step, s) => ({ ...step, id: `${stage.id}s${s}`, stage: stage.id, order: firstKeys(3)[s] ?? '' })));
  const lanes = plan.lanes.map((lane, l) => ({ ...lane, id: `l${l}` }));
  const keys = (count: number): readonly string[] => firstKeys(count);
  const ends = [...steps.map(({ id }) => id), ...plan.cards.map((_, c) => `c${c}`)];
  const links = plan.links.flatMap((link, k): (NewRecord & { kind: 'link' })[] => {
    const [from = '', to = ''] = [ends[link.from % ends.length], ends[link.to % ends.length]];
    return from === to ? [] : [{ kind: 'link', id: `k${k}`, from, to, linkKind: link.flow ? 'flow' : 'relates', bothWays: link.bothWays, label: link.label }];
  });
  return snapshotOf([
    { kind: 'project', id: 'project', title: 'P', language: plan.language, lineage: 'x', schema: 2 },
    { kind: 'board', id: 'b', boardKind: 'blueprint', title: 'Burgers', order: 'V', scenario: 'One line\nand another', date: '2026-01-02', path: links.filter((_, i) => plan.links[i]?.onPath).map(({ id }) => id) },
    { kind: 'team', id: 'ta', title: 'Kitchen', order: 'F', tint: 3 },
    { kind: 'team', id: 'tb', title: 'Sala', order: 'V' },
    ...stages.map(({ id, title, phase, team: by }, i): NewRecord => ({ kind: 'stage', id, board: 'b', title, phase, team: by, order: keys(3)[i] ?? '' })),
    ...steps.map(({ id, stage, title, order, least, most, team: by, momentOfTruth }): NewRecord => ({ kind: 'step', id, stage, title, order, durationLeast: least, durationMost: most, team: by, momentOfTruth })),
    ...lanes.map(({ id, role, title }, i): NewRecord => ({ kind: 'lane', id, board: 'b', role, title, order: keys(5)[i] ?? '' })),
    ...plan.cards.map(({ lane, step, span, text, marker, least, most, team: by, tint, evidenceMark }, c): NewRecord => {
      const column = step % steps.length;
      const last = span === null ? undefined : steps[column + 1 + (span % steps.length)]?.id;
      return {
        kind: 'card', id: `c${c}`, text, marker, durationLeast: least, durationMost: most, team: by, tint, evidenceMark,
        place: { lane: `l${lane % lanes.length}`, step: steps[column]?.id ?? '', order: keys(12)[c] ?? '', ...(last ? { lastStep: last } : {}) },
      };
    }),
    ...links,
  ]);
}

/** All that a blueprint says, without ids: what must come back. */
function told(snapshot: Snapshot, board: string): unknown {
  const name = (id: string | null): string => snapshot.find('team', id)?.title ?? '';
  const record = snapshot.find('board', board);
  const lanes = snapshot.childrenOf('lane', board);
  const columns = snapshot.childrenOf('stage', board).flatMap((stage) => snapshot.childrenOf('step', stage.id));
  const cell = (lane: string, step: string) => snapshot.ofKind('card').filter(({ place }) => place.lane === lane && place.step === step).sort((a, b) => (a.place.order < b.place.order ? -1 : 1));
  const at = new Map<string, string>(columns.map(({ id }, i) => [id, `step ${i}`]));
  lanes.forEach((lane, l) => columns.forEach((step, s) => cell(lane.id, step.id).forEach((card, i) => at.set(card.id, `card ${l} ${s} ${i}`))));
  return {
    kind: record?.boardKind, title: record?.title, scenario: record?.scenario, date: record?.date,
    stages: snapshot.childrenOf('stage', board).map(({ id, title, phase, team: by }) => [title, phase, name(by), snapshot.childrenOf('step', id).map((step) => [step.title, step.durationLeast, step.durationMost, name(step.team), step.momentOfTruth])]),
    lanes: lanes.map(({ role, title }) => [role, title]),
    cards: lanes.map((lane) => columns.map((step) => cell(lane.id, step.id).map(({ text, marker, durationLeast, durationMost, team: by, tint, evidenceMark, place }) =>
      [text, marker, durationLeast, durationMost, name(by), tint, evidenceMark, columns.findIndex(({ id }) => id === place.lastStep)]))),
    links: snapshot.ofKind('link').map(({ id, from, to, linkKind, bothWays, label }) => JSON.stringify([at.get(from), at.get(to), linkKind, bothWays, label, record?.path.includes(id)])).sort(),
    teams: snapshot.ofKind('team').filter(({ id }) => snapshot.ofKind('card').some((card) => card.team === id)).map(({ title, tint }) => [title, tint]).sort(),
  };
}

describe('a blueprint as a workbook', () => {
  it('comes back whole, in either language, and is the same workbook again', async () => {
    await fc.assert(fc.asyncProperty(boards, async (plan) => {
      const snapshot = made(plan);
      const workbook = await writeXlsx(boardSheets(snapshot, 'b'), 0);
      const back = await read('burgers.xlsx', workbook, plan.language);
      expect(told(back.snapshot, back.board)).toEqual(told(snapshot, 'b'));
      expect(boardSheets(back.snapshot, back.board)).toEqual(boardSheets(snapshot, 'b'));
    }), { numRuns: 60, seed: 11 });
  });

  it('has the plain table first, and keeps what is said of a card when rows are added above it', async () => {
    const lanes: readonly LaneRole[] = ['customer', 'frontstage', 'backstage'];
    const snapshot = snapshotOf([
      { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 2 },
      { kind: 'board', id: 'b', boardKind: 'blueprint', title: 'Burgers', order: 'V' },
      { kind: 'stage', id: 'g', board: 'b', title: 'Eat', order: 'V' }, { kind: 'step', id: 's', stage: 'g', title: '', order: 'V' },
      ...lanes.map((role, i): NewRecord => ({ kind: 'lane', id: `l${i}`, board: 'b', role, order: firstKeys(3)[i] ?? '' })),
      { kind: 'card', id: 'c', place: { lane: 'l2', step: 's', order: 'V' }, text: 'Fry', marker: 'fail', durationLeast: 5 },
    ]);
    const [table, ...details] = boardSheets(snapshot, 'b');
    expect([...(table?.header ?? []), ...(table?.body ?? [])]).toEqual([['Lane', 'Eat'], ['Customer actions', ''], ['Frontstage', ''], ['Backstage', 'Fry']]);
    const edited = { name: 'Board', header: [['Lane', 'Eat']], body: [['Evidence', 'Menu'], ['Backstage', 'Clean\nFry']] };
    const back = await read('b.xlsx', await writeXlsx([edited, ...details], 0));
    expect(back.snapshot.ofKind('card').map(({ text, marker, durationLeast }) => [text, marker, durationLeast])).toEqual([['Menu', null, null], ['Clean', null, null], ['Fry', 'fail', 5]]);
    expect(back.warnings).toEqual([]);
  });

  it('is read as the kind of board that is asked for', async () => {
    const csv = 'Lane,Arrive,Eat\nDoing,a,b\nTouchpoints,c,d\nBackstage,e,f\n';
    const { importFile } = await import('../../../../src-shared/formats/import');
    const as = async (kind: 'journey' | 'blueprint' | null) => {
      let drawn = 0;
      const result = await importFile({ name: 'x.csv', bytes: new TextEncoder().encode(csv), language: 'en', newId: (each) => `${each}-${drawn += 1}`, today: '2026-01-01', as: kind });
      return result.ok ? result.records.flatMap((each) => (each.kind === 'lane' ? [each.role] : each.kind === 'board' ? [each.boardKind] : [])) : [];
    };
    expect(await as('journey')).toEqual(['journey', 'doing', 'touchpoints', 'backstage']);
    expect(await as('blueprint')).toEqual(['blueprint', 'customer', 'evidence', 'backstage']);
    expect(await as(null)).toEqual(['blueprint', 'customer', 'evidence', 'backstage']);
  });

  it('survives as CSV too, as far as a table of lanes and steps goes', async () => {
    await fc.assert(fc.asyncProperty(boards, async (plan) => {
      // Two stages of one name side by side are one in a table, and so is what stands in no column.
      const named = plan.stages.map((stage, g) => ({ ...stage, title: `Stage ${g}`, steps: stage.steps.map((step, s) => ({ ...step, title: `Step ${s}` })) }));
      const first = toCsv(made({ ...plan, stages: named }), 'b');
      const back = await read('x.csv', first, plan.language);
      expect(toCsv(back.snapshot, back.board)).toBe(first);
    }), { numRuns: 40, seed: 12 });
  });
});
