/** Saved views: named looks at a board. Applying one is no command, since it changes what a window shows and not the project. */
import { findActor } from '../model/actor';
import type { Board, BoardLook, SavedView } from '../model/board';
import type { EvidenceFilter, Id } from '../model/fields';
import { editing } from './define';
import type { Command, CommandContext, CommandResult } from './types';

/** A name longer than this helps nobody to find a view. */
export const MAX_VIEW_NAME = 80;

const clean = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_VIEW_NAME);
const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** The view of that name, whatever its case. */
export function viewNamed(board: Board | undefined, name: string): SavedView | undefined {
  return board?.views.find((view) => same(view.name, clean(name)));
}

interface OnViews {
  /** Default: the board shown. */
  readonly board?: Id;
  readonly name: string;
}

function changing<A extends OnViews>(id: string, change: (context: CommandContext, board: Board, args: A) => readonly SavedView[] | null): Command<A> {
  return editing<A>({
    id,
    group: 'view',
    plan: (context, args): CommandResult | null => {
      const board = context.snapshot.find('board', args.board ?? context.board);
      const views = board && change(context, board, args);
      return views ? { edits: [{ op: 'set', kind: 'board', id: board.id, patch: { views: [...views] } }] } : null;
    },
  });
}

/**
 * Keeps a look, and which cards stand out in it, under a name. The view that had the name is replaced; lanes, stages and an actor that are gone
 * are left out.
 */
export const saveView = changing<OnViews & { readonly look: BoardLook; readonly evidence?: EvidenceFilter | null; readonly actor?: Id | null }>('boardView.save', ({ snapshot }, board, { name, look, evidence = null, actor = null }) => {
  if (clean(name) === '') return null;
  const stage = (id: Id | null): Id | null => (snapshot.find('stage', id)?.board === board.id ? id : null);
  const hiddenLanes = look.hiddenLanes.filter((id) => snapshot.find('lane', id)?.board === board.id);
  const view: SavedView = { name: clean(name), hiddenLanes, fromStage: stage(look.fromStage), toStage: stage(look.toStage), evidence, actor: findActor(snapshot, actor)?.id ?? null };
  const before = viewNamed(board, name);
  if (before && JSON.stringify(before) === JSON.stringify(view)) return null;
  return before ? board.views.map((each) => (each === before ? view : each)) : [...board.views, view];
});

/** Refused where another view has that name. */
export const renameView = changing<OnViews & { readonly to: string }>('boardView.rename', (_, board, { name, to }) => {
  const view = viewNamed(board, name);
  const other = viewNamed(board, to);
  if (!view || clean(to) === '' || clean(to) === view.name || (other && other !== view)) return null;
  return board.views.map((each) => (each === view ? { ...each, name: clean(to) } : each));
});

export const deleteView = changing<OnViews>('boardView.delete', (_, board, { name }) => {
  const view = viewNamed(board, name);
  return view ? board.views.filter((each) => each !== view) : null;
});
