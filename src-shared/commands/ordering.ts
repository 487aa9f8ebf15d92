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
