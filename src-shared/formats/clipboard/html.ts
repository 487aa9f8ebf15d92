/**
 * HTML of a clipboard, as spreadsheets, word processors, whiteboards and browsers write it. The text comes parsed, as nodes: the browser's
 * own parser knows all of the tag soup and entities there is, and a document that it makes of a string runs no script and loads nothing.
 * Here is only what the nodes mean.
 */
import type { StyledLine } from '../../model/marks';
import { MAX_CLIPBOARD_CELLS } from '../limits';
import { PLAIN, type Style, StyledLines, styleIn } from './styled';
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
/** Where the style that an element has by its class is read. */
export const CLASS_STYLE = 'data-class-style';
const attribute = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';

const styleOf = (node: HtmlNode): string => attribute(node, STYLE) || attribute(node, 'style');

/** Rows and words that nobody saw when they were copied: filtered rows, and Excel's rows that only carry widths. */
function isHidden(node: HtmlNode): boolean {
  return /display\s*:\s*none/i.test(styleOf(node));
}

/** Word writes the sign of an item into its line, and says that it is none of the words. */
const isListSign = (node: HtmlNode): boolean => /mso-list\s*:\s*ignore/i.test(styleOf(node));

interface Place {
  readonly style: Style;
  /** Line breaks of the source are shown. */
  readonly keepsLines: boolean;
  readonly depth: number;
}

function collect(node: HtmlNode, lines: StyledLines, except: ReadonlySet<HtmlNode>, { style, keepsLines, depth }: Place): void {
  if (node.nodeType === TEXT) lines.text(node.nodeValue ?? '', keepsLines, style);
  if (depth > DEEPEST || except.has(node)) return;
  const name = nameOf(node);
  if (UNSEEN.has(name) || (name !== '' && isHidden(node))) return;
  if (name === 'BR') {
    lines.end(true);
    return;
  }
  if (name !== '' && isListSign(node)) {
    const number = /^\s*\(?(\d{1,3})[.)]/.exec(wordsIn(node))?.[1];
    lines.item(number === undefined ? 'bullet' : `${Number(number)}. `);
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) lines.end(false);
  const inside = { style: name === '' ? style : styleIn(style, name, styleOf(node), attribute(node, CLASS_STYLE), attribute(node, 'href')), keepsLines: keepsLines || name === 'PRE', depth: depth + 1 };
  let item = 0;
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (!child) continue;
    if (nameOf(child) === 'LI') {
      lines.end(false);
      lines.item(name === 'OL' ? `${++item}. ` : 'bullet');
    }
    collect(child, lines, except, inside);
  }
  if (isBlock) lines.end(false);
}

const wordsIn = (node: HtmlNode): string => (node.nodeValue ?? '') + Array.from(node.childNodes, wordsIn).join('');

function linesOf(node: HtmlNode, except: ReadonlySet<HtmlNode> = new Set()): StyledLines {
  const lines = new StyledLines();
  collect(node, lines, except, { style: PLAIN, keepsLines: false, depth: 0 });
  return lines;
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
      put({ ...linesOf(cell).result(), span: isMerged ? columns : 1 });
      while (cells.length < start + columns) put(EMPTY_CELL);
      if (below > 0) for (let column = start; column < start + columns; column++) taken[column] = below;
    }
    skipTaken();
    rows.push(cells);
  }
}

/**
 * The cells of a document's tables, one below another, where it holds nothing else; else its lines where it has lists, or style. `null` where the
 * plain text beside it says it as well, and where there is none (`hasText` false) when it holds no words.
 */
export function readClipboardHtml(root: HtmlNode, hasText: boolean): ClipboardRead | null {
  const tables = outermost(root, 'TABLE');
  if (tables.length > 0 && linesOf(root, new Set(tables)).result().text.trim() === '') {
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
  const words = linesOf(root).result();
  if (hasText && words.source === undefined && outermost(root, 'LI').length === 0) return null;
  const table = trimmed([[{ ...words, span: 1 }]]);
  return table && { ok: true, table };
}

/**
 * A document's lines with all that a card's text can hold of their style, for a text that is being written; `null` where it has no such
 * style, and where it has several cells: then the plain text says it as well.
 */
export function readStyledHtml(root: HtmlNode): readonly StyledLine[] | null {
  const cells = outermost(root, 'TABLE').flatMap((table) => rowsOf(table).flatMap((row) => Array.from(row.childNodes).filter((node) => nameOf(node) === 'TD' || nameOf(node) === 'TH')));
  return cells.length > 1 ? null : linesOf(root).styled();
}
