/**
 * Finds a font of the system that has a glyph the shipped fonts lack. Folders are listed when first needed and files opened one by one,
 * likely names first, so that an export of Latin text touches no font of the system.
 */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** Largest font file worth reading into memory; what is larger is a colour emoji font. */
const MAX_FILE = 128 * 1024 * 1024;
const ENDINGS: ReadonlySet<string> = new Set(['.ttf', '.otf', '.ttc', '.otc']);

/** File names of broad, plain families, best first. */
const LIKELY: readonly RegExp[] = [
  /^NotoSansCJK(jp)?-Regular|^NotoSansJP-Regular/i, /^ipag\.|^ipaexg/i, /^YuGothR|^YuGothM/i, /^msgothic|^meiryo/i,
  /^Hiragino.*W3|^ヒラギノ角ゴシック W3/i, /^PingFang/i, /^msyh\./i, /^SourceHanSans.*Regular/i, /^AppleSDGothicNeo|^malgun\./i, /^wqy-/i,
  /^NotoSans(Arabic|Hebrew|Devanagari|Thai|Bengali|Tamil|Symbols2?|Math)-Regular/i, /^segoeui\.|^seguisym/i, /^Nirmala\./i, /^LeelawUI\./i,
  /^GeezaPro|^Damascus|^ArialHB/i, /^Arial Unicode/i, /^Apple Symbols/i, /^DejaVuSans\.ttf/i, /^NotoSans[A-Z]?[A-Za-z]*-Regular/, /Regular/i,
];

export interface SystemFont {
  readonly font: Font;
  readonly file: string;
}

export interface SystemFonts {
  /** The font to draw this code point with, or `null` where the system has none that may be embedded. */
  find(codePoint: number): SystemFont | null;
}

/** Where each system keeps fonts; folders that do not exist are skipped. */
export function systemFontFolders(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string[] {
  const home = homedir();
  if (platform === 'win32') {
    return [join(env.SystemRoot ?? 'C:\\Windows', 'Fonts'), join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts')];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts'), '/System/Library/AssetsV2'];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'fonts'), join(home, '.fonts')];
}

function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory() && ENDINGS.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // The folder is not there or may not be read: no font of the system then.
  }
}

const rank = (file: string): number => {
  const found = LIKELY.findIndex((name) => name.test(basename(file)));
  return found < 0 ? LIKELY.length : found;
};

/** Upright text faces first among the fonts of one collection. */
const isRegular = (font: Font): boolean => /^(regular|roman|book|w3|medium|)$/i.test(font.subfamilyName);

/** Fonts of a file that have outlines and whose licence bits allow embedding a subset. */
function openFonts(file: string): Font[] {
  try {
    if (statSync(file).size > MAX_FILE) return [];
    const opened = openSync(file);
    const fonts: Font[] = 'fonts' in opened ? (opened as { fonts: Font[] }).fonts : [opened];
    return fonts.filter(mayEmbed).sort((a, b) => Number(isRegular(b)) - Number(isRegular(a)));
  } catch {
    return []; // Damaged, or of a kind fontkit does not read.
  }
}

function mayEmbed(font: Font): boolean {
  const tables = (font as unknown as { directory: { tables: Record<string, unknown> } }).directory.tables;
  if (!('glyf' in tables) && !('CFF ' in tables)) return false;
  // OS/2 fsType: bit 1 forbids embedding, bit 8 subsetting, bit 9 outlines.
  const type = (font['OS/2'] as { fsType?: Record<string, boolean> } | undefined)?.fsType;
  return !(type?.noEmbedding || type?.noSubsetting || type?.bitmapOnly);
}

/** Whether a subset with this glyph can really be written: fontkit reads more fonts than it can subset. */
function canDraw(font: Font, codePoint: number): boolean {
  try {
    if (!font.hasGlyphForCodePoint(codePoint)) return false;
    const subset = font.createSubset();
    subset.includeGlyph(font.glyphForCodePoint(codePoint));
    return (subset as unknown as { encode(): Uint8Array }).encode().length > 0;
  } catch {
    return false;
  }
}

/** The code points a font covers, sorted: a tenth of the memory of the font itself. */
function coverage(font: Font): Uint32Array {
  try {
    return Uint32Array.from(font.characterSet).sort();
  } catch {
    return new Uint32Array(0); // Its table of characters is damaged.
  }
}

function covers(sorted: Uint32Array, codePoint: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === codePoint;
}

export function createSystemFonts(folders: readonly string[] = systemFontFolders()): SystemFonts {
  let files: readonly string[] | undefined;
  /** What each file covers, font by font. The fonts themselves are let go: a system holds gigabytes of them. */
  const covered = new Map<string, readonly Uint32Array[]>();
  /** Fonts that served before come first, so that one text keeps one face. */
  const used: SystemFont[] = [];
  const known = new Map<number, SystemFont | null>();

  const inFile = (file: string, codePoint: number): SystemFont | undefined => {
    const before = covered.get(file);
    if (before && !before.some((points) => covers(points, codePoint))) return undefined;
    const fonts = openFonts(file);
    if (!before) covered.set(file, fonts.map(coverage));
    const font = fonts.find((each) => canDraw(each, codePoint));
    return font && { font, file };
  };

  const search = (codePoint: number): SystemFont | null => {
    const again = used.find(({ font }) => canDraw(font, codePoint));
    if (again) return again;
    files ??= [...new Set(folders.flatMap(fontFiles))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    for (const file of files) {
      const found = inFile(file, codePoint);
      if (found) {
        used.push(found);
        return found;
      }
    }
    return null;
  };

  return {
    find(codePoint) {
      let font = known.get(codePoint);
      if (font === undefined) {
        font = search(codePoint);
        known.set(codePoint, font);
      }
      return font;
    },
  };
}
