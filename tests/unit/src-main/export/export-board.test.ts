import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ExportInput, type ExportOutput, createExporter } from '../../../../src-main/export';
import { createSystemFonts } from '../../../../src-main/export/system-fonts';
import { STAGES, TEXTS, crowdedProject, richProject } from './projects';
import { FONTS_DIR } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'cxmap-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rich = richProject();
const exporter = createExporter({ workerPath: join(folder, 'no-worker.js'), fontsDir: FONTS_DIR, clock: () => Date.UTC(2026, 2, 1) });
const REQUEST: ExportInput = { ...rich, format: 'pdf', paper: 'A3', orientation: 'auto', scale: 1, width: null };

async function made(request: Partial<ExportInput>): Promise<ExportOutput> {
  const result = await exporter.run({ ...REQUEST, ...request });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  if (process.env.CXMAP_KEEP) writeFileSync(join(process.env.CXMAP_KEEP, `project-${request.paper ?? 'A3'}.${request.format ?? 'pdf'}`), result.value.bytes);
  return result.value;
}

const text = ({ bytes }: ExportOutput): string => new TextDecoder().decode(bytes);

function read(bytes: Uint8Array, command: string, ...options: string[]): string {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  return execFileSync(command, options.map((option) => (option === 'FILE' ? file : option)), { encoding: 'utf8' });
}

const hasJapaneseFont = createSystemFonts().find('日'.codePointAt(0) ?? 0) !== null;
const shown = TEXTS.filter((each) => hasJapaneseFont || !each.startsWith('日'));

describe('a project as PDF', () => {
  it.each(['A0', 'A3', 'A4', 'board'] as const)('on %s is well formed and holds every text', async (paper) => {
    const { bytes } = await made({ paper });
    expect(read(bytes, 'qpdf', '--check', 'FILE')).toContain('No syntax');
    const words = read(bytes, 'pdftotext', '-raw', 'FILE', '-').replace(/\s+/g, ' ');
    for (const each of [...shown, ...STAGES]) expect(words).toContain(each);
  });

  it('has its stages as bookmarks, its title, and pictures only where the board has them', async () => {
    const { bytes } = await made({});
    const { outlines } = JSON.parse(read(bytes, 'qpdf', '--json=1', 'FILE')) as { outlines: { title: string }[] };
    expect(outlines.map(({ title }) => title)).toEqual(STAGES);
    expect(read(bytes, 'pdfinfo', 'FILE')).toMatch(/Title:\s+Crédito de María & José\n/);
    const pictures = read(bytes, 'pdfimages', '-list', 'FILE').trim().split('\n').slice(2).map((row) => row.trim().split(/\s+/));
    // The picture's transparency is a second row, of type smask.
    expect(pictures.filter(([, , type]) => type === 'image').map(([, , , width, height]) => [width, height])).toEqual([['320', '180']]);
  });

  it('says which images it could not draw', async () => {
    const [hash = ''] = Object.keys(rich.images);
    expect((await made({ images: { [hash]: new TextEncoder().encode('no picture, only words'.padEnd(64)) } })).warnings).toContainEqual({ code: 'images', count: 1 });
  });

  it('is the same, byte by byte, when made again', async () => {
    expect(Buffer.from((await made({})).bytes).equals(Buffer.from((await made({})).bytes))).toBe(true);
  });
});

describe('a project as PNG', () => {
  it('has the width asked for, and ink all over', async () => {
    const { bytes } = await made({ format: 'png', width: 1600 });
    const image = await loadImage(bytes);
    expect(image.width).toBe(1600);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    // Each quarter of the board shows something: more than two colours, and text as dark as ink.
    for (const [x, y] of [[0, 0], [0.5, 0], [0, 0.5], [0.5, 0.5]] as const) {
      const { data } = context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), Math.floor(image.width / 2), Math.floor(image.height / 2));
      const colours = new Set<number>();
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        colours.add(colour);
        if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 240) dark++;
      }
      expect(colours.size).toBeGreaterThan(20);
      expect(dark).toBeGreaterThan(100);
    }
  });

  it('too large for any reader is refused, not blank', async () => {
    expect(await exporter.run({ ...REQUEST, format: 'png', width: 200_000 })).toMatchObject({ ok: false, error: 'tooLarge' });
  });
});

describe('a project as SVG', () => {
  it('is well-formed XML with every text and no script', async () => {
    const complaints: string[] = [];
    const complain = (message: unknown): void => void complaints.push(String(message));
    const svg = text(await made({ format: 'svg' }));
    const root = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } }).parseFromString(svg, 'image/svg+xml').documentElement;
    expect(complaints).toEqual([]);
    expect(root.tagName).toBe('svg');
    const words = Array.from(root.getElementsByTagName('text'), (line) => line.textContent).join(' ').replace(/\s+/g, ' ');
    for (const each of [...TEXTS, ...STAGES]) expect(words).toContain(each);
    expect(svg).not.toMatch(/<script|\son\w+=|javascript:|<foreignObject/i);
  });

  it('brings the fonts it uses, cut down to its letters', async () => {
    const { bytes } = await made({ format: 'svg' });
    expect(text({ bytes } as ExportOutput).match(/@font-face\{font-family:"cxmap-\w+";src:url\(data:font\/woff;base64,/g)?.length).toBeGreaterThanOrEqual(4);
    expect(bytes.length).toBeLessThan(300_000);
  });

  it('names no address but its own links', async () => {
    const svg = text(await made({ format: 'svg' }));
    const addresses = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(addresses.filter((address) => !/^(data:|#)/.test(address))).toEqual(['https://example.org/creditos?a=1&amp;b=2']);
  });
});

describe('a project as text', () => {
  it.each(['csv', 'md', 'json', 'mmd'] as const)('%s names every stage', async (format) => {
    const output = text(await made({ format }));
    for (const stage of STAGES) expect(output).toContain(stage);
  });
});

describe('an export', () => {
  it('of a board that is not there says so', async () => {
    expect(await exporter.run({ ...REQUEST, board: 'nobody' })).toMatchObject({ ok: false, error: 'noBoard' });
  });

  it('of bytes that are no document fails without throwing', async () => {
    expect(await exporter.run({ ...REQUEST, state: Uint8Array.of(1, 2, 3) })).toMatchObject({ ok: false, error: 'failed' });
  });

  it('tells how far it is, and ends when nobody wants it any more', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const result = await exporter.run({ ...REQUEST, ...crowdedProject(1500), paper: 'A0' }, {
      signal: stop.signal,
      onProgress: (done, of) => {
        told.push(done / of);
        if (told.length === 2) stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: 'cancelled' });
    expect(told).toHaveLength(2);
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
