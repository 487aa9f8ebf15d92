/** Dragging headers to another place, and its far edge to another size. Escape leaves everything as it was. */
import { useRef } from 'react';
import { moveLane, setLaneHeight } from '../../../src-shared/commands/lanes';
import { moveStage } from '../../../src-shared/commands/stages';
import { moveStep, setStepWidth } from '../../../src-shared/commands/steps';
import { MAX_LANE_HEIGHT, MIN_LANE_HEIGHT } from '../../../src-shared/model/lane';
import { MAX_STEP_WIDTH, MIN_STEP_WIDTH } from '../../../src-shared/model/step';
import type { BoardContext } from '../board';
import { type DragHandlers, useDrag } from '../gestures/use-drag';
import { type HeaderDrop, type HeaderKind, headerDrop } from './drop';

/** Several selected headers are dragged by any of them. `dragged` tells whether the press before was a drag. */
export function useHeaderDrag(board: BoardContext, kind: HeaderKind, id: string): { readonly handlers: DragHandlers; readonly dragged: () => boolean } {
  const began = useRef(false);
  const handlers = useDrag(() => {
    const { project } = board.session.store.getState();
    began.current = true;
    if (project.readOnly !== null) return null;
    let drop: HeaderDrop | null = null;
    const show = (next: HeaderDrop | null): void => {
      drop = next;
      board.gestures.setState({ headerDrop: next?.line ?? null });
    };
    return {
      move: (event) => {
        const { grid } = board.session.store.getState().scene;
        show(grid && headerDrop(grid, kind, id, board.toBoard(event)));
      },
      cancel: () => show(null),
      drop: () => {
        const to = drop;
        show(null);
        if (to) moveHeaders(board, kind, id, to);
      },
    };
  }, kind === 'lane' ? 'y' : 'x');
  return {
    handlers: {
      ...handlers,
      onPointerDown: (event) => {
        began.current = false;
        handlers.onPointerDown(event);
      },
    },
    dragged: () => began.current,
  };
}

/** Moves the header, or all selected ones where it is one of them. */
function moveHeaders(board: BoardContext, kind: HeaderKind, id: string, { before, stage }: HeaderDrop): void {
  const { snapshot, board: shown, run, selection } = board.session.store.getState();
  const together = selection.ids.length > 1 && selection.ids.includes(id);
  const moved = new Set(together ? selection.ids : [id]);
  // Hidden lanes and what a look leaves out keep their places among the others. Before one that is moved too is before what follows it.
  const index = (siblings: readonly { readonly id: string }[]): number => {
    const at = before === null ? siblings.length : siblings.findIndex((sibling) => sibling.id === before);
    return siblings.slice(0, at).filter((sibling) => !moved.has(sibling.id)).length;
  };
  const which = together ? {} : { id };
  if (kind === 'lane') run(moveLane, { ...which, index: index(snapshot.childrenOf('lane', shown)) });
  else if (kind === 'stage') run(moveStage, { ...which, index: index(snapshot.childrenOf('stage', shown)) });
  else if (stage !== null) run(moveStep, { ...which, stage, index: index(snapshot.childrenOf('step', stage)) });
}

/** The right edge of a step, or the lower edge of a lane. The board follows while it is held; a double click gives the size back to the layout. */
export function useHeaderResize(board: BoardContext, kind: 'step' | 'lane', id: string, size: number): DragHandlers & { readonly onDoubleClick: () => void } {
  const set = (value: number | null): void => {
    const { run } = board.session.store.getState();
    if (kind === 'step') run(setStepWidth, { ids: [id], width: value });
    else run(setLaneHeight, { id, height: value });
  };
  const handlers = useDrag(() => {
    const { preview, snapshot } = board.session.store.getState();
    const step = kind === 'step' ? snapshot.find('step', id) : undefined;
    const lane = kind === 'lane' ? snapshot.find('lane', id) : undefined;
    let value = size;
    return {
      move: (_event, dx, dy) => {
        const [least, most] = kind === 'step' ? [MIN_STEP_WIDTH, MAX_STEP_WIDTH] : [MIN_LANE_HEIGHT, MAX_LANE_HEIGHT];
        const wanted = size + (kind === 'step' ? dx : dy) / board.view().zoom;
        value = Math.round(Math.min(most, Math.max(least, wanted)) / 4) * 4;
        if (step) preview([{ ...step, width: value }]);
        else if (lane) preview([{ ...lane, height: value }]);
      },
      cancel: () => preview(null),
      drop: () => {
        preview(null);
        set(value);
      },
    };
  });
  return { ...handlers, onDoubleClick: () => set(null) };
}
