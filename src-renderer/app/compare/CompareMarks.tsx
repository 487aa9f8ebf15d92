/** What differs from the as-is, marked over the live board. The panel beside it says the same in words. */
import type { ReactNode } from 'react';
import { headerGeometry, headerOrigin } from '../../canvas/headers/geometry';
import { type Mark, marksOf } from '../../../src-shared/layout/difference-marks';
import { useComparedBoards } from '../../session/comparison';
import { useBoardPalette } from '../../session/palette';
import { useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { paintMark } from './paint-mark';
import { usePaintedCanvas, type Size } from './screen';

export function CompareMarks(): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const palette = useBoardPalette();
  const compared = useComparedBoards();

  const paint = (context: CanvasRenderingContext2D, { width, height }: Size): void => {
    const { scene, board } = session.store.getState();
    const view = session.viewports.getState()[board];
    if (!compared || !view || !scene.grid) return;
    const origin = headerOrigin(scene);
    const { top, left, steps } = headerGeometry(scene.grid, origin, view);
    /** Where the titles of its row end: stages stand above steps. */
    const foot = ({ box }: Mark): number => (steps && box.y + box.h < origin.bottom ? top.end - top.size * (1 - origin.stageShare) : top.end);
    const marks = marksOf(compared.comparison, 'toBe', scene, words);
    const within = (x: number, y: number, header: boolean): void => {
      context.save();
      context.beginPath();
      context.rect(x, y, width - x, height - y);
      context.clip();
      for (const mark of marks) {
        const [at, above] = [mark.box.x * view.zoom + view.x, mark.box.y * view.zoom + view.y];
        const [w, h] = [mark.box.w * view.zoom, mark.box.h * view.zoom];
        if (mark.header !== header || at > width || at + w < x) continue;
        // The titles' band stays in view: so does what is said of them.
        if (header) paintMark(context, mark, at, foot(mark) - h, view.zoom, palette);
        else if (above < height + 20 && above + h > y - 20) paintMark(context, mark, at, above, view.zoom, palette);
      }
      context.restore();
    };
    within(left.end, top.end, false);
    within(left.end, 0, true);
  };
  const canvas = usePaintedCanvas(paint);
  return <canvas ref={canvas} className="compare-marks" aria-hidden="true" />;
}
