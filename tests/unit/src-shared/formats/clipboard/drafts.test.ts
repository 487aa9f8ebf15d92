import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../../../src-shared/formats/clipboard/drafts';
import { looksLikeMap, readMap } from '../../../../../src-shared/formats/clipboard/map';
import type { ClipboardTable } from '../../../../../src-shared/formats/clipboard/types';
import { Warnings } from '../../../../../src-shared/formats/warnings';
import { MAX_TEXT } from '../../../../../src-shared/model/fields';
import { counter, snapshotOf, TODAY } from '../helpers';

const table = (...rows: string[][]): ClipboardTable => ({ rows: rows.map((row) => row.map((text) => ({ text, span: 1 }))) });

describe('cells as cards', () => {
  it('makes one card a line, blank lines none', () => {
    expect(draftsOf(table(['a\n\n b \nc', '']), []).rows).toEqual([[[{ text: 'a', span: 1 }, { text: 'b', span: 1 }, { text: 'c', span: 1 }], []]]);
  });

  it('reads numbers of −2 … +2 as emotions on emotion lanes only', () => {
    const { rows } = draftsOf(table(['-2', '+1', '−0,5'], ['-2', '1', 'x']), ['feeling', 'doing']);
    expect(rows[0]?.flat().map(({ emotion, text }) => [emotion, text])).toEqual([[-2, ''], [1, ''], [-0.5, '']]);
    expect(rows[1]?.flat().map(({ emotion, text }) => [emotion, text])).toEqual([[undefined, '-2'], [undefined, '1'], [undefined, 'x']]);
  });

  it('reads a lane of numbers 1 … 5 as that scale and says so; others stay text', () => {
    expect(draftsOf(table(['1', '5']), ['feeling'])).toMatchObject({ oneToFive: true, rows: [[[{ emotion: -2 }], [{ emotion: 2 }]]] });
    expect(draftsOf(table(['1', '9']), ['feeling'])).toMatchObject({ oneToFive: false, rows: [[[{ text: '1' }], [{ text: '9' }]]] });
  });

  it('reads words with their emotion, and numbers of an arc', () => {
    expect(draftsOf(table(['glad (+2)']), ['feeling']).rows).toEqual([[[{ text: 'glad', emotion: 2, span: 1 }]]]);
    expect(draftsOf(table(['4']), ['arc']).rows).toEqual([[[{ text: '', value: 4, span: 1 }]]]);
  });

  it('cuts what is longer than a card holds, and counts it', () => {
    const drafts = draftsOf(table(['x'.repeat(MAX_TEXT + 1), 'ok']), []);
    expect(drafts.cut).toBe(1);
    expect(drafts.rows[0]?.[0]?.[0]?.text).toHaveLength(MAX_TEXT);
  });

  it('takes control characters out and leaves emoji families and right-to-left text as they are', () => {
    expect(draftsOf(table(['a\u0007b', '👨‍👩‍👧‍👦', 'שלום עולם']), []).rows[0]?.flat().map(({ text }) => text)).toEqual(['ab', '👨‍👩‍👧‍👦', 'שלום עולם']);
  });
});

describe('a block that is a whole map', () => {
  it.each<[string, ClipboardTable, boolean]>([
    ['a blank corner and named rows', table(['', 'Search', 'Buy'], ['Secret', 'a', 'b']), true],
    ['a corner that says what rows are', table(['Carril', 'Buscar'], ['Uno', 'a']), true],
    ['rows named as lanes are', table(['My map', 'Search'], ['Doing', 'a'], ['Feeling', '1']), true],
    ['cells of words', table(['a', 'b'], ['c', 'd']), false],
    ['a blank first cell and a row without a name', table(['', 'b'], ['', 'd']), false],
    ['one column', table(['Doing'], ['Feeling']), false],
  ])('%s: %s', (_, block, expected) => {
    expect(looksLikeMap(block)).toBe(expected);
  });

  it('becomes a board behind those of the project', () => {
    const snapshot = snapshotOf([{ kind: 'board', id: 'b', boardKind: 'journey', order: 'V' }]);
    const read = readMap(table(['', 'Search', 'Buy'], ['Feeling', '-1', '2']), 'Pasted', snapshot, { language: 'en', newId: counter(), today: TODAY, warnings: new Warnings() });
    if (!read.ok) throw new Error(read.code);
    const after = snapshot.with(snapshotOf(read.records).all(), []);
    expect(after.boards().map(({ id, title }) => [id, title])).toEqual([['b', ''], [read.board, 'Pasted']]);
    expect(after.childrenOf('stage', read.board).map(({ title }) => title)).toEqual(['Search', 'Buy']);
    expect(after.ofKind('card').map(({ emotion }) => emotion).sort()).toEqual([-1, 2]);
  });

  it('is refused in the words of the import where it is none', () => {
    const snapshot = snapshotOf([]);
    expect(readMap(table(['a'], ['b']), 'x', snapshot, { language: 'en', newId: counter(), today: TODAY, warnings: new Warnings() })).toMatchObject({ ok: false, code: 'oneColumn' });
  });
});
