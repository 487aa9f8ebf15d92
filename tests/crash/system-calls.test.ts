/** Every write, fsync, rename and unlink fails once, and then everything from it on: the file stays whole and what was acknowledged stays. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documentFrom } from '../../src-main/host/documents';
import { WorkingCopy, createWorkingCopy, publish, readProject } from '../../src-main/store';
import { openDocument } from '../../src-shared/document';
import { LINEAGE, addNote, countNotes, emptyProject } from './programs/notes';

function hasCompiler(): boolean {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
}

/** Every third call by default; `CXMAP_CALLS=all npm run test:crash` for each. */
const STEP = process.env['CXMAP_CALLS'] === 'all' ? 1 : 3;

const ENOSPC = 28;
const EIO = 5;
const EROFS = 30;

describe.skipIf(!hasCompiler())('failing system calls', () => {
  let folder: string;
  let library: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cxmap-fail-'));
    library = join(folder, 'fail.so');
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, fileURLToPath(new URL('fail.c', import.meta.url)), '-ldl']);
    // Three notes in the file, two more acknowledged.
    const start = join(folder, 'start');
    mkdirSync(start);
    const document = emptyProject();
    for (let i = 1; i <= 3; i++) addNote(document, i);
    const path = join(start, 'project.cxmap');
    const state = document.encode();
    const fingerprint = publish({ state, snapshot: document.snapshot, images: [], versions: [], saved: 0, program: 'test' }, { path, expected: null, installation: 'test' });
    createWorkingCopy(join(start, 'work.sqlite'), { path, lineage: LINEAGE, fingerprint }, { state, images: [], versions: [] });
    const copy = new WorkingCopy(join(start, 'work.sqlite'));
    for (let i = 4; i <= 5; i++) copy.append(addNote(document, i));
    copy.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  interface Outcome {
    readonly told: readonly string[];
    readonly calls: number;
    readonly inFile: number;
    readonly inCopy: number;
    readonly left: readonly string[];
  }

  function run(nth: number, errno: number, rest: boolean): Outcome {
    const disk = join(folder, 'disk');
    rmSync(disk, { recursive: true, force: true });
    cpSync(join(folder, 'start'), disk, { recursive: true, preserveTimestamps: true });
    const count = join(folder, 'count');
    rmSync(count, { force: true });
    const result = spawnSync(process.execPath, [join(inject('program'), 'crash-failing.js'), disk], {
      encoding: 'utf8',
      timeout: 30_000,
      env: { ...process.env, LD_PRELOAD: library, FAIL_BELOW: disk, FAIL_NTH: String(nth), FAIL_WITH: String(errno), FAIL_COUNT: count, ...(rest ? { FAIL_REST: '1' } : {}) },
    });
    expect([result.status, result.stderr]).toEqual([0, '']);
    const file = readProject(join(disk, 'project.cxmap'));
    file.close();
    const opened = openDocument(file.state);
    const copy = new WorkingCopy(join(disk, 'work.sqlite'));
    const found = documentFrom(copy.read().updates);
    copy.close();
    return {
      told: result.stdout.split('\n').filter((line) => line !== ''),
      calls: existsSync(count) ? Number(readFileSync(count, 'utf8')) : 0,
      inFile: opened.ok ? countNotes(opened.document.snapshot) : -1,
      inCopy: countNotes(found.snapshot),
      left: readdirSync(disk).filter((name) => name.includes('.tmp')),
    };
  }

  it('none fail: all is done', () => {
    expect(run(0, 0, false)).toMatchObject({ told: ['ack 6', 'pub'], inFile: 6, inCopy: 6, left: [] });
  });

  it.each([
    ['a full disk for one call', 1, ENOSPC, false],
    ['an unreadable disk from a call on', 2, EIO, true],
    ['a disk that turns read-only', 3, EROFS, true],
  ])('%s', (_, first, errno, rest) => {
    const { calls } = run(0, 0, false);
    expect(calls).toBeGreaterThan(20);
    for (let nth = STEP === 1 ? 1 : first; nth <= calls; nth += STEP) {
      const { told, inFile, inCopy, left } = run(nth, errno, rest);
      const where = `call ${nth} of ${calls}: ${told.join('; ')}`;
      const acknowledged = told.includes('ack 6') ? 6 : 5;
      expect(inCopy, where).toBeGreaterThanOrEqual(acknowledged);
      // The file is the old one or the new one, and the new one when it was said so.
      expect([3, inCopy, 5, 6], where).toContain(inFile);
      if (told.includes('pub')) expect(inFile, where).toBeGreaterThanOrEqual(acknowledged);
      if (!rest) expect(left, where).toEqual([]);
      // A failure on the way is told, unless it hurt nothing: a checkpoint, the ring, a file to remove that was not there.
      if (!told.includes('ack 6')) expect(told.join(), where).toMatch(/failed (open|append)/);
      if (!told.includes('pub')) expect(told.join(), where).toMatch(/failed (open|publish: (diskFull|cannotWrite|readOnly|noPermission))/);
    }
  });
});
