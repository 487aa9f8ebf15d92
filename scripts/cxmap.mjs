#!/usr/bin/env node
// The `cxmap` command: checks Node and the build, then runs the program in this process.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'out', 'main', 'cli.js');

if (!existsSync(program)) {
  process.stderr.write('CXMap is not built yet: run `npm run build` first.\n');
  process.exit(2);
}
// npm runs scripts in the project folder; the caller's relative paths are the caller's.
if (process.env.npm_lifecycle_event === 'cxmap' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
