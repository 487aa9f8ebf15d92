/** Where the user's documents and the program's own data lie on this system. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** `$XDG_DOCUMENTS_DIR`, the same out of user-dirs.dirs, or Documents in the home folder. */
export function documentsFolder(env: Environment = process.env, home: string = homedir()): string {
  const set = env['XDG_DOCUMENTS_DIR'];
  if (set && isAbsolute(set)) return set;
  if (process.platform === 'linux') {
    try {
      const text = readFileSync(join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'user-dirs.dirs'), 'utf8');
      const folder = /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(text)?.[1]?.replace(/^\$HOME(?=\/|$)/, home);
      if (folder && isAbsolute(folder)) return folder;
    } catch {
      // Most systems have the file; one without has the default.
    }
  }
  return join(home, 'Documents');
}

/** The program's own folder. `CXMAP_DATA` overrides it, for tests and for portable installations. */
export function dataFolder(env: Environment = process.env, home: string = homedir()): string {
  const own = env['CXMAP_DATA'];
  if (own) return own;
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'CXMap');
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'CXMap');
  const shared = env['XDG_DATA_HOME'];
  return join(shared && isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'cxmap');
}

/** English unless the system speaks Spanish. */
export function systemLanguage(env: Environment = process.env): 'en' | 'es' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
