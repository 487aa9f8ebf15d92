/** Hands an address to the system's browser or mail program. */
import { spawn } from 'node:child_process';

/** Resolves to whether a program took it. The address is passed as one argument and never through a shell. */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', address] : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', address] : ['xdg-open', address];
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
