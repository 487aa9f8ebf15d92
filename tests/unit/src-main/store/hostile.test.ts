import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { OpenFailure } from '../../../../src-main/store/errors';
import { MAX_FILE } from '../../../../src-main/store/format';
import { publish } from '../../../../src-main/store/publish';
import { readProject, readSummary } from '../../../../src-main/store/read-file';
import type { OpenError } from '../../../../src-shared/host';
import { content, makeFolders } from './helpers';

const folder = makeFolders();
const GOLDEN = fileURLToPath(new URL('../../../golden/format-1.cxmap', import.meta.url));
const golden = readFileSync(GOLDEN);

function errorOf(path: string, read: (path: string) => unknown = readProject): OpenError | 'opened' {
  try {
    read(path);
    return 'opened';
  } catch (error) {
    if (error instanceof OpenFailure) return error.code;
    throw error;
  }
}

function withBytes(bytes: Uint8Array): string {
  const path = join(folder(), 'a.cxmap');
  writeFileSync(path, bytes);
  return path;
}

/** The golden file after some SQL, with the safeguards of an honest program off. */
function withSql(sql: string): string {
  const path = join(folder(), 'a.cxmap');
  copyFileSync(GOLDEN, path);
  const db = new Database(path);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
  return path;
}

const changed = (at: number, value: number): Buffer => {
  const bytes = Buffer.from(golden);
  bytes.writeUInt8(value, at);
  return bytes;
};

describe('a file that is no project', () => {
  it.each<[string, OpenError, Uint8Array]>([
    ['empty', 'notAProject', new Uint8Array()],
    ['text', 'notAProject', Buffer.from('a letter '.repeat(1_000))],
    ['a picture', 'notAProject', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['of another program', 'notAProject', changed(68, 0)],
    ['cut off in the header', 'damaged', golden.subarray(0, 60)],
    ['cut off after the first page', 'damaged', golden.subarray(0, 4_096)],
    ['cut off by one byte', 'damaged', golden.subarray(0, -1)],
    ['in WAL mode', 'damaged', changed(18, 2)],
    ['in UTF-16', 'damaged', changed(59, 2)],
    ['of format 0', 'damaged', changed(63, 0)],
    ['of an absurd format', 'damaged', changed(60, 0xff)],
  ])('%s is refused as %s', (_, error, bytes) => {
    const path = withBytes(bytes);
    expect(errorOf(path)).toBe(error);
    expect(errorOf(path, readSummary)).not.toBe('opened');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['a.cxmap']);
  });

  it('a missing file, and a folder, are refused', () => {
    const path = join(folder(), 'gone.cxmap');
    expect(errorOf(path)).toBe('notFound');
    expect(errorOf(join(path, 'below'))).toBe('notFound');
    mkdirSync(path);
    expect(errorOf(path)).toBe('notAProject');
  });

  it.skipIf(process.platform === 'win32')('a pipe, which may never say anything, is refused at once', () => {
    const path = join(folder(), 'pipe.cxmap');
    execFileSync('mkfifo', [path]);
    expect(errorOf(path)).toBe('notAProject');
  });

  it('a file beyond the limit is refused before it is read', () => {
    const path = withBytes(golden);
    // Sparse: it takes no room, and would take seconds and memory to read.
    truncateSync(path, MAX_FILE + 1);
    expect(errorOf(path)).toBe('tooLarge');
  });
});

describe('a hostile schema', () => {
  it.each<[string, OpenError, string]>([
    ['a view that never ends', 'hostile', 'CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n'],
    [
      'a view in the place of a table', 'hostile',
      'ALTER TABLE versions RENAME TO v; CREATE VIEW versions AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, x AS name, x AS created, x AS state, x AS sha256 FROM n',
    ],
    ['a trigger', 'hostile', "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT load_extension('x'); END"],
    ['a virtual table', 'hostile', 'CREATE VIRTUAL TABLE f USING fts5(x)'],
    ['a virtual table that reads the pages', 'hostile', 'CREATE VIRTUAL TABLE temp_pages USING rtree(id, a, b)'],
    ['another table', 'hostile', 'CREATE TABLE extra (x)'],
    ['another index', 'hostile', 'CREATE INDEX i ON records (kind)'],
    ['an index on an expression', 'hostile', 'CREATE INDEX i ON records (upper(title))'],
    ['another column', 'hostile', 'ALTER TABLE records ADD COLUMN x'],
    ['a generated column', 'hostile', 'ALTER TABLE records ADD COLUMN x GENERATED ALWAYS AS (hex(zeroblob(500000000))) VIRTUAL'],
    ['other words in its definition', 'hostile', "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, 'TEXT PRIMARY', 'BLOB PRIMARY') WHERE name = 'meta'"],
    ['a missing table', 'damaged', 'DROP TABLE versions'],
  ])('with %s is refused as %s', (_, error, sql) => {
    expect(errorOf(withSql(sql))).toBe(error);
  });

  it('of a newer format is looked at just as closely for what can run', () => {
    for (const sql of ['CREATE VIEW v AS SELECT 1', 'CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END', 'CREATE VIRTUAL TABLE f USING fts5(x)']) {
      expect(errorOf(withSql(`${sql}; PRAGMA user_version = 3`))).toBe('hostile');
    }
  });
});

describe('a changed content', () => {
  it.each<[string, OpenError, string]>([
    ['a changed word', 'damaged', "UPDATE meta SET value = 'x' WHERE key = 'title'"],
    ['a changed record', 'damaged', "UPDATE records SET title = 'x' WHERE id = 'card1'"],
    ['a number as text', 'damaged', "UPDATE records SET emotion = 'x' WHERE id = 'card2'"],
    ['a missing record', 'damaged', "DELETE FROM records WHERE id = 'card1'"],
    ['a missing version', 'damaged', 'DELETE FROM versions'],
    ['a missing document', 'damaged', 'DELETE FROM document'],
    ['an exchanged hash', 'damaged', "UPDATE records SET sha256 = (SELECT sha256 FROM records WHERE id = 'card2') WHERE id = 'card1'"],
    ['a state that is text', 'damaged', "UPDATE document SET state = 'text'"],
    ['a huge state', 'tooLarge', 'UPDATE document SET state = zeroblob(70000000)'],
    ['a huge word', 'tooLarge', "UPDATE meta SET value = hex(zeroblob(100000)) WHERE key = 'title'"],
    ['a huge image', 'tooLarge', 'UPDATE images SET bytes = zeroblob(30000000)'],
    ['another image under its name', 'damaged', "UPDATE images SET bytes = x'00'"],
  ])('with %s is refused as %s', (_, error, sql) => {
    expect(errorOf(withSql(sql))).toBe(error);
  });
});

describe('a mutated file', () => {
  /** Numbers from a seed (mulberry32), so that a failure can be seen again. */
  function random(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    };
  }

  function mutate(seed: number): Buffer {
    const next = random(seed);
    const bytes = Buffer.from(golden);
    for (let i = 0; i <= next(4); i++) {
      const at = next(bytes.byteLength);
      const kind = next(5);
      if (kind === 0) bytes.writeUInt8(next(256), at);
      else if (kind === 1) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << next(8)), at);
      else if (kind === 2) bytes.fill(next(2) * 255, at, Math.min(bytes.byteLength, at + next(600)));
      else if (kind === 3) bytes.copy(bytes, at, next(bytes.byteLength), bytes.byteLength);
      else return Buffer.from(bytes.subarray(0, at));
    }
    return bytes;
  }

  const runs = Number(process.env['CXMAP_MUTATIONS'] ?? 2_000);

  it(`is refused or the same project, ${runs} times`, () => {
    const path = join(folder(), 'a.cxmap');
    const original = readProject(GOLDEN);
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= runs; seed++) {
      writeFileSync(path, mutate(seed));
      let result: string;
      try {
        const file = readProject(path);
        // Bytes that hold nothing may change; what is read may not.
        expect(Buffer.from(file.state).equals(Buffer.from(original.state)), `seed ${seed}`).toBe(true);
        expect([...file.images()].map(({ hash }) => hash), `seed ${seed}`).toEqual([...original.images()].map(({ hash }) => hash));
        expect([...file.meta], `seed ${seed}`).toEqual([...original.meta]);
        result = file.newer ? 'newer' : 'same';
        file.close();
      } catch (error) {
        if (!(error instanceof OpenFailure)) throw new Error(`seed ${seed}: ${String(error)}`);
        result = error.code;
      }
      seen.set(result, (seen.get(result) ?? 0) + 1);
    }
    original.close();
    expect([...seen.keys()].filter((result) => !['same', 'newer', 'damaged', 'hostile', 'notAProject', 'tooLarge'].includes(result))).toEqual([]);
    expect(seen.get('damaged')).toBeGreaterThan(runs / 4);
  }, 120_000);

  it('leaves the original readable', () => {
    expect(errorOf(GOLDEN)).toBe('opened');
  });
});

it('a project with a great many rows still opens', () => {
  const path = join(folder(), 'big.cxmap');
  const versions = Array.from({ length: 2_000 }, (_, i) => ({ id: `v${String(i).padStart(5, '0')}`, name: 'n', created: '', state: new Uint8Array(100) }));
  publish(content({ versions }), { path, expected: null, installation: 'test' });
  expect(errorOf(path)).toBe('opened');
});
