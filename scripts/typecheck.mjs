// Type-checks every layer with its own tsconfig, two at a time.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const waiting = ['src-shared', 'src-main', 'src-renderer', 'tests'];

const check = (layer) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [tsc, '-p', layer, '--pretty', String(Boolean(process.stdout.isTTY))], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(output);
      done(code === 0);
    });
  });

const worker = async () => {
  let ok = true;
  for (let layer = waiting.shift(); layer; layer = waiting.shift()) ok = (await check(layer)) && ok;
  return ok;
};
const results = await Promise.all([worker(), worker()]);
process.exit(results.every(Boolean) ? 0 : 1);
