/**
 * Stage and step titles at the top edge and lane labels at the left edge, which stay in view and readable at every zoom. While the board's
 * own headers can be read the bands are only there for the pointer. React renders only when other columns or rows come near. A pan moves
 * the strips that hold the titles, a zoom the titles in them; the properties that every title's style depends on are set only when they change.
 */
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { SceneGrid } from '../../../src-shared/scene/types';
import { useScenePart } from '../../session/react';
import type { Viewport } from '../../session/types';
import { useBoard, useNear } from '../board';
import { headerGeometry, headerOrigin } from './geometry';
import { LaneHeader, StageHeader, StepHeader } from './titles';
import { AddLane, AddStage } from './AddButtons';

export function Headers(): ReactNode {
  const board = useBoard();
  const scene = useScenePart((now) => now);
  const area = useNear((state) => state.area);
  const root = useRef<HTMLDivElement>(null);
  const topStrip = useRef<HTMLDivElement>(null);
  const leftStrip = useRef<HTMLDivElement>(null);
  const { grid } = scene;

  const { from, bottom, stageShare } = headerOrigin(scene);
  const { x: fromX, y: fromY } = from;

  useLayoutEffect(() => {
    const [element, along, down] = [root.current, topStrip.current, leftStrip.current];
    if (!grid || !element || !along || !down) return undefined;
    let shifted: readonly HTMLElement[] = [];
    let zoom = 0;
    return board.onView((view) => {
      const { top, left, steps } = headerGeometry(grid, { from: { x: fromX, y: fromY }, bottom, stageShare }, view);
      setChanged(element, {
        '--top': top.end, '--top-size': top.size, '--top-scale': top.scale,
        '--left': left.end, '--left-size': left.size, '--left-scale': left.scale,
      });
      setData(element, 'top', top.state);
      setData(element, 'left', left.state);
      setData(element, 'steps', steps ? 'shown' : 'hidden');
      if (view.zoom !== zoom) {
        zoom = view.zoom;
        placeAlong(along, 'left', 'width', zoom);
        placeAlong(down, 'top', 'height', zoom);
      }
      along.style.transform = `translateX(${String(view.x)}px)`;
      down.style.transform = `translateY(${String(view.y - top.end)}px)`;
      const before = shifted;
      shifted = keepTitlesInView(element, grid, view, { left: left.end, top: top.end });
      for (const header of before) if (!shifted.includes(header)) settle(header);
    });
  }, [board, grid, fromX, fromY, bottom, stageShare, area]);

  // Wheel and pinch over the headers move the board like anywhere else.
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const pass = (event: WheelEvent): void => {
      event.preventDefault();
      const pane = element.parentElement?.querySelector('.react-flow__pane');
      pane?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', pass, { passive: false });
    return () => element.removeEventListener('wheel', pass);
  }, []);

  if (!grid) return null;
  const columns = grid.columns.filter((column) => column.x + column.w >= area.x && column.x <= area.x + area.w);
  const stages = grid.stages.filter((stage) => stage.x + stage.w >= area.x && stage.x <= area.x + area.w);
  const rows = grid.rows.filter((row) => row.y + row.h >= area.y && row.y <= area.y + area.h);
  return (
    <div ref={root} className="board-headers" style={{ '--stage-share': stageShare } as CSSProperties}>
      <div className="board-headers-left">
        <div ref={leftStrip} className="board-headers-strip">
          {rows.map((row) => (
            <LaneHeader key={row.lane} row={row} />
          ))}
          <AddLane grid={grid} />
        </div>
      </div>
      <div className="board-headers-top">
        <div ref={topStrip} className="board-headers-strip">
          {stages.map((stage) => (
            <StageHeader key={stage.stage} stage={stage} />
          ))}
          {columns.map((column) => (
            <StepHeader key={column.step} column={column} />
          ))}
          <AddStage grid={grid} />
        </div>
      </div>
      <div className="board-headers-corner" aria-hidden="true" />
    </div>
  );
}

/** Along its strip a header shorter than this, in px, has room for one line in its middle. */
const TIGHT = 44;

/** Places the headers of a strip, and what follows them. Set one by one: a property that they inherit would restyle all that is in them. */
function placeAlong(strip: HTMLElement, start: 'left' | 'top', length: 'width' | 'height', zoom: number): void {
  for (const header of strip.querySelectorAll<HTMLElement>(':scope > [data-from]')) {
    const { from, size } = header.dataset;
    header.style[start] = `${String(Number(from) * zoom)}px`;
    if (size === undefined) continue;
    header.style[length] = `${String(Number(size) * zoom)}px`;
    header.toggleAttribute('data-tight', Number(size) * zoom < TIGHT);
  }
}

/** Sets the properties that are not set so already: each one set lays out every title anew. */
function setChanged(element: HTMLElement, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const text = String(Math.round(value * 1000) / 1000);
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}

function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

/** Puts a header back that nothing hides any more. */
function settle(header: HTMLElement): void {
  header.style.removeProperty('--hidden');
  delete header.dataset['cut'];
}

/** Titles of the stage, the step and the lane that begin behind a band are moved out from under it. Returns their headers. */
function keepTitlesInView(root: HTMLElement, grid: SceneGrid, view: Viewport, bands: { readonly left: number; readonly top: number }): readonly HTMLElement[] {
  const edge = { x: (bands.left - view.x) / view.zoom, y: (bands.top - view.y) / view.zoom };
  const cut = (span: { readonly x: number; readonly w: number }): boolean => span.x < edge.x - 1 && span.x + span.w > edge.x;
  const [stage, column, row] = [grid.stages.find(cut), grid.columns.find(cut), grid.rows.find(({ y, h }) => y < edge.y - 1 && y + h > edge.y)];
  const behind: readonly (readonly [string | undefined, number])[] = [
    [stage?.stage, edge.x - (stage?.x ?? 0)], [column?.step, edge.x - (column?.x ?? 0)], [row?.lane, edge.y - (row?.y ?? 0)],
  ];
  const headers: HTMLElement[] = [];
  for (const [id, hidden] of behind) {
    const header = id === undefined ? null : root.querySelector<HTMLElement>(`[data-record="${id}"]`);
    if (!header) continue;
    header.style.setProperty('--hidden', String(Math.round(hidden * view.zoom)));
    header.dataset['cut'] = '';
    headers.push(header);
  }
  return headers;
}
