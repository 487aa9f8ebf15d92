/** What is selected in a few words, for those who do not see it: said when it is more than what has the keyboard. */
import type { Selection } from '../../../src-shared/commands/types';
import type { Translator } from '../../../src-shared/i18n';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { SceneGrid } from '../../../src-shared/scene/types';
import { blockOf } from './block';

/** What rows and columns are called. */
export interface GridNames {
  readonly lane: (row: number) => string;
  readonly step: (column: number) => string;
}

/** `null` where a single thing is selected: it is read when the keyboard comes to it. */
export function describeSelection(selection: Selection, snapshot: Snapshot, grid: SceneGrid | null, words: Translator, names: GridNames): string | null {
  const block = grid && blockOf(grid, selection);
  if (block) {
    const { top, left, bottom, right } = block;
    const count = (bottom - top + 1) * (right - left + 1);
    return words('select.said.cells', { count, lane: names.lane(top), step: names.step(left), lastLane: names.lane(bottom), lastStep: names.step(right) });
  }
  const count = selection.ids.length;
  const kind = count > 1 ? snapshot.get(selection.ids[0] ?? '')?.kind : undefined;
  return kind === 'card' || kind === 'stage' || kind === 'step' || kind === 'lane' || kind === 'note' ? words(`select.said.${kind}`, { count }) : null;
}
