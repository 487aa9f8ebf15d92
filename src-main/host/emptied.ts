/** Tells when saving would replace a filled project by an empty one, which nobody does on purpose without being asked. */
import type { Snapshot } from '../../src-shared/model/snapshot';

/** How much people have put into a project. */
export interface Filling {
  readonly boards: number;
  /** Cards, notes, personas and pieces of evidence. */
  readonly content: number;
}

/** Deleting the last one or two cards is work; deleting more than that to the last is what a confirmation is for. */
const MUCH = 3;

export function fillingOf(snapshot: Snapshot): Filling {
  const content = (['card', 'note', 'persona', 'voice'] as const).reduce((sum, kind) => sum + snapshot.ofKind(kind).length, 0);
  return { boards: snapshot.ofKind('board').length, content };
}

/** Whether `now` has lost all boards or all content that `before` had. */
export function isEmptied(before: Filling, now: Filling): boolean {
  return (before.boards > 0 && now.boards === 0) || (before.content >= MUCH && now.content === 0);
}
