/** Writes a complete project file of the current format at a path where nothing is yet. */
import Database from 'better-sqlite3';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { APPLICATION_ID, DIGESTED, FORMAT_VERSION, type NamedVersion, SCHEMA, type StoredImage, type Table } from './format';
import { type Value, rowHash, sha256 } from './hash';
import { readableRows } from './rows';

/** Everything a project file holds. */
export interface ProjectContent {
  readonly state: Uint8Array;
  /** The snapshot of `state`, for the readable tables. */
  readonly snapshot: Snapshot;
  readonly images: Iterable<StoredImage>;
  readonly versions: Iterable<NamedVersion>;
  /** Milliseconds since 1970. */
  readonly saved: number;
  /** Name and version of the program that writes. */
  readonly program: string;
}

/**
 * The caller fsyncs and renames the result: until then nobody else sees it, so it is written without a journal file or syncs, and a kill
 * leaves nothing beside it. Rows go in by key, so that equal content gives equal bytes, and a new file has no free pages that would want a VACUUM.
 */
export function writeProjectFile(path: string, content: ProjectContent): void {
  const { project } = content.snapshot;
  if (!project) throw new Error('the document holds no project record');
  const db = new Database(path);
  try {
    // A defensive connection ignores OFF.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma(`application_id = ${String(APPLICATION_ID)}`);
    db.pragma(`user_version = ${String(FORMAT_VERSION)}`);
    db.transaction(() => {
      for (const sql of Object.values(SCHEMA)) db.exec(sql);
      const rows = readableRows(content.snapshot);
      const digests = {
        document: insert(db, 'document', [[1, content.state]]),
        images: insert(db, 'images', imageRows(content.images)),
        versions: insert(db, 'versions', [...content.versions].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name, created, state }) => [id, name, created, state])),
        boards: insert(db, 'boards', [...rows.boards].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))),
        records: insert(db, 'records', rows.records),
      };
      insert(db, 'meta', [
        ['boards', String(rows.boards.length)],
        ['language', project.language],
        ['lineage', project.lineage],
        ['program', content.program],
        ['records', String(rows.records.length)],
        ['rows', sha256(DIGESTED.map(([table]) => digests[table]).join(''))],
        ['saved', new Date(content.saved).toISOString()],
        ['title', project.title],
      ]);
    })();
  } finally {
    db.close();
  }
}

function* imageRows(images: Iterable<StoredImage>): Generator<Value[]> {
  for (const { hash, mime, width, height, bytes } of images) yield [hash, mime, width, height, bytes];
}

/** Inserts rows, which must come in the order of their key, and returns their hashes one after the other. */
function insert(db: Database.Database, table: Table, rows: Iterable<readonly Value[]>): string {
  let statement: Database.Statement<Value[]> | null = null;
  let hashes = '';
  for (const row of rows) {
    statement ??= db.prepare<Value[]>(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')}, ?)`);
    const hash = rowHash(table, row);
    statement.run(...row, hash);
    hashes += hash;
  }
  return hashes;
}
