/** Electron's own kind of child process for files that may come from anybody: `utilityProcess`, since the runAsNode fuse is off. */
import { utilityProcess } from 'electron';
import type { Child } from '../host/options';

export function spawnUtility(module: string, heap: number): Child {
  const child = utilityProcess.fork(module, [], { serviceName: 'CXMap files', stdio: ['ignore', 'ignore', 'inherit'], execArgv: [`--max-old-space-size=${String(heap)}`] });
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    listen: (listener) => {
      child.on('message', (message) => listener(message));
      child.once('exit', () => listener(null));
    },
    // `kill()` of a utility process asks it to end, which one stuck in SQLite never hears.
    kill: () => {
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    },
  };
}
