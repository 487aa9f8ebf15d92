import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../../src-shared/commands/board-grid';
import { addNotes, cardsToNotes, deleteNotes, landingCell, moveNotes, notePlaces, noteText, notesOfLines, notesToCell, setNoteText, trayNotes } from '../../../../src-shared/commands/notes';
import { plainText } from '../../../../src-shared/model/marks';
import { Desk } from './helpers';

const tray = (desk: Desk): string[] => trayNotes(desk.document.snapshot).map(({ text }) => plainText(text));
const idOf = (desk: Desk, text: string): string => trayNotes(desk.document.snapshot).find((note) => plainText(note.text) === text)?.id ?? '';

function deskWith(...texts: string[]): Desk {
  const desk = new Desk();
  desk.run(addNotes, { texts });
  return desk;
}

describe('collecting notes', () => {
  it('adds them at the end, in the order in which they came', () => {
    const desk = deskWith('one', 'two');
    desk.run(addNotes, { texts: ['three'] });
    expect(tray(desk)).toEqual(['one', 'two', 'three']);
  });

  it('adds nothing where nothing is said', () => {
    expect(new Desk().may(addNotes, { texts: ['', ' \n'] })).toBe(false);
  });

  it('makes one note a line of what is pasted, without the signs of a list', () => {
    expect(notesOfLines('- call\r\n\n• wait\tlong\n* 2 * 3\nplain - text\n')).toEqual(['call', 'wait long', '2 * 3', 'plain - text']);
  });

  it('shows every text as it was typed, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '[', ']', '(', ')', '\\', '-', 'https://x.y', '\n') }), (typed) => {
        expect(plainText(noteText(typed))).toBe(typed);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('keeps the tray of a project apart from notes on a board', () => {
    const desk = new Desk([{ kind: 'note', id: 'n', board: 'b', text: 'elsewhere', place: { zone: '', x: 0, y: 0, order: 'V' } }]);
    desk.run(addNotes, { texts: ['here'] });
    expect(tray(desk)).toEqual(['here']);
  });
});

describe('the places for notes', () => {
  it('are every title, meaning what a drop on it would, and every cell that can be seen', () => {
    const desk = deskWith('one');
    const { snapshot } = desk.document;
    const grid = gridOf({ snapshot, board: 'b' });
    const places = notePlaces({ snapshot, board: 'b' });
    const of = (as: string) => places.filter((place) => place.as === as).map(({ cell }) => cell);
    expect(of('stage')).toEqual(grid.stages.map(({ id }) => landingCell(grid, { stage: id })));
    expect(of('lane')).toEqual(grid.visibleLanes.map(({ id }) => landingCell(grid, { lane: id })));
    expect(of('cell')).toHaveLength(grid.visibleLanes.length * grid.columns.length);
    for (const cell of of('cell')) expect(grid.has(cell)).toBe(true);
    expect(notePlaces({ snapshot, board: 'gone' })).toEqual([]);
  });
});

describe('notes in the tray', () => {
  it('are rewritten and deleted', () => {
    const desk = deskWith('one', 'two');
    desk.run(setNoteText, { id: idOf(desk, 'one'), text: 'ONE' });
    desk.run(deleteNotes, { ids: [idOf(desk, 'two')] });
    expect(tray(desk)).toEqual(['ONE']);
  });

  it('are put in order, several together, and not where they are already', () => {
    const desk = deskWith('a', 'b', 'c', 'd');
    desk.run(moveNotes, { ids: [idOf(desk, 'd'), idOf(desk, 'b')], index: 0 });
    expect(tray(desk)).toEqual(['b', 'd', 'a', 'c']);
    expect(desk.may(moveNotes, { ids: [idOf(desk, 'b')], index: -1 })).toBe(false);
  });
});

describe('notes becoming cards', () => {
  it('stand in the cell at the place named, in the order of the tray, and are selected', () => {
    const desk = deskWith('x', 'y');
    const result = desk.run(notesToCell, { ids: [idOf(desk, 'y'), idOf(desk, 'x')], cell: { lane: 'l1', step: 's1' }, index: 1 });
    expect(desk.texts()).toEqual(['one', 'x', 'y', 'two', 'three']);
    expect(result.selection?.ids).toEqual(desk.cards().slice(1, 3));
    expect(tray(desk)).toEqual([]);
  });

  it('go to the cell with the keyboard, or to the one meant by the title that has it', () => {
    const desk = deskWith('a', 'b', 'c', 'd');
    desk.at('l2', 's2').run(notesToCell, { ids: [idOf(desk, 'a')] });
    expect(desk.texts('l2', 's2')).toEqual(['a']);
    desk.select(['g2']).run(notesToCell, { ids: [idOf(desk, 'b')] });
    expect(desk.texts('l1', 's3')).toEqual(['b']);
    desk.select(['s2']).run(notesToCell, { ids: [idOf(desk, 'c')] });
    expect(desk.texts('l1', 's2')).toEqual(['c']);
    desk.select(['l2']).run(notesToCell, { ids: [idOf(desk, 'd')] });
    expect(desk.texts('l2', 's1')).toEqual(['d']);
  });

  it('become points of a curve where the lane is one', () => {
    const desk = deskWith('sigh');
    desk.run(notesToCell, { ids: [idOf(desk, 'sigh')], cell: { lane: 'l3', step: 's1' } });
    expect(desk.document.snapshot.find('card', desk.cards('l3', 's1')[0])?.emotion).toBe(0);
  });

  it('do nothing on a board without cells', () => {
    const desk = deskWith('a');
    desk.board = 'gone';
    expect(desk.may(notesToCell, { ids: [idOf(desk, 'a')] })).toBe(false);
  });

  it('land, on a title, in the lane for what people do, and in a lane that is no curve where there is none', () => {
    const desk = new Desk();
    const grid = gridOf({ snapshot: desk.document.snapshot, board: 'b' });
    expect(landingCell(grid, { stage: 'g2' })).toEqual({ lane: 'l1', step: 's3' });
    desk.document.apply([{ op: 'set', kind: 'lane', id: 'l1', patch: { role: 'feeling' } }]);
    expect(landingCell(gridOf({ snapshot: desk.document.snapshot, board: 'b' }), { stage: 'g2' })).toEqual({ lane: 'l2', step: 's3' });
    expect(landingCell(grid, { lane: 'l2', step: 'gone' })).toBeNull();
  });
});

describe('cards going back to the tray', () => {
  it('become notes in reading order, with their tint', () => {
    const desk = deskWith('first');
    desk.document.apply([{ op: 'set', kind: 'card', id: 'c3', patch: { tint: 4 } }]);
    desk.select(['c3', 'c1']).run(cardsToNotes, undefined);
    expect(tray(desk)).toEqual(['first', 'one', 'three']);
    expect(trayNotes(desk.document.snapshot).at(-1)?.tint).toBe(4);
    expect(desk.texts()).toEqual(['two']);
  });

  it('stay while a note could not hold all of them', () => {
    const desk = new Desk();
    expect(desk.select(['c1', 'c4']).may(cardsToNotes, undefined)).toBe(false);
  });
});
