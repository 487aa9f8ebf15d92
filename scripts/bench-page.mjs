// `npm run bench:page`: builds the bench page as the interface is built, serves it on this machine only and prints its address on a
// line that begins with `bench: `. The page offers `window.__bench`, see tests/bench/hook.ts. Ctrl-C ends it. Option: --port N.
import './lib/require-node.mjs';
import { parseArgs } from 'node:util';
import { buildPages, servePages } from './lib/bench-build.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
await buildPages(['page.html']);
const pages = await servePages(Number(values.port));
process.stdout.write(`bench: ${pages.base}page.html\n`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void pages.close().then(() => process.exit(0)));
