import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createFontBook } from '../../../../src-main/export/fonts';
import { readImageHeader } from '../../../../src-main/export/image-header';
import { shelveImages } from '../../../../src-main/export/images';
import { createPace } from '../../../../src-main/export/pace';
import { renderPdf } from '../../../../src-main/export/pdf';
import { createSystemFonts } from '../../../../src-main/export/system-fonts';
import { FONTS_DIR, PALETTE, block, sceneOf } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'cxmap-images-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Left half red, right half blue. */
function halves(width = 40, height = 20) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000ff';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
}

/** A picture that does not compress, so that half its bytes hold half of it. */
function noise() {
  const canvas = createCanvas(64, 64);
  const context = canvas.getContext('2d');
  for (let at = 0; at < 64 * 64; at++) {
    context.fillStyle = `rgb(${(at * 7919) % 251} ${(at * 104729) % 241} ${(at * 1299709) % 239})`;
    context.fillRect(at % 64, Math.floor(at / 64), 1, 1);
  }
  return canvas;
}

/** A JPEG with a camera's note that it must be turned a quarter to the right: shown with red above blue. */
function turnedJpeg(): Buffer {
  const jpeg = halves().encodeSync('jpeg', 95);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const note = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2, ...note]), jpeg.subarray(2)]);
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20" fill="#f00"/><rect x="20" width="20" height="20" fill="#00f"/></svg>');

/** Colours of a page of the size of the image, at the middle of its left and right (or upper and lower) half. */
async function printed(bytes: Uint8Array, width: number, height: number, places: readonly (readonly [number, number])[]): Promise<(readonly number[])[]> {
  const image = 'a'.repeat(64);
  const scene = sceneOf(width * 10, height * 10, [block('card', 'a', 0, 0, width * 10, height * 10, [{ type: 'image', box: { x: 0, y: 0, w: width * 10, h: height * 10 }, image, radius: 0, alt: 'halves' }])]);
  const { bytes: pdf } = await renderPdf(scene, {
    title: 'Picture', author: '', language: 'en', now: 0, paper: 'board', orientation: 'auto', palette: PALETTE,
    fonts: createFontBook(FONTS_DIR, createSystemFonts([])), images: await shelveImages([image], { [image]: bytes }), stageTitle: () => '',
  }, createPace(undefined, undefined));
  const file = join(folder, 'page');
  writeFileSync(`${file}.pdf`, pdf);
  execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', `${file}.pdf`, file]);
  const page = await loadImage(readFileSync(`${file}.png`));
  const context = createCanvas(page.width, page.height).getContext('2d');
  context.drawImage(page, 0, 0);
  return places.map(([x, y]) => [...context.getImageData(Math.round(x * page.width), Math.round(y * page.height), 1, 1).data].slice(0, 3));
}

const near = (expected: readonly number[]) => expected.map((value): unknown => (value > 128 ? expect.closeTo(255, -1.3) : expect.closeTo(0, -1.3)));
const RED = near([255, 0, 0]);
const BLUE = near([0, 0, 255]);
const ACROSS = [[0.25, 0.5], [0.75, 0.5]] as const;

describe('an image on a page', () => {
  it.each([
    ['PNG', () => halves().encodeSync('png')], ['JPEG', () => halves().encodeSync('jpeg', 95)], ['WebP', () => halves().encodeSync('webp', 95)],
    ['GIF', () => halves().encodeSync('gif')], ['SVG', () => SVG],
  ] as const)('of format %s is drawn', async (_format, encode) => {
    expect(await printed(encode(), 40, 20, ACROSS)).toEqual([RED, BLUE]);
  });

  it('taken with a turned camera stands upright', async () => {
    expect(await printed(turnedJpeg(), 20, 40, [[0.5, 0.25], [0.5, 0.75]])).toEqual([RED, BLUE]);
  });

  it('used twice is embedded once', async () => {
    const png = halves(400, 200).encodeSync('png');
    const image = 'b'.repeat(64);
    const item = (y: number) => ({ type: 'image', box: { x: 0, y, w: 400, h: 200 }, image, radius: 8, alt: '' }) as const;
    const scene = sceneOf(400, 400, [block('card', 'a', 0, 0, 400, 400, [item(0), item(200)])]);
    const { bytes } = await renderPdf(scene, {
      title: 'Twice', author: '', language: 'en', now: 0, paper: 'board', orientation: 'auto', palette: PALETTE,
      fonts: createFontBook(FONTS_DIR, createSystemFonts([])), images: await shelveImages([image], { [image]: png }), stageTitle: () => '',
    }, createPace(undefined, undefined));
    expect(Buffer.from(bytes).toString('latin1').match(/\/Subtype \/Image/g)?.length).toBe(2); // the picture and its transparency
  });
});

describe('an image that is none', () => {
  it.each([
    ['text', Buffer.from('hello, I am no picture at all, only some words')],
    ['nothing but its header', halves(400, 300).encodeSync('png').subarray(0, 40)],
    ['larger than memory', Buffer.concat([Buffer.from('GIF89a'), Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.alloc(40)])],
  ])('(%s) is counted and not drawn', async (_what, bytes) => {
    const shelf = await shelveImages(['c'], { c: bytes });
    expect([shelf.get('c'), shelf.unusable]).toEqual([null, 1]);
  });
});

describe('a damaged image', () => {
  it.each(['png', 'jpeg'] as const)('(%s) is drawn as far as it can be read, and spoils no document', async (format) => {
    const whole = format === 'png' ? noise().encodeSync('png') : noise().encodeSync('jpeg', 95);
    const shelf = await shelveImages(['d'], { d: whole.subarray(0, whole.length / 2) });
    const drawn = Buffer.from(shelf.get('d')?.bytes ?? []);
    expect(drawn.subarray(-8, -4).toString('latin1')).toBe('IEND');
    expect((await printed(whole.subarray(0, whole.length / 2), 64, 64, [[0.5, 0.1]])).flat()).not.toEqual([255, 255, 255]);
  });
});

describe('the header of an image', () => {
  it.each([
    ['png', halves(33, 12).encodeSync('png'), 33, 12], ['jpeg', halves(33, 12).encodeSync('jpeg'), 33, 12], ['webp', halves(33, 12).encodeSync('webp'), 33, 12],
    ['gif', halves(33, 12).encodeSync('gif'), 33, 12], ['svg+xml', SVG, 40, 20], ['jpeg', turnedJpeg(), 20, 40],
  ])('of %s tells its size as shown', (format, bytes, width, height) => {
    expect(readImageHeader(bytes)).toEqual({ mime: `image/${format}`, width, height });
  });
});
