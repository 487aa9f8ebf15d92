/** Edits checked against a snapshot: what each record they name was and would become. */
import type { Id } from '../model/fields';
import { PROJECT_ID } from '../model/project';
import { type AnyRecord, type NewRecord, completeRecord, fieldsOf, validateRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import type { Edit } from './types';
import { plainValue, sameValue } from './values';

/** An edit that names what is not there, or a value its kind does not allow. A fault of the program, never of the user. */
export class InvalidEdit extends Error {
  override readonly name = 'InvalidEdit';
}

export interface RecordChange {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** The net change of each record, in the order first named; nothing for records that end as they were. Throws `InvalidEdit`. */
export function netChanges(snapshot: Snapshot, edits: readonly Edit[]): RecordChange[] {
  const after = new Map<Id, AnyRecord | null>();
  const now = (id: Id): AnyRecord | null => {
    const changed = after.get(id);
    return changed === undefined ? (snapshot.get(id) ?? null) : changed;
  };
  for (const edit of edits) {
    if (edit.op === 'create') after.set(edit.record.id, created(edit.record, now(edit.record.id)));
    else if (edit.op === 'set') after.set(edit.id, changed(edit, now(edit.id)));
    else after.set(edit.id, deleted(edit.id, now(edit.id)));
  }
  const changes: RecordChange[] = [];
  for (const [id, record] of after) {
    const before = snapshot.get(id) ?? null;
    if (before && record && before.kind !== record.kind) throw new InvalidEdit(`${id} cannot become a ${record.kind}`);
    if (!sameValue(before, record)) changes.push({ before, after: record });
  }
  return changes;
}

function created(record: NewRecord, existing: AnyRecord | null): AnyRecord {
  if (existing) throw new InvalidEdit(`${record.id} exists already`);
  refuseUnknownFields(record.kind, record);
  const complete = completeRecord(plainValue(record) as NewRecord);
  if (!complete) throw new InvalidEdit(`not a valid ${record.kind}: ${record.id}`);
  return complete;
}

function changed(edit: Extract<Edit, { op: 'set' }>, existing: AnyRecord | null): AnyRecord {
  if (existing?.kind !== edit.kind) throw new InvalidEdit(`there is no ${edit.kind} ${edit.id}`);
  refuseUnknownFields(edit.kind, edit.patch);
  if (existing.kind === 'project' && 'lineage' in edit.patch) throw new InvalidEdit('the lineage never changes');
  const merged: { kind: AnyRecord['kind'] } = { ...existing, ...(plainValue(edit.patch) as object), kind: edit.kind };
  const record = validateRecord(merged);
  if (!record) throw new InvalidEdit(`not valid for the ${edit.kind} ${edit.id}: ${Object.keys(edit.patch).join(', ')}`);
  return record;
}

function deleted(id: Id, existing: AnyRecord | null): null {
  if (!existing) throw new InvalidEdit(`there is no ${id} to delete`);
  if (id === PROJECT_ID) throw new InvalidEdit('the project cannot be deleted');
  return null;
}

function refuseUnknownFields(kind: AnyRecord['kind'], fields: object): void {
  for (const name of Object.keys(fields)) {
    if (name !== 'id' && name !== 'kind' && !fieldsOf(kind).has(name)) throw new InvalidEdit(`a ${kind} has no ${name}`);
  }
}
