import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { BoardLook } from '../../../../src-shared/model/board';
import { keyBetween, keysBetween } from '../../../../src-shared/model/order';
import type { AnyRecord, NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { type Box, LAYERS, type PlacedBlock, type Scene } from '../../../../src-shared/scene/types';
import { keys, record, sampleRecords, sampleSnapshot } from './sample-board';

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;
const boxOf = ({ block, x, y }: PlacedBlock): Box => ({ x, y, w: block.w, h: block.h });
const whole = (box: Box): boolean => [box.x, box.y, box.w, box.h].every(Number.isInteger);

/** What must hold of any grid scene, whatever was done to the board. */
function expectSound(scene: Scene): void {
  const { grid } = scene;
  if (!grid) throw new Error('no grid');
  const cards = scene.query(undefined, new Set(['card'] as const));
  for (const placed of scene.query()) if (placed.block.layer !== 'curve') expect(whole(boxOf(placed)), placed.block.key).toBe(true);
  for (const [i, a] of cards.entries()) {
    for (const b of cards.slice(i + 1)) expect(meets(boxOf(a), boxOf(b)), `${a.block.key} over ${b.block.key}`).toBe(false);
    for (const item of a.block.items) {
      if (item.type !== 'text') continue;
      const last = item.runs.at(-1);
      expect(item.x + (last ? last.x + last.width : 0), a.block.key).toBeLessThanOrEqual(a.block.w);
      expect(item.baseline, a.block.key).toBeLessThan(a.block.h);
    }
  }
  grid.rows.forEach((row, r) => {
    const next = grid.rows[r + 1];
    if (next) expect(row.y + row.h).toBeLessThanOrEqual(next.y);
    grid.columns.forEach((column, c) => {
      for (const { box } of grid.cards(r, c)) {
        expect(box.y, 'card below the row’s top').toBeGreaterThanOrEqual(row.y);
        expect(box.y + box.h, 'card above the row’s end').toBeLessThanOrEqual(row.y + row.h);
        expect(box.x, 'card right of the column’s start').toBeGreaterThanOrEqual(column.x);
      }
    });
  });
}

describe('the sample board', () => {
  let scene: Scene;
  beforeAll(() => {
    const { snapshot, board } = sampleSnapshot();
    scene = layoutBoard(snapshot, board);
  });

  it('is sound', () => expectSound(scene));

  it('has a block for every part, under unique keys, back to front', () => {
    const blocks = scene.query().map(({ block }) => block);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    const layers = blocks.map(({ layer }) => LAYERS.indexOf(layer));
    expect(layers).toEqual([...layers].sort((a, b) => a - b));
    for (const placed of scene.query()) expect(scene.find(placed.block.key)).toEqual(placed);
  });

  it('queries what touches an area and nothing else', () => {
    fc.assert(fc.property(fc.integer({ min: -50, max: 2200 }), fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 700 }), (x, y, w, h) => {
      const area = { x, y, w, h };
      expect(scene.query(area)).toEqual(scene.query().filter((placed) => meets(boxOf(placed), area)));
    }), { numRuns: 200, seed: 5 });
  });

  it('puts the emotion scale and its points where it says', () => {
    const row = scene.grid?.rows.findIndex(({ lane }) => lane === 'l-feeling') ?? -1;
    const scale = scene.grid?.scale(row);
    const best = scene.find('point:l-feeling.p8');
    const worst = scene.find('point:l-feeling.p6');
    expect(scale).toEqual({ top: (best?.y ?? 0) + 12, bottom: (worst?.y ?? 0) + 12 });
    expect(scene.grid?.scale(0)).toBeNull();
    expect(best?.block.label).toBe('Qué siente, Cuenta su experiencia: Muy bien (+2)');
  });

  it('draws a card across the steps it spans, above the cards of all of them', () => {
    const span = scene.find('card:c-doing-2-0');
    const [first, last] = [scene.grid?.columns[2], scene.grid?.columns[4]];
    expect(span && [span.x, span.x + span.block.w]).toEqual([(first?.x ?? 0) + 8, (last?.x ?? 0) + (last?.w ?? 0) - 8]);
    expect(scene.find('card:c-doing-4-0')?.y).toBeGreaterThanOrEqual((span?.y ?? 0) + (span?.block.h ?? 0));
    // It is found from the middle of its way, where no card of its own column is.
    const middle = { x: (last?.x ?? 0) + 50, y: (span?.y ?? 0) + 5, w: 1, h: 1 };
    expect(scene.query(middle, new Set(['card'] as const)).map(({ block }) => block.key)).toEqual(['card:c-doing-2-0']);
  });

  it('says which letters no shipped font has', () => {
    expect(String.fromCodePoint(...scene.missing)).toBe('取扱説明書は難しい');
  });

  it('writes the words of the board in the project’s language', () => {
    const label = (lane: string): string | undefined => scene.find(`title:${lane}`)?.block.label;
    expect([label('l-needs'), label('l-pains')]).toEqual(['Necesidades y expectativas', 'Puntos de dolor']);
    expect(scene.find('title:b1')?.block.label).toContain('Antes y después de la compra: 25 % antes, 38 % después');
  });
});

describe('the grid', () => {
  const layOut = (...more: AnyRecord[]): Scene => layoutBoard(Snapshot.of([
    record({ kind: 'project', id: 'project', language: 'en', lineage: 'x', schema: 1 }),
    record({ kind: 'board', id: 'b', boardKind: 'journey', order: 'V' }), ...more,
  ]), 'b');
  const stage = record({ kind: 'stage', id: 's', board: 'b', title: 'Stage', order: 'V' });
  const lane = record({ kind: 'lane', id: 'l', board: 'b', role: 'doing', order: 'V' });

  it('shows no step headers where no step has a name [M7]', () => {
    const scene = layOut(stage, lane, record({ kind: 'step', id: 'p', stage: 's', title: '', order: 'V' }));
    expect(scene.query(undefined, new Set(['step'] as const))).toEqual([]);
    expect(scene.grid?.columns).toHaveLength(1);
  });

  it('gives a stage without steps an empty column', () => {
    const scene = layOut(stage, lane);
    expect(scene.grid?.columns).toMatchObject([{ stage: 's', step: '' }]);
    expect(scene.grid?.cards(0, 0)).toEqual([]);
  });

  it('leaves out hidden lanes and whatever dangles, but for what is linked to them [M6]', () => {
    const scene = layOut(
      stage, lane, record({ kind: 'lane', id: 'h', board: 'b', role: 'thinking', order: 'W', hidden: true }),
      record({ kind: 'step', id: 'p', stage: 's', title: 'Step', order: 'V' }),
      record({ kind: 'card', id: 'c1', place: { lane: 'h', step: 'p', order: 'V' } }),
      record({ kind: 'card', id: 'c2', place: { lane: 'gone', step: 'p', order: 'V' } }),
      record({ kind: 'card', id: 'c3', place: { lane: 'l', step: 'p', order: 'V', lastStep: 'gone' }, touchpoint: 'gone', channel: 'gone', team: 'gone', system: 'gone' }),
      record({ kind: 'link', id: 'k1', from: 'c3', to: 'gone' }), record({ kind: 'link', id: 'k2', from: 'c1', to: 'c3' }),
    );
    expect(scene.query().map(({ block }) => block.key)).toEqual(['lane:l', 'stage:s', 'step:p', 'link:k1', 'link:k2', 'card:c3', 'title:b', 'title:l']);
  });

  it('stands steps at least 200 px wide and lanes as high as asked', () => {
    const scene = layOut(stage, record({ ...lane, kind: 'lane', height: 300 } as NewRecord), record({ kind: 'step', id: 'p', stage: 's', title: '', order: 'V', width: 120 }));
    expect([scene.grid?.columns[0]?.w, scene.grid?.rows[0]?.h]).toEqual([200, 300]);
  });

  it('an emotion without words is a point and no card', () => {
    const scene = layOut(
      stage, record({ kind: 'lane', id: 'l', board: 'b', role: 'feeling', order: 'V' }), record({ kind: 'step', id: 'p', stage: 's', title: 'Step', order: 'V' }),
      record({ kind: 'card', id: 'c', place: { lane: 'l', step: 'p', order: 'V' }, emotion: -1 }),
    );
    const point = scene.find('point:l.p');
    expect(scene.find('card:c')).toBeUndefined();
    expect(scene.grid?.cards(0, 0)).toEqual([{ card: 'c', box: point && boxOf(point) }]);
  });

  it('lays out a board of another kind as its title, and one that is gone as nothing', () => {
    const other = layOut(record({ kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'W' }));
    expect(other.grid).not.toBeNull();
    const snapshot = Snapshot.of([record({ kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'W' })]);
    expect(layoutBoard(snapshot, 'm').query().map(({ block }) => block.key)).toEqual(['title:m']);
    expect(layoutBoard(snapshot, 'gone').query()).toEqual([]);
  });
});

/** One step of a random session: from the records there are, the changed records and those gone. */
type Change = (records: ReadonlyMap<string, AnyRecord>, pick: (count: number) => number, fresh: () => string) => { put: AnyRecord[]; removed: string[] };

const TEXTS = ['', 'corta', 'Una frase bastante más larga que ocupa varias líneas de la tarjeta', '**negrita** 😀', '- uno\n- dos\n- tres', 'Electroencefalografistas'];

function ofKind<K extends AnyRecord['kind']>(records: ReadonlyMap<string, AnyRecord>, kind: K): Extract<AnyRecord, { kind: K }>[] {
  return [...records.values()].filter((each): each is Extract<AnyRecord, { kind: K }> => each.kind === kind);
}

const change: Change = (records, pick, fresh) => {
  const any = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
  const [cards, lanes, steps, stages] = [ofKind(records, 'card'), ofKind(records, 'lane'), ofKind(records, 'step'), ofKind(records, 'stage')];
  const order = (): string => keyBetween(any(['1', 'A', 'V', 'f']) ?? null, null) ?? 'V';
  const emotion = (): number | null => any([null, -2, -1, 0, 0.5, 1, 2]) ?? null;
  const put = (...changed: (AnyRecord | undefined)[]): { put: AnyRecord[]; removed: string[] } => ({ put: changed.filter((each) => each !== undefined), removed: [] });
  const [card, lane, step, stage] = [any(cards), any(lanes), any(steps), any(stages)];
  switch (pick(14)) {
    case 0: case 1: return put(card && { ...card, text: any(TEXTS) ?? '' });
    case 2: return put(card && lane && step && { ...card, place: { lane: lane.id, step: step.id, order: order(), ...(pick(4) === 0 ? { lastStep: any(steps)?.id ?? '' } : {}) } });
    case 3: return put(lane && step && record({ kind: 'card', id: fresh(), place: { lane: lane.id, step: step.id, order: order() }, text: any(TEXTS) ?? '', emotion: emotion() }));
    case 4: return { put: [], removed: card ? [card.id] : [] };
    case 5: return put(card && { ...card, emotion: emotion(), expected: emotion(), marker: any([null, 'fail', 'wait'] as const) ?? null, tint: any([null, 1, 8]) ?? null });
    case 6: return put(step && { ...step, width: any([null, 200, 260, 400]) ?? null, title: any(['', 'Paso', 'Un paso con un nombre largo']) ?? '', momentOfTruth: pick(2) === 0 });
    case 7: return put(lane && { ...lane, hidden: pick(3) === 0, role: any(['doing', 'feeling', 'pains'] as const) ?? 'doing', height: any([null, 240]) ?? null, order: order() });
    case 8: return put(stage && { ...stage, title: any(['', 'Etapa', 'Una etapa con un título larguísimo que ocupa dos líneas']) ?? '', phase: any([null, 'before', 'after'] as const) ?? null, order: order() });
    case 9: return put(stage && record({ kind: 'step', id: fresh(), stage: stage.id, title: 'Nuevo', order: order() }));
    case 10: return { put: [], removed: step && steps.length > 2 ? [step.id] : [] };
    case 11: return put(card && record({ kind: 'link', id: fresh(), from: card.id, to: (pick(3) === 0 ? step : any(cards))?.id ?? '', label: any(['', 'sí']) ?? '' }));
    case 12: {
      const channel = any(ofKind(records, 'channel'));
      const touchpoint = any(ofKind(records, 'touchpoint'));
      return put(channel && { ...channel, title: any(['Web', 'Aplicación móvil del cliente']) ?? '' }, touchpoint && { ...touchpoint, channel: channel?.id ?? null });
    }
    default: {
      const project = any(ofKind(records, 'project'));
      const board = any(ofKind(records, 'board'));
      return put(pick(4) === 0 && project ? { ...project, language: any(['en', 'es'] as const) ?? 'en' } : undefined, board && { ...board, scenario: any(TEXTS) ?? '' });
    }
  }
};

describe('incremental layout', () => {
  it.each([1, 2, 3, 4, 5, 6])('equals layout from scratch after any changes, seed %i', (seed) => {
    const { board, records: start } = sampleRecords();
    const records = new Map(start.map((each) => [each.id, each]));
    let snapshot = Snapshot.of(start);
    const layout = createLayout(snapshot, board);
    let state = seed * 7919;
    const pick = (count: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return count > 0 ? Math.floor((state / 2 ** 32) * count) : 0;
    };
    let made = 0;
    let look: BoardLook | null = null;
    for (let i = 0; i < 60; i++) {
      const put = new Map<string, AnyRecord>();
      const removed = new Set<string>();
      for (let n = pick(3); n >= 0; n--) {
        const step = change(records, pick, () => `new${made++}`);
        for (const each of step.put) {
          records.set(each.id, each);
          put.set(each.id, each);
          removed.delete(each.id);
        }
        for (const id of step.removed) {
          records.delete(id);
          put.delete(id);
          removed.add(id);
        }
      }
      snapshot = snapshot.with(put.values(), removed);
      let scene = layout.update({ snapshot, changed: new Set([...put.keys(), ...removed]) });
      if (i % 7 === 3) {
        // Now a part of the board, now all of it.
        const [stages, lanes] = [snapshot.childrenOf('stage', board), snapshot.childrenOf('lane', board)];
        const some = (list: readonly { readonly id: string }[]): string | null => list[pick(list.length)]?.id ?? null;
        look = pick(3) === 0 ? null : { fromStage: some(stages), toStage: pick(2) === 0 ? null : some(stages), hiddenLanes: lanes.filter(() => pick(3) === 0).map(({ id }) => id) };
        scene = layout.show(look);
      }
      const scratch = layoutBoard(snapshot, board, { look });
      expect({ w: scene.w, h: scene.h }).toEqual({ w: scratch.w, h: scratch.h });
      expect(scene.query()).toEqual(scratch.query());
      expect(scene.grid?.columns).toEqual(scratch.grid?.columns);
      if (i % 10 === 9) expectSound(scene);
    }
  });

  it('lays out one cell and draws one card for an edit, and keeps every other block', () => {
    const { snapshot, board } = sampleSnapshot();
    const layout = createLayout(snapshot, board);
    const before = new Map(layout.scene.query().map(({ block }) => [block.key, block]));
    const card = snapshot.find('card', 'c-thinking-0-0');
    if (!card) throw new Error('no card');
    const next = snapshot.with([{ ...card, text: 'Otra cosa' }], []);
    const scene = layout.update({ snapshot: next, changed: new Set([card.id]) });
    expect(layout.work).toEqual({ cells: 1, cards: 1 });
    const changed = scene.query().filter(({ block }) => before.get(block.key) !== block).map(({ block }) => block.key);
    expect(changed).toEqual(['card:c-thinking-0-0']);
  });

  it('shifts lower lanes without drawing them anew when a lane grows', () => {
    const { snapshot, board } = sampleSnapshot();
    const layout = createLayout(snapshot, board);
    const before = layout.scene.find('card:c-pains-1-0');
    const card = snapshot.find('card', 'c-needs-0-0');
    if (!card) throw new Error('no card');
    layout.update({ snapshot: snapshot.with([{ ...card, text: 'línea\n'.repeat(20) }], []), changed: new Set([card.id]) });
    const after = layout.scene.find('card:c-pains-1-0');
    expect(after?.block).toBe(before?.block);
    expect(after?.y).toBeGreaterThan(before?.y ?? 0);
    expect(layout.work.cells).toBe(1);
  });

  it('lays out a board of many cards', () => {
    const [columns, rows, each] = [60, 7, 3];
    const records: AnyRecord[] = [record({ kind: 'board', id: 'b', boardKind: 'journey', order: 'V' }), record({ kind: 'stage', id: 's', board: 'b', title: 'S', order: 'V' })];
    keys(columns).forEach((order, i) => records.push(record({ kind: 'step', id: `p${i}`, stage: 's', title: `Step ${i}`, order })));
    keys(rows).forEach((order, i) => records.push(record({ kind: 'lane', id: `l${i}`, board: 'b', role: 'doing', order })));
    const orders = keysBetween(null, null, each) ?? [];
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < rows; r++) orders.forEach((order, i) => records.push(record({ kind: 'card', id: `c${c}-${r}-${i}`, place: { lane: `l${r}`, step: `p${c}`, order }, text: `Card ${i} of a cell with some words` })));
    }
    const scene = layoutBoard(Snapshot.of(records), 'b');
    expect(scene.query(undefined, new Set(['card'] as const))).toHaveLength(columns * rows * each);
    expect(scene.query({ x: 2000, y: 400, w: 1000, h: 600 }).length).toBeLessThan(80);
  });
});
