/** The entry of the export worker: one job, told in `workerData`, answered in messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { exportBoard } from './export-board';
import { ExportFailure, type ExportJob, type WorkerMessage } from './types';

const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

try {
  const output = await exportBoard(workerData as ExportJob, { onProgress: (done) => say({ type: 'progress', done }) });
  say({ type: 'done', output }, [output.bytes.buffer as ArrayBuffer]);
} catch (error) {
  say({ type: 'failed', error: error instanceof ExportFailure ? error.error : 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
