/**
 * Touchpoints of a table into a project: those that it knows by name are brought up to date, the others are made. A cell that is empty
 * says nothing, so nothing known is lost.
 */
import type { Edit } from '../document/types';
import type { Id } from '../model/fields';
import type { Touchpoint } from '../model/library';
import { nameKey, sameName } from '../model/names';
import { bySiblingOrder, keysBetween } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import { editing, unlessEmpty } from './define';

export interface TouchpointChanges {
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

type SharedKind = 'channel' | 'team';

class Importer {
  private readonly snapshot: Snapshot;
  private readonly read: Snapshot;
  private readonly newId: (kind: string) => Id;
  private readonly edits: Edit[] = [];
  /** Channels and teams by kind and name: known ones, and those made here. */
  private readonly shared = new Map<string, Id>();
  private readonly last = new Map<string, string | null>();

  constructor(snapshot: Snapshot, read: Snapshot, newId: (kind: string) => Id) {
    this.snapshot = snapshot;
    this.read = read;
    this.newId = newId;
    for (const kind of ['channel', 'team'] as const) {
      for (const { id, title } of [...snapshot.ofKind(kind)].sort(bySiblingOrder).reverse()) this.shared.set(`${kind} ${nameKey(title)}`, id);
    }
  }

  changes(): TouchpointChanges {
    const waiting = new Set([...this.snapshot.ofKind('touchpoint')].sort(bySiblingOrder));
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const row of [...this.read.ofKind('touchpoint')].sort(bySiblingOrder)) {
      const fields = this.fieldsOf(row);
      const named = [...waiting].filter(({ title }) => sameName(title, row.title));
      // Of several with one name, the one on the row's channel.
      const known = named.find(({ channel }) => channel === (fields.channel ?? null)) ?? named[0];
      if (!known) {
        this.edits.push({ op: 'create', record: { kind: 'touchpoint', id: this.newId('touchpoint'), title: row.title, order: this.nextKey('touchpoint'), ...fields } });
        counts.added++;
        continue;
      }
      waiting.delete(known);
      const patch = Object.fromEntries(Object.entries(fields).filter(([field, value]) => known[field as keyof Touchpoint] !== value));
      if (Object.keys(patch).length > 0) this.edits.push({ op: 'set', kind: 'touchpoint', id: known.id, patch });
      counts[Object.keys(patch).length > 0 ? 'changed' : 'unchanged']++;
    }
    return { edits: this.edits, ...counts };
  }

  /** What the row says. */
  private fieldsOf({ owner, description, channel, team }: Touchpoint): Partial<Pick<Touchpoint, 'owner' | 'description' | 'channel' | 'team'>> {
    const [channelId, teamId] = [this.named('channel', channel), this.named('team', team)];
    return {
      ...(owner === '' ? {} : { owner }), ...(description === '' ? {} : { description }), ...(channelId === null ? {} : { channel: channelId }), ...(teamId === null ? {} : { team: teamId }),
    };
  }

  /** The project's own item of the name of one that was read, made where there is none. */
  private named(kind: SharedKind, read: Id | null): Id | null {
    const title = this.read.find(kind, read)?.title ?? '';
    const key = `${kind} ${nameKey(title)}`;
    if (nameKey(title) === '') return null;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const id = this.newId(kind);
    this.shared.set(key, id);
    this.edits.push({ op: 'create', record: { kind, id, title, order: this.nextKey(kind) } });
    return id;
  }

  private nextKey(kind: 'touchpoint' | SharedKind): string {
    const before = this.last.has(kind) ? (this.last.get(kind) ?? null) : ([...this.snapshot.ofKind(kind)].sort(bySiblingOrder).at(-1)?.order ?? null);
    const [key = 'V'] = keysBetween(before, null, 1) ?? [];
    this.last.set(kind, key);
    return key;
  }
}

/** What bringing in the touchpoints of another project, read from a table, would do to this one. */
export function touchpointChanges(snapshot: Snapshot, read: Snapshot, newId: (kind: string) => Id): TouchpointChanges {
  return new Importer(snapshot, read, newId).changes();
}

/** All of them as one step. */
export const importTouchpoints = editing<{ readonly read: Snapshot }>({
  id: 'library.importTouchpoints',
  group: 'edit',
  plan: ({ snapshot, newId }, { read }) => unlessEmpty({ edits: touchpointChanges(snapshot, read, newId).edits }),
});
