/** The folder of projects and the list of recent ones: listing, searching, renaming, duplicating, moving to the trash. */
import { existsSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryEntry, LibraryError, LibraryFolder, ProjectHits, Result } from '../../src-shared/host';
import type { ImageHash } from '../../src-shared/model/fields';
import { type ProjectSummary, toSaveFailure } from '../store';
import type { ChildLine } from './child-line';
import type { DuplicateRequest } from './duplicate';
import { ENDING, fileName, freePath, isFileName, nameOf } from './file-names';
import { filesOf, folderIn } from './library-files';
import type { HostOptions } from './options';
import type { Sessions } from './sessions';
import type { Settings } from './settings';

const DEADLINE = 5_000;
/** For reading a file's texts or images, and for making a copy of it. */
const READ_DEADLINE = 10_000;
const COPY_DEADLINE = 60_000;
/** What the child says of a file that it cannot read or write, as the library's errors. */
const CHILD_ERRORS: ReadonlySet<string> = new Set<LibraryError>(['notFound', 'noPermission', 'diskFull']);

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
    const { files } = filesOf(this.options.libraryFolder);
    const entries = await Promise.all([...new Set([...files.keys(), ...opened.keys()])].map((path) => this.entry(path, files.get(path) ?? null, opened.get(path) ?? null)));
    return entries.filter((entry) => entry !== null).sort((a, b) => Math.max(b.modified, b.opened ?? 0) - Math.max(a.modified, a.opened ?? 0) || (a.path < b.path ? -1 : 1));
  }

  folders(): readonly LibraryFolder[] {
    return filesOf(this.options.libraryFolder).folders;
  }

  async search(path: string, query: string): Promise<ProjectHits | null> {
    const answer = await this.files.ask({ kind: 'search', path, query }, READ_DEADLINE);
    return answer.ok ? (answer.value as ProjectHits) : null;
  }

  async images(path: string, images: readonly ImageHash[]): Promise<readonly { readonly image: ImageHash; readonly bytes: Uint8Array }[]> {
    const answer = await this.files.ask({ kind: 'images', path, images }, READ_DEADLINE);
    return answer.ok ? (answer.value as Awaited<ReturnType<Library['images']>>) : [];
  }

  private async entry(path: string, folder: string | null, opened: number | null): Promise<LibraryEntry | null> {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat && opened !== null && this.sessions.hasWithoutFile(path)) {
      const name = nameOf(path);
      return { path, name, title: name, modified: opened, size: 0, boards: 0, inLibrary: false, folder: '', opened, unreadable: true, gone: true };
    }
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
    return { path, name, title: summary?.title ?? name, modified: Math.round(stat.mtimeMs), size: stat.size, boards: summary?.boards ?? 0, inLibrary: folder !== null, folder: folder ?? '', opened, unreadable: summary === null, gone: false };
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
    try {
      const from = realpathSync(path);
      const session = await this.sessions.at(from);
      await session?.publish(false);
      const { installation, program } = this.sessions.maker;
      const request: DuplicateRequest = { kind: 'duplicate', path: from, lineage: this.options.newId('lineage'), installation, program, now: this.options.clock.now() };
      const answer = await this.files.ask(request, COPY_DEADLINE);
      if (answer.ok) return { ok: true, value: answer.value as string };
      return { ok: false, error: CHILD_ERRORS.has(answer.error) ? (answer.error as LibraryError) : answer.error === 'readOnly' ? 'noPermission' : 'cannotWrite', detail: answer.detail };
    } catch (error) {
      return libraryFailure(error);
    }
  }

  async trash(path: string): Promise<LibraryResult<null>> {
    try {
      const real = realpathSync(path);
      const session = await this.sessions.at(real);
      if (session && !session.isEmpty()) return { ok: false, error: 'inUse', detail: real };
      if (session) await this.sessions.finish(session);
      await this.options.trash(real);
      this.settings.forget(real);
      return { ok: true, value: null };
    } catch (error) {
      return libraryFailure(error);
    }
  }

  /** A path for a new project in the library or a folder below it, which is made when it is missing. Throws where the folder is outside. */
  pathFor(title: string, folder = ''): string {
    return freePath(folderIn(this.options.libraryFolder, folder), fileName(title, 'CXMap'));
  }
}
