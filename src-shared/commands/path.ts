/** The path along which a board's durations are summed: which arrow it follows where several lead on. */
import type { Id } from '../model/fields';
import { editing } from './define';

/**
 * Puts a link on the path, in place of the others that leave the same step; `null` for the link leaves that step's branch to the first in
 * reading order. `among` are all links that leave it.
 */
export const choosePath = editing<{ readonly link: Id | null; readonly among: readonly Id[] }>({
  id: 'board.choosePath',
  group: 'board',
  plan: ({ snapshot, board }, { link, among }) => {
    const path = snapshot.find('board', board)?.path;
    if (!path) return null;
    const others = new Set(among);
    const next = [...path.filter((id) => !others.has(id)), ...(link === null ? [] : [link])];
    return next.join(' ') === path.join(' ') ? null : { edits: [{ op: 'set', kind: 'board', id: board, patch: { path: next } }] };
  },
});
