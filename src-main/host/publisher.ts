/** The publishing worker thread, seen from the host: one for all sessions, one file at a time. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PublishAnswer, PublishJob } from './publishing';

export interface PublishMessage {
  readonly id: number;
  readonly job: PublishJob;
}

export class Publisher {
  private readonly module: string;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, (answer: PublishAnswer) => void>();
  private last = 0;

  constructor(entries: string) {
    this.module = join(entries, 'worker-publish.js');
  }

  /** Never rejects. */
  publish(job: PublishJob): Promise<PublishAnswer> {
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      worker.ref();
      worker.postMessage({ id, job } satisfies PublishMessage);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.module);
    worker.on('message', ({ id, answer }: { id: number; answer: PublishAnswer }) => {
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
      // An idle worker keeps no program alive.
      if (this.waiting.size === 0) worker.unref();
    });
    const end = (reason: string): void => {
      if (this.worker === worker) this.worker = null;
      for (const resolve of this.waiting.values()) resolve({ ok: false, error: 'cannotWrite', detail: reason });
      this.waiting.clear();
    };
    worker.on('error', (error) => end(String(error)));
    worker.on('exit', () => end('the publishing worker ended'));
    return worker;
  }
}
