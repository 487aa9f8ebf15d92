import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { type WebServer, startWebServer } from '../../src-main/web/server';
import { MALFORMED, REFUSED } from '../../src-shared/wire';
import { type TestHost, makeHost, removeFolder } from './make-host';

const TOKEN = 'fedcba9876543210fedcba9876543210';

let test: TestHost;
let server: WebServer;
beforeAll(async () => {
  test = makeHost();
  const interfaceFolder = join(test.folder, 'interface');
  mkdirSync(join(interfaceFolder, 'assets'), { recursive: true });
  writeFileSync(join(interfaceFolder, 'index.html'), 'the page');
  writeFileSync(join(interfaceFolder, 'assets', 'a.js'), 'the script');
  writeFileSync(join(test.folder, 'secret.html'), 'outside');
  writeFileSync(join(interfaceFolder, 'secret.key'), 'not a page');
  server = await startWebServer({ port: 0, token: TOKEN, interfaceFolder, host: test.host });
});
afterAll(async () => {
  await server.close();
  await test.close();
  removeFolder(test.folder);
});

/** Sends exactly these bytes and resolves with the whole answer, or what came until the server closed. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket: Socket = connect(server.port, '127.0.0.1', () => socket.write(text.replace(/\n/g, '\r\n')));
    socket.setEncoding('latin1');
    socket.on('data', (data) => (answer += String(data)));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

interface Case {
  readonly host: string | null;
  readonly origin: string | null;
  readonly authorization: string | null;
  readonly method: string;
  readonly upgrade: boolean;
  readonly path: string;
}

function requestText({ host, origin, authorization, method, upgrade, path }: Case): string {
  const lines = [`${method} ${path} HTTP/1.1`];
  if (host !== null) lines.push(`Host: ${host}`);
  if (origin !== null) lines.push(`Origin: ${origin}`);
  if (authorization !== null) lines.push(`Authorization: ${authorization}`);
  if (upgrade) lines.push('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==');
  else lines.push('Connection: close');
  return `${lines.join('\n')}\n\n`;
}

describe('the gate of the web host', () => {
  it('lets through exactly what it should of every combination', async () => {
    const own = `127.0.0.1:${server.port}`;
    const hosts = [own, `localhost:${server.port}`, '127.0.0.1', `evil.example:${server.port}`, `${own}.evil.example`, null];
    const origins = [`http://${own}`, null, 'null', 'http://evil.example', `https://${own}`, `http://localhost:${server.port}`, `http://${own}.evil.example`];
    const tokens = [`Bearer ${TOKEN}`, null, 'Bearer 00000000000000000000000000000000', `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`];
    const wrong: string[] = [];
    let tried = 0;
    for (const host of hosts)
      for (const origin of origins)
        for (const authorization of tokens)
          for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'])
            for (const [path, upgrade] of [['/', false], ['/nothing', false], ['/socket', true], ['/', true]] as const) {
              if (upgrade && method !== 'GET') continue;
              const asked: Case = { host, origin, authorization, method, upgrade, path };
              const named = host === own;
              const related = origin === `http://${own}`;
              const known = authorization === `Bearer ${TOKEN}`;
              let expected = 403;
              if (host === null) expected = upgrade ? 403 : 400;
              else if (upgrade) expected = named && related && path === '/socket' ? 101 : 403;
              else if (named && (related || origin === null)) expected = path === '/' && (method === 'GET' || method === 'HEAD') ? 200 : known ? 404 : 401;
              const answer = await new Promise<number>((resolve, reject) => {
                const socket = connect(server.port, '127.0.0.1', () => socket.write(requestText(asked).replace(/\n/g, '\r\n')));
                socket.once('data', (data) => {
                  resolve(status(data.toString('latin1')));
                  socket.destroy();
                });
                socket.on('error', reject);
                socket.on('end', () => resolve(0));
              });
              tried += 1;
              if (answer !== expected) wrong.push(`${JSON.stringify(asked)}: ${answer}, not ${expected}`);
            }
    expect(wrong).toEqual([]);
    expect(tried).toBe(hosts.length * origins.length * tokens.length * 12);
  }, 120_000);

  it('puts the policy on every answer', async () => {
    const own = `127.0.0.1:${server.port}`;
    for (const path of ['/', '/assets/a.js', '/nothing']) {
      const answer = await raw(requestText({ host: own, origin: null, authorization: null, method: 'GET', upgrade: false, path }));
      expect(answer).toMatch(/content-security-policy: default-src 'none'; script-src 'self'; connect-src 'self'/i);
      expect(answer).toMatch(/x-content-type-options: nosniff/i);
      expect(answer).toMatch(/referrer-policy: no-referrer/i);
      expect(answer).not.toMatch(/set-cookie|access-control-allow/i);
    }
  });

  it.each(['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/assets/../../secret.html', '//etc/passwd', '/secret.key', '/index.html%00.js', '/%', '/assets'])(
    'serves nothing but the interface for %s',
    async (path) => {
      const answer = await raw(requestText({ host: `127.0.0.1:${server.port}`, origin: null, authorization: null, method: 'GET', upgrade: false, path }));
      expect(status(answer)).toBe(401);
      expect(answer).not.toMatch(/outside|not a page|root:/);
    },
  );

  it.each(['cross-site', 'same-site'])('refuses a request that the browser calls %s', async (site) => {
    expect(status(await raw(`GET / HTTP/1.1\nHost: 127.0.0.1:${server.port}\nSec-Fetch-Site: ${site}\nConnection: close\n\n`))).toBe(403);
  });
});

function open(): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { origin: `http://127.0.0.1:${server.port}` });
}

const opened = (socket: WebSocket): Promise<unknown> => new Promise((resolve) => socket.once('open', resolve));
const closed = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));
const message = (socket: WebSocket): Promise<unknown> => new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(decode(data))));

describe('a socket', () => {
  it.each([
    ['a wrong token', encode({ token: '0'.repeat(32) })],
    ['a token and more', encode({ token: TOKEN, more: 1 })],
    ['a call before the token', encode({ id: 1, call: 'info', args: [] })],
    ['no msgpack', new Uint8Array([0xc1, 0xff])],
    ['a large first message', encode({ token: TOKEN, padding: 'x'.repeat(10_000) })],
  ])('is closed on %s', async (_, first) => {
    const socket = open();
    await opened(socket);
    const end = closed(socket);
    socket.send(first);
    expect(await end).toBe(REFUSED);
  });

  const ready = async (): Promise<WebSocket> => {
    const socket = open();
    await opened(socket);
    const greeting = message(socket);
    socket.send(encode({ token: TOKEN }));
    expect(await greeting).toEqual({ ready: true });
    return socket;
  };

  it.each([
    ['a call that is none', encode({ id: 1, call: 'constructor', args: [] })],
    ['onEvent, which is no call', encode({ id: 1, call: 'onEvent', args: [] })],
    ['more than a frame', encode({ id: 1, call: 'info', args: [], more: 1 })],
    ['a negative id', encode({ id: -1, call: 'info', args: [] })],
    ['no msgpack', new Uint8Array([0xc1])],
    ['text', 'hello'],
  ])('is closed on %s', async (_, frame) => {
    const socket = await ready();
    const end = closed(socket);
    socket.send(frame);
    expect(await end).toBe(MALFORMED);
  });

  it.each([
    ['open', [1]],
    ['open', []],
    ['open', ['a\0b']],
    ['open', ['a', 'b']],
    ['send', ['session', 'text']],
    ['setPreferences', [{ language: 'fr', theme: 'dark' }]],
    ['export', ['job', { session: 's', board: 'b', format: 'exe', paper: 'A4', orientation: 'auto', scale: 1, width: null }]],
    ['image', ['session', '../../etc/passwd']],
  ])('answers that %s does not take %j, and goes on', async (call, args) => {
    const socket = await ready();
    const answer = message(socket);
    socket.send(encode({ id: 7, call, args }));
    expect(await answer).toEqual({ id: 7, failed: expect.stringContaining(call) as unknown });
    const next = message(socket);
    socket.send(encode({ id: 8, call: 'info', args: [] }));
    expect(await next).toMatchObject({ id: 8, result: { shell: 'web' } });
    socket.terminate();
  });
});

describe('the program', () => {
  function start(...args: string[]): { readonly folder: string; readonly child: ReturnType<typeof spawn>; readonly output: () => string; readonly errors: () => string; readonly ended: Promise<number | null>; readonly address: Promise<string> } {
    const folder = mkdtempSync(join(tmpdir(), 'cxmap-web-'));
    const child = spawn(process.execPath, [join(inject('program'), 'web.js'), '--no-open', '--library', join(folder, 'library'), ...args], {
      env: { ...process.env, CXMAP_DATA: join(folder, 'data'), XDG_DATA_HOME: join(folder, 'share') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    const address = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString();
        const found = /^CXMap: (\S+)\n/.exec(output)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(errors)));
    });
    address.catch(() => undefined);
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    return { folder, child, output: () => output, errors: () => errors, ended, address };
  }

  it('prints one line with its address, publishes when it is ended, and tells nobody the token', async () => {
    const program = start();
    const address = new URL(await program.address);
    expect(address.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{32}$/);
    expect(await (await fetch(address)).text()).toContain('CXMap');
    const token = address.hash.slice('#token='.length);
    const socket = new WebSocket(`ws://${address.host}/socket`, { origin: address.origin });
    await opened(socket);
    const greeting = message(socket);
    socket.send(encode({ token }));
    await greeting;
    const created = new Promise<unknown>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const frame = decode(data) as { id?: number; result?: unknown };
        if (frame.id === 1) resolve(frame.result);
      });
    });
    socket.send(encode({ id: 1, call: 'create', args: [{ template: '', language: 'es', title: 'Café' }] }));
    expect(await created).toMatchObject({ ok: true });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output()).toBe(`CXMap: ${address.href}\n`);
    expect(program.errors()).toBe('');
    expect(readdirSync(join(program.folder, 'library'))).toEqual(['Café.cxmap']);
    const data = readdirSync(join(program.folder, 'data'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of data) expect(readFileSync(join(entry.parentPath, entry.name), 'latin1')).not.toContain(token);
    removeFolder(program.folder);
  });

  it.each([
    [['--port', 'x'], /--port needs a number/],
    [['--colour'], /Unknown option --colour/],
    [['a.cxmap', 'b.cxmap'], /Only one file/],
  ])('says what is wrong with %j', async (args, words) => {
    const program = start(...args);
    expect(await program.ended).toBe(2);
    expect(program.errors()).toMatch(words);
    expect(program.output()).toBe('');
    removeFolder(program.folder);
  });

  it('says that a port is taken', async () => {
    const program = start('--port', String(server.port));
    expect(await program.ended).toBe(1);
    expect(program.errors()).toMatch(/taken by another program/);
    removeFolder(program.folder);
  });
});
