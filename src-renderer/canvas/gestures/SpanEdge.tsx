/** An edge of the selected card, which is dragged over the steps that the card covers. The board follows; letting go is one command. */
import type { ReactNode } from 'react';
import { gridOf } from '../../../src-shared/commands/board-grid';
import { type CardEdge, spanCard, stretched } from '../../../src-shared/commands/card-moves';
import type { Id } from '../../../src-shared/model/fields';
import { type BoardContext, useBoard } from '../board';
import { useDrag } from './use-drag';

/** The step whose column lies at x, the first or last one beside the board. */
function stepAt(board: BoardContext, x: number): Id | undefined {
  const columns = board.session.store.getState().scene.grid?.columns ?? [];
  return (columns.find((column) => x < column.x + column.w) ?? columns.at(-1))?.step;
}

export function SpanEdge({ card, edge }: { readonly card: Id; readonly edge: CardEdge }): ReactNode {
  const board = useBoard();
  const handlers = useDrag(() => {
    const { preview, run, snapshot, context } = board.session.store.getState();
    const record = snapshot.find('card', card);
    if (!record) return null;
    const grid = gridOf(context());
    let led: Id | undefined;
    return {
      move: (event) => {
        const over = stepAt(board, board.toBoard(event).x);
        if (over === led) return;
        led = over;
        const place = stretched(grid, record.place, edge, over);
        if (place) preview([{ ...record, place }]);
      },
      cancel: () => preview(null),
      drop: () => {
        preview(null);
        if (led !== undefined) run(spanCard, { id: card, edge, step: led });
      },
    };
  }, 'x');
  return (
    <div
      className={`board-span-edge is-${edge} nodrag nopan`}
      aria-hidden="true"
      {...handlers}
      onPointerDown={(event) => {
        event.stopPropagation();
        handlers.onPointerDown(event);
      }}
    />
  );
}
