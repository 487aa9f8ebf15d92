import { describe, expect, it } from 'vitest';
import { deleteBoard, duplicateBoard } from '../../../../src-shared/commands/boards';
import { deleteSelected, selectAll } from '../../../../src-shared/commands/editing';
import { nameActor, openEmpathyMap } from '../../../../src-shared/commands/empathy-boards';
import { findAll } from '../../../../src-shared/commands/finding';
import { addNotes, setNoteText, trayNotes } from '../../../../src-shared/commands/notes';
import { replaceAll } from '../../../../src-shared/commands/replace';
import { askWhereToSend, sendStickies, sendTargets } from '../../../../src-shared/commands/sending';
import {
  addSticky, deleteSticky, duplicateSticky, finishSticky, moveStickies, moveStickyEarlier, moveStickyLater, moveStickyToNextZone, setNoteDetails, stickiesToTray,
} from '../../../../src-shared/commands/stickies';
import { type EmpathyZone, EMPATHY_ZONES, notesByZone } from '../../../../src-shared/model/empathy';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const MAP: NewRecord = { kind: 'board', id: 'e', boardKind: 'empathy', order: 'k', title: 'Ana' };

function deskWith(zones: Partial<Record<EmpathyZone, readonly string[]>> = {}, more: readonly NewRecord[] = []): Desk {
  const desk = new Desk([MAP, ...more]);
  desk.board = 'e';
  for (const zone of EMPATHY_ZONES) if (zones[zone]) desk.run(addSticky, { zone, texts: zones[zone] });
  return desk;
}

const texts = (desk: Desk, zone: EmpathyZone): string[] => (notesByZone(desk.document.snapshot, desk.board).get(zone) ?? []).map(({ text }) => text);
const idOf = (desk: Desk, text: string): string => desk.document.snapshot.ofKind('note').find((note) => note.text === text && note.board !== null)?.id ?? '';
const choose = (desk: Desk, ...words: string[]): Desk => desk.select(words.map((text) => idOf(desk, text)));

describe('notes in the zones of an empathy map', () => {
  it('are added behind the selected one, or at the end of the zone, and open for writing', () => {
    const desk = deskWith({ see: ['one', 'three'] });
    const result = choose(desk, 'one').run(addSticky, undefined);
    const id = result.edit?.id ?? '';
    expect(result).toMatchObject({ edit: { caret: 'end', place: `note:${id}` }, selection: { ids: [id], place: `note:${id}` } });
    desk.run(setNoteText, { id, text: 'two' });
    expect(texts(desk, 'see')).toEqual(['one', 'two', 'three']);
    desk.selection = { ids: [], cell: null, place: 'zone:hear' };
    desk.run(addSticky, undefined);
    expect(texts(desk, 'hear')).toEqual(['']);
  });

  it('are added one a text, in their order, and not without one or on another kind of board', () => {
    const desk = deskWith({ say: ['first', ' ', 'second'] });
    expect(texts(desk, 'say')).toEqual(['first', 'second']);
    expect(desk.may(addSticky, { zone: 'say', texts: [' '] })).toBe(false);
    desk.board = 'b';
    expect(desk.may(addSticky, { zone: 'say' })).toBe(false);
  });

  it('go again when nothing was written in them, and the zone has the keyboard', () => {
    const desk = deskWith();
    const { edit } = desk.run(addSticky, { zone: 'gains' });
    desk.run(finishSticky, { id: edit?.id ?? '' });
    expect(texts(desk, 'gains')).toEqual([]);
    expect(desk.selection).toEqual({ ids: [], cell: null, place: 'zone:gains' });
  });

  it('are moved between zones and to any place in one, in reading order', () => {
    const desk = deskWith({ see: ['a', 'b'], pains: ['x', 'y'] });
    desk.run(moveStickies, { ids: [idOf(desk, 'y'), idOf(desk, 'a')], zone: 'pains', index: 0 });
    expect([texts(desk, 'see'), texts(desk, 'pains')]).toEqual([['b'], ['a', 'y', 'x']]);
    expect(desk.may(moveStickies, { ids: [idOf(desk, 'a')], zone: 'pains', index: 0 })).toBe(false);
  });

  it('are moved by keys: within the zone to its ends and no further, and from zone to zone', () => {
    const desk = deskWith({ hear: ['a', 'b', 'c'] });
    choose(desk, 'a').run(moveStickyLater, undefined);
    expect(texts(desk, 'hear')).toEqual(['b', 'a', 'c']);
    desk.run(moveStickyEarlier, undefined);
    expect(desk.may(moveStickyEarlier, undefined)).toBe(false);
    choose(desk, 'c');
    expect(desk.may(moveStickyLater, undefined)).toBe(false);
    desk.run(moveStickyToNextZone, undefined);
    expect([texts(desk, 'hear'), texts(desk, 'think')]).toEqual([['a', 'b'], ['c']]);
  });

  it('are deleted, and the neighbour has the keyboard', () => {
    const desk = deskWith({ do: ['a', 'b', 'c'] });
    choose(desk, 'b').run(deleteSelected, undefined);
    expect(desk.selection.ids).toEqual([idOf(desk, 'c')]);
    desk.run(deleteSticky, undefined);
    expect(desk.selection.ids).toEqual([idOf(desk, 'a')]);
    desk.run(deleteSticky, undefined);
    expect(desk.selection.place).toBe('zone:do');
  });

  it('are duplicated each zone behind its own', () => {
    const desk = deskWith({ do: ['a', 'b'], say: ['s'] });
    choose(desk, 'a', 's').run(duplicateSticky, undefined);
    expect([texts(desk, 'do'), texts(desk, 'say')]).toEqual([['a', 'a', 'b'], ['s', 's']]);
  });

  it('take tint, initials and votes together', () => {
    const desk = deskWith({ do: ['a', 'b'] });
    choose(desk, 'a', 'b').run(setNoteDetails, { fields: { tint: 3, votes: 2 } });
    expect(desk.document.snapshot.ofKind('note').map(({ tint, votes }) => [tint, votes])).toEqual([[3, 2], [3, 2]]);
    expect(desk.may(setNoteDetails, { fields: { votes: 2 } })).toBe(false);
  });

  it('come from the capture tray and go back to its end', () => {
    const desk = deskWith();
    desk.run(addNotes, { texts: ['t1', 't2', 't3'] });
    const [t1, , t3] = trayNotes(desk.document.snapshot);
    desk.run(moveStickies, { ids: [t3?.id ?? '', t1?.id ?? ''], zone: 'think' });
    expect(texts(desk, 'think')).toEqual(['t1', 't3']);
    choose(desk, 't1').run(stickiesToTray, undefined);
    expect(trayNotes(desk.document.snapshot).map(({ text }) => text)).toEqual(['t2', 't1']);
  });

  it('are all selected at once: those of the zone that has the keyboard, or of the board', () => {
    const desk = deskWith({ do: ['a', 'b'], say: ['s'] });
    choose(desk, 'b').run(selectAll, undefined);
    expect(desk.selection).toEqual({ ids: [idOf(desk, 'a'), idOf(desk, 'b')], cell: null, place: `note:${idOf(desk, 'b')}` });
    desk.selection = { ids: [], cell: null };
    desk.run(selectAll, undefined);
    expect(desk.selection.ids).toHaveLength(3);
  });

  it('are found and replaced, copied with their board and deleted with it', () => {
    const desk = deskWith({ pains: ['Waits too long'], gains: ['No waits'] });
    const query = { text: 'waits', exact: false, wholeWord: false };
    expect(findAll(desk.document.snapshot, query).map(({ place }) => place)).toEqual([{ on: 'board', board: 'e' }, { on: 'board', board: 'e' }]);
    desk.run(replaceAll, { query, replacement: 'queues' });
    expect(texts(desk, 'pains')).toEqual(['queues too long']);
    desk.run(duplicateBoard, undefined);
    expect(desk.board).not.toBe('e');
    expect([texts(desk, 'pains'), texts(desk, 'gains')]).toEqual([['queues too long'], ['No queues']]);
    desk.run(deleteBoard, undefined);
    expect(desk.document.snapshot.ofKind('note')).toHaveLength(2);
  });
});

describe('sending notes to a map', () => {
  const PAINS: NewRecord = { kind: 'lane', id: 'l4', board: 'b', role: 'pains', order: 'z' };

  it('makes a card of each in the lane that suits its zone; the card knows its note, and the note stays', () => {
    const desk = deskWith({ pains: ['p1', 'p2'], gains: ['g'], do: ['d'] }, [PAINS, { kind: 'lane', id: 'l5', board: 'b', role: 'opportunities', order: 'zz' }]);
    choose(desk, 'p2', 'p1', 'g', 'd').run(sendStickies, { board: 'b', step: 's3' });
    const sources = (lane: string): (string | undefined)[] => desk.document.snapshot.ofKind('card').filter(({ place }) => place.lane === lane && place.step === 's3')
      .sort((a, b) => (a.place.order < b.place.order ? -1 : 1)).map(({ text, source }) => `${text} ${desk.document.snapshot.find('note', source)?.text ?? ''}`);
    expect([sources('l4'), sources('l5'), sources('l1')]).toEqual([['p1 p1', 'p2 p2'], ['g g'], ['d d']]);
    expect(texts(desk, 'pains')).toEqual(['p1', 'p2']);
  });

  it('offers the maps about the same person first, and asks only where there is a choice', () => {
    const desk = deskWith({ pains: ['p'] }, [PAINS, { kind: 'persona', id: 'ana', title: 'Ana', order: 'V' }, { kind: 'board', id: 'b2', boardKind: 'journey', order: 'z', title: 'Other', actors: ['ana'] },
      { kind: 'stage', id: 'h', board: 'b2', order: 'V', title: 'S' }, { kind: 'step', id: 'hs', stage: 'h', order: 'V' }, { kind: 'lane', id: 'hl', board: 'b2', role: 'pains', order: 'V' }]);
    desk.run(nameActor, { id: 'e', name: 'ana' });
    choose(desk, 'p');
    expect(sendTargets(desk.context).map(({ board, lane }) => [board.id, lane.id])).toEqual([['b2', 'hl'], ['b', 'l4']]);
    expect(desk.run(askWhereToSend, undefined)).toEqual({ intent: 'sendNotes' });
    desk.run(deleteBoard, { id: 'b' });
    desk.run(askWhereToSend, undefined);
    expect(desk.document.snapshot.ofKind('card').map(({ place }) => place.step)).toEqual(['hs']);
  });

  it('is not offered without a note or without a map', () => {
    const desk = deskWith({ pains: ['p'] }).select([]);
    expect(desk.may(askWhereToSend, undefined)).toBe(false);
    choose(desk, 'p');
    desk.run(deleteBoard, { id: 'b' });
    expect(desk.may(askWhereToSend, undefined)).toBe(false);
  });
});

describe('whom an empathy map is about', () => {
  it('is a persona or audience of that name, else a new persona', () => {
    const desk = deskWith({}, [{ kind: 'audience', id: 'fans', title: 'Fans', order: 'V' }]);
    const actors = (): readonly string[] => desk.document.snapshot.find('board', 'e')?.actors ?? [];
    desk.run(nameActor, { id: 'e', name: ' fans ' });
    expect(actors()).toEqual(['fans']);
    desk.run(nameActor, { id: 'e', name: 'Ana' });
    expect(desk.document.snapshot.find('persona', actors()[0])?.title).toBe('Ana');
    desk.run(nameActor, { id: 'e', name: '' });
    expect(actors()).toEqual([]);
    expect(desk.may(nameActor, { id: 'e', name: '' })).toBe(false);
  });

  it('gives a new map its title, and is opened again once there is one', () => {
    const desk = deskWith({}, [{ kind: 'persona', id: 'ana', title: 'Ana', order: 'V' }]);
    desk.run(openEmpathyMap, { actor: 'ana' });
    const made = desk.board;
    expect(desk.document.snapshot.find('board', made)).toMatchObject({ title: 'Empathy map of Ana', boardKind: 'empathy', actors: ['ana'] });
    expect(desk.may(openEmpathyMap, { actor: 'ana' })).toBe(false);
    desk.board = 'e';
    desk.run(openEmpathyMap, { actor: 'ana' });
    expect(desk.board).toBe(made);
    expect(desk.document.snapshot.boards()).toHaveLength(3);
    expect(desk.may(openEmpathyMap, { actor: 'nobody' })).toBe(false);
    expect(desk.may(openEmpathyMap, undefined)).toBe(false);
  });
});
