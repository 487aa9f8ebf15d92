/** Keeps a long computation polite: tells how far it is, lets other work in, and notices that nobody wants the result any more. */
import { ExportFailure } from './types';

/** Shorter than the 100 ms after which a wait is felt. */
const BREATH_MS = 50;

/** How many hundredths are done, so that no unit of the work shows. */
export type OnProgress = (done: number, of: 100) => void;

export interface Pace {
  /** Resolves at once most of the time. Throws `ExportFailure('cancelled')` once the signal is aborted. */
  tick(done: number, of: number): Promise<void>;
}

export function createPace(onProgress: OnProgress | undefined, signal: AbortSignal | undefined): Pace {
  let last = performance.now();
  return {
    async tick(done, of) {
      const now = performance.now();
      if (now - last >= BREATH_MS) {
        onProgress?.(Math.floor((100 * done) / of), 100);
        await new Promise<void>((resolve) => setImmediate(resolve));
        last = performance.now();
      }
      if (signal?.aborted) throw new ExportFailure('cancelled', 'The export was cancelled.');
    },
  };
}
