/** Moves files to the system's trash without a desktop's help. Never deletes: where there is no way, it fails. */
import { execFile } from 'node:child_process';
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, parse, relative } from 'node:path';
import { promisify } from 'node:util';

/** Folder that contains the file and is the top of its file system. */
function mountPoint(path: string): string {
  const device = statSync(path).dev;
  let folder = dirname(path);
  while (dirname(folder) !== folder && statSync(dirname(folder)).dev === device) folder = dirname(folder);
  return folder;
}

/** Trash folders for a file, best first, each with the path that its .trashinfo holds. FreeDesktop Trash specification 1.0. */
function candidates(path: string, data: string): { readonly trash: string; readonly recorded: string }[] {
  const home = { trash: join(data, 'Trash'), recorded: path };
  mkdirSync(home.trash, { recursive: true, mode: 0o700 });
  if (statSync(home.trash).dev === statSync(path).dev) return [home];
  const top = mountPoint(path);
  const user = String(process.getuid?.() ?? 0);
  const shared = join(top, '.Trash');
  const recorded = relative(top, path);
  const own = { trash: join(top, `.Trash-${user}`), recorded };
  // The shared folder counts only with the sticky bit, and never as a symlink.
  const usable = existsSync(shared) && lstatSync(shared).isDirectory() && (statSync(shared).mode & 0o1000) !== 0;
  return usable ? [{ trash: join(shared, user), recorded }, own] : [own];
}

function moveInto(trash: string, path: string, recorded: string, when: Date): void {
  for (const folder of ['files', 'info']) mkdirSync(join(trash, folder), { recursive: true, mode: 0o700 });
  const { name, ext } = parse(basename(path));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(when.getFullYear())}-${pad(when.getMonth() + 1)}-${pad(when.getDate())}T${pad(when.getHours())}:${pad(when.getMinutes())}:${pad(when.getSeconds())}`;
  for (let i = 1; ; i++) {
    const chosen = i === 1 ? name + ext : `${name}.${String(i)}${ext}`;
    const info = join(trash, 'info', `${chosen}.trashinfo`);
    if (existsSync(join(trash, 'files', chosen))) continue;
    let handle: number;
    try {
      // Creating the info file reserves the name.
      handle = openSync(info, 'wx', 0o600);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    try {
      writeSync(handle, `[Trash Info]\nPath=${encodeURI(recorded)}\nDeletionDate=${date}\n`);
      closeSync(handle);
      renameSync(path, join(trash, 'files', chosen));
      return;
    } catch (error) {
      rmSync(info, { force: true });
      throw error;
    }
  }
}

export function trashByFreedesktop(path: string, when: Date, env: Readonly<Record<string, string | undefined>> = process.env): void {
  const shared = env['XDG_DATA_HOME'];
  const data = shared && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share');
  let last: unknown = null;
  for (const { trash, recorded } of candidates(path, data)) {
    try {
      moveInto(trash, path, recorded, when);
      return;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

const run = promisify(execFile);

/** Moves a file to this system's trash. */
export async function moveToTrash(path: string): Promise<void> {
  if (process.platform === 'darwin') {
    await run('/usr/bin/osascript', ['-e', 'on run argv', '-e', 'tell application "Finder" to delete (POSIX file (item 1 of argv))', '-e', 'end run', path]);
  } else if (process.platform === 'win32') {
    const script = "Add-Type -AssemblyName Microsoft.VisualBasic; [Microsoft.VisualBasic.FileIO.FileSystem]::DeleteFile($env:CXMAP_TRASH, 'OnlyErrorDialogs', 'SendToRecycleBin')";
    await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], { env: { ...process.env, CXMAP_TRASH: path } });
  } else trashByFreedesktop(path, new Date());
}
