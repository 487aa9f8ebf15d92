import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable } from '../../../../src-main/host/image-check';
import { fittingImages, fromBase64, toBase64 } from '../../../../src-shared/formats/image-sheet';
import { leftOut } from '../../../../src-shared/formats/left-out';
import { MAX_WORKBOOK_IMAGES } from '../../../../src-shared/formats/limits';
import { LONGEST_CELL, longTexts, splitLong } from '../../../../src-shared/formats/long-cells';
import { translator } from '../../../../src-shared/i18n';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { snapshotOf } from './helpers';

describe('Base64', () => {
  it('is that of every other program, and comes back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }), { numRuns: 200, seed: 5 });
    expect(fromBase64('no-base64!')).toBeNull();
  });
});

describe('cells that are too long', () => {
  it('stand in pieces on a sheet of their own, none longer than a cell, and come back', () => {
    const texts = ['short', `${'a'.repeat(31_999)}😀${'b'.repeat(40_000)}`, 'ends like one… [→ 1]', 'x'.repeat(LONGEST_CELL)];
    const [sheet, long] = splitLong([{ name: 'S', header: [['H']], body: texts.map((text) => [text]) }], translator('en'));
    expect(long?.name).toBe('Long texts');
    for (const { body } of [sheet, long].flatMap((each) => each ?? [])) for (const cell of body.flat()) expect(cell.length).toBeLessThanOrEqual(LONGEST_CELL);
    for (const [, piece = ''] of long?.body ?? []) expect(piece).not.toMatch(/[\ud800-\udbff]$/);
    const whole = longTexts((long?.body ?? []).map(([number = '', part = '']) => ({ number, part })));
    expect(sheet?.body.map(([cell = '']) => whole(cell))).toEqual(texts);
  });

  it('cost a workbook without any nothing', () => {
    const sheets = [{ name: 'S', header: [['H']], body: [['a']] }];
    expect(splitLong(sheets, translator('es'))).toBe(sheets);
  });
});

describe('images of a workbook', () => {
  it('are the small ones where all together are too large', () => {
    const images = { a: new Uint8Array(MAX_WORKBOOK_IMAGES - 10), b: new Uint8Array(8), c: new Uint8Array(20) };
    expect(fittingImages(['a', 'b', 'c', 'gone', 'b'], images)).toEqual(['b', 'c']);
    expect(fittingImages(['a', 'b'], images)).toEqual(['a', 'b']);
  });

  it('are stored only where they are images and what their hash says', () => {
    const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    const hash = createHash('sha256').update(png).digest('hex');
    const words = new TextEncoder().encode('no image');
    expect(storable([{ image: hash, bytes: png }, { image: hash, bytes: png }, { image: 'f'.repeat(64), bytes: png }, { image: createHash('sha256').update(words).digest('hex'), bytes: words }])).toEqual([
      { hash, mime: 'image/png', width: 1, height: 1, bytes: png },
    ]);
  });
});

describe('what a file leaves out', () => {
  const grid = (board: string): NewRecord[] => [
    { kind: 'board', id: board, boardKind: 'journey', title: board, order: board === 'a' ? 'F' : 'V' }, { kind: 'stage', id: `${board}g`, board, title: '', order: 'V' },
    { kind: 'step', id: `${board}s`, stage: `${board}g`, title: '', order: 'V' }, { kind: 'lane', id: `${board}l`, board, role: 'doing', order: 'V' },
    { kind: 'card', id: `${board}c`, place: { lane: `${board}l`, step: `${board}s`, order: 'V' }, text: 'x' },
  ];
  const project: NewRecord = { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 2 };

  it('is nothing where a board has nothing else', () => {
    const snapshot = snapshotOf([project, ...grid('a')]);
    expect([leftOut(snapshot, 'a', 'csv', {}), leftOut(snapshot, 'a', 'xlsx', {})]).toEqual([[], []]);
  });

  it('is counted by what it is; of a workbook only what leads elsewhere', () => {
    const image = 'a'.repeat(64);
    const snapshot = snapshotOf([
      project, ...grid('a'), ...grid('b'),
      { kind: 'card', id: 'ac2', place: { lane: 'al', step: 'as', order: 'k' }, text: '', image, marker: 'fail', source: 'bc' },
      { kind: 'link', id: 'in', from: 'ac', to: 'as', label: '' }, { kind: 'link', id: 'out', from: 'ac', to: 'bc', label: '' }, { kind: 'link', id: 'gone', from: 'ac', to: 'nowhere', label: '' },
      { kind: 'comment', id: 'k', about: 'ag', text: 'Why?' },
    ]);
    expect(leftOut(snapshot, 'a', 'csv', {})).toEqual([{ what: 'images', count: 1 }, { what: 'links', count: 2 }, { what: 'comments', count: 1 }, { what: 'details', count: 1 }]);
    expect(leftOut(snapshot, 'a', 'xlsx', { [image]: new Uint8Array(4) })).toEqual([{ what: 'links', count: 1 }, { what: 'sources', count: 1 }]);
    expect(leftOut(snapshot, 'a', 'xlsx', {})).toContainEqual({ what: 'images', count: 1 });
  });
});
