import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createExporter } from '../../../../src-main/export';
import { crowdedProject, richProject } from './projects';
import { FONTS_DIR } from './scenes';

// An export takes a second, and a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const workerPath = join(import.meta.dirname, '..', '..', '..', '..', 'out', 'main', 'export-worker.js');
const now = Date.UTC(2026, 2, 1);
const make = (path: string) => createExporter({ workerPath: path, fontsDir: FONTS_DIR, clock: () => now });
const REQUEST = { ...richProject(), format: 'pdf', paper: 'A3', orientation: 'auto', scale: 1, width: null } as const;

describe.skipIf(!existsSync(workerPath))('the built worker', () => {
  it('gives a whole PDF, the same each time', async () => {
    const [first, second] = [await make(workerPath).run(REQUEST), await make(workerPath).run(REQUEST)];
    if (!first.ok || !second.ok) throw new Error('an export failed');
    expect(Buffer.from(first.value.bytes).toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/);
    expect(Buffer.from(first.value.bytes).equals(Buffer.from(second.value.bytes))).toBe(true);
  });

  it('hands a failure on by its name', async () => {
    expect(await make(workerPath).run({ ...REQUEST, board: 'nobody' })).toMatchObject({ ok: false, error: 'noBoard' });
    expect(await make(workerPath).run({ ...REQUEST, format: 'png', width: 1_000_000 })).toMatchObject({ ok: false, error: 'tooLarge' });
  });

  it('tells how far it is and ends when it is cancelled', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const result = await make(workerPath).run({ ...REQUEST, ...crowdedProject(2_000), format: 'png', width: 12_000 }, {
      signal: stop.signal,
      onProgress: (done, of) => {
        told.push(done / of);
        stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: 'cancelled' });
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('does not begin what was cancelled before', async () => {
    expect(await make(workerPath).run(REQUEST, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: 'cancelled' });
  });
});
