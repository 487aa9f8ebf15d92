/**
 * HTML of a clipboard, as spreadsheets, word processors, whiteboards and browsers write it. The text comes parsed, as nodes: the browser's
 * own parser knows all of the tag soup and entities there is, and a document that it makes of a string runs no script and loads nothing.
 * Here is only what the nodes mean.
 */
import { MAX_CLIPBOARD_CELLS } from '../limits';
import { withoutListSigns } from './lines';
import { type ClipboardCell, type ClipboardRead, EMPTY_CELL, trimmed } from './types';

/** What is read of a DOM node; a browser's fits, and so does any other parser's. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'HEAD', 'SELECT', 'TEXTAREA']);
const BLOCKS: ReadonlySet<string> = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR',
  'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'TD', 'TH', 'CAPTION', 'UL',
]);
/** Deeper nodes say nothing that is pasted: no program writes such a document, and an attack may. */
const DEEPEST = 200;

const nameOf = (node: HtmlNode): string => (node.nodeType === ELEMENT ? node.nodeName.toUpperCase() : '');
/** Where the style of an element is read besides `style`, for parsers that may not see that one. */
export const STYLE = 'data-style';
const attribute = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';

const styleOf = (node: HtmlNode): string => attribute(node, STYLE) || attribute(node, 'style');

/** Rows and words that nobody saw when they were copied: filtered rows, and Excel's rows that only carry widths. */
function isHidden(node: HtmlNode): boolean {
  return /display\s*:\s*none/i.test(styleOf(node));
}

/** Collects lines as a browser would show them: spaces run together, blocks and breaks end a line. */
class Lines {
  private readonly done: string[] = [];
  private line = '';

  text(text: string, keepsLines: boolean): void {
    if (!keepsLines) this.line += text.replace(/[ \t\n\r\f]+/g, ' ');
    else {
      text.split('\n').forEach((part, i) => {
        if (i > 0) this.end(true);
        this.line += part;
      });
    }
  }

  /** `always`: even where nothing stands on the line. */
  end(always: boolean): void {
    const text = this.line.replace(/[ \u00a0]+/g, ' ').trim();
    if (always || text !== '') this.done.push(text);
    this.line = '';
  }

  result(): string {
    this.end(false);
    return withoutListSigns(this.done.join('\n'));
  }
}

function collect(node: HtmlNode, lines: Lines, except: ReadonlySet<HtmlNode>, keepsLines = false, depth = 0): void {
  if (node.nodeType === TEXT) lines.text(node.nodeValue ?? '', keepsLines);
  if (depth > DEEPEST || except.has(node)) return;
  const name = nameOf(node);
  if (UNSEEN.has(name) || (name !== '' && isHidden(node))) return;
  if (name === 'BR') {
    lines.end(true);
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) lines.end(false);
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (child) collect(child, lines, except, keepsLines || name === 'PRE', depth + 1);
  }
  if (isBlock) lines.end(false);
}

function textOf(node: HtmlNode, except: ReadonlySet<HtmlNode> = new Set()): string {
  const lines = new Lines();
  collect(node, lines, except);
  return lines.result();
}

/** Elements of a name, outermost only, in document order. */
function outermost(node: HtmlNode, name: string, found: HtmlNode[] = [], depth = 0): HtmlNode[] {
  if (depth > DEEPEST) return found;
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (!child || UNSEEN.has(nameOf(child))) continue;
    if (nameOf(child) === name) found.push(child);
    else outermost(child, name, found, depth + 1);
  }
  return found;
}

const SECTIONS: ReadonlySet<string> = new Set(['THEAD', 'TBODY', 'TFOOT']);

function rowsOf(table: HtmlNode): HtmlNode[] {
  return Array.from(table.childNodes).flatMap((child) => {
    if (SECTIONS.has(nameOf(child))) return rowsOf(child);
    return nameOf(child) === 'TR' && !isHidden(child) ? [child] : [];
  });
}

/** A `colspan` or `rowspan` as browsers take it: at least 1, and no more than they allow. */
function spanOf(cell: HtmlNode, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(span) && span > 1 ? Math.min(span, most) : 1;
}

class TooLarge extends Error {}

/** The cells of one table where browsers draw them. Cells below or beside the first of a merged one are empty. */
function gridOf(table: HtmlNode, rows: ClipboardCell[][], count: { cells: number }): void {
  /** Rows that a merged cell above still takes, per column. */
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: ClipboardCell[] = [];
    const put = (cell: ClipboardCell): void => {
      if (++count.cells > MAX_CLIPBOARD_CELLS) throw new TooLarge();
      cells.push(cell);
    };
    const skipTaken = (): void => {
      for (let left = taken[cells.length] ?? 0; left > 0; left = taken[cells.length] ?? 0) {
        taken[cells.length] = left - 1;
        put(EMPTY_CELL);
      }
    };
    for (const cell of Array.from(row.childNodes)) {
      const name = nameOf(cell);
      if ((name !== 'TD' && name !== 'TH') || isHidden(cell)) continue;
      skipTaken();
      const columns = spanOf(cell, 'colspan', 1_000);
      const below = spanOf(cell, 'rowspan', 65_534) - 1;
      // Excel says `colspan` too where words only run over the empty cell beside theirs.
      const isMerged = !/mso-ignore\s*:\s*colspan/i.test(styleOf(cell));
      const start = cells.length;
      put({ text: textOf(cell), span: isMerged ? columns : 1 });
      while (cells.length < start + columns) put(EMPTY_CELL);
      if (below > 0) for (let column = start; column < start + columns; column++) taken[column] = below;
    }
    skipTaken();
    rows.push(cells);
  }
}

/**
 * The cells of a document's tables, one below another, where it holds nothing else; else its lines where it has lists. `null` where the
 * plain text beside it says it as well, and where there is none (`hasText` false) when it holds no words.
 */
export function readClipboardHtml(root: HtmlNode, hasText: boolean): ClipboardRead | null {
  const tables = outermost(root, 'TABLE');
  if (tables.length > 0 && textOf(root, new Set(tables)).trim() === '') {
    const rows: ClipboardCell[][] = [];
    try {
      const count = { cells: 0 };
      for (const table of tables) gridOf(table, rows, count);
    } catch (error) {
      if (error instanceof TooLarge) return { ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS };
      throw error;
    }
    const table = trimmed(rows);
    return table && { ok: true, table };
  }
  if (hasText && outermost(root, 'LI').length === 0) return null;
  const table = trimmed([[{ text: textOf(root), span: 1 }]]);
  return table && { ok: true, table };
}
