/** Commands as the frame offers them: which can run now, and running one with or without an open project. */
import { NOTHING_SELECTED, type Command, type CommandContext, type Intent } from '../../src-shared/commands/types';
import { LISTED_COMMANDS } from '../../src-shared/commands/registry';
import { Snapshot } from '../../src-shared/model/snapshot';
import { newId } from '../session/ids';
import { handleIntent } from './intents';
import type { Program } from './program';

/** What can be asked of the program while no project is open. */
const AT_HOME: ReadonlySet<Intent> = new Set<Intent>([
  'newProject', 'openProject', 'openImport', 'openPalette', 'openShortcuts', 'themeLight', 'themeDark', 'themeContrast', 'themeSystem', 'languageEnglish', 'languageSpanish',
]);

const NO_PROJECT: CommandContext = {
  snapshot: Snapshot.empty(),
  board: '',
  selection: NOTHING_SELECTED,
  readOnly: true,
  canUndo: false,
  canRedo: false,
  language: 'en',
  newId,
};

/** The intent of a command that can run on the start page, or `null`. */
function homeIntent(command: Command): Intent | null {
  if (!command.when(NO_PROJECT, undefined)) return null;
  const intent = command.run(NO_PROJECT, undefined).intent;
  return intent && AT_HOME.has(intent) ? intent : null;
}

/** The listed commands that make sense on this screen, in menu order. */
export function offeredCommands(program: Program): readonly Command[] {
  const { screen } = program.store.getState();
  if (screen.type === 'project') return LISTED_COMMANDS;
  return screen.type === 'home' ? LISTED_COMMANDS.filter((command) => homeIntent(command) !== null) : [];
}

export function canRun(program: Program, command: Command): boolean {
  const { screen } = program.store.getState();
  if (screen.type === 'project') return command.when(screen.session.store.getState().context(), undefined);
  return screen.type === 'home' && homeIntent(command) !== null;
}

/** Runs a command that needs no arguments; returns whether it did. What a board takes with it is asked before it is deleted. */
export function runCommand(program: Program, command: Command): boolean {
  if (!canRun(program, command)) return false;
  const { screen } = program.store.getState();
  if (screen.type !== 'project') {
    const intent = homeIntent(command);
    if (intent) handleIntent(program, intent);
    return intent !== null;
  }
  const state = screen.session.store.getState();
  if (command.id === 'board.delete') {
    program.show({ type: 'deleteBoard', board: state.board });
    return true;
  }
  return state.run(command, undefined);
}
