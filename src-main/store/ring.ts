/**
 * The last published states of a project, in the app's data folder: what to go back to when a file was emptied, overwritten or lost.
 * States close in time replace each other, so that the ring reaches back hours of work and not minutes.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { rowHash } from './hash';

const KEPT = 10;
/** Milliseconds between two kept states, the newest aside. */
const APART = 10 * 60_000;

const SCHEMA = 'CREATE TABLE IF NOT EXISTS published (id INTEGER PRIMARY KEY, saved INTEGER NOT NULL, state BLOB NOT NULL, sha256 TEXT NOT NULL)';

export interface RingEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
}

function withRing<T>(path: string, use: (db: Database.Database) => T): T {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  try {
    db.exec(SCHEMA);
    return use(db);
  } finally {
    db.close();
  }
}

const newestFirst = (db: Database.Database): RingEntry[] => db.prepare<[], RingEntry>('SELECT id, saved FROM published ORDER BY id DESC').all();

/** Adds a state that was just published. */
export function addToRing(path: string, state: Uint8Array, saved: number): void {
  withRing(path, (db) => {
    db.transaction(() => {
      const [last, before] = newestFirst(db);
      if (last && before && last.saved - before.saved < APART) db.prepare('DELETE FROM published WHERE id = ?').run(last.id);
      const id = (last?.id ?? 0) + 1;
      db.prepare('INSERT INTO published VALUES (?, ?, ?, ?)').run(id, saved, state, rowHash('published', [id, saved, state]));
      for (const old of newestFirst(db).slice(KEPT)) db.prepare('DELETE FROM published WHERE id = ?').run(old.id);
    })();
  });
}

/** The states in the ring, newest first. */
export function listRing(path: string): readonly RingEntry[] {
  return withRing(path, newestFirst);
}

/** A state of the ring, or `null` when it is gone or damaged. */
export function readFromRing(path: string, id: number): Uint8Array | null {
  return withRing(path, (db) => {
    const row = db.prepare<[number], { saved: number; state: Uint8Array; sha256: string }>('SELECT saved, state, sha256 FROM published WHERE id = ?').get(id);
    return row && row.sha256 === rowHash('published', [id, row.saved, row.state]) ? new Uint8Array(row.state) : null;
  });
}
