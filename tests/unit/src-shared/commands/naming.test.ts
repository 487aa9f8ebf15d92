import { describe, expect, it } from 'vitest';
import { SHIPPED_CHANNELS, channelNamed, splitChannel } from '../../../../src-shared/commands/channels';
import { setCardText, finishCard } from '../../../../src-shared/commands/cards';
import { suggestions } from '../../../../src-shared/commands/completion';
import { itemsOfAllLanes, saidBy, settleCard, takeSuggested, touchpointsOfLane } from '../../../../src-shared/commands/naming';
import { CHANNEL_ICONS } from '../../../../src-shared/layout/icons';
import { nameKey, nameOfText, sameName } from '../../../../src-shared/model/names';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const LANES: readonly NewRecord[] = [
  { kind: 'lane', id: 'lt', board: 'b', role: 'touchpoints', order: 'p' },
  { kind: 'lane', id: 'le', board: 'b', role: 'evidence', order: 'q' },
  { kind: 'lane', id: 'ls', board: 'b', role: 'systems', order: 'r' },
  { kind: 'touchpoint', id: 'shop', title: 'Web shop', order: 'F' },
  { kind: 'touchpoint', id: 'visit', title: 'Visita médica', order: 'V', channel: 'store' },
  { kind: 'channel', id: 'store', title: 'Tienda', order: 'F', icon: 'store' },
];
const card = (id: string, text = '', more: object = {}, lane = 'lt'): NewRecord => ({ kind: 'card', id, place: { lane, step: 's1', order: 'F' }, text, ...more });

/** Writes a card's words and leaves it, as the board does. */
function write(desk: Desk, id: string, text: string): Desk {
  const before = saidBy(desk.document.snapshot, id);
  if (desk.document.snapshot.find('card', id)?.text !== text) desk.run(setCardText, { id, text });
  if (desk.may(settleCard, { id, before })) desk.run(settleCard, { id, before });
  return desk;
}

const cardOf = (desk: Desk, id: string) => desk.document.snapshot.find('card', id);
const titles = (desk: Desk, kind: 'touchpoint' | 'system' | 'channel' = 'touchpoint'): string[] => desk.document.snapshot.ofKind(kind).map(({ title }) => title).sort();
const touchpoint = (desk: Desk, id: string) => desk.document.snapshot.find('touchpoint', cardOf(desk, id)?.touchpoint);
const channelOf = (desk: Desk, id: string) => desk.document.snapshot.find('channel', touchpoint(desk, id)?.channel);

describe('names', () => {
  it('are the same whatever their case, accents and outer spaces; ñ is a letter', () => {
    expect(sameName(' Médico ', 'MEDICO')).toBe(true);
    expect(sameName('año', 'ano')).toBe(false);
    expect(sameName('', ' ')).toBe(false);
    expect(nameKey('AÑO\u00a0 nuevo')).toBe('año nuevo');
  });

  it('are one short line', () => {
    expect(nameOfText(' **Web** shop ')).toBe('Web shop');
    for (const text of ['', '  ', 'two\nlines', '- bullet', '- ', 'x'.repeat(121)]) expect(nameOfText(text)).toBeNull();
  });
});

describe('a card written in a lane of touchpoints', () => {
  it('adds a new touchpoint and refers to it', () => {
    const desk = write(new Desk([...LANES, card('x')]), 'x', 'Call **back**');
    expect(touchpoint(desk, 'x')?.title).toBe('Call back');
    expect(cardOf(desk, 'x')?.text).toBe('Call **back**');
  });

  it('refers to a known one and takes its spelling', () => {
    const desk = write(new Desk([...LANES, card('x')]), 'x', 'visita MEDICA');
    expect(cardOf(desk, 'x')).toMatchObject({ touchpoint: 'visit', text: 'Visita médica' });
    expect(titles(desk)).toHaveLength(2);
  });

  it('sets the channel by what stands before the colon, in either language', () => {
    const desk = write(new Desk([...LANES, card('x'), card('y'), card('z')]), 'x', 'web: checkout');
    expect(touchpoint(desk, 'x')?.title).toBe('checkout');
    expect(channelOf(desk, 'x')).toMatchObject({ title: 'Website', icon: 'globe' });
    expect(cardOf(desk, 'x')).toMatchObject({ text: 'checkout', channel: null });
    write(desk, 'y', 'shop: fitting room');
    expect(channelOf(desk, 'y')?.id).toBe('store');
    write(desk, 'z', 'Tip: call first');
    expect(touchpoint(desk, 'z')).toMatchObject({ title: 'Tip: call first', channel: null });
  });

  it('keeps a known touchpoint’s own channel; another one is the card’s', () => {
    const desk = write(new Desk([...LANES, card('x'), card('y')]), 'x', 'phone: visita médica');
    expect(touchpoint(desk, 'x')).toMatchObject({ id: 'visit', channel: 'store' });
    expect(desk.document.snapshot.find('channel', cardOf(desk, 'x')?.channel)?.title).toBe('Phone');
    write(desk, 'y', 'phone: web shop');
    expect(channelOf(desk, 'y')?.title).toBe('Phone');
    expect(cardOf(desk, 'y')).toMatchObject({ text: 'Web shop', channel: null });
    expect(titles(desk, 'channel')).toEqual(['Phone', 'Tienda']);
  });

  it('is a touchpoint in its channel where it says no more than the channel', () => {
    const desk = write(new Desk([...LANES, card('x'), card('y')]), 'x', 'Email');
    expect([touchpoint(desk, 'x')?.title, channelOf(desk, 'x')?.icon]).toEqual(['Email', 'mail']);
    write(desk, 'y', 'Phone: ');
    expect([touchpoint(desk, 'y')?.title, channelOf(desk, 'y')?.icon]).toEqual(['Phone', 'phone']);
  });

  it('takes no long, multi-line or bulleted text for a name', () => {
    for (const text of ['x'.repeat(3_000), 'one\ntwo', '- one']) expect(touchpoint(write(new Desk([...LANES, card('x')]), 'x', text), 'x')).toBeUndefined();
  });

  it('leaves other lanes alone; evidence knows touchpoints and makes none, systems are made', () => {
    const desk = new Desk([...LANES, card('x', '', {}, 'l1'), card('y', '', {}, 'le'), card('z', '', {}, 'le'), card('s', '', {}, 'ls')]);
    for (const [id, text] of [['x', 'Desk'], ['y', 'WEB SHOP'], ['z', 'Receipt'], ['s', 'SAP']] as const) write(desk, id, text);
    expect([cardOf(desk, 'x')?.touchpoint, cardOf(desk, 'y')?.touchpoint, cardOf(desk, 'z')?.touchpoint]).toEqual([null, 'shop', null]);
    expect(titles(desk, 'system')).toEqual(['SAP']);
    expect(titles(desk)).toHaveLength(2);
  });
});

describe('changing the words of a card that stands for a touchpoint', () => {
  const shop = { touchpoint: 'shop' };

  it('renames a touchpoint that nothing else names', () => {
    const desk = write(new Desk([...LANES, card('x', 'Web shop', shop)]), 'x', 'Web shop, checkout');
    expect(desk.document.snapshot.find('touchpoint', 'shop')?.title).toBe('Web shop, checkout');
  });

  it('makes another one where others name it, and leaves theirs', () => {
    const desk = write(new Desk([...LANES, card('x', 'Web shop', shop), card('y', '', shop)]), 'x', 'Kiosk screen');
    expect(touchpoint(desk, 'x')?.title).toBe('Kiosk screen');
    expect(touchpoint(desk, 'y')?.title).toBe('Web shop');
  });

  it('spells it better for all where only case or accents change', () => {
    const desk = write(new Desk([...LANES, card('x', 'Web shop', shop), card('y', 'Web shop', shop)]), 'x', 'Web Shop');
    expect([cardOf(desk, 'y')?.text, titles(desk)]).toEqual(['Web Shop', ['Visita médica', 'Web Shop']]);
  });

  it('refers to another known one, and lets go when it is emptied', () => {
    const desk = write(new Desk([...LANES, card('x', 'Web shop', shop), card('y', '', shop)]), 'x', 'visita médica');
    expect(cardOf(desk, 'x')?.touchpoint).toBe('visit');
    write(desk, 'x', '');
    expect(desk.may(finishCard, { id: 'x' })).toBe(true);
    expect(titles(desk)).toEqual(['Visita médica', 'Web shop']);
  });

  it('keeps the reference of longer words about it, and of words that never were its name', () => {
    const desk = write(new Desk([...LANES, card('x', 'Web shop', shop), card('y', 'so slow', shop)]), 'x', 'Web shop\nvery slow');
    expect(cardOf(desk, 'x')?.touchpoint).toBe('shop');
    write(desk, 'y', 'quite slow');
    expect(cardOf(desk, 'y')).toMatchObject({ touchpoint: 'shop', text: 'quite slow' });
    expect(titles(desk)).toHaveLength(2);
  });

  it('does not rename what was taken from the suggestions a moment ago', () => {
    const desk = new Desk([...LANES, card('x')]);
    const before = saidBy(desk.document.snapshot, 'x');
    desk.run(takeSuggested, { id: 'x', item: 'shop' });
    expect(desk.may(settleCard, { id: 'x', before })).toBe(false);
    desk.run(setCardText, { id: 'x', text: 'Web shop returns' });
    desk.run(settleCard, { id: 'x', before });
    expect(titles(desk)).toEqual(['Visita médica', 'Web shop', 'Web shop returns']);
  });
});

describe('the cards of a lane', () => {
  it('become touchpoints, each name once', () => {
    const desk = new Desk([...LANES, card('x', 'Phone'), card('y', 'phone'), card('z', 'web shop'), card('n', 'a\nb'), card('s', 'SAP', {}, 'ls')]).at('lt', 's1');
    desk.run(touchpointsOfLane, undefined);
    expect(titles(desk)).toEqual(['Phone', 'Visita médica', 'Web shop']);
    expect(['x', 'y', 'z', 'n'].map((id) => touchpoint(desk, id)?.title)).toEqual(['Phone', 'Phone', 'Web shop', undefined]);
    expect(desk.may(touchpointsOfLane, undefined)).toBe(false);
    desk.run(itemsOfAllLanes, undefined);
    expect(titles(desk, 'system')).toEqual(['SAP']);
  });
});

describe('channels', () => {
  it('have icons that are shipped and a name of their own in both languages', () => {
    const { snapshot } = new Desk().document;
    for (const { key, icon } of SHIPPED_CHANNELS) expect(CHANNEL_ICONS, key).toContain(icon);
    for (const language of ['en', 'es'] as const) {
      const found = SHIPPED_CHANNELS.flatMap(({ also }) => also).map((name) => channelNamed(snapshot, name, language));
      expect(found).not.toContain(null);
    }
    expect(channelNamed(snapshot, 'correo', 'en')?.title).toBe('Email');
    expect(splitChannel(snapshot, ': x', 'en')).toEqual({ channel: null, name: ': x' });
  });
});

describe('suggestions', () => {
  const { snapshot } = new Desk([...LANES, { kind: 'touchpoint', id: 'old', title: 'Old shop floor', order: 'B' }]).document;
  const offered = (text: string, kind: 'touchpoint' | 'system' = 'touchpoint'): string[] =>
    suggestions(snapshot, { kind, makes: true }, text, 'en').map((one) => (one.type === 'item' ? one.item.title : `${one.channel.title}:`));

  it('begin like the words, or have a word that does; accents do not count', () => {
    expect(offered('we')).toEqual(['Web shop', 'Website:']);
    expect(offered('sho')).toEqual(['Old shop floor', 'Web shop']);
    expect(offered('MEDICA')).toEqual(['Visita médica']);
    expect(offered('edica')).toEqual([]);
    expect(offered('we', 'system')).toEqual([]);
  });

  it('are those of the channel behind its name', () => {
    expect(offered('store: ')).toEqual(['Visita médica']);
    expect(offered('tienda:v')).toEqual(['Visita médica']);
    expect(offered('web: v')).toEqual([]);
  });

  it('are none while nothing is written, for no name, and for one that is complete', () => {
    for (const text of ['', 'web\nshop', 'web shop', '- web']) expect(offered(text)).toEqual([]);
  });
});
