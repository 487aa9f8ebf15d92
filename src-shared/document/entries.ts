/**
 * Fields as key–value entries `{key: 'id.field', val}` in one Y.Array. Of several live entries of a key the rightmost wins; a local
 * write deletes the older ones, so the array stays as long as there are fields. The index is kept from each transaction and costs what
 * the transaction changed: it never asks Yjs for an event's `changes`, which walks the whole array.
 */
import * as Y from 'yjs';
import type { Id } from '../model/fields';

/** One live entry: its address in the struct store and its value. Items merge and split under our feet, addresses stay. */
interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly val: unknown;
}

const KEY = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z][A-Za-z0-9]{0,63})$/;

/** The record and field that a key names, or `null` when it is no key. */
export function splitKey(key: unknown): { readonly id: Id; readonly field: string } | null {
  const parts = typeof key === 'string' ? KEY.exec(key) : null;
  return parts ? { id: parts[1] ?? '', field: parts[2] ?? '' } : null;
}

export function keyOf(id: Id, field: string): string {
  return `${id}.${field}`;
}

interface RawEntry {
  readonly key: string;
  readonly val: unknown;
}

export function isEntry(value: unknown): value is RawEntry {
  return hasKey(value) && splitKey(value.key) !== null;
}

function hasKey(value: unknown): value is { readonly key: unknown; readonly val: unknown } {
  return typeof value === 'object' && value !== null && 'val' in value && 'key' in value;
}

const isAt = (entry: Entry, client: number, clock: number): boolean => entry.client === client && entry.clock === clock;

export class Entries {
  private readonly array: Y.Array<unknown>;
  /** The winner of every key. */
  private readonly winners = new Map<Id, Map<string, Entry>>();
  /** Live entries that did not win, by key: what concurrent writes leave until someone writes the key again. */
  private readonly losers = new Map<string, Entry[]>();

  constructor(array: Y.Array<unknown>) {
    this.array = array;
  }

  /** Winning values of a record, by field; empty when the document knows nothing of it. */
  fields(id: Id): ReadonlyMap<string, { readonly val: unknown }> {
    return this.winners.get(id) ?? NONE;
  }

  value(id: Id, field: string): unknown {
    return this.winners.get(id)?.get(field)?.val;
  }

  /** The values that would show if others were removed. */
  *lostValues(id: Id): Generator<{ readonly field: string; readonly val: unknown }> {
    if (this.losers.size === 0) return;
    for (const field of this.winners.get(id)?.keys() ?? []) {
      for (const entry of this.losers.get(keyOf(id, field)) ?? []) yield { field, val: entry.val };
    }
  }

  /** Where the winning entry of a field was written, or `undefined`: what another document may or may not have seen. */
  written(id: Id, field: string): { readonly client: number; readonly clock: number } | undefined {
    return this.winners.get(id)?.get(field);
  }

  ids(): IterableIterator<Id> {
    return this.winners.keys();
  }

  /** Removes every live entry of a field. */
  remove(transaction: Y.Transaction, id: Id, field: string): void {
    const winner = this.winners.get(id)?.get(field);
    if (!winner) return;
    for (const entry of [winner, ...(this.losers.get(keyOf(id, field)) ?? [])]) deleteEntry(transaction, entry);
  }

  /** Appends entries whose older ones have been removed in the same transaction. */
  append(added: readonly RawEntry[]): void {
    if (added.length > 0) this.array.push([...added]);
  }

  /** Takes in what a transaction did, before Yjs collects what it deleted. Returns the ids whose fields it touched. */
  settle(transaction: Y.Transaction): Set<Id> {
    const touched = new Set<Id>();
    const contested = new Set<string>();
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      this.eachEntry(struct, (id, field, entry) => {
        if (this.drop(id, field, entry, contested)) touched.add(id);
      });
    });
    for (const struct of newStructs(transaction)) {
      if (struct.deleted) continue;
      this.eachEntry(struct, (id, field, entry) => {
        this.add(id, field, entry, contested);
        touched.add(id);
      });
    }
    if (contested.size > 0) this.decide(contested);
    return touched;
  }

  private eachEntry(struct: Y.Item | Y.GC, found: (id: Id, field: string, entry: Entry) => void): void {
    if (!(struct instanceof Y.Item) || struct.parent !== this.array || !(struct.content instanceof Y.ContentAny)) return;
    struct.content.arr.forEach((raw: unknown, i: number) => {
      if (!hasKey(raw)) return;
      const key = splitKey(raw.key);
      if (key) found(key.id, key.field, { client: struct.id.client, clock: struct.id.clock + i, val: raw.val });
    });
  }

  private add(id: Id, field: string, entry: Entry, contested: Set<string>): void {
    let fields = this.winners.get(id);
    if (!fields) {
      fields = new Map();
      this.winners.set(id, fields);
    }
    const winner = fields.get(field);
    fields.set(field, entry);
    if (!winner) return;
    const key = keyOf(id, field);
    this.losers.set(key, [...(this.losers.get(key) ?? []), winner]);
    contested.add(key);
  }

  /** Whether the entry was live here. */
  private drop(id: Id, field: string, { client, clock }: Entry, contested: Set<string>): boolean {
    const fields = this.winners.get(id);
    const winner = fields?.get(field);
    if (!fields || !winner) return false;
    const key = keyOf(id, field);
    const lost = this.losers.get(key) ?? [];
    if (!isAt(winner, client, clock)) {
      const rest = lost.filter((entry) => !isAt(entry, client, clock));
      this.keepLosers(key, rest);
      return rest.length < lost.length;
    }
    const next = lost.at(-1);
    if (next) {
      fields.set(field, next);
      this.keepLosers(key, lost.slice(0, -1));
      if (lost.length > 1) contested.add(key);
    } else {
      fields.delete(field);
      if (fields.size === 0) this.winners.delete(id);
    }
    return true;
  }

  private keepLosers(key: string, entries: Entry[]): void {
    if (entries.length > 0) this.losers.set(key, entries);
    else this.losers.delete(key);
  }

  /** Finds the rightmost live entry of each contested key by walking leftwards from the end, until all are found. */
  private decide(contested: Set<string>): void {
    const open = new Set([...contested].filter((key) => this.losers.has(key)));
    let item = lastItem(this.array);
    for (; item && open.size > 0; item = item.left) {
      if (item.deleted || !(item.content instanceof Y.ContentAny)) continue;
      for (let i = item.content.arr.length - 1; i >= 0; i--) {
        const raw: unknown = item.content.arr[i];
        if (!isEntry(raw) || !open.delete(raw.key)) continue;
        this.promote(raw.key, item.id.client, item.id.clock + i);
      }
    }
  }

  private promote(key: string, client: number, clock: number): void {
    const parts = splitKey(key);
    const fields = parts && this.winners.get(parts.id);
    const winner = parts && fields?.get(parts.field);
    if (!parts || !fields || !winner || isAt(winner, client, clock)) return;
    const lost = this.losers.get(key) ?? [];
    const promoted = lost.find((entry) => isAt(entry, client, clock));
    if (!promoted) return;
    fields.set(parts.field, promoted);
    this.losers.set(key, [...lost.filter((entry) => entry !== promoted), winner]);
  }
}

const NONE: ReadonlyMap<string, Entry> = new Map();

/** The structs a transaction added. Valid while the transaction's observers run, before Yjs merges them with their neighbours. */
export function* newStructs(transaction: Y.Transaction): Generator<Y.Item | Y.GC> {
  for (const [client, end] of transaction.afterState) {
    const start = transaction.beforeState.get(client) ?? 0;
    const structs = start < end ? transaction.doc.store.clients.get(client) : undefined;
    if (!structs) continue;
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i++) {
      const struct = structs[i];
      if (struct) yield struct;
    }
  }
}

function lastItem(array: Y.Array<unknown>): Y.Item | null {
  let item = array._start;
  while (item?.right) item = item.right;
  return item;
}

function deleteEntry(transaction: Y.Transaction, { client, clock }: Entry): void {
  const item = Y.getItemCleanStart(transaction, Y.createID(client, clock));
  if (item.length > 1) Y.getItemCleanEnd(transaction, transaction.doc.store, Y.createID(client, clock));
  item.delete(transaction);
}
