/** The board itself: its scene painted under the empty flow, when the view or the scene has changed. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useSessionObject } from '../../session/react';
import { PALETTES } from '../../../src-shared/scene/palettes';
import { useTheme } from '../../ui/theme';
import { useBoard } from '../board';
import { boardPainter } from '../paint/board-painter';

export function BoardCanvas(): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const palette = PALETTES[useTheme()];
  const element = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const painter = boardPainter(canvas, session, palette);
    let frame = 0;
    const paint = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      painter.show(board.view(), board.size());
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const off = [
      // The view is told inside a frame: painting at once keeps canvas and headers together.
      board.onView(paint),
      session.store.subscribe((now, before) => {
        if (now.scene !== before.scene) ask();
      }),
      painter.onMore(ask),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of off) stop();
      painter.destroy();
    };
  }, [board, session, palette]);

  return <canvas ref={element} className="board-painted" aria-hidden="true" />;
}
