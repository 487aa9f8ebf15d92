// `npm run bench`: measures the built program beside reference pages of our own, all in one run, and prints tables in Markdown.
// Options after `--`: --quick, --sizes 1000,5000, --reps 3, --only canvas,storage,open,export, --shots FOLDER, --out FILE.
import './lib/require-node.mjs';
import { pathToFileURL } from 'node:url';
import { buildPages, buildProgram, servePages } from './lib/bench-build.mjs';
import { findBrowser } from './lib/tools.mjs';

const browser = findBrowser();
if (!browser) process.exit(1);
process.stderr.write('Building the bench …\n');
await buildPages(['page.html', 'references/canvas.html', 'references/dom.html', 'references/flow.html']);
const { bench } = await import(pathToFileURL(await buildProgram('run/main.ts', 'main')).href);
const pages = await servePages();
const code = await bench({ args: process.argv.slice(2), browser, pages: pages.base });
await pages.close();
process.exit(code);
