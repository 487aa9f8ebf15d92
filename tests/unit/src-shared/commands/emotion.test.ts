import { describe, expect, it } from 'vitest';
import { clearCellEmotion, expectedDown, expectedUp, nameEmotion, setCellEmotion } from '../../../../src-shared/commands/emotion';
import { Desk } from './helpers';

const card = (desk: Desk, id: string | undefined) => desk.document.snapshot.find('card', id);

describe('the emotion of a cell', () => {
  it('is that of all its cards that have one; the keyboard stays in the cell', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l3', step: 's2', order: 'k' }, emotion: 2 }, { kind: 'card', id: 'e', place: { lane: 'l3', step: 's2', order: 'l' }, text: 'why' }]);
    desk.run(setCellEmotion, { cell: { lane: 'l3', step: 's2' }, emotion: 1 });
    expect(['c4', 'd', 'e'].map((id) => card(desk, id)?.emotion)).toEqual([1, 1, null]);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l3', step: 's2' } });
    expect(desk.may(setCellEmotion, { cell: { lane: 'l3', step: 's2' }, emotion: 1 })).toBe(false);
  });

  it('makes a card where there is none, within the scale, on curve lanes only', () => {
    const desk = new Desk();
    desk.run(setCellEmotion, { cell: { lane: 'l3', step: 's1' }, emotion: -7 });
    expect(card(desk, desk.cards('l3', 's1')[0])).toMatchObject({ text: '', emotion: -2 });
    expect(desk.may(setCellEmotion, { cell: { lane: 'l1', step: 's1' }, emotion: 1 })).toBe(false);
    expect(desk.may(setCellEmotion, { cell: { lane: 'l3', step: 's1' }, emotion: Number.NaN })).toBe(false);
  });
});

describe('taking an emotion away', () => {
  it('deletes cards that are nothing else, and leaves the others their words', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l3', step: 's2', order: 'k' }, emotion: 2, expected: 1 }]);
    desk.run(clearCellEmotion, { cell: { lane: 'l3', step: 's2' } });
    expect([desk.has('d'), card(desk, 'c4')]).toMatchObject([false, { text: 'hm', emotion: null }]);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l3', step: 's2' } });
    for (const cell of [{ lane: 'l3', step: 's2' }, { lane: 'l1', step: 's1' }]) expect(desk.may(clearCellEmotion, { cell })).toBe(false);
  });
});

describe('an emotion', () => {
  it('gets its name and value in one step; words that are there stay', () => {
    const desk = new Desk([{ kind: 'card', id: 'd', place: { lane: 'l3', step: 's1', order: 'V' }, emotion: 0 }]);
    desk.run(nameEmotion, { card: 'd', name: 'Joy', emotion: 2 });
    expect(card(desk, 'd')).toMatchObject({ text: 'Joy', emotion: 2 });
    expect(desk.may(nameEmotion, { card: 'd', name: 'Joy', emotion: 2 })).toBe(false);
    desk.run(nameEmotion, { card: 'c4', name: 'Anger', emotion: -2 });
    expect(card(desk, 'c4')).toMatchObject({ text: 'hm\nAnger', emotion: -2 });
  });

  it('is expected half a grade better or worse', () => {
    const desk = new Desk().select(['c4']);
    desk.run(expectedUp, undefined);
    desk.at('l3', 's2').run(expectedUp, undefined);
    expect(card(desk, 'c4')?.expected).toBe(1);
    desk.run(expectedDown, undefined);
    expect(card(desk, 'c4')?.expected).toBe(0.5);
    expect(desk.at('l1', 's1').may(expectedUp, undefined)).toBe(false);
    expect(desk.at('l3', 's1').may(expectedUp, undefined)).toBe(false);
  });
});
