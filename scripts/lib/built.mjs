// Knows where the build is and whether it is older than what it was made from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const OUT = join(ROOT, 'out');

const OUTPUTS = ['main/main.js', 'main/web.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html'];
const SOURCES = ['src-shared', 'src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'tsconfig.base.json', 'package.json'];

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** False where something was never built, or a source is newer than the oldest output. */
export function isFresh() {
  const outputs = OUTPUTS.map((path) => statSync(join(OUT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (outputs.includes(0)) return false;
  if (!existsSync(join(ROOT, 'src-main'))) return true;
  return Math.max(...SOURCES.map((path) => newest(join(ROOT, path)))) <= Math.min(...outputs);
}
