/**
 * Card text: plain text with four marks in Markdown notation, each within one line.
 *
 *   **bold**   *italic*   - bullet, at the start of a line   [label](https://… or mailto:…)
 *
 * - A mark opens before, and closes behind, something that is not a space. What finds no partner on its line is text: `2 * 3` says `2 * 3`.
 * - One asterisk is italic, two are bold, three are both; four and more are text.
 * - A backslash before `\`, `*`, `[` or `]`, and before a `-` that starts a line, makes that character text. Any other backslash is text.
 * - Every string is valid.
 */

/** A stretch of a line in one style. Its character `i` stands at `from + i` of the source. */
export interface MarkSpan {
  readonly text: string;
  readonly from: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** https: or mailto: address. */
  readonly link?: string;
}

/** A line of the source; its spans hold what is shown, without marks and escapes. */
export interface MarkLine {
  readonly bullet: boolean;
  readonly spans: readonly MarkSpan[];
  /** Where the line begins in the source, and where it ends, before the line break. */
  readonly from: number;
  readonly to: number;
}

/** What a text editor or another format knows of a line; what `parseMarks` returns fits. */
export interface StyledLine {
  readonly bullet: boolean;
  readonly spans: readonly { readonly text: string; readonly bold?: boolean; readonly italic?: boolean; readonly link?: string }[];
}

const LINE_BREAK = /\r\n|\r|\n/g;
const ADDRESS = /^(?:https:\/\/|mailto:)(?:[^\s()\\]|\([^\s()\\]*\))+$/i;
const LINK_TARGET = /^\]\(((?:https:\/\/|mailto:)(?:[^\s()\\]|\([^\s()\\]*\))+)\)/i;
const BOLD = 2;
const ITALIC = 1;

/** Whether an address may stand behind a link: https or mailto, without spaces or unpaired brackets. */
export function isLinkAddress(address: string): boolean {
  return ADDRESS.test(address);
}

/** What a person typed as an address, made one: of the web or of a mailbox. Empty stays empty; `null` for what is neither, such as a script. */
export function completedAddress(typed: string): string | null {
  const address = typed.trim().replace(/^http:/i, 'https:');
  if (address === '' || isLinkAddress(address)) return address;
  // A colon belongs to a port or is behind the path, or it names a kind of address that is none of ours.
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(address)) return null;
  const completed = /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
  return isLinkAddress(completed) ? completed : null;
}

/** The lines of a card's text. Total: any string has lines, and every character of it that is not a mark is in one of them. */
export function parseMarks(source: string): MarkLine[] {
  if (!/[\r\n]/.test(source)) return [parseLine(source, 0)];
  const lines: MarkLine[] = [];
  let from = 0;
  for (const match of source.matchAll(LINE_BREAK)) {
    lines.push(parseLine(source.slice(from, match.index), from));
    from = match.index + match[0].length;
  }
  lines.push(parseLine(source.slice(from), from));
  return lines;
}

/** The text without marks, as it is read aloud, exported to a table or searched. Bullets keep their hyphen. */
export function plainText(source: string): string {
  return parseMarks(source)
    .map((line) => (line.bullet ? '- ' : '') + line.spans.map((span) => span.text).join(''))
    .join('\n');
}

/** Whether the text says anything: marks and bullets without words do not. */
export function hasWords(source: string): boolean {
  return source.trim() !== '' && parseMarks(source).some(({ spans }) => spans.some(({ text }) => text.trim() !== ''));
}

/** Source that shows exactly this text, with no character read as a mark. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&').replace(/(^|[\r\n])- /g, '$1\\- ');
}

/**
 * Source that `parseMarks` reads as these lines. Spaces at the edge of a bold or italic span lose the style, which shows nowhere;
 * an address that `isLinkAddress` refuses is left out and its label kept.
 */
export function formatMarks(lines: readonly StyledLine[]): string {
  return lines.map(formatLine).join('\n');
}

interface Token {
  readonly kind: 'text' | 'stars' | 'open' | 'close';
  readonly text: string;
  readonly at: number;
  readonly link?: string;
}

function parseLine(line: string, from: number): MarkLine {
  const bullet = line.startsWith('- ');
  const start = bullet ? 2 : 0;
  const to = from + line.length;
  if (!/[*[\\]/.test(line)) {
    const text = line.slice(start);
    return { bullet, from, to, spans: text ? [{ text, from: from + start, bold: false, italic: false }] : [] };
  }
  return { bullet, from, to, spans: spansOf(tokenize(line, start), line, from) };
}

function tokenize(line: string, start: number): Token[] {
  const tokens: Token[] = [];
  let link: { readonly end: number; readonly close: number } | null = null;
  let i = start;
  let textFrom = start;
  const flush = (): void => {
    if (textFrom < i) tokens.push({ kind: 'text', text: line.slice(textFrom, i), at: textFrom });
  };
  while (i < line.length) {
    const c = line.charAt(i);
    if (c === '\\' && isEscaped(line, i)) {
      flush();
      tokens.push({ kind: 'text', text: line.charAt(i + 1), at: i + 1 });
      i += 2;
      textFrom = i;
    } else if (c === '*') {
      flush();
      let end = i;
      while (line.charAt(end) === '*') end++;
      tokens.push({ kind: end - i <= 3 ? 'stars' : 'text', text: line.slice(i, end), at: i });
      i = textFrom = end;
    } else if (link && i === link.close) {
      flush();
      tokens.push({ kind: 'close', text: '', at: i });
      i = textFrom = link.end;
      link = null;
    } else if (c === '[' && !link) {
      const found = linkAt(line, i);
      if (found) {
        flush();
        tokens.push({ kind: 'open', text: '', at: i, link: found.address });
        link = found;
        i = textFrom = i + 1;
      } else i++;
    } else i++;
  }
  flush();
  return tokens;
}

function isEscaped(line: string, at: number): boolean {
  const next = line.charAt(at + 1);
  return next === '\\' || next === '*' || next === '[' || next === ']' || (next === '-' && at === 0);
}

/** The link that opens at this bracket: its label holds no other bracket, unless escaped, and is not empty. */
function linkAt(line: string, open: number): { close: number; end: number; address: string } | null {
  let i = open + 1;
  for (; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '\\' && isEscaped(line, i)) i++;
    else if (c === '[') return null;
    else if (c === ']') break;
  }
  if (i >= line.length || i === open + 1) return null;
  const target = LINK_TARGET.exec(line.slice(i));
  const address = target?.[1];
  return target && address ? { close: i, end: i + target[0].length, address } : null;
}

/** Which of a star token's marks found a partner: bits of BOLD and ITALIC. */
function pairStars(tokens: readonly Token[], line: string): Map<Token, number> {
  const paired = new Map<Token, number>();
  for (const style of [BOLD, ITALIC]) {
    let opener: Token | null = null;
    for (const token of tokens) {
      if (token.kind !== 'stars' || !(token.text.length & style)) continue;
      const before = line.charAt(token.at - 1);
      const after = line.charAt(token.at + token.text.length);
      if (opener && before !== '' && !/\s/.test(before)) {
        paired.set(opener, (paired.get(opener) ?? 0) | style);
        paired.set(token, (paired.get(token) ?? 0) | style);
        opener = null;
      } else if (after !== '' && !/\s/.test(after)) opener = token;
    }
  }
  return paired;
}

function spansOf(tokens: readonly Token[], line: string, from: number): MarkSpan[] {
  const paired = pairStars(tokens, line);
  const spans: MarkSpan[] = [];
  let style = 0;
  let link: string | undefined;
  const push = (text: string, at: number): void => {
    const last = spans.at(-1);
    const same = last && last.from + last.text.length === from + at && last.link === link && last.bold === (style & BOLD) > 0 && last.italic === (style & ITALIC) > 0;
    if (same) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, from: from + at, bold: (style & BOLD) > 0, italic: (style & ITALIC) > 0, ...(link === undefined ? {} : { link }) });
  };
  for (const token of tokens) {
    if (token.kind === 'text') push(token.text, token.at);
    else if (token.kind === 'open') link = token.link;
    else if (token.kind === 'close') link = undefined;
    else {
      // Of three stars the first two are the bold ones.
      const found = paired.get(token) ?? 0;
      const split = token.text.length & BOLD;
      if (split && !(found & BOLD)) push('**', token.at);
      else if (split) style ^= BOLD;
      if (token.text.length & ITALIC) {
        if (found & ITALIC) style ^= ITALIC;
        else push('*', token.at + split);
      }
    }
  }
  return spans;
}

function formatLine(line: StyledLine): string {
  let out = '';
  let style = 0;
  let link: string | undefined;
  const change = (toStyle: number, toLink: string | undefined): void => {
    if (link !== undefined && link !== toLink) out += `](${link})`;
    out += '*'.repeat(style ^ toStyle);
    if (toLink !== undefined && link !== toLink) out += '[';
    style = toStyle;
    link = toLink;
  };
  for (const piece of pieces(line)) {
    change(piece.style, piece.link);
    out += piece.text.replace(/[\\*[\]]/g, '\\$&');
  }
  change(0, undefined);
  if (line.bullet) return `- ${out}`;
  return out.startsWith('- ') ? `\\${out}` : out;
}

/** The spans as style bits, with spaces at the edges of a style taken out of it. */
function pieces(line: StyledLine): { text: string; style: number; link: string | undefined }[] {
  const flat: { text: string; style: number; link: string | undefined }[] = [];
  for (const span of line.spans) {
    const link = span.link !== undefined && isLinkAddress(span.link) ? span.link : undefined;
    const style = (span.bold ? BOLD : 0) | (span.italic ? ITALIC : 0);
    for (const text of span.text.replace(/[\r\n]+/g, ' ').split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) {
      if (text) flat.push({ text, link, style });
    }
  }
  // A space is bold or italic only between two words that both are.
  return flat.map((piece, i) => {
    if (/\S/.test(piece.text)) return piece;
    return { ...piece, style: piece.style & word(flat, i, -1) & word(flat, i, 1) };
  });
}

/** Style of the nearest piece that is not space. */
function word(flat: readonly { text: string; style: number }[], from: number, direction: 1 | -1): number {
  for (let i = from + direction; i >= 0 && i < flat.length; i += direction) {
    const piece = flat[i];
    if (piece && /\S/.test(piece.text)) return piece.style;
  }
  return 0;
}
