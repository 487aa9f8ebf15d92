/** The lanes one may add, as a menu: those every map begins with first, then the others, and one's own last. */
import { addLane, laneOffer } from '../../src-shared/commands/lanes';
import type { Id } from '../../src-shared/model/fields';
import type { LaneRole } from '../../src-shared/model/lane';
import type { MenuEntry, MenuGroup } from '../ui/menu';
import { useWords } from '../ui/words';
import { useSession, useSessionObject } from './react';

/** `after` is the lane that a new one goes below; `null` is the end. `done` is called when a lane was added. */
export function useLaneOffer(after: Id | null, done?: () => void): readonly MenuGroup[] {
  const words = useWords();
  const session = useSessionObject();
  const board = useSession((state) => state.board);
  // Lists of siblings keep their identity while none of the kind changes.
  useSession((state) => state.snapshot.childrenOf('lane', board));
  const { usual, others, further } = laneOffer(session.store.getState().snapshot, board);
  const entry = (role: LaneRole): MenuEntry => ({
    id: role,
    label: words(`role.${role}`),
    run: () => {
      const { run, snapshot } = session.store.getState();
      const last = after ?? snapshot.childrenOf('lane', board).at(-1)?.id ?? null;
      if (run(addLane, { role, after: last })) done?.();
    },
  });
  const groups = [
    { id: 'usual', entries: usual.map(entry) },
    { id: 'others', entries: others.map(entry) },
    { id: 'further', title: words('lane.further'), entries: further.map(entry) },
    { id: 'custom', entries: [entry('custom')] },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
