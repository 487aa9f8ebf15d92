import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ExportInput, createExporter } from '../../../../src-main/export';
import { createProjectDocument } from '../../../../src-shared/document';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { picture } from './projects';
import { FONTS_DIR } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'cxmap-persona-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const portrait = picture();
const RECORDS: readonly NewRecord[] = [
  { kind: 'board', id: 'sheet', boardKind: 'persona', order: 'F', title: 'Ana', actors: ['ana'] },
  { kind: 'board', id: 'all', boardKind: 'persona', order: 'V', title: 'Todos los arquetipos' },
  {
    kind: 'persona', id: 'ana', order: 'F', title: 'Ana Belén Ortega', portrait: portrait.hash, role: 'Jefa de compras', quote: 'Compro que mi equipo duerma', goals: '- Menos | proveedores',
    scales: [{ left: 'Planifica', right: 'Improvisa', value: 0.75 }], evidenceMark: 'research',
  },
  { kind: 'persona', id: 'leo', order: 'V', title: 'Leo Martín' },
];
const document = createProjectDocument({ title: 'Hotel', language: 'es', lineage: 'x', records: RECORDS });
const exporter = createExporter({ workerPath: join(folder, 'no-worker.js'), fontsDir: FONTS_DIR, clock: () => Date.UTC(2026, 2, 1) });

async function made(request: Partial<ExportInput>): Promise<Uint8Array> {
  const result = await exporter.run({ state: document.encode(), images: { [portrait.hash]: portrait.bytes }, board: 'sheet', format: 'pdf', paper: 'A3', orientation: 'auto', scale: 1, width: null, ...request });
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value.bytes;
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a persona', () => {
  it.each(['sheet', 'all'])('is read back from a PDF of the board “%s”', async (board) => {
    const file = join(folder, `${board}.pdf`);
    writeFileSync(file, await made({ board }));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
    const words = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const said of ['Ana Belén', 'Jefa de compras', 'duerma', 'Objetivos', 'proveedores', 'Investigación']) expect(words).toContain(said);
    // What the screen asks for in empty fields is on no paper.
    expect(words).not.toMatch(/¿Qué necesita|Suelta aquí/);
  });

  it('is drawn in PNG and SVG with its portrait', async () => {
    const image = await loadImage(Buffer.from(await made({ format: 'png' })));
    expect(image.width).toBeGreaterThan(1000);
    const svg = text(await made({ format: 'svg' }));
    expect(svg).toContain('Improvisa');
    expect(svg).toMatch(/<image [^>]*href="data:image/);
  });

  it('is a table in Markdown and CSV, a column for each persona', async () => {
    const markdown = text(await made({ format: 'md', board: 'all' }));
    expect(markdown).toContain('| Nombre | Ana Belén Ortega | Leo Martín |');
    expect(markdown).toContain('Menos \\| proveedores');
    expect(markdown).toContain('| Planifica o Improvisa | 75 % hacia Improvisa |');
    expect(text(await made({ format: 'csv' }))).toContain('Jefa de compras');
  });

  it('is whole in JSON', async () => {
    const json = text(await made({ format: 'json' }));
    for (const said of ['Jefa de compras', 'Leo Martín', portrait.hash]) expect(json).toContain(said);
  });
});
