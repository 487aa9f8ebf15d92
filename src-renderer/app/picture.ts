/** Pictures of boards outside the canvas: cards of the library, import previews and pages to be exported, by the scene's own painter. */
import { openDocument } from '../../src-shared/document';
import { layoutBoard } from '../../src-shared/layout/journey';
import type { Board } from '../../src-shared/model/board';
import type { Id, ImageHash } from '../../src-shared/model/fields';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { paintCanvas } from '../../src-shared/scene/canvas';
import { FONT_FAMILIES } from '../../src-shared/scene/fonts';
import { PALETTES, type PaletteName } from '../../src-shared/scene/palettes';
import type { Sheet } from '../../src-shared/scene/sheet';
import type { Scene } from '../../src-shared/scene/types';

/** Screens draw at least this many canvas px for a px of the page, so that pictures stay sharp when the window is enlarged. */
const DENSITY = 2;
/** What stays free around a page, px. */
const MARGIN = 32;
/** Below this scale text is drawn as bars, which is what a small picture should show of it. */
const OVERVIEW = 0.4;

/** Resolves when the painter's fonts are there: a canvas does not wait for them by itself. */
export async function fontsReady(): Promise<void> {
  await Promise.all(Object.values(FONT_FAMILIES).map((family) => document.fonts.load(`16px ${family}`)));
}

/** Gives those of the images that can be had. */
export type LoadImages = (images: readonly ImageHash[]) => Promise<readonly { readonly image: ImageHash; readonly bytes: Uint8Array }[]>;
type Images = ReadonlyMap<ImageHash, ImageBitmap>;

/** The images that a board shows, its logo first, decoded. One that is missing or damaged is left out: a quiet box is drawn in its place. */
async function imagesOf(snapshot: Snapshot, board: Board, load: LoadImages): Promise<Images> {
  const lanes = new Set(snapshot.childrenOf('lane', board.id).map(({ id }) => id));
  const cards = snapshot.ofKind('card').filter(({ place }) => lanes.has(place.lane));
  const shown = new Set([board.logo ?? snapshot.project?.logo ?? null, ...cards.map(({ image }) => image)].filter((image) => image !== null));
  const found = new Map<ImageHash, ImageBitmap>();
  if (shown.size === 0) return found;
  const loaded = await load([...shown]).catch(() => []);
  // One after the other: a decoded photo takes far more room than its bytes.
  for (const { image, bytes } of loaded) {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => null);
    if (bitmap) found.set(image, bitmap);
  }
  return found;
}

interface Paint {
  readonly images?: Images;
  readonly palette: PaletteName;
  /** Canvas px per board px, and where the board's corner lies on the canvas. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

function paint(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, scene: Scene, { palette, scale, x, y, images }: Paint): void {
  context.fillStyle = PALETTES[palette].ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.save();
  context.translate(x, y);
  paintCanvas<CanvasImageSource>(context, scene.query(), {
    palette: PALETTES[palette],
    image: (hash) => images?.get(hash),
    area: { x: 0, y: 0, w: scene.w, h: scene.h },
    scale,
    detail: scale < OVERVIEW ? 'overview' : 'full',
  });
  context.restore();
}

/** The first board's beginning, as wide as the picture or twice as wide where the board is very long; `null` where there is none. */
export async function paintPicture(
  state: Uint8Array,
  { width, height, theme, load }: { readonly width: number; readonly height: number; readonly theme: PaletteName; readonly load: LoadImages },
): Promise<Blob | null> {
  const opened = openDocument(state);
  if (!opened.ok) return null;
  const { snapshot } = opened.document;
  const [board] = snapshot.boards();
  const canvas = new OffscreenCanvas(width * DENSITY, height * DENSITY);
  const context = canvas.getContext('2d');
  if (!board || !context) {
    opened.document.destroy();
    return null;
  }
  const [images] = await Promise.all([imagesOf(snapshot, board, load), fontsReady()]);
  const scene = layoutBoard(snapshot, board.id, { imageSize: (hash) => images.get(hash) });
  opened.document.destroy();
  // A long board is cut at the right rather than shown as a thin stripe.
  const scale = Math.max(canvas.width / scene.w, Math.min(canvas.height / scene.h, (2 * canvas.width) / scene.w));
  paint(context, scene, { palette: theme, scale, x: 0, y: 0, images });
  for (const bitmap of images.values()) bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Paints a board that is in no session as wide as the canvas stands on the page. */
export function paintStateOn(canvas: HTMLCanvasElement, state: Uint8Array, board: Id, palette: PaletteName): void {
  const opened = openDocument(state);
  const context = canvas.getContext('2d');
  if (!opened.ok || !context) return;
  const scene = layoutBoard(opened.document.snapshot, board);
  opened.document.destroy();
  const place = canvas.parentElement?.clientWidth ?? 800;
  const scale = Math.min(1, place / scene.w) * DENSITY;
  canvas.width = Math.round(scene.w * scale);
  canvas.height = Math.round(scene.h * scale);
  canvas.style.width = `${canvas.width / DENSITY}px`;
  void fontsReady().then(() => paint(context, scene, { palette, scale, x: 0, y: 0 }));
}

/** Paints the page an export would make, as large as the canvas' place allows. */
export function paintSheetOn(canvas: HTMLCanvasElement, scene: Scene, sheet: Sheet): void {
  const context = canvas.getContext('2d');
  const place = canvas.parentElement;
  if (!context || !place) return;
  const fit = Math.min((place.clientWidth - MARGIN) / sheet.width, (place.clientHeight - MARGIN) / sheet.height) * DENSITY;
  canvas.width = Math.max(1, Math.round(sheet.width * fit));
  canvas.height = Math.max(1, Math.round(sheet.height * fit));
  canvas.style.width = `${canvas.width / DENSITY}px`;
  canvas.style.height = `${canvas.height / DENSITY}px`;
  void fontsReady().then(() => paint(context, scene, { palette: 'paper', scale: sheet.scale * fit, x: sheet.x * fit, y: sheet.y * fit }));
}

/** Height of the smallest text of a scene, board px. */
export function smallestText(scene: Scene): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { block } of scene.query()) for (const item of block.items) if (item.type === 'text') smallest = Math.min(smallest, item.size);
  return smallest;
}
