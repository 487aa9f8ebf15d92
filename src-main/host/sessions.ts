/** The open projects: opens files, recovers what was not published, makes new projects, and closes what nobody uses. */
import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenError, OpenedProject, Result, SaveError } from '../../src-shared/host';
import { type Seed, WorkingCopy, createWorkingCopy, messageOf, placeWorkingCopy, realTarget, removeDatabase, takeLock, temporaryFor, toOpenFailure, toSaveFailure } from '../store';
import type { ChildLine } from './child-line';
import type { OpenedFile } from './child-requests';
import type { ClientPort } from './client';
import { documentFrom } from './documents';
import { type Filling, fillingOf } from './emptied';
import { freePath, nameOf } from './file-names';
import type { HostOptions } from './options';
import type { DataPaths, ProjectPaths } from './paths';
import type { Publisher } from './publisher';
import { combine, holdsEdits, openLeft } from './recovery';
import { Session, type SessionServices } from './session';

/** Milliseconds a file may take to be checked. */
const OPEN_DEADLINE = 30_000;

type Opened = Result<Session, OpenError>;

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export class Sessions {
  private readonly options: HostOptions;
  private readonly data: DataPaths;
  private readonly files: ChildLine;
  private readonly services: SessionServices;
  /** By real path; a second opening of a path waits for the first. */
  private readonly byPath = new Map<string, Promise<Opened>>();
  private readonly byId = new Map<string, Session>();
  /** Where files went that were renamed while open, for clients that know the old path. */
  private readonly moved = new Map<string, string>();

  constructor(options: HostOptions, data: DataPaths, files: ChildLine, publisher: Publisher) {
    this.options = options;
    this.data = data;
    this.files = files;
    this.services = {
      clock: options.clock,
      installation: data.installation,
      program: `CXMap ${options.version}`,
      publish: (job) => publisher.publish(job),
      reread: (path, seed) => this.readFile(path, seed),
      log: (message) => options.log(message),
    };
  }

  /** Who writes files here: what marks temporary files, and what files say of the program. */
  get maker(): Pick<SessionServices, 'installation' | 'program'> {
    return this.services;
  }

  get(id: string): Session | undefined {
    return this.byId.get(id);
  }

  /** The session of a file that is open, once its opening has ended. */
  async at(path: string): Promise<Session | null> {
    const opened = await this.byPath.get(this.resolve(path));
    return opened?.ok ? opened.value : null;
  }

  async open(client: ClientPort, path: string): Promise<Result<OpenedProject, OpenError>> {
    const real = this.resolve(path);
    let opening = this.byPath.get(real);
    if (!opening) {
      opening = this.openFile(real);
      this.byPath.set(real, opening);
    }
    const opened = await opening;
    if (!opened.ok) {
      if (this.byPath.get(real) === opening) this.byPath.delete(real);
      return opened;
    }
    // It may have been closed while we waited.
    if (opened.value.closed) return this.open(client, path);
    return { ok: true, value: opened.value.join(client) };
  }

  /** Whether what was written in a project can still be had although its file is gone: it is open, or its working copy holds it. */
  hasWithoutFile(path: string): boolean {
    if (this.byPath.has(path)) return true;
    const paths = this.data.project(path);
    return existsSync(paths.folder) && paths.lineages().some((lineage) => holdsEdits(paths.working(lineage)));
  }

  /** Makes a file of a new project and opens it. `replace`: the user has agreed to replace what is there. */
  async create(client: ClientPort, path: string, lineage: string, seed: Seed, replace: boolean): Promise<Result<OpenedProject, SaveError>> {
    let unlock: (() => void) | null = null;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const real = realTarget(path);
      const paths = this.data.project(real);
      if (this.byPath.has(real)) return { ok: false, error: 'cannotWrite', detail: 'the file is open' };
      unlock = takeLock(paths.lock);
      if (!unlock) return { ok: false, error: 'cannotWrite', detail: 'another program has the file open' };
      const working = paths.working(lineage);
      createWorkingCopy(working, { path: real, lineage, fingerprint: null }, seed);
      const answer = await this.services.publish({
        working,
        ring: paths.ring(lineage),
        target: { path: real, expected: replace ? 'any' : null, installation: this.data.installation },
        now: this.options.clock.now(),
        program: this.services.program,
      });
      if (!answer.ok) {
        removeDatabase(working);
        unlock();
        return answer;
      }
      const copy = new WorkingCopy(working);
      copy.published(answer.seq, real, answer.fingerprint);
      const session = this.start({ path: real, paths, copy, unlock, readOnly: null, recovered: false, published: null, savedAt: this.options.clock.now() });
      this.byPath.set(real, Promise.resolve({ ok: true, value: session }));
      return { ok: true, value: session.join(client) };
    } catch (error) {
      unlock?.();
      const failure = toSaveFailure(error);
      return { ok: false, error: failure.code, detail: failure.message };
    }
  }

  /** Takes a client out of a session; when it was the last one, publishes and closes. */
  async leave(client: ClientPort, id: string): Promise<void> {
    const session = this.byId.get(id);
    if (!session?.has(client)) return;
    session.leave(client);
    if (!session.isEmpty()) return;
    await session.publish(false);
    // Somebody may have joined meanwhile, such as the same page after a reload.
    if (session.isEmpty()) this.end(session);
  }

  async leaveAll(client: ClientPort): Promise<void> {
    await Promise.all([...this.byId.values()].filter((session) => session.has(client)).map((session) => this.leave(client, session.id)));
  }

  /** Publishes and ends every session, whoever is in it. */
  async close(): Promise<void> {
    await Promise.all([...this.byPath.values()]);
    await Promise.all([...this.byId.values()].map((session) => this.finish(session)));
  }

  /** Publishes and ends one session, whoever is in it. */
  async finish(session: Session): Promise<void> {
    await session.publish(false);
    this.end(session);
  }

  /** Lets a session go on at another path; `move` moves the file. */
  relocate(session: Session, to: string, move: () => void): void {
    const paths = this.data.project(to);
    const unlock = takeLock(paths.lock);
    if (!unlock) throw Object.assign(new Error('another program has a file of that name open'), { code: 'EEXIST' });
    try {
      move();
    } catch (error) {
      unlock();
      throw error;
    }
    const from = session.path;
    session.relocate(to, paths, unlock);
    this.byPath.delete(from);
    this.byPath.set(to, Promise.resolve({ ok: true, value: session }));
    this.moved.set(from, to);
    this.moved.delete(to);
  }

  private end(session: Session): void {
    session.end();
    this.byId.delete(session.id);
    this.byPath.delete(session.path);
  }

  private resolve(path: string): string {
    const real = existsSync(path) ? realpathSync(path) : path;
    return existsSync(real) ? real : (this.moved.get(real) ?? real);
  }

  private async readFile(path: string, seed: string | null): Promise<Result<OpenedFile, OpenError>> {
    const answer = await this.files.ask({ kind: 'open', path, seed }, OPEN_DEADLINE);
    // The child is our own program: it answers with what it says it does.
    return answer.ok ? { ok: true, value: answer.value as OpenedFile } : { ok: false, error: answer.error as OpenError, detail: answer.detail };
  }

  private async openFile(path: string): Promise<Opened> {
    const paths = this.data.project(path);
    let unlock: (() => void) | null = null;
    try {
      if (!existsSync(path) && !existsSync(paths.folder)) return { ok: false, error: 'notFound', detail: path };
      unlock = takeLock(paths.lock);
      if (!unlock) return { ok: false, error: 'busy', detail: 'another program has it open' };
      if (mayWrite(path)) rmSync(temporaryFor(path, this.data.installation), { force: true });
      const file = await this.readFile(path, paths.seed);
      const opened = file.ok ? this.openRead(path, paths, unlock, file.value) : this.openLost(path, paths, unlock, file);
      if (!opened.ok) unlock();
      else if (file.ok) await this.rescueOthers(path, paths, file.value.lineage);
      return opened;
    } catch (error) {
      unlock?.();
      const failure = toOpenFailure(error);
      this.options.log(`opening failed: ${messageOf(error)}`);
      return { ok: false, error: failure.code, detail: failure.message };
    } finally {
      // Without the lock it would be the seed of the program that has it.
      if (unlock) removeDatabase(paths.seed);
    }
  }

  /** The file was read: its working copy is the seed, or the one with edits that it does not hold. */
  private openRead(path: string, paths: ProjectPaths, unlock: () => void, file: OpenedFile): Opened {
    const published = fillingOf(documentFrom([file.state]).snapshot);
    const savedAt = Math.floor(Number(BigInt(file.fingerprint.modified) / 1_000_000n));
    const left = file.newer ? null : combine(openLeft(paths.working(file.lineage), this.services.log), paths.seed, file);
    // Recovered edits can be changed further and saved elsewhere, even where their file cannot be written.
    const readOnly = file.newer ? 'newerFormat' : left || mayWrite(path) ? null : 'noPermission';
    const working = readOnly ? paths.reading : paths.working(file.lineage);
    if (!left) placeWorkingCopy(paths.seed, working);
    const copy = left ?? new WorkingCopy(working);
    return { ok: true, value: this.start({ path, paths, copy, unlock, readOnly, recovered: left !== null, published, savedAt }) };
  }

  /** The file is gone or unreadable: what was acknowledged and not published can still be had. */
  private openLost(path: string, paths: ProjectPaths, unlock: () => void, failure: Opened & { ok: false }): Opened {
    const [copy, ...others] = paths.lineages().map((lineage) => openLeft(paths.working(lineage), this.services.log)).filter((found) => found !== null);
    for (const other of others) other.close();
    if (!copy) return failure;
    return { ok: true, value: this.start({ path, paths, copy, unlock, readOnly: null, recovered: true, published: null, savedAt: null }) };
  }

  /**
   * Another project's file has come to stand at this path, while edits of the one before it were never published: they get a file of
   * their own beside it. Where none can be written, the working copy stays for the next time.
   */
  private async rescueOthers(path: string, paths: ProjectPaths, lineage: string): Promise<void> {
    for (const other of paths.lineages()) {
      const copy = other === lineage ? null : openLeft(paths.working(other), this.services.log);
      if (!copy) continue;
      const working = copy.path;
      copy.close();
      const target = { path: freePath(dirname(path), nameOf(path)), expected: null, installation: this.data.installation };
      const answer = await this.services.publish({ working, ring: paths.ring(other), target, now: this.options.clock.now(), program: this.services.program });
      if (answer.ok) removeDatabase(working);
      else this.options.log(`rescuing edits failed: ${answer.error} ${answer.detail}`);
    }
  }

  private start(parts: {
    readonly path: string;
    readonly paths: ProjectPaths;
    readonly copy: WorkingCopy;
    readonly unlock: () => void;
    readonly readOnly: OpenedProject['readOnly'];
    readonly recovered: boolean;
    readonly published: Filling | null;
    readonly savedAt: number | null;
  }): Session {
    const document = documentFrom(parts.copy.read().updates);
    const published = parts.published ?? (parts.copy.unpublished ? null : fillingOf(document.snapshot));
    const session = new Session({ ...parts, published, id: this.options.newId('session'), document }, this.services);
    this.byId.set(session.id, session);
    return session;
  }
}
