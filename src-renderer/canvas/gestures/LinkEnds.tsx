/** Both ends of the selected link, to be taken and led to another card or step. */
import type { ReactNode } from 'react';
import type { Link } from '../../../src-shared/model/link';
import { useScenePart, useSession } from '../../session/react';
import { useBoard, useGesture } from '../board';
import { type LinkLine, lineOf } from './link-line';
import { linkDrag } from './linking';
import { useDrag } from './use-drag';

export function LinkEnds(): ReactNode {
  const scene = useScenePart((now) => now);
  const link = useSession(({ snapshot, selection: { ids }, project, editing }) => (ids.length === 1 && project.readOnly === null && editing === null ? snapshot.find('link', ids[0]) : undefined));
  const placed = link && scene.find(`link:${link.id}`);
  const line = placed && lineOf(placed);
  // Of a link to another board only one end is here.
  const stands = (id: string): boolean => scene.find(`card:${id}`) !== undefined || scene.grid?.columns.some(({ step }) => step === id) === true;
  if (!link || !line || !stands(link.from) || !stands(link.to)) return null;
  return (
    <>
      <End link={link} end="from" at={line.start} />
      <End link={link} end="to" at={line.end} />
    </>
  );
}

function End({ link, end, at }: { readonly link: Link; readonly end: 'from' | 'to'; readonly at: LinkLine['start'] }): ReactNode {
  const board = useBoard();
  // Held it stays in the document, which the pointer is bound to, and is not seen: the line goes with the pointer.
  const held = useGesture((state) => state.linking?.link === link.id);
  const handlers = useDrag(() => linkDrag(board, { anchor: end === 'from' ? link.to : link.from, leads: end, link: link.id }), 'xy');
  return (
    <div
      className={`board-link-end nodrag nopan${held ? ' is-held' : ''}`}
      aria-hidden="true"
      style={{ transform: `translate(${String(at.x)}px, ${String(at.y)}px)` }}
      {...handlers}
      onPointerDown={(event) => {
        event.stopPropagation();
        handlers.onPointerDown(event);
      }}
    />
  );
}
