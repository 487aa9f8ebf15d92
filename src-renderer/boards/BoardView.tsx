/** The shown board with what belongs to its kind: the canvas, and what it says while there is nothing on it. */
import type { ReactNode, Ref } from 'react';
import { BoardCanvas } from '../canvas/BoardCanvas';
import type { BoardHandle } from '../canvas/board-handle';

interface BoardViewProps {
  /** For those who move the view from outside. */
  readonly handle?: Ref<BoardHandle> | undefined;
}

/** Fills its parent, which must be positioned. */
export function BoardView({ handle }: BoardViewProps): ReactNode {
  return <BoardCanvas handle={handle} />;
}
