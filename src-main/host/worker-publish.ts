/** Entry of the worker thread that publishes: it reads the working copy as committed and replaces the project file. */
import { parentPort } from 'node:worker_threads';
import { publishWorkingCopy } from './publishing';
import type { PublishMessage } from './publisher';

parentPort?.on('message', ({ id, job }: PublishMessage) => {
  parentPort?.postMessage({ id, answer: publishWorkingCopy(job) });
});
