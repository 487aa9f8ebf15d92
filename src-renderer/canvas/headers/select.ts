/** Selecting several headers of one kind: by Shift from the first selected one to another, or one by one. Pure. */
import type { Selection } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { SceneGrid } from '../../../src-shared/scene/types';
import type { HeaderKind } from './drop';

/** `only` is a plain press; `toggle` adds one or takes it out; `reach` selects all from the first selected one. */
export type HowSelected = 'only' | 'toggle' | 'reach';

/** The headers of the kind that can be seen, in their order. Steps without a name have none. */
export function headersOf(grid: SceneGrid, kind: HeaderKind, named: (column: number) => boolean): readonly Id[] {
  if (kind === 'stage') return grid.stages.map(({ stage }) => stage);
  return kind === 'lane' ? grid.rows.map(({ lane }) => lane) : grid.columns.filter((_, column) => named(column)).map(({ step }) => step);
}

/** The selection after the header is chosen, which has the keyboard then unless it was taken out. `ids` are those selected now. */
export function headerSelection(headers: readonly Id[], ids: readonly Id[], id: Id, how: HowSelected): Selection {
  // A selection holds records of one kind.
  const chosen = ids.filter((each) => headers.includes(each));
  const [first] = chosen;
  if (how === 'toggle' && first !== undefined && !(first === id && chosen.length === 1)) {
    return { ids: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id], cell: null };
  }
  if (how !== 'reach' || first === undefined) return { ids: [id], cell: null };
  const [from, to] = [headers.indexOf(first), headers.indexOf(id)];
  if (to < 0) return { ids: [id], cell: null };
  const range = headers.slice(Math.min(from, to), Math.max(from, to) + 1);
  // The first one stays first: it is from there that the next one reaches. The one reached has the keyboard.
  return { ids: from <= to ? range : range.reverse(), cell: null };
}
