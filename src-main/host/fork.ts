/** Children under plain Node: the web host, the command line and tests. Electron has its own kind. */
import { fork } from 'node:child_process';
import type { Child } from './options';

export function forkChild(module: string, heap: number): Child {
  const child = fork(module, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [`--max-old-space-size=${String(heap)}`] });
  return {
    pid: child.pid,
    post: (message) => {
      if (child.connected) child.send(message as Parameters<typeof child.send>[0]);
    },
    listen: (listener) => {
      let ended = false;
      const end = (): void => {
        if (!ended) listener(null);
        ended = true;
      };
      child.on('message', (message) => listener(message));
      child.on('error', end);
      child.on('exit', end);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
