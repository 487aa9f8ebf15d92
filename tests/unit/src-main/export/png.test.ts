import type { SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { createPace } from '../../../../src-main/export/pace';
import { MAX_PIXELS, pngSize, renderPng } from '../../../../src-main/export/png';
import { ExportFailure } from '../../../../src-main/export/types';
import type { Box, Scene } from '../../../../src-shared/scene/types';
import { sceneOf } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pace = () => createPace(undefined, undefined);

/** A picture whose every spot differs from its neighbours: rectangles that end between pixels. */
function paint(context: SKRSContext2D, area: Box): void {
  context.fillStyle = '#fdfcf9';
  context.fillRect(area.x, area.y, area.w, area.h);
  for (let x = 0; x < 1200; x += 37) {
    for (let y = 0; y < 800; y += 29) {
      context.fillStyle = `rgb(${(x * 7) % 256} ${(y * 11) % 256} ${(x + y) % 256})`;
      context.fillRect(x, y, 21, 17);
    }
  }
}

/** The same with a line across and a curve. */
function paintCurves(context: SKRSContext2D, area: Box): void {
  paint(context, area);
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(1200, 800);
  context.bezierCurveTo(600, 800, 900, 0, 0, 400);
  context.stroke();
}

async function pixels(bytes: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

const board: Scene = sceneOf(1200, 800, []);

describe('a PNG', () => {
  it('has the width asked for and the height that goes with it', async () => {
    const image = await pixels(await renderPng(board, { scale: 1, width: 900, paint }, pace()));
    expect([image.width, image.height]).toEqual([900, 600]);
  });

  it('has the size of the board times the scale', async () => {
    const image = await pixels(await renderPng(board, { scale: 1.5, width: null, paint }, pace()));
    expect([image.width, image.height]).toEqual([1800, 1200]);
  });

  it('shows what a single canvas shows', async () => {
    const canvas = createCanvas(1200, 800);
    const context = canvas.getContext('2d');
    paint(context, { x: 0, y: 0, w: 1200, h: 800 });
    const image = await pixels(await renderPng(board, { scale: 1, width: null, paint }, pace()));
    expect(Buffer.from(image.data).equals(Buffer.from(context.getImageData(0, 0, 1200, 800).data))).toBe(true);
  });

  const inOneAndInMany = async (painter: typeof paint) => {
    const request = { scale: 1.3, width: null, paint: painter };
    return Promise.all([pixels(await renderPng(board, request, pace())), pixels(await renderPng(board, { ...request, tile: 210 }, pace()))]);
  };

  it('is the same in one tile and in many', async () => {
    const [whole, tiled] = await inOneAndInMany(paint);
    expect(Buffer.from(whole.data).equals(Buffer.from(tiled.data))).toBe(true);
  });

  it('has no seam in a line that crosses tiles', async () => {
    // A canvas smooths long slanted edges a little differently wherever it cuts them: by less than half a pixel, in few of them.
    const [whole, tiled] = await inOneAndInMany(paintCurves);
    const differences = whole.data.map((value, index) => Math.abs(value - (tiled.data[index] ?? 0)));
    expect(differences.reduce((most, value) => Math.max(most, value), 0)).toBeLessThan(128);
    expect(differences.filter((value) => value > 16).length).toBeLessThan(differences.length / 500);
  });

  it('tells its resolution: 96 dpi at 100 %', async () => {
    const bytes = Buffer.from(await renderPng(board, { scale: 2, width: null, paint }, pace()));
    const at = bytes.indexOf('pHYs') + 4;
    expect([bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4), bytes[at + 8]]).toEqual([Math.round(192 / 0.0254), Math.round(192 / 0.0254), 1]);
  });

  it('is the same, byte by byte, when made again', async () => {
    const [a, b] = [await renderPng(board, { scale: 1, width: null, paint }, pace()), await renderPng(board, { scale: 1, width: null, paint }, pace())];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('wider than any canvas is whole to its last pixel', async () => {
    const wide = sceneOf(40_000, 20, []);
    const bytes = Buffer.from(await renderPng(wide, { scale: 1, width: null, paint: (context, { x, y, w, h }) => {
      context.fillStyle = '#ffffff';
      context.fillRect(x, y, w, h);
      context.fillStyle = '#ff0000';
      context.fillRect(39_990, 0, 10, 20);
    } }, pace()));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([40_000, 20]);
    const canvas = createCanvas(20, 20);
    canvas.getContext('2d').drawImage(await loadImage(bytes), -39_980, 0);
    expect([...canvas.getContext('2d').getImageData(0, 0, 20, 1).data.filter((_, index) => index % 4 === 1)]).toEqual([...Array<number>(10).fill(255), ...Array<number>(10).fill(0)]);
  });

  it.each([
    [{ scale: 30, width: null }], [{ scale: 1, width: 200_000 }], [{ scale: Infinity, width: null }], [{ scale: NaN, width: null }],
  ])('of %o is refused in words', (request) => {
    expect(() => pngSize(board, request)).toThrow(ExportFailure);
  });

  it('of the largest size is not refused', () => {
    const side = Math.floor(Math.sqrt(MAX_PIXELS));
    expect(pngSize(sceneOf(side, side, []), { scale: 1, width: null })).toMatchObject({ width: side, height: side });
  });

  it('ends as cancelled when nobody waits for it any more', async () => {
    const stop = new AbortController();
    const rendering = renderPng(board, { scale: 1, width: null, tile: 50, paint: (context, area) => {
      paint(context, area);
      stop.abort();
    } }, createPace(undefined, stop.signal));
    await expect(rendering).rejects.toMatchObject({ error: 'cancelled' });
  });
});
