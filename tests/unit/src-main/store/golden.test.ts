import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { publish, readProject, sha256 } from '../../../../src-main/store';
import { createProjectDocument, openDocument } from '../../../../src-shared/document';
import { type AnyRecord, KINDS } from '../../../../src-shared/model/schema';
import { GOLDEN_RECORDS } from './golden-records';
import { PIXEL, makeFolders } from './helpers';

const folder = makeFolders();

const at = (name: string): string => fileURLToPath(new URL(`../../../golden/${name}`, import.meta.url));
const FILE = at('format-1.cxmap');
const RECORDS = at('format-1.json');

const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : 1);

/**
 * The golden file is what format 1 was when it was released: it is made once (by removing it and running this test with
 * CXMAP_GOLDEN=1) and from then on only read. Every later program must find in it what format-1.json says.
 */
function make(): void {
  const hash = sha256(PIXEL);
  const document = createProjectDocument({ title: 'Café', language: 'es', lineage: 'golden-format-1', records: GOLDEN_RECORDS(hash) });
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

describe('the golden file of format 1', () => {
  it('opens to the records it was made of, one of every kind', () => {
    const file = readProject(FILE);
    const opened = openDocument(file.state);
    if (!opened.ok) throw new Error(opened.error);
    const records = [...opened.document.snapshot.all()].sort(byId);
    expect(records).toEqual(JSON.parse(readFileSync(RECORDS, 'utf8')));
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
    file.close();
  });

  it('has its image, its named version and its words', () => {
    const file = readProject(FILE);
    expect([...file.images()].map(({ mime, width, height, bytes }) => [mime, width, height, sha256(bytes)])).toEqual([['image/png', 1, 1, sha256(PIXEL)]]);
    const [version, ...others] = [...file.versions()];
    expect([version?.id, version?.name, version?.created, others.length]).toEqual(['version1', 'Antes del taller', '2026-01-01T00:00:00.000Z', 0]);
    const earlier = openDocument(version?.state ?? new Uint8Array());
    expect(earlier.ok && earlier.document.snapshot.project?.sponsor).toBe('');
    expect(Object.fromEntries(file.meta)).toMatchObject({ title: 'Café', language: 'es', lineage: 'golden-format-1', program: 'CXMap 0.1.0', saved: '2026-01-02T03:04:05.000Z', boards: '1' });
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
