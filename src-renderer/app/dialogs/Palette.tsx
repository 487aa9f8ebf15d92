/** The command palette: every command by its name, and the boards to go to. */
import { Map as MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Translator } from '../../../src-shared/i18n';
import { iconNamed } from '../../ui/icons';
import { useWords } from '../../ui/words';
import { canRun, offeredCommands, runCommand } from '../commands';
import { useProgram } from '../context';
import type { Program } from '../program';
import { Picker, type PickerEntry } from '../../ui/picker';

function entriesOf(program: Program, words: Translator): readonly PickerEntry[] {
  const commands = offeredCommands(program)
    .filter((command) => command.id !== 'help.palette')
    .map((command): PickerEntry => ({
      id: command.id,
      label: words.maybe(`command.${command.id}`) ?? command.id,
      group: words(`app.menu.${command.group}`),
      also: words.maybe(`search.${command.id}`) ?? undefined,
      icon: iconNamed(command.icon),
      shortcut: command.shortcuts?.[0],
      disabled: !canRun(program, command),
      run: () => void runCommand(program, command),
    }));
  const { screen } = program.store.getState();
  if (screen.type !== 'project') return commands;
  const { snapshot, board, showBoard } = screen.session.store.getState();
  const boards = snapshot.boards().filter(({ id }) => id !== board).map(({ id, title }): PickerEntry => ({
    id: `goto.${id}`,
    label: words('palette.board', { title: title.trim() || words('app.untitledBoard') }),
    group: words('app.boards'),
    icon: MapIcon,
    run: () => showBoard(id),
  }));
  return [...commands, ...boards];
}

export function Palette(): ReactNode {
  const words = useWords();
  const program = useProgram();
  return <Picker title={words('palette.title')} search={words('palette.search')} none={words('palette.none')} entries={() => entriesOf(program, words)} onClose={() => program.show(null)} />;
}
