// `npm run bench`: measures the program beside references, all in one run, and prints tables in Markdown. Options after `--`: --quick,
// --sizes 1000,5000, --reps 3, --only canvas,links,writing,storage,open,export, --shots FOLDER, --out FILE.
import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPages, buildPrograms, servePages } from './lib/bench-build.mjs';
import { OUT, ROOT, isFresh } from './lib/built.mjs';
import { findBrowser } from './lib/tools.mjs';

const browser = findBrowser();
if (!browser) process.exit(1);
if (!isFresh()) {
  process.stderr.write('Building CXMap …\n');
  const vite = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  if (spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' }).status !== 0) process.exit(1);
}
process.stderr.write('Building the bench …\n');
await buildPages(['page.html', 'references/canvas.html', 'references/dom.html', 'references/flow.html']);
const programs = await buildPrograms({ bench: 'tests/bench/run/main.ts', 'child-open': 'src-main/host/child-open.ts', 'worker-publish': 'src-main/host/worker-publish.ts' });
const { bench } = await import(pathToFileURL(join(programs, 'bench.js')).href);
const pages = await servePages();
const code = await bench({ args: process.argv.slice(2), browser, pages: pages.base, programs, product: join(OUT, 'main'), exportBench: join(ROOT, 'tests', 'bench', 'export.bench.mjs') });
await pages.close();
process.exit(code);
