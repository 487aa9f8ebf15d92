import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf } from '../../../../src-main/host/library-files';

const NOBODY = 65_534;

/** Runs as a user whom permissions hold back: nothing is closed to root. */
function asNobody<T>(run: () => T): T {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

// Windows has no such permissions.
describe.skipIf(process.platform === 'win32')('files of the library', () => {
  let library = '';
  beforeEach(() => {
    library = mkdtempSync(join(tmpdir(), 'cxmap-library-'));
    if (process.geteuid?.() === 0) chownSync(library, NOBODY, NOBODY);
  });
  afterEach(() => {
    rmSync(library, { recursive: true, force: true });
  });

  it('tells a folder that cannot be read from an empty one', () => {
    mkdirSync(join(library, 'Empty'));
    mkdirSync(join(library, 'Locked'));
    writeFileSync(join(library, 'Locked', 'Hidden.cxmap'), '');
    chmodSync(join(library, 'Locked'), 0);
    const { files, folders } = asNobody(() => filesOf(library));
    chmodSync(join(library, 'Locked'), 0o700);
    expect(files.size).toBe(0);
    expect(folders).toEqual([
      { path: 'Empty', unreadable: false },
      { path: 'Locked', unreadable: true },
    ]);
  });

  it('names the library itself only where it cannot be read', () => {
    expect(filesOf(library).folders).toEqual([]);
    expect(filesOf(join(library, 'not there yet')).folders).toEqual([]);
    chmodSync(library, 0);
    const { folders } = asNobody(() => filesOf(library));
    chmodSync(library, 0o700);
    expect(folders).toEqual([{ path: '', unreadable: true }]);
  });
});
