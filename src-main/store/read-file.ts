/**
 * Reads a `.cxmap` file that may come from anybody. Meant for a child process with a deadline, since SQLite cannot be interrupted.
 * The file's bytes are read once and opened in memory: no lock, no journal beside the file, not a byte or time of it changes,
 * and what was checked is what was read.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { OpenFailure, toOpenFailure } from './errors';
import { type Fingerprint, readWithFingerprint } from './fingerprint';
import { APPLICATION_ID, DIGESTED, FORMAT_VERSION, MAX_FILE, MAX_IMAGE, MAX_META, MAX_STATE, type NamedVersion, SCHEMA, type StoredImage, TABLES, type Table } from './format';
import { type Value, rowHash, sha256 } from './hash';
import { reading } from './reading';

/** An opened file: everything in it was checked. Close it when done, since it holds the whole file in memory. */
export interface ProjectFile {
  readonly fingerprint: Fingerprint;
  readonly formatVersion: number;
  /** Written by a newer program: may be shown, must not be written. */
  readonly newer: boolean;
  readonly meta: ReadonlyMap<string, string>;
  readonly lineage: string;
  readonly state: Uint8Array;
  images(): Iterable<StoredImage>;
  image(hash: string): StoredImage | null;
  versions(): Iterable<NamedVersion>;
  close(): void;
}

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER = 100;

function refuseSize(size: number): void {
  if (size > MAX_FILE) throw new OpenFailure('tooLarge', `${String(size)} bytes, at most ${String(MAX_FILE)}`);
}

/** Magic bytes, application id and the fields of the header that are always the same. Returns the format version. */
function checkHeader(bytes: Buffer): number {
  if (bytes.byteLength < MAGIC.byteLength || !bytes.subarray(0, MAGIC.byteLength).equals(MAGIC)) throw new OpenFailure('notAProject', 'no SQLite header');
  if (bytes.byteLength < HEADER) throw new OpenFailure('damaged', 'cut off in the header');
  if (bytes.readUInt32BE(68) !== APPLICATION_ID) throw new OpenFailure('notAProject', 'another application id');
  // 2 would be WAL mode, in which part of the data is in another file.
  if (bytes.readUInt8(18) !== 1 || bytes.readUInt8(19) !== 1) throw new OpenFailure('damaged', 'not in rollback-journal mode');
  if (bytes.readUInt32BE(56) !== 1) throw new OpenFailure('damaged', 'text is not UTF-8');
  // 1 stands for 65,536.
  const page = bytes.readUInt16BE(16);
  if (bytes.readUInt32BE(28) * (page === 1 ? 65_536 : page) !== bytes.byteLength) throw new OpenFailure('damaged', 'its length is not what its header says');
  const version = bytes.readUInt32BE(60);
  if (version < 1 || version > 1000) throw new OpenFailure('damaged', `format version ${String(version)}`);
  return version;
}

/** Version of the format that a file was written in, from its first bytes alone; `null` when it is no project file. */
export function formatVersionOf(path: string): number | null {
  const header = Buffer.alloc(HEADER);
  const handle = openSync(path, 'r');
  try {
    const read = readSync(handle, header, 0, HEADER, 0);
    return read === HEADER && header.subarray(0, MAGIC.byteLength).equals(MAGIC) && header.readUInt32BE(68) === APPLICATION_ID ? header.readUInt32BE(60) : null;
  } finally {
    closeSync(handle);
  }
}

function openBytes(bytes: Buffer): Database.Database {
  const db = new Database(bytes, { readonly: true });
  // better-sqlite3 opens defensive and without extensions.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('query_only = ON');
  return db;
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

let expected: string | null = null;

const schemaOf = (db: Database.Database): SchemaRow[] => db.prepare<[], SchemaRow>('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name').all();

/** The schema rows that the current DDL makes, with SQLite's own indexes. */
function expectedSchema(): string {
  if (expected === null) {
    const db = new Database(':memory:');
    for (const sql of Object.values(SCHEMA)) db.exec(sql);
    expected = JSON.stringify(schemaOf(db));
    db.close();
  }
  return expected;
}

function checkSchema(db: Database.Database, newer: boolean): void {
  const rows = schemaOf(db);
  for (const { type, name, sql } of rows) {
    const plain = type === 'table' ? sql !== null && !/^\s*CREATE\s+VIRTUAL/i.test(sql) : type === 'index' && (sql === null || newer);
    if (!plain) throw new OpenFailure('hostile', `the schema holds ${type} ${name}`);
  }
  const tables = new Set(rows.filter(({ type }) => type === 'table').map(({ name }) => name));
  for (const table of TABLES) if (!tables.has(table)) throw new OpenFailure('damaged', `table ${table} is missing`);
  // A newer format may have more tables and columns; nothing but `meta`, `document`, `images` and `versions` of it is read.
  if (!newer && JSON.stringify(rows) !== expectedSchema()) throw new OpenFailure('hostile', 'the schema is not that of the format');
}

const LIMITS: readonly (readonly [table: Table, column: string, most: number])[] = [
  ['meta', 'value', MAX_META],
  ['document', 'state', MAX_STATE],
  ['images', 'bytes', MAX_IMAGE],
  ['versions', 'state', MAX_STATE],
];

function checkLengths(db: Database.Database): void {
  for (const [table, column, most] of LIMITS) {
    const longest = db.prepare<[], number | null>(`SELECT max(octet_length(${column})) FROM ${table}`).pluck().get() ?? 0;
    if (longest > most) throw new OpenFailure('tooLarge', `${table}.${column} has ${String(longest)} bytes, at most ${String(most)}`);
  }
}

type Row = Record<string, Value>;

/** Checks the hash of each row of a table and returns the hashes one after the other, by key. */
function checkRows(db: Database.Database, table: Table, key: string): string {
  let hashes = '';
  for (const row of db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${key}`).iterate()) {
    const { sha256: stored, ...columns } = row;
    const actual = rowHash(table, Object.values(columns));
    if (stored !== actual) throw new OpenFailure('damaged', `a row of ${table} does not match its hash`);
    if (table === 'images' && !(columns['bytes'] instanceof Uint8Array && sha256(columns['bytes']) === columns['hash'])) {
      throw new OpenFailure('damaged', 'an image does not match its name');
    }
    hashes += actual;
  }
  return hashes;
}

function checkHashes(db: Database.Database): void {
  checkRows(db, 'meta', 'key');
  const digest = sha256(DIGESTED.map(([table, key]) => checkRows(db, table, key)).join(''));
  if (readMeta(db).get('rows') !== digest) throw new OpenFailure('damaged', 'rows are missing');
}

function readMeta(db: Database.Database): Map<string, string> {
  const rows = db.prepare<[], { key: Value; value: Value }>('SELECT key, value FROM meta ORDER BY key').all();
  return new Map(rows.map(({ key, value }) => [String(key), String(value)]));
}

const LINEAGE = /^[A-Za-z0-9_-]{1,64}$/;

/** Opens and checks a project file; what is in `state` is checked by who opens the document. Throws `OpenFailure`. */
export function readProject(path: string): ProjectFile {
  let db: Database.Database | null = null;
  try {
    const { bytes, fingerprint } = readWithFingerprint(path, refuseSize);
    const formatVersion = checkHeader(bytes);
    const newer = formatVersion > FORMAT_VERSION;
    db = openBytes(bytes);
    const verdict = db.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new OpenFailure('damaged', String(verdict));
    checkSchema(db, newer);
    checkLengths(db);
    checkHashes(db);
    return opened(db, fingerprint, formatVersion);
  } catch (error) {
    db?.close();
    throw toOpenFailure(error);
  }
}

function opened(db: Database.Database, fingerprint: Fingerprint, formatVersion: number): ProjectFile {
  const meta = readMeta(db);
  const lineage = meta.get('lineage') ?? '';
  if (!LINEAGE.test(lineage)) throw new OpenFailure('damaged', 'no lineage');
  const state = db.prepare<[], Uint8Array>('SELECT state FROM document WHERE id = 1').pluck().get();
  if (!(state instanceof Uint8Array)) throw new OpenFailure('damaged', 'no document');
  const columns = 'hash, mime, width, height, bytes';
  return {
    fingerprint,
    formatVersion,
    newer: formatVersion > FORMAT_VERSION,
    meta,
    lineage,
    state: new Uint8Array(state),
    images: () => reading(db.prepare<[], StoredImage>(`SELECT ${columns} FROM images ORDER BY hash`)),
    image: (hash) => db.prepare<[string], StoredImage>(`SELECT ${columns} FROM images WHERE hash = ?`).get(hash) ?? null,
    versions: () => reading(db.prepare<[], NamedVersion>('SELECT id, name, created, state FROM versions ORDER BY id')),
    close: () => db.close(),
  };
}

/** What a list of files shows of one. */
export interface ProjectSummary {
  readonly title: string;
  readonly lineage: string;
  readonly boards: number;
  readonly newer: boolean;
}

/** Reads only the words about a file, with the schema but not all content checked: enough to list it. Throws `OpenFailure`. */
export function readSummary(path: string): ProjectSummary {
  let db: Database.Database | null = null;
  try {
    const { bytes } = readWithFingerprint(path, refuseSize);
    const newer = checkHeader(bytes) > FORMAT_VERSION;
    db = openBytes(bytes);
    checkSchema(db, newer);
    checkLengths(db);
    checkRows(db, 'meta', 'key');
    const meta = readMeta(db);
    return { title: meta.get('title') ?? '', lineage: meta.get('lineage') ?? '', boards: Number.parseInt(meta.get('boards') ?? '0', 10) || 0, newer };
  } catch (error) {
    throw toOpenFailure(error);
  } finally {
    db?.close();
  }
}

/** A text that a project holds, and where. */
export interface FileText {
  readonly record: string;
  readonly board: string | null;
  readonly boardTitle: string;
  readonly text: string;
}

/** Longest title and text, in characters, that is taken from the readable tables; no record of ours has a longer one. */
const MAX_READ_TITLE = 5_000;
const MAX_READ_TEXT = 100_000;

/**
 * The words of the readable tables, in the order of the boards, with the schema but not all content checked: enough to search. A record
 * with a title and a text gives one each. The project's own title is left out. Throws `OpenFailure`.
 */
export function readTexts(path: string): readonly FileText[] {
  let db: Database.Database | null = null;
  try {
    const { bytes } = readWithFingerprint(path, refuseSize);
    if (checkHeader(bytes) > FORMAT_VERSION) throw new OpenFailure('cannotRead', 'the tables of a newer format are not known');
    db = openBytes(bytes);
    checkSchema(db, false);
    const rows = db.prepare<[], { id: Value; board: Value; boardTitle: Value; title: Value; text: Value }>(`
      SELECT r.id, b.id AS board, substr(coalesce(b.title, ''), 1, ${String(MAX_READ_TITLE)}) AS boardTitle,
        substr(r.title, 1, ${String(MAX_READ_TITLE)}) AS title, substr(r.text, 1, ${String(MAX_READ_TEXT)}) AS text
      FROM records r LEFT JOIN boards b ON b.id = CASE r.kind WHEN 'board' THEN r.id ELSE r.board END
      WHERE r.kind <> 'project' AND (r.title <> '' OR r.text <> '')
      ORDER BY b.position IS NULL, b.position, r.kind <> 'board', r.kind, r.position, r.id`);
    const texts: FileText[] = [];
    for (const { id, board, boardTitle, title, text } of rows.iterate()) {
      const place = { record: String(id), board: board === null ? null : String(board), boardTitle: String(boardTitle) };
      for (const words of [title, text]) if (words !== '') texts.push({ ...place, text: String(words) });
    }
    return texts;
  } catch (error) {
    throw toOpenFailure(error);
  } finally {
    db?.close();
  }
}
