import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder, documentsFolder, systemLanguage } from '../../../../src-main/host/places';
import { parseArguments } from '../../../../src-main/web/arguments';
import { trashByFreedesktop } from '../../../../src-main/web/trash';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxmap-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the arguments of the web host', () => {
  it('have defaults', () => {
    expect(parseArguments([], '/here')).toEqual({ open: true, port: 0, library: null, file: null });
  });

  it('take paths relative to where they were typed', () => {
    expect(parseArguments(['--no-open', '--port', '8123', '--library=maps', 'a b.cxmap'], '/here')).toEqual({ open: false, port: 8123, library: '/here/maps', file: '/here/a b.cxmap' });
  });

  it.each([['--port'], ['--port', '65536'], ['--port', '-1'], ['--port', '1e3'], ['--library'], ['--open'], ['a', 'b']])('%s %s are refused in words', (...args) => {
    expect(parseArguments(args, '/here')).toMatch(/Usage:/);
  });
});

describe.skipIf(process.platform !== 'linux')('places on Linux', () => {
  it('follow the variables of the desktop', () => {
    expect(documentsFolder({ XDG_DOCUMENTS_DIR: '/docs' }, '/home/a')).toBe('/docs');
    expect(documentsFolder({ XDG_DOCUMENTS_DIR: 'relative', XDG_CONFIG_HOME: folder }, '/home/a')).toBe('/home/a/Documents');
    writeFileSync(join(folder, 'user-dirs.dirs'), '# comment\nXDG_DESKTOP_DIR="$HOME/Escritorio"\nXDG_DOCUMENTS_DIR="$HOME/Documentos"\n');
    expect(documentsFolder({ XDG_CONFIG_HOME: folder }, '/home/a')).toBe('/home/a/Documentos');
    expect(dataFolder({ XDG_DATA_HOME: '/share' }, '/home/a')).toBe('/share/cxmap');
    expect(dataFolder({}, '/home/a')).toBe('/home/a/.local/share/cxmap');
    expect(dataFolder({ CXMAP_DATA: '/own', XDG_DATA_HOME: '/share' }, '/home/a')).toBe('/own');
  });

  it('know a Spanish system', () => {
    expect([systemLanguage({ LANG: 'es_ES.UTF-8' }), systemLanguage({ LANG: 'es_ES.UTF-8', LC_ALL: 'en_GB' }), systemLanguage({ LANG: 'fr_FR' })]).toEqual(['es', 'en', 'en']);
  });
});

describe.skipIf(process.platform === 'win32')('the trash', () => {
  it('takes a file with where it came from and when, under a free name', () => {
    const env = { XDG_DATA_HOME: join(folder, 'share') };
    for (const content of ['first', 'second']) {
      writeFileSync(join(folder, 'Mi mapa.cxmap'), content);
      trashByFreedesktop(join(folder, 'Mi mapa.cxmap'), new Date(2026, 0, 2, 3, 4, 5), env);
    }
    const trash = join(folder, 'share', 'Trash');
    expect(readdirSync(join(trash, 'files')).sort()).toEqual(['Mi mapa.2.cxmap', 'Mi mapa.cxmap']);
    expect(readFileSync(join(trash, 'files', 'Mi mapa.2.cxmap'), 'utf8')).toBe('second');
    expect(readFileSync(join(trash, 'info', 'Mi mapa.cxmap.trashinfo'), 'utf8')).toBe(`[Trash Info]\nPath=${encodeURI(join(folder, 'Mi mapa.cxmap'))}\nDeletionDate=2026-01-02T03:04:05\n`);
    expect(existsSync(join(folder, 'Mi mapa.cxmap'))).toBe(false);
  });

  it('fails and leaves the file where it is when there is no way', () => {
    const path = join(folder, 'a.cxmap');
    writeFileSync(path, 'kept');
    mkdirSync(join(folder, 'share'));
    writeFileSync(join(folder, 'share', 'Trash'), 'a file in the way');
    expect(() => trashByFreedesktop(path, new Date(), { XDG_DATA_HOME: join(folder, 'share') })).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });
});
