/**
 * File format 2. A `.cxmap` file is a SQLite 3 database in rollback-journal mode with UTF-8 text:
 *
 *   PRAGMA application_id = 0x43584D50 ("CXMP")      PRAGMA user_version = 2 (the format's version)
 *
 * meta      key, value        Words about the file: `program` that wrote it, `saved` (ISO 8601, UTC), `title`, `language` (en, es),
 *                             `lineage` (drawn once when a project is created; copies with the same one can be merged),
 *                             `boards` and `records` (how many), and `rows`, the digest below.
 * document  id = 1, state     The project: one Yjs update in V1 encoding. This is what the program reads.
 * images    hash, mime, width, height, bytes
 *                             Image files as they came; `hash` is the SHA-256 of `bytes`, px as in the image's header. Records refer to images by hash.
 * versions  id, name, created, state
 *                             Versions that people named: whole states like `document.state`, and when (ISO 8601, UTC).
 * boards    id, position, kind, title, actor, scenario, goals, state, stages, steps, lanes, cards
 *                             One row a board in tab order from 1, with what it holds counted. For reading with other tools.
 * records   id, kind, board, stage, step, lane, position, title, text, emotion, fields
 *                             One row a record (boards, stages, steps, lanes, cards, links, …) with where it stands, its order among
 *                             its siblings from 1, and all its fields as JSON. For reading with other tools.
 *
 * `boards` and `records` are written whenever the file is, and never read back. The other way round, `document` is everything.
 *
 * Every row ends with `sha256`: the SHA-256, in lower-case hex, of the row's table name and its other columns in their order, each
 * written as `t<bytes>:<UTF-8 text>`, `b<bytes>:<blob>`, `d<bytes>:<number in decimal, as JavaScript writes it>` or `n0:` for NULL,
 * one after the other. `meta.rows` is the SHA-256 in hex of the `sha256` values of all rows of document, images, versions, boards and records,
 * tables in that order, rows by their key in byte order, one after the other with nothing between: it tells when a row is missing.
 *
 * Format 1 has the same tables; its documents and rows lack the fields that schema 2 added, see `schema.ts`. A file of it opens as it is and becomes
 * format 2 when it is first saved after a change; the old file is kept.
 *
 * The format is frozen. Anything else is another version, with a migration.
 */
export const APPLICATION_ID = 0x43584d50;
export const FORMAT_VERSION = 2;

/** Tables with their key, in the order of the digest; `meta`, which holds the digest, is not part of it. */
export const DIGESTED = [
  ['document', 'id'],
  ['images', 'hash'],
  ['versions', 'id'],
  ['boards', 'id'],
  ['records', 'id'],
] as const;

export const TABLES = ['meta', 'document', 'images', 'versions', 'boards', 'records'] as const;
export type Table = (typeof TABLES)[number];

export const SCHEMA: Readonly<Record<Table, string>> = {
  meta: 'CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, sha256 TEXT NOT NULL)',
  document: 'CREATE TABLE document (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), state BLOB NOT NULL, sha256 TEXT NOT NULL)',
  images:
    'CREATE TABLE images (hash TEXT PRIMARY KEY NOT NULL, mime TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL, sha256 TEXT NOT NULL)',
  versions: 'CREATE TABLE versions (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL, state BLOB NOT NULL, sha256 TEXT NOT NULL)',
  boards:
    'CREATE TABLE boards (id TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, actor TEXT NOT NULL, scenario TEXT NOT NULL, ' +
    'goals TEXT NOT NULL, state TEXT NOT NULL, stages INTEGER NOT NULL, steps INTEGER NOT NULL, lanes INTEGER NOT NULL, cards INTEGER NOT NULL, sha256 TEXT NOT NULL)',
  records:
    'CREATE TABLE records (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, board TEXT, stage TEXT, step TEXT, lane TEXT, position INTEGER, ' +
    'title TEXT NOT NULL, text TEXT NOT NULL, emotion REAL, fields TEXT NOT NULL, sha256 TEXT NOT NULL)',
};

/** Largest file that is opened, and largest parts of it, in bytes. */
export const MAX_FILE = 512 * 1024 * 1024;
export const MAX_STATE = 64 * 1024 * 1024;
export const MAX_IMAGE = 25 * 1024 * 1024;
/** Largest image, in pixels. */
export const MAX_PIXELS = 40_000_000;
export const MAX_META = 64 * 1024;

export interface StoredImage {
  readonly hash: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface NamedVersion {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly state: Uint8Array;
}
