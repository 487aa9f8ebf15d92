import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startWebServer } from '../../src-main/web/server';
import { type Socket, connectSocket } from '../../src-renderer/host/socket';
import { type HostUnderTest, describeHost } from './host-suite';
import { makeHost, removeFolder } from './make-host';

const has: HostUnderTest['has'] = new Set(['files', 'import', 'external']);

describeHost('the product, called directly', () => {
  const { host, folder } = makeHost();
  return Promise.resolve({
    has,
    connect: () => Promise.resolve(host.connect()),
    async close() {
      await host.close();
      removeFolder(folder);
    },
  });
});

describeHost('the web host, over its socket', async () => {
  const { host, folder } = makeHost();
  const interfaceFolder = join(folder, 'interface');
  mkdirSync(interfaceFolder);
  writeFileSync(join(interfaceFolder, 'index.html'), 'page');
  const token = '0123456789abcdef0123456789abcdef';
  const server = await startWebServer({ port: 0, token, interfaceFolder, host });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    has,
    async connect() {
      const sockets: WebSocket[] = [];
      const open = (address: string): Socket => {
        const socket = new WebSocket(address, { origin });
        // The client connects again when the server has gone; that none is there any more is no failure here.
        socket.on('error', () => socket.terminate());
        sockets.push(socket);
        return socket as unknown as Socket;
      };
      const api = await connectSocket({ address: `ws://127.0.0.1:${server.port}/socket`, token, open });
      return {
        api,
        disconnect: () => {
          for (const socket of sockets) socket.terminate();
          return Promise.resolve();
        },
      };
    },
    async close() {
      await server.close();
      await host.close();
      removeFolder(folder);
    },
  };
});
