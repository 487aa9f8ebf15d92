import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFontBook } from '../../../../src-main/export/fonts';
import { shelveImages } from '../../../../src-main/export/images';
import { createPace } from '../../../../src-main/export/pace';
import { type PdfRequest, renderPdf } from '../../../../src-main/export/pdf';
import { createSystemFonts } from '../../../../src-main/export/system-fonts';
import type { Scene } from '../../../../src-shared/scene/types';
import { FONTS_DIR, PALETTE, RICH_TEXTS, block, line, rect, richScene, sceneOf } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'cxmap-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a reader over the bytes; the strictest readers leave with an error on a bad file. */
let count = 0;
function read(bytes: Uint8Array, command: string, ...options: string[]): string {
  const file = join(folder, `${++count}.pdf`);
  writeFileSync(file, bytes);
  return execFileSync(command, [...options.filter((option) => option !== '-'), file, ...(options.includes('-') ? ['-'] : [])], { encoding: 'utf8' });
}

const TITLES: Record<string, string> = { aware: 'Descubrir', buy: 'Comprar', use: 'Usar & volver' };

async function render(scene: Scene, overrides: Partial<PdfRequest> = {}, systemFolders?: readonly string[]) {
  const fonts = createFontBook(FONTS_DIR, createSystemFonts(systemFolders));
  const result = await renderPdf(scene, {
    title: 'Mapa de María & José', author: 'Equipo <CX>', language: 'es', now: Date.UTC(2026, 0, 2, 3, 4, 5),
    paper: 'A3', orientation: 'auto', palette: PALETTE, fonts, images: await shelveImages([], {}), stageTitle: (id) => TITLES[id] ?? '', ...overrides,
  }, createPace(undefined, undefined));
  return { ...result, missing: fonts.missing };
}

const hasJapaneseFont = createSystemFonts().find('日'.codePointAt(0) ?? 0) !== null;

describe('a PDF of a rich board', () => {
  let bytes: Uint8Array;
  let missing: readonly string[];
  beforeAll(async () => {
    ({ bytes, missing } = await render(richScene()));
    if (process.env.CXMAP_KEEP) writeFileSync(join(process.env.CXMAP_KEEP, 'rich.pdf'), bytes);
  });

  it('is well formed', () => {
    expect(read(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });

  it.each(RICH_TEXTS.filter((text) => hasJapaneseFont || !text.startsWith('日')))('gives back the text “%s”', (text) => {
    expect(read(bytes, 'pdftotext', '-raw', '-')).toContain(text);
  });

  it('gives back emoji, with what follows them', () => {
    expect(read(bytes, 'pdftotext', '-raw', '-')).toContain('Love ❤️👍🏽 ok');
  });

  it('embeds a subset of every font it uses', () => {
    const rows = read(bytes, 'pdffonts').trim().split('\n').slice(2);
    const names = rows.map((row) => row.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, ''));
    expect(names).toEqual(expect.arrayContaining(['Inter-Regular', 'Inter-Bold', 'Inter-Italic', 'Inter-BoldItalic', 'Inter-SemiBold', 'NotoEmoji-Regular']));
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+.*\s(yes\s+){3}\d+\s+\d+\s*$/);
  });

  it('holds no picture of text', () => {
    expect(read(bytes, 'pdfimages', '-list').trim().split('\n')).toHaveLength(2);
  });

  it('says its title, author, date and language', () => {
    const info = read(bytes, 'pdfinfo', '-isodates');
    expect(info).toMatch(/Title:\s+Mapa de María & José/);
    expect(info).toMatch(/Author:\s+Equipo <CX>/);
    expect(info).toMatch(/CreationDate:\s+2026-01-02T03:04:05Z/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(JSON.parse(read(bytes, 'qpdf', '--json'))).toMatchObject({ version: 2 });
    expect(read(bytes, 'qpdf', '--qdf', '--object-streams=disable', '-')).toContain('/Lang (es)');
  });

  it('says the same in its XML metadata', () => {
    const xml = read(bytes, 'pdfinfo', '-meta');
    expect(xml).toContain('Mapa de María &amp; José');
    expect(xml).toContain('Equipo &lt;CX&gt;');
  });

  it('has a bookmark for each stage', () => {
    const { outlines } = JSON.parse(read(bytes, 'qpdf', '--json=1')) as { outlines: { title: string; destpageposfrom1: number }[] };
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([['Descubrir', 1], ['Comprar', 1], ['Usar & volver', 1]]);
  });

  it('links to web and mail addresses only', () => {
    const text = read(bytes, 'qpdf', '--qdf', '--object-streams=disable', '-');
    expect([...text.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1])).toEqual(['https://example.org/a?b=c&d=e', 'mailto:team@example.org']);
  });

  it('reads aloud as title, lane, then stage by stage', () => {
    const structure = read(bytes, 'pdfinfo', '-struct-text');
    const order = ['Mapa de María', 'Qué hace', 'Descubrir', 'Niño pide', 'This is', 'Comprar', 'Love', 'Usar & volver', 'See', 'Write to'];
    const places = order.map((text) => structure.indexOf(text));
    expect(places.every((place) => place >= 0), structure).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(structure.match(/\bH1\b/g)).toHaveLength(1);
    expect(structure.match(/\bH2\b/g)).toHaveLength(3);
  });

  it('describes what is a picture', () => {
    expect(read(bytes, 'qpdf', '--qdf', '--object-streams=disable', '-')).toContain('/Alt (Emotion falls while buying)');
  });

  it('misses no character when the system has the fonts', () => {
    expect(missing).toEqual(hasJapaneseFont ? [] : [...new Set('日本語のテキスト')].sort());
  });

  it('is the same, byte by byte, when made again', async () => {
    expect(Buffer.from((await render(richScene())).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a PDF where no font has the glyph', () => {
  it('draws boxes, says which characters, and keeps the text', async () => {
    const { bytes, missing } = await render(richScene(), {}, []);
    expect(missing).toEqual([...new Set('日本語のテキスト')].sort());
    expect(read(bytes, 'pdftotext', '-raw', '-')).toContain('日本語のテキスト');
  });
});

describe('the sheet', () => {
  const board = sceneOf(2000, 1000, [block('card', 'a', 100, 100, 200, 80, [rect(0, 0, 200, 80, 'card', 'cardEdge'), line('Card', 12, 30)])]);
  const size = (bytes: Uint8Array): string => /Page size:\s+(.*?)( pts|$)/m.exec(read(bytes, 'pdfinfo'))?.[1] ?? '';

  it.each([
    ['A0', 'landscape', '3370.39 x 2383.94'], ['A1', 'portrait', '1683.78 x 2383.94'], ['A2', 'auto', '1683.78 x 1190.55'],
    ['A3', 'auto', '1190.55 x 841.89'], ['A4', 'portrait', '595.276 x 841.89'], ['board', 'auto', '1500 x 750'],
  ] as const)('of paper %s, %s, is %s points', async (paper, orientation, expected) => {
    expect(size((await render(board, { paper, orientation })).bytes)).toBe(expected);
  });

  it('turns to where the board is larger', async () => {
    const tall = sceneOf(1000, 2000, [block('card', 'a', 0, 0, 200, 80, [line('Card', 12, 30)])]);
    expect(size((await render(tall, { paper: 'A3' })).bytes)).toBe('841.89 x 1190.55');
  });

  it('says how small the smallest text is when it is under 7 points', async () => {
    const wide = sceneOf(10_000, 1000, [block('card', 'a', 0, 0, 200, 80, [line('Card', 12, 30)])]);
    const { warnings } = await render(wide, { paper: 'A4', orientation: 'landscape' });
    // (297 − 20) mm over 10,000 px, times 14 px, in points.
    expect(warnings).toEqual([{ code: 'smallText', points: Math.round((277 / 25.4) * 72 * 14 / 10_000 * 10) / 10 }]);
    expect((await render(wide, { paper: 'board' })).warnings).toEqual([]);
  });

  it('larger than the format allows tells readers to enlarge its unit', async () => {
    const huge = sceneOf(40_000, 1000, [block('card', 'a', 0, 0, 200, 80, [line('Card', 12, 30)])]);
    const { bytes } = await render(huge, { paper: 'board' });
    expect(read(bytes, 'qpdf', '--qdf', '--object-streams=disable', '-')).toMatch(/\/UserUnit 3\b/);
    expect(read(bytes, 'qpdf', '--check')).toContain('No syntax');
  });
});

describe('text on the page', () => {
  it('stands where the layout put it, within 0.02 px', async () => {
    const text = line([{ text: 'AVATAR To ' }, { text: 'ffi -> Wa', font: 'bold' }, { text: ' end' }], 50, 120, 16);
    const { bytes } = await render(sceneOf(800, 400, [block('card', 'a', 30, 40, 600, 200, [text])]), { paper: 'board' });
    const boxes = read(bytes, 'pdftotext', '-bbox', '-');
    const left = (word: string): number => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1]) / 0.75;
    expect(left('AVATAR')).toBeCloseTo(30 + 50, 1);
    expect(Math.abs(left('ffi') - (30 + 50 + (text.runs[1]?.x ?? 0)))).toBeLessThan(0.02);
    expect(Math.abs(left('end') - (30 + 50 + (text.runs[2]?.x ?? 0) + (text.runs[2]?.width ?? 0) - widthOfEnd))).toBeLessThan(0.02);
  });
});

/** Width of “end” at 16 px in Inter Regular: (1194 + 1210 + 1254) / 2048 em. */
const widthOfEnd = ((1194 + 1210 + 1254) / 2048) * 16;
