/** Text → lines: the only place where text is measured and broken. What it returns, painters draw as it is. */
import { parseMarks } from '../model/marks';
import type { ColourToken, FontId, TextItem, TextRun } from '../scene/types';
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
/** Texts remembered before the cache starts anew; more than the cards of a large board. */
const CACHE_SIZE = 60_000;
const NOTHING: WrappedText = { lines: [], height: 0, width: 0 };

/** Letters of one line: what both ways of measuring fill in and the line filler reads. */
interface Scratch {
  /** First code unit of each cluster, px wide, whether a line may begin there, and which piece and font it belongs to. */
  start: Int32Array;
  width: Float64Array;
  may: Uint8Array;
  space: Uint8Array;
  piece: Int32Array;
  font: FontId[];
}

export class TextWrapper {
  private readonly breaks = new LineBreaks();
  private readonly caches = new Map<TextStyle, Map<string, WrappedText>>();
  private scratch = makeScratch(256);
  private may = new Uint8Array(256);

  /** Card text with its four marks. `width` in px. */
  marks(source: string, width: number, style: TextStyle): WrappedText {
    return this.cached('m', source, width, style, () => {
      const out = new Lines(style, width);
      for (const line of parseMarks(displayed(source))) {
        const pieces = line.spans.map((span): Piece => ({ text: span.text, font: fontOf(span, style.font), link: span.link }));
        this.line(pieces, out, line.bullet);
      }
      return out.done();
    });
  }

  /** Text in which nothing is a mark: titles, labels, names. */
  plain(text: string, width: number, style: TextStyle): WrappedText {
    return this.cached('p', text, width, style, () => {
      const out = new Lines(style, width);
      for (const line of displayed(text).split(/\r\n|\r|\n/)) this.line([{ text: line, font: style.font, link: undefined }], out, false);
      return out.done();
    });
  }

  private cached(kind: string, text: string, width: number, style: TextStyle, make: () => WrappedText): WrappedText {
    if (text === '') return NOTHING;
    let cache = this.caches.get(style);
    if (!cache || cache.size > CACHE_SIZE) {
      cache = new Map();
      this.caches.set(style, cache);
    }
    const key = `${kind}${width} ${text}`;
    let wrapped = cache.get(key);
    if (!wrapped) {
      wrapped = make();
      cache.set(key, wrapped);
    }
    return wrapped;
  }

  private line(pieces: readonly Piece[], out: Lines, bullet: boolean): void {
    const text = pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('');
    if (this.may.length < text.length) this.may = new Uint8Array(text.length * 2);
    if (this.scratch.start.length <= text.length) this.scratch = makeScratch(text.length * 2);
    this.may.fill(0, 0, text.length);
    this.breaks.find(text, this.may);
    const count = this.measureLatin(text, pieces, out.style.size) || this.measure(text, pieces, out.style.size);
    out.add(text, pieces, this.scratch, count, bullet);
  }

  /** One piece of letters that are one code unit, one cluster and in the font: most text there is. Returns 0 where it is not that. */
  private measureLatin(text: string, pieces: readonly Piece[], size: number): number {
    const only = pieces[0];
    if (pieces.length !== 1 || !only) return 0;
    const advances = denseAdvances(only.font);
    const { start, width, may, space, piece, font } = this.scratch;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const em = advances[code] ?? -1;
      // From 0x300 on there are marks that join what stands before; 0xad is the soft hyphen; a font has no negative advances.
      if (em < 0 || (code >= 0x300 && (code < 0x2010 || code > 0x2027)) || code === 0xad) return 0;
      start[i] = i;
      width[i] = em * size;
      may[i] = this.may[i] ?? 0;
      space[i] = code === SPACE ? 1 : 0;
      piece[i] = 0;
      font[i] = only.font;
    }
    start[text.length] = text.length;
    return text.length;
  }

  private measure(text: string, pieces: readonly Piece[], size: number): number {
    const { start, width, may, space, piece, font } = this.scratch;
    let count = 0;
    let offset = 0;
    pieces.forEach((part, index) => {
      for (const cluster of clusters(part.text, part.font)) {
        const at = offset + cluster.start;
        start[count] = at;
        width[count] = cluster.width * size;
        may[count] = this.may[at] ?? 0;
        space[count] = cluster.end - cluster.start === 1 && text.charCodeAt(at) === SPACE ? 1 : 0;
        piece[count] = index;
        font[count] = cluster.font;
        count++;
      }
      offset += part.text.length;
    });
    start[count] = text.length;
    return count;
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

  constructor(style: TextStyle, width: number) {
    this.style = style;
    this.limit = width;
    this.ascent = Math.round((style.lineHeight - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size);
  }

  done(): WrappedText {
    return { lines: this.items, height: this.y, width: this.widest };
  }

  /** Fills lines greedily: spaces at the end hang, and what is wider than a line is cut between clusters. */
  add(text: string, pieces: readonly Piece[], letters: Scratch, count: number, bullet: boolean): void {
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

  private put(text: string, pieces: readonly Piece[], letters: Scratch, from: number, to: number, indent: number, bullet: boolean): void {
    const baseline = this.y + this.ascent;
    this.y += this.style.lineHeight;
    let end = to;
    while (end > from && letters.space[end - 1]) end--;
    const runs: TextRun[] = [];
    let x = 0;
    let i = from;
    while (i < end) {
      const font = letters.font[i] ?? this.style.font;
      const link = pieces[letters.piece[i] ?? 0]?.link;
      const runFrom = i;
      let w = 0;
      do {
        w += letters.width[i] ?? 0;
        i++;
      } while (i < end && letters.font[i] === font && pieces[letters.piece[i] ?? 0]?.link === link);
      const shown = visible(text.slice(letters.start[runFrom], letters.start[i]), font);
      if (shown) runs.push(link === undefined ? { text: shown, font, x, width: w } : { text: shown, font, x, width: w, link });
      x += w;
    }
    this.widest = Math.max(this.widest, x + indent);
    const { size, colour } = this.style;
    if (bullet) {
      const shifted = runs.map((run) => ({ ...run, x: run.x + indent }));
      const width = (denseAdvances('regular')[BULLET.charCodeAt(0)] ?? 0) * size;
      this.items.push({ type: 'text', x: 0, baseline, size, colour, runs: [{ text: BULLET, font: 'regular', x: 0, width }, ...shifted] });
    } else if (runs.length > 0) this.items.push({ type: 'text', x: indent, baseline, size, colour, runs });
  }
}

/** The same lines at another place. */
export function moved(text: WrappedText, dx: number, dy: number): TextItem[] {
  return text.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }));
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

function makeScratch(size: number): Scratch {
  return {
    start: new Int32Array(size + 1), width: new Float64Array(size), may: new Uint8Array(size), space: new Uint8Array(size),
    piece: new Int32Array(size), font: new Array<FontId>(size).fill('regular'),
  };
}
