/**
 * A project's working copy: a private SQLite database on the local disk that takes every acknowledged update at once, between two
 * publishings. WAL with synchronous=FULL: what was committed survives a crash and a power cut.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Fingerprint } from './fingerprint';
import type { NamedVersion, StoredImage } from './format';
import { rowHash, sha256 } from './hash';
import { reading } from './reading';

const WORKING_ID = 0x43584d57;
const WORKING_VERSION = 1;

/** `base` is the whole state up to and with update `seq`; `updates` came after it. `source` is what the file was that both came from. */
const SCHEMA = `
  CREATE TABLE base (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, state BLOB NOT NULL, sha256 TEXT NOT NULL);
  CREATE TABLE updates (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, sha256 TEXT NOT NULL);
  CREATE TABLE images (hash TEXT PRIMARY KEY NOT NULL, mime TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE versions (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL, state BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE source (id INTEGER PRIMARY KEY CHECK (id = 1), path TEXT NOT NULL, lineage TEXT NOT NULL, published INTEGER NOT NULL, fingerprint TEXT);
`;

/** Where a working copy comes from: the file as it was read, or `null` for a project that has no file yet. */
export interface Source {
  readonly path: string;
  readonly lineage: string;
  readonly fingerprint: Fingerprint | null;
}

export interface Seed {
  readonly state: Uint8Array;
  readonly images: Iterable<StoredImage>;
  readonly versions: Iterable<NamedVersion>;
}

/** All that is in a working copy at one moment, read in one transaction. */
export interface WorkingState {
  /** The base and the updates after it, in order. */
  readonly updates: readonly Uint8Array[];
  /** Number of the last update in it. */
  readonly seq: number;
}

/** Removes a database and its WAL files. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Creates a working copy as one closed file, to be opened or moved into place afterwards. */
export function createWorkingCopy(path: string, source: Source, seed: Seed): void {
  mkdirSync(dirname(path), { recursive: true });
  removeDatabase(path);
  const db = new Database(path);
  try {
    db.pragma('synchronous = FULL');
    db.pragma(`application_id = ${String(WORKING_ID)}`);
    db.pragma(`user_version = ${String(WORKING_VERSION)}`);
    db.transaction(() => {
      db.exec(SCHEMA);
      db.prepare('INSERT INTO base VALUES (1, 0, ?, ?)').run(seed.state, rowHash('base', [0, seed.state]));
      db.prepare('INSERT INTO source VALUES (1, ?, ?, 0, ?)').run(source.path, source.lineage, source.fingerprint && JSON.stringify(source.fingerprint));
      addContent(db, seed.images, seed.versions);
    })();
  } catch (error) {
    db.close();
    removeDatabase(path);
    throw error;
  }
  db.close();
}

function addContent(db: Database.Database, images: Iterable<StoredImage>, versions: Iterable<NamedVersion>): void {
  const addImage = db.prepare('INSERT OR IGNORE INTO images VALUES (?, ?, ?, ?, ?)');
  for (const { hash, mime, width, height, bytes } of images) addImage.run(hash, mime, width, height, bytes);
  const addVersion = db.prepare('INSERT OR IGNORE INTO versions VALUES (?, ?, ?, ?)');
  for (const { id, name, created, state } of versions) addVersion.run(id, name, created, state);
}

interface SourceRow {
  readonly path: string;
  readonly lineage: string;
  readonly published: number;
  readonly fingerprint: string | null;
}

export class WorkingCopy {
  readonly path: string;
  private readonly db: Database.Database;

  /** Opens an existing working copy and brings it up to its last commit. Throws when it is damaged. */
  constructor(path: string) {
    if (!existsSync(path)) throw new Error(`no working copy at ${path}`);
    this.path = path;
    this.db = new Database(path, { fileMustExist: true });
    try {
      if (this.db.pragma('application_id', { simple: true }) !== WORKING_ID || this.db.pragma('user_version', { simple: true }) !== WORKING_VERSION) {
        throw new Error('not a working copy');
      }
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = FULL');
      this.read();
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  /** The whole document as updates, each checked against its hash. */
  read(): WorkingState {
    return this.db.transaction(() => {
      const base = this.db.prepare<[], { seq: number; state: Uint8Array; sha256: string }>('SELECT seq, state, sha256 FROM base').get();
      if (!base || base.sha256 !== rowHash('base', [base.seq, base.state])) throw new Error('the base of the working copy is damaged');
      const updates = [base.state];
      let seq = base.seq;
      for (const row of this.db.prepare<[], { seq: number; bytes: Uint8Array; sha256: string }>('SELECT seq, bytes, sha256 FROM updates ORDER BY seq').iterate()) {
        if (row.seq !== seq + 1 || row.sha256 !== rowHash('updates', [row.seq, row.bytes])) throw new Error('an update of the working copy is damaged');
        updates.push(row.bytes);
        seq = row.seq;
      }
      return { updates, seq };
    })();
  }

  private source(): SourceRow {
    const row = this.db.prepare<[], SourceRow>('SELECT path, lineage, published, fingerprint FROM source').get();
    if (!row) throw new Error('the working copy does not say where it came from');
    return row;
  }

  get lineage(): string {
    return this.source().lineage;
  }

  /** The file as it was when read or last published, or `null` before the first publishing. */
  get fingerprint(): Fingerprint | null {
    const { fingerprint } = this.source();
    return fingerprint === null ? null : (JSON.parse(fingerprint) as Fingerprint);
  }

  /** Number of the last committed update. */
  get seq(): number {
    return this.db.prepare<[], number>('SELECT coalesce((SELECT max(seq) FROM updates), (SELECT seq FROM base))').pluck().get() ?? 0;
  }

  /** Whether it holds updates that the file does not. */
  get unpublished(): boolean {
    return this.seq > this.source().published;
  }

  /** Updates and their bytes since the last compaction. */
  get growth(): { readonly updates: number; readonly bytes: number } {
    return this.db.prepare<[], { updates: number; bytes: number }>('SELECT count(*) AS updates, coalesce(sum(length(bytes)), 0) AS bytes FROM updates').get() ?? { updates: 0, bytes: 0 };
  }

  /** Commits one update; when this returns, it is on the disk. Returns its number. */
  append(update: Uint8Array): number {
    return this.db
      .transaction(() => {
        const seq = this.seq + 1;
        this.db.prepare('INSERT INTO updates VALUES (?, ?, ?)').run(seq, update, rowHash('updates', [seq, update]));
        return seq;
      })
      .immediate();
  }

  /** Replaces the base and all updates by the whole state, in one transaction. `changed` counts it as an update that the file lacks. */
  compact(state: Uint8Array, changed: boolean): number {
    return this.db
      .transaction(() => {
        const seq = this.seq + (changed ? 1 : 0);
        this.db.prepare('UPDATE base SET seq = ?, state = ?, sha256 = ?').run(seq, state, rowHash('base', [seq, state]));
        this.db.prepare('DELETE FROM updates').run();
        return seq;
      })
      .immediate();
  }

  /** Notes that the file now holds everything up to update `seq`, and what the file is since then. */
  published(seq: number, path: string, fingerprint: Fingerprint): void {
    this.db.prepare('UPDATE source SET published = ?, path = ?, fingerprint = ?').run(seq, path, JSON.stringify(fingerprint));
  }

  /** Notes what the file is after someone else's version of it was merged; what was unpublished still is. */
  rebase(fingerprint: Fingerprint): void {
    this.db.prepare('UPDATE source SET fingerprint = ?').run(JSON.stringify(fingerprint));
  }

  /** Takes over the images and versions of another working copy, which is left as it is. */
  adopt(other: string): void {
    const db = new Database(other, { readonly: true });
    try {
      const images = reading(db.prepare<[], StoredImage>('SELECT hash, mime, width, height, bytes FROM images'));
      const versions = reading(db.prepare<[], NamedVersion>('SELECT id, name, created, state FROM versions'));
      this.db.transaction(() => addContent(this.db, images, versions)).immediate();
    } finally {
      db.close();
    }
  }

  /** Stores an image once, by the SHA-256 of its bytes, which is returned. */
  putImage(image: Omit<StoredImage, 'hash'>): string {
    const hash = sha256(image.bytes);
    this.db.transaction(() => addContent(this.db, [{ ...image, hash }], [])).immediate();
    return hash;
  }

  image(hash: string): StoredImage | null {
    return this.db.prepare<[string], StoredImage>('SELECT hash, mime, width, height, bytes FROM images WHERE hash = ?').get(hash) ?? null;
  }

  imageSizes(): readonly { readonly image: string; readonly width: number; readonly height: number }[] {
    return this.db.prepare<[], { image: string; width: number; height: number }>('SELECT hash AS image, width, height FROM images ORDER BY hash').all();
  }

  /** Images that `wanted` accepts, by hash. The connection is in use until the iteration ends. */
  *images(wanted: (hash: string) => boolean): Generator<StoredImage> {
    const hashes = this.db.prepare<[], string>('SELECT hash FROM images ORDER BY hash').pluck().all();
    for (const hash of hashes) {
      const image = wanted(hash) ? this.image(hash) : null;
      if (image) yield image;
    }
  }

  versions(): readonly NamedVersion[] {
    return this.db.prepare<[], NamedVersion>('SELECT id, name, created, state FROM versions ORDER BY id').all();
  }

  /** Closes it, with everything in one file. */
  close(): void {
    this.db.close();
  }
}

/** Moves a closed working copy made by `createWorkingCopy` into place, over whatever is there. */
export function placeWorkingCopy(from: string, to: string): void {
  removeDatabase(to);
  renameSync(from, to);
}
