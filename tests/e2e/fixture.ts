/**
 * Drives the built program as a user meets it. One fixture, `launchApp`, starts the web host and a browser page, or Electron where its
 * binary exists (CXMAP_E2E_SHELL=electron), and returns the same object for both.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type Page, _electron, test as base, expect } from '@playwright/test';

const require = createRequire(import.meta.url);
export const ROOT = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** A `.cxmap` file to open at start. */
  readonly file?: string;
  /** Where a former launch kept its files, to go on there. */
  readonly home?: string;
  readonly language?: 'en' | 'es';
  /** Nobody has used the program on this machine yet, so that the first map is guided. */
  readonly firstStart?: boolean;
}

export interface App {
  readonly page: Page;
  /** Holds `library` and `data`; removed after the test. */
  readonly home: string;
  readonly library: string;
  /** What a browser opens to reach the program, with its token; empty in Electron. */
  readonly address: string;
  /** Another window on the same program. */
  newWindow(): Promise<Page>;
  /** Ends the program at once, as a crash or power cut would. */
  kill(): Promise<void>;
  /** Ends the program as Ctrl-C or closing it does, and waits for it. */
  quit(): Promise<void>;
}

interface Shell extends Omit<App, 'home' | 'library'> {
  readonly dispose: () => Promise<void>;
}

function environment(home: string, language: 'en' | 'es'): Record<string, string> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...inherited, CXMAP_DATA: join(home, 'data'), LANG: language === 'es' ? 'es_ES.UTF-8' : 'en_GB.UTF-8', LC_ALL: '' };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The first line of stdout that carries the address; fails with what the program said when it ends before. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('the web host has no output');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('CXMap: ')) return line.slice('CXMap: '.length).trim();
    said += `${line}\n`;
  }
  throw new Error(`the web host ended before it said its address:\n${said}`);
}

async function launchWeb(browser: Browser, home: string, options: LaunchOptions): Promise<Shell> {
  const language = options.language ?? 'en';
  const args = [join(ROOT, 'out', 'main', 'web.js'), '--no-open', '--library', join(home, 'library'), ...(options.file ? [options.file] : [])];
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), args, { env: environment(home, language), stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(child);
  const context = await browser.newContext({ locale: language === 'es' ? 'es-ES' : 'en-GB', viewport: { width: 1440, height: 900 } });
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return {
    page: await open(),
    address,
    newWindow: open,
    kill: end('SIGKILL'),
    quit: end('SIGINT'),
    dispose: async () => {
      await context.close();
      await end('SIGKILL')();
    },
  };
}

/** Path of Electron's binary, or `null` where it cannot be had. */
export function electronBinary(): string | null {
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron';
  const path = join(dirname(require.resolve('electron/package.json')), 'dist', name);
  return existsSync(path) ? path : null;
}

async function launchElectron(binary: string, home: string, options: LaunchOptions): Promise<Shell> {
  const args = [ROOT, '--library', join(home, 'library'), ...(options.file ? [options.file] : [])];
  const app = await _electron.launch({ executablePath: binary, args, env: environment(home, options.language ?? 'en') });
  const child = app.process();
  return {
    page: await app.firstWindow(),
    address: '',
    newWindow: async () => {
      const opened = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => {
        Menu.getApplicationMenu()?.getMenuItemById('window.new')?.click();
      });
      return opened;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    quit: () => app.close(),
    dispose: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

export const test = base.extend<{ launchApp: (options?: LaunchOptions) => Promise<App> }>({
  launchApp: async ({ browser }, use) => {
    const shells: Shell[] = [];
    const homes: string[] = [];
    await use(async (options = {}) => {
      let home = options.home;
      if (!home) {
        home = await mkdtemp(join(tmpdir(), 'cxmap-e2e-'));
        homes.push(home);
        await mkdir(join(home, 'data'), { recursive: true });
        if (!options.firstStart) await writeFile(join(home, 'data', 'settings.json'), JSON.stringify({ preferences: { language: 'system', theme: 'system', guide: 'seen' } }));
      }
      const binary = process.env.CXMAP_E2E_SHELL === 'electron' ? electronBinary() : null;
      const shell = binary ? await launchElectron(binary, home, options) : await launchWeb(browser, home, options);
      shells.push(shell);
      return { ...shell, home, library: join(home, 'library') };
    });
    for (const shell of shells) await shell.dispose();
    for (const home of homes) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  },
});

export { expect };
