import { describe, expect, it } from 'vitest';
import { putItem, wouldBe } from '../../../../src-shared/commands/library-put';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const LIBRARY: readonly NewRecord[] = [
  { kind: 'persona', id: 'ana', title: 'Ana', order: 'V' },
  { kind: 'channel', id: 'web', title: 'Web', order: 'V' },
  { kind: 'team', id: 'sales', title: 'Sales', order: 'V' },
  { kind: 'system', id: 'crm', title: 'CRM', order: 'V' },
  { kind: 'touchpoint', id: 'shop', title: 'Shop *new*', order: 'F' },
  { kind: 'touchpoint', id: 'cart', title: 'Cart', order: 'V' },
  { kind: 'card', id: 't1', place: { lane: 'l1', step: 's3', order: 'V' }, text: 'Cart', touchpoint: 'cart' },
];

const on = { card: (id: string) => ({ on: 'card' as const, id }), cell: (lane: string, step: string, index: number) => ({ on: 'cell' as const, cell: { lane, step }, index }) };

describe('an item of the library that is let go', () => {
  it('on a card is named by it, whatever its kind, and the card is selected', () => {
    for (const [id, field] of [['ana', 'actor'], ['web', 'channel'], ['sales', 'team'], ['crm', 'system'], ['shop', 'touchpoint']] as const) {
      const desk = new Desk(LIBRARY);
      desk.run(putItem, { id, place: on.card('c2') });
      expect(desk.document.snapshot.find('card', 'c2')).toMatchObject({ [field]: id, text: 'two' });
      expect(desk.selection).toEqual({ ids: ['c2'], cell: { lane: 'l1', step: 's1' } });
      expect(desk.may(putItem, { id, place: on.card('c2') })).toBe(false);
    }
  });

  it('takes the place of another one, and tells which', () => {
    const desk = new Desk(LIBRARY);
    expect(wouldBe(desk.document.snapshot, 'shop', on.card('t1'))).toMatchObject({ field: 'touchpoint', former: { id: 'cart' } });
    desk.run(putItem, { id: 'shop', place: on.card('t1') });
    // The card stood for the former one, so it says the new name, to the letter.
    expect(desk.document.snapshot.find('card', 't1')).toMatchObject({ touchpoint: 'shop', text: 'Shop \\*new\\*' });
  });

  it('in a cell becomes a card between those that stand there; only what a card can stand for does, and no curve takes any', () => {
    const desk = new Desk(LIBRARY);
    desk.run(putItem, { id: 'crm', place: on.cell('l1', 's1', 1) });
    expect(desk.texts()).toEqual(['one', 'CRM', 'two', 'three']);
    expect(desk.document.snapshot.find('card', desk.selection.ids[0])).toMatchObject({ system: 'crm', text: 'CRM' });
    expect(desk.may(putItem, { id: 'shop', place: on.cell('l3', 's1', 0) })).toBe(false);
    for (const id of ['ana', 'web', 'sales', 'gone']) expect(desk.may(putItem, { id, place: on.cell('l1', 's1', 0) })).toBe(false);
    expect(desk.may(putItem, { id: 'shop', place: on.cell('gone', 's1', 0) })).toBe(false);
  });

  it('on a title is its team, or the actor of a lane', () => {
    const desk = new Desk(LIBRARY);
    desk.run(putItem, { id: 'sales', place: { on: 'stage', id: 'g1' } });
    desk.run(putItem, { id: 'sales', place: { on: 'step', id: 's1' } });
    desk.run(putItem, { id: 'ana', place: { on: 'lane', id: 'l1' } });
    expect([desk.document.snapshot.find('stage', 'g1')?.team, desk.document.snapshot.find('step', 's1')?.team, desk.document.snapshot.find('lane', 'l1')?.actor]).toEqual(['sales', 'sales', 'ana']);
    for (const place of [{ on: 'stage', id: 'g1' }, { on: 'lane', id: 'l1' }] as const) expect(desk.may(putItem, { id: 'shop', place })).toBe(false);
    expect(desk.may(putItem, { id: 'sales', place: { on: 'lane', id: 'l1' } })).toBe(false);
    expect(desk.may(putItem, { id: 'ana', place: { on: 'step', id: 's1' } })).toBe(false);
  });
});
