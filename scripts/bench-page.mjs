// `npm run bench:page`: builds tests/bench/page.html with the renderer's settings, serves it on this machine,
// opens it in Chromium and prints what the page reports: an object on `window.benchResult` (or a promise of one).
// `--serve` only builds and serves, for a look in one's own browser.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { ROOT } from './lib/built.mjs';
import { findBrowser } from './lib/tools.mjs';

const root = join(ROOT, 'tests', 'bench');
const page = join(root, 'page.html');
if (!existsSync(page)) {
  process.stderr.write('There is no bench page: tests/bench/page.html is missing.\n');
  process.exit(2);
}

const shared = { root, configFile: false, logLevel: 'warn', plugins: [react()] };
await build({ ...shared, build: { outDir: join(ROOT, 'out', 'bench'), emptyOutDir: true, assetsInlineLimit: 0, rolldownOptions: { input: page } } });
const server = await preview({ ...shared, build: { outDir: join(ROOT, 'out', 'bench') }, preview: { host: '127.0.0.1', port: 0 } });
const url = `${server.resolvedUrls.local[0]}page.html`;

if (process.argv.includes('--serve')) {
  process.stdout.write(`${url}\n`);
} else {
  const executablePath = findBrowser();
  if (!executablePath) process.exit(1);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-background-networking', '--disable-quic'] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
    await tab.goto(url);
    await tab.waitForFunction(() => 'benchResult' in window, undefined, { timeout: 900_000 });
    const result = await tab.evaluate(() => window.benchResult);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}
