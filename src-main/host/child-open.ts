/**
 * Entry of the child process that reads files which may come from anybody: by `child_process.fork` under Node, by
 * `utilityProcess` in Electron. The host ends it when it takes too long.
 */
import { type ChildRequest, answer } from './child-requests';

/** Electron's utility processes talk through `process.parentPort`, which Node's types do not know. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

// The parent is the host of the same build: what it asks is what `ChildRequest` says.
if (parentPort) {
  parentPort.on('message', ({ data }) => void answer(data as ChildRequest).then((result) => parentPort.postMessage(result)));
} else {
  process.on('message', (message) => void answer(message as ChildRequest).then((result) => process.send?.(result)));
  process.on('disconnect', () => process.exit(0));
}
