/**
 * An open project: the authoritative document, its working copy, and the clients that share it. An update is validated, committed to the
 * working copy, and only then acknowledged and passed on; the file follows when the work pauses, on saving and on closing.
 */
import { type Disagreement, MAX_UPDATE, type ProjectDocument } from '../../src-shared/document';
import type { HostApi, OpenedProject, Result, SaveError, SaveState } from '../../src-shared/host';
import { type NamedVersion, type StoredImage, WorkingCopy, compareWith, messageOf, placeWorkingCopy, removeDatabase, toSaveFailure } from '../store';
import type { OpenedFile } from './child-requests';
import type { ClientPort } from './client';
import { mergeCopy } from './documents';
import { type Filling, fillingOf, isEmptied } from './emptied';
import { nameOf } from './file-names';
import type { Clock } from './options';
import type { ProjectPaths } from './paths';
import type { PublishAnswer, PublishJob } from './publishing';

const QUIET = 10_000;
/** Updates and bytes after which the working copy is rewritten as one state. */
const COMPACT_UPDATES = 1_000;
const COMPACT_BYTES = 4 * 1024 * 1024;
const MAX_MERGES = 3;

export interface SessionServices {
  readonly clock: Clock;
  readonly installation: string;
  readonly program: string;
  publish(job: PublishJob): Promise<PublishAnswer>;
  /** Reads the file again after someone else changed it; its images and versions go to the paths' seed. */
  reread(path: string, seed: string): Promise<Result<OpenedFile, string>>;
  readonly log: (message: string) => void;
}

export interface SessionParts {
  readonly id: string;
  readonly path: string;
  readonly paths: ProjectPaths;
  readonly document: ProjectDocument;
  readonly copy: WorkingCopy;
  readonly readOnly: OpenedProject['readOnly'];
  readonly recovered: boolean;
  /** What the file holds, `null` when it could not be read. */
  readonly published: Filling | null;
  readonly savedAt: number | null;
  readonly unlock: () => void;
}

type SendResult = Awaited<ReturnType<HostApi['send']>>;

export class Session {
  readonly id: string;
  readonly readOnly: OpenedProject['readOnly'];
  private readonly services: SessionServices;
  private readonly document: ProjectDocument;
  private readonly recovered: boolean;
  private readonly members = new Set<ClientPort>();
  private location: { readonly path: string; readonly paths: ProjectPaths; readonly unlock: () => void };
  private copy: WorkingCopy;
  private filling: Filling | null;
  private save: SaveState;
  private publishing: Promise<Result<SaveState, SaveError>> | null = null;
  private cancelQuiet: (() => void) | null = null;
  /** The document holds what could not be committed: the next commit writes all of it. */
  private uncommitted = false;
  private ended = false;

  constructor(parts: SessionParts, services: SessionServices) {
    this.id = parts.id;
    this.readOnly = parts.readOnly;
    this.services = services;
    this.document = parts.document;
    this.copy = parts.copy;
    this.recovered = parts.recovered;
    this.filling = parts.published;
    this.location = { path: parts.path, paths: parts.paths, unlock: parts.unlock };
    this.save = { state: this.copy.unpublished ? 'protected' : 'saved', error: null, savedAt: parts.savedAt };
    if (this.copy.unpublished) this.publishWhenQuiet();
  }

  get path(): string {
    return this.location.path;
  }

  get closed(): boolean {
    return this.ended;
  }

  isEmpty(): boolean {
    return this.members.size === 0;
  }

  get snapshot(): ProjectDocument['snapshot'] {
    return this.document.snapshot;
  }

  encode(): Uint8Array {
    return this.document.encode();
  }

  join(client: ClientPort): OpenedProject {
    this.members.add(client);
    return {
      session: this.id,
      path: this.path,
      name: nameOf(this.path),
      state: this.document.encode(),
      readOnly: this.readOnly,
      recovered: this.recovered,
      save: this.save,
    };
  }

  has(client: ClientPort): boolean {
    return this.members.has(client);
  }

  leave(client: ClientPort): void {
    this.members.delete(client);
  }

  /** Validates, commits, acknowledges, and passes the update on to the other clients. */
  send(from: ClientPort, update: Uint8Array): SendResult {
    if (this.ended) return { ok: false, error: 'closed', detail: '' };
    if (this.readOnly) return { ok: false, error: 'readOnly', detail: this.readOnly };
    if (update.byteLength > MAX_UPDATE) return { ok: false, error: 'tooLarge', detail: `${String(update.byteLength)} bytes` };
    const received = this.document.receive(update, 'remote');
    if (!received.ok) return { ok: false, error: received.error === 'tooLarge' ? 'tooLarge' : 'invalid', detail: `${received.error}: ${received.detail}` };
    try {
      this.commit(update);
    } catch (error) {
      const { code, message } = toSaveFailure(error);
      return { ok: false, error: code === 'diskFull' ? 'diskFull' : 'cannotWrite', detail: message };
    }
    for (const member of this.members) if (member !== from) member.emit({ type: 'update', session: this.id, update });
    this.touched();
    return { ok: true, value: null };
  }

  private commit(update: Uint8Array): void {
    try {
      if (this.uncommitted) this.copy.compact(this.document.encode(), true);
      else this.copy.append(update);
      this.uncommitted = false;
    } catch (error) {
      this.uncommitted = true;
      throw error;
    }
    const { updates, bytes } = this.copy.growth;
    if (updates >= COMPACT_UPDATES || bytes >= COMPACT_BYTES) this.compact();
  }

  /** The update is committed already: a compaction that fails is only one that comes later. */
  private compact(): void {
    try {
      this.copy.compact(this.document.encode(), false);
    } catch (error) {
      this.services.log(`compaction failed: ${messageOf(error)}`);
    }
  }

  /** New work: it is protected, and the file follows when it pauses. */
  private touched(): void {
    if (this.save.state !== 'protected' && this.save.state !== 'saving') this.announce({ ...this.save, state: 'protected', error: null });
    this.publishWhenQuiet();
  }

  private publishWhenQuiet(): void {
    this.cancelQuiet?.();
    if (this.readOnly || this.ended) return;
    this.cancelQuiet = this.services.clock.after(QUIET, () => void this.publish(false));
  }

  private announce(save: SaveState): void {
    this.save = save;
    this.broadcast({ type: 'save', session: this.id, save });
  }

  private broadcast(event: Parameters<ClientPort['emit']>[0]): void {
    for (const member of this.members) member.emit(event);
  }

  /**
   * Brings the file up to date. Resolves when everything acknowledged before the call is in the file, or says why not. `asked`: somebody wants
   * to know that the file is what they see, so that it is looked at also when there is nothing to write.
   */
  async publish(confirm: boolean, asked = false): Promise<Result<SaveState, SaveError>> {
    // One that runs may have begun before the last update.
    while (this.publishing) await this.publishing;
    this.publishing = this.publishOnce(confirm, asked);
    try {
      return await this.publishing;
    } finally {
      this.publishing = null;
    }
  }

  /** Whether the file is no longer what was read or written here. */
  private isFileElse(): boolean {
    const { fingerprint } = this.copy;
    try {
      return fingerprint !== null && compareWith(this.path, fingerprint) !== 'same';
    } catch {
      // It cannot be looked at: publishing says why.
      return true;
    }
  }

  private async publishOnce(confirm: boolean, asked: boolean): Promise<Result<SaveState, SaveError>> {
    this.cancelQuiet?.();
    this.cancelQuiet = null;
    if (this.readOnly) return { ok: false, error: 'readOnly', detail: this.readOnly };
    if (this.ended || (!this.copy.unpublished && this.save.state === 'saved' && !(asked && this.isFileElse()))) return { ok: true, value: this.save };
    this.announce({ ...this.save, state: 'saving', error: null });
    const filling = fillingOf(this.document.snapshot);
    if (!confirm && this.filling && isEmptied(this.filling, filling)) return this.failed('emptied', '');
    for (let merges = 0; ; merges++) {
      const now = this.services.clock.now();
      const expected = confirm ? 'any' : this.copy.fingerprint;
      const answer = await this.services.publish({
        working: this.copy.path,
        ring: this.location.paths.ring(this.copy.lineage),
        target: { path: this.path, expected, installation: this.services.installation, backups: this.location.paths.folder },
        now,
        program: this.services.program,
      });
      if (answer.ok) return this.succeeded(answer, filling, now);
      if (answer.error !== 'changedUnderneath' || merges >= MAX_MERGES || !(await this.takeOver())) return this.failed(answer.error, answer.detail);
    }
  }

  private succeeded(answer: PublishAnswer & { ok: true }, filling: Filling, now: number): Result<SaveState, SaveError> {
    this.copy.published(answer.seq, this.path, answer.fingerprint);
    this.filling = filling;
    this.announce({ state: this.copy.unpublished ? 'protected' : 'saved', error: null, savedAt: now });
    return { ok: true, value: this.save };
  }

  private failed(error: SaveError, detail: string): Result<SaveState, SaveError> {
    this.services.log(`saving failed: ${error} ${detail}`);
    this.announce({ ...this.save, state: 'failed', error });
    return { ok: false, error, detail };
  }

  /** Merges the file that someone else has saved, when it is a copy of this project. Returns whether it was. */
  private async takeOver(): Promise<boolean> {
    const { seed } = this.location.paths;
    const file = await this.services.reread(this.path, seed);
    try {
      if (!file.ok || file.value.newer || file.value.lineage !== this.copy.lineage) return false;
      this.copy.adopt(seed);
      const disagreements = this.merge(file.value.state);
      this.copy.rebase(file.value.fingerprint);
      this.broadcast({ type: 'merged', session: this.id, disagreements: disagreements.map(({ record }) => record) });
      return true;
    } catch (error) {
      this.services.log(`merging failed: ${messageOf(error)}`);
      return false;
    } finally {
      removeDatabase(seed);
    }
  }

  private merge(theirs: Uint8Array): readonly Disagreement[] {
    const before = this.document.stateVector();
    const disagreements = mergeCopy(this.document, theirs);
    const update = this.document.encodeSince(before);
    this.commit(update);
    this.broadcast({ type: 'update', session: this.id, update });
    return disagreements;
  }

  /** Everything that the project holds besides its document. */
  attachments(): { readonly images: Iterable<StoredImage>; readonly versions: Iterable<NamedVersion> } {
    return { images: this.copy.images(() => true), versions: this.copy.versions() };
  }

  get lineage(): string {
    return this.copy.lineage;
  }

  putImage(image: Omit<StoredImage, 'hash'>): string {
    return this.copy.putImage(image);
  }

  image(hash: string): StoredImage | null {
    return this.ended ? null : this.copy.image(hash);
  }

  imageSizes(): ReturnType<WorkingCopy['imageSizes']> {
    return this.ended ? [] : this.copy.imageSizes();
  }

  /** Goes on at another path to which the file has just been moved. The working copy moves along. */
  relocate(path: string, paths: ProjectPaths, unlock: () => void): void {
    const { lineage, path: from } = this.copy;
    this.copy.close();
    placeWorkingCopy(from, paths.working(lineage));
    this.copy = new WorkingCopy(paths.working(lineage));
    this.location.unlock();
    this.location = { path, paths, unlock };
  }

  /** Ends the session. The working copy stays when it holds what the file does not, and is found when the project is opened again. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.cancelQuiet?.();
    const keep = this.copy.unpublished && !this.readOnly;
    this.copy.close();
    if (!keep) removeDatabase(this.copy.path);
    this.document.destroy();
    this.location.unlock();
    this.members.clear();
  }
}
