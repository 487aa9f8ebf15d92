/** Pictures of boards outside the canvas: cards of the library, import previews and pages to be exported, by the scene's own painter. */
import { openDocument } from '../../src-shared/document';
import { layoutBoard } from '../../src-shared/layout/journey';
import type { Id, ImageHash } from '../../src-shared/model/fields';
import { paletteOf } from '../../src-shared/scene/brand';
import { paintCanvas } from '../../src-shared/scene/canvas';
import { FONT_FAMILIES } from '../../src-shared/scene/fonts';
import type { PaletteName } from '../../src-shared/scene/palettes';
import type { Sheet } from '../../src-shared/scene/sheet';
import type { Layer, Palette, Scene } from '../../src-shared/scene/types';

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
const TITLE: ReadonlySet<Layer> = new Set<Layer>(['title']);

/** The images that a scene shows, the logo first. */
function imagesIn(scene: Scene): ImageHash[] {
  const found = (layers?: ReadonlySet<Layer>): ImageHash[] =>
    scene.query(undefined, layers).flatMap(({ block }) => block.items.flatMap((item) => (item.type === 'image' ? [item.image] : [])));
  return [...new Set([...found(TITLE), ...found()])];
}

/** Images, decoded. One that is missing or damaged is left out: a quiet box is drawn in its place. */
async function decoded(wanted: readonly ImageHash[], load: LoadImages): Promise<Images> {
  const found = new Map<ImageHash, ImageBitmap>();
  if (wanted.length === 0) return found;
  const loaded = await load(wanted).catch(() => []);
  // One after the other: a decoded photo takes far more room than its bytes.
  for (const { image, bytes } of loaded) {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => null);
    if (bitmap) found.set(image, bitmap);
  }
  return found;
}

function letGo(images: Images): void {
  for (const bitmap of images.values()) bitmap.close();
}

interface Paint {
  readonly images?: Images;
  readonly palette: Palette;
  /** Canvas px per board px, and where the board's corner lies on the canvas. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

function paint(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, scene: Scene, { palette, scale, x, y, images }: Paint): void {
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.save();
  context.translate(x, y);
  paintCanvas<CanvasImageSource>(context, scene.query(), {
    palette,
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
  const first = layoutBoard(snapshot, board.id);
  const [images] = await Promise.all([decoded(imagesIn(first), load), fontsReady()]);
  // Their sizes decide where the rest stands.
  const scene = images.size > 0 ? layoutBoard(snapshot, board.id, { imageSize: (hash) => images.get(hash) }) : first;
  const palette = paletteOf(theme, snapshot.project?.brandColours);
  opened.document.destroy();
  // A long board is cut at the right rather than shown as a thin stripe.
  const scale = Math.max(canvas.width / scene.w, Math.min(canvas.height / scene.h, (2 * canvas.width) / scene.w));
  paint(context, scene, { palette, scale, x: 0, y: 0, images });
  letGo(images);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Paints a board that is in no session as wide as the canvas stands on the page. */
export function paintStateOn(canvas: HTMLCanvasElement, state: Uint8Array, board: Id, theme: PaletteName): void {
  const opened = openDocument(state);
  const context = canvas.getContext('2d');
  if (!opened.ok || !context) return;
  const { snapshot } = opened.document;
  const scene = layoutBoard(snapshot, board);
  const palette = paletteOf(theme, snapshot.project?.brandColours);
  opened.document.destroy();
  const place = canvas.parentElement?.clientWidth ?? 800;
  const scale = Math.min(1, place / scene.w) * DENSITY;
  canvas.width = Math.round(scene.w * scale);
  canvas.height = Math.round(scene.h * scale);
  canvas.style.width = `${canvas.width / DENSITY}px`;
  void fontsReady().then(() => paint(context, scene, { palette, scale, x: 0, y: 0 }));
}

interface Page {
  readonly scene: Scene;
  readonly sheet: Sheet;
  readonly palette: Palette;
  readonly load: LoadImages;
}

/** Paints the page an export would make, as large as the canvas' place allows. Returns what gives up painting it. */
export function paintSheetOn(canvas: HTMLCanvasElement, { scene, sheet, palette, load }: Page): () => void {
  const context = canvas.getContext('2d');
  const place = canvas.parentElement;
  let wanted = true;
  if (!context || !place) return () => undefined;
  const fit = Math.min((place.clientWidth - MARGIN) / sheet.width, (place.clientHeight - MARGIN) / sheet.height) * DENSITY;
  canvas.width = Math.max(1, Math.round(sheet.width * fit));
  canvas.height = Math.max(1, Math.round(sheet.height * fit));
  canvas.style.width = `${canvas.width / DENSITY}px`;
  canvas.style.height = `${canvas.height / DENSITY}px`;
  void Promise.all([decoded(imagesIn(scene), load), fontsReady()]).then(([images]) => {
    if (wanted) paint(context, scene, { palette, scale: sheet.scale * fit, x: sheet.x * fit, y: sheet.y * fit, images });
    letGo(images);
  });
  return () => {
    wanted = false;
  };
}

/** Height of the smallest text of a scene, board px. */
export function smallestText(scene: Scene): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { block } of scene.query()) for (const item of block.items) if (item.type === 'text') smallest = Math.min(smallest, item.size);
  return smallest;
}
