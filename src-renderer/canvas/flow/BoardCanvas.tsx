/** The board itself: its scene and the bands of its headers, painted under the flow when the view or the scene has changed. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useBoardPalette } from '../../session/palette';
import { useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { useBoard } from '../board';
import { bandBlocks } from '../headers/bands';
import { headerGeometry, headerOrigin } from '../headers/geometry';
import { headerTexts } from '../headers/texts';
import { boardPainter } from '../paint/board-painter';

export function BoardCanvas(): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const palette = useBoardPalette();
  const element = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const painter = boardPainter(canvas, session, palette);
    const texts = headerTexts(session, words);
    let frame = 0;
    const paint = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      const [view, size, { scene }] = [board.view(), board.size(), session.store.getState()];
      const { grid } = scene;
      if (!grid) {
        painter.show(view, size, []);
        return;
      }
      const origin = headerOrigin(scene);
      painter.show(view, size, bandBlocks({ grid, geometry: headerGeometry(grid, origin, view), stageShare: origin.stageShare, view, size, texts }));
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
      // The links of cards that are dragged follow them: they are drawn over the board.
      board.near.store.subscribe((now, before) => {
        const [cards, had] = [now.dragged, before.dragged];
        if (cards === had || (cards && had && cards.size === had.size)) return;
        painter.hide(cards ? (session.store.getState().scene.grid?.links.of(new Set(cards.keys())) ?? new Set()) : new Set());
        ask();
      }),
      painter.onMore(ask),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of off) stop();
      painter.destroy();
    };
  }, [board, session, palette, words]);

  return <canvas ref={element} className="board-painted" aria-hidden="true" />;
}
