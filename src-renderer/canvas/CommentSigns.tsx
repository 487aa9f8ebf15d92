/**
 * Where comments are: a sign with their number at each card, step and stage that has open ones. Signs belong to the interface, not to the
 * scene, so no export shows them. They keep their size and stay beside the header bands, under which cards disappear.
 */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MessageSquare } from 'lucide-react';
import { threadsOf, type Commentable } from '../../src-shared/commands/comments';
import type { Scene } from '../../src-shared/scene/types';
import { useScenePart, useSession, useSessionObject } from '../session/react';
import type { Viewport } from '../session/types';
import { useFormats, useWords } from '../ui/words';
import { useBoard } from './board';
import { headerGeometry, headerOrigin } from './headers/geometry';

/** px from a card's corner: the sign hangs over it beside the words. */
const INSET = { x: 20, y: 15 };
/** px from the corners of a band, inside it: at the top for a stage, at the bottom for a step, whose title is at the top. */
const BAND = { x: 44, y: 4 };
const HEIGHT = 22;

/** Where a sign stands in the board's part of the window, px; `null` while its place is out of sight or under a band. */
function placeOf(scene: Scene, about: Commentable, view: Viewport): { readonly x: number; readonly y: number } | null {
  const { grid } = scene;
  if (!grid) return null;
  const origin = headerOrigin(scene);
  const { top, left, steps } = headerGeometry(grid, origin, view);
  if (about.kind === 'card') {
    const placed = scene.find(`card:${about.id}`);
    if (!placed) return null;
    const x = view.x + (placed.x + placed.block.w) * view.zoom - INSET.x;
    const y = view.y + placed.y * view.zoom - INSET.y;
    return x > left.end && y > top.end - INSET.y ? { x, y } : null;
  }
  const column = about.kind === 'stage' ? grid.stages.find(({ stage }) => stage === about.id) : grid.columns.find(({ step }) => step === about.id);
  if (!column || (about.kind === 'step' && !steps)) return null;
  const x = view.x + (column.x + column.w) * view.zoom - BAND.x;
  const y = about.kind === 'stage' ? top.end - top.size + BAND.y : top.end - HEIGHT - BAND.y;
  return x > left.end ? { x, y } : null;
}

export function CommentSigns(): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const formats = useFormats();
  const scene = useScenePart((now) => now);
  const comments = useSession((state) => state.snapshot.ofKind('comment'));
  const root = useRef<HTMLDivElement>(null);
  // Comments of a board change with the comments, or with what they are about, which the scene shows.
  const signs = useMemo(
    () =>
      comments.length === 0
        ? []
        : threadsOf(session.store.getState().snapshot, scene.board).flatMap(({ about, comments: all }) => {
            const count = all.filter(({ resolved }) => !resolved).length;
            return count > 0 ? [{ about, count }] : [];
          }),
    [comments, scene, session],
  );

  useEffect(
    () =>
      board.onView((view) => {
        for (const [i, { about }] of signs.entries()) {
          const element = root.current?.children[i];
          if (!(element instanceof HTMLElement)) continue;
          const place = placeOf(scene, about, view);
          element.hidden = place === null;
          if (place) element.style.transform = `translate(${String(Math.round(place.x))}px, ${String(Math.round(place.y))}px)`;
        }
      }),
    [board, scene, signs],
  );

  if (signs.length === 0) return null;
  return (
    <div ref={root} className="board-comments">
      {signs.map(({ about, count }) => (
        <button
          key={about.id}
          type="button"
          tabIndex={-1}
          className="board-comment"
          aria-label={words('comments.sign', { count })}
          title={words('comments.sign', { count })}
          onClick={() => {
            session.store.getState().select({ ids: [about.id], cell: about.kind === 'card' ? { lane: about.place.lane, step: about.place.step } : null });
            session.intend('openComments');
          }}
        >
          <MessageSquare size={12} aria-hidden="true" />
          {formats.number(count)}
        </button>
      ))}
    </div>
  );
}
