/** What a Yjs document of a project may hold and where: the shape that every update from outside must keep to. */
import * as Y from 'yjs';
import { isEntry, newStructs, splitKey } from './entries';

/** The first struct a transaction added where nothing of its kind may stand, in words; else `null`. */
export function findMisplaced(transaction: Y.Transaction, entries: Y.Array<unknown>, texts: Y.Map<unknown>): string | null {
  const between: Y.Item[] = [];
  for (const struct of newStructs(transaction)) {
    if (!(struct instanceof Y.Item)) continue;
    if (!isInPlace(struct, entries, texts)) return `${struct.content.constructor.name} at ${struct.id.client}:${struct.id.clock}`;
    if (struct.origin && struct.rightOrigin) between.push(struct);
  }
  const lost = firstOutOfOrder(transaction.doc.store, between);
  return lost && `order at ${lost.id.client}:${lost.id.clock}`;
}

/** Entries stand in the array, texts under a key in the map, strings in texts; what was deleted may be empty anywhere. */
function isInPlace({ parent, parentSub, content, rightOrigin }: Y.Item, entries: Y.Array<unknown>, texts: Y.Map<unknown>): boolean {
  const deleted = content instanceof Y.ContentDeleted;
  if (parent === entries) return parentSub === null && (deleted || (content instanceof Y.ContentAny && content.arr.every(isEntry)));
  // A map's newer value always stands behind the older one.
  if (parent === texts) return rightOrigin === null && splitKey(parentSub) !== null && (deleted || (content instanceof Y.ContentType && content.type instanceof Y.Text));
  const text = parent instanceof Y.Text && parent._item?.parent === texts;
  return text && parentSub === null && (deleted || content instanceof Y.ContentString);
}

/**
 * An item says between which two neighbours it was put. Where those stand the other way round, or in different lists, its place depends
 * on the order in which updates come in, and replicas would part for good [M9]. Costs the lists in question, each once; entries are
 * appended and rarely ask for it.
 */
function firstOutOfOrder(store: Y.Doc['store'], items: readonly Y.Item[]): Y.Item | null {
  const positions = new Map<unknown, ReadonlyMap<Y.Item, number>>();
  for (const item of items) {
    const { parent, origin, rightOrigin } = item;
    if (!(parent instanceof Y.AbstractType) || !origin || !rightOrigin) continue;
    let list = positions.get(parent);
    if (!list) {
      list = positionsIn(parent._start);
      positions.set(parent, list);
    }
    const left = list.get(Y.getItem(store, origin));
    const right = list.get(Y.getItem(store, rightOrigin));
    if (left === undefined || right === undefined || left >= right) return item;
  }
  return null;
}

function positionsIn(start: Y.Item | null): Map<Y.Item, number> {
  const positions = new Map<Y.Item, number>();
  for (let item = start; item; item = item.right) positions.set(item, positions.size);
  return positions;
}
