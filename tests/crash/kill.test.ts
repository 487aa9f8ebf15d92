import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readProject } from '../../src-main/store';
import { openDocument } from '../../src-shared/document';
import { countNotes } from './programs/notes';

/** `CXMAP_KILLS=1000 npm run test:crash` for a long run. */
const KILLS = Number(process.env['CXMAP_KILLS'] ?? 60);

interface Run {
  /** Notes the program found when it started. */
  readonly found: number;
  readonly acknowledged: number;
  readonly published: number;
  readonly log: readonly string[];
}

/** Runs a program until it has told `count` lines that start with `word`, and `delay` ms more; then kills it with SIGKILL, and returns what it had told. */
function runAndKill(program: string, folder: string, word: string, count: number, delay: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(inject('program'), `${program}.js`), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let errors = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (data: Buffer) => {
      told += data.toString();
      const seen = told.split('\n').filter((line) => line.startsWith(word)).length;
      if (!timer && seen >= count) timer = setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`the program ended by itself with ${code ?? signal ?? 'nothing'}: ${errors}`));
        return;
      }
      const lines = told.split('\n').slice(0, -1);
      const last = (word: string): number => Math.max(-1, ...lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1])));
      resolve({ found: last('found'), acknowledged: last('ack'), published: last('pub'), log: lines.filter((line) => line.startsWith('log')) });
    });
  });
}

function notesInFile(path: string): number {
  const file = readProject(path);
  file.close();
  const opened = openDocument(file.state);
  if (!opened.ok) throw new Error(opened.error);
  return countNotes(opened.document.snapshot);
}

describe.each([
  ['crash-store', 'commits, compactions and publishings', Math.ceil(KILLS * 0.65)],
  ['crash-host', 'the whole host', Math.floor(KILLS * 0.35)],
])('%s killed during %s', (program, _, kills) => {
  it(`loses nothing acknowledged and never half writes the file, ${kills} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxmap-kill-'));
    const path = join(folder, 'project.cxmap');
    let acknowledged = 0;
    let published = 0;
    for (let i = 0; i < kills; i++) {
      // Moments are counted in what was told, so that a slow machine gets as far as a fast one; the milliseconds fall between.
      const [word, count] = i % 3 === 2 ? ['pub', 1] : i % 3 === 1 ? ['ack', (i * 7) % 13] : ['found', 1];
      const run = await runAndKill(program, folder, word, count, (i * 37) % 60);
      expect(run.log).toEqual([]);
      expect(run.found).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Math.max(run.acknowledged, run.found);
      published = Math.max(run.published, published);
      if (existsSync(path)) expect(notesInFile(path)).toBeGreaterThanOrEqual(published);
      else expect(published).toBe(0);
      // One temporary file at most and none beside it; the next publishing replaces it.
      expect(readdirSync(folder).filter((name) => name.includes('.tmp')).length).toBeLessThanOrEqual(1);
    }
    expect(acknowledged).toBeGreaterThan(0);
    expect(published).toBeGreaterThan(0);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000 + kills * 5_000);
});
