/** The application menu. Its entries are the commands; the interface runs them, and handles their shortcuts itself. */
import type { MenuItemConstructorOptions } from 'electron';
import { listedCommandById } from '../../src-shared/commands/registry';
import type { Translator } from '../../src-shared/i18n';

export interface MenuActions {
  /** Asks the focused window's interface to run a command. */
  run(command: string): void;
  newWindow(): void;
}

const FILE = ['project.new', 'project.open', 'project.import', null, 'project.save', 'project.saveAs', 'project.export'] as const;
const HISTORY = ['edit.undo', 'edit.redo'] as const;
const VIEW = ['view.zoomIn', 'view.zoomOut', 'view.zoomTo100', 'view.fitBoard'] as const;

/** Electron's notation of a shortcut: `Mod+Shift+Z` → `CmdOrCtrl+Shift+Z`. */
export function accelerator(shortcut: string): string {
  return shortcut.replace('Mod', 'CmdOrCtrl').replace(/\+\+$/, '+Plus');
}

/** The menu in the language of `words`. Templates are data: a test reads them without Electron. */
export function menuTemplate(words: Translator, isMac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  const entry = (id: string | null): MenuItemConstructorOptions => {
    const command = id === null ? undefined : listedCommandById(id);
    if (!command) return { type: 'separator' };
    const [shortcut] = command.shortcuts ?? [];
    return {
      id: command.id,
      label: words.maybe(`command.${command.id}`) ?? command.id,
      // Shown, not registered: in a text field Ctrl+Z is the field's, and the interface knows where the keyboard is.
      ...(shortcut ? { accelerator: accelerator(shortcut), registerAccelerator: false } : {}),
      click: () => actions.run(command.id),
    };
  };
  const newWindow: MenuItemConstructorOptions = { id: 'window.new', label: words('shell.menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.newWindow() };
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: words('shell.menu.file'),
      submenu: [
        ...FILE.map(entry),
        { type: 'separator' },
        newWindow,
        { role: 'close', label: words('shell.menu.closeWindow') },
        ...(isMac ? [] : [{ role: 'quit' as const, label: words('shell.menu.quit') }]),
      ],
    },
    {
      label: words('shell.menu.edit'),
      submenu: [
        ...HISTORY.map(entry),
        { type: 'separator' },
        { role: 'cut', label: words('shell.menu.cut') },
        { role: 'copy', label: words('shell.menu.copy') },
        { role: 'paste', label: words('shell.menu.paste') },
      ],
    },
    { label: words('shell.menu.view'), submenu: [...VIEW.map(entry), { type: 'separator' }, { role: 'togglefullscreen', label: words('shell.menu.fullScreen') }] },
    { role: 'windowMenu', label: words('shell.menu.window') },
  ];
}
