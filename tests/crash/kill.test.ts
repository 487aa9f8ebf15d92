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

/** Runs a program until `delay` ms after it has found its project, kills it with SIGKILL, and returns what it had told. */
function runAndKill(program: string, folder: string, delay: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(inject('program'), `${program}.js`), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let errors = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (data: Buffer) => {
      told += data.toString();
      if (!timer && told.includes('found ')) timer = setTimeout(() => child.kill('SIGKILL'), delay);
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
  ['crash-store', 'commits, compactions and publishings', Math.ceil(KILLS * 0.65), 90],
  ['crash-host', 'the whole host', Math.floor(KILLS * 0.35), 900],
])('%s killed during %s', (program, _, kills, within) => {
  it(`loses nothing acknowledged and never half writes the file, ${kills} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxmap-kill-'));
    const path = join(folder, 'project.cxmap');
    let acknowledged = 0;
    let published = 0;
    for (let i = 0; i < kills; i++) {
      // Spread over the time in which it does everything at least once; the first publishing has its worker to start.
      const run = await runAndKill(program, folder, (i * 0.377 * within) % within);
      expect(run.log).toEqual([]);
      expect(run.found).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Math.max(run.acknowledged, run.found);
      published = Math.max(run.published, published);
      if (existsSync(path)) expect(notesInFile(path)).toBeGreaterThanOrEqual(published);
      else expect(published).toBe(0);
      // One temporary file at most, which the next publishing replaces.
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp')).length).toBeLessThanOrEqual(1);
    }
    expect(acknowledged).toBeGreaterThan(kills);
    expect(published).toBeGreaterThan(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
