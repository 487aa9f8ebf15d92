/**
 * Keeps a document and the host's copy of it the same. Local updates go out in order, those that wait together as one, and leave the queue
 * only when the host says that they are on disk; a host that is gone or cannot write is tried again, with growing pauses.
 */
import { joinFirst } from '../../src-shared/document';
import type { ProjectDocument } from '../../src-shared/document/types';
import type { HostApi, OpenedProject } from '../../src-shared/host';

/** `refused`: the host will never take this update, or the project is read-only; nothing more is sent. */
export type SyncState = 'idle' | 'sending' | 'waiting' | 'refused';

const PAUSES = [250, 500, 1_000, 2_000, 5_000, 10_000];

type Answer = Awaited<ReturnType<HostApi['send']>>;
export type SendError = (Answer & { ok: false })['error'];

export interface Sync {
  /** Resolves when nothing is left to send, or nothing more can be sent. */
  settled(): Promise<void>;
  stop(): void;
}

interface Parts {
  readonly host: HostApi;
  readonly document: ProjectDocument;
  readonly project: OpenedProject;
  /** Something written elsewhere is about to be taken: what is written here and not yet in the document goes first. */
  readonly onArriving: () => void;
  /** Called on every change of the state. */
  readonly onState: (state: SyncState) => void;
  /** The host said why it does not take an update; called when that begins, not at every try. */
  readonly onTrouble: (error: SendError) => void;
  /** The host had forgotten the session (it was restarted, or the connection broke) and gave a new one. */
  readonly onRejoined: (project: OpenedProject) => void;
}

export function startSync({ host, document, project, onArriving, onState, onTrouble, onRejoined }: Parts): Sync {
  let session = project.session;
  let queue: Uint8Array[] = [];
  let state: SyncState = 'idle';
  let failures = 0;
  let running = false;
  let stopped = false;
  let wake: (() => void) | null = null;
  let waiters: (() => void)[] = [];

  const enter = (next: SyncState): void => {
    if (next === state) return;
    state = next;
    onState(next);
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSES[Math.min(failures, PAUSES.length - 1)]);
      failures += 1;
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Joins again by path. The document's whole state replaces the queue: the host may lack any of it. */
  const rejoin = async (): Promise<boolean> => {
    const opened = await host.open(project.path);
    if (!opened.ok) return false;
    session = opened.value.session;
    onArriving();
    const received = document.receive(opened.value.state, 'remote');
    if (!received.ok) return false;
    queue = opened.value.readOnly ? [] : [document.encode()];
    onRejoined(opened.value);
    return true;
  };

  const trouble = (error: SendError): void => {
    if (state !== 'waiting') onTrouble(error);
  };

  /** Whether the update is done with, has to be tried again, or can never be sent. */
  const sendOne = async (update: Uint8Array): Promise<'done' | 'again' | 'rejoined' | 'never'> => {
    try {
      const result = await host.send(session, update);
      if (result.ok) return 'done';
      switch (result.error) {
        case 'closed':
          return (await rejoin()) ? 'rejoined' : 'again';
        case 'diskFull':
        case 'cannotWrite':
          trouble(result.error);
          return 'again';
        case 'invalid':
        case 'tooLarge':
        case 'readOnly':
          onTrouble(result.error);
          return 'never';
      }
    } catch {
      return 'again';
    }
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (!stopped && state !== 'refused') {
      const from = queue;
      const next = joinFirst(from);
      if (!next) break;
      if (state !== 'waiting') enter('sending');
      const outcome = await sendOne(next.update);
      if (outcome === 'done') {
        from.splice(0, next.count);
        failures = 0;
        enter('sending');
      } else if (outcome === 'never') {
        enter('refused');
      } else if (outcome === 'again') {
        enter('waiting');
        await pause();
      }
    }
    running = false;
    if (state !== 'refused') enter('idle');
    for (const waiter of waiters.splice(0)) waiter();
  };

  const unsubscribe = [
    document.onUpdate((update, origin) => {
      if (origin === 'remote' || origin === 'load') return;
      queue.push(update);
      void run();
    }),
    host.onEvent((event) => {
      if (event.type === 'update' && event.session === session) {
        onArriving();
        document.receive(event.update, 'remote');
      }
      if (event.type === 'connection' && event.up) {
        // Updates of others may have been missed while the connection was down: join again rather than go on.
        void rejoin().then(() => {
          wake?.();
          return run();
        }, () => wake?.());
      }
    }),
  ];

  return {
    settled: () => (running ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve()),
    stop: () => {
      stopped = true;
      waiters.splice(0).forEach((waiter) => waiter());
      waiters = [];
      wake?.();
      for (const off of unsubscribe) off();
    },
  };
}
