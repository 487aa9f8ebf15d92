// `npm run dist:check`: packs CXMap for Linux against a stand-in for Electron's distribution, with no network, and checks
// what went into the package. The stand-in has Electron's layout and its fuse table, so that the fuses are really set.
import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getRawHeader, extractFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { OUT, ROOT, isFresh } from './lib/built.mjs';
import { FONTS } from './lib/fonts.mjs';

const require = createRequire(import.meta.url);
const work = join(ROOT, 'dist', 'check');
const stub = join(work, 'electron');
const packed = join(work, 'packed');

function makeStub() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(stub, 'resources'), { recursive: true });
  mkdirSync(join(stub, 'locales'), { recursive: true });
  // The sentinel, table version 1, its length, and every fuse as Electron ships it.
  const fuses = Buffer.from('101100011');
  const table = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, fuses.length]), fuses]);
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\necho stand-in for Electron\nexit 0\n'), table]), { mode: 0o755 });
  writeFileSync(join(stub, 'chrome-sandbox'), '', { mode: 0o755 });
  writeFileSync(join(stub, 'version'), JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')).version);
  writeFileSync(join(stub, 'LICENSE'), '');
  writeFileSync(join(stub, 'LICENSES.chromium.html'), '');
  writeFileSync(join(stub, 'locales', 'en-US.pak'), '');
}

function node(file, ...args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Every file of the archive, with whether it lies beside it rather than in it. */
function files(header, prefix = '') {
  return Object.entries(header.files).flatMap(([name, entry]) =>
    entry.files ? files(entry, `${prefix}${name}/`) : [{ path: prefix + name, unpacked: entry.unpacked === true }],
  );
}

if (!isFresh()) node(join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn');
makeStub();
node(
  join(dirname(require.resolve('electron-builder/package.json')), 'cli.js'),
  '--linux', 'dir', '--x64', '--publish', 'never',
  `--config.electronDist=${stub}`, `--config.directories.output=${packed}`,
);

const app = join(packed, 'linux-unpacked');
const archive = join(app, 'resources', 'app.asar');
const listed = files(getRawHeader(archive).header);
const paths = new Set(listed.map(({ path }) => path));
const failures = [];
const expect = (ok, message) => {
  if (!ok) failures.push(message);
};

for (const path of ['package.json', 'out/main/main.js', 'out/main/web.js', 'out/main/cli.js', 'out/main/child-open.js', 'out/main/worker-publish.js', 'out/main/export-worker.js', 'out/preload/preload.cjs', 'out/renderer/index.html', ...FONTS.map(({ file }) => `resources/fonts/${file}`)]) {
  expect(paths.has(path), `${path} is missing`);
}
// Benchmarks build into folders of their own beside these.
const built = ['main', 'preload', 'renderer']
  .flatMap((part) => readdirSync(join(OUT, part), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
for (const entry of built) {
  const path = join(entry.parentPath, entry.name).slice(ROOT.length + 1).replaceAll('\\', '/');
  expect(paths.has(path), `${path} was built and is not in the package`);
}
for (const { path, unpacked } of listed) {
  expect(/^(out|resources|node_modules)\/|^(package\.json|LICENSE)$/.test(path), `${path} does not belong in the package`);
  expect(!/^out\/bench\/|\.map$|\.tsx?$/.test(path), `${path} does not belong in the package`);
  if (path.endsWith('.node')) {
    expect(unpacked && existsSync(join(`${archive}.unpacked`, path)), `${path} is native and must lie beside the archive`);
  }
}
const natives = listed.filter(({ path }) => path.endsWith('.node')).map(({ path }) => path);
expect(natives.some((path) => path.includes('better-sqlite3/prebuilds/linux-x64')), 'the binary of better-sqlite3 is missing');
expect(natives.filter((path) => path.includes('better-sqlite3')).length === 1, 'better-sqlite3 brings other systems’ binaries');
expect(natives.some((path) => path.includes('@napi-rs/canvas-linux-x64-gnu/')), 'the binary of @napi-rs/canvas is missing');
const { main, dependencies = {} } = JSON.parse(extractFile(archive, 'package.json').toString());
expect(main === 'out/main/main.js', 'package.json names another entry');
for (const name of Object.keys(dependencies)) expect(paths.has(`node_modules/${name}/package.json`), `${name} is missing`);

const wire = await getCurrentFuseWire(join(app, 'cxmap'));
for (const [fuse, state] of [
  ['RunAsNode', 'DISABLE'],
  ['EnableNodeOptionsEnvironmentVariable', 'DISABLE'],
  ['EnableNodeCliInspectArguments', 'DISABLE'],
  ['EnableEmbeddedAsarIntegrityValidation', 'ENABLE'],
  ['OnlyLoadAppFromAsar', 'ENABLE'],
  ['GrantFileProtocolExtraPrivileges', 'DISABLE'],
]) {
  expect(wire[FuseV1Options[fuse]] === FuseState[state], `the fuse ${fuse} is not ${state}D`);
}

for (const message of failures) process.stderr.write(`${message}\n`);
const megabytes = (readFileSync(archive).length / 1e6).toFixed(1);
process.stdout.write(`${failures.length === 0 ? 'The package is right' : 'The package is WRONG'}: ${listed.length} files, app.asar ${megabytes} MB, ${natives.length} native\n`);
process.exit(failures.length === 0 ? 0 : 1);
