import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { formatVersionOf, publish, readProject, sha256 } from '../../../../src-main/store';
import { createProjectDocument, openDocument } from '../../../../src-shared/document';
import { type AnyRecord, KINDS, SCHEMA_VERSION } from '../../../../src-shared/model/schema';
import { GOLDEN_RECORDS } from './golden-records';
import { PIXEL, makeFolders } from './helpers';

const folder = makeFolders();

const at = (name: string): string => fileURLToPath(new URL(`../../../golden/${name}`, import.meta.url));
const FILE = at(`format-${String(SCHEMA_VERSION)}.cxmap`);
const RECORDS = at(`format-${String(SCHEMA_VERSION)}.json`);
const LINEAGE = `golden-format-${String(SCHEMA_VERSION)}`;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function recordsOf(path: string): AnyRecord[] {
  const file = readProject(path);
  const opened = openDocument(file.state);
  file.close();
  if (!opened.ok) throw new Error(opened.error);
  return [...opened.document.snapshot.all()].sort(byId);
}

const stored = (path: string): AnyRecord[] => JSON.parse(readFileSync(path, 'utf8')) as AnyRecord[];

/**
 * A golden file is what its format was when it was released: it is made once (by removing it and running this test with
 * CXMAP_GOLDEN=1) and from then on only read. Every later program must find in it what the JSON file beside it says.
 */
function make(): void {
  const hash = sha256(PIXEL);
  const document = createProjectDocument({ title: 'Café', language: 'es', lineage: LINEAGE, records: GOLDEN_RECORDS(hash) });
  const before = document.encode();
  document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { sponsor: 'La Esquina', logo: hash, brandColours: ['#aa3300', '#00AA33'] } }]);
  publish(
    {
      state: document.encode(), snapshot: document.snapshot, saved: Date.UTC(2026, 0, 2, 3, 4, 5), program: 'CXMap 0.1.0',
      images: [{ hash, mime: 'image/png', width: 1, height: 1, bytes: PIXEL }],
      versions: [{ id: 'version1', name: 'Antes del taller', created: '2026-01-01T00:00:00.000Z', state: before }],
    },
    { path: FILE, expected: null, installation: 'golden' },
  );
  writeFileSync(RECORDS, `${JSON.stringify([...document.snapshot.all()].sort(byId), null, 1)}\n`);
}

if (process.env['CXMAP_GOLDEN'] && !existsSync(FILE)) make();

describe('the golden file of the format', () => {
  it('opens to the records it was made of, one of every kind', () => {
    const records = recordsOf(FILE);
    expect(records).toEqual(stored(RECORDS));
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  });

  it('has its image, its named version and its words', () => {
    const file = readProject(FILE);
    expect([...file.images()].map(({ mime, width, height, bytes }) => [mime, width, height, sha256(bytes)])).toEqual([['image/png', 1, 1, sha256(PIXEL)]]);
    const [version, ...others] = [...file.versions()];
    expect([version?.id, version?.name, version?.created, others.length]).toEqual(['version1', 'Antes del taller', '2026-01-01T00:00:00.000Z', 0]);
    const earlier = openDocument(version?.state ?? new Uint8Array());
    expect(earlier.ok && earlier.document.snapshot.project?.sponsor).toBe('');
    expect(Object.fromEntries(file.meta)).toMatchObject({ title: 'Café', language: 'es', lineage: LINEAGE, program: 'CXMap 0.1.0', saved: '2026-01-02T03:04:05.000Z', boards: '1' });
    file.close();
  });

  it('has hashes by the rule that is documented', () => {
    const db = new Database(FILE, { readonly: true });
    const stored = (sql: string): unknown => db.prepare(sql).pluck().get();
    expect(stored("SELECT sha256 FROM meta WHERE key = 'title'")).toBe(sha256('t4:metat5:titlet5:Café'));
    // Card card2 has no value in no column but these; its emotion is −1.5.
    const fields = String(stored("SELECT fields FROM records WHERE id = 'card2'"));
    expect(stored("SELECT sha256 FROM records WHERE id = 'card2'")).toBe(
      sha256(`t7:recordst5:card2t4:cardt6:board1t6:stage1t5:step2t5:lane2d1:1t0:t0:d4:-1.5t${Buffer.byteLength(fields)}:${fields}`),
    );
    expect(stored("SELECT sha256 FROM records WHERE id = 'note2'")).toMatch(/^[0-9a-f]{64}$/);
    db.close();
  });

  it('would be written the same today, but for who wrote it when', () => {
    const file = readProject(FILE);
    const opened = openDocument(file.state);
    if (!opened.ok) throw new Error(opened.error);
    const again = join(folder(), 'again.cxmap');
    publish(
      { state: file.state, snapshot: opened.document.snapshot, images: file.images(), versions: file.versions(), saved: Date.parse(file.meta.get('saved') ?? ''), program: file.meta.get('program') ?? '' },
      { path: again, expected: null, installation: 'golden' },
    );
    const now = readProject(again);
    expect(now.meta.get('rows')).toBe(file.meta.get('rows'));
    now.close();
    file.close();
  });
});

describe('the golden file of format 1', () => {
  const OLD = at('format-1.cxmap');

  /** What schema 2 added, with the value it has in a record that was written before. */
  function today(record: AnyRecord): AnyRecord {
    if (record.kind === 'card') return { ...record, icon: null, source: null };
    if (record.kind !== 'board') return record;
    return { ...record, views: record.views.map((view) => ({ ...view, evidence: null, actor: null })), path: [], matrix: { boards: [], columns: 'stages', sort: 'channel' }, sheet: 'full' };
  }

  it('opens to what it was made of, with the defaults of what came later', () => {
    expect(recordsOf(OLD)).toEqual(stored(at('format-1.json')).map(today));
  });

  it('becomes this format by the first change, which can be undone alone', () => {
    const file = readProject(OLD);
    const opened = openDocument(file.state);
    file.close();
    if (!opened.ok) throw new Error(opened.error);
    const { document } = opened;
    document.apply([{ op: 'set', kind: 'stage', id: 'stage1', patch: { title: 'Primero' } }]);
    expect(document.snapshot.project?.schema).toBe(SCHEMA_VERSION);
    document.undo();
    expect([document.snapshot.project?.schema, document.snapshot.find('stage', 'stage1')?.title]).toEqual([SCHEMA_VERSION, 'Antes']);
  });

  it('is kept when it is replaced, and the first one kept stays', () => {
    const path = join(folder(), 'old.cxmap');
    copyFileSync(OLD, path);
    const backups = folder();
    const file = readProject(path);
    const opened = openDocument(file.state);
    if (!opened.ok) throw new Error(opened.error);
    const content = { state: file.state, snapshot: opened.document.snapshot, images: [], versions: [], saved: 0, program: 'test' };
    const first = publish(content, { path, expected: file.fingerprint, installation: 'golden', backups });
    publish({ ...content, saved: 1 }, { path, expected: first, installation: 'golden', backups });
    file.close();
    const kept = join(backups, 'old.cxmap.format-1');
    expect(readFileSync(kept).equals(readFileSync(OLD))).toBe(true);
    expect([formatVersionOf(kept), formatVersionOf(path)]).toEqual([1, SCHEMA_VERSION]);
  });
});
