/** What the desktop program takes from its command line, beside Chromium's own switches. */
import { resolve } from 'node:path';

export interface DesktopArguments {
  readonly library: string | null;
  readonly file: string | null;
}

/** Reads `--library DIR` and a `.cxmap` path, relative to `folder`. What it does not know is Chromium's business. */
export function parseDesktopArguments(args: readonly string[], folder: string): DesktopArguments {
  let library: string | null = null;
  let file: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--library') library = resolve(folder, args[++i] ?? '.');
    else if (arg.startsWith('--library=')) library = resolve(folder, arg.slice('--library='.length));
    else if (!arg.startsWith('-') && arg.toLowerCase().endsWith('.cxmap')) file = resolve(folder, arg);
  }
  return { library, file };
}
