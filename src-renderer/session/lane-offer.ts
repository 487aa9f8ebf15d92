/** The lanes one may add, as a menu: those every map begins with first, then the others, and one's own last. */
import { addLane, rolesOnOffer } from '../../src-shared/commands/lanes';
import type { Id } from '../../src-shared/model/fields';
import { JOURNEY_LANES, type LaneRole } from '../../src-shared/model/lane';
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
  const offered = rolesOnOffer(session.store.getState().snapshot, board);
  const entry = (role: LaneRole): MenuEntry => ({
    id: role,
    label: words(`role.${role}`),
    run: () => {
      const { run, snapshot } = session.store.getState();
      const last = after ?? snapshot.childrenOf('lane', board).at(-1)?.id ?? null;
      if (run(addLane, { role, after: last })) done?.();
    },
  });
  const usual = offered.filter((role) => JOURNEY_LANES.includes(role));
  const others = offered.filter((role) => role !== 'custom' && !usual.includes(role));
  const groups = [
    { id: 'usual', entries: usual.map(entry) },
    { id: 'others', entries: others.map(entry) },
    { id: 'custom', entries: offered.filter((role) => role === 'custom').map(entry) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
