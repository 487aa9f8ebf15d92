/** The folder of projects and the list of recent ones: listing, renaming, duplicating, moving to the trash. */
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryEntry, LibraryError, Result } from '../../src-shared/host';
import { type ProjectSummary, toSaveFailure } from '../store';
import type { ChildLine } from './child-line';
import { ENDING, fileName, freePath, isFileName, nameOf } from './file-names';
import type { HostOptions } from './options';
import type { Sessions } from './sessions';
import type { Settings } from './settings';

const DEADLINE = 5_000;

type LibraryResult<T> = Result<T, LibraryError>;

function libraryFailure(error: unknown): { readonly ok: false; readonly error: LibraryError; readonly detail: string } {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { ok: false, error: 'exists', detail: error.message };
  const { code, message } = toSaveFailure(error);
  const known = code === 'notFound' || code === 'diskFull' || code === 'noPermission' ? code : code === 'readOnly' ? 'noPermission' : 'cannotWrite';
  return { ok: false, error: known, detail: message };
}

interface Summary {
  readonly key: string;
  readonly summary: ProjectSummary | null;
}

export class Library {
  private readonly options: HostOptions;
  private readonly settings: Settings;
  private readonly files: ChildLine;
  private readonly sessions: Sessions;
  private readonly summaries = new Map<string, Summary>();

  constructor(options: HostOptions, settings: Settings, files: ChildLine, sessions: Sessions) {
    this.options = options;
    this.settings = settings;
    this.files = files;
    this.sessions = sessions;
  }

  async list(): Promise<readonly LibraryEntry[]> {
    const opened = new Map(this.settings.recent.map((entry) => [entry.path, entry.opened]));
    const inLibrary = new Set(this.filesInLibrary());
    const entries = await Promise.all([...new Set([...inLibrary, ...opened.keys()])].map((path) => this.entry(path, inLibrary.has(path), opened.get(path) ?? null)));
    return entries.filter((entry) => entry !== null).sort((a, b) => Math.max(b.modified, b.opened ?? 0) - Math.max(a.modified, a.opened ?? 0) || (a.path < b.path ? -1 : 1));
  }

  private filesInLibrary(): string[] {
    try {
      const folder = realpathSync(this.options.libraryFolder);
      return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.toLowerCase().endsWith(ENDING))
        .map((entry) => join(folder, entry.name));
    } catch {
      // A library that is not there yet is an empty one.
      return [];
    }
  }

  private async entry(path: string, inLibrary: boolean, opened: number | null): Promise<LibraryEntry | null> {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const key = `${String(stat.mtimeMs)} ${String(stat.size)} ${String(stat.ino)}`;
    let known = this.summaries.get(path);
    if (known?.key !== key) {
      const answer = await this.files.ask({ kind: 'summary', path }, DEADLINE);
      known = { key, summary: answer.ok ? (answer.value as ProjectSummary) : null };
      this.summaries.set(path, known);
    }
    const { summary } = known;
    const name = nameOf(path);
    return { path, name, title: summary?.title ?? name, modified: Math.round(stat.mtimeMs), size: stat.size, boards: summary?.boards ?? 0, inLibrary, opened, unreadable: summary === null };
  }

  async rename(path: string, name: string): Promise<LibraryResult<string>> {
    if (!isFileName(name)) return { ok: false, error: 'badName', detail: name };
    try {
      const from = realpathSync(path);
      const to = join(dirname(from), name + ENDING);
      if (to === from) return { ok: true, value: to };
      // Changing upper and lower case only finds the file itself on some systems.
      if (existsSync(to) && realpathSync.native(to) !== realpathSync.native(from)) return { ok: false, error: 'exists', detail: to };
      const session = await this.sessions.at(from);
      if (session) {
        await session.publish(false);
        this.sessions.relocate(session, to, () => renameSync(from, to));
      } else renameSync(from, to);
      this.settings.moved(from, to);
      return { ok: true, value: to };
    } catch (error) {
      return libraryFailure(error);
    }
  }

  async duplicate(path: string): Promise<LibraryResult<string>> {
    let copy: string | null = null;
    try {
      const from = realpathSync(path);
      const session = await this.sessions.at(from);
      await session?.publish(false);
      copy = freePath(dirname(from), nameOf(from));
      copyFileSync(from, copy, constants.COPYFILE_EXCL);
      return { ok: true, value: copy };
    } catch (error) {
      const failure = libraryFailure(error);
      if (copy !== null && failure.error !== 'exists') rmSync(copy, { force: true });
      return failure;
    }
  }

  async trash(path: string): Promise<LibraryResult<null>> {
    try {
      const real = realpathSync(path);
      const session = await this.sessions.at(real);
      if (session) await this.sessions.finish(session);
      await this.options.trash(real);
      this.settings.forget(real);
      return { ok: true, value: null };
    } catch (error) {
      return libraryFailure(error);
    }
  }

  /** A path for a new project in the library; the folder is made when it is missing. */
  pathFor(title: string): string {
    mkdirSync(this.options.libraryFolder, { recursive: true });
    return freePath(realpathSync(this.options.libraryFolder), fileName(title, 'CXMap'));
  }
}
