/** Pictures that are drawn once as a PNG: a vector, which not every painter shows as it is, or whatever else a browser can show. */

const PNG = 'image/png';
const SVG = 'image/svg+xml';

/** Some systems give a file of that ending no type, and then an `<img>` would not show it. */
export function isVector(file: Blob): boolean {
  return file.type === SVG || (file instanceof File && /\.svg$/i.test(file.name));
}

/** Where an `<img>` finds the picture. A drawing with text that a web page would set, as diagram tools write it, can be read back from an address of this kind only. */
async function addressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no address')));
    reader.onerror = () => reject(reader.error ?? new Error('not readable'));
    reader.readAsDataURL(isVector(file) ? new Blob([file], { type: SVG }) : file);
  });
}

/** The size at which a picture is drawn: its own proportions, `side` px at its longer side. A vector without a size of its own is square. */
function sizeOf({ naturalWidth: w, naturalHeight: h }: HTMLImageElement, side: number): { readonly width: number; readonly height: number } {
  if (w <= 0 || h <= 0) return { width: side, height: side };
  const scale = side / Math.max(w, h);
  return { width: Math.max(1, Math.round(w * scale)), height: Math.max(1, Math.round(h * scale)) };
}

/**
 * The picture drawn as a PNG of `side` px at its longer side; `null` where the browser cannot show it, or nothing of it. It is drawn by an `<img>`, in which
 * no script of an SVG runs and nothing is fetched from elsewhere.
 */
export async function drawn(file: Blob, side: number): Promise<Blob | null> {
  try {
    const image = new Image();
    image.src = await addressOf(file);
    await image.decode();
    const { width, height } = sizeOf(image, side);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    const isBlank = !new Uint32Array(context.getImageData(0, 0, width, height).data.buffer).some((pixel) => pixel !== 0);
    return isBlank ? null : await canvas.convertToBlob({ type: PNG });
  } catch {
    return null;
  }
}
