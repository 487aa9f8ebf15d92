/** Copies of what stands on a board. */
import type { Id } from '../model/fields';
import type { NewRecord, RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { BoardGrid } from './board-grid';

/** What stands on a board. */
export type Part = RecordOf['lane' | 'stage' | 'step' | 'card' | 'note' | 'link'];

/** Everything that stands on a board, and the links both ends of which do. */
export function partsOf(snapshot: Snapshot, board: Id): Part[] {
  const grid = new BoardGrid(snapshot, board);
  return withInnerLinks(snapshot, [
    ...grid.lanes,
    ...grid.stages,
    ...grid.columns.map(({ step }) => step),
    ...grid.cardsOf(grid.lanes),
    ...snapshot.ofKind('note').filter((note) => note.board === board),
  ]);
}

/** The parts, and the links both ends of which are among them. */
export function withInnerLinks(snapshot: Snapshot, parts: readonly Part[]): Part[] {
  const ids = new Set(parts.map(({ id }) => id));
  return [...parts, ...snapshot.ofKind('link').filter(({ from, to }) => ids.has(from) && ids.has(to))];
}

/** The part with the ids of copies in place of its own and of those it refers to; `copyOf` gives back an id that is not copied. */
export function copied(part: Part, copyOf: (id: Id) => Id): NewRecord {
  const id = copyOf(part.id);
  if (part.kind === 'lane' || part.kind === 'stage') return { ...part, id, board: copyOf(part.board) };
  if (part.kind === 'step') return { ...part, id, stage: copyOf(part.stage) };
  if (part.kind === 'link') return { ...part, id, from: copyOf(part.from), to: copyOf(part.to) };
  if (part.kind === 'note') return { ...part, id, board: part.board && copyOf(part.board) };
  const { lane, step, order, lastStep } = part.place;
  return { ...part, id, place: { lane: copyOf(lane), step: copyOf(step), order, ...(lastStep === undefined ? {} : { lastStep: copyOf(lastStep) }) } };
}
