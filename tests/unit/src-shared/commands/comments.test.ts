import { describe, expect, it } from 'vitest';
import { addComment, deleteComment, resolveComment, setCommentText, threadsOf } from '../../../../src-shared/commands/comments';
import { deleteCard } from '../../../../src-shared/commands/cards';
import { cardsToNotes } from '../../../../src-shared/commands/notes';
import { deleteStage } from '../../../../src-shared/commands/stages';
import { Desk } from './helpers';

const say = (desk: Desk, about: string, text: string, written = '2026-05-01T10:00:00.000Z'): string => {
  const result = desk.run(addComment, { about, text, author: 'Ana', written });
  const [edit] = result.edits ?? [];
  return edit?.op === 'create' ? edit.record.id : '';
};

const threads = (desk: Desk): [string, string[]][] => threadsOf(desk.document.snapshot, 'b').map(({ about, comments }) => [about.id, comments.map(({ text }) => text)]);

describe('comments', () => {
  it('stand in reading order, the oldest first at each place', () => {
    const desk = new Desk();
    say(desk, 'c3', 'later', '2026-05-02T10:00:00.000Z');
    say(desk, 'c3', ' earlier ', '2026-05-01T10:00:00.000Z');
    say(desk, 's2', 'a step');
    say(desk, 'g2', 'a stage');
    expect(threads(desk)).toEqual([['g2', ['a stage']], ['s2', ['a step']], ['c3', ['earlier', 'later']]]);
  });

  it('are about cards, steps and stages, and say something', () => {
    const desk = new Desk();
    expect(desk.may(addComment, { about: 'l1', text: 'a lane', author: '', written: '' })).toBe(false);
    expect(desk.may(addComment, { about: 'c1', text: ' \n', author: '', written: '' })).toBe(false);
  });

  it('are edited, resolved, opened again and deleted', () => {
    const desk = new Desk();
    const id = say(desk, 'c1', 'why?');
    desk.run(setCommentText, { id, text: 'why not?' });
    expect(desk.may(setCommentText, { id, text: '' })).toBe(false);
    desk.run(resolveComment, { id, resolved: true });
    expect(desk.document.snapshot.find('comment', id)).toMatchObject({ text: 'why not?', resolved: true, author: 'Ana' });
    desk.run(resolveComment, { id, resolved: false });
    desk.run(deleteComment, { id });
    expect(threads(desk)).toEqual([]);
  });

  it('go with what they are about, and come back with it', () => {
    const desk = new Desk();
    const card = say(desk, 'c1', 'on a card');
    const step = say(desk, 's3', 'on a step');
    desk.run(deleteCard, { ids: ['c1'] });
    desk.select(['g2']).run(deleteStage, undefined);
    expect([desk.has(card), desk.has(step)]).toEqual([false, false]);
    desk.document.undo();
    desk.document.undo();
    expect([desk.has(card), desk.has(step)]).toEqual([true, true]);
  });

  it('keep a card from becoming a note, which would lose them', () => {
    const desk = new Desk();
    say(desk, 'c1', 'keep me');
    expect(desk.select(['c1']).may(cardsToNotes, undefined)).toBe(false);
    expect(desk.select(['c2']).may(cardsToNotes, undefined)).toBe(true);
  });
});
