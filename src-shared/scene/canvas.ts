/** Scene → any 2D canvas: the far view on the screen and the PNG export draw with this one painter. */
import { fontFamily } from './fonts';
import { type PathSink, pathOf, tracePath } from './path-data';
import { type Box, type ColourToken, type FontId, type ImageItem, type Palette, type PathItem, type PlacedBlock, type RectItem, type TextItem, DIM } from './types';
import type { ImageHash } from '../model/fields';

/** What is used of a 2D context; a browser's and @napi-rs/canvas' both fit. `I` is what it draws images from. */
export interface Canvas2D<I> extends PathSink {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  lineCap: unknown;
  lineJoin: unknown;
  font: string;
  textBaseline: unknown;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  rect(x: number, y: number, w: number, h: number): void;
  roundRect(x: number, y: number, w: number, h: number, radius: number): void;
  fillRect(x: number, y: number, w: number, h: number): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  setLineDash(dash: number[]): void;
  fillText(text: string, x: number, y: number): void;
  drawImage(image: I, x: number, y: number, w: number, h: number): void;
}

export interface CanvasOptions<I> {
  readonly palette: Palette;
  /** The decoded image, or `undefined` while it is not there: a quiet box is drawn. */
  readonly image: (hash: ImageHash) => I | undefined;
  /** The part of the board whose top left corner comes to the canvas' current origin. */
  readonly area: Box;
  /** Canvas px per board px. */
  readonly scale: number;
  /** `overview` draws text too small to read as bars and leaves out details nobody would see. */
  readonly detail: 'full' | 'overview';
  /** CSS family of each font where it is not the one of `fonts.ts`: exporters name the fonts of the system they found. */
  readonly family?: (font: FontId) => string;
}

/** Text lower than this on the canvas, in px, is drawn as a bar. */
const LEGIBLE = 6;
/** Strokes thinner than this on the canvas, in px, are left out of an overview. */
const VISIBLE_STROKE = 0.3;
/** Shapes smaller than this on the canvas, in px, are left out of an overview. */
const VISIBLE_SHAPE = 1.5;
/** Corners rounder than this on the canvas, in px, are rounded in an overview. */
const VISIBLE_CORNER = 3;
const BAR_ALPHA = '66';

/** Paints blocks as `Scene.query` returns them, back to front. The ground is the caller's. Leaves the context's state as it was. */
export function paintCanvas<I>(context: Canvas2D<I>, blocks: readonly PlacedBlock[], options: CanvasOptions<I>): void {
  context.save();
  context.scale(options.scale, options.scale);
  context.translate(-options.area.x, -options.area.y);
  context.textBaseline = 'alphabetic';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  // Advance widths decide every place: a painter that kerns or joins letters would leave them.
  if ('textRendering' in context) context.textRendering = 'optimizeSpeed';
  if ('fontKerning' in context) context.fontKerning = 'none';
  const painter = new Painter(context, options);
  for (const { block, x, y } of blocks) {
    context.globalAlpha = block.dim ? DIM : 1;
    for (const item of block.items) {
      if (item.type === 'rect') painter.rect(item, x, y);
      else if (item.type === 'text') painter.text(item, x, y);
      else if (item.type === 'path') painter.path(item, x, y);
      else painter.image(item, x, y);
    }
  }
  context.restore();
}

class Painter<I> {
  private readonly context: Canvas2D<I>;
  private readonly options: CanvasOptions<I>;
  private readonly overview: boolean;
  private font = '';
  private fill = '';

  constructor(context: Canvas2D<I>, options: CanvasOptions<I>) {
    this.context = context;
    this.options = options;
    this.overview = options.detail === 'overview';
  }

  rect(item: RectItem, dx: number, dy: number): void {
    const { context, options, overview } = this;
    const { x, y, w, h } = item.box;
    const stroked = item.stroke !== 'none' && (!overview || item.strokeWidth * options.scale >= VISIBLE_STROKE);
    if (item.radius === 0 || (overview && item.radius * options.scale < VISIBLE_CORNER)) {
      // Two filled rectangles instead of a stroked one: half the cost where there are thousands.
      const inset = stroked && item.fill !== 'none' ? item.strokeWidth : 0;
      if (inset > 0) {
        this.fillWith(item.stroke);
        context.fillRect(x + dx, y + dy, w, h);
      }
      if (item.fill !== 'none') {
        this.fillWith(item.fill);
        context.fillRect(x + dx + inset, y + dy + inset, w - 2 * inset, h - 2 * inset);
        return;
      }
      if (!stroked) return;
    }
    context.beginPath();
    // A stroke is drawn inside the box, as CSS draws a border.
    const inset = stroked ? item.strokeWidth / 2 : 0;
    roundRect(context, x + dx + inset, y + dy + inset, w - 2 * inset, h - 2 * inset, item.radius - inset);
    this.paint(item.fill, stroked ? item.stroke : 'none', item.strokeWidth, []);
  }

  path(item: PathItem, dx: number, dy: number): void {
    const thin = this.overview && item.strokeWidth * this.options.scale < VISIBLE_STROKE;
    if (thin && item.fill === 'none') return;
    const path = pathOf(item);
    if (this.overview && Math.max(path.w, path.h) * this.options.scale < VISIBLE_SHAPE) return;
    this.context.beginPath();
    tracePath(path, this.context, dx, dy);
    this.paint(item.fill, thin ? 'none' : item.stroke, item.strokeWidth, item.dash);
  }

  text(item: TextItem, dx: number, dy: number): void {
    const { context, options } = this;
    if (this.overview && item.size * options.scale < LEGIBLE) {
      const [first, last] = [item.runs[0], item.runs.at(-1)];
      if (!first || !last) return;
      this.fillStyle(options.palette[item.colour] + BAR_ALPHA);
      context.fillRect(item.x + dx + first.x, item.baseline + dy - item.size * 0.5, last.x + last.width - first.x, item.size * 0.45);
      return;
    }
    this.fillWith(item.colour);
    for (const run of item.runs) {
      const font = `${item.size}px ${(options.family ?? fontFamily)(run.font)}`;
      if (font !== this.font) {
        context.font = font;
        this.font = font;
      }
      const [x, y] = [item.x + dx + run.x, item.baseline + dy];
      context.fillText(run.text, x, y);
      if (run.link !== undefined) context.fillRect(x, y + 2, run.width, 1);
    }
  }

  image(item: ImageItem, dx: number, dy: number): void {
    const { context, options } = this;
    const { x, y, w, h } = item.box;
    const image = options.image(item.image);
    context.save();
    context.beginPath();
    roundRect(context, x + dx, y + dy, w, h, item.radius);
    if (image === undefined) this.paint('hairline', 'none', 0, []);
    else {
      context.clip();
      context.drawImage(image, x + dx, y + dy, w, h);
    }
    context.restore();
    this.fill = '';
    this.font = '';
  }

  private paint(fill: ColourToken, stroke: ColourToken, width: number, dash: readonly number[]): void {
    const { context, options } = this;
    if (fill !== 'none') {
      this.fillWith(fill);
      context.fill();
    }
    if (stroke === 'none' || width <= 0) return;
    context.strokeStyle = options.palette[stroke];
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke();
  }

  private fillWith(token: ColourToken): void {
    this.fillStyle(this.options.palette[token]);
  }

  private fillStyle(colour: string): void {
    if (colour === this.fill) return;
    this.context.fillStyle = colour;
    this.fill = colour;
  }
}

function roundRect(context: Pick<Canvas2D<unknown>, 'rect' | 'roundRect'>, x: number, y: number, w: number, h: number, radius: number): void {
  const r = Math.min(radius, w / 2, h / 2);
  if (r > 0) context.roundRect(x, y, w, h, r);
  else context.rect(x, y, w, h);
}
