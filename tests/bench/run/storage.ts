/** From a gesture to its acknowledgement by the working copy, beside a bare commit of as many bytes to SQLite with the same durability. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { HostApi } from '../../../src-shared/host';
import { cardId } from '../records';
import { documentOf, makeFile, value, withHost } from './host';
import { quantile } from './statistics';

const GESTURES = 300;
/** Not counted: the first calls of everything. */
const WARM_UP = 20;

export interface StorageRow {
  readonly cards: number;
  /** ms from the command's edit to the host's answer. */
  readonly p50: number;
  readonly p95: number;
  readonly bareP50: number;
  readonly bareP95: number;
}

function bareDatabase(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE updates (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, sha256 TEXT NOT NULL)');
  return database;
}

async function measure(api: HostApi, folder: string, cards: number): Promise<StorageRow> {
  const project = value(await api.open(await makeFile(api, cards)));
  const document = documentOf(project);
  const produced: Uint8Array[] = [];
  document.onUpdate((update) => produced.push(update));
  const bare = bareDatabase(join(folder, `bare-${cards}.sqlite`));
  const insert = bare.prepare('INSERT INTO updates (bytes, sha256) VALUES (?, ?)');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < WARM_UP + GESTURES; turn++) {
    const start = performance.now();
    document.apply([{ op: 'set', kind: 'card', id: cardId(turn % cards), patch: { text: `Texto número ${turn}` } }]);
    const update = produced.pop() ?? new Uint8Array();
    value(await api.send(project.session, update));
    const acknowledged = performance.now();
    insert.run(update, createHash('sha256').update(update).digest('hex'));
    const committed = performance.now();
    if (turn < WARM_UP) continue;
    ours.push(acknowledged - start);
    theirs.push(committed - acknowledged);
  }
  bare.close();
  await api.close(project.session);
  const at = (values: readonly number[], share: number): number => quantile(values, share) ?? Number.NaN;
  return { cards, p50: at(ours, 0.5), p95: at(ours, 0.95), bareP50: at(theirs, 0.5), bareP95: at(theirs, 0.95) };
}

/** One host for all sizes. */
export function measureStorage(programs: string, sizes: readonly number[]): Promise<StorageRow[]> {
  return withHost(programs, async (api, folder) => {
    const rows: StorageRow[] = [];
    for (const cards of sizes) rows.push(await measure(api, folder, cards));
    return rows;
  });
}
