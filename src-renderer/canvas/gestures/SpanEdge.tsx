/** The right edge of the selected card, which is dragged over the steps that the card covers. The board follows; letting go is one command. */
import type { ReactNode } from 'react';
import { spanCard } from '../../../src-shared/commands/card-moves';
import type { Id } from '../../../src-shared/model/fields';
import { type BoardContext, useBoard } from '../board';
import { useDrag } from './use-drag';

/** The step whose column lies at x, the first or last one beside the board. */
function stepAt(board: BoardContext, x: number): Id | null {
  const columns = board.session.store.getState().scene.grid?.columns ?? [];
  const at = columns.findIndex((column) => x < column.x + column.w);
  return (at < 0 ? columns.at(-1) : columns[at])?.step ?? null;
}

export function SpanEdge({ card }: { readonly card: Id }): ReactNode {
  const board = useBoard();
  const handlers = useDrag(() => {
    const { preview, run, snapshot, scene } = board.session.store.getState();
    const record = snapshot.find('card', card);
    const columns = scene.grid?.columns ?? [];
    if (!record) return null;
    const first = columns.findIndex(({ step }) => step === record.place.step);
    let last: Id | null = record.place.lastStep ?? null;
    return {
      move: (event) => {
        const over = stepAt(board, board.toBoard(event).x);
        const wanted = over !== null && columns.findIndex(({ step }) => step === over) > first ? over : null;
        if (wanted === last) return;
        last = wanted;
        const { lastStep: _gone, ...place } = record.place;
        preview([{ ...record, place: wanted === null ? place : { ...place, lastStep: wanted } }]);
      },
      cancel: () => preview(null),
      drop: () => {
        preview(null);
        run(spanCard, { id: card, lastStep: last });
      },
    };
  }, 'x');
  return (
    <div
      className="board-span-edge nodrag nopan"
      aria-hidden="true"
      {...handlers}
      onPointerDown={(event) => {
        event.stopPropagation();
        handlers.onPointerDown(event);
      }}
    />
  );
}
