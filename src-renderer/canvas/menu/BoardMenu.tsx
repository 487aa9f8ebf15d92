/** The context menu: what the commands offer for what is selected, with their shortcuts. */
import { useMemo, useRef, type ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import { LISTED_COMMANDS } from '../../../src-shared/commands/registry';
import { write } from '../../../src-shared/commands/editing';
import { cardsOfBlock } from '../../../src-shared/commands/cells';
import type { Command, CommandContext, CommandGroup } from '../../../src-shared/commands/types';
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

/** How many things of its group a command would be about; none where it is one, which is what its own name says. */
function countOf(context: CommandContext, group: CommandGroup): number | null {
  const { snapshot, selection } = context;
  const several = selection.to ? group === 'card' : snapshot.get(selection.ids[0] ?? '')?.kind === group;
  const count = selection.to ? cardsOfBlock(context).length : selection.ids.length;
  return several && count > 1 ? count : null;
}

function Entries({ label: menu, close }: { readonly label: string; readonly close: () => void }): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const { context, run, snapshot, selection } = session.store.getState();
  const kind = snapshot.get(selection.ids.at(-1) ?? '')?.kind ?? 'cell';
  const now = context();
  const label = (command: Command): string => {
    const count = countOf(now, command.group);
    return (count === null ? null : words.maybe(`select.${command.id}`, { count })) ?? words.maybe(`command.${command.id}`) ?? command.id;
  };
  const entry = (command: Command): MenuEntry => ({
    id: command.id,
    label: label(command),
    shortcut: command.shortcuts?.[0],
    danger: command.id.endsWith('.delete'),
    run: () => {
      close();
      run(command, undefined);
    },
  });
  const derived = matrixEntries(board, words, close);
  if (derived) return <MenuList label={menu} groups={[{ id: 'matrix', entries: derived }]} />;
  const offered = LISTED_COMMANDS.filter((command) => command.when(now, undefined));
  const groups = [
    { id: 'write', entries: offered.filter((command) => command === write && kind !== 'cell').map(entry) },
    { id: 'clipboard', entries: offered.filter((command) => command.native).map(entry) },
    ...(GROUPS[kind] ?? []).map((group) => ({ id: group, entries: offered.filter((command) => command.group === group).map(entry) })),
  ];
  return <MenuList label={menu} groups={groups.filter(({ entries }) => entries.length > 0)} />;
}
