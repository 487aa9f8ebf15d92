/**
 * The web host's HostApi over one WebSocket. A lost connection is made again with growing pauses; calls made meanwhile reject, and
 * `connection` events say so, after which the session opens its project again and sends what was not acknowledged.
 */
import { decode, encode } from '@msgpack/msgpack';
import * as v from 'valibot';
import { HOST_CALLS, type HostApi, type HostCall, type HostEvent } from '../../src-shared/host';
import { REFUSED, serverFrameSchema, type CallFrame, type Hello } from '../../src-shared/wire';
import { HostUnavailable } from './unavailable';

const PAUSES = [250, 500, 1_000, 2_000, 5_000];

/** What is used of a WebSocket, so that a test can bring its own. */
export type Socket = Pick<WebSocket, 'binaryType' | 'send' | 'close' | 'onmessage' | 'onclose' | 'onopen' | 'readyState'>;

interface Options {
  readonly address: string;
  readonly token: string;
  readonly open: (address: string) => Socket;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Resolves when the host has taken the token. Rejects with `HostUnavailable` when it refuses it or does not answer at all. */
export function connectSocket({ address, token, open }: Options): Promise<HostApi> {
  const listeners = new Set<(event: HostEvent) => void>();
  const pending = new Map<number, Pending>();
  let socket: Socket | null = null;
  let ready = false;
  let everReady = false;
  let nextId = 0;
  let failures = 0;

  const emit = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };

  const drop = (reason: string): void => {
    const lost = [...pending.values()];
    pending.clear();
    for (const call of lost) call.reject(new Error(reason));
  };

  const call = (name: HostCall, args: readonly unknown[]): Promise<unknown> => {
    const current = socket;
    if (!ready || !current) return Promise.reject(new Error('The host is not connected.'));
    const id = nextId;
    nextId += 1;
    const frame: CallFrame = { id, call: name, args: [...args] };
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      current.send(encode(frame));
    });
  };

  const calls = Object.fromEntries(HOST_CALLS.map((name) => [name, (...args: unknown[]) => call(name, args)])) as unknown as Pick<HostApi, HostCall>;
  const api: HostApi = {
    ...calls,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  return new Promise<HostApi>((resolve, reject) => {
    const receive = (data: unknown): void => {
      const frame = v.safeParse(serverFrameSchema, decode(new Uint8Array(data as ArrayBuffer)));
      if (!frame.success) return;
      if ('ready' in frame.output) {
        ready = true;
        failures = 0;
        if (everReady) emit({ type: 'connection', up: true });
        everReady = true;
        resolve(api);
      } else if ('event' in frame.output) {
        emit(frame.output.event);
      } else {
        const waiting = pending.get(frame.output.id);
        pending.delete(frame.output.id);
        if ('failed' in frame.output) waiting?.reject(new Error(frame.output.failed));
        else waiting?.resolve(frame.output.result);
      }
    };

    const connect = (): void => {
      const opened = open(address);
      socket = opened;
      opened.binaryType = 'arraybuffer';
      opened.onopen = () => opened.send(encode({ token } satisfies Hello));
      opened.onmessage = (message) => receive(message.data);
      opened.onclose = (closed) => {
        const wasReady = ready;
        ready = false;
        socket = null;
        drop('The connection to the host broke.');
        if (wasReady) emit({ type: 'connection', up: false });
        if (closed.code === REFUSED) {
          // A program started anew has a new token: this tab's will never be taken again.
          reject(new HostUnavailable('refused'));
          return;
        }
        if (!everReady) {
          reject(new HostUnavailable('absent'));
          return;
        }
        setTimeout(connect, PAUSES[Math.min(failures, PAUSES.length - 1)]);
        failures += 1;
      };
    };
    connect();
  });
}
