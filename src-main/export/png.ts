/** Scene → PNG of any size, painted tile by tile by the painter that draws the screen's far view. */
import { type SKRSContext2D, createCanvas } from '@napi-rs/canvas';
import { type Box, type Scene } from '../../src-shared/scene/types';
import { type Pace } from './pace';
import { createPngEncoder } from './png-encoder';
import { ExportFailure } from './types';

/** The largest image made. At four bytes a pixel its readers need 2 GB to show it; A0 at 300 dpi has 139 million. */
export const MAX_PIXELS = 500_000_000;
/** Below the 16,000 px at which canvases begin to fail. */
const MAX_TILE_SIDE = 8_192;
/** Pixels of the rows held at once: 32 MB. */
const BAND_PIXELS = 8_000_000;
/** Pixels painted around each tile and thrown away: at the edge of a canvas, slivers of shapes are smoothed differently. */
const BLEED = 2;
const DPI_AT_100_PERCENT = 96;

export interface PngRequest {
  /** 1 = 96 dpi; ignored where `width` is set. */
  readonly scale: number;
  /** Of the image in px. */
  readonly width: number | null;
  /** Draws the part of the scene inside `area` (board px) on a context whose units are board px. */
  readonly paint: (context: SKRSContext2D, area: Box) => void;
  /** Longest side of a tile; smaller ones give the same image. */
  readonly tile?: number;
}

/** Size of the image in px. Throws `tooLarge` past `MAX_PIXELS`. */
export function pngSize(scene: Pick<Scene, 'w' | 'h'>, { scale, width }: Pick<PngRequest, 'scale' | 'width'>): { width: number; height: number; scale: number } {
  const factor = width === null ? scale : width / scene.w;
  const size = { width: Math.max(1, width ?? Math.round(scene.w * factor)), height: Math.max(1, Math.round(scene.h * factor)), scale: factor };
  if (!(size.width * size.height <= MAX_PIXELS)) {
    throw new ExportFailure('tooLarge', `${size.width} × ${size.height} px is more than ${MAX_PIXELS} pixels.`);
  }
  return size;
}

/** A PNG without transparency, with its resolution; the same scene and request give the same bytes on the same machine. */
export async function renderPng(scene: Scene, request: PngRequest, pace: Pace): Promise<Uint8Array> {
  const { width, height, scale } = pngSize(scene, request);
  const side = Math.min(request.tile ?? MAX_TILE_SIDE, MAX_TILE_SIDE);
  const bandHeight = Math.max(1, Math.min(height, side, Math.floor(BAND_PIXELS / width)));
  const tileWidth = Math.min(width, side);
  const canvas = createCanvas(tileWidth + 2 * BLEED, bandHeight + 2 * BLEED);
  const context = canvas.getContext('2d');
  // A photo is drawn many times smaller than it is: without this, what is written in it frays.
  context.imageSmoothingQuality = 'high';
  const encoder = createPngEncoder(width, height, DPI_AT_100_PERCENT * scale);

  const paintTile = (left: number, top: number, w: number, h: number): Uint8ClampedArray => {
    context.setTransform(scale, 0, 0, scale, BLEED - left, BLEED - top);
    request.paint(context, { x: (left - BLEED) / scale, y: (top - BLEED) / scale, w: (w + 2 * BLEED) / scale, h: (h + 2 * BLEED) / scale });
    return context.getImageData(BLEED, BLEED, w, h).data;
  };

  try {
    for (let top = 0; top < height; top += bandHeight) {
      const rows = Math.min(bandHeight, height - top);
      const band = new Uint8ClampedArray(width * rows * 4);
      for (let left = 0; left < width; left += tileWidth) {
        const columns = Math.min(tileWidth, width - left);
        const pixels = paintTile(left, top, columns, rows);
        for (let row = 0; row < rows; row++) {
          band.set(pixels.subarray(row * columns * 4, (row + 1) * columns * 4), (row * width + left) * 4);
        }
        await pace.tick(top * width + left * rows, width * height);
      }
      await encoder.write(band, rows);
      await pace.tick((top + rows) * width, width * height);
    }
    return await encoder.end();
  } catch (error) {
    encoder.abandon();
    throw error;
  }
}
