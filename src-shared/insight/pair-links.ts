/** Which links of a board became which of the one made from it: by what they join, since copies have ids of their own. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';

export interface LinkPair {
  /** `null` of a link that is only on the other side. */
  readonly before: Link | null;
  readonly after: Link | null;
}

const saying = ({ linkKind, bothWays, label }: Link): string => JSON.stringify([linkKind, bothWays, label.trim()]);

/**
 * Links that differ. `origin` gives the end on the first board that an end of the second stands for, and the id itself where it stands for
 * none. Of several that join the same two ends those that say the same belong together first.
 */
export function changedLinks(before: readonly Link[], after: readonly Link[], origin: (id: Id) => Id): LinkPair[] {
  const waiting = new Map<string, Link[]>();
  for (const link of before) {
    const key = `${link.from} ${link.to}`;
    waiting.set(key, [...(waiting.get(key) ?? []), link]);
  }
  const take = (link: Link, fits: (other: Link) => boolean): Link | undefined => {
    const list = waiting.get(`${origin(link.from)} ${origin(link.to)}`) ?? [];
    const at = list.findIndex(fits);
    return at < 0 ? undefined : list.splice(at, 1)[0];
  };
  const left = after.filter((link) => !take(link, (other) => saying(other) === saying(link)));
  const changed = left.map((link): LinkPair => ({ before: take(link, () => true) ?? null, after: link }));
  return [...[...waiting.values()].flat().map((link): LinkPair => ({ before: link, after: null })), ...changed];
}
