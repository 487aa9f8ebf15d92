import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const out = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'out');
const built = existsSync(join(out, 'main', 'main.js'));

/** Every module a bundle names, in whatever way, found in its syntax tree. */
function imports(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, source, callee, arguments: args } = node as { type?: string; source?: { value?: unknown } | null; callee?: { name?: string }; arguments?: { value?: unknown }[] };
    const specifier =
      type === 'ImportDeclaration' || type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration' || type === 'ImportExpression'
        ? source?.value
        : type === 'CallExpression' && (callee?.name === 'require' || callee?.name === '__require')
          ? args?.[0]?.value
          : undefined;
    if (typeof specifier === 'string') found.push(specifier);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

/** All modules outside the build that an entry reaches, through whatever chunks. */
function reached(entry: string, seen = new Set<string>()): Set<string> {
  const modules = new Set<string>();
  if (seen.has(entry)) return modules;
  seen.add(entry);
  for (const specifier of imports(entry)) {
    if (!specifier.startsWith('.')) modules.add(specifier);
    else reached(join(dirname(entry), specifier), seen).forEach((name) => modules.add(name));
  }
  return modules;
}

describe.skipIf(!built)('the build', () => {
  it('has every entry', () => {
    for (const file of ['main/main.js', 'main/web.js', 'main/cli.js', 'main/child-open.js', 'main/worker-publish.js', 'main/export-worker.js', 'preload/preload.cjs', 'renderer/index.html']) {
      expect(existsSync(join(out, file)), file).toBe(true);
    }
  });

  it('has a preload of one CommonJS file that requires only electron', () => {
    expect(readdirSync(join(out, 'preload'))).toEqual(['preload.cjs']);
    const file = join(out, 'preload', 'preload.cjs');
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*(import|export)\b/m);
    expect(imports(file)).toEqual(['electron']);
  });

  it('reaches electron from the desktop entry only', () => {
    expect(reached(join(out, 'main', 'main.js'))).toContain('electron');
    for (const entry of ['web', 'cli', 'child-open', 'worker-publish', 'export-worker']) {
      const names = [...reached(join(out, 'main', `${entry}.js`))].filter((name) => /^electron(\/|$)/.test(name));
      expect(names, entry).toEqual([]);
    }
  });

  it('leaves only runtime dependencies and Node outside the bundles', () => {
    const { dependencies } = createRequire(import.meta.url)('../../package.json') as { dependencies: Record<string, string> };
    const allowed = new Set(['electron', ...Object.keys(dependencies), ...builtinModules]);
    for (const entry of ['main', 'web', 'cli', 'child-open', 'worker-publish', 'export-worker']) {
      const strange = [...reached(join(out, 'main', `${entry}.js`))].filter((name) => !name.startsWith('node:') && !allowed.has(name));
      expect(strange, entry).toEqual([]);
    }
  });

  it('loads no native module before the Node version was checked', () => {
    // Static imports run before any line of a module, so an entry may name only its own chunks.
    for (const entry of ['web', 'cli']) {
      const text = readFileSync(join(out, 'main', `${entry}.js`), 'utf8');
      expect(text).toMatch(/requireNode\(\);[\s\S]*await import\(/);
      expect(imports(join(out, 'main', `${entry}.js`)).filter((name) => !name.startsWith('.'))).toEqual([]);
    }
  });

  it('carries every shipped font to the renderer', () => {
    const assets = readdirSync(join(out, 'renderer', 'assets'));
    for (const font of ['Inter-Regular', 'Inter-Italic', 'Inter-SemiBold', 'Inter-Bold', 'Inter-BoldItalic', 'NotoEmoji-Regular']) {
      expect(assets.some((name) => name.startsWith(`${font}-`) && name.endsWith('.ttf')), font).toBe(true);
    }
  });

  it('has a page without inline script or style, which its content security policy would refuse', () => {
    const page = readFileSync(join(out, 'renderer', 'index.html'), 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/i);
    expect(page).not.toMatch(/https?:\/\//);
  });
});
