import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../src-main/store/fingerprint';
import { takeLock } from '../../../../src-main/store/lock';
import { addToRing, listRing, readFromRing } from '../../../../src-main/store/ring';
import { WorkingCopy, createWorkingCopy } from '../../../../src-main/store/working-copy';
import { PIXEL, makeFolders } from './helpers';

const folder = makeFolders();
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

function make(): string {
  const path = join(folder(), 'work.sqlite');
  createWorkingCopy(path, { path: '/p.cxmap', lineage: 'L', fingerprint: null }, { state: bytes(0), images: [], versions: [] });
  return path;
}

const contents = (copy: WorkingCopy): number[][] => copy.read().updates.map((update) => [...update]);

describe('a working copy', () => {
  it('holds every update in order after it is opened again', () => {
    const path = make();
    const copy = new WorkingCopy(path);
    expect(copy.unpublished).toBe(false);
    expect([copy.append(bytes(1)), copy.append(bytes(2))]).toEqual([1, 2]);
    copy.close();
    const again = new WorkingCopy(path);
    expect(contents(again)).toEqual([[0], [1], [2]]);
    expect(again.unpublished).toBe(true);
    again.close();
  });

  it('is on the disk before append returns: a copy of its files taken then has the update', () => {
    const path = make();
    const copy = new WorkingCopy(path);
    copy.append(bytes(7));
    const elsewhere = join(folder(), 'work.sqlite');
    for (const suffix of ['', '-wal']) cpSync(path + suffix, elsewhere + suffix);
    const found = new WorkingCopy(elsewhere);
    expect(contents(found)).toEqual([[0], [7]]);
    found.close();
    copy.close();
  });

  it('knows what of it is published, also over a compaction', () => {
    const path = make();
    const file = join(folder(), 'p.cxmap');
    writeFileSync(file, 'x');
    const copy = new WorkingCopy(path);
    const seq = copy.append(bytes(1));
    copy.append(bytes(2));
    copy.published(seq, file, fingerprintOf(file));
    expect(copy.unpublished).toBe(true);
    copy.compact(bytes(9), false);
    expect(contents(copy)).toEqual([[9]]);
    expect(copy.unpublished).toBe(true);
    expect(copy.append(bytes(3))).toBe(3);
    copy.published(3, file, fingerprintOf(file));
    expect(copy.unpublished).toBe(false);
    expect(copy.fingerprint).toEqual(fingerprintOf(file));
    copy.compact(bytes(8), true);
    expect(copy.unpublished).toBe(true);
    copy.close();
  });

  it('loses nothing when a compaction fails half way', () => {
    const path = make();
    const copy = new WorkingCopy(path);
    copy.append(bytes(1));
    copy.append(bytes(2));
    const saboteur = new Database(path);
    saboteur.exec("CREATE TRIGGER halfway BEFORE DELETE ON updates BEGIN SELECT RAISE(ABORT, 'halfway'); END");
    saboteur.close();
    expect(() => copy.compact(bytes(9), false)).toThrow('halfway');
    expect(contents(copy)).toEqual([[0], [1], [2]]);
    expect(copy.append(bytes(3))).toBe(3);
    copy.close();
    const again = new WorkingCopy(path);
    expect(contents(again)).toEqual([[0], [1], [2], [3]]);
    again.close();
  });

  it('keeps an image once', () => {
    const copy = new WorkingCopy(make());
    const image = { mime: 'image/png', width: 1, height: 1, bytes: PIXEL };
    const hash = copy.putImage(image);
    expect(copy.putImage(image)).toBe(hash);
    expect([...copy.images(() => true)].map(({ width, bytes: stored }) => [width, stored.byteLength])).toEqual([[1, PIXEL.byteLength]]);
    expect([...copy.images(() => false)]).toEqual([]);
    expect(copy.image('0'.repeat(64))).toBeNull();
    copy.close();
  });

  it.each([
    ['an update', "UPDATE updates SET bytes = x'ff' WHERE seq = 1"],
    ['the base', "UPDATE base SET state = x'ff'"],
    ['a missing update', 'DELETE FROM updates WHERE seq = 1'],
    ['another version', 'PRAGMA user_version = 9'],
  ])('says that it is damaged when %s is', (_, sql) => {
    const path = make();
    const copy = new WorkingCopy(path);
    copy.append(bytes(1));
    copy.append(bytes(2));
    copy.close();
    const db = new Database(path);
    db.exec(sql);
    db.close();
    expect(() => new WorkingCopy(path)).toThrow();
  });

  it('is not made half: a failure leaves no file', () => {
    const path = join(folder(), 'work.sqlite');
    expect(() => createWorkingCopy(path, { path: null as unknown as string, lineage: 'L', fingerprint: null }, { state: bytes(0), images: [], versions: [] })).toThrow();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the ring', () => {
  const minutes = (count: number): number => count * 60_000;

  it('keeps the ten newest states that lie ten minutes apart', () => {
    const path = join(folder(), 'ring.sqlite');
    for (let i = 0; i < 15; i++) addToRing(path, bytes(i), minutes(10 * i));
    expect(listRing(path).map(({ id, saved }) => [readFromRing(path, id)?.[0], saved])).toEqual(Array.from({ length: 10 }, (_, i) => [14 - i, minutes(10 * (14 - i))]));
  });

  it('lets states that follow each other quickly take one place, the first and the newest aside', () => {
    const path = join(folder(), 'ring.sqlite');
    addToRing(path, bytes(0), 0);
    for (let i = 1; i <= 30; i++) addToRing(path, bytes(i), minutes(60) + i * 10_000);
    expect(listRing(path).map(({ id }) => readFromRing(path, id)?.[0])).toEqual([30, 1, 0]);
  });

  it('does not hand out a damaged state', () => {
    const path = join(folder(), 'ring.sqlite');
    addToRing(path, bytes(1), 0);
    const db = new Database(path);
    db.exec("UPDATE published SET state = x'02'");
    db.close();
    expect(readFromRing(path, listRing(path)[0]?.id ?? 0)).toBeNull();
    expect(readFromRing(path, 99)).toBeNull();
  });
});

describe('the lock', () => {
  it('is one program’s at a time', () => {
    const path = join(folder(), 'lock.sqlite');
    const unlock = takeLock(path);
    expect(unlock).not.toBeNull();
    expect(takeLock(path)).toBeNull();
    unlock?.();
    const second = takeLock(path);
    expect(second).not.toBeNull();
    second?.();
  });
});

it('a truncated working copy is no working copy', () => {
  const path = make();
  truncateSync(path, 5_000);
  expect(readFileSync(path).byteLength).toBe(5_000);
  expect(() => new WorkingCopy(path)).toThrow();
});
