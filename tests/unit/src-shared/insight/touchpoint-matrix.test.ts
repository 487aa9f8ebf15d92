import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatrixModel, touchpointMatrix } from '../../../../src-shared/insight/touchpoint-matrix';
import type { Card } from '../../../../src-shared/model/card';
import type { Id } from '../../../../src-shared/model/fields';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { card, map, matrixBoard, matrixOf, record, shown, snapshotOf } from './matrix-project';

const LIBRARY: readonly NewRecord[] = [
  { kind: 'channel', id: 'web', title: 'Web', order: 'F' },
  { kind: 'channel', id: 'shop', title: 'Shop', order: 'V' },
  { kind: 'team', id: 'care', title: 'Care', order: 'F' },
  { kind: 'team', id: 'store', title: 'Store', order: 'V' },
  { kind: 'persona', id: 'ana', title: 'Ana', order: 'F' },
  { kind: 'audience', id: 'staff', title: 'Staff', order: 'F' },
  { kind: 'touchpoint', id: 'site', title: 'Site', order: 'F', channel: 'web', team: 'care' },
  { kind: 'touchpoint', id: 'desk', title: 'Desk', order: 'V', channel: 'shop', owner: 'Ina' },
  { kind: 'touchpoint', id: 'leaflet', title: 'Leaflet', order: 'k' },
];

const of = (records: readonly NewRecord[]) => {
  const snapshot = snapshotOf(records);
  return touchpointMatrix(snapshot, matrixOf(snapshot));
};

describe('the touchpoint matrix', () => {
  it('counts cards by stage, a card that covers several stages in each of them', () => {
    const matrix = of([...LIBRARY, ...map('a', 'F'), ...map('b', 'V'), matrixBoard(),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as2', { touchpoint: 'site' }), card('3', 'at', 'as2', { touchpoint: 'desk', lastStep: 'as3' }),
      card('4', 'bt', 'bs3', { touchpoint: 'site' })]);
    expect(matrix.columns.map(({ key, map: of, touchpoints }) => [key, of, touchpoints])).toEqual([['ag1', 'a', 2], ['ag2', 'a', 1], ['bg1', 'b', 0], ['bg2', 'b', 1]]);
    expect(matrix.rows.map(({ touchpoint, uses }) => [touchpoint.id, uses])).toEqual([['site', 3], ['desk', 1], ['leaflet', 0]]);
    expect([matrix.cell('site', 'ag1')?.uses, matrix.cell('desk', 'ag1')?.uses, matrix.cell('desk', 'ag2')?.uses, matrix.cell('site', 'ag2')]).toEqual([2, 1, 1, undefined]);
    expect(matrix.cards('site', 'ag1').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('takes the emotion of each step once, from the mean that the curve shows; nothing to average is a gap', () => {
    const matrix = of([...LIBRARY, ...map('a', 'F'), matrixBoard(),
      card('f1', 'af', 'as1', { emotion: -2 }), card('f2', 'af', 'as1', { emotion: 1 }), card('f3', 'af', 'as2', { emotion: 2 }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as1', { touchpoint: 'site' }), card('3', 'at', 'as2', { touchpoint: 'site' }), card('4', 'at', 'as3', { touchpoint: 'site' })]);
    // (−0.5 + 2) / 2, not the mean over three cards; the third step has no emotion and is left out.
    expect(matrix.cell('site', 'ag1')?.emotion).toBe(0.75);
    expect(matrix.cell('site', 'ag2')).toEqual({ uses: 1, emotion: null });
    expect(matrix.rows[0]?.emotion).toBe(0.75);
  });

  it('reads the curve of the actor whose touchpoint it is', () => {
    const matrix = of([...LIBRARY, ...map('a', 'F', { actors: ['ana'] }), matrixBoard({ columns: 'audiences' }),
      { kind: 'lane', id: 'at2', board: 'a', role: 'touchpoints', order: 'k', actor: 'staff' }, { kind: 'lane', id: 'af2', board: 'a', role: 'feeling', order: 't', actor: 'staff' },
      card('f1', 'af', 'as1', { emotion: 2 }), card('f2', 'af2', 'as1', { emotion: -1 }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at2', 'as1', { touchpoint: 'site' })]);
    expect(matrix.cell('site', 'ana')).toEqual({ uses: 1, emotion: 2 });
    expect(matrix.cell('site', 'staff')).toEqual({ uses: 1, emotion: -1 });
    expect(matrix.rows[0]?.emotion).toBe(0.5);
  });

  it('gives what names nobody a column of its own, and an actor in words one too', () => {
    const matrix = of([...LIBRARY, ...map('a', 'F', { actorName: 'Tourists' }), ...map('b', 'V'), ...map('c', 'k', { actorName: 'Tourists ' }), matrixBoard({ columns: 'audiences' }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'bt', 'bs1', { touchpoint: 'site' }), card('3', 'ct', 'cs1', { touchpoint: 'site' })]);
    expect(matrix.columns.map(({ key, of, title, touchpoints }) => [key, of, title, touchpoints])).toEqual([
      ['ana', 'persona', 'Ana', 0], ['staff', 'audience', 'Staff', 0], ['a', 'actorName', 'Tourists', 1], ['m', 'nobody', '', 1],
    ]);
    expect(matrix.cell('site', 'a')?.uses).toBe(2);
  });

  it('takes the team of the card, else of the step, else of the touchpoint; teams that are gone count as absent', () => {
    const records = [...LIBRARY, ...map('a', 'F').map((each) => (each.id === 'as2' ? { ...each, team: 'store' } : each)) as NewRecord[], matrixBoard({ columns: 'teams' }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as2', { touchpoint: 'site' }), card('3', 'at', 'as2', { touchpoint: 'site', team: 'care' }),
      card('4', 'at', 'as1', { touchpoint: 'desk', team: 'gone' })];
    const matrix = of(records);
    expect(matrix.cards('site', 'care').map(({ id }) => id)).toEqual(['1', '3']);
    expect(matrix.cards('site', 'store').map(({ id }) => id)).toEqual(['2']);
    expect(matrix.cards('desk', 'm').map(({ id }) => id)).toEqual(['4']);
  });

  it('reads only the chosen maps, all journeys where those are gone, and names cards whose touchpoint is gone', () => {
    const records = [...LIBRARY, ...map('a', 'F'), ...map('b', 'V'), ...map('c', 'k', { boardKind: 'blueprint' }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'bt', 'bs1', { touchpoint: 'site' }), card('3', 'bt', 'bs1', { touchpoint: 'lost' })];
    const [chosen, gone] = [of([...records, matrixBoard({ boards: ['b', 'c', 'zz'] })]), of([...records, matrixBoard({ boards: ['zz'] })])];
    expect(chosen.maps.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(chosen.dangling().map(({ id }) => id)).toEqual(['3']);
    expect(gone.maps.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sorts by use and by the worst emotion', () => {
    const records = [...LIBRARY, ...map('a', 'F'), card('f1', 'af', 'as1', { emotion: 1 }), card('f2', 'af', 'as2', { emotion: -1 }),
      card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as2', { touchpoint: 'desk' }), card('3', 'at', 'as1', { touchpoint: 'site' })];
    const order = (sort: 'uses' | 'emotion' | 'name' | 'channel') => of([...records, matrixBoard({ sort })]).rows.map(({ touchpoint }) => touchpoint.id);
    expect(order('uses')).toEqual(['site', 'desk', 'leaflet']);
    expect(order('emotion')).toEqual(['desk', 'site', 'leaflet']);
    expect(order('name')).toEqual(['desk', 'leaflet', 'site']);
    expect(order('channel')).toEqual(['site', 'desk', 'leaflet']);
  });
});

describe('a matrix of 200 × 60', () => {
  const stages = Array.from({ length: 60 }, (_, i) => i);
  const order = (i: number): string => `A${String(i).padStart(4, '0')}V`;
  const big = snapshotOf([
    { kind: 'board', id: 'a', boardKind: 'journey', title: 'A', order: 'F' }, matrixBoard(),
    { kind: 'lane', id: 't', board: 'a', role: 'touchpoints', order: 'F' }, { kind: 'lane', id: 'f', board: 'a', role: 'feeling', order: 'V' },
    ...stages.flatMap((i): NewRecord[] => [
      { kind: 'stage', id: `g${i}`, board: 'a', order: order(i), title: `Stage ${i}` }, { kind: 'step', id: `s${i}`, stage: `g${i}`, order: 'V' }, card(`f${i}`, 'f', `s${i}`, { emotion: (i % 5) - 2 }),
    ]),
    ...Array.from({ length: 200 }, (_, i): NewRecord => ({ kind: 'touchpoint', id: `p${i}`, title: `Touchpoint ${i}`, order: order(i) })),
    ...Array.from({ length: 12_000 }, (_, i): NewRecord => card(`c${i}`, 't', `s${i % 60}`, { touchpoint: `p${Math.floor(i / 60)}` })),
  ]);
  const edit = (model: MatrixModel, snapshot: Snapshot, id: Id, fields: object): Snapshot => {
    const next = snapshot.with([record({ ...snapshot.get(id), ...fields } as NewRecord)], []);
    model.update({ snapshot: next, changed: new Set([id]) });
    return next;
  };

  it('visits only the cells that one edit affects', () => {
    const model = new MatrixModel(big, matrixOf(big));
    expect(model.work).toEqual({ cells: 12_000, cards: 12_000 });
    let now = edit(model, big, 'c7', { text: 'Other words' });
    expect(model.work).toEqual({ cells: 0, cards: 1 });
    now = edit(model, now, 'c7', { touchpoint: 'p1' });
    expect(model.work).toEqual({ cells: 2, cards: 1 });
    now = edit(model, now, 'c7', { place: { lane: 't', step: 's9', order: 'V' } });
    expect(model.work).toEqual({ cells: 2, cards: 1 });
    // The emotion of a step is that of each touchpoint used there: 199 of them, one moved away and back in elsewhere.
    now = edit(model, now, 'f7', { emotion: 2 });
    expect(model.work).toEqual({ cells: 199, cards: 199 });
    now = edit(model, now, 'p4', { title: 'Renamed' });
    expect(model.work).toEqual({ cells: 0, cards: 0 });
    now = edit(model, now, 'g3', { title: 'Renamed' });
    expect(model.work.cells).toBe(0);
    now = edit(model, now, 's3', { title: 'A name' });
    expect(model.work).toEqual({ cells: 0, cards: 0 });
    expect(shown(model.matrix)).toEqual(shown(touchpointMatrix(now, matrixOf(now))));
  });
});

/** The long way: every card is looked at for every cell. */
function slowly(snapshot: Snapshot): Map<string, { uses: Id[]; emotion: number | null }> {
  const board = matrixOf(snapshot);
  const exists = (id: Id | null | undefined, ...kinds: string[]): Id | null => (id && kinds.includes(snapshot.get(id)?.kind ?? '') ? id : null);
  const all = snapshot.boards();
  const chosen = all.filter((b) => board.matrix.boards.includes(b.id) && (b.boardKind === 'journey' || b.boardKind === 'blueprint'));
  const maps = chosen.length > 0 ? chosen : all.filter((b) => b.boardKind === 'journey');
  const average = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
  const gathered = new Map<string, { uses: Set<Id>; steps: Map<string, number | null> }>();
  for (const b of maps) {
    const steps = snapshot.childrenOf('stage', b.id).flatMap((stage) => snapshot.childrenOf('step', stage.id));
    const lanes = snapshot.childrenOf('lane', b.id);
    const words = b.actorName.trim();
    const own = b.actors.map((id) => exists(id, 'persona', 'audience')).find((id) => id !== null)
      ?? (words === '' ? 'm' : (maps.find((o) => o.actorName.trim() === words && !o.actors.some((id) => exists(id, 'persona', 'audience')))?.id ?? 'm'));
    const cards = snapshot.ofKind('card').filter(({ place }) => lanes.some(({ id }) => id === place.lane) && steps.some(({ id }) => id === place.step));
    for (const use of cards) {
      const touchpoint = snapshot.find('touchpoint', use.touchpoint);
      const lane = lanes.find(({ id }) => id === use.place.lane);
      if (!touchpoint || !lane) continue;
      const actor = exists(use.actor, 'persona', 'audience') ?? exists(lane.actor, 'persona', 'audience') ?? own;
      const from = steps.findIndex(({ id }) => id === use.place.step);
      const to = Math.max(from, steps.findIndex(({ id }) => id === use.place.lastStep));
      for (const step of steps.slice(from, to + 1)) {
        const curves = lanes.filter(({ role }) => role === 'feeling').filter((l) => {
          const whose = exists(l.actor, 'persona', 'audience') ?? own;
          return whose === actor || whose === 'm' || actor === 'm';
        });
        const points = curves.map((curve) => average(cards.filter((c: Card) => c.place.lane === curve.id && c.place.step === step.id).flatMap((c) => c.emotion ?? [])));
        const emotion = average(points.filter((point) => point !== null));
        const team = exists(use.team, 'team') ?? exists(step.team, 'team') ?? exists(touchpoint.team, 'team') ?? 'm';
        const column = board.matrix.columns === 'stages' ? step.stage : board.matrix.columns === 'teams' ? team : actor;
        for (const key of [`${touchpoint.id} ${column}`, touchpoint.id]) {
          const cell = gathered.get(key) ?? { uses: new Set(), steps: new Map<string, number | null>() };
          cell.uses.add(use.id);
          cell.steps.set(`${step.id} ${actor}`, emotion);
          gathered.set(key, cell);
        }
      }
    }
  }
  return new Map([...gathered].map(([key, { uses, steps }]) => [key, { uses: [...uses].sort(), emotion: average([...steps.values()].filter((value) => value !== null)) }]));
}

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = (...ids: Id[]): fc.Arbitrary<Id | null> => pick<Id | null>(null, ...ids, 'gone');
const STEPS = ['as1', 'as2', 'as3', 'bs1', 'bs2', 'bs3'];
const anyCard = fc.record({
  id: pick('c1', 'c2', 'c3', 'c4', 'c5', 'c6'), lane: pick('at', 'bt', 'xt', 'af'), step: pick(...STEPS, 'gone'), lastStep: fc.option(pick(...STEPS, 'gone'), { nil: undefined }),
  touchpoint: maybe('site', 'desk', 'leaflet'), actor: maybe('ana', 'staff'), team: maybe('care', 'store'), order: pick('F', 'V'),
}).map(({ id, lane, step, lastStep, order, ...rest }): NewRecord => ({ kind: 'card', id, place: { lane, step, order, ...(lastStep === undefined ? {} : { lastStep }) }, ...rest }));
const feeling = fc.record({ id: pick('f1', 'f2', 'f3', 'f4'), lane: pick('af', 'bf', 'xf', 'at'), step: pick(...STEPS), emotion: pick(null, -2, -1, 0, 0.3, 1, 2) })
  .map(({ id, lane, step, emotion }): NewRecord => ({ kind: 'card', id, place: { lane, step, order: 'V' }, emotion }));
const structure = fc.oneof(
  fc.record({ id: pick('as1', 'as2', 'as3', 'bs1'), stage: pick('ag1', 'ag2', 'bg1', 'bg2'), order: pick('F', 'V', 'k'), team: maybe('care', 'store') }).map((step): NewRecord => ({ kind: 'step', ...step })),
  fc.record({ id: pick('ag1', 'ag2', 'bg2'), board: pick('a', 'b'), order: pick('F', 'V', 'k'), title: pick('', 'Other') }).map((stage): NewRecord => ({ kind: 'stage', ...stage })),
  fc.record({ id: pick('at', 'bt', 'xt'), board: pick('a', 'b'), actor: maybe('ana', 'staff'), order: pick('F', 'k') }).map((lane): NewRecord => ({ kind: 'lane', role: 'touchpoints', ...lane })),
  fc.record({ id: pick('af', 'bf', 'xf'), board: pick('a', 'b'), role: pick('feeling' as const, 'thinking' as const, 'employee-emotion' as const), actor: maybe('ana', 'staff'), order: pick('G', 'l') }).map((lane): NewRecord => ({ kind: 'lane', ...lane })),
  fc.record({ id: pick('a', 'b'), boardKind: pick('journey' as const, 'blueprint' as const), actors: fc.uniqueArray(pick('ana', 'staff', 'gone')), actorName: pick('', 'Tourists'), order: pick('F', 'W') }).map((board): NewRecord => ({ kind: 'board', title: board.id, ...board })),
);
const library = fc.oneof(
  fc.record({ id: pick('site', 'desk', 'leaflet'), title: pick('Site', 'Desk', 'desk 10', 'desk 9'), channel: maybe('web', 'shop'), team: maybe('care', 'store'), owner: pick('', 'Ina'), order: pick('F', 'V', 'k') }).map((touchpoint): NewRecord => ({ kind: 'touchpoint', ...touchpoint })),
  fc.record({ id: pick('web', 'shop'), title: pick('Web', 'Shop'), order: pick('F', 'V', 'k') }).map((channel): NewRecord => ({ kind: 'channel', ...channel })),
  fc.record({ id: pick('care', 'store'), title: pick('Care', 'Store'), order: pick('F', 'V') }).map((team): NewRecord => ({ kind: 'team', ...team })),
  fc.record({ id: pick('ana'), title: pick('Ana', 'Eva'), order: pick('F', 'V') }).map((persona): NewRecord => ({ kind: 'persona', ...persona })),
);
const settings = fc.record({ boards: fc.uniqueArray(pick('a', 'b', 'gone')), columns: pick('stages' as const, 'audiences' as const, 'teams' as const), sort: pick('channel' as const, 'name' as const, 'uses' as const, 'emotion' as const) })
  .map((matrix): NewRecord => matrixBoard(matrix));
const removal = pick('c1', 'c2', 'f1', 'as2', 'bs1', 'ag2', 'at', 'af', 'site', 'desk', 'web', 'care', 'ana', 'staff', 'a', 'b').map((id) => ({ remove: id }));
const operation = fc.oneof({ weight: 4, arbitrary: anyCard }, { weight: 3, arbitrary: feeling }, structure, library, settings, { weight: 1, arbitrary: removal });

describe('after any edits', () => {
  it('the matrix equals one computed from scratch, and what looking at every card for every cell gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 }), (rounds) => {
        let snapshot = snapshotOf([...LIBRARY, ...map('a', 'F', { actors: ['ana'] }), ...map('b', 'V'), matrixBoard()]);
        const model = new MatrixModel(snapshot, matrixOf(snapshot));
        for (const round of rounds) {
          const changed = new Set<Id>();
          for (const edit of round) {
            snapshot = 'remove' in edit ? snapshot.with([], [edit.remove]) : snapshot.with([record(edit)], []);
            changed.add('remove' in edit ? edit.remove : edit.id);
          }
          model.update({ snapshot, changed });
          expect(shown(model.matrix)).toEqual(shown(touchpointMatrix(snapshot, matrixOf(snapshot))));
          const expected = slowly(snapshot);
          const found = new Map<string, { uses: Id[]; emotion: number | null }>();
          for (const { touchpoint, uses, emotion } of model.matrix.rows) {
            if (uses > 0) found.set(touchpoint.id, { uses: model.matrix.cards(touchpoint.id).map(({ id }) => id).sort(), emotion });
            for (const { key } of model.matrix.columns) {
              const cell = model.matrix.cell(touchpoint.id, key);
              if (cell) found.set(`${touchpoint.id} ${key}`, { uses: model.matrix.cards(touchpoint.id, key).map(({ id }) => id).sort(), emotion: cell.emotion });
            }
          }
          expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
          for (const [key, { uses, emotion }] of expected) {
            expect(found.get(key)?.uses).toEqual(uses);
            if (emotion === null) expect(found.get(key)?.emotion).toBeNull();
            else expect(found.get(key)?.emotion).toBeCloseTo(emotion, 9);
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
