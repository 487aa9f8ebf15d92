/** Ways to come by a document: from nothing, from bytes, from records. */
import type { Language } from '../model/fields';
import { PROJECT_ID } from '../model/project';
import { type NewRecord, SCHEMA_VERSION } from '../model/schema';
import { YjsDocument } from './project-document';
import { inspect, tryOn } from './receive';
import { State } from './state';
import type { ProjectDocument, UpdateError } from './types';

export type OpenResult =
  | { readonly ok: true; readonly document: ProjectDocument }
  | { readonly ok: false; readonly error: UpdateError; readonly detail: string };

/** An empty document, to be filled by `receive(…, 'load')`. */
export function emptyDocument(): ProjectDocument {
  return new YjsDocument(new State());
}

/** A document from its whole state as one V1 update, validated like any update from outside. Never throws. */
export function openDocument(update: Uint8Array): OpenResult {
  return inspect(update, () => 0) ?? openInspected(update);
}

/**
 * The same from the program's own host, which has inspected these bytes when it opened them: reading them a second time is a fifth of
 * what opening a large project costs a window. Its records are validated all the same. Never throws.
 */
export function openInspected(update: Uint8Array): OpenResult {
  const state = new State();
  const refusal = tryOn(state, update, (touched) => state.derive(touched).problem);
  if (refusal) {
    state.doc.destroy();
    return refusal;
  }
  return { ok: true, document: new YjsDocument(state) };
}

export interface NewProject {
  readonly title: string;
  readonly language: Language;
  /** Drawn at random by the caller: two documents merge only when theirs are equal. */
  readonly lineage: string;
  /** Everything but the project record. */
  readonly records: readonly NewRecord[];
}

/** A document seeded with a project. Its history is empty. Throws `InvalidEdit` when a record is invalid. */
export function createProjectDocument({ title, language, lineage, records }: NewProject): ProjectDocument {
  const document = emptyDocument();
  const project: NewRecord<'project'> = { kind: 'project', id: PROJECT_ID, title, language, lineage, schema: SCHEMA_VERSION };
  document.apply([project, ...records].map((record) => ({ op: 'create', record })), 'system');
  return document;
}

/**
 * The document's content encoded from scratch, for sharing: no deleted text and no author's history is left in the bytes.
 * It is a project of its own, with the lineage given, since its history shares nothing with the original's [M11].
 */
export function freshCopy(document: ProjectDocument, lineage: string): Uint8Array {
  const copy = emptyDocument();
  const records = [...document.snapshot.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
  copy.apply(records.map((record) => ({ op: 'create', record: record.kind === 'project' ? { ...record, lineage } : record })), 'system');
  const update = copy.encode();
  copy.destroy();
  return update;
}
