import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import * as nodeFiles from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { OpenFailure, SaveFailure } from '../../../../src-main/store/errors';
import { FORMAT_VERSION } from '../../../../src-main/store/format';
import { sha256 } from '../../../../src-main/store/hash';
import { type FileCalls, publish, temporaryFor } from '../../../../src-main/store/publish';
import { readProject, readSummary } from '../../../../src-main/store/read-file';
import { PIXEL, content, makeFolders } from './helpers';

const folder = makeFolders();
const installation = 'test';
const image = { hash: sha256(PIXEL), mime: 'image/png', width: 1, height: 1, bytes: PIXEL };

function publishNew(over = {}): string {
  const path = join(folder(), 'a.cxmap');
  publish(content(over), { path, expected: null, installation });
  return path;
}

const failure = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof OpenFailure || error instanceof SaveFailure) return error.code;
    throw error;
  }
  return 'none';
};

describe('a project file', () => {
  it('comes back as it was written, with images and versions', () => {
    const versions = [{ id: 'v1', name: 'Before the workshop', created: '2026-01-01T00:00:00.000Z', state: new Uint8Array([9]) }];
    const path = publishNew({ images: [image], versions });
    const file = readProject(path);
    expect(file.newer).toBe(false);
    expect(file.lineage).toBe('L1');
    expect([...file.state]).toEqual([1, 2, 3]);
    expect([...file.images()].map(({ hash, mime, bytes }) => [hash, mime, sha256(bytes)])).toEqual([[image.hash, 'image/png', image.hash]]);
    expect([...file.versions()].map(({ id, name, state }) => [id, name, [...state]])).toEqual([['v1', 'Before the workshop', [9]]]);
    file.close();
    expect(readSummary(path)).toEqual({ title: 'Cafetería', lineage: 'L1', boards: 1, newer: false });
  });

  it('closes when its images and versions were asked for and never read, as when a publishing fails early', () => {
    const file = readProject(publishNew({ images: [image] }));
    file.images();
    file.versions();
    expect(() => file.close()).not.toThrow();
  });

  it('is readable with any SQLite tool', () => {
    const db = new Database(publishNew(), { readonly: true });
    const sql = `SELECT b.title, l.fields ->> 'role' AS role, r.position, r.text, r.emotion
      FROM records r JOIN boards b ON b.id = r.board JOIN records l ON l.id = r.lane WHERE r.kind = 'card' ORDER BY l.position, r.position`;
    expect(db.prepare(sql).raw().all()).toEqual([
      ['La compra', 'doing', 1, 'Entra', null],
      ['La compra', 'doing', 2, 'Pide la carta', null],
      ['La compra', 'feeling', 1, 'Duda', -0.5],
    ]);
    expect(db.prepare('SELECT stages, steps, lanes, cards FROM boards').raw().all()).toEqual([[1, 1, 2, 3]]);
    expect([db.pragma('application_id', { simple: true }), db.pragma('user_version', { simple: true }), db.pragma('journal_mode', { simple: true })]).toEqual([0x43584d50, FORMAT_VERSION, 'delete']);
    db.close();
  });

  it('is the same bytes for the same content', () => {
    expect(readFileSync(publishNew({ images: [image] })).equals(readFileSync(publishNew({ images: [image] })))).toBe(true);
  });

  it('opens without a byte or a time of it or its folder changing', () => {
    const path = publishNew();
    utimesSync(path, 1_000, 1_000);
    const before = { bytes: readFileSync(path), stat: statSync(path, { bigint: true }), folder: statSync(join(path, '..'), { bigint: true }).mtimeNs };
    readProject(path).close();
    readSummary(path);
    const after = statSync(path, { bigint: true });
    expect(readFileSync(path).equals(before.bytes)).toBe(true);
    expect([after.mtimeNs, after.ctimeNs]).toEqual([before.stat.mtimeNs, before.stat.ctimeNs]);
    expect(statSync(join(path, '..'), { bigint: true }).mtimeNs).toBe(before.folder);
    expect(readdirSync(join(path, '..'))).toEqual(['a.cxmap']);
  });

  it('of a newer format opens to be looked at only, even with columns and tables of its own', () => {
    const path = publishNew();
    const db = new Database(path);
    db.exec('CREATE TABLE future (id INTEGER PRIMARY KEY, sha256 TEXT)');
    db.pragma('user_version = 3');
    db.close();
    const file = readProject(path);
    expect([file.newer, file.formatVersion, [...file.state]]).toEqual([true, 3, [1, 2, 3]]);
    file.close();
  });
});

describe('publishing', () => {
  it('keeps the mode and follows a symlink', () => {
    const real = publishNew();
    chmodSync(real, 0o640);
    const link = join(folder(), 'link.cxmap');
    symlinkSync(real, link);
    const { fingerprint } = withFile(real);
    publish(content({ state: new Uint8Array([7]) }), { path: link, expected: fingerprint, installation });
    expect(realpathSync(link)).toBe(realpathSync(real));
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect([...withFile(real).state]).toEqual([7]);
  });

  it('returns what the file now is, so that the next publishing finds it unchanged', () => {
    const path = join(folder(), 'a.cxmap');
    const first = publish(content(), { path, expected: null, installation });
    const second = publish(content({ state: new Uint8Array([2]) }), { path, expected: first, installation });
    expect(second.sha256).toBe(sha256(readFileSync(path)));
    expect(readdirSync(join(path, '..'))).toEqual(['a.cxmap']);
  });

  it.each([
    ['someone else changed', 'changedUnderneath', (path: string) => writeFileSync(path, 'other')],
    ['someone removed', 'notFound', (path: string) => nodeFiles.rmSync(path)],
  ])('refuses a file that %s', (_, code, change) => {
    const path = publishNew();
    const { fingerprint } = withFile(path);
    change(path);
    expect(failure(() => publish(content(), { path, expected: fingerprint, installation }))).toBe(code);
    expect(readdirSync(join(path, '..')).filter((name) => name !== 'a.cxmap')).toEqual([]);
  });

  it('takes a file that was only touched or copied back as unchanged', () => {
    const path = publishNew();
    const { fingerprint } = withFile(path);
    utimesSync(path, 5, 5);
    publish(content({ state: new Uint8Array([4]) }), { path, expected: fingerprint, installation });
    expect([...withFile(path).state]).toEqual([4]);
  });

  it('never takes the name of a file that has appeared', () => {
    const path = publishNew();
    expect(failure(() => publish(content(), { path, expected: null, installation }))).toBe('changedUnderneath');
  });

  it('says so when the folder is not there', () => {
    expect(failure(() => publish(content(), { path: join(folder(), 'gone', 'a.cxmap'), expected: null, installation }))).toBe('notFound');
  });

  it.each(['openSync', 'fsyncSync', 'closeSync', 'renameSync', 'chmodSync'] as const)('leaves the old file or the new one, and nothing else, when %s fails at any time', (name) => {
    for (let nth = 1; nth <= 4; nth++) {
      const path = publishNew();
      const { fingerprint } = withFile(path);
      let calls = 0;
      const failing = { ...nodeFiles, [name]: (...args: never[]) => {
        calls += 1;
        if (calls === nth) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return (nodeFiles[name] as (...all: never[]) => unknown)(...args);
      } } as FileCalls;
      const code = failure(() => publish(content({ state: new Uint8Array([8]) }), { path, expected: fingerprint, installation }, failing));
      expect(['diskFull', 'none']).toContain(code);
      const state = [...withFile(path).state];
      if (code === 'none') expect(state).toEqual([8]);
      else expect([[8], [1, 2, 3]]).toContainEqual(state);
      expect(readdirSync(join(path, '..'))).toEqual(['a.cxmap']);
    }
  });

  it('replaces what a crash left of an earlier publishing', () => {
    const path = publishNew();
    writeFileSync(temporaryFor(path, installation), 'half a file');
    publish(content(), { path, expected: withFile(path).fingerprint, installation });
    expect(readdirSync(join(path, '..'))).toEqual(['a.cxmap']);
  });

  it('refuses a folder as target', () => {
    const path = join(folder(), 'dir.cxmap');
    mkdirSync(path);
    expect(failure(() => publish(content(), { path, expected: 'any', installation }))).not.toBe('none');
    expect(readdirSync(join(path, '..'))).toEqual(['dir.cxmap']);
  });

  it.skipIf(process.platform === 'win32')('never takes the place of what is no file, also behind a link', () => {
    const path = join(folder(), 'pipe.cxmap');
    execFileSync('mkfifo', [path]);
    symlinkSync(path, join(path, '..', 'link.cxmap'));
    expect(failure(() => publish(content(), { path: join(path, '..', 'link.cxmap'), expected: 'any', installation }))).toBe('cannotWrite');
    expect(statSync(path).isFIFO()).toBe(true);
  });
});

function withFile(path: string): ReturnType<typeof readProject> {
  const file = readProject(path);
  file.close();
  return file;
}
