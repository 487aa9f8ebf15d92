/** Veils the columns that are not on the path along which durations are summed. Nothing is hidden: all can be read, picked and moved. */
import type { ReactNode } from 'react';
import { durationPath } from '../../../src-shared/insight/durations';
import { headerGeometry, headerOrigin } from '../../canvas/headers/geometry';
import { useBoardPalette } from '../../session/palette';
import { usePathShown } from '../../session/path-shown';
import { useSessionObject } from '../../session/react';
import { usePaintedCanvas, type Size } from '../compare/screen';

const VEIL = 0.72;

export function PathMarks(): ReactNode {
  return usePathShown().shown ? <Veil /> : null;
}

function Veil(): ReactNode {
  const session = useSessionObject();
  const palette = useBoardPalette();
  const paint = (context: CanvasRenderingContext2D, { width, height }: Size): void => {
    const { scene, snapshot, board } = session.store.getState();
    const view = session.viewports.getState()[board];
    if (!view || !scene.grid) return;
    const { top, left } = headerGeometry(scene.grid, headerOrigin(scene), view);
    const { steps } = durationPath(snapshot, board);
    context.save();
    context.beginPath();
    context.rect(left.end, top.end, width - left.end, height - top.end);
    context.clip();
    context.globalAlpha = VEIL;
    context.fillStyle = palette.ground;
    for (const { step, x, w } of scene.grid.columns) if (!steps.includes(step)) context.fillRect(x * view.zoom + view.x, 0, w * view.zoom, height);
    context.restore();
  };
  const canvas = usePaintedCanvas(paint);
  return <canvas ref={canvas} className="compare-marks" aria-hidden="true" />;
}
