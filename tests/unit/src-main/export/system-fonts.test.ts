import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSystemFonts, systemFontFolders } from '../../../../src-main/export/system-fonts';
import { FONTS_DIR } from './scenes';

const root = mkdtempSync(join(tmpdir(), 'cxmap-fonts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  folder = join(root, String(++count));
  mkdirSync(join(folder, 'deep', 'down'), { recursive: true });
});

const put = (font: string, name: string): void => copyFileSync(join(FONTS_DIR, font), join(folder, name));
const point = (letter: string): number => letter.codePointAt(0) ?? 0;

describe('a search among the fonts of the system', () => {
  it('finds the font that has the letter, in folders below', () => {
    put('Inter-Regular.ttf', 'a.ttf');
    put('NotoEmoji-Regular.ttf', join('deep', 'down', 'z.TTF'));
    const fonts = createSystemFonts([folder]);
    expect(fonts.find(point('😀'))?.font.familyName).toBe('Noto Emoji');
    expect(fonts.find(point('Ж'))?.font.familyName).toBe('Inter');
  });

  it('finds nothing where no font has it, or there is no folder', () => {
    put('Inter-Regular.ttf', 'a.ttf');
    expect(createSystemFonts([folder, join(folder, 'absent')]).find(point('日'))).toBeNull();
    expect(createSystemFonts([join(folder, 'absent')]).find(point('a'))).toBeNull();
  });

  it('prefers well-known plain families to whatever comes first', () => {
    put('Inter-Bold.ttf', 'AAA.ttf');
    put('Inter-Regular.ttf', 'NotoSansJP-Regular.ttf');
    expect(createSystemFonts([folder]).find(point('a'))?.file).toBe(join(folder, 'NotoSansJP-Regular.ttf'));
  });

  it('stays with a font that served before', () => {
    put('NotoEmoji-Regular.ttf', 'b.ttf');
    put('Inter-Regular.ttf', 'a.ttf');
    const fonts = createSystemFonts([folder]);
    const emoji = fonts.find(point('😀'));
    expect(fonts.find(point('1'))).toBe(emoji);
  });

  it('passes over damaged files and files that are no fonts', () => {
    writeFileSync(join(folder, 'NotoSansJP-Regular.ttf'), 'no font');
    writeFileSync(join(folder, 'a.ttf'), readFileSync(join(FONTS_DIR, 'Inter-Regular.ttf')).subarray(0, 5_000));
    put('Inter-Italic.ttf', 'z.ttf');
    expect(createSystemFonts([folder]).find(point('a'))?.file).toBe(join(folder, 'z.ttf'));
  });

  it('takes no font whose licence bits forbid embedding', () => {
    const bytes = readFileSync(join(FONTS_DIR, 'Inter-Regular.ttf'));
    const entry = bytes.indexOf('OS/2', 12, 'latin1');
    // fsType is the fifth word of OS/2 (OpenType 1.9).
    bytes.writeUInt16BE(0x0002, bytes.readUInt32BE(entry + 8) + 8);
    writeFileSync(join(folder, 'a.ttf'), bytes);
    expect(createSystemFonts([folder]).find(point('a'))).toBeNull();
  });

  it.each(['linux', 'darwin', 'win32'] as const)('knows where %s keeps its fonts', (platform) => {
    const folders = systemFontFolders(platform, { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'D:\\Local', XDG_DATA_HOME: '/data' });
    const expected = { linux: ['/usr/share/fonts', '/data/fonts'], darwin: ['/System/Library/Fonts', '/Library/Fonts'], win32: ['D:\\Windows', 'D:\\Local'] }[platform];
    for (const each of expected) expect(folders.some((path) => path.startsWith(each))).toBe(true);
  });
});
