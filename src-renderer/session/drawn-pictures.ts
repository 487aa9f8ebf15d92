/** Pictures that are drawn once as a PNG: a vector, which not every painter shows as it is, or whatever else a browser can show. */

/** A vector drawing larger than this is no picture for a board. */
export const MAX_DRAWING = 5 * 1024 * 1024;

const PNG = 'image/png';
const SVG = 'image/svg+xml';

/** Some systems give a file of that ending no type, and then an `<img>` would not show it. */
export function isVector(file: Blob): boolean {
  return file.type === SVG || (file instanceof File && file.type === '' && /\.svg$/i.test(file.name));
}

/** The size at which a picture is drawn: its own proportions, `side` px at its longer side. A vector without a size of its own is square. */
function sizeOf({ naturalWidth: w, naturalHeight: h }: HTMLImageElement, side: number): { readonly width: number; readonly height: number } {
  if (w <= 0 || h <= 0) return { width: side, height: side };
  const scale = side / Math.max(w, h);
  return { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
}

/**
 * The picture drawn as a PNG of `side` px at its longer side; `null` where the browser cannot show it. It is drawn by an `<img>`, in which
 * no script of an SVG runs and nothing is fetched from elsewhere.
 */
export async function drawn(file: Blob, side: number): Promise<Blob | null> {
  const address = URL.createObjectURL(isVector(file) ? new Blob([file], { type: SVG }) : file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = sizeOf(image, side);
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
