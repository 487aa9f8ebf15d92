import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../src-main/export/xlsx';
import { joinCards, numberOf, splitCell } from '../../../../src-shared/formats/cells';
import { toCsv } from '../../../../src-shared/formats/csv';
import { boardSheets } from '../../../../src-shared/formats/detail-sheets';
import { translator } from '../../../../src-shared/i18n';
import { CURVE_ROLES, type LaneRole } from '../../../../src-shared/model/lane';
import { firstKeys } from '../../../../src-shared/model/order';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { read, snapshotOf } from './helpers';
import { PICTURES, type Plan, made, told, wholeBoards } from './whole-boards';

describe('a blueprint as a workbook', () => {
  it('comes back whole, whatever it says, in either language, and is the same workbook again', async () => {
    await fc.assert(fc.asyncProperty(wholeBoards, async (plan) => {
      const snapshot = made(plan);
      const workbook = await writeXlsx(boardSheets(snapshot, 'the-board', PICTURES), 0);
      const back = await read('burgers.xlsx', workbook, plan.language);
      expect(told(back.snapshot, back.board)).toEqual(told(snapshot, 'the-board'));
      const images = Object.fromEntries(back.images.map(({ image, bytes }) => [image, bytes]));
      for (const [hash, bytes] of Object.entries(images)) expect(PICTURES[hash]).toEqual(bytes);
      expect(boardSheets(back.snapshot, back.board, images)).toEqual(boardSheets(snapshot, 'the-board', PICTURES));
      expect(back.warnings).toEqual([]);
    }), { numRuns: 40, seed: 11 });
  }, 60_000);

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
      const result = await importFile({ name: 'x.csv', bytes: new TextEncoder().encode(csv), language: 'en', newId: (each) => `${each}-${drawn += 1}`, today: '2026-01-01', choices: { as: kind } });
      return result.ok ? result.records.flatMap((each) => (each.kind === 'lane' ? [each.role] : each.kind === 'board' ? [each.boardKind] : [])) : [];
    };
    expect(await as('journey')).toEqual(['journey', 'doing', 'touchpoints', 'backstage']);
    expect(await as('blueprint')).toEqual(['blueprint', 'customer', 'evidence', 'backstage']);
    expect(await as(null)).toEqual(['blueprint', 'customer', 'evidence', 'backstage']);
  });

  it('is the same CSV again, whatever it says', async () => {
    await fc.assert(fc.asyncProperty(wholeBoards, async (plan) => {
      const snapshot = made(asCsv(plan));
      const first = toCsv(snapshot, 'the-board');
      const back = await read('x.csv', first, plan.language, plan.board.boardKind);
      expect(toCsv(back.snapshot, back.board)).toBe(first);
    }), { numRuns: 60, seed: 12 });
  });

  it('comes back from CSV with all that a table can say: stages, steps, lanes with their roles, words, emotions', async () => {
    await fc.assert(fc.asyncProperty(wholeBoards, async (plan) => {
      const snapshot = made(bare(plan));
      const back = await read('x.csv', toCsv(snapshot, 'the-board'), plan.language, plan.board.boardKind);
      const named = back.snapshot.with([...back.snapshot.ofKind('board')].map((board) => ({ ...board, title: '', date: '' })), []);
      expect(told(named, back.board)).toEqual(told(snapshot, 'the-board'));
    }), { numRuns: 60, seed: 13 });
  });
});

/** Lanes and columns that a table can tell apart: two stages of one name side by side are one there. */
function asCsv(plan: Plan): Plan {
  const other: Readonly<Partial<Record<LaneRole, LaneRole>>> = plan.board.boardKind === 'journey' ? { customer: 'doing', evidence: 'touchpoints' } : { doing: 'customer', touchpoints: 'evidence' };
  return {
    ...plan,
    stages: plan.stages.map((stage, g) => ({ fields: { ...stage.fields, title: `Stage ${g}` }, steps: stage.steps.map((step, s) => ({ ...step, title: `Step ${s}` })) })),
    // A number in words is a number where the lane holds numbers.
    cards: plan.cards.map((card) => (numberOf(card.fields.text) === null ? card : { ...card, fields: { ...card.fields, text: 'Pay' } })),
    lanes: plan.lanes.map((lane) => ({ ...lane, role: other[lane.role] ?? lane.role })).map((lane) => (/^(Step|Etapa|Zone|Line of interaction)$/.test(lane.title.trim()) ? { ...lane, title: '' } : lane)),
  };
}

/** The same with nothing but what a table holds: words on one line or several, an emotion on curves, a number on the arc. */
function bare(given: Plan): Plan {
  const plan = asCsv(given);
  const words = (text: string): string => splitCell(joinCards([text.trim()])).join('') || 'Pay';
  return {
    ...plan,
    board: { ...plan.board, title: '', actorName: '', scenario: '', goals: '', author: '', version: '', date: '', state: 'as-is', actors: [], logo: null, photo: null },
    stages: plan.stages.map(({ fields: { title }, steps }) => ({
      fields: { title, phase: null, team: null, owner: '', tint: null },
      steps: steps.map(({ title: name }) => ({ title: name, width: null, team: null, owner: '', importance: null, momentOfTruth: false, durationLeast: null, durationMost: null, exit: null })),
    })),
    lanes: plan.lanes.map(({ role, title }) => ({ role, title: translator(plan.language)(`role.${role}`) === title.trim() ? '' : title.replace(/\s+/g, ' ').trim(), height: null, hidden: false, actor: null, tint: null })),
    cards: plan.cards.map(({ lane, step, fields: { text, emotion, value } }) => {
      const role = plan.lanes[lane % plan.lanes.length]?.role ?? 'custom';
      const felt = CURVE_ROLES.has(role) ? (emotion === null ? null : Math.round(emotion * 10) / 10) : null;
      const number = role === 'arc' ? value : null;
      const said = CURVE_ROLES.has(role) ? (felt === null ? 'Pay' : '') : role === 'arc' ? (number === null ? 'Pay' : '') : words(text);
      return {
        lane, step, span: null, source: null,
        fields: {
          text: said, emotion: felt, value: number === null ? null : Math.round(number), tint: null, expected: null, marker: null, durationLeast: null, durationMost: null, evidenceMark: null, image: null, icon: null,
          touchpoint: null, channel: null, actor: null, team: null, system: null, origin: '',
        },
      };
    }),
    links: [], comments: [], views: [],
  };
}
