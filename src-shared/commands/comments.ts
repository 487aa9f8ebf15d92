/** Comments on cards, steps and stages: written, edited, resolved and deleted. */
import { type Id, MAX_TEXT, MAX_TITLE } from '../model/fields';
import type { Card } from '../model/card';
import type { Comment } from '../model/managing';
import type { Snapshot } from '../model/snapshot';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import { gridOf } from './board-grid';
import { editing, unlessEmpty } from './define';
import { deleting } from './removal';

export type Commentable = Card | Step | Stage;

/** The record when it is one that can be commented on. */
export function commentable(snapshot: Snapshot, id: Id | undefined): Commentable | undefined {
  const record = id === undefined ? undefined : snapshot.get(id);
  return record?.kind === 'card' || record?.kind === 'step' || record?.kind === 'stage' ? record : undefined;
}

/** Oldest first; the id decides between two of one moment. */
const byTime = (a: Comment, b: Comment): number => (a.written < b.written ? -1 : a.written > b.written ? 1 : a.id < b.id ? -1 : 1);

/** The comments of each record that has some, oldest first. */
export function commentsByRecord(snapshot: Snapshot): ReadonlyMap<Id, readonly Comment[]> {
  const groups = new Map<Id, Comment[]>();
  for (const comment of snapshot.ofKind('comment')) groups.set(comment.about, [...(groups.get(comment.about) ?? []), comment]);
  for (const group of groups.values()) group.sort(byTime);
  return groups;
}

/** A place of a board that was commented on. */
export interface Thread {
  readonly about: Commentable;
  readonly comments: readonly Comment[];
}

/** What was commented on a board, in reading order: stages, steps, then cards lane by lane. */
export function threadsOf(snapshot: Snapshot, board: Id): Thread[] {
  const groups = commentsByRecord(snapshot);
  if (groups.size === 0) return [];
  const grid = gridOf({ snapshot, board });
  const places: readonly Commentable[] = [...grid.stages, ...grid.columns.map(({ step }) => step), ...grid.cardsOf(grid.lanes)];
  return places.flatMap((about) => {
    const comments = groups.get(about.id);
    return comments ? [{ about, comments }] : [];
  });
}

/** `written` is the moment, as an ISO date and time in UTC; `author` may be empty. */
export const addComment = editing<{ readonly about: Id; readonly text: string; readonly author: string; readonly written: string }>({
  id: 'comment.add',
  group: 'edit',
  plan: ({ snapshot, newId }, { about, text, author, written }) => {
    if (!commentable(snapshot, about) || text.trim() === '') return null;
    return { edits: [{ op: 'create', record: { kind: 'comment', id: newId('comment'), about, text: text.trim().slice(0, MAX_TEXT), author: author.slice(0, MAX_TITLE), written } }] };
  },
});

export const setCommentText = editing<{ readonly id: Id; readonly text: string }>({
  id: 'comment.setText',
  group: 'edit',
  plan: ({ snapshot }, { id, text }) => {
    const comment = snapshot.find('comment', id);
    const next = text.trim().slice(0, MAX_TEXT);
    return comment && next !== '' && next !== comment.text ? { edits: [{ op: 'set', kind: 'comment', id, patch: { text: next } }] } : null;
  },
});

export const resolveComment = editing<{ readonly id: Id; readonly resolved: boolean }>({
  id: 'comment.resolve',
  group: 'edit',
  plan: ({ snapshot }, { id, resolved }) => {
    const comment = snapshot.find('comment', id);
    return comment && comment.resolved !== resolved ? { edits: [{ op: 'set', kind: 'comment', id, patch: { resolved } }] } : null;
  },
});

export const deleteComment = editing<{ readonly id: Id }>({
  id: 'comment.delete',
  group: 'edit',
  plan: ({ snapshot }, { id }) => unlessEmpty({ edits: snapshot.find('comment', id) ? deleting(snapshot, [id]) : [] }),
});
