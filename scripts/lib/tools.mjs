// Finds the programs the tests drive, and installs what is missing where that is possible, saying so.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const say = (line) => process.stderr.write(`${line}\n`);

export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const suffix of process.platform === 'win32' ? ['.exe', '.cmd'] : ['']) {
        const file = join(folder, name + suffix);
        try {
          accessSync(file, constants.X_OK);
          return file;
        } catch {
          // Not here; the next folder may have it.
        }
      }
    }
  }
  return undefined;
}

let aptUpdated = false;

/** Installs Debian packages when this is root on a Debian; true when it worked. */
function aptInstall(packages) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) return false;
  const options = { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  say(`Installing ${packages.join(', ')} with apt-get …`);
  if (!aptUpdated) aptUpdated = spawnSync('apt-get', ['-qq', 'update'], options).status === 0;
  return spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options).status === 0;
}

function playwrightChromium() {
  const file = require('playwright-core').chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

const SYSTEM_BROWSERS = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

function presentBrowser() {
  if (process.env.CXMAP_CHROMIUM) return process.env.CXMAP_CHROMIUM;
  return (
    playwrightChromium() ??
    onPath('google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser') ??
    (SYSTEM_BROWSERS[process.platform] ?? []).find(existsSync)
  );
}

/** A Chromium to test with: one that is here, else one installed now; undefined where neither can be had. */
export function findBrowser() {
  const present = presentBrowser();
  if (present) {
    say(`End-to-end tests use the browser ${present}`);
    return present;
  }
  say('No Chromium or Chrome found; trying Playwright’s download …');
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
  });
  if (!presentBrowser()) aptInstall(['chromium']);
  const installed = presentBrowser();
  say(installed ? `Installed the browser ${installed}` : 'No browser could be installed: set CXMAP_CHROMIUM to one.');
  return installed;
}

const CHECKERS = { pdftotext: 'poppler-utils', pdffonts: 'poppler-utils', qpdf: 'qpdf' };

/** The programs that check exported files; tests that need one that is missing skip and say so. */
export function ensureCheckers() {
  const missing = () => Object.keys(CHECKERS).filter((name) => !onPath(name));
  if (missing().length > 0) aptInstall([...new Set(missing().map((name) => CHECKERS[name]))]);
  const left = missing();
  if (left.length > 0) say(`Not installed: ${left.join(', ')}. Tests that need them are skipped.`);
}
