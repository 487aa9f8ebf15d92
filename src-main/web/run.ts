/** The web shell: the same interface and the same host as the desktop program, in the browser of this machine. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createExporter } from '../export';
import { createHost } from '../host/create-host';
import { forkChild } from '../host/fork';
import { dataFolder, documentsFolder, systemLanguage } from '../host/places';
import { randomId } from '../host/random-id';
import { systemClock } from '../host/system-clock';
import { shippedTemplates } from '../host/templates';
import { parseArguments } from './arguments';
import { openInBrowser } from './browser';
import { type WebServer, startWebServer } from './server';
import { moveToTrash } from './trash';

/** Folder of the built entries: this file is one of them. */
const entries = fileURLToPath(new URL('.', import.meta.url));
const fontsDir = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const interfaceFolder = fileURLToPath(new URL('../renderer', import.meta.url));

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

function stop(message: string, code: number): never {
  say(message);
  process.exit(code);
}

function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

async function main(): Promise<void> {
  const options = parseArguments(process.argv.slice(2), process.cwd());
  if (typeof options === 'string') stop(options, 2);
  if (!existsSync(join(interfaceFolder, 'index.html'))) stop('CXMap is not built yet: run `npm run build` first.', 2);
  const data = dataFolder();
  const library = options.library ?? join(documentsFolder(), 'CXMap');
  try {
    mkdirSync(data, { recursive: true });
    mkdirSync(library, { recursive: true });
  } catch (error) {
    stop(`CXMap cannot make its folders: ${error instanceof Error ? error.message : String(error)}`, 1);
  }

  const host = createHost({
    version: programVersion(),
    shell: 'web',
    systemLanguage: systemLanguage(),
    dataFolder: data,
    libraryFolder: library,
    openAtStart: options.file,
    entries,
    dialogs: null,
    clock: systemClock,
    newId: randomId,
    spawn: (entry, heap) => forkChild(join(entries, entry), heap),
    trash: moveToTrash,
    openExternal: openInBrowser,
    templates: shippedTemplates,
    exporter: createExporter({ workerPath: join(entries, 'export-worker.js'), fontsDir, clock: () => systemClock.now() }),
    log: (message) => void say(message),
  });

  const token = randomBytes(16).toString('hex');
  let server: WebServer;
  try {
    server = await startWebServer({ port: options.port, token, interfaceFolder, host });
  } catch (error) {
    await host.close();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    stop(taken ? `Port ${String(options.port)} is taken by another program; choose one with --port.` : `CXMap cannot listen: ${String(error)}`, 1);
  }
  const address = `http://127.0.0.1:${String(server.port)}/#token=${token}`;
  process.stdout.write(`CXMap: ${address}\n`);

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void server
      .close()
      .then(() => host.close())
      .then(
        () => process.exit(0),
        (error: unknown) => stop(`CXMap did not end cleanly: ${String(error)}`, 1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  if (options.open && !(await openInBrowser(address))) say('No browser could be started; open the address above.');
}

await main();
