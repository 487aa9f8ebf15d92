/**
 * Stage and step titles at the top edge and lane labels at the left edge, which stay in view and readable at every zoom. While the board's
 * own headers can be read the bands are only there for the pointer. Geometry follows the view through custom properties, one frame at a
 * time; React renders only when other columns or rows come near.
 */
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { useScenePart } from '../../session/react';
import { useBoard, useNear } from '../board';
import { headerGeometry, headerOrigin } from './geometry';
import { LaneHeader, StageHeader, StepHeader } from './titles';
import { AddLane, AddStage } from './AddButtons';

export function Headers(): ReactNode {
  const board = useBoard();
  const scene = useScenePart((now) => now);
  const area = useNear((state) => state.area);
  const root = useRef<HTMLDivElement>(null);
  const { grid } = scene;

  const { from, stageShare } = headerOrigin(scene);
  const { x: fromX, y: fromY } = from;

  useLayoutEffect(() => {
    if (!grid) return undefined;
    return board.onView((view) => {
      const element = root.current;
      if (!element) return;
      const { top, left, steps } = headerGeometry(grid, { x: fromX, y: fromY }, view);
      const values: Record<string, number> = {
        '--z': view.zoom, '--vx': view.x, '--vy': view.y,
        '--top': top.end, '--top-size': top.size, '--top-scale': top.scale,
        '--left': left.end, '--left-size': left.size, '--left-scale': left.scale,
      };
      for (const [name, value] of Object.entries(values)) element.style.setProperty(name, String(Math.round(value * 1000) / 1000));
      element.dataset['top'] = top.own ? 'own' : 'stuck';
      element.dataset['left'] = left.own ? 'own' : 'stuck';
      element.dataset['steps'] = steps ? 'shown' : 'hidden';
    });
  }, [board, grid, fromX, fromY]);

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
        {rows.map((row) => (
          <LaneHeader key={row.lane} row={row} />
        ))}
        <AddLane grid={grid} />
      </div>
      <div className="board-headers-top">
        {stages.map((stage) => (
          <StageHeader key={stage.stage} stage={stage} />
        ))}
        {columns.map((column) => (
          <StepHeader key={column.step} column={column} />
        ))}
        <AddStage grid={grid} />
      </div>
      <div className="board-headers-corner" aria-hidden="true" />
    </div>
  );
}
