/** Records read from entries and texts, and written back as the least that changes. */
import type * as Y from 'yjs';
import type { Id } from '../model/fields';
import { type AnyRecord, type Kind, KINDS, fieldsOf, isKind, validateRecord } from '../model/schema';
import { type Entries, keyOf } from './entries';
import { readText, writeText } from './texts';
import { plainValue, sameValue } from './values';

/** Where a document keeps its fields. */
export interface Fields {
  readonly entries: Entries;
  readonly texts: Y.Map<unknown>;
}

/** `problem` names what is invalid; a record with a problem is not shown. */
export type Reading = { readonly record: AnyRecord | null; readonly problem: null } | { readonly record: null; readonly problem: string };

const ABSENT: Reading = { record: null, problem: null };

/**
 * Reads a record. Field values equal to those of `previous` keep its objects, and an equal record is `previous` itself [M10].
 * `written`, a valid record, spares the validation where it is what is read. Without its `kind` entry, or without a field that has no default, an id is what remains of a deleted record [M2] [M13].
 */
export function readRecord({ entries, texts }: Fields, id: Id, previous?: AnyRecord, written?: AnyRecord): Reading {
  const kind = entries.value(id, 'kind');
  if (kind === undefined) return ABSENT;
  if (!isKind(kind)) return { record: null, problem: `${id}.kind` };
  const definition = KINDS[kind];
  const raw: Record<string, unknown> = { ...definition.defaults, id, kind };
  for (const [field, { val }] of entries.fields(id)) if (field !== 'kind' && fieldsOf(kind).has(field)) raw[field] = val;
  for (const field of definition.texts) raw[field] = readText(texts, keyOf(id, field));
  for (const field of fieldsOf(kind)) if (!(field in raw)) return ABSENT;
  const record = written && sameFields(raw, written) ? written : validateRecord(raw as { kind: Kind });
  if (!record) return { record: null, problem: id };
  return { record: previous ? keepIdentity(previous, record) : record, problem: null };
}

function sameFields(raw: Readonly<Record<string, unknown>>, record: AnyRecord): boolean {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  return raw.kind === record.kind && Object.entries(raw).every(([field, value]) => sameValue(fields[field], value));
}

/** What is wrong with a record: with its winning values, or with those that would show if the winners were removed; else `null`. */
export function problemOf(fields: Fields, id: Id, reading = readRecord(fields, id)): string | null {
  const { record, problem } = reading;
  if (problem !== null) return problem;
  const kind = fields.entries.value(id, 'kind');
  for (const { field, val } of fields.entries.lostValues(id)) {
    if (field === 'kind' ? val !== kind : record && !validateRecord({ ...record, [field]: val })) return keyOf(id, field);
  }
  return null;
}

function keepIdentity(previous: AnyRecord, next: AnyRecord): AnyRecord {
  if (previous.kind !== next.kind) return next;
  const old = previous as unknown as Record<string, unknown>;
  const merged: Record<string, unknown> = { ...next };
  let same = true;
  for (const [field, value] of Object.entries(next)) {
    if (sameValue(old[field], value)) merged[field] = old[field];
    else same = false;
  }
  return same ? previous : (merged as unknown as AnyRecord);
}

/** Writes what differs between two states of a record; `null` is one that does not exist. Returns the entries to append. */
export function writeRecord(fields: Fields, transaction: Y.Transaction, before: AnyRecord | null, after: AnyRecord | null): { key: string; val: unknown }[] {
  const { entries, texts } = fields;
  if (!after) {
    if (before) removeRecord(fields, transaction, before);
    return [];
  }
  const added: { key: string; val: unknown }[] = [];
  const { id, kind } = after;
  const definition = KINDS[kind];
  const defaults = definition.defaults as Readonly<Record<string, unknown>>;
  const old = before as unknown as Record<string, unknown> | null;
  if (!before) {
    entries.remove(transaction, id, 'kind');
    added.push({ key: keyOf(id, 'kind'), val: kind });
  }
  for (const [field, value] of Object.entries(after)) {
    if (field === 'id' || field === 'kind' || (old && sameValue(old[field], value))) continue;
    const key = keyOf(id, field);
    if ((definition.texts as readonly string[]).includes(field)) {
      writeText(texts, key, value as string);
      continue;
    }
    entries.remove(transaction, id, field);
    if (!(field in defaults) || !sameValue(defaults[field], value)) added.push({ key, val: plainValue(value) });
  }
  return added;
}

function removeRecord({ entries, texts }: Fields, transaction: Y.Transaction, record: AnyRecord): void {
  for (const field of entries.fields(record.id).keys()) entries.remove(transaction, record.id, field);
  for (const field of KINDS[record.kind].texts) texts.delete(keyOf(record.id, field));
}
