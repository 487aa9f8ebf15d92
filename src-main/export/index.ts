/** The export room's public surface: one exporter for the host and the command line. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ExportError, type Result } from '../../src-shared/host';
import { type OnProgress } from './pace';
import { ExportFailure, type ExportInput, type ExportJob, type ExportOutput, type WorkerMessage } from './types';

export { type ExportInput, type ExportOutput } from './types';

export interface ExporterOptions {
  /** The built worker, `out/main/export-worker.js`. Where it is not there, exports run in this thread. */
  readonly workerPath: string;
  /** The folder of the shipped fonts, which may lie in an asar archive. */
  readonly fontsDir: string;
  /** Milliseconds since 1970; the only clock that reaches a result. */
  readonly clock: () => number;
}

export interface RunOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Exporter {
  /**
   * Makes one export. Nothing is written: the bytes come back in memory. Progress comes about every 50 ms of work. Aborting the
   * signal ends it at once as `cancelled`. Never rejects.
   */
  run(input: ExportInput, options?: RunOptions): Promise<Result<ExportOutput, ExportError>>;
}

const failure = (error: unknown): Result<never, ExportError> =>
  error instanceof ExportFailure
    ? { ok: false, error: error.error, detail: error.message }
    : { ok: false, error: 'failed', detail: error instanceof Error ? error.message : String(error) };

const CANCELLED: Result<never, ExportError> = { ok: false, error: 'cancelled', detail: 'The export was cancelled.' };

/** A worker for each job: it shares nothing, and ending it is how a job is cancelled. */
function runInWorker(workerPath: string, job: ExportJob, { onProgress, signal }: RunOptions): Promise<Result<ExportOutput, ExportError>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath, { workerData: job });
    const finish = (result: Result<ExportOutput, ExportError>): void => {
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      void worker.terminate();
    };
    const cancel = (): void => finish(CANCELLED);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.done, 100);
      else if (message.type === 'done') finish({ ok: true, value: message.output });
      else finish({ ok: false, error: message.error, detail: message.detail });
    });
    worker.on('error', (error: Error & { code?: string }) => {
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { ok: false, error: 'tooLarge', detail: error.message } : failure(error));
    });
    worker.on('exit', (code) => finish({ ok: false, error: 'failed', detail: `The export ended with code ${code}.` }));
  });
}

export function createExporter({ workerPath, fontsDir, clock }: ExporterOptions): Exporter {
  return {
    async run(input, options = {}) {
      if (options.signal?.aborted) return CANCELLED;
      const job: ExportJob = { input, fontsDir, now: clock() };
      if (existsSync(workerPath)) return runInWorker(workerPath, job, options);
      try {
        // Loaded only here: the painters would cost the host tens of megabytes that its worker pays already.
        const { exportBoard } = await import('./export-board');
        return { ok: true, value: await exportBoard(job, options) };
      } catch (error) {
        return failure(error);
      }
    },
  };
}
