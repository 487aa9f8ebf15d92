// Which folder may import which: the architecture's import directions, as data and as a lint rule.
// Imports inside the sources are relative, so a specifier is resolved by its text alone.
import { isBuiltin } from 'node:module';
import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const SHARED = 'src-shared';

/**
 * Room → the rooms it may import besides itself. A room is a folder, or a single file where a file has
 * rules of its own; the longest match decides. What is not listed may not be imported.
 */
export const ROOMS = {
  'src-shared/model': [],
  'src-shared/i18n': [],
  'src-shared/host.ts': ['src-shared/model'],
  'src-shared/wire.ts': ['src-shared/host.ts', 'src-shared/model'],
  'src-shared/document': ['src-shared/model'],
  'src-shared/commands': ['src-shared/document', 'src-shared/model', 'src-shared/i18n'],
  'src-shared/scene/types.ts': ['src-shared/model'],
  // Some boards show what an insight finds.
  'src-shared/layout': ['src-shared/model', 'src-shared/insight', 'src-shared/scene/types.ts', 'src-shared/i18n'],
  'src-shared/scene': ['src-shared/scene/types.ts', 'src-shared/model', 'src-shared/layout', 'src-shared/i18n'],
  'src-shared/insight': ['src-shared/model', 'src-shared/i18n'],
  'src-shared/formats': ['src-shared/model', 'src-shared/insight', 'src-shared/i18n'],

  'src-main/node-version.ts': [],
  'src-main/store': [SHARED],
  'src-main/export': [SHARED],
  'src-main/host': [SHARED, 'src-main/store', 'src-main/export'],
  'src-main/electron': [SHARED, 'src-main/node-version.ts', 'src-main/host', 'src-main/store', 'src-main/export'],
  'src-main/web': [SHARED, 'src-main/node-version.ts', 'src-main/host', 'src-main/store', 'src-main/export'],
  'src-main/cli': [SHARED, 'src-main/node-version.ts', 'src-main/host', 'src-main/store', 'src-main/export'],

  'src-renderer/ui': [SHARED],
  'src-renderer/host': [SHARED],
  'src-renderer/session': [SHARED, 'src-renderer/ui', 'src-renderer/host'],
  'src-renderer/canvas': [SHARED, 'src-renderer/ui', 'src-renderer/host', 'src-renderer/session'],
  'src-renderer/boards': [SHARED, 'src-renderer/ui', 'src-renderer/host', 'src-renderer/session'],
  'src-renderer/panels': [SHARED, 'src-renderer/ui', 'src-renderer/host', 'src-renderer/session'],
  'src-renderer/present': [SHARED, 'src-renderer/ui', 'src-renderer/host', 'src-renderer/session'],
  'src-renderer/app': [SHARED, 'src-renderer'],
  'src-renderer/main.tsx': [SHARED, 'src-renderer'],
};

/** Packages that only some rooms may import; `/*` in a name stands for everything below it. */
const PACKAGES = [
  { names: ['yjs', 'yjs/*', 'lib0', 'lib0/*'], only: ['src-shared/document'] },
  { names: ['better-sqlite3', 'better-sqlite3/*'], only: ['src-main/store'] },
  { names: ['electron', 'electron/*'], only: ['src-main/electron'] },
  { names: ['@napi-rs/canvas', 'pdfkit', 'pdfkit/*'], only: ['src-main/export'] },
  { names: ['ws'], only: ['src-main/web'] },
  {
    names: ['react', 'react/*', 'react-dom', 'react-dom/*', 'react-aria-components', '@xyflow/react', '@xyflow/react/*', 'zustand', 'zustand/*', 'lucide-react', 'lucide-react/*'],
    only: ['src-renderer'],
  },
];

/** What sources may read outside the layers: resources, and the manifest for the version. */
const OPEN = ['resources', 'package.json'];

const within = (path, room) => path === room || path.startsWith(`${room}/`) || (/\.tsx?$/.test(room) && path === room.replace(/\.tsx?$/, ''));
const roomOf = (path) =>
  Object.keys(ROOMS)
    .filter((room) => within(path, room))
    .sort((a, b) => b.length - a.length)[0];
const named = (specifier, name) => (name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name);

/** Says why `file` may not import `specifier`, or returns undefined. Paths are relative to the project, with `/`. */
export function forbidden(file, specifier) {
  if (!/^src-(shared|main|renderer)\//.test(file)) return undefined;
  const bare = specifier.split('?')[0];

  if (!bare.startsWith('.')) {
    if (!file.startsWith('src-main/') && (isBuiltin(bare) || bare.startsWith('node:'))) {
      return `${bare} belongs to Node; only src-main may import it`;
    }
    const rule = PACKAGES.find(({ names }) => names.some((name) => named(bare, name)));
    if (rule && !rule.only.some((room) => within(file, room))) return `only ${rule.only.join(', ')} may import ${bare}`;
    return undefined;
  }

  const target = posix.normalize(posix.join(posix.dirname(file), bare));
  if (OPEN.some((folder) => within(target, folder))) return undefined;
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return `${file} is in no room of scripts/lint/directions.mjs`;
  if (from === to) return undefined;
  if (ROOMS[from].some((room) => within(target, room))) return undefined;
  // A plain file beside the rooms of the same layer, such as a style sheet next to its entry.
  if (!to && posix.dirname(target) === posix.dirname(file)) return undefined;
  return `${from} may not import ${to ?? target}; see the import directions in scripts/lint/directions.mjs`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const directions = {
  meta: { type: 'problem', docs: { description: 'Imports follow the architecture’s directions.' }, schema: [] },
  create(context) {
    const file = relative(ROOT, context.filename).split(sep).join('/');
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = forbidden(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node.arguments[0]);
      },
    };
  },
};
