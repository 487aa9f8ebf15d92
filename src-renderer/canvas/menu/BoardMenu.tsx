/** The context menu: what the commands offer for what is selected, with their shortcuts. */
import { useMemo, useRef, type ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import { LISTED_COMMANDS } from '../../../src-shared/commands/registry';
import { write } from '../../../src-shared/commands/editing';
import type { Command, CommandGroup } from '../../../src-shared/commands/types';
import { useSessionObject } from '../../session/react';
import { MenuList, type MenuEntry } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { useBoard, useGesture } from '../board';
import { matrixEntries } from '../matrix/menu';

/** What is about the selected thing first; the rest of the board after it. */
const GROUPS: Readonly<Record<string, readonly CommandGroup[]>> = {
  card: ['card'], note: ['note'], link: ['card'], stage: ['stage', 'step'], step: ['step', 'stage'], lane: ['lane'], cell: ['card', 'note', 'step', 'stage', 'lane'],
};

export function BoardMenu(): ReactNode {
  const board = useBoard();
  const words = useWords();
  const menu = useGesture((state) => state.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  const origin = useMemo(() => menu?.at ?? { x: 0, y: 0 }, [menu]);
  const close = (): void => {
    board.gestures.setState({ menu: null });
    requestAnimationFrame(() => board.focus());
  };
  return (
    <>
      <span ref={anchor} className="board-menu-anchor" style={{ left: origin.x, top: origin.y }} />
      <Popover className="cx-popover" aria-label={words('canvas.menu')} triggerRef={anchor} placement="bottom start" offset={2} isOpen={menu !== null} onOpenChange={(open) => !open && close()}>
        {menu && <Entries label={words('canvas.menu')} close={close} />}
      </Popover>
    </>
  );
}

function Entries({ label, close }: { readonly label: string; readonly close: () => void }): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const { context, run, snapshot, selection } = session.store.getState();
  const kind = snapshot.get(selection.ids.at(-1) ?? '')?.kind ?? 'cell';
  const now = context();
  const entry = (command: Command): MenuEntry => ({
    id: command.id,
    label: words.maybe(`command.${command.id}`) ?? command.id,
    shortcut: command.shortcuts?.[0],
    danger: command.id.endsWith('.delete'),
    run: () => {
      close();
      run(command, undefined);
    },
  });
  const derived = matrixEntries(board, words, close);
  if (derived) return <MenuList label={label} groups={[{ id: 'matrix', entries: derived }]} />;
  const offered = LISTED_COMMANDS.filter((command) => command.when(now, undefined));
  const groups = [
    { id: 'write', entries: offered.filter((command) => command === write && kind !== 'cell').map(entry) },
    { id: 'clipboard', entries: offered.filter((command) => command.native).map(entry) },
    ...(GROUPS[kind] ?? []).map((group) => ({ id: group, entries: offered.filter((command) => command.group === group).map(entry) })),
  ];
  return <MenuList label={label} groups={groups.filter(({ entries }) => entries.length > 0)} />;
}
