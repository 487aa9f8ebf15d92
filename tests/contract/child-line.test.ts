import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { ChildLine } from '../../src-main/host/child-line';
import { forkChild } from '../../src-main/host/fork';
import type { Child } from '../../src-main/host/options';
import { ManualClock } from './make-host';

const GOLDEN = fileURLToPath(new URL('../golden/format-1.cxmap', import.meta.url));

let folder: string;
let started: Child[];
let line: ChildLine;
const clock = new ManualClock();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxmap-child-'));
  started = [];
  line = new ChildLine({
    clock,
    spawn: (entry, heap) => {
      const child = forkChild(join(inject('program'), entry), heap);
      started.push(child);
      return child;
    },
  });
});
afterEach(() => {
  line.close();
  rmSync(folder, { recursive: true, force: true });
});

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** A child that does what a hanging statement or a leak does. */
function misbehaving(code: string): () => Child {
  return () => {
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
    const handle: Child = {
      pid: child.pid,
      post: (message) => void child.send(message as object),
      listen: (listener) => {
        child.on('message', listener);
        child.on('exit', () => listener(null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
    started.push(handle);
    return handle;
  };
}

describe('the reading process', () => {
  it('reads one file after the other', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => line.ask({ kind: 'open', path: GOLDEN, seed: null }, 20_000)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(started).toHaveLength(1);
  });

  it('checks the document too: its lineage must be the file’s', async () => {
    const path = join(folder, 'a.cxmap');
    copyFileSync(GOLDEN, path);
    const db = new Database(path);
    const value = 'other';
    const { createHash } = await import('node:crypto');
    db.prepare("UPDATE meta SET value = ?, sha256 = ? WHERE key = 'lineage'").run(value, createHash('sha256').update(`t4:metat7:lineaget5:${value}`).digest('hex'));
    db.close();
    expect(await line.ask({ kind: 'open', path, seed: null }, 20_000)).toMatchObject({ ok: false, error: 'damaged' });
    expect(await line.ask({ kind: 'summary', path }, 20_000)).toMatchObject({ ok: true });
  });

  it('is killed when it takes too long, and the next file is read by another', async () => {
    const good = started;
    const spawnBad = misbehaving('process.on("message", () => { for (;;); })');
    let first = true;
    const mixed = new ChildLine({ clock, spawn: (entry, heap) => {
      if (!first) {
        const child = forkChild(join(inject('program'), entry), heap);
        good.push(child);
        return child;
      }
      first = false;
      return spawnBad();
    } });
    const [slow, next] = await Promise.all([mixed.ask({ kind: 'summary', path: GOLDEN }, 300), mixed.ask({ kind: 'summary', path: GOLDEN }, 20_000)]);
    expect(slow).toMatchObject({ ok: false, error: 'timeout' });
    expect(next).toMatchObject({ ok: true, value: { title: 'Café' } });
    mixed.close();
    await expect.poll(() => started.some(({ pid }) => isAlive(pid))).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('is killed when it takes too much memory', async () => {
    const greedy = new ChildLine({ clock, spawn: misbehaving('process.on("message", () => { const all = []; for (;;) all.push(Buffer.alloc(64e6, 1)); })') });
    expect(await greedy.ask({ kind: 'summary', path: GOLDEN }, 60_000)).toMatchObject({ ok: false, error: 'tooLarge' });
    greedy.close();
  });

  it('that ends by itself is an error, not a wait', async () => {
    const broken = new ChildLine({ clock, spawn: misbehaving('process.on("message", () => process.exit(3))') });
    expect(await broken.ask({ kind: 'summary', path: GOLDEN }, 20_000)).toMatchObject({ ok: false, error: 'cannotRead' });
    broken.close();
  });

  it('ends when nobody needs it for a minute, and when the host closes', async () => {
    await line.ask({ kind: 'summary', path: GOLDEN }, 20_000);
    clock.advance(60_000);
    await expect.poll(() => started.some(({ pid }) => isAlive(pid))).toBe(false);
    expect(await line.ask({ kind: 'summary', path: GOLDEN }, 20_000)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
    line.close();
    await expect.poll(() => started.some(({ pid }) => isAlive(pid))).toBe(false);
    expect(await line.ask({ kind: 'summary', path: GOLDEN }, 20_000)).toMatchObject({ ok: false });
  });
});
