/** Icons of the client's own into the project: PNG as it is, SVG and anything else that a browser can show drawn once as a small PNG. */
import type { Session } from './session';
import { type StoredPicture, storePicture } from './pictures';

/** Longest side of a drawn icon, px: sharp at the 20 px of a card on a dense screen, on a poster, and enlarged. */
const SIDE = 256;
/** A vector drawing larger than this is no icon. */
const MAX_DRAWING = 5 * 1024 * 1024;

const PNG = 'image/png';
const SVG = 'image/svg+xml';
const IS_SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s>]/i;

/** The drawing that a text is, as design tools copy one; `null` where it is none. */
export function drawingIn(text: string): Blob | null {
  return text.length <= MAX_DRAWING && IS_SVG.test(text) ? new Blob([text], { type: SVG }) : null;
}

/** The size at which a picture is drawn: its own proportions, `SIDE` at its longer side. A vector without a size of its own is square. */
function sizeOf({ naturalWidth: w, naturalHeight: h }: HTMLImageElement): { readonly width: number; readonly height: number } {
  if (w <= 0 || h <= 0) return { width: SIDE, height: SIDE };
  const scale = SIDE / Math.max(w, h);
  return { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
}

/**
 * The picture drawn as a PNG of at most 256 px a side; `null` where the browser cannot show it. It is drawn by an `<img>`, in which
 * no script of an SVG runs and nothing is fetched from elsewhere.
 */
async function drawn(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = sizeOf(image);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    // A drawing that embeds a web page taints the canvas: then this throws, and it is refused.
    return await canvas.convertToBlob({ type: PNG });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Stores the icon in the project. Never rejects. */
export async function storeIcon(session: Session, file: Blob): Promise<StoredPicture> {
  if (file.type === PNG) return storePicture(session, file);
  // Some systems give a file of that ending no type, and then an <img> would not show it.
  const vector = file.type === SVG || (file instanceof File && /\.svg$/i.test(file.name));
  if (vector && file.size > MAX_DRAWING) return { ok: false, error: 'tooLarge' };
  const picture = await drawn(vector ? new Blob([file], { type: SVG }) : file);
  return picture ? storePicture(session, picture) : { ok: false, error: 'notAnImage' };
}
