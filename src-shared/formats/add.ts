/** Brings imported records into a project that already exists: its boards come last, and what the library already has is used. */
import type { Id } from '../model/fields';
import { bySiblingOrder, keyBetween } from '../model/order';
import { PROJECT_ID } from '../model/project';
import type { Kind, NewRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';

/** Where each kind names other records: a field, `field.inner`, or a list of ids. Checked against the schema by a test. */
export const REFERENCES: Readonly<Record<Kind, readonly string[]>> = {
  project: [],
  board: ['actors', 'madeFrom', 'views.hiddenLanes', 'views.fromStage', 'views.toStage', 'path', 'matrix.boards', 'views.actor'],
  stage: ['board', 'team'],
  step: ['stage', 'source', 'team', 'exit.tell'],
  lane: ['board', 'actor'],
  card: ['place.lane', 'place.step', 'place.lastStep', 'touchpoint', 'channel', 'actor', 'team', 'system', 'evidence', 'source'],
  link: ['from', 'to'],
  note: ['board'],
  persona: ['channels', 'evidence'],
  audience: [],
  touchpoint: ['channel', 'team'],
  channel: [],
  team: [],
  system: ['team'],
  voice: ['content.actor', 'content.step', 'content.touchpoint'],
  metric: ['at'],
  opportunity: ['behind'],
  initiative: ['opportunities', 'aims.step'],
  decision: ['about'],
  comment: ['about'],
};

/** Kinds that the boards of a project share: one of a title is enough. */
const LIBRARY: ReadonlySet<Kind> = new Set<Kind>(['audience', 'channel', 'touchpoint', 'team', 'system']);

function mapAt(value: unknown, path: readonly string[], rename: (id: Id) => Id): unknown {
  if (Array.isArray(value)) return value.map((item) => mapAt(item, path, rename));
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? rename(value) : value;
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  return { ...value, [key]: mapAt((value as Readonly<Record<string, unknown>>)[key], rest, rename) };
}

/** The record with its own id and every reference renamed. */
function renamed(record: NewRecord, rename: (id: Id) => Id): NewRecord {
  let result: unknown = { ...record, id: rename(record.id) };
  for (const path of REFERENCES[record.kind]) result = mapAt(result, path.split('.'), rename);
  return result as NewRecord;
}

export interface Addition {
  readonly records: readonly NewRecord[];
  /** The added boards, in their order. */
  readonly boards: readonly Id[];
}

/**
 * The imported records as additions to `snapshot`: without their `project`, under ids that are free there, boards behind the last one.
 * An audience, channel, touchpoint, team or system of a title that the project knows becomes the known one.
 */
export function addToProject(snapshot: Snapshot, imported: readonly NewRecord[], newId: (kind: string) => Id): Addition {
  const known = new Map<string, Id>();
  for (const kind of LIBRARY) {
    for (const record of snapshot.ofKind(kind)) if ('title' in record) known.set(`${kind} ${record.title}`, record.id);
  }
  const names = new Map<Id, Id>();
  const kept = imported.filter((record) => {
    if (record.id === PROJECT_ID) return false;
    const same = LIBRARY.has(record.kind) && 'title' in record ? known.get(`${record.kind} ${record.title ?? ''}`) : undefined;
    names.set(record.id, same ?? (snapshot.get(record.id) ? newId(record.kind) : record.id));
    return same === undefined;
  });
  let last = snapshot.boards().at(-1)?.order ?? null;
  const boards: Id[] = [];
  const order = (record: NewRecord): { id: Id; order: string } => ({ id: record.id, order: record.kind === 'board' ? (record.order ?? '') : '' });
  const sorted = kept.filter((record) => record.kind === 'board').sort((a, b) => bySiblingOrder(order(a), order(b)));
  const orders = new Map(
    sorted.map((record) => {
      last = keyBetween(last, null);
      boards.push(names.get(record.id) ?? record.id);
      return [record.id, last ?? 'V'];
    }),
  );
  const rename = (id: Id): Id => names.get(id) ?? id;
  const records = kept.map((record) => renamed(record.kind === 'board' ? { ...record, order: orders.get(record.id) ?? 'V' } : record, rename));
  return { records, boards };
}
