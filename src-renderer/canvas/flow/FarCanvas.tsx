/** The far view: the scene painted on one canvas under the empty flow, at the device's resolution, when the view or the scene changed. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useSessionObject } from '../../session/react';
import { PALETTES } from '../../../src-shared/scene/palettes';
import { useTheme } from '../../ui/theme';
import { useBoard } from '../board';
import { farPainter } from '../paint/far';

export function FarCanvas(): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const palette = PALETTES[useTheme()];
  const element = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const painter = farPainter(canvas, session, palette);
    let frame = 0;
    let leaving = 0;
    const paint = (): void => {
      frame = 0;
      painter.paint(board.view(), board.size());
    };
    const ask = (): void => {
      if (board.near.store.getState().far && frame === 0) frame = requestAnimationFrame(paint);
    };
    const show = (far: boolean): void => {
      cancelAnimationFrame(leaving);
      if (far) canvas.style.visibility = 'visible';
      // The near cards need a frame to appear; until then the painted ones stay.
      else leaving = requestAnimationFrame(() => (leaving = requestAnimationFrame(() => (canvas.style.visibility = 'hidden'))));
    };
    show(board.near.store.getState().far);
    const off = [
      board.near.store.subscribe((now, before) => {
        if (now.far !== before.far) show(now.far);
      }),
      // The view is told inside a frame: painting at once keeps canvas and headers together.
      board.onView(() => {
        if (board.near.store.getState().far) paint();
      }),
      session.store.subscribe((now, before) => {
        if (now.scene !== before.scene) ask();
      }),
      painter.onChange(ask),
    ];
    return () => {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(leaving);
      for (const stop of off) stop();
      painter.destroy();
    };
  }, [board, session, palette]);

  return <canvas ref={element} className="board-far" aria-hidden="true" />;
}
