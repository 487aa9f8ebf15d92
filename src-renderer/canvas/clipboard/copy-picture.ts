/** The board, or the selected cards with what lies between them, as a PNG on the clipboard. */
import type { Selection } from '../../../src-shared/commands/types';
import type { ImageHash } from '../../../src-shared/model/fields';
import { paintCanvas } from '../../../src-shared/scene/canvas';
import { FONT_FAMILIES } from '../../../src-shared/scene/fonts';
import type { Box, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import { projectPalette } from '../../session/palette';
import type { Session } from '../../session/session';
import { blockBox, blockOf } from '../grid/block';
import { imageAddress } from '../paint/images';

/** Canvas px per board px: sharp on any screen and in a letter. A large board is drawn smaller, as far as it can be read. */
const SCALE = 2;
const LEAST_SCALE = 0.5;
/** A browser's canvas stays blank above about 16,000 px a side, and takes four bytes a pixel. */
const MAX_SIDE = 16_000;
const MAX_PIXELS = 64_000_000;
const MARGIN = 16;

/** What the picture shows: the selected cells, the selected records' blocks, else the whole board. */
function areaOf(scene: Scene, selection: Selection): Box {
  const block = scene.grid && blockOf(scene.grid, selection);
  const cells = scene.grid && block && blockBox(scene.grid, block);
  if (cells) return cells;
  const boxes = selection.ids.flatMap((id) => {
    const placed = ['card', 'stage', 'step', 'lane'].map((layer) => scene.find(`${layer}:${id}`)).find((found) => found !== undefined);
    return placed ? [{ x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h }] : [];
  });
  if (boxes.length === 0) return { x: 0, y: 0, w: scene.w, h: scene.h };
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, w }) => x + w));
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h));
  return { x: left - MARGIN, y: top - MARGIN, w: right - left + 2 * MARGIN, h: bottom - top + 2 * MARGIN };
}

async function decoded(address: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = address;
  // A picture that cannot be decoded is drawn as the quiet box that the board shows for it.
  return image.decode().then(() => image, () => null);
}

async function imagesOf(session: Session, blocks: readonly PlacedBlock[]): Promise<ReadonlyMap<ImageHash, HTMLImageElement>> {
  const hashes = new Set(blocks.flatMap(({ block }) => block.items.flatMap((item) => (item.type === 'image' ? [item.image] : []))));
  const found = new Map<ImageHash, HTMLImageElement>();
  for (const hash of hashes) {
    const address = await imageAddress(session.host, session.store.getState().project.session, hash);
    const image = address === null ? null : await decoded(address);
    if (image) found.set(hash, image);
  }
  return found;
}

/** The PNG, painted as on paper; `null` where it would be too large to be read. */
export async function pictureOf(session: Session): Promise<Blob | null> {
  const { scene, selection, snapshot } = session.store.getState();
  const area = areaOf(scene, selection);
  const scale = Math.min(SCALE, MAX_SIDE / area.w, MAX_SIDE / area.h, Math.sqrt(MAX_PIXELS / (area.w * area.h)));
  if (scale < LEAST_SCALE) return null;
  const blocks = scene.query(area);
  const images = await imagesOf(session, blocks);
  await Promise.all(Object.values(FONT_FAMILIES).map((family) => document.fonts.load(`16px ${family}`)));
  const canvas = new OffscreenCanvas(Math.round(area.w * scale), Math.round(area.h * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  const palette = projectPalette('paper', snapshot);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintCanvas<CanvasImageSource>(context, blocks, { palette, image: (hash) => images.get(hash), area, scale, detail: 'full' });
  return canvas.convertToBlob({ type: 'image/png' });
}
