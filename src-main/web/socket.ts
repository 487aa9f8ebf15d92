/** One interface's socket: the token first, then calls in and results and events out. */
import { decode, encode } from '@msgpack/msgpack';
import * as v from 'valibot';
import type { WebSocket } from 'ws';
import { MALFORMED, REFUSED, type ServerFrame, callFrameSchema, helloSchema } from '../../src-shared/wire';
import { BadCall, dispatch } from '../host/calls';
import type { Client, Host } from '../host/create-host';
import type { Guard } from './guard';

/** Milliseconds a new socket has to show the token. */
const HELLO_WITHIN = 5_000;
/** Largest first frame: a token and little else. */
const MAX_HELLO = 256;

function decodeFrame(data: Uint8Array): unknown {
  try {
    return decode(data);
  } catch {
    return undefined;
  }
}

/** Serves a socket until it closes; resolves then, when what its client left is published. */
export function serveSocket(socket: WebSocket, host: Host, guard: Guard): Promise<void> {
  let client: Client | null = null;

  const send = (frame: ServerFrame): void => {
    if (socket.readyState === socket.OPEN) socket.send(encode(frame, { ignoreUndefined: true }));
  };

  const greet = (data: Uint8Array): void => {
    const hello = v.safeParse(helloSchema, data.byteLength <= MAX_HELLO ? decodeFrame(data) : undefined);
    if (!hello.success || !guard.isToken(hello.output.token)) {
      socket.close(REFUSED, 'refused');
      return;
    }
    clearTimeout(patience);
    client = host.connect();
    client.api.onEvent((event) => send({ event }));
    send({ ready: true });
  };

  const call = async ({ api }: Client, data: Uint8Array): Promise<void> => {
    const frame = v.safeParse(callFrameSchema, decodeFrame(data));
    if (!frame.success) {
      socket.close(MALFORMED, 'malformed');
      return;
    }
    const { id, call: name, args } = frame.output;
    try {
      send({ id, result: (await dispatch(api, name, args)) ?? null });
    } catch (error) {
      send({ id, failed: error instanceof BadCall ? error.message : 'the call failed' });
    }
  };

  const patience = setTimeout(() => socket.close(REFUSED, 'refused'), HELLO_WITHIN);
  socket.on('message', (data: Buffer, binary) => {
    if (!binary) socket.close(MALFORMED, 'malformed');
    else if (client) void call(client, data);
    else greet(data);
  });
  return new Promise((resolve) => {
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(patience);
      void (client?.disconnect() ?? Promise.resolve()).finally(resolve);
    });
  });
}
