/** The bar above the board: the way home, menu, title, boards, history and export. */
import { House, Menu as MenuIcon, Redo2, Share, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandGroup } from '../../../src-shared/commands/types';
import { setProjectTitle } from '../../../src-shared/commands/project';
import { PROJECT_ID } from '../../../src-shared/model/project';
import { useRecord, useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { iconNamed } from '../../ui/icons';
import { Menu, type MenuGroup } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { canRun, offeredCommands, runCommand } from '../commands';
import { useProgram } from '../context';
import { BoardTabs } from './BoardTabs';
import { InlineTitle } from './InlineTitle';

/** What the menu holds besides what stands in the bars: cards, stages, steps and lanes have their own menus on the board. */
const MENU_GROUPS: readonly CommandGroup[] = ['project', 'edit', 'view', 'help'];

function AppMenu(): ReactNode {
  const words = useWords();
  const program = useProgram();
  // Renders anew with the selection and the history, on which the commands' state depends.
  useSession((state) => state.selection);
  useSession((state) => state.canUndo);
  useSession((state) => state.canRedo);
  const commands = offeredCommands(program);
  const groups = MENU_GROUPS.map((group): MenuGroup => ({
    id: group,
    title: words(`app.menu.${group}`),
    entries: commands.filter((command) => command.group === group).map((command) => ({
      id: command.id,
      label: words.maybe(`command.${command.id}`) ?? command.id,
      icon: iconNamed(command.icon),
      shortcut: command.shortcuts?.[0],
      disabled: !canRun(program, command),
      run: () => void runCommand(program, command),
    })),
  }));
  return <Menu label={words('app.menu')} trigger={<IconButton icon={MenuIcon} label={words('app.menu')} />} groups={groups} />;
}

function ProjectTitle(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const project = useRecord('project', PROJECT_ID);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  return (
    <InlineTitle
      className="cx-project-name"
      label={words('app.title')}
      value={project?.title ?? ''}
      placeholder={words('app.untitled')}
      readOnly={readOnly}
      onTitle={(title) => store.getState().run(setProjectTitle, { title })}
    />
  );
}

export function TopBar({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const canUndo = useSession((state) => state.canUndo);
  const canRedo = useSession((state) => state.canRedo);
  return (
    <header className="cx-top" aria-label={words('app.topBar')}>
      {children}
      <IconButton icon={House} label={words('app.home')} onPress={() => void program.goHome()} />
      <AppMenu />
      <ProjectTitle />
      <BoardTabs />
      <div className="cx-top-end">
        <IconButton icon={Undo2} label={words('app.undo')} shortcut="Mod+Z" isDisabled={!canUndo} onPress={() => session.intend('undo')} />
        <IconButton icon={Redo2} label={words('app.redo')} shortcut="Mod+Shift+Z" isDisabled={!canRedo} onPress={() => session.intend('redo')} />
        <Button variant="primary" icon={Share} onPress={() => program.show({ type: 'export' })}>
          {words('app.export')}
        </Button>
      </div>
    </header>
  );
}
