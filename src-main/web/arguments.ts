/** The web host's command line. */
import { resolve } from 'node:path';

export interface WebArguments {
  /** Opens the system's browser. */
  readonly open: boolean;
  /** 0: any free port. */
  readonly port: number;
  readonly library: string | null;
  readonly file: string | null;
}

export const USAGE = 'Usage: [--no-open] [--port N] [--library DIR] [FILE.cxmap]';

/** Reads the arguments, with paths relative to `folder`. Returns what is wrong in words instead when something is. */
export function parseArguments(args: readonly string[], folder: string): WebArguments | string {
  let open = true;
  let port = 0;
  let library: string | null = null;
  let file: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = (args[i] ?? '').split(/=(.*)/s, 2) as [string, string | undefined];
    const value = (): string | undefined => inline ?? args[++i];
    if (name === '--no-open') open = false;
    else if (name === '--port') {
      const text = value() ?? '';
      port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
      if (port < 0 || port > 65_535) return `--port needs a number from 0 to 65535, not "${text}". ${USAGE}`;
    } else if (name === '--library') {
      const text = value();
      if (!text) return `--library needs a folder. ${USAGE}`;
      library = resolve(folder, text);
    } else if (name.startsWith('-')) return `Unknown option ${name}. ${USAGE}`;
    else if (file !== null) return `Only one file can be opened at start. ${USAGE}`;
    else file = resolve(folder, args[i] ?? '');
  }
  return { open, port, library, file };
}
