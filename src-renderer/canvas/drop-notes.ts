/**
 * Notes dragged from the capture tray onto the board, in the browser's own drag. On a cell they land where the line is drawn; on a title
 * they land in a cell of its stage, step or lane; on a board with zones in the zone.
 */
import { useEffect, type RefObject } from 'react';
import { gridOf } from '../../src-shared/commands/board-grid';
import { type Landing, landingCell, notesToCell } from '../../src-shared/commands/notes';
import { moveStickies } from '../../src-shared/commands/stickies';
import { empathyZone } from '../../src-shared/model/empathy';
import type { SceneGrid } from '../../src-shared/scene/types';
import { NOTES_TYPE, readNotes } from '../session/notes-drag';
import type { BoardContext } from './board';
import { type Drop, type Point, dropAt } from './gestures/hit';
import { headerGeometry, headerOrigin } from './headers/geometry';
import { zoneDropAt } from './places/zone-drop';

/**
 * px from an edge of the board within which the board moves under the pointer, how far with each event (browsers send some twenty a second),
 * and after how many ms: notes come in over an edge.
 */
const EDGE = 36;
const PAN = 18;
const REST = 500;

const NOTHING: ReadonlySet<string> = new Set();

/** The title under a point: whose row or column it is. */
function titleAt(board: BoardContext, grid: SceneGrid, local: Point, at: Point): Landing | null {
  const { scene } = board.session.store.getState();
  const origin = headerOrigin(scene);
  const { top, left, steps } = headerGeometry(grid, origin, board.view());
  if (local.y < top.end && local.y >= top.end - top.size) {
    const column = grid.columns.find((c) => at.x >= c.x && at.x < c.x + c.w);
    if (!column) return null;
    const onStage = !steps || local.y < top.end - top.size * (1 - origin.stageShare);
    return onStage ? { stage: column.stage } : { step: column.step };
  }
  if (local.x >= left.end || local.x < left.end - left.size) return null;
  const row = grid.rows.find((r) => at.y >= r.y && at.y < r.y + r.h);
  return row ? { lane: row.lane, step: board.session.store.getState().selection.cell?.step } : null;
}

/** Where notes let go there would land. */
function landingAt(board: BoardContext, root: HTMLElement, event: DragEvent): Drop | null {
  const state = board.session.store.getState();
  const { grid } = state.scene;
  if (!grid) return null;
  const box = root.getBoundingClientRect();
  const at = board.toBoard(event);
  const title = titleAt(board, grid, { x: event.clientX - box.left, y: event.clientY - box.top }, at);
  if (!title) return dropAt(grid, at, NOTHING);
  const cell = landingCell(gridOf(state), title);
  const row = grid.rows.find(({ lane }) => lane === cell?.lane);
  const column = grid.columns.find(({ step }) => step === cell?.step);
  return row && column ? dropAt(grid, { x: column.x + 1, y: row.y + row.h - 1 }, NOTHING) : null;
}

/** Moves the board while the pointer rests at an edge. Returns since when it has, in the events' time, or `null` while it does not. */
function panAtEdge(board: BoardContext, root: HTMLElement, event: DragEvent, since: number | null): number | null {
  const box = root.getBoundingClientRect();
  const { top, left } = board.bands();
  const along = (at: number, from: number, to: number): number => (at > from && at < from + EDGE ? PAN : at > to - EDGE ? -PAN : 0);
  const dx = along(event.clientX - box.left, left, box.width);
  const dy = along(event.clientY - box.top, top, box.height);
  if (dx === 0 && dy === 0) return null;
  if (since === null || event.timeStamp - since < REST) return since ?? event.timeStamp;
  const { x, y, zoom } = board.view();
  void board.flow.setViewport({ x: x + dx, y: y + dy, zoom });
  return since;
}

export function useDropNotes(board: BoardContext, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let atEdge: number | null = null;
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes(NOTES_TYPE) ?? false;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer || !carries(event) || board.session.store.getState().project.readOnly !== null) return;
      atEdge = panAtEdge(board, element, event, atEdge);
      const zone = zoneDropAt(board.session.store.getState().scene, board.toBoard(event), NOTHING);
      const drop = landingAt(board, element, event);
      board.gestures.setState({ drop, placeDrag: zone && { moved: [], over: zone.over, line: zone.line } });
      if (!drop && !zone) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    };
    const leave = (event: DragEvent): void => {
      if (carries(event) && !(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) board.gestures.setState({ drop: null, placeDrag: null });
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !carries(event)) return;
      event.preventDefault();
      const state = board.session.store.getState();
      const ids = readNotes(event.dataTransfer.getData(NOTES_TYPE));
      const zone = zoneDropAt(state.scene, board.toBoard(event), NOTHING);
      const landing = landingAt(board, element, event);
      board.gestures.setState({ drop: null, placeDrag: null });
      atEdge = null;
      if (zone) state.run(moveStickies, { ids, zone: empathyZone(zone.zone), index: zone.index });
      if (!landing) return;
      const { lane, step, index } = landing;
      state.run(notesToCell, { ids, cell: { lane, step }, index });
    };
    element.addEventListener('dragenter', over);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragenter', over);
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [board, root]);
}
