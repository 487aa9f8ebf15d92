import { describe, expect, it } from 'vitest';
import { nameReference } from '../../../../src-shared/commands/details';
import { addItem, renameItem, setItemFields, referToItem } from '../../../../src-shared/commands/library';
import { deleteItem, mendReferences, mergeItems } from '../../../../src-shared/commands/library-merge';
import { setTouchpoint } from '../../../../src-shared/commands/matrix';
import { libraryReferences } from '../../../../src-shared/model/library-references';
import type { AnyRecord, NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

/** A library in which everything is named by something. */
const LIBRARY: readonly NewRecord[] = [
  { kind: 'lane', id: 'lt', board: 'b', role: 'touchpoints', order: 'p', actor: 'p1' },
  { kind: 'persona', id: 'p1', title: 'Ana', order: 'F', channels: ['web', 'mail'] },
  { kind: 'persona', id: 'p2', title: 'Berta', order: 'V', goals: 'Be quick' },
  { kind: 'channel', id: 'web', title: 'Web', order: 'F', icon: 'globe' },
  { kind: 'channel', id: 'mail', title: 'Email', order: 'V', icon: 'mail' },
  { kind: 'team', id: 'sales', title: 'Sales', order: 'F', goals: 'Sell' },
  { kind: 'team', id: 'desk', title: 'Desk', order: 'V', goals: 'Help', tint: 3 },
  { kind: 'system', id: 'crm', title: 'CRM', order: 'F', team: 'sales' },
  { kind: 'touchpoint', id: 'shop', title: 'Shop', order: 'F', channel: 'web', team: 'sales' },
  { kind: 'touchpoint', id: 'cart', title: 'Cart', order: 'V', owner: 'Eva', description: 'Where they pay' },
  { kind: 'card', id: 't1', place: { lane: 'lt', step: 's1', order: 'F' }, text: 'Shop', touchpoint: 'shop' },
  { kind: 'card', id: 't2', place: { lane: 'lt', step: 's2', order: 'F' }, text: '', touchpoint: 'shop', team: 'sales', actor: 'p1' },
  { kind: 'card', id: 't3', place: { lane: 'lt', step: 's3', order: 'F' }, text: 'asks for help', touchpoint: 'shop', channel: 'mail', system: 'crm' },
  { kind: 'voice', id: 'v', content: { text: 'so slow', source: '', date: '', who: '', program: null, actor: 'p1', step: 's1', touchpoint: 'shop', score: null, scale: '', weight: 1, level: 'research' } },
  { kind: 'metric', id: 'm', title: 'Wait', order: 'F', at: 'shop' },
  { kind: 'decision', id: 'd', about: ['shop', 'cart', 'c1'] },
];

function library(more: readonly NewRecord[] = []): Desk {
  const desk = new Desk([...LIBRARY, ...more]);
  desk.document.apply([
    { op: 'set', kind: 'step', id: 's1', patch: { exit: { reason: 'Price', share: null, tell: 'sales' }, team: 'sales' } },
    { op: 'set', kind: 'stage', id: 'g1', patch: { team: 'sales' } },
    { op: 'set', kind: 'board', id: 'b', patch: { actors: ['p1', 'p2'] } },
  ], 'system');
  return desk;
}

const find = (desk: Desk, id: string): AnyRecord | undefined => desk.document.snapshot.get(id);
/** Every record that names the item anywhere, found in its JSON: another way than the table's. */
const naming = (desk: Desk, item: string): string[] => [...desk.document.snapshot.all()].filter(({ id }) => id !== item).filter((record) => JSON.stringify({ ...record, id: '' }).includes(`"${item}"`)).map(({ id }) => id).sort();

describe('an item', () => {
  it('is added once a name', () => {
    const desk = library();
    desk.run(addItem, { kind: 'touchpoint', title: '  Receipt ' });
    expect(desk.document.snapshot.ofKind('touchpoint').find(({ title }) => title === 'Receipt')?.order).toBe('W');
    expect(desk.may(addItem, { kind: 'touchpoint', title: 'RECEIPT' })).toBe(false);
    expect(desk.may(addItem, { kind: 'system', title: 'Receipt' })).toBe(true);
    expect(desk.may(addItem, { kind: 'team', title: '  ' })).toBe(false);
  });

  it('may have a name of any length that the model holds', () => {
    const desk = library();
    desk.run(addItem, { kind: 'team', title: 'x'.repeat(3_000), id: 'long' });
    expect(find(desk, 'long')).toMatchObject({ title: 'x'.repeat(3_000) });
    desk.run(renameItem, { id: 'long', title: 'y'.repeat(9_000) });
    expect(find(desk, 'long')).toMatchObject({ title: 'y'.repeat(5_000) });
  });

  it('is renamed on every card that says its name, and on no other', () => {
    const desk = library();
    desk.run(renameItem, { id: 'shop', title: 'Web *shop*' });
    expect(['t1', 't2', 't3'].map((id) => desk.document.snapshot.find('card', id)?.text)).toEqual(['Web \\*shop\\*', '', 'asks for help']);
    expect(desk.may(renameItem, { id: 'shop', title: ' ' })).toBe(false);
    expect(desk.may(renameItem, { id: 'gone', title: 'x' })).toBe(false);
  });

  it('is described', () => {
    const desk = library();
    desk.run(setItemFields, { id: 'desk', kind: 'team', fields: { tint: 5, goals: 'Answer' } });
    expect(find(desk, 'desk')).toMatchObject({ tint: 5, goals: 'Answer' });
    expect(desk.may(setItemFields, { id: 'desk', kind: 'team', fields: { tint: 5 } })).toBe(false);
  });

  it('is put to use on the selected cards; one that stood for another takes the new name', () => {
    const desk = library().select(['t1', 't3', 'c1']);
    desk.run(referToItem, { id: 'cart' });
    expect(['t1', 't3', 'c1'].map((id) => desk.document.snapshot.find('card', id)).map((card) => [card?.touchpoint, card?.text])).toEqual([['cart', 'Cart'], ['cart', 'asks for help'], ['cart', 'one']]);
    desk.run(referToItem, { id: 'p2' });
    expect(desk.document.snapshot.find('card', 'c1')?.actor).toBe('p2');
    expect(desk.may(referToItem, { id: 'p2' })).toBe(false);
  });

  it('is found by its name whatever the accents', () => {
    const desk = library([{ kind: 'touchpoint', id: 'cafe', title: 'Café', order: 'k' }]).select(['c1']);
    desk.run(nameReference, { kind: 'touchpoint', title: 'cafe' });
    expect(desk.document.snapshot.find('card', 'c1')?.touchpoint).toBe('cafe');
  });
});

describe('naming what cards refer to', () => {
  it('lets a card that stood for another touchpoint say the new one, and no other words', () => {
    const desk = library().select(['t1', 't3']);
    desk.run(nameReference, { kind: 'touchpoint', title: 'cart' });
    expect(['t1', 't3'].map((id) => desk.document.snapshot.find('card', id)).map((card) => [card?.touchpoint, card?.text])).toEqual([['cart', 'Cart'], ['cart', 'asks for help']]);
    desk.run(nameReference, { kind: 'touchpoint', title: '' });
    expect(desk.document.snapshot.find('card', 't1')).toMatchObject({ touchpoint: null, text: 'Cart' });
  });

  it('gives a channel that is known in the field its icon', () => {
    const desk = library().select(['t1']);
    desk.run(nameReference, { kind: 'channel', title: 'Teléfono' });
    expect(desk.document.snapshot.find('channel', desk.document.snapshot.find('card', 't1')?.channel)).toMatchObject({ title: 'Teléfono', icon: 'phone' });
  });

  it('follows a touchpoint that is renamed in a matrix', () => {
    const desk = library();
    desk.run(setTouchpoint, { id: 'shop', fields: { title: 'Web shop' } });
    expect(['t1', 't2', 't3'].map((id) => desk.document.snapshot.find('card', id)?.text)).toEqual(['Web shop', '', 'asks for help']);
  });
});

describe('merging', () => {
  it('lets everything that named the one name the other', () => {
    for (const [goes, stays] of [['shop', 'cart'], ['sales', 'desk'], ['web', 'mail'], ['p1', 'p2']] as const) {
      const desk = library();
      const before = new Set([...naming(desk, goes), ...naming(desk, stays)].filter((id) => id !== stays && id !== goes));
      desk.run(mergeItems, { stays, goes });
      expect(desk.has(goes)).toBe(false);
      expect(naming(desk, goes)).toEqual([]);
      expect(naming(desk, stays)).toEqual([...before].sort());
    }
  });

  it('keeps what both say, and what one says alone', () => {
    const desk = library();
    desk.run(mergeItems, { stays: 'desk', goes: 'sales' });
    expect(find(desk, 'desk')).toMatchObject({ title: 'Desk', goals: 'Help\n\nSell', tint: 3 });
    desk.run(mergeItems, { stays: 'shop', goes: 'cart' });
    expect(find(desk, 'shop')).toMatchObject({ title: 'Shop', channel: 'web', owner: 'Eva', description: 'Where they pay' });
    expect(find(desk, 'd')).toMatchObject({ about: ['shop', 'c1'] });
    desk.run(mergeItems, { stays: 'p2', goes: 'p1' });
    expect(find(desk, 'p2')).toMatchObject({ channels: ['web', 'mail'] });
    expect(find(desk, 'b')).toMatchObject({ actors: ['p2'] });
  });

  it('lets cards that said the one name say the other', () => {
    const desk = library();
    desk.run(mergeItems, { stays: 'cart', goes: 'shop' });
    expect(['t1', 't2', 't3'].map((id) => desk.document.snapshot.find('card', id)?.text)).toEqual(['Cart', '', 'asks for help']);
  });

  it('is refused for an item with itself, for two kinds, and for what is not there', () => {
    const desk = library();
    for (const [stays, goes] of [['shop', 'shop'], ['shop', 'crm'], ['shop', 'gone'], ['gone', 'shop'], ['c1', 'c2']] as const) expect(desk.may(mergeItems, { stays, goes })).toBe(false);
  });
});

describe('deleting', () => {
  it('leaves nothing that names the item, and the words and channels of cards as they were', () => {
    const desk = library();
    desk.run(deleteItem, { id: 'shop' });
    expect(naming(desk, 'shop')).toEqual([]);
    expect(['t1', 't2', 't3'].map((id) => desk.document.snapshot.find('card', id)).map((card) => [card?.text, card?.channel])).toEqual([['Shop', 'web'], ['Shop', 'web'], ['asks for help', 'mail']]);
    desk.run(deleteItem, { id: 'sales' });
    expect(naming(desk, 'sales')).toEqual([]);
    expect(find(desk, 's1')).toMatchObject({ team: null, exit: { reason: 'Price', share: null, tell: null } });
    desk.run(deleteItem, { id: 'p1' });
    expect(find(desk, 'b')).toMatchObject({ actors: ['p2'], actorName: 'Ana' });
    for (const record of desk.document.snapshot.all()) for (const { id, other } of libraryReferences(record)) expect(other || desk.has(id), id).toBe(true);
  });
});

describe('mending', () => {
  it('names another item, or nothing, where one is missing', () => {
    const desk = library([{ kind: 'card', id: 'x', place: { lane: 'lt', step: 's1', order: 'V' }, touchpoint: 'lost', team: 'lost' }]);
    expect(desk.may(mendReferences, { missing: 'lost', kinds: ['touchpoint'], to: 'sales' })).toBe(false);
    expect(desk.may(mendReferences, { missing: 'shop', kinds: ['touchpoint'], to: 'cart' })).toBe(false);
    desk.run(mendReferences, { missing: 'lost', kinds: ['touchpoint'], to: 'cart' });
    expect(find(desk, 'x')).toMatchObject({ touchpoint: 'cart', team: 'lost' });
    desk.run(mendReferences, { missing: 'lost', kinds: ['team'], to: null });
    expect(find(desk, 'x')).toMatchObject({ touchpoint: 'cart', team: null });
  });
});
