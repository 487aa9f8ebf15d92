import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { ProjectContent } from '../../../../src-main/store/write-file';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

/** A folder of its own for each test, removed afterwards. */
export function makeFolders(): () => string {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxmap-store-'));
    made.push(folder);
    return folder;
  };
}

export function record(fields: NewRecord): AnyRecord {
  const complete = completeRecord(fields);
  if (!complete) throw new Error(`not a valid record: ${JSON.stringify(fields)}`);
  return complete;
}

/** One board of two cells with three cards, in Spanish. */
export const RECORDS: readonly AnyRecord[] = [
  record({ kind: 'project', id: 'project', title: 'Cafetería', language: 'es', lineage: 'L1', schema: 1 }),
  record({ kind: 'board', id: 'b1', boardKind: 'journey', title: 'La compra', order: 'V' }),
  record({ kind: 'stage', id: 's1', board: 'b1', title: 'Antes', order: 'V' }),
  record({ kind: 'step', id: 't1', stage: 's1', title: '', order: 'V' }),
  record({ kind: 'lane', id: 'n1', board: 'b1', role: 'doing', order: 'V' }),
  record({ kind: 'lane', id: 'n2', board: 'b1', role: 'feeling', order: 'W' }),
  record({ kind: 'card', id: 'c1', place: { lane: 'n1', step: 't1', order: 'W' }, text: 'Pide la carta' }),
  record({ kind: 'card', id: 'c2', place: { lane: 'n1', step: 't1', order: 'V' }, text: 'Entra' }),
  record({ kind: 'card', id: 'c3', place: { lane: 'n2', step: 't1', order: 'V' }, text: 'Duda', emotion: -0.5 }),
];

export const SNAPSHOT = Snapshot.of(RECORDS);

/** A one-pixel PNG. */
export const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Content whose document is bytes that only the store looks at. */
export function content(over: Partial<ProjectContent> = {}): ProjectContent {
  return { state: new Uint8Array([1, 2, 3]), snapshot: SNAPSHOT, images: [], versions: [], saved: Date.UTC(2026, 0, 2), program: 'CXMap test', ...over };
}
