/** Paints the header bands onto their two canvases. */
import { paintCanvas } from '../../../src-shared/scene/canvas';
import type { Palette, PlacedBlock } from '../../../src-shared/scene/types';

interface Part {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PlacedBlock[];
}

/** CSS px; a canvas that has nothing to show is hidden and costs nothing. */
export function paintBand(canvas: HTMLCanvasElement, { width, height, blocks }: Part, palette: Palette): void {
  const shown = width > 0 && height > 0 && blocks.some(({ block }) => block.items.length > 0);
  if (canvas.hidden === shown) canvas.hidden = !shown;
  const context = shown ? canvas.getContext('2d') : null;
  if (!context) return;
  const ratio = window.devicePixelRatio;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
  } else context.clearRect(0, 0, w, h);
  paintCanvas<never>(context, blocks, { palette, image: () => undefined, area: { x: 0, y: 0, w: width, h: height }, scale: ratio, detail: 'full' });
}
