/** Card text in an editable element: what is shown carries the four marks as formatting, what is stored carries them as Markdown. */
import { completedAddress, formatMarks, isLinkAddress, parseMarks, type MarkLine, type StyledLine } from '../../src-shared/model/marks';

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link?: string;
}
type Span = StyledLine['spans'][number];

const BLOCKS: ReadonlySet<string> = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'BLOCKQUOTE', 'PRE']);

function element(tag: 'div' | 'b' | 'i' | 'a' | 'br', children: readonly Node[] = []): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function lineElement(line: MarkLine): HTMLElement {
  const spans = line.spans.map((span) => {
    let node: Node = document.createTextNode(span.text);
    if (span.italic) node = element('i', [node]);
    if (span.bold) node = element('b', [node]);
    if (span.link !== undefined) {
      const anchor = element('a', [node]);
      anchor.setAttribute('href', span.link);
      node = anchor;
    }
    return node;
  });
  const made = element('div', spans.length > 0 ? spans : [element('br')]);
  // Each line begins at the side its own letters do, as on the board.
  made.dir = 'auto';
  if (line.bullet) made.dataset['bullet'] = '';
  return made;
}

/** Shows the text, one child element a line. */
export function showText(root: HTMLElement, source: string): void {
  root.replaceChildren(...parseMarks(source).map(lineElement));
}

/** The text as it is stored. A line typed as `- …` is a bullet. */
export function readText(root: HTMLElement): string {
  return formatMarks(readLines(root));
}

function readLines(root: HTMLElement): StyledLine[] {
  const lines: { bullet: boolean; spans: Span[] }[] = [];
  let open = false;
  const current = (bullet = false): { bullet: boolean; spans: Span[] } => {
    const last = lines[lines.length - 1];
    if (open && last) return last;
    const made = { bullet, spans: [] };
    lines.push(made);
    open = true;
    return made;
  };
  const walk = (node: Node, style: Style): void => {
    if (node instanceof Text) {
      // A break inside a text node can only have been pasted.
      node.data.split('\n').forEach((part, index) => {
        if (index > 0) open = false;
        if (part || index > 0) current().spans.push({ text: part.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''), ...style });
      });
    } else if (node instanceof HTMLBRElement) {
      const line = current();
      // The break that only keeps an empty line open is no line of its own.
      if (node.nextSibling || line.spans.length > 0) open = false;
    } else if (node instanceof HTMLElement && BLOCKS.has(node.tagName)) {
      open = false;
      if (node.tagName !== 'UL' && node.tagName !== 'OL' && !node.querySelector('div, p, li')) current(node.dataset['bullet'] !== undefined || node.tagName === 'LI');
      node.childNodes.forEach((child) => walk(child, style));
      open = false;
    } else if (node instanceof HTMLElement) {
      node.childNodes.forEach((child) => walk(child, styleOf(node, style)));
    }
  };
  root.childNodes.forEach((node) => walk(node, { bold: false, italic: false }));
  return lines.map(asBullet);
}

function styleOf(node: HTMLElement, outer: Style): Style {
  const bold = node.tagName === 'B' || node.tagName === 'STRONG' || node.style.fontWeight === 'bold' || Number(node.style.fontWeight) >= 600;
  const italic = node.tagName === 'I' || node.tagName === 'EM' || node.style.fontStyle === 'italic';
  const href = node instanceof HTMLAnchorElement ? node.getAttribute('href') : null;
  return { bold: outer.bold || bold, italic: outer.italic || italic, ...(href !== null && isLinkAddress(href) ? { link: href } : outer.link !== undefined && { link: outer.link }) };
}

function asBullet(line: { bullet: boolean; spans: Span[] }): StyledLine {
  const [first, ...rest] = line.spans;
  if (line.bullet || !first?.text.startsWith('- ')) return line;
  return { bullet: true, spans: [{ ...first, text: first.text.slice(2) }, ...rest] };
}

/** The child of the root that holds the node: its line. */
function lineOf(root: HTMLElement, node: Node | null): HTMLElement | null {
  let at = node;
  while (at && at.parentNode !== root) at = at.parentNode;
  return at instanceof HTMLElement ? at : null;
}

/** Turns the line with the caret into a bullet when `- ` was just typed at its start, or what other editors take for one. Returns whether it did. */
export function turnIntoBullet(root: HTMLElement): boolean {
  const selection = window.getSelection();
  const node = selection?.anchorNode;
  if (!selection || !(node instanceof Text) || !root.contains(node) || selection.anchorOffset !== 2 || !/^[-*•][ \u00a0]/.test(node.data)) return false;
  const line = lineOf(root, node);
  // The first words of the line, which may be bold already.
  if (!line || line.dataset['bullet'] !== undefined || document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode() !== node) return false;
  node.deleteData(0, 2);
  line.dataset['bullet'] = '';
  if (line.textContent === '') line.replaceChildren(element('br'));
  selection.collapse(node.isConnected ? node : line, 0);
  return true;
}

/** Puts the caret behind the text, or selects all of it. */
export function placeCaret(root: HTMLElement, caret: 'end' | 'all'): void {
  const range = document.createRange();
  range.selectNodeContents(caret === 'end' ? (root.lastElementChild ?? root) : root);
  const last = root.lastElementChild;
  if (caret === 'end') range.collapse(last?.lastChild instanceof HTMLBRElement && last.childNodes.length === 1);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The words as they are shown, line by line: what the caret's offsets count in. */
export function shownWords(root: HTMLElement): string {
  return Array.from(root.childNodes, (line) => line.textContent ?? '').join('\n');
}

/** How many characters of the shown words stand before the caret; `null` when it is not in there. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !root.contains(node)) return null;
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, selection.focusOffset);
  // Lines that begin before the caret; between lines it stands at the end of the one before.
  const line = lineOf(root, node);
  const lines = line ? Array.from(root.childNodes).indexOf(line) : Math.max(0, selection.focusOffset - 1);
  return range.toString().length + lines;
}

/** Puts the caret behind that many characters of the shown words. */
export function setCaretOffset(root: HTMLElement, offset: number): void {
  let left = offset;
  for (const line of root.childNodes) {
    const length = line.textContent?.length ?? 0;
    if (left <= length) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue;
        if (left <= node.length) {
          window.getSelection()?.collapse(node, left);
          return;
        }
        left -= node.length;
      }
      window.getSelection()?.collapse(line, 0);
      return;
    }
    left -= length + 1;
  }
  placeCaret(root, 'end');
}

/** Makes the line with the caret a bullet, or a plain line again. */
export function toggleBullet(root: HTMLElement): void {
  const line = lineOf(root, window.getSelection()?.anchorNode ?? null) ?? root.lastElementChild;
  if (!(line instanceof HTMLElement)) return;
  if (line.dataset['bullet'] === undefined) line.dataset['bullet'] = '';
  else delete line.dataset['bullet'];
}

/** Makes a bullet a plain line where a list ends: at its blank last item (`blank`), or where the caret stands before its words. Returns whether it did. */
export function endBullet(root: HTMLElement, where: 'blank' | 'start'): boolean {
  const selection = window.getSelection();
  const line = lineOf(root, selection?.anchorNode ?? null);
  if (!selection?.anchorNode || !line || line.dataset['bullet'] === undefined || !selection.isCollapsed) return false;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(selection.anchorNode, selection.anchorOffset);
  if ((where === 'blank' ? line.textContent : before.toString()) !== '') return false;
  delete line.dataset['bullet'];
  return true;
}

/**
 * The browser's own editing command: the only way to edit that keeps its undo history and input methods working. It is deprecated without
 * a successor, and in every browser we ship.
 */
export function edit(command: 'bold' | 'italic' | 'insertParagraph' | 'insertText' | 'insertHTML' | 'delete' | 'forwardDelete' | 'createLink' | 'unlink', value?: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand(command, false, value);
}

/**
 * Puts lines where the caret is, in place of what is selected, with their marks: the first goes on with the caret's line, the caret comes
 * behind the last. The browser's undo takes them away again.
 */
export function insertLines(root: HTMLElement, lines: readonly StyledLine[]): void {
  const made = parseMarks(formatMarks(lines)).map(lineElement);
  const [first, last] = [made[0], made.at(-1)];
  if (!first || !last) return;
  if (window.getSelection()?.isCollapsed === false) edit('delete');
  const here = lineOf(root, window.getSelection()?.anchorNode ?? null);
  const isBlank = (here?.textContent ?? root.textContent) === '';
  if (made.length === 1) edit('insertHTML', first.innerHTML);
  else {
    // In a line without words the browser would put lines into the line; in front of a letter it puts them beside it.
    if (isBlank) edit('insertText', 'x');
    if (isBlank) window.getSelection()?.modify('move', 'backward', 'character');
    edit('insertHTML', made.map((line) => line.outerHTML).join(''));
    if (isBlank) edit('forwardDelete');
  }
  const now = isBlank ? lineOf(root, window.getSelection()?.anchorNode ?? null) : null;
  if (!now) return;
  if (last.dataset['bullet'] === undefined) delete now.dataset['bullet'];
  else now.dataset['bullet'] = '';
}

/** What a link would be put on: the selection, or else the word with the caret. `null` where there is neither. */
export function linkRange(root: HTMLElement): { readonly range: Range; readonly address: string } | null {
  const selection = window.getSelection();
  if (!selection?.anchorNode || !root.contains(selection.anchorNode)) return null;
  const around = selection.anchorNode instanceof Element ? selection.anchorNode.closest('a') : selection.anchorNode.parentElement?.closest('a');
  if (selection.isCollapsed && around) selection.selectAllChildren(around);
  else if (selection.isCollapsed) {
    selection.modify('move', 'backward', 'word');
    selection.modify('extend', 'forward', 'word');
    // The space behind a word is no part of its link.
    while (/\s$/.test(selection.toString())) selection.modify('extend', 'backward', 'character');
  }
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  return { range: selection.getRangeAt(0).cloneRange(), address: around?.getAttribute('href') ?? '' };
}

/** Links the words of the range, or unlinks them where the address is empty. Returns false where the address will not do. */
export function setLink(root: HTMLElement, range: Range, address: string): boolean {
  const completed = completedAddress(address);
  if (completed === null) return false;
  root.focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  if (completed === '') edit('unlink');
  else edit('createLink', completed);
  selection?.collapseToEnd();
  return true;
}
