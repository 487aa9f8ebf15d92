/** Text → lines: the only place where text is measured and broken. What it returns, painters draw as it is. */
import { parseMarks } from '../model/marks';
import type { ColourToken, FontId, TextItem, TextRun } from '../scene/types';
import { directionOf, inVisualOrder, mirrored } from './bidi';
import { LineBreaks } from './breaks';
import { ASCENT, DESCENT, type ShippedFont, clusters, denseAdvances } from './metrics';
import { isInvisible } from './unicode';

export interface TextStyle {
  /** px */
  readonly size: number;
  readonly lineHeight: number;
  readonly font: ShippedFont;
  readonly colour: ColourToken;
}

/** Lines of text from (0, 0) down. */
export interface WrappedText {
  readonly lines: readonly TextItem[];
  /** px: line height × lines, blank ones included. */
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly font: ShippedFont;
  readonly link: string | undefined;
}

const SPACE = 0x20;
const BULLET = '•';
/** Texts remembered before the cache starts anew. Cards keep their own lines; this is for what repeats: names, signs, labels, a text undone. */
const CACHE_SIZE = 4_000;
const NOTHING: WrappedText = { lines: [], height: 0, width: 0 };

/** Clusters of one line: what both ways of measuring fill in and the line filler reads. */
interface Letters {
  /** px wide, whether a line may begin there, and whether it is a space. */
  readonly width: Float64Array;
  readonly may: Uint8Array;
  readonly space: Uint8Array;
  /** First code unit of each cluster, and which piece and font it belongs to; `null` where each is one code unit of the one piece, in its font. */
  readonly mixed: Mixed | null;
}

interface Mixed {
  readonly start: Int32Array;
  readonly piece: Int32Array;
  readonly font: FontId[];
  /** Odd where letters run from right to left; `null` where none do. */
  readonly level: Uint8Array | null;
  readonly fromRight: boolean;
}

export class TextWrapper {
  private readonly breaks = new LineBreaks();
  private readonly caches = new Map<TextStyle, Map<number, Map<string, WrappedText>>>();
  private remembered = 0;
  /** Break opportunities of the line's code units; also those of its letters where each is one code unit. */
  private may = new Uint8Array(0);
  private width = new Float64Array(0);
  private space = new Uint8Array(0);

  /** Card text with its four marks. `width` in px. */
  marks(source: string, width: number, style: TextStyle): WrappedText {
    const cache = this.cache(style, 2 * width);
    return cache.get(source) ?? this.remember(cache, source, this.wrapMarks(source, width, style));
  }

  /** Text in which nothing is a mark: titles, labels, names. */
  plain(text: string, width: number, style: TextStyle): WrappedText {
    const cache = this.cache(style, 2 * width + 1);
    return cache.get(text) ?? this.remember(cache, text, this.wrapPlain(text, width, style));
  }

  private cache(style: TextStyle, kind: number): Map<string, WrappedText> {
    if (this.remembered > CACHE_SIZE) {
      this.caches.clear();
      this.remembered = 0;
    }
    let kinds = this.caches.get(style);
    if (!kinds) this.caches.set(style, (kinds = new Map<number, Map<string, WrappedText>>()));
    let cache = kinds.get(kind);
    if (!cache) kinds.set(kind, (cache = new Map<string, WrappedText>()));
    return cache;
  }

  private remember(cache: Map<string, WrappedText>, text: string, wrapped: WrappedText): WrappedText {
    this.remembered++;
    cache.set(text, wrapped);
    return wrapped;
  }

  private wrapMarks(source: string, width: number, style: TextStyle): WrappedText {
    if (source === '') return NOTHING;
    const out = new Lines(style, width, true);
    for (const line of parseMarks(displayed(source))) {
      const pieces = line.spans.map((span): Piece => ({ text: span.text, font: fontOf(span, style.font), link: span.link }));
      this.line(pieces, out, line.bullet);
    }
    return out.done();
  }

  private wrapPlain(text: string, width: number, style: TextStyle): WrappedText {
    if (text === '') return NOTHING;
    const out = new Lines(style, width, false);
    for (const line of displayed(text).split(/\r\n|\r|\n/)) this.line([{ text: line, font: style.font, link: undefined }], out, false);
    return out.done();
  }

  private line(pieces: readonly Piece[], out: Lines, bullet: boolean): void {
    const only = pieces.length === 1 ? pieces[0] : undefined;
    const text = only ? only.text : pieces.map((piece) => piece.text).join('');
    if (this.may.length < text.length) {
      this.may = new Uint8Array(2 * text.length);
      this.width = new Float64Array(2 * text.length);
      this.space = new Uint8Array(2 * text.length);
    }
    this.may.fill(0, 0, text.length);
    this.breaks.find(text, this.may);
    if (only && this.measureLatin(only, out.style.size)) out.add(text, pieces, { width: this.width, may: this.may, space: this.space, mixed: null }, text.length, bullet);
    else {
      const letters = this.measure(text, pieces, out.style.size);
      out.add(text, pieces, letters, letters.width.length, bullet);
    }
  }

  /** Letters that are one code unit, one cluster and in the font: most text there is. Returns false where it is not that. */
  private measureLatin({ text, font }: Piece, size: number): boolean {
    const advances = denseAdvances(font);
    const { width, space } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const em = advances[code] ?? -1;
      // From 0x300 on there are marks that join what stands before; 0xad is the soft hyphen; a font has no negative advances.
      if (em < 0 || (code >= 0x300 && (code < 0x2010 || code > 0x2027)) || code === 0xad) return false;
      width[i] = em * size;
      space[i] = code === SPACE ? 1 : 0;
    }
    return true;
  }

  private measure(text: string, pieces: readonly Piece[], size: number): Letters {
    const found: { readonly at: number; readonly end: number; readonly width: number; readonly piece: number; readonly font: FontId }[] = [];
    let offset = 0;
    pieces.forEach((part, piece) => {
      for (const { start, end, width, font } of clusters(part.text, part.font)) found.push({ at: offset + start, end: offset + end, width: width * size, piece, font });
      offset += part.text.length;
    });
    const direction = directionOf(text);
    return {
      width: Float64Array.from(found, ({ width }) => width),
      may: Uint8Array.from(found, ({ at }) => this.may[at] ?? 0),
      space: Uint8Array.from(found, ({ at, end }) => (end - at === 1 && text.charCodeAt(at) === SPACE ? 1 : 0)),
      mixed: {
        start: Int32Array.from([...found.map(({ at }) => at), text.length]),
        piece: Int32Array.from(found, ({ piece }) => piece),
        font: found.map(({ font }) => font),
        level: direction && Uint8Array.from(found, ({ at }) => direction.levels[at] ?? 0),
        fromRight: direction?.fromRight ?? false,
      },
    };
  }
}

/** The lines of one text, filled from the top. */
class Lines {
  readonly style: TextStyle;
  private readonly items: TextItem[] = [];
  private readonly limit: number;
  private readonly ascent: number;
  private y = 0;
  private widest = 0;
  private readonly aligned: boolean;

  /** `aligned`: lines that begin at the right stand at the right end of the width; names and labels have boxes of their own size. */
  constructor(style: TextStyle, width: number, aligned: boolean) {
    this.aligned = aligned;
    this.style = style;
    this.limit = width;
    this.ascent = Math.round((style.lineHeight - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size);
  }

  done(): WrappedText {
    return { lines: this.items, height: this.y, width: this.widest };
  }

  /** Fills lines greedily: spaces at the end hang, and what is wider than a line is cut between clusters. */
  add(text: string, pieces: readonly Piece[], letters: Letters, count: number, bullet: boolean): void {
    const indent = bullet ? this.style.size : 0;
    const limit = Math.max(0, this.limit - indent);
    const { width, may, space } = letters;
    let from = 0;
    let chance = -1;
    let x = 0;
    let first = true;
    const put = (to: number): void => {
      this.put(text, pieces, letters, from, to, indent, bullet && first);
      first = false;
      from = to;
      chance = -1;
      x = 0;
    };
    for (let i = 0; i < count; i++) {
      const w = width[i] ?? 0;
      if (!space[i]) {
        if (may[i] && i > from) chance = i;
        if (x + w > limit && i > from) {
          put(chance > from ? chance : i);
          i = from - 1;
          continue;
        }
      }
      x += w;
    }
    // A line without letters still takes its height.
    if (from < count || count === 0) put(count);
  }

  private put(text: string, pieces: readonly Piece[], letters: Letters, from: number, to: number, indent: number, bullet: boolean): void {
    const baseline = this.y + this.ascent;
    this.y += this.style.lineHeight;
    let end = to;
    while (end > from && letters.space[end - 1]) end--;
    let runs: TextRun[] = [];
    const levels: number[] = [];
    let x = 0;
    for (let i = from; i < end; ) {
      const next = runEnd(letters, pieces, i, end);
      let width = 0;
      for (let k = i; k < next; k++) width += letters.width[k] ?? 0;
      const piece = pieces[letters.mixed?.piece[i] ?? 0];
      const font = letters.mixed?.font[i] ?? piece?.font ?? this.style.font;
      const shown = letters.mixed ? shownText(text, letters.mixed, i, next, font) : text.slice(i, next);
      if (shown) {
        runs.push(piece?.link === undefined ? { text: shown, font, x, width } : { text: shown, font, x, width, link: piece.link });
        levels.push(letters.mixed?.level?.[i] ?? 0);
      }
      x += width;
      i = next;
    }
    if (letters.mixed?.level) runs = besideEachOther(inVisualOrder(runs, levels));
    const { size, colour } = this.style;
    const fromRight = this.aligned && (letters.mixed?.fromRight ?? false);
    this.widest = Math.max(this.widest, fromRight ? this.limit : x + indent);
    let left = fromRight ? Math.max(0, this.limit - indent - x) : indent;
    if (bullet) {
      const width = (denseAdvances('regular')[BULLET.charCodeAt(0)] ?? 0) * size;
      const sign: TextRun = { text: BULLET, font: 'regular', x: fromRight ? this.limit - width : 0, width };
      const text = left;
      runs = [sign, ...runs.map((run) => ({ ...run, x: run.x + text }))];
      left = 0;
    }
    if (runs.length > 0) this.items.push({ type: 'text', x: left, baseline, size, colour, runs });
  }
}

function besideEachOther(runs: readonly TextRun[]): TextRun[] {
  let x = 0;
  return runs.map((run) => {
    const at = x;
    x += run.width;
    return { ...run, x: at };
  });
}

/** What a painter draws, from left to right. A font of the system turns its letters around itself; those of ours are turned here. */
function shownText(text: string, { start, level }: Mixed, from: number, to: number, font: FontId): string {
  if (!((level?.[from] ?? 0) % 2) || font === 'fallback') return visible(text.slice(start[from], start[to]), font);
  let turned = '';
  for (let i = to - 1; i >= from; i--) turned += mirrored(text.slice(start[i], start[i + 1]));
  return visible(turned, font);
}

/** End of the stretch from `from` that is in one font and one link, and runs one way. */
function runEnd({ mixed }: Letters, pieces: readonly Piece[], from: number, end: number): number {
  if (!mixed) return end;
  const link = pieces[mixed.piece[from] ?? 0]?.link;
  let i = from + 1;
  while (i < end && mixed.font[i] === mixed.font[from] && mixed.level?.[i] === mixed.level?.[from] && pieces[mixed.piece[i] ?? 0]?.link === link) i++;
  return i;
}

/** The same lines at another place. */
export function moved(text: WrappedText, dx: number, dy: number): TextItem[] {
  return text.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }));
}

/** The same lines, each in the middle of `w` px, from `dy` down. */
export function centredLines(text: WrappedText, w: number, dy: number): TextItem[] {
  return text.lines.map((line) => {
    const width = line.runs.reduce((end, run) => Math.max(end, run.x + run.width), 0);
    return { ...line, x: Math.round((w - width) / 2), baseline: line.baseline + dy };
  });
}

/** Accents composed, which the fonts have as one letter; tabs and other controls as spaces. */
function displayed(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  const spaced = text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
  return /[\u0300-\u036f\u3099\u309a]/.test(spaced) ? spaced.normalize('NFC') : spaced;
}

/** Without characters that are never drawn, which some painters would draw as a box. Emoji need theirs. */
function visible(text: string, font: FontId): string {
  if (font === 'emoji') return text;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0xad) continue;
    let kept = '';
    for (const letter of text) if (!isInvisible(letter.codePointAt(0) ?? 0)) kept += letter;
    return kept;
  }
  return text;
}

function fontOf(span: { readonly bold: boolean; readonly italic: boolean }, base: ShippedFont): ShippedFont {
  if (span.bold) return span.italic ? 'boldItalic' : 'bold';
  return span.italic ? 'italic' : base;
}
