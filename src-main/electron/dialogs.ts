/** The system's file dialogs, worded in the interface's language. */
import { type FileFilter, BrowserWindow, dialog } from 'electron';
import type { Translator } from '../../src-shared/i18n';
import type { Dialogs } from '../host/options';

const IMPORTED = ['mmd', 'md', 'csv', 'tsv', 'xlsx', 'json'];

/** `words` is asked at every dialog, since the language can be switched while the program runs. */
export function systemDialogs(words: () => Translator): Dialogs {
  const project = (): FileFilter => ({ name: words()('shell.projectFiles'), extensions: ['cxmap'] });

  async function choose(filter: FileFilter): Promise<string | null> {
    const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters: [filter] };
    const window = BrowserWindow.getFocusedWindow();
    const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
    return chosen.filePaths[0] ?? null;
  }

  async function saveAs(suggestion: string, filter: FileFilter): Promise<string | null> {
    const options: Electron.SaveDialogOptions = { defaultPath: suggestion, filters: [filter], properties: ['createDirectory', 'showOverwriteConfirmation'] };
    const window = BrowserWindow.getFocusedWindow();
    const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
    return chosen.canceled ? null : chosen.filePath;
  }

  return {
    openProject: () => choose(project()),
    saveProject: (suggestion) => saveAs(suggestion, project()),
    openImport: () => choose({ name: words()('shell.importFiles'), extensions: IMPORTED }),
    saveExport: (suggestion, format) => saveAs(suggestion, { name: format.toUpperCase(), extensions: [format] }),
  };
}
