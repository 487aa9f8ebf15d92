/**
 * Stage and step titles at the top edge and lane labels at the left edge, which stay in view and readable at every zoom. They are painted
 * with the board; the one that is pointed at, selected or written is an element over its painting. While the board's own headers can be
 * read the bands are only there for the pointer.
 */
import { flushSync } from 'react-dom';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import { useScenePart, useSession } from '../../session/react';
import type { Viewport } from '../../session/types';
import { type BoardContext, useBoard, useGesture } from '../board';
import { type HeaderGeometry, headerGeometry, headerOrigin } from './geometry';
import { AddTouchpoint, ColumnHeader, TouchpointHeader } from '../matrix/MatrixHeaders';
import { LaneHeader, StageHeader, StepHeader } from './titles';
import { AddLane, AddStage } from './AddButtons';

export function Headers(): ReactNode {
  const board = useBoard();
  const scene = useScenePart((now) => now);
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = useShown(pointed);
  const root = useRef<HTMLDivElement>(null);
  const along = useRef<HTMLDivElement>(null);
  const down = useRef<HTMLDivElement>(null);
  const { grid } = scene;
  const { stageShare } = headerOrigin(scene);

  useLayoutEffect(() => {
    const element = root.current;
    // The next board may have no bands: nothing is to be cut off from it.
    if (!grid) uncovered(document.querySelector<HTMLElement>('.board .react-flow'));
    if (!grid || !element || !along.current || !down.current) return undefined;
    const strips = { along: along.current, down: down.current };
    const origin = headerOrigin(scene);
    return board.onView((view) => placeElements(element, strips, headerGeometry(grid, origin, view), view));
  }, [board, scene, grid, shown]);

  // Wheel and pinch over the headers move the board like anywhere else.
  useEffect(() => {
    const element = root.current?.parentElement;
    if (!element) return undefined;
    const pass = (event: WheelEvent): void => {
      if (event.target instanceof Element && event.target.closest('.react-flow')) return;
      event.preventDefault();
      const pane = element.querySelector('.react-flow__pane');
      pane?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', pass, { passive: false });
    return () => element.removeEventListener('wheel', pass);
  }, [grid]);

  if (!grid) return null;
  const [lastRow, lastColumn] = [grid.rows.at(-1), grid.columns.at(-1)];
  const pointAt = (event: PointerEvent): void => setPointed(headerAt(board, event));
  // A press so quick that nothing was pointed at before it is the header's all the same, which has to be there first.
  const press = (event: PointerEvent): void => {
    flushSync(() => pointAt(event));
    const header = document.elementFromPoint(event.clientX, event.clientY);
    if (!header || header === event.currentTarget) return;
    event.preventDefault();
    header.dispatchEvent(new window.PointerEvent('pointerdown', event.nativeEvent));
  };
  const hit = { onPointerMove: pointAt, onPointerDown: press };
  return (
    <div ref={root} className="board-headers" style={{ '--stage-share': stageShare } as CSSProperties} onPointerLeave={() => setPointed(null)}>
      <div className="board-headers-left">
        <div className="board-headers-hit" {...hit} />
        <div ref={down} className="board-headers-strip">
          {grid.rows.map((row) => shown.includes(row.lane) && (grid.derived ? <TouchpointHeader key={row.lane} row={row} /> : <LaneHeader key={row.lane} row={row} />))}
          {grid.derived ? lastRow && <AddTouchpoint end={lastRow.y + lastRow.h} /> : <AddLane end={lastRow ? lastRow.y + lastRow.h : grid.originY} />}
        </div>
      </div>
      <div className="board-headers-top">
        <div className="board-headers-hit" {...hit} />
        <div ref={along} className="board-headers-strip">
          {!grid.derived && grid.stages.map((stage) => shown.includes(stage.stage) && <StageHeader key={stage.stage} stage={stage} />)}
          {grid.columns.map((column) => shown.includes(column.step) && (grid.derived ? <ColumnHeader key={column.step} column={column} /> : <StepHeader key={column.step} column={column} />))}
          {!grid.derived && <AddStage end={lastColumn ? lastColumn.x + lastColumn.w : grid.originX} />}
        </div>
      </div>
    </div>
  );
}

/** The records whose header is an element: the one pointed at, the selected ones, the one that is written. */
function useShown(pointed: string | null): readonly string[] {
  const selected = useSession((state) => state.selection.ids);
  const writing = useSession((state) => state.editing?.id ?? null);
  // A step without a title shows its stage's header.
  const end = useGesture((state) => state.linking?.over ?? null);
  const stage = useSession(({ snapshot }) => snapshot.find('step', end ?? undefined)?.stage ?? null);
  return [...selected, ...[writing, pointed, end, stage].filter((id) => id !== null)];
}

/** The stage, step or lane whose header lies at that place of the window. */
function headerAt(board: BoardContext, event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }): string | null {
  const { scene } = board.session.store.getState();
  const { grid } = scene;
  if (!grid) return null;
  const { x, y } = board.toBoard(event);
  if (event.currentTarget.closest('.board-headers-left')) return grid.rows.find((row) => y >= row.y && y < row.y + row.h)?.lane ?? null;
  const within = (span: { readonly x: number; readonly w: number }): boolean => x >= span.x && x < span.x + span.w;
  const { steps, top } = headerGeometry(grid, headerOrigin(scene), board.view());
  const { stageShare } = headerOrigin(scene);
  const bandTop = event.currentTarget.getBoundingClientRect().bottom - top.size;
  const inStages = !steps || event.clientY < bandTop + top.size * stageShare;
  return (inStages ? grid.stages.find(within)?.stage : grid.columns.find(within)?.step) ?? null;
}

interface Strips {
  readonly along: HTMLElement;
  readonly down: HTMLElement;
}

const uncovered = (flow: HTMLElement | null): void => void flow?.style.removeProperty('clip-path');

/** Puts the few elements where their painted headers are. */
function placeElements(root: HTMLElement, { along, down }: Strips, { top, left, steps }: HeaderGeometry, view: Viewport): void {
  setChanged(root, {
    '--top': top.end, '--top-size': top.size, '--top-scale': top.scale,
    '--left': left.end, '--left-size': left.size, '--left-scale': left.scale,
  });
  setData(root, 'top', top.state);
  setData(root, 'left', left.state);
  setData(root, 'steps', steps ? 'shown' : 'hidden');
  // What stands over the painted board must not stand over its bands.
  const inset = [top, left].map((band) => (band.state === 'own' ? 0 : Math.round(band.end)));
  const flow = root.parentElement?.querySelector<HTMLElement>('.react-flow');
  const clip = `inset(${String(inset[0])}px 0 0 ${String(inset[1])}px)`;
  if (flow && flow.style.clipPath !== clip) flow.style.clipPath = clip;
  placeAlong(along, 'X', 'width', view.x, view.zoom);
  placeAlong(down, 'Y', 'height', view.y - top.end, view.zoom);
}

function placeAlong(strip: HTMLElement, axis: 'X' | 'Y', length: 'width' | 'height', offset: number, zoom: number): void {
  for (const header of strip.querySelectorAll<HTMLElement>(':scope > [data-from]')) {
    const { from, size } = header.dataset;
    // Moved, not placed: a pan lays out nothing.
    header.style.transform = `translate${axis}(${String(offset + Number(from) * zoom)}px)`;
    if (size !== undefined) header.style[length] = `${String(Number(size) * zoom)}px`;
  }
}

/** Sets the properties that are not set so already. */
function setChanged(element: HTMLElement, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const text = String(Math.round(value * 1000) / 1000);
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}

function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

