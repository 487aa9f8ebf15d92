/** Rows of the touchpoint matrix as somebody looks at them: sorted, and filtered. */
import type { Board } from '../model/board';
import type { Language } from '../model/fields';
import { type MatrixFilter, isFiltering } from '../model/matrix-filter';
import { bySiblingOrder } from '../model/order';
import { folded } from './search';
import type { MatrixRow } from './touchpoint-matrix';

/** A touchpoint for which neither a person nor a team answers. */
export const isOwnerless = ({ touchpoint, team }: MatrixRow): boolean => touchpoint.owner.trim() === '' && team === null;

export const isGap = (row: MatrixRow): boolean => row.uses === 0 || isOwnerless(row);

const collators = {
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
  es: new Intl.Collator('es', { numeric: true, sensitivity: 'base' }),
};

/**
 * By channel, in the library's order, what has none last; by name; the most used first; or the worst emotion first, gaps last. What is equal
 * stands by name, and touchpoints of one channel in the library's order.
 */
export function sortRows(rows: readonly MatrixRow[], by: Board['matrix']['sort'], language: Language): readonly MatrixRow[] {
  const byOrder = (a: MatrixRow, b: MatrixRow): number => bySiblingOrder(a.touchpoint, b.touchpoint);
  const byName = (a: MatrixRow, b: MatrixRow): number => collators[language].compare(a.touchpoint.title, b.touchpoint.title) || byOrder(a, b);
  const byChannel = (a: MatrixRow, b: MatrixRow): number => {
    if (a.channel === b.channel) return byOrder(a, b);
    return a.channel && b.channel ? bySiblingOrder(a.channel, b.channel) : a.channel ? -1 : 1;
  };
  const byUses = (a: MatrixRow, b: MatrixRow): number => b.uses - a.uses || byName(a, b);
  const byEmotion = (a: MatrixRow, b: MatrixRow): number => (a.emotion ?? 3) - (b.emotion ?? 3) || byName(a, b);
  return [...rows].sort({ channel: byChannel, name: byName, uses: byUses, emotion: byEmotion }[by]);
}

/** The rows a filter leaves, in their order. */
export function filterRows(rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] {
  if (!isFiltering(filter)) return rows;
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const name = folded(row.touchpoint.title);
    const inChannel = filter.channel === null || (filter.channel === 'none' ? row.channel === null : row.channel?.id === filter.channel);
    return inChannel && words.every((word) => name.includes(word)) && (!filter.gaps || isGap(row));
  });
}
