import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import { avatarTint, initialsOf } from '../../../../src-shared/layout/persona/parts';
import { TRACK_INSET, valueAt } from '../../../../src-shared/layout/persona/scales';
import type { Persona } from '../../../../src-shared/model/persona';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Scene } from '../../../../src-shared/scene/types';
import { record } from './sample-board';

const IMAGE = 'a'.repeat(64);
const ANA: NewRecord = {
  kind: 'persona', id: 'ana', order: 'F', title: 'Ana Belén Ortega', role: 'Head of purchasing', age: '42', quote: 'I buy a quiet night.', bio: 'Runs **purchasing**.',
  goals: '- Fewer suppliers\n- No surprises', frustrations: 'Portals', needs: 'One person', technology: 'iPhone', brandRelation: 'Six years', channels: ['shop', 'gone'],
  scales: [{ left: 'Plans ahead', right: 'Decides on the spot', value: 0.25 }, { left: 'Same', right: 'Same', value: 1 }], evidenceMark: 'research',
};
const BOARD: NewRecord = { kind: 'board', id: 'b', boardKind: 'persona', title: 'Ana', order: 'V', actors: ['ana'] };
const PROJECT: NewRecord = { kind: 'project', id: 'project', title: 'Hotel', language: 'en', lineage: 'x', schema: 2 };
const SHOP: NewRecord = { kind: 'channel', id: 'shop', title: 'Shop', icon: 'store', order: 'V' };

const snapshotOf = (...records: NewRecord[]): Snapshot => Snapshot.of([PROJECT, SHOP, ...records].map(record));
const words = (scene: Scene): string => scene.query().flatMap(({ block }) => block.items.flatMap((item) => (item.type === 'text' ? item.runs.map(({ text }) => text).join('') : []))).join(' ');
const keysOf = ({ places }: Scene): string[] => Array.from({ length: places?.count ?? 0 }, (_, i) => places?.at(i)?.key ?? '');

/** Nothing sticks out of the sheet, and every line of a text stands in its block. */
function expectSound(scene: Scene): void {
  for (const { block, x, y } of scene.query()) {
    expect(x + block.w, block.key).toBeLessThanOrEqual(scene.w);
    expect(y + block.h, block.key).toBeLessThanOrEqual(scene.h);
    for (const item of block.items) {
      if (item.type !== 'text') continue;
      const last = item.runs.at(-1);
      expect(item.x + (last ? last.x + last.width : 0), block.key).toBeLessThanOrEqual(block.w + 0.01);
      expect(item.baseline, block.key).toBeLessThanOrEqual(block.h);
    }
  }
  expect(new Set(keysOf(scene)).size).toBe(scene.places?.count ?? 0);
}

describe('the sheet of a persona', () => {
  it.each(['full', 'card'] as const)('as %s says what is known, in its place', (sheet) => {
    const scene = layoutBoard(snapshotOf(ANA, { ...BOARD, sheet }), 'b');
    expectSound(scene);
    for (const said of ['Ana Belén', 'Head of purchasing', '42', 'I buy a quiet night.', 'Fewer suppliers', 'Portals', 'One person', 'Shop', 'Research', 'Hotel']) expect(words(scene)).toContain(said);
    expect(scene.find('title:b')?.block.label).toContain('Ana Belén Ortega');
  });

  it('has a place for every field, empty ones with a prompt that is painted nowhere', () => {
    const scene = layoutBoard(snapshotOf({ kind: 'persona', id: 'ana', order: 'F' }, BOARD), 'b');
    expectSound(scene);
    expect(keysOf(scene)).toEqual(['portrait', 'title', 'role', 'age', 'technology', 'brandRelation', 'channels', 'quote', 'bio', 'goals', 'needs', 'frustrations', 'scales']);
    const bio = scene.places?.at(scene.places.indexOf('bio'));
    expect(bio?.text?.prompt).toContain('Who is this person?');
    expect(words(scene)).not.toContain('Who is this person?');
  });

  it('speaks the project’s language', () => {
    const scene = layoutBoard(Snapshot.of([{ ...PROJECT, language: 'es' } as NewRecord, ANA, BOARD].map(record)), 'b');
    for (const said of ['Objetivos', 'Necesidades', 'Frustraciones', 'Comportamiento', 'Investigación']) expect(words(scene)).toContain(said);
  });

  it('tells the value of a scale, also between equal poles', () => {
    const { places } = layoutBoard(snapshotOf(ANA, BOARD), 'b');
    expect(places?.at(places.indexOf('scale:0'))).toMatchObject({ label: 'Plans ahead or Decides on the spot', range: { now: 25, words: '25% towards Decides on the spot' } });
    expect(places?.at(places.indexOf('scale:1'))?.range?.now).toBe(100);
    expect(places?.at(places.indexOf('scale:1.right'))?.text?.field).toBe('scales.1.right');
  });

  it('shows a portrait in its own proportions, else initials', () => {
    const scene = layoutBoard(snapshotOf({ ...ANA, portrait: IMAGE }, BOARD), 'b', { imageSize: () => ({ width: 10_000, height: 6_000 }) });
    const image = scene.query().flatMap(({ block }) => block.items).find((item) => item.type === 'image');
    expect(image?.box.w).toBe(208);
    expect(image?.box.h).toBe(Math.round(208 * 0.6));
    expect(words(layoutBoard(snapshotOf(ANA, BOARD), 'b'))).toContain('AO');
    expect([initialsOf('ana'), initialsOf(' “Ana” María  Ruiz '), initialsOf(''), initialsOf('👍'), initialsOf('李 小龙')]).toEqual(['A', 'AR', '', '', '李小']);
    expect(avatarTint({ id: 'ana' } as Persona)).toMatch(/^tint[1-7]$/);
  });

  it('stands a name of 3,000 characters', () => {
    for (const title of ['long '.repeat(600), 'w'.repeat(3000)]) {
      for (const board of [BOARD, { ...BOARD, sheet: 'card' } as NewRecord, { ...BOARD, actors: [] } as NewRecord]) {
        const scene = layoutBoard(snapshotOf({ ...ANA, title }, board), 'b');
        expectSound(scene);
        expect(scene.h).toBeLessThan(6000);
      }
    }
  });

  it('says that its persona is gone', () => {
    const scene = layoutBoard(snapshotOf({ ...BOARD, actors: ['nobody'] }), 'b');
    expectSound(scene);
    expect(words(scene)).toContain('no longer in the library');
    expect(keysOf(scene)).toEqual(['gone']);
  });

  it('that follows a change is the one made from scratch, and what did not change is the same', () => {
    const before = snapshotOf(ANA, BOARD);
    const layout = createLayout(before, 'b');
    const goals = layout.scene.find('place:goals')?.block;
    const text = fc.string({ maxLength: 80 });
    fc.assert(fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (bio, quote, value) => {
      const ana = record({ ...ANA, bio, quote, scales: [{ left: quote, right: bio, value }] });
      const snapshot = before.with([ana], []);
      const scene = layout.update({ snapshot, changed: new Set(['ana']) });
      expectSound(scene);
      expect(scene.query()).toEqual(layoutBoard(snapshot, 'b').query());
    }), { seed: 11, numRuns: 40 });
    expect(layout.update({ snapshot: before, changed: new Set(['ana']) }).find('place:goals')?.block).toEqual(goals);
    const named = before.with([record({ ...ANA, role: 'Buyer' })], []);
    const now = layout.update({ snapshot: named, changed: new Set(['ana']) });
    expect(now.find('place:quote')?.block).toBe(layout.scene.find('place:quote')?.block);
    expect(layout.update({ snapshot: named.with([record(SHOP)], []), changed: new Set(['unrelated']) })).toBe(now);
  });
});

describe('the overview of all personas', () => {
  const many = Array.from({ length: 9 }, (_, i): NewRecord => ({ ...ANA, id: `p${String(i)}`, order: `V${String(i + 1)}`, title: `Persona ${String(i)}`, goals: 'x '.repeat(400) }));

  it('shows each of them once, in the library’s order, four in a row', () => {
    const scene = layoutBoard(snapshotOf(...many, { ...BOARD, actors: [] }), 'b');
    expectSound(scene);
    expect(keysOf(scene)).toEqual(many.map(({ id }) => `persona:${id}`));
    expect([scene.places?.rowCount, scene.places?.columnCount]).toEqual([3, 4]);
    expect(scene.places?.step(scene.places.at(0) as never, 'down')?.key).toBe('persona:p4');
  });

  it('is there without any', () => {
    const scene = layoutBoard(snapshotOf({ ...BOARD, actors: [], title: '' }), 'b');
    expect(scene.places?.count).toBe(0);
    expect(words(scene)).toContain('All personas');
  });
});

describe('a scale’s track', () => {
  it('gives the value that is painted there', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 200, max: 900 }), (percent, w) => {
      const x = 40 + TRACK_INSET + Math.round((percent / 100) * (w - 2 * TRACK_INSET));
      expect(Math.abs(valueAt({ x: 40, w }, x) - percent / 100)).toBeLessThanOrEqual(0.01);
    }), { seed: 3, numRuns: 100 });
    expect([valueAt({ x: 0, w: 100 }, -500), valueAt({ x: 0, w: 100 }, 500), valueAt({ x: 0, w: 0 }, 5)]).toEqual([0, 1, 0]);
  });
});

