/** Runs exports of open projects and brings the result where the user wants it. */
import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ExportError, ExportRequest, ExportResult, Result } from '../../src-shared/host';
import { viewOf } from '../../src-shared/model/look';
import { messageOf, toSaveFailure } from '../store';
import type { ClientPort } from './client';
import { fileName } from './file-names';
import type { HostOptions } from './options';
import { imagesOf } from './publishing';
import type { Sessions } from './sessions';

type Answer = Result<ExportResult, ExportError>;

/** Writes a file whole or not at all; one that may not be written stays, though its folder would let it be replaced. */
function writeWhole(path: string, bytes: Uint8Array, suffix: string): void {
  if (existsSync(path)) accessSync(path, constants.W_OK);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${suffix}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      for (let at = 0; at < bytes.byteLength; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

export class Exports {
  private readonly options: HostOptions;
  private readonly sessions: Sessions;
  private readonly running = new Map<string, AbortController>();

  constructor(options: HostOptions, sessions: Sessions) {
    this.options = options;
    this.sessions = sessions;
  }

  async run(client: ClientPort, job: string, request: ExportRequest): Promise<Answer> {
    const session = this.sessions.get(request.session);
    const board = session?.snapshot.find('board', request.board);
    if (!session || !board) return { ok: false, error: 'noBoard', detail: request.board };
    if (this.running.has(job)) return { ok: false, error: 'failed', detail: 'the job is running' };
    const controller = new AbortController();
    this.running.set(job, controller);
    try {
      const view = viewOf(board, request.look)?.name;
      const name = `${fileName(view === undefined ? board.title : `${board.title} – ${view}`, 'CXMap')}.${request.format}`;
      const { dialogs } = this.options;
      const target = dialogs ? await dialogs.saveExport(name, request.format) : null;
      if (dialogs && target === null) return { ok: true, value: { to: 'nowhere' } };
      const images: Record<string, Uint8Array> = {};
      for (const hash of imagesOf(session.snapshot)) {
        const image = session.image(hash);
        if (image) images[hash] = image.bytes;
      }
      const { session: _, ...input } = request;
      const output = await this.options.exporter.run(
        { ...input, state: session.encode(), images },
        { signal: controller.signal, onProgress: (done, of) => client.emit({ type: 'export', job, done, of }) },
      );
      if (!output.ok) return output;
      const { bytes, mime, missing, warnings } = output.value;
      if (target === null) return { ok: true, value: { to: 'download', name, mime, bytes, missing, warnings } };
      writeWhole(target, bytes, this.options.newId('export'));
      return { ok: true, value: { to: 'file', path: target, missing, warnings } };
    } catch (error) {
      return this.failed(error);
    } finally {
      this.running.delete(job);
    }
  }

  private failed(error: unknown): Answer {
    const { code } = toSaveFailure(error);
    const known = code === 'diskFull' || code === 'noPermission' ? code : code === 'readOnly' ? 'noPermission' : 'cannotWrite';
    this.options.log(`export failed: ${messageOf(error)}`);
    return { ok: false, error: error instanceof Error && 'syscall' in error ? known : 'failed', detail: messageOf(error) };
  }

  cancel(job: string): void {
    this.running.get(job)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}
