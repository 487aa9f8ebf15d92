import { describe, expect, it } from 'vitest';
import { moveCardDown, moveCardLeft, moveCardRight, moveCardUp, moveCards, spanCard, spanEarlier, spanLater, spanLess, spanMore } from '../../../../src-shared/commands/card-moves';
import { addCard, deleteCard, duplicateCard, finishCard, setCardText, setCardTint, setEvidenceMark, setMarker } from '../../../../src-shared/commands/cards';
import { emotionDown, emotionUp, setEmotion } from '../../../../src-shared/commands/emotion';
import { Desk, link } from './helpers';

describe('adding a card', () => {
  it('puts it below the selected one and opens it for writing', () => {
    const desk = new Desk().select(['c1']);
    const result = desk.run(addCard, undefined);
    expect(desk.texts()).toEqual(['one', '', 'two', 'three']);
    expect(result.edit).toEqual({ id: desk.cards()[1], caret: 'end' });
    expect(desk.selection).toEqual({ ids: [desk.cards()[1]], cell: { lane: 'l1', step: 's1' } });
  });

  it('puts it at the end of a cell, at its top, or below a given card', () => {
    const desk = new Desk().at('l1', 's1');
    desk.run(addCard, { text: 'end' });
    desk.run(addCard, { cell: { lane: 'l1', step: 's1' }, after: null, text: 'top' });
    desk.run(addCard, { cell: { lane: 'l1', step: 's1' }, after: 'c2', text: 'middle' });
    expect(desk.texts()).toEqual(['top', 'one', 'two', 'middle', 'three', 'end']);
  });

  it('gives it the neutral emotion on a curve lane', () => {
    const desk = new Desk().at('l3', 's1');
    desk.run(addCard, { text: '' });
    expect(desk.document.snapshot.find('card', desk.cards('l3', 's1')[0])?.emotion).toBe(0);
  });

  it('is refused without a cell', () => {
    expect(new Desk().may(addCard, undefined)).toBe(false);
    expect(new Desk().may(addCard, { cell: { lane: 'l1', step: 'gone' } })).toBe(false);
  });

  it('spreads keys anew where two replicas chose the same [M4]', () => {
    const desk = new Desk([{ kind: 'card', id: 'd1', place: { lane: 'l2', step: 's1', order: 'V' }, text: 'a' }, { kind: 'card', id: 'd2', place: { lane: 'l2', step: 's1', order: 'V' }, text: 'b' }]);
    desk.run(addCard, { cell: { lane: 'l2', step: 's1' }, after: 'd1', text: 'between' });
    expect(desk.texts('l2', 's1')).toEqual(['a', 'between', 'b']);
    const orders = desk.cards('l2', 's1').map((id) => desk.document.snapshot.find('card', id)?.place.order);
    expect(new Set(orders).size).toBe(3);
  });
});

describe('writing a card', () => {
  it('keeps an emptied card until writing ends', () => {
    const desk = new Desk().select(['c2']);
    desk.run(setCardText, { id: 'c2', text: '' });
    expect(desk.texts()).toEqual(['one', '', 'three']);
    desk.run(finishCard, { id: 'c2' });
    expect(desk.texts()).toEqual(['one', 'three']);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l1', step: 's1' } });
  });

  it('keeps a card that holds anything besides words', () => {
    const desk = new Desk();
    desk.run(setCardText, { id: 'c4', text: ' ' });
    expect(desk.may(finishCard, { id: 'c4' })).toBe(false);
    expect(desk.may(finishCard, { id: 'c1' })).toBe(false);
  });

  it('is one step with making the card', () => {
    const desk = new Desk().select(['c1']);
    const context = desk.context;
    desk.document.apply(addCard.run(context, undefined).edits ?? []);
    const id = desk.cards()[1] ?? '';
    desk.document.apply(setCardText.run(desk.context, { id, text: 'words' }).edits ?? []);
    desk.document.undo();
    expect(desk.texts()).toEqual(['one', 'two', 'three']);
  });
});

describe('deleting cards', () => {
  it('takes their links along and selects the next card', () => {
    const desk = new Desk([link('k1', 'c2', 'c4'), link('k2', 'c1', 'c3')]).select(['c2']);
    desk.run(deleteCard, undefined);
    expect([desk.has('c2'), desk.has('k1'), desk.has('k2')]).toEqual([false, false, true]);
    expect(desk.selection.ids).toEqual(['c3']);
    desk.run(deleteCard, { ids: ['c3', 'c1'] });
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l1', step: 's1' } });
  });

  it('is refused where none is selected', () => {
    expect(new Desk().select(['g1']).may(deleteCard, undefined)).toBe(false);
  });
});

describe('duplicating cards', () => {
  it('puts copies below, selected, without links', () => {
    const desk = new Desk([link('k1', 'c1', 'c4')]).select(['c1', 'c2']);
    desk.run(duplicateCard, undefined);
    expect(desk.texts()).toEqual(['one', 'two', 'one', 'two', 'three']);
    expect(desk.selection.ids).toEqual(desk.cards().slice(2, 4));
    expect(desk.document.snapshot.ofKind('link')).toHaveLength(1);
  });
});

describe('moving cards', () => {
  it('puts several where they are dropped, in reading order', () => {
    const desk = new Desk();
    desk.run(moveCards, { ids: ['c3', 'c1'], cell: { lane: 'l2', step: 's3' } });
    expect(desk.texts('l2', 's3')).toEqual(['one', 'three']);
    desk.run(moveCards, { ids: ['c2'], cell: { lane: 'l2', step: 's3' }, index: 1 });
    expect(desk.texts('l2', 's3')).toEqual(['one', 'two', 'three']);
  });

  it('is refused where nothing would move', () => {
    const desk = new Desk();
    expect(desk.may(moveCards, { ids: ['c1', 'c2'], cell: { lane: 'l1', step: 's1' }, index: 0 })).toBe(false);
    expect(desk.may(moveCards, { ids: ['c1'], cell: { lane: 'l1', step: 'gone' }, index: 0 })).toBe(false);
    expect(desk.may(moveCards, { ids: ['gone'], cell: { lane: 'l1', step: 's2' } })).toBe(false);
  });

  it('keeps the length of a card that spans steps, as far as the board goes', () => {
    const desk = new Desk([{ kind: 'card', id: 'w', place: { lane: 'l2', step: 's1', order: 'V', lastStep: 's2' } }]);
    desk.run(moveCards, { ids: ['w'], cell: { lane: 'l2', step: 's2' } });
    expect(desk.document.snapshot.find('card', 'w')?.place).toMatchObject({ step: 's2', lastStep: 's3' });
    desk.run(moveCards, { ids: ['w'], cell: { lane: 'l2', step: 's3' } });
    expect(desk.document.snapshot.find('card', 'w')?.place).not.toHaveProperty('lastStep');
  });

  it('by key goes through the stack and on into the next lane', () => {
    const desk = new Desk().select(['c2']);
    desk.run(moveCardUp, undefined);
    expect(desk.texts()).toEqual(['two', 'one', 'three']);
    expect(desk.may(moveCardUp, undefined)).toBe(false);
    desk.run(moveCardDown, undefined);
    desk.run(moveCardDown, undefined);
    expect(desk.texts()).toEqual(['one', 'three', 'two']);
    desk.run(moveCardDown, undefined);
    expect(desk.texts('l2', 's1')).toEqual(['two']);
    desk.run(moveCardUp, undefined);
    expect(desk.texts()).toEqual(['one', 'three', 'two']);
  });

  it('by key takes a block as one, and gathers one that is apart', () => {
    const desk = new Desk().select(['c1', 'c2']);
    desk.run(moveCardDown, undefined);
    expect(desk.texts()).toEqual(['three', 'one', 'two']);
    desk.select(['c3', 'c2']);
    desk.run(moveCardDown, undefined);
    expect(desk.texts()).toEqual(['three', 'two', 'one']);
  });

  it('by key goes to the neighbouring step at the same height, and not off the board', () => {
    const desk = new Desk([{ kind: 'card', id: 'd1', place: { lane: 'l1', step: 's2', order: 'V' }, text: 'x' }]).select(['c2']);
    desk.run(moveCardRight, undefined);
    expect(desk.texts('l1', 's2')).toEqual(['x', 'two']);
    desk.run(moveCardLeft, undefined);
    expect(desk.texts()).toEqual(['one', 'two', 'three']);
    expect(desk.may(moveCardLeft, undefined)).toBe(false);
  });

  it('by key moves a row of neighbours together', () => {
    const desk = new Desk([{ kind: 'card', id: 'd1', place: { lane: 'l1', step: 's2', order: 'V' }, text: 'x' }]).select(['c1', 'd1']);
    desk.run(moveCardRight, undefined);
    expect([desk.texts('l1', 's1'), desk.texts('l1', 's2'), desk.texts('l1', 's3')]).toEqual([['two', 'three'], ['one'], ['x']]);
  });

  it('gives a card without an emotion the neutral one on a curve lane', () => {
    const desk = new Desk();
    desk.run(moveCards, { ids: ['c1'], cell: { lane: 'l3', step: 's1' } });
    expect(desk.document.snapshot.find('card', 'c1')?.emotion).toBe(0);
  });
});

describe('spanning steps', () => {
  it('stretches and shrinks, never beyond the board or its own step', () => {
    const desk = new Desk().select(['c1']);
    desk.run(spanMore, undefined);
    desk.run(spanMore, undefined);
    expect(desk.document.snapshot.find('card', 'c1')?.place.lastStep).toBe('s3');
    expect(desk.may(spanMore, undefined)).toBe(false);
    desk.run(spanLess, undefined);
    desk.run(spanLess, undefined);
    expect(desk.document.snapshot.find('card', 'c1')?.place).not.toHaveProperty('lastStep');
    expect(desk.may(spanLess, undefined)).toBe(false);
  });

  it('never leads an edge past the other one or to no board', () => {
    const desk = new Desk();
    desk.run(spanCard, { id: 'c4', edge: 'end', step: 's3' });
    desk.run(spanCard, { id: 'c4', edge: 'end', step: 's1' });
    expect(desk.document.snapshot.find('card', 'c4')?.place).not.toHaveProperty('lastStep');
    expect(desk.may(spanCard, { id: 'c4', edge: 'end', step: 's1' })).toBe(false);
    expect(desk.may(spanCard, { id: 'c4', edge: 'start', step: 's3' })).toBe(false);
    expect(desk.may(spanCard, { id: 'c4', edge: 'start', step: 'gone' })).toBe(false);
  });

  it('by its beginning keeps its end, and stands as high in the stack it comes to as in the one it leaves', () => {
    const desk = new Desk([
      { kind: 'card', id: 'd1', place: { lane: 'l1', step: 's2', order: 'V' }, text: 'x' },
      { kind: 'card', id: 'd2', place: { lane: 'l1', step: 's2', order: 'W', lastStep: 's3' }, text: 'y' },
    ]).select(['d2']);
    const place = () => desk.document.snapshot.find('card', 'd2')?.place;
    const before = place();
    desk.run(spanEarlier, undefined);
    expect(place()).toMatchObject({ lane: 'l1', step: 's1', lastStep: 's3' });
    expect(desk.texts('l1', 's1')).toEqual(['one', 'y', 'two', 'three']);
    expect(desk.may(spanEarlier, undefined)).toBe(false);
    desk.document.undo();
    expect(place()).toEqual(before);
    desk.run(spanLater, undefined);
    expect(place()).toMatchObject({ step: 's3' });
    expect(place()).not.toHaveProperty('lastStep');
    expect(desk.may(spanLater, undefined)).toBe(false);
    desk.run(spanCard, { id: 'd2', edge: 'start', step: 's1' });
    expect(place()).toMatchObject({ step: 's1', lastStep: 's3' });
  });
});

describe('fields of cards', () => {
  it('are set on the selected cards or the named ones, and refused where nothing would change', () => {
    const desk = new Desk().select(['c1', 'c2']);
    desk.run(setCardTint, { tint: 3 });
    desk.run(setEvidenceMark, { mark: 'research', ids: ['c3'] });
    desk.run(setMarker, { marker: 'wait' });
    expect(desk.document.snapshot.find('card', 'c2')).toMatchObject({ tint: 3, marker: 'wait', evidenceMark: null });
    expect(desk.document.snapshot.find('card', 'c3')).toMatchObject({ tint: null, evidenceMark: 'research' });
    expect(desk.may(setCardTint, { tint: 3 })).toBe(false);
    expect(desk.may(setMarker, { marker: 'wait', ids: ['gone'] })).toBe(false);
  });
});

describe('emotion', () => {
  it('is set by drag, within the scale and to a tenth', () => {
    const desk = new Desk();
    desk.run(setEmotion, { cell: { lane: 'l3', step: 's2' }, emotion: 1.2345 });
    expect(desk.document.snapshot.find('card', 'c4')?.emotion).toBe(1.2);
    desk.run(setEmotion, { cell: { lane: 'l3', step: 's2' }, emotion: 7, card: 'c4' });
    expect(desk.document.snapshot.find('card', 'c4')?.emotion).toBe(2);
    expect(desk.may(setEmotion, { cell: { lane: 'l3', step: 's2' }, emotion: 9 })).toBe(false);
  });

  it('makes a point where the cell has none, and none outside a curve lane', () => {
    const desk = new Desk();
    desk.run(setEmotion, { cell: { lane: 'l3', step: 's3' }, emotion: -1.5 });
    expect(desk.document.snapshot.find('card', desk.cards('l3', 's3')[0])).toMatchObject({ emotion: -1.5, text: '' });
    expect(desk.may(setEmotion, { cell: { lane: 'l1', step: 's3' }, emotion: 1 })).toBe(false);
    expect(desk.may(setEmotion, { cell: { lane: 'l3', step: 's3' }, emotion: Number.NaN })).toBe(false);
  });

  it('goes up and down by key in halves, to the end of the scale', () => {
    const desk = new Desk().select(['c4']);
    for (let i = 0; i < 6; i++) desk.run(emotionUp, undefined);
    expect(desk.document.snapshot.find('card', 'c4')?.emotion).toBe(2);
    expect(desk.may(emotionUp, undefined)).toBe(false);
    desk.run(emotionDown, undefined);
    desk.at('l3', 's1').run(emotionDown, undefined);
    expect(desk.document.snapshot.find('card', desk.cards('l3', 's1')[0])?.emotion).toBe(-0.5);
    expect(desk.at('l1', 's1').may(emotionUp, undefined)).toBe(false);
  });
});
