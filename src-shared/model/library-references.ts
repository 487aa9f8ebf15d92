/** Where records name items of the library: one table that counting, merging, deleting and mending read alike. */
import type { Id } from './fields';
import type { AnyRecord, Kind, RecordOf } from './schema';

/** In the order in which the library lists them. */
export const LIBRARY_KINDS = ['persona', 'audience', 'touchpoint', 'channel', 'team', 'system'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];
export type LibraryItem = RecordOf[LibraryKind];

const KINDS: ReadonlySet<string> = new Set(LIBRARY_KINDS);
const ACTORS: readonly LibraryKind[] = ['persona', 'audience'];

export function isLibraryItem(record: AnyRecord | undefined): record is LibraryItem {
  return record !== undefined && KINDS.has(record.kind);
}

interface Field {
  /** A field, `field.inner`, or a list of ids, like in the document. */
  readonly path: string;
  /** What it may name. */
  readonly kinds: readonly LibraryKind[];
  /** It may also name records that are in no library, so an id that nobody has is not a missing item. */
  readonly other?: true;
}

const FIELDS: Readonly<Partial<Record<Kind, readonly Field[]>>> = {
  board: [{ path: 'actors', kinds: ACTORS }, { path: 'views.actor', kinds: ACTORS }],
  stage: [{ path: 'team', kinds: ['team'] }],
  step: [{ path: 'team', kinds: ['team'] }, { path: 'exit.tell', kinds: ['team'] }],
  lane: [{ path: 'actor', kinds: ACTORS }],
  card: [
    { path: 'touchpoint', kinds: ['touchpoint'] }, { path: 'channel', kinds: ['channel'] }, { path: 'actor', kinds: ACTORS }, { path: 'team', kinds: ['team'] },
    { path: 'system', kinds: ['system'] },
  ],
  persona: [{ path: 'channels', kinds: ['channel'] }],
  touchpoint: [{ path: 'channel', kinds: ['channel'] }, { path: 'team', kinds: ['team'] }],
  system: [{ path: 'team', kinds: ['team'] }],
  voice: [{ path: 'content.actor', kinds: ACTORS }, { path: 'content.touchpoint', kinds: ['touchpoint'] }],
  metric: [{ path: 'at', kinds: ['touchpoint'], other: true }],
  decision: [{ path: 'about', kinds: LIBRARY_KINDS, other: true }],
};

/** A record's naming of a library item, which may be missing. */
export interface LibraryReference {
  readonly id: Id;
  readonly kinds: readonly LibraryKind[];
  /** It may mean a record that is in no library. */
  readonly other: boolean;
}

type Visit = (id: Id) => Id | null;

function valueAt(record: AnyRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field];
}

function read(value: unknown, path: readonly string[], into: Id[]): void {
  if (Array.isArray(value)) for (const item of value) read(item, path, into);
  else if (path[0] === undefined) {
    if (typeof value === 'string') into.push(value);
  } else if (typeof value === 'object' && value !== null) read((value as Readonly<Record<string, unknown>>)[path[0]], path.slice(1), into);
}

/** Every library item that the record names; nothing twice from one field. */
export function libraryReferences(record: AnyRecord): LibraryReference[] {
  return (FIELDS[record.kind] ?? []).flatMap(({ path, kinds, other = false }) => {
    const ids: Id[] = [];
    const [field = '', ...rest] = path.split('.');
    read(valueAt(record, field), rest, ids);
    return [...new Set(ids)].map((id) => ({ id, kinds, other }));
  });
}

/** What a field says when its references are changed; from a list those that become `null`, and repetitions, are left out. */
function changed(value: unknown, path: readonly string[], visit: Visit): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, path, visit));
    return path.length > 0 ? items : [...new Set(items)].filter((item) => item !== null);
  }
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? visit(value) : value;
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  return { ...value, [key]: changed((value as Readonly<Record<string, unknown>>)[key], rest, visit) };
}

/** The fields of the record as they are when what it names in the library is changed by `visit`; `null` where that changes none. */
export function withReferences(record: AnyRecord, visit: (id: Id, kinds: readonly LibraryKind[]) => Id | null): Readonly<Record<string, unknown>> | null {
  let result: Record<string, unknown> = {};
  for (const { path, kinds } of FIELDS[record.kind] ?? []) {
    const [field = '', ...rest] = path.split('.');
    const before = valueAt(record, field);
    const touched: Id[] = [];
    const after = changed(field in result ? result[field] : before, rest, (id) => {
      const next = visit(id, kinds);
      if (next !== id) touched.push(id);
      return next;
    });
    if (touched.length > 0) result = { ...result, [field]: after };
  }
  return Object.keys(result).length > 0 ? result : null;
}
