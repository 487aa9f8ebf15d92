/** From a key press to a command. */
import type { Command } from '../../src-shared/commands/types';
import { IS_MAC } from '../ui/keys';
import { isWriting } from '../ui/writing';
import { canRun, offeredCommands, runCommand } from './commands';
import type { Program } from './program';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is the shortcut. A sign such as `+` or `?` is the character typed, whatever keys make it on this keyboard. */
export function matches(shortcut: string, press: KeyPress, mac: boolean = IS_MAC): boolean {
  const parts = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== held.has('Mod') || other || press.altKey !== held.has('Alt')) return false;
  const isLetter = /^[A-Z]$/i.test(key);
  const isSign = key.length === 1 && !isLetter && !/^\d$/.test(key);
  if (!isSign && press.shiftKey !== held.has('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** Groups whose shortcuts also work while writing, where no text editing key is among them. */
const WHILE_WRITING: ReadonlySet<Command['group']> = new Set<Command['group']>(['project', 'view', 'help']);

/**
 * Runs the first command that the key press belongs to and that can run now. Keys that a dialog, a menu or the board has taken are left
 * alone. Returns whether a command of ours owns the key, so that the browser's own meaning of it is kept away.
 */
export function dispatchKey(program: Program, press: KeyboardEvent): boolean {
  if (press.defaultPrevented || press.isComposing || program.store.getState().dialog) return false;
  const writing = isWriting(press.target);
  const commands = offeredCommands(program).filter(
    (command) => !command.native && command.shortcuts?.some((shortcut) => matches(shortcut, press) && (!writing || (shortcut.includes('Mod+') && WHILE_WRITING.has(command.group)))),
  );
  const command = commands.find((candidate) => canRun(program, candidate));
  if (command) runCommand(program, command);
  return command !== undefined || commands.some((candidate) => candidate.group === 'project' || candidate.group === 'view');
}
