// Builds what `npm run bench` and `npm run bench:page` run, into out/bench, and serves its pages on this machine only.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from './built.mjs';

const BENCH = join(ROOT, 'tests', 'bench');
const PAGES = join(ROOT, 'out', 'bench');
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.cxmap': 'application/octet-stream',
};

/** Builds the named pages of tests/bench with the renderer's own settings, as they are shipped: minified, for production. */
export async function buildPages(names) {
  await build({
    root: BENCH,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: PAGES, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000, rolldownOptions: { input: names.map((name) => join(BENCH, name)) } },
  });
}

/** Builds programs for Node, with paths from the root by name; returns their folder, which lies as deep as that of the product's own. */
export async function buildPrograms(input) {
  const outDir = join(ROOT, 'out', 'bench-run');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true, outDir, emptyOutDir: true, minify: false, target: 'node22',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(ROOT, path)])),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  return outDir;
}

/** Serves the built pages on 127.0.0.1, on a free port by default. */
export async function servePages(port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(PAGES, decodeURIComponent(pathname));
    if (!file.startsWith(PAGES + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  }) };
}
