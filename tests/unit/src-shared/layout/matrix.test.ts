import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { Id } from '../../../../src-shared/model/fields';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Scene } from '../../../../src-shared/scene/types';
import { sceneToHtml } from '../../../../src-shared/scene/html';
import { card, map, matrixBoard, record, snapshotOf } from '../insight/matrix-project';

const LIBRARY: readonly NewRecord[] = [
  { kind: 'channel', id: 'web', title: 'Web', order: 'F', icon: 'globe' },
  { kind: 'touchpoint', id: 'site', title: 'Site', order: 'F', channel: 'web', owner: 'Ina' }, { kind: 'touchpoint', id: 'leaflet', title: 'Leaflet', order: 'V', channel: 'gone' },
];
const USED = [card('f', 'af', 'as1', { emotion: -1.26 }), card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as2', { touchpoint: 'site' })];
const project = (...more: NewRecord[]) => snapshotOf([...LIBRARY, ...map('a', 'F'), matrixBoard(), ...USED, ...more]);
const label = (scene: Scene, key: string): string | undefined => scene.find(key)?.block.label;
const words = (scene: Scene, key: string): string => (scene.find(key)?.block.items ?? []).flatMap((item) => (item.type === 'text' ? item.runs.map(({ text }) => text) : [])).join(' ');

/** Everything a painter sees. */
const drawn = (scene: Scene): unknown => ({ w: scene.w, h: scene.h, blocks: scene.query().map(({ block, x, y }) => ({ ...block, x, y })) });

describe('the scene of a matrix', () => {
  it('says uses and emotion in each cell, and gaps of rows and columns in words', () => {
    const scene = layoutBoard(project(), 'm');
    expect(label(scene, 'point:site.ag1')).toBe('Site, Before · 2 uses · Mean emotion: Bad (−1.3) · Owner: Ina');
    expect(words(scene, 'point:site.ag1')).toBe('−1.3 2×');
    expect(scene.find('point:leaflet.ag1')).toBeUndefined();
    expect(label(scene, 'title:leaflet')).toBe('Leaflet · No channel · Nobody uses it · No owner');
    expect(label(scene, 'step:ag2')).toBe('After · No touchpoint');
    expect(words(scene, 'title:m')).toContain('Touchpoints nobody uses');
    const html = sceneToHtml(scene, 'en');
    expect(html).toContain('<th scope="row">Site · Web · 2 uses');
    expect(html).toContain('<li>Site, Before · 2 uses');
  });

  it('answers for an area alone, each block once', () => {
    const scene = layoutBoard(project(), 'm');
    const cell = scene.find('point:site.ag1') ?? expect.unreachable();
    const found = scene.query({ x: cell.x, y: cell.y, w: cell.block.w, h: cell.block.h });
    expect(found.map(({ block }) => block.key).sort()).toEqual(['lane:site', 'point:site.ag1']);
  });

  it('shows the rows that a filter leaves, with the headings of their channels', () => {
    const scene = layoutBoard(project(), 'm', { filter: { text: 'leaf', channel: null, gaps: false } });
    expect(scene.grid?.rows.map(({ lane }) => lane)).toEqual(['leaflet']);
    expect(scene.find('lane:web')).toBeUndefined();
    expect(layoutBoard(project(), 'm', { filter: { text: '', channel: null, gaps: true } }).grid?.rows.map(({ lane }) => lane)).toEqual(['leaflet']);
  });

  it('survives names of 3,000 characters, two alike, and a matrix of nothing', () => {
    const long = 'wordy '.repeat(500);
    const scene = layoutBoard(project({ kind: 'touchpoint', id: 'l1', title: long, order: 'k' }, { kind: 'touchpoint', id: 'l2', title: long, order: 'k' }), 'm');
    expect(scene.grid?.rows.map(({ lane }) => lane)).toEqual(['site', 'leaflet', 'l1', 'l2']);
    expect(scene.find('title:l1')?.block.h).toBeLessThan(160);
    expect(label(scene, 'title:l1')).toContain(long.trim());
    const empty = layoutBoard(snapshotOf([matrixBoard()]), 'm');
    expect(empty.grid?.rows).toEqual([]);
    expect(empty.find('title:m')).toBeDefined();
    expect(sceneToHtml(empty, 'en')).toContain('<h1>Matrix');
  });

  it('keeps the blocks of cells that an edit does not touch', () => {
    let snapshot = project(card('3', 'at', 'as3', { touchpoint: 'site' }));
    const layout = createLayout(snapshot, 'm');
    const before = layout.scene.find('point:site.ag2')?.block;
    snapshot = snapshot.with([record(card('f', 'af', 'as1', { emotion: 2 }))], []);
    layout.update({ snapshot, changed: new Set(['f']) });
    expect(layout.work.cells).toBe(1);
    expect(layout.scene.find('point:site.ag2')?.block).toBe(before);
    expect(label(layout.scene, 'point:site.ag1')).toContain('Very good (+2)');
  });

  it('is after any edits what it is from scratch', () => {
    const pick = fc.constantFrom;
    const edit = fc.oneof(
      fc.record({ id: pick('1', '2', '3'), lane: pick('at', 'gone'), step: pick('as1', 'as2', 'as3'), touchpoint: pick(null, 'site', 'leaflet', 'gone') }).map(({ id, lane, step, touchpoint }): NewRecord => card(id, lane, step, { touchpoint })),
      fc.record({ id: pick('f', 'g'), step: pick('as1', 'as3'), emotion: pick(null, -2, 0.5, 2) }).map(({ id, step, emotion }): NewRecord => card(id, 'af', step, { emotion })),
      fc.record({ id: pick('site', 'leaflet', 'new'), title: pick('', 'Site', 'A much longer name than before'), order: pick('F', 'k'), channel: pick(null, 'web', 'shop') }).map((fields): NewRecord => ({ kind: 'touchpoint', ...fields })),
      fc.record({ id: pick('web', 'shop'), title: pick('Web', 'Shop'), order: pick('F', 'k') }).map((fields): NewRecord => ({ kind: 'channel', ...fields })),
      fc.record({ id: pick('ag1', 'ag2'), title: pick('', 'Before all else'), order: pick('F', 'k') }).map((fields): NewRecord => ({ kind: 'stage', board: 'a', ...fields })),
      fc.record({ columns: pick('stages' as const, 'audiences' as const, 'teams' as const), sort: pick('channel' as const, 'name' as const, 'uses' as const, 'emotion' as const) }).map((settings): NewRecord => matrixBoard(settings)),
      pick('1', 'site', 'web', 'as1', 'ag1', 'a').map((remove) => ({ remove })),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
        let snapshot = project();
        const layout = createLayout(snapshot, 'm');
        for (const each of edits) {
          const id: Id = 'remove' in each ? each.remove : each.id;
          snapshot = 'remove' in each ? snapshot.with([], [id]) : snapshot.with([record(each)], []);
          layout.update({ snapshot, changed: new Set([id]) });
          expect(drawn(layout.scene)).toEqual(drawn(layoutBoard(snapshot, 'm')));
        }
      }),
      { seed: 11, numRuns: 80 },
    );
  });
});
