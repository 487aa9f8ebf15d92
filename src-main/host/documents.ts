/** Documents as the host makes them: from updates that were checked before they were stored, and from records. */
import { type Disagreement, type ProjectDocument, emptyDocument, mergeInto, openDocument } from '../../src-shared/document';
import type { NewRecord } from '../../src-shared/model/schema';

/** The document that a base state and the updates after it make. Throws when they do not fit together. */
export function documentFrom(updates: readonly Uint8Array[]): ProjectDocument {
  const [base, ...rest] = updates;
  if (!base) throw new Error('no state to open');
  const opened = openDocument(base);
  if (!opened.ok) throw new Error(`${opened.error}: ${opened.detail}`);
  for (const update of rest) {
    const received = opened.document.receive(update, 'load');
    if (!received.ok) throw new Error(`${received.error}: ${received.detail}`);
  }
  return opened.document;
}

/** Merges another copy of the same project into a document and returns what both sides had changed. Throws when it is no copy of it. */
export function mergeCopy(document: ProjectDocument, theirs: Uint8Array): readonly Disagreement[] {
  const merged = mergeInto(document, theirs);
  if (!merged.ok) throw new Error(`${merged.error}: ${merged.detail}`);
  return merged.disagreements;
}

/**
 * A new project's document. Its lineage is always a new one, also where the records come from another project: two documents that were
 * seeded apart share no history and must never be merged [M11].
 */
export function newDocument(records: readonly NewRecord[], lineage: string): ProjectDocument {
  const document = emptyDocument();
  document.apply(records.map((record) => ({ op: 'create', record: record.kind === 'project' ? { ...record, lineage } : record })), 'system');
  return document;
}
