/** Draws the marks of what differs: an outline, an icon and a word, the same at every zoom. */
import { SIGN_STROKES, type Mark, type Sign } from '../../../src-shared/layout/difference-marks';
import { fontFamily } from '../../../src-shared/scene/fonts';
import type { Palette } from '../../../src-shared/scene/types';

const HEIGHT = 20;
const ICON = 10;
/** Below this zoom a mark is its icon alone. */
const WORDS_FROM = 0.45;

/** Draws a mark whose block has its top left corner at (x, y), screen px. */
export function paintMark(context: CanvasRenderingContext2D, mark: Mark, x: number, y: number, zoom: number, palette: Palette): void {
  const w = mark.box.w * zoom;
  const h = mark.box.h * zoom;
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.setLineDash(mark.sign === 'cross' ? [6, 4] : []);
  if (!mark.header) {
    context.beginPath();
    context.roundRect(x - 1, y - 1, w + 2, h + 2, 6 * zoom + 1);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `12px ${fontFamily('semibold')}`;
  const label = zoom < WORDS_FROM ? '' : mark.label;
  const width = label === '' ? HEIGHT : ICON + 18 + context.measureText(label).width;
  // A face is smaller than the plate, which would hide it: there it stands above.
  const isFace = !mark.header && w < width;
  const left = isFace ? x + (w - width) / 2 : x + Math.max(w - width + 6, -6);
  const top = mark.header ? y + h - HEIGHT + 4 : isFace ? y - HEIGHT - 3 : y - HEIGHT / 2 - 2;
  context.fillStyle = palette.accent;
  context.beginPath();
  context.roundRect(left, top, width, HEIGHT, HEIGHT / 2);
  context.fill();
  context.strokeStyle = palette.ground;
  context.lineWidth = 1.5;
  context.stroke();
  context.strokeStyle = palette.accentInk;
  context.lineWidth = 2;
  paintSign(context, mark.sign, left + (label === '' ? (HEIGHT - ICON) / 2 : 7), top + (HEIGHT - ICON) / 2);
  if (label === '') return;
  context.fillStyle = palette.accentInk;
  context.textBaseline = 'middle';
  context.fillText(label, left + ICON + 11, top + HEIGHT / 2 + 0.5);
}

function paintSign(context: CanvasRenderingContext2D, sign: Sign, x: number, y: number): void {
  context.lineCap = 'round';
  context.beginPath();
  for (const line of SIGN_STROKES[sign]) line.forEach(([dx, dy], i) => (i === 0 ? context.moveTo(x + dx, y + dy) : context.lineTo(x + dx, y + dy)));
  context.stroke();
}
