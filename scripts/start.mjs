// `npm start`: builds what is out of date, then opens CXMap in its desktop shell, or in the browser where
// the desktop shell cannot run. Options after `--`: --web, --no-open, --port N, --library DIR, a .cxmap file.
import './lib/require-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { OUT, ROOT, isFresh } from './lib/built.mjs';

const require = createRequire(import.meta.url);
const say = (line) => process.stderr.write(`${line}\n`);

/** Waits for a child; a Ctrl-C or kill meant for us goes to it, and its end is ours. */
function run(command, args, { cwd = ROOT, env = process.env } = {}) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    let interrupted = false;
    const forward = (signal) => {
      // A terminal's Ctrl-C reaches the whole group already; a second one would cut the child's clean-up short.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
      interrupted = true;
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // A signal sent to npm alone ends npm and its shell, and leaves this process behind: seen by its new parent.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.env.npm_lifecycle_event === 'start' && process.ppid !== parent) forward('SIGTERM');
    }, 500);
    const end = (code, signal) => {
      clearInterval(orphaned);
      for (const name of signals) process.off(name, forward);
      done({ code, signal, interrupted, after: Date.now() - started });
    };
    child.on('error', () => end(127, null));
    child.on('exit', end);
  });
}

const exitLike = ({ code, signal, interrupted }) => process.exit(code ?? (interrupted ? 130 : signal ? 1 : 0));

function electronBinary() {
  const folder = dirname(require.resolve('electron/package.json'));
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
  const binary = join(override ?? join(folder, 'dist'), name);
  if (!existsSync(binary)) return undefined;
  // A download that was cut off leaves a folder without its marker.
  return override || existsSync(join(folder, 'path.txt')) ? binary : undefined;
}

function hasCachedDownload() {
  const caches = [
    process.env.electron_config_cache,
    process.env.ELECTRON_CACHE,
    join(homedir(), '.cache', 'electron'),
    join(homedir(), 'Library', 'Caches', 'electron'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'electron', 'Cache'),
  ];
  return caches.some((folder) => folder && existsSync(folder) && readdirSync(folder).length > 0);
}

/** Asks the place Electron is downloaded from for an answer, and takes none within four seconds as a no. */
function canDownload() {
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const url = mirror ?? `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  const probe = `fetch(${JSON.stringify(url)}, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    .then((answer) => process.exit(${mirror ? 'true' : 'answer.ok'} ? 0 : 1), () => process.exit(1))`;
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  return spawnSync(process.execPath, ['-e', probe], { env, timeout: 5000, stdio: 'ignore' }).status === 0;
}

/** The Electron binary, fetched once where that is possible; otherwise the reason why there is none. */
function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display' };
  }
  if (process.platform === 'linux' && process.getuid() === 0) {
    return { reason: 'Electron keeps its sandbox on and so does not run as root' };
  }
  const present = electronBinary();
  if (present) return { binary: present };

  const online = canDownload();
  if (online || hasCachedDownload()) {
    if (online) say('Downloading Electron (about 120 MB, once) …');
    const install = join(dirname(require.resolve('electron/package.json')), 'install.js');
    spawnSync(process.execPath, [install], {
      timeout: online ? 900_000 : 15_000,
      stdio: online ? ['ignore', 'inherit', 'inherit'] : 'ignore',
      env: { ...process.env, ELECTRON_GET_USE_PROXY: '1' },
    });
    const installed = electronBinary();
    if (installed) return { binary: installed };
  }
  return { reason: 'the Electron program is not here and cannot be downloaded' };
}

const args = process.argv.slice(2);
const forced = args.includes('--web');
const passed = args.filter((arg) => arg !== '--web');
const cwd = process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();

if (!isFresh()) {
  say('Building CXMap …');
  const vite = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (build.status !== 0) {
    say('The build failed; see above.');
    process.exit(build.status ?? 1);
  }
}

const shell = forced ? {} : findElectron();
if (shell.binary) {
  const ended = await run(shell.binary, [ROOT, ...passed], { cwd });
  // What a desktop lacks shows at once: missing libraries (127), or a system that refuses Chromium its sandbox (a trap).
  const refused = ended.code === 127 || ended.code === 133 || ended.signal === 'SIGTRAP' || ended.signal === 'SIGABRT';
  if (!refused || ended.interrupted || ended.after > 10_000) exitLike(ended);
  shell.reason = 'Electron could not start on this system';
}
if (shell.reason) say(`Opening CXMap in the browser: ${shell.reason}.`);
exitLike(await run(process.execPath, [join(OUT, 'main', 'web.js'), ...passed], { cwd }));
