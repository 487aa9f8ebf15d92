import { describe, expect, it } from 'vitest';
import { type CardBlock, pasteBlock, pasteBoard, pasteCell, pasteRoles, sizeAfterPaste } from '../../../../src-shared/commands/paste';
import { Desk } from './helpers';

const block = (...rows: string[][]): CardBlock => rows.map((row) => row.map((text) => (text === '' ? [] : text.split('|').map((line) => ({ text: line })))));

describe('pasting a block', () => {
  it('puts rows into the lanes below and columns into the steps to the right, at the end of each cell', () => {
    const desk = new Desk().at('l1', 's1');
    desk.run(pasteBlock, { block: block(['a|b', 'c'], ['d', '']) });
    expect(desk.texts('l1', 's1')).toEqual(['one', 'two', 'three', 'a', 'b']);
    expect([desk.texts('l1', 's2'), desk.texts('l2', 's1'), desk.texts('l2', 's2')]).toEqual([['c'], ['d'], []]);
  });

  it('selects what was pasted, the keyboard on its first card', () => {
    const desk = new Desk().at('l1', 's2');
    desk.run(pasteBlock, { block: block(['a', 'b']) });
    expect(desk.selection).toEqual({ ids: [desk.cards('l1', 's3')[0], desk.cards('l1', 's2')[0]], cell: expect.objectContaining({ lane: 'l1', step: 's2' }) as unknown });
  });

  it('goes below the selected card', () => {
    const desk = new Desk().select(['c1']);
    desk.run(pasteBlock, { block: block(['x|y']) });
    expect(desk.texts()).toEqual(['one', 'x', 'y', 'two', 'three']);
  });

  it('makes steps past the last one, and gives the implicit one a name', () => {
    const desk = new Desk().at('l1', 's2');
    desk.run(pasteBlock, { block: block(['a', 'b', 'c', 'd']) });
    const steps = desk.ids('step', 'g2');
    expect(steps.map((id) => desk.document.snapshot.find('step', id)?.title)).toEqual(['Step 1', 'Step 2', 'Step 3']);
    expect(steps.map((id) => desk.texts('l1', id))).toEqual([['b'], ['c'], ['d']]);
  });

  it('makes custom lanes past the last one', () => {
    const desk = new Desk().at('l3', 's1');
    desk.run(pasteBlock, { block: block(['x'], ['y'], ['z']) });
    const lanes = desk.ids('lane');
    expect(lanes.slice(3).map((id) => desk.document.snapshot.find('lane', id)?.role)).toEqual(['custom', 'custom']);
    expect(lanes.slice(3).map((id) => desk.texts(id, 's1'))).toEqual([['y'], ['z']]);
  });

  it('passes over hidden lanes', () => {
    const desk = new Desk([{ kind: 'lane', id: 'hidden', board: 'b', role: 'notes', order: 'P', hidden: true }]).at('l1', 's1');
    desk.run(pasteBlock, { block: block(['x'], ['y']) });
    expect([desk.texts('hidden', 's1'), desk.texts('l2', 's1')]).toEqual([[], ['y']]);
  });

  it('makes cards of merged cells span their steps, as far as the board goes', () => {
    const desk = new Desk().at('l2', 's1');
    desk.run(pasteBlock, { block: [[[{ text: 'wide', span: 2 }], [], [{ text: 'last', span: 9 }]]] });
    const place = (step: string): unknown => desk.document.snapshot.find('card', desk.cards('l2', step)[0])?.place.lastStep;
    expect([place('s1'), place('s3')]).toEqual(['s2', undefined]);
  });

  it('keeps emotions, and gives cards without one the neutral one on a curve lane', () => {
    const desk = new Desk().at('l3', 's1');
    desk.run(pasteBlock, { block: [[[{ text: '', emotion: -2 }], [], [{ text: 'words' }]]] });
    const emotion = (step: string): unknown => desk.document.snapshot.find('card', desk.cards('l3', step)[0])?.emotion;
    expect([emotion('s1'), emotion('s3')]).toEqual([-2, 0]);
  });

  it('begins at the first cell of a selected lane, step or stage, and of the board', () => {
    const desk = new Desk();
    expect(pasteCell(desk.context)).toEqual({ lane: 'l1', step: 's1' });
    expect(pasteCell(desk.select(['l2']).context)).toEqual({ lane: 'l2', step: 's1' });
    expect(pasteCell(desk.select(['s2']).context)).toEqual({ lane: 'l1', step: 's2' });
    expect(pasteCell(desk.select(['g2']).context)).toEqual({ lane: 'l1', step: 's3' });
  });

  it('tells which lanes the rows come to and how large the board would be', () => {
    const desk = new Desk();
    expect(pasteRoles(desk.context, { lane: 'l2', step: 's1' })).toEqual(['thinking', 'feeling']);
    expect(sizeAfterPaste(desk.context, { lane: 'l2', step: 's3' }, 4, 5)).toEqual({ lanes: 5, steps: 7 });
    expect(sizeAfterPaste(desk.context, { lane: 'l1', step: 's1' }, 1, 1)).toEqual({ lanes: 3, steps: 3 });
  });

  it('does nothing without a card or a cell', () => {
    expect(new Desk().may(pasteBlock, { block: block(['', '']) })).toBe(false);
    expect(new Desk().may(pasteBlock, { block: block(['x']), cell: { lane: 'gone', step: 's1' } })).toBe(false);
  });

  it('makes the records that cards refer to in the same step', () => {
    const desk = new Desk().at('l2', 's1');
    desk.run(pasteBlock, { block: [[[{ text: 'x', touchpoint: 't' }]]], library: [{ kind: 'touchpoint', id: 't', title: 'Shop', order: 'V' }] });
    expect(desk.document.snapshot.find('touchpoint', 't')?.title).toBe('Shop');
  });
});

describe('pasting a board', () => {
  it('adds it and shows it, in one step', () => {
    const desk = new Desk();
    desk.run(pasteBoard, { board: 'n', records: [{ kind: 'board', id: 'n', boardKind: 'journey', order: 'k', title: 'New' }] });
    expect(desk.board).toBe('n');
    expect(desk.may(pasteBoard, { board: 'b', records: [{ kind: 'board', id: 'b', boardKind: 'journey', order: 'k' }] })).toBe(false);
  });
});
