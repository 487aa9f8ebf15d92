/** A child process that answers requests one after the other, each with a deadline. It is started when needed and ended when idle. */
import { readFileSync } from 'node:fs';
import type { ChildAnswer, ChildRequest } from './child-requests';
import type { Child, HostOptions } from './options';

/** Megabytes of JavaScript heap, and of memory in all, where the system tells how much that is. */
const HEAP = 1_024;
const MEMORY = 2_048;
const LOOK_EVERY = 100;
const IDLE = 60_000;

type Answer = ChildAnswer | { readonly ok: false; readonly error: 'timeout' | 'tooLarge' | 'cannotRead'; readonly detail: string };

interface Job {
  readonly request: ChildRequest;
  readonly deadline: number;
  readonly resolve: (answer: Answer) => void;
}

/** Resident memory of a process in megabytes; 0 where the system has no /proc. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export class ChildLine {
  private readonly options: Pick<HostOptions, 'spawn' | 'clock'>;
  private child: Child | null = null;
  private readonly queue: Job[] = [];
  private current: { job: Job; stop: () => void } | null = null;
  private cancelIdle: (() => void) | null = null;
  private closed = false;

  constructor(options: Pick<HostOptions, 'spawn' | 'clock'>) {
    this.options = options;
  }

  /** Milliseconds `deadline` run from when the child takes the request up. Never rejects. */
  ask(request: ChildRequest, deadline: number): Promise<Answer> {
    return new Promise((resolve) => {
      if (this.closed) {
        resolve({ ok: false, error: 'cannotRead', detail: 'the host is closing' });
        return;
      }
      this.queue.push({ request, deadline, resolve });
      this.next();
    });
  }

  close(): void {
    this.closed = true;
    this.end({ ok: false, error: 'cannotRead', detail: 'the host is closing' });
    for (const job of this.queue.splice(0)) job.resolve({ ok: false, error: 'cannotRead', detail: 'the host is closing' });
  }

  private next(): void {
    if (this.current) return;
    this.cancelIdle?.();
    this.cancelIdle = null;
    const job = this.queue.shift();
    if (!job) {
      this.cancelIdle = this.options.clock.after(IDLE, () => this.end(null));
      return;
    }
    const child = (this.child ??= this.start());
    const timeout = setTimeout(() => this.end({ ok: false, error: 'timeout', detail: `no answer within ${String(job.deadline)} ms` }), job.deadline);
    const look = setInterval(() => {
      const memory = memoryOf(child.pid);
      if (memory > MEMORY) this.end({ ok: false, error: 'tooLarge', detail: `took ${String(Math.round(memory))} MB of memory` });
    }, LOOK_EVERY);
    this.current = {
      job,
      stop: () => {
        clearTimeout(timeout);
        clearInterval(look);
      },
    };
    child.post(job.request);
  }

  private start(): Child {
    const child = this.options.spawn('child-open.js', HEAP);
    child.listen((message) => {
      if (child !== this.child) return;
      if (message === null) {
        this.child = null;
        this.settle({ ok: false, error: 'cannotRead', detail: 'the reading process ended' });
      } else this.settle(message as ChildAnswer);
    });
    return child;
  }

  /** Ends the child; `answer` is for the request it was at. */
  private end(answer: Answer | null): void {
    this.cancelIdle?.();
    this.cancelIdle = null;
    const { child } = this;
    this.child = null;
    child?.kill();
    if (answer) this.settle(answer);
  }

  private settle(answer: Answer): void {
    const { current } = this;
    if (!current) return;
    this.current = null;
    current.stop();
    current.job.resolve(answer);
    if (!this.closed) this.next();
  }
}
