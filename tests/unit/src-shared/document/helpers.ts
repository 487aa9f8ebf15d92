import * as Y from 'yjs';
import { type Edit, type ProjectDocument, createProjectDocument, openDocument } from '../../../../src-shared/document';
import { YjsDocument } from '../../../../src-shared/document/project-document';
import type { NewRecord } from '../../../../src-shared/model/schema';

export const LINEAGE = 'lineage1';

/** A board of two stages with a step each and two lanes. */
export const BOARD: readonly NewRecord[] = [
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'V', title: 'Board' },
  { kind: 'stage', id: 'g1', board: 'b', order: 'V', title: 'Before' },
  { kind: 'stage', id: 'g2', board: 'b', order: 'k', title: 'After' },
  { kind: 'step', id: 's1', stage: 'g1', order: 'V' },
  { kind: 'step', id: 's2', stage: 'g2', order: 'V' },
  { kind: 'lane', id: 'l1', board: 'b', role: 'doing', order: 'V' },
  { kind: 'lane', id: 'l2', board: 'b', role: 'feeling', order: 'k' },
];

export function card(id: string, text = '', order = 'V'): NewRecord<'card'> {
  return { kind: 'card', id, place: { lane: 'l1', step: 's1', order }, text };
}

export function project(records: readonly NewRecord[] = [], lineage = LINEAGE): ProjectDocument {
  return createProjectDocument({ title: 'Project', language: 'en', lineage, records: [...BOARD, ...records] });
}

/** A document of these bytes. With a client number, what it writes is the same in every run. */
export function opened(update: Uint8Array, client?: number): ProjectDocument {
  const result = openDocument(update);
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  if (client !== undefined && result.document instanceof YjsDocument) result.document.state.doc.clientID = client;
  return result.document;
}

/** Another document with the same content and history. */
export function replicaOf(document: ProjectDocument, client?: number): ProjectDocument {
  return opened(document.encode(), client);
}

/** The bytes of a project, the same in every run, though clients are numbered at random. */
export function fixedBytes(records: readonly NewRecord[]): Uint8Array {
  const source = new Y.Doc();
  Y.applyUpdate(source, project(records).encode());
  const fixed = new Y.Doc();
  fixed.clientID = 1;
  fixed.getArray('entries').push(source.getArray('entries').toArray());
  for (const [key, text] of [...source.getMap('texts')].sort()) fixed.getMap('texts').set(key, new Y.Text((text as Y.Text).toJSON()));
  return Y.encodeStateAsUpdate(fixed);
}

/** Each takes what it lacks of the others, until all have seen everything. */
export function exchange(...documents: ProjectDocument[]): void {
  for (let round = 0; round < 2; round++) {
    for (const from of documents) {
      for (const to of documents) {
        if (from === to) continue;
        const result = to.receive(from.encodeSince(to.stateVector()), 'remote');
        if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
      }
    }
  }
}

/** All records in a comparable form. */
export function contentOf(document: ProjectDocument): unknown[] {
  return [...document.snapshot.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function setText(id: string, text: string): Edit {
  return { op: 'set', kind: 'card', id, patch: { text } };
}

export function textOf(document: ProjectDocument, id: string): string | undefined {
  return document.snapshot.find('card', id)?.text;
}
