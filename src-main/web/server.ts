/** The local web host: the interface's files for anybody who comes by the right name, everything else for who has the token. */
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MAX_CLIENT_FRAME, SOCKET_PATH } from '../../src-shared/wire';
import type { Host } from '../host/create-host';
import { CONTENT_TYPES, STATIC_HEADERS } from '../host/csp';
import { Guard } from './guard';
import { serveSocket } from './socket';

export interface WebServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** 128 random bits as 32 hex digits. */
  readonly token: string;
  /** Folder of the built interface. */
  readonly interfaceFolder: string;
  readonly host: Host;
}

export interface WebServer {
  readonly port: number;
  /** Stops listening, closes every socket, and resolves when all that their clients left is published. */
  close(): Promise<void>;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...STATIC_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' });
  response.end(status === 404 ? 'Not found\n' : 'Refused\n');
}

/** A file of the interface by its address, or `null`. */
async function interfaceFile(folder: string, url: string): Promise<{ readonly type: string; readonly bytes: Buffer } | null> {
  let path: string;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname));
  } catch {
    return null;
  }
  const file = join(folder, path === sep ? 'index.html' : path);
  const type = CONTENT_TYPES[extname(file)];
  if (!file.startsWith(folder + sep) || file.includes('\0') || type === undefined) return null;
  try {
    return { type, bytes: await readFile(file) };
  } catch {
    return null;
  }
}

/** Binds 127.0.0.1 only. Rejects when the port is taken. */
export function startWebServer({ port, token, interfaceFolder, host }: WebServerOptions): Promise<WebServer> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_CLIENT_FRAME, perMessageDeflate: false });
  const leaving = new Set<Promise<void>>();
  let guard: Guard | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { headers, method = '', url = '/' } = request;
    // Nothing here takes a body.
    request.resume();
    if (!guard?.isOwnHost(headers) || !guard.isOwnOrigin(headers)) {
      refuse(response, 403);
      return;
    }
    const file = method === 'GET' || method === 'HEAD' ? await interfaceFile(interfaceFolder, url) : null;
    if (!file) {
      // Only who has the token learns what is here and what is not.
      refuse(response, guard.hasToken(headers) ? 404 : 401);
      return;
    }
    const hashed = /^\/assets\//.test(url);
    response.writeHead(200, {
      ...STATIC_HEADERS,
      'content-type': file.type,
      'content-length': String(file.bytes.byteLength),
      'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(method === 'HEAD' ? undefined : file.bytes);
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const allowed = guard?.mayUpgrade(request.headers) === true && request.url === SOCKET_PATH && request.method === 'GET';
    if (!allowed || !guard) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const own = guard;
    sockets.handleUpgrade(request, stream, head, (socket: WebSocket) => {
      const left = serveSocket(socket, host, own).finally(() => leaving.delete(left));
      leaving.add(left);
    });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    upgrade(request, stream, head);
  });
  server.on('clientError', (_error, stream) => stream.destroy());
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const actual = (server.address() as AddressInfo).port;
      guard = new Guard(actual, token);
      resolve({
        port: actual,
        async close() {
          server.close();
          for (const socket of sockets.clients) socket.close(1001, 'closing');
          const patience = setTimeout(() => {
            for (const socket of sockets.clients) socket.terminate();
          }, 500);
          await Promise.all(leaving);
          clearTimeout(patience);
          server.closeAllConnections();
        },
      });
    });
  });
}
