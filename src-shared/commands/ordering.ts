/** Order keys for records put among siblings. */
import type { Id, OrderKey } from '../model/fields';
import { keysBetween, firstKeys } from '../model/order';

export interface Sibling {
  readonly id: Id;
  readonly order: OrderKey;
}

/** Above this many characters a list is spread anew: keys halve at each insertion into the same gap, and a key holds at most 512. */
const LONG = 64;

/**
 * The keys that put `ids`, in this order, before the sibling at `index` (of those that are not moved themselves). Holds the moved
 * records, and all siblings where equal or long keys are met [M4]; nothing for records that keep theirs.
 */
export function keysAt(siblings: readonly Sibling[], index: number, ids: readonly Id[]): ReadonlyMap<Id, OrderKey> {
  const moved = new Set(ids);
  const rest = siblings.filter(({ id }) => !moved.has(id));
  const at = Math.max(0, Math.min(index, rest.length));
  const keys = keysBetween(rest[at - 1]?.order ?? null, rest[at]?.order ?? null, ids.length);
  if (keys && keys.every((key) => key.length <= LONG)) return new Map(ids.map((id, i) => [id, keys[i] ?? '']));
  const order = [...rest.slice(0, at).map(({ id }) => id), ...ids, ...rest.slice(at).map(({ id }) => id)];
  const spread = firstKeys(order.length);
  const old = new Map(siblings.map(({ id, order: key }) => [id, key]));
  return new Map(order.map((id, i): [Id, OrderKey] => [id, spread[i] ?? '']).filter(([id, key]) => old.get(id) !== key));
}

/** The siblings in the order that `keysAt` gives them; the same list where nothing would move. */
export function orderedAt<T>(siblings: readonly T[], index: number, moved: readonly T[]): readonly T[] {
  const rest = siblings.filter((sibling) => !moved.includes(sibling));
  const at = Math.max(0, Math.min(index, rest.length));
  const wanted = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  return wanted.length === siblings.length && wanted.every((sibling, i) => siblings[i] === sibling) ? siblings : wanted;
}

/**
 * Where moving by one takes siblings among the others; outside of these where there is no further place. Those that stand apart from each
 * other first come together at the foremost one's place. `moved` in the order of the siblings.
 */
export function indexAfterMoving<T>(siblings: readonly T[], moved: readonly T[], by: -1 | 1): number {
  const first = siblings.findIndex((sibling) => sibling === moved[0]);
  return moved.every((sibling, i) => siblings[first + i] === sibling) ? first + by : first;
}

/** What is left next to siblings that go: behind the last of them, else before it. `gone` in the order of the siblings. */
export function remainingBeside<T>(siblings: readonly T[], gone: readonly T[]): T | undefined {
  const last = siblings.findIndex((sibling) => sibling === gone.at(-1));
  const stays = (sibling: T): boolean => !gone.includes(sibling);
  return siblings.slice(last + 1).find(stays) ?? siblings.slice(0, Math.max(0, last)).findLast(stays);
}
