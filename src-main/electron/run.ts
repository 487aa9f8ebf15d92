/** The desktop shell: windows, menu and dialogs around the host. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Menu, app, dialog, ipcMain, protocol, session, shell } from 'electron';
import packageJson from '../../package.json';
import type { HostEvent, Preferences } from '../../src-shared/host';
import { type Translator, translator } from '../../src-shared/i18n';
import { createExporter } from '../export';
import { dispatch } from '../host/calls';
import { type Host, createHost } from '../host/create-host';
import { dataFolder } from '../host/places';
import { randomId } from '../host/random-id';
import { systemClock } from '../host/system-clock';
import { shippedTemplates } from '../host/templates';
import { parseDesktopArguments } from './arguments';
import { Bridge } from './bridge';
import { spawnUtility } from './children';
import { systemDialogs } from './dialogs';
import { menuTemplate } from './menu';
import { serveInterface } from './protocol';
import { SCHEME, lockPermissions } from './security';
import { Windows, openExternally } from './windows';

/** Folder of the built entries: this file is one of them. */
const entries = fileURLToPath(new URL('.', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A file the system asked for before the program was ready, as macOS does. */
let requested: string | null = null;
app.on('open-file', (event, path) => {
  event.preventDefault();
  requested = path;
});

function start(): void {
  const { library, file } = parseDesktopArguments(process.argv.slice(1), process.cwd());
  const systemLanguage = app.getLocale().toLowerCase().startsWith('es') ? 'es' : 'en';
  const libraryFolder = library ?? join(app.getPath('documents'), 'CXMap');
  let words: Translator = translator(systemLanguage);
  mkdirSync(libraryFolder, { recursive: true });

  const host: Host = createHost({
    version: packageJson.version,
    shell: 'electron',
    systemLanguage,
    dataFolder: dataFolder(),
    libraryFolder,
    openAtStart: file ?? requested,
    entries,
    dialogs: systemDialogs(() => words),
    clock: systemClock,
    newId: randomId,
    spawn: (entry, heap) => spawnUtility(join(entries, entry), heap),
    trash: (path) => shell.trashItem(path),
    openExternal: openExternally,
    templates: shippedTemplates,
    exporter: createExporter({ workerPath: join(entries, 'export-worker.js'), fontsDir: at('../../resources/fonts'), clock: () => systemClock.now() }),
    log: (message) => void process.stderr.write(`${message}\n`),
  });

  protocol.handle(SCHEME, serveInterface(at('../renderer')));
  lockPermissions(session.defaultSession);
  const windows = new Windows(at('../preload/preload.cjs'), new Bridge(ipcMain, dispatch), () => host.connect());

  const command = (name: string, argument: string | null): HostEvent => ({ type: 'command', command: name, argument });
  const speak = ({ language }: Preferences): void => {
    words = translator(language === 'system' ? systemLanguage : language);
    const template = menuTemplate(words, process.platform === 'darwin', {
      run: (name) => windows.send(command(name, null)),
      newWindow: () => void windows.open(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const self = host.connect();
  self.api.onEvent((event) => {
    if (event.type === 'preferences') speak(event.preferences);
  });
  void self.api.preferences().then(speak);

  const openFile = (path: string): void => {
    windows.focus();
    windows.send(command('project.open', path));
  };
  app.removeAllListeners('open-file');
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('second-instance', (_event, args, folder) => {
    const { file: named } = parseDesktopArguments(args.slice(1), folder);
    if (named) openFile(named);
    else windows.focus();
  });
  app.on('activate', () => {
    if (windows.count === 0) void windows.open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // Quit again once every project is in its file.
    event.preventDefault();
    void windows
      .settled()
      .then(() => host.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
  void windows.open();
}

protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => {
    try {
      start();
    } catch (error) {
      dialog.showErrorBox('CXMap', translator(app.getLocale().startsWith('es') ? 'es' : 'en')('shell.notStarted', { reason: error instanceof Error ? error.message : String(error) }));
      app.exit(1);
    }
  });
} else {
  app.quit();
}
