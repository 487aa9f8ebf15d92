/**
 * Merging two copies of one project, and saying what both sides did [M11]. What a side changed is known from the copy both started
 * from, where there is one; else from the history in the two documents: what one side wrote and the other has not seen.
 */
import * as Y from 'yjs';
import { type Id, MAX_TEXT } from '../model/fields';
import { type AnyRecord, fieldsOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { keyOf } from './entries';
import { openDocument } from './open';
import { YjsDocument } from './project-document';
import type { State } from './state';
import type { Disagreement, Edit, ProjectDocument, UpdateError } from './types';
import { sameValue } from './values';

/** One of the two copies, and what it changed. */
interface Side {
  readonly snapshot: Snapshot;
  changedField(id: Id, field: string): boolean;
}

const fieldOf = (record: AnyRecord, field: string): unknown => (record as unknown as Record<string, unknown>)[field];

function sinceBase(base: Snapshot, { snapshot }: State): Side {
  return {
    snapshot,
    changedField: (id, field) => {
      const before = base.get(id);
      const now = snapshot.get(id);
      if (!before || !now) return before !== now;
      return !sameValue(fieldOf(before, field), fieldOf(now, field));
    },
  };
}

/** A value set back to its default leaves no trace of who did it; it counts as a change of whoever shows the default. */
function unseenBy(other: State, mine: State): Side {
  const unseen = (at: { client: number; clock: number }): boolean => at.clock >= Y.getState(other.doc.store, at.client);
  return {
    snapshot: mine.snapshot,
    changedField: (id, field) => {
      const text = mine.texts.get(keyOf(id, field));
      if (text instanceof Y.Text) return textChanged(text, other.texts.get(keyOf(id, field)), unseen);
      const here = mine.entries.written(id, field);
      if (here) return unseen(here);
      const there = other.entries.written(id, field);
      return there !== undefined && there.clock < Y.getState(mine.doc.store, there.client);
    },
  };
}

/** Whether `text` holds what the other side has not seen, or lacks what the other side still shows. */
function textChanged(text: Y.Text, other: unknown, unseen: (at: { client: number; clock: number }) => boolean): boolean {
  const live = new Set<string>();
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    if (unseen(item.lastId)) return true;
    for (let i = 0; i < item.length; i++) live.add(`${item.id.client} ${item.id.clock + i}`);
  }
  if (!(other instanceof Y.Text)) return false;
  const store = text.doc?.store;
  for (let item = other._start; item && store; item = item.right) {
    if (item.deleted) continue;
    for (let i = 0; i < item.length; i++) {
      const { client, clock } = item.id;
      if (clock + i < Y.getState(store, client) && !live.has(`${client} ${clock + i}`)) return true;
    }
  }
  return false;
}

function stateOf(document: ProjectDocument): State {
  if (!(document instanceof YjsDocument)) throw new TypeError('a document of another make');
  return document.state;
}

/**
 * What both sides changed, sorted by record: fields that now differ, and records that one side deleted and the other changed. `base` is
 * the copy both started from, where it is at hand; without it a field that one side set back to its default may go unlisted.
 */
export function compareDocuments(base: ProjectDocument | null, ours: ProjectDocument, theirs: ProjectDocument): Disagreement[] {
  const [us, them] = [stateOf(ours), stateOf(theirs)];
  const sides = base ? ([sinceBase(base.snapshot, us), sinceBase(base.snapshot, them)] as const) : ([unseenBy(them, us), unseenBy(us, them)] as const);
  const found: Disagreement[] = [];
  for (const record of us.snapshot.all()) {
    const other = them.snapshot.get(record.id);
    if (record === other) continue;
    if (other) found.push(...fieldsApart(record, other, ...sides));
    else if (wasThere(base, record.id, us, them) && changedAnything(record, sides[0])) found.push(deleted(record, record, null));
  }
  for (const record of them.snapshot.all()) {
    if (us.snapshot.get(record.id) || !wasThere(base, record.id, them, us) || !changedAnything(record, sides[1])) continue;
    found.push(deleted(record, null, record));
  }
  return found.sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
}

const deleted = ({ id, kind }: AnyRecord, ours: AnyRecord | null, theirs: AnyRecord | null): Disagreement => ({ kind: 'deleted', record: id, recordKind: kind, field: '', ours, theirs });

function fieldsApart(ours: AnyRecord, theirs: AnyRecord, us: Side, them: Side): Disagreement[] {
  const { id, kind } = ours;
  return [...fieldsOf(kind)]
    .filter((field) => !sameValue(fieldOf(ours, field), fieldOf(theirs, field)) && us.changedField(id, field) && them.changedField(id, field))
    .map((field) => ({ kind: 'field', record: id, recordKind: kind, field, ours: fieldOf(ours, field), theirs: fieldOf(theirs, field) }));
}

function changedAnything({ id, kind }: AnyRecord, side: Side): boolean {
  return [...fieldsOf(kind)].some((field) => side.changedField(id, field));
}

/** Whether the side that lacks a record once had it, so that it is deleted there and not new here. */
function wasThere(base: ProjectDocument | null, id: Id, having: State, lacking: State): boolean {
  if (base) return base.snapshot.get(id) !== undefined;
  const at = having.entries.written(id, 'kind');
  return at !== undefined && at.clock < Y.getState(lacking.doc.store, at.client);
}

export type MergeResult =
  | { readonly ok: true; readonly disagreements: readonly Disagreement[] }
  | { readonly ok: false; readonly error: UpdateError; readonly detail: string };

/**
 * Takes the whole state of another copy of the same project, and lists what both sides had changed. A record that one side deleted and
 * the other changed comes back as it was changed, together with the lane, step, stage and board it stands on; so does what one side deleted
 * under something that the other made or moved there. On an error nothing changed. Two updates describe what happened: `theirs`, which the caller has, and what `onUpdate` tells of the restoring.
 */
export function mergeInto(ours: ProjectDocument, theirs: Uint8Array, base: ProjectDocument | null = null): MergeResult {
  const opened = openDocument(theirs);
  if (!opened.ok) return opened;
  const other = opened.document;
  const lineage = other.snapshot.project?.lineage;
  if (lineage !== ours.snapshot.project?.lineage) return { ok: false, error: 'otherLineage', detail: lineage ?? '' };
  const before = ours.snapshot;
  const found = compareDocuments(base, ours, other);
  const received = ours.receive(theirs, 'remote');
  if (!received.ok) return received;
  const restored = new Map<Id, Disagreement>();
  for (const disagreement of found) {
    if (disagreement.kind !== 'deleted') continue;
    const isOurs = disagreement.ours !== null;
    for (const record of withGround(isOurs ? before : other.snapshot, disagreement.record)) {
      if (!ours.snapshot.get(record.id)) restored.set(record.id, deleted(record, isOurs ? record : null, isOurs ? null : record));
    }
  }
  for (const missing of groundsMissing(ours.snapshot, [before, other.snapshot])) {
    const isOurs = before.get(missing) !== undefined;
    for (const record of withGround(isOurs ? before : other.snapshot, missing)) {
      if (!ours.snapshot.get(record.id)) restored.set(record.id, restored.get(record.id) ?? deleted(record, isOurs ? record : null, isOurs ? null : record));
    }
  }
  const records = [...restored.values()].map((disagreement) => (disagreement.ours ?? disagreement.theirs) as AnyRecord);
  ours.apply([...records.map((record): Edit => ({ op: 'create', record })), ...partedTexts(ours.snapshot, found)], 'system');
  other.destroy();
  return { ok: true, disagreements: [...found.filter(({ kind, record }) => kind === 'field' || !restored.has(record)), ...restored.values()] };
}

/** Words of both sides that have nothing in common stand in two lines of a card or note, rather than run into each other. */
function partedTexts(merged: Snapshot, found: readonly Disagreement[]): Edit[] {
  return found.flatMap(({ record, recordKind: kind, field, ours, theirs }): Edit[] => {
    if ((kind !== 'card' && kind !== 'note') || field !== 'text' || typeof ours !== 'string' || typeof theirs !== 'string') return [];
    const lines = [[ours, theirs], [theirs, ours]].find(([first = '', second = '']) => merged.find(kind, record)?.text === first + second && first !== '' && second !== '' && first.length + second.length < MAX_TEXT);
    return lines ? [{ op: 'set', kind, id: record, patch: { text: lines.join('\n') } }] : [];
  });
}

/** What records of the merged project stand on that is not in it, though one side had it: without it nobody would see them. */
function groundsMissing(merged: Snapshot, sides: readonly Snapshot[]): ReadonlySet<Id> {
  const missing = new Set<Id>();
  for (const record of merged.all()) {
    for (const under of groundOf(record)) if (under !== null && !merged.get(under) && sides.some((side) => side.get(under))) missing.add(under);
  }
  return missing;
}

/** A record and what it stands on, up to its board. */
function withGround(snapshot: Snapshot, id: Id | null): AnyRecord[] {
  const record = id === null ? undefined : snapshot.get(id);
  if (!record) return [];
  return [...groundOf(record).flatMap((under) => withGround(snapshot, under)), record];
}

function groundOf(record: AnyRecord): readonly (Id | null)[] {
  if (record.kind === 'card') return [record.place.lane, record.place.step];
  if (record.kind === 'step') return [record.stage];
  return record.kind === 'stage' || record.kind === 'lane' || record.kind === 'note' ? [record.board] : [];
}
