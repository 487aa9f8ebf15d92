/**
 * Builds the program's Node entries for the tests that run them as processes, threads and servers of their own. Built once for each run of
 * the tests, as Vitest's global setup, with the layout of the product around it.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { TestProject } from 'vitest/node';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ENTRIES = {
  web: 'src-main/web/main.ts',
  'child-open': 'src-main/host/child-open.ts',
  'worker-publish': 'src-main/host/worker-publish.ts',
  'export-worker': 'src-main/export/worker.ts',
  'crash-host': 'tests/crash/programs/host.ts',
  'crash-store': 'tests/crash/programs/store.ts',
  'crash-failing': 'tests/crash/programs/failing.ts',
} as const;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built entries, with a small page in the interface's place beside it. */
    program: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'cxmap-program-'));
  const folder = join(out, 'out', 'main');
  // The entries look for these two folders up, as they do from out/main.
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', version: packageJson.version }));
  symlinkSync(join(ROOT, 'resources'), join(out, 'resources'), 'junction');
  const remove = (): void => rmSync(out, { recursive: true, force: true });
  const external = Object.keys(packageJson.dependencies);
  try {
    const bundle = await rolldown({
      cwd: ROOT,
      input: ENTRIES,
      platform: 'node',
      external: (id) => isBuiltin(id) || external.some((name) => id === name || id.startsWith(`${name}/`)),
      logLevel: 'silent',
    });
    await bundle.write({ dir: folder, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' });
    await bundle.close();
  } catch (error) {
    remove();
    throw error;
  }
  mkdirSync(join(out, 'out', 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(out, 'out', 'renderer', 'index.html'), '<!doctype html><title>CXMap</title><script type="module" src="/assets/page.js"></script>');
  writeFileSync(join(out, 'out', 'renderer', 'assets', 'page.js'), 'export {};');
  project.provide('program', folder);
  return remove;
}
