import { describe, expect, it } from 'vitest';
import { addBoard, addPersonaBoard, addPersonaOverview, deleteBoard } from '../../../../src-shared/commands/boards';
import { addPersona, addPersonaChannel, addScale, fullSheet, makePersonaFor, oneCard, openPersona, removeScale, renamePersona, setPersona, setScale } from '../../../../src-shared/commands/personas';
import { setFieldText } from '../../../../src-shared/commands/texts';
import { MAX_TITLE } from '../../../../src-shared/model/fields';
import type { Persona } from '../../../../src-shared/model/persona';
import { Desk } from './helpers';

/** A desk that shows a new persona board. */
function begun(): { desk: Desk; board: string; id: string; persona: () => Persona } {
  const desk = new Desk();
  const { board = '' } = desk.run(addPersonaBoard, undefined);
  desk.board = board;
  const id = desk.document.snapshot.find('board', board)?.actors[0] ?? '';
  const persona = (): Persona => {
    const found = desk.document.snapshot.find('persona', id);
    if (!found) throw new Error('gone');
    return found;
  };
  return { desk, board, id, persona };
}

describe('a persona board', () => {
  it('comes with its persona in one step, and leaves it in the library when it goes [M8]', () => {
    const { desk, board, id, persona } = begun();
    expect(persona().title).toBe('');
    expect(desk.document.snapshot.find('board', board)).toMatchObject({ boardKind: 'persona', sheet: 'full', title: 'Persona' });
    desk.document.undo();
    expect([desk.document.snapshot.find('board', board), desk.document.snapshot.find('persona', id)]).toEqual([undefined, undefined]);
    desk.document.redo();
    desk.run(deleteBoard, { id: board });
    expect(desk.document.snapshot.find('board', board)).toBeUndefined();
    expect(persona().id).toBe(id);
  });

  it('bears the name of its persona until it is given one of its own', () => {
    const { desk, board, id } = begun();
    const title = (): string | undefined => desk.document.snapshot.find('board', board)?.title;
    desk.run(renamePersona, { id, title: 'Ana' });
    expect(title()).toBe('Ana');
    desk.run(renamePersona, { id, title: '' });
    expect(title()).toBe('Persona');
    desk.run(renamePersona, { id, title: 'x'.repeat(MAX_TITLE + 10) });
    expect(desk.document.snapshot.find('persona', id)?.title).toHaveLength(MAX_TITLE);
    desk.document.undo();
    desk.document.undo();
    expect(title()).toBe('Ana');
  });

  it('is shown as a full sheet or a card', () => {
    const { desk, board } = begun();
    expect([desk.may(fullSheet, undefined), desk.may(oneCard, undefined)]).toEqual([false, true]);
    desk.run(oneCard, undefined);
    expect(desk.document.snapshot.find('board', board)?.sheet).toBe('card');
    desk.board = 'b';
    expect(desk.may(oneCard, undefined)).toBe(false);
  });

  it('whose persona is gone gets another', () => {
    const { desk, board, id } = begun();
    desk.document.apply([{ op: 'delete', id }]);
    const { selection, edit } = desk.run(makePersonaFor, { board });
    expect(desk.document.snapshot.find('board', board)?.actors).toEqual(selection?.ids);
    expect(edit).toMatchObject({ place: 'title', caret: 'end' });
    expect(desk.may(makePersonaFor, { board: 'none' })).toBe(false);
  });
});

describe('the overview of personas', () => {
  it('is a board about nobody, in which personas are made and opened', () => {
    const { desk, id } = begun();
    const { board = '' } = desk.run(addPersonaOverview, undefined);
    desk.board = 'b';
    expect(desk.may(addPersona, undefined)).toBe(false);
    desk.board = board;
    const { selection } = desk.run(addPersona, undefined);
    const made = selection?.ids[0] ?? '';
    expect(desk.document.snapshot.ofKind('persona').map((each) => each.id).sort()).toEqual([id, made].sort());
    // The one has its board; for the other it is made.
    const boards = desk.document.snapshot.boards().length;
    desk.run(openPersona, { id: made });
    expect(desk.document.snapshot.boards()).toHaveLength(boards + 1);
    expect(desk.document.snapshot.boards().find((each) => each.actors[0] === made)?.boardKind).toBe('persona');
    expect(desk.may(openPersona, { id: 'nobody' })).toBe(false);
  });
});

describe('a persona', () => {
  it('has its fields set, and nothing happens where nothing would change', () => {
    const { desk, id, persona } = begun();
    desk.run(setPersona, { id, fields: { age: '42', evidenceMark: 'research' } });
    expect(persona()).toMatchObject({ age: '42', evidenceMark: 'research' });
    expect(desk.may(setPersona, { id, fields: { age: '42' } })).toBe(false);
  });

  it('has scales: added, moved within their ends, named, removed', () => {
    const { desk, id, persona } = begun();
    const { edit } = desk.run(addScale, { id });
    expect(edit).toEqual({ id, caret: 'end', place: 'scale:0.left' });
    desk.run(setScale, { id, index: 0, patch: { left: 'Plans', right: 'Plans' } });
    desk.run(setScale, { id, index: 0, patch: { value: 7 } });
    expect(persona().scales).toEqual([{ left: 'Plans', right: 'Plans', value: 1 }]);
    expect([desk.may(setScale, { id, index: 3, patch: { value: 0 } }), desk.may(setScale, { id, index: 0, patch: { value: 2 } })]).toEqual([false, false]);
    desk.run(removeScale, { id, index: 0 });
    expect(persona().scales).toEqual([]);
  });

  it('uses channels of the library, whatever their case', () => {
    const { desk, id, persona } = begun();
    desk.run(addPersonaChannel, { id, title: ' Shop ' });
    expect(desk.may(addPersonaChannel, { id, title: 'SHOP' })).toBe(false);
    expect(persona().channels).toEqual(desk.document.snapshot.ofKind('channel').map((channel) => channel.id));
    expect(desk.may(addPersonaChannel, { id, title: '  ' })).toBe(false);
  });

  it('cannot be changed while the project is read-only', () => {
    const { desk, id } = begun();
    desk.readOnly = true;
    expect([desk.may(setPersona, { id, fields: { age: '1' } }), desk.may(addScale, { id }), desk.may(renamePersona, { id, title: 'x' })]).toEqual([false, false, false]);
  });
});

describe('writing a field in place', () => {
  it('takes any text field, cut to what it holds, and nothing else', () => {
    const { desk, id, persona } = begun();
    desk.run(setFieldText, { id, field: 'role', text: 'y'.repeat(MAX_TITLE + 1) });
    expect(persona().role).toHaveLength(MAX_TITLE);
    for (const field of ['scales', 'portrait', 'none']) expect(desk.may(setFieldText, { id, field, text: 'x' })).toBe(false);
    expect(desk.may(setFieldText, { id: 'nobody', field: 'role', text: 'x' })).toBe(false);
  });

  it('is about no board of another kind', () => {
    const desk = new Desk();
    desk.run(addBoard, undefined);
    expect(desk.may(addScale, undefined)).toBe(false);
  });
});
