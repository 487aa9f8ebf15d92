/** A canvas that fills its place and is painted again when the view, the board, the theme or its size changes. */
import { useEffect, useRef, type RefObject } from 'react';
import { useSessionObject } from '../../session/react';
import { fontsReady } from '../picture';

/** Size of the canvas, CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `paint` gets a cleared context whose unit is the CSS px. It is called at most once a frame, and at once when the view moves. */
export function usePaintedCanvas(paint: (context: CanvasRenderingContext2D, size: Size) => void): RefObject<HTMLCanvasElement | null> {
  const session = useSessionObject();
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(paint);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const [width, height, density] = [element.clientWidth, element.clientHeight, devicePixelRatio];
      if (element.width !== Math.round(width * density)) element.width = Math.round(width * density);
      if (element.height !== Math.round(height * density)) element.height = Math.round(height * density);
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, width, height);
      latest.current(context, { width, height });
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    const off = [
      session.viewports.subscribe(soon),
      session.store.subscribe((now, before) => {
        if (now.scene !== before.scene || now.selection !== before.selection) soon();
      }),
    ];
    void fontsReady().then(soon);
    element.addEventListener('paint-again', soon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      for (const stop of off) stop();
      element.removeEventListener('paint-again', soon);
    };
  }, [session]);

  useEffect(() => {
    latest.current = paint;
    canvas.current?.dispatchEvent(new Event('paint-again'));
  });
  return canvas;
}
