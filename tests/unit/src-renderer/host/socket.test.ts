import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectSocket, type Socket } from '../../../../src-renderer/host/socket';
import type { HostApi, HostEvent } from '../../../../src-shared/host';
import { REFUSED } from '../../../../src-shared/wire';

const TOKEN = '0123456789abcdef0123456789abcdef';

/** The server's end of the sockets that a client opens. */
class Server {
  readonly sockets: Socket[] = [];
  readonly frames: unknown[] = [];

  readonly open = (): Socket => {
    const socket = {
      binaryType: 'blob', readyState: 1, onopen: null, onmessage: null, onclose: null,
      send: (data: Uint8Array) => void this.frames.push(decode(data)),
      close: () => undefined,
    } as unknown as Socket;
    this.sockets.push(socket);
    return socket;
  };

  private get socket(): Socket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('nobody has connected');
    return socket;
  }

  accept(): void {
    this.socket.onopen?.call(this.socket as WebSocket, new Event('open'));
    this.send({ ready: true });
  }

  send(frame: unknown): void {
    const bytes = encode(frame);
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    this.socket.onmessage?.call(this.socket as WebSocket, { data } as MessageEvent);
  }

  drop(code = 1006): void {
    this.socket.onclose?.call(this.socket as WebSocket, { code } as CloseEvent);
  }
}

async function connected(server: Server): Promise<HostApi> {
  const connecting = connectSocket({ address: 'ws://test', token: TOKEN, open: server.open });
  server.accept();
  return connecting;
}

describe('the web host’s client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows its token first, then calls by number and takes results in any order', async () => {
    const server = new Server();
    const api = await connected(server);
    const [library, preferences] = [api.library(), api.preferences()];
    expect(server.frames).toEqual([{ token: TOKEN }, { id: 0, call: 'library', args: [] }, { id: 1, call: 'preferences', args: [] }]);
    server.send({ id: 1, result: { language: 'es', theme: 'dark' } });
    server.send({ id: 0, result: [] });
    expect(await library).toEqual([]);
    expect(await preferences).toEqual({ language: 'es', theme: 'dark' });
  });

  it('carries bytes both ways', async () => {
    const server = new Server();
    const api = await connected(server);
    const answer = api.send('s1', new Uint8Array([1, 2, 255]));
    expect(server.frames.at(-1)).toEqual({ id: 0, call: 'send', args: ['s1', new Uint8Array([1, 2, 255])] });
    server.send({ id: 0, result: { ok: true, value: null } });
    expect(await answer).toEqual({ ok: true, value: null });
  });

  it('rejects a call that the host could not make', async () => {
    const server = new Server();
    const api = await connected(server);
    const answer = api.library();
    server.send({ id: 0, failed: 'no such call' });
    await expect(answer).rejects.toThrow('no such call');
  });

  it('connects again after the connection broke, says so, and rejects what was under way', async () => {
    const server = new Server();
    const api = await connected(server);
    const events: HostEvent[] = [];
    api.onEvent((event) => events.push(event));
    const lost = api.library();
    server.drop();
    await expect(lost).rejects.toThrow();
    await expect(api.library()).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(300);
    expect(server.sockets.length).toBe(2);
    server.accept();
    expect(events).toEqual([{ type: 'connection', up: false }, { type: 'connection', up: true }]);
    const again = api.library();
    server.send({ id: 2, result: [] });
    server.send({ id: 1, result: [] });
    expect(await again).toEqual([]);
  });

  it('gives up when the token is refused', async () => {
    const server = new Server();
    const connecting = connectSocket({ address: 'ws://test', token: TOKEN, open: server.open });
    server.drop(REFUSED);
    await expect(connecting).rejects.toMatchObject({ reason: 'refused' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sockets.length).toBe(1);
  });

  it('says when nothing answers at all', async () => {
    const server = new Server();
    const connecting = connectSocket({ address: 'ws://test', token: TOKEN, open: server.open });
    server.drop();
    await expect(connecting).rejects.toMatchObject({ reason: 'absent' });
  });

  it('stops telling who no longer listens', async () => {
    const server = new Server();
    const api = await connected(server);
    const heard = vi.fn();
    api.onEvent(heard)();
    server.send({ event: { type: 'library' } });
    expect(heard).not.toHaveBeenCalled();
  });
});
