/** Names of the commands, `command.<id>`: what menus, tooltips, the palette and the list of shortcuts show. */
import type { Translation } from '../types';

export const en = {
  'command.edit.undo': 'Undo',
} as const;

export const es: Translation<typeof en> = {
  'command.edit.undo': 'Deshacer',
};
