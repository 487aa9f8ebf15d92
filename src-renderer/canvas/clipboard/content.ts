/** What a paste brings, read once: its own cards, cells, or pictures. */
import { classStyles } from '../../../src-shared/formats/clipboard/class-styles';
import { CLASS_STYLE, STYLE, readClipboardHtml, readStyledHtml } from '../../../src-shared/formats/clipboard/html';
import { type OwnBlock, readOwn } from '../../../src-shared/formats/clipboard/own';
import { readClipboardText } from '../../../src-shared/formats/clipboard/text';
import type { ClipboardRead } from '../../../src-shared/formats/clipboard/types';
import { MAX_CLIPBOARD_CELLS, MAX_CLIPBOARD_TEXT } from '../../../src-shared/formats/limits';
import type { StyledLine } from '../../../src-shared/model/marks';

export interface Forms {
  readonly html: string;
  readonly text: string;
}

export type Content = { readonly type: 'own'; readonly block: OwnBlock } | { readonly type: 'cells'; readonly read: ClipboardRead };

export const formsOf = (data: DataTransfer): Forms => ({ html: data.getData('text/html'), text: data.getData('text/plain') });

const tooLarge: Content = { type: 'cells', read: { ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS } };

/**
 * The page's policy forbids inline styles, and the browser reports every one of a parsed document by itself: for a spreadsheet's cells that
 * takes a hundred times longer than parsing. So they go by another name. Our own HTML has none, and its words stay as they are.
 */
function quiet(html: string): string {
  const sheet = (text: string): string => text.replace(/<(\/?)style\b/gi, '<$1template');
  if (html.includes('data-cxmap=')) return sheet(html);
  const styles = classStyles(html);
  return sheet(
    html.replace(/<[a-z][^<>]*>/gi, (tag) => {
      const name = styles.size > 0 ? /\sclass\s*=\s*["']?([\w-]+)/i.exec(tag)?.[1] : undefined;
      const look = name === undefined ? undefined : styles.get(name);
      const quieted = tag.replace(/\sstyle(?=\s*=)/gi, ` ${STYLE}`);
      return look === undefined ? quieted : quieted.replace(/^<[a-z][\w:-]*/i, `$& ${CLASS_STYLE}="${look}"`);
    }),
  );
}

/** The document of a clipboard's HTML. Inert: it runs no script and loads nothing. */
const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(quiet(html), 'text/html').body;

/** Whether a document has the lines that the plain text beside it has: where a page is laid out by styles alone only the text knows them. */
function hasLinesOf({ html, text }: Forms, lines: readonly string[]): boolean {
  const worded = (all: readonly string[]): number => all.filter((line) => line.trim() !== '').length;
  return text.trim() === '' || /<li\b/i.test(html) || worded(lines) === worded(text.split(/[\r\n\u2028\u2029]+/));
}

/** Lines with what a card's text can hold of their style, for a card that is being written; `null` where plain text says as much. */
export function readStyled(forms: Forms): readonly StyledLine[] | null {
  if (forms.html === '' || forms.html.length > MAX_CLIPBOARD_TEXT) return null;
  const lines = readStyledHtml(bodyOf(forms.html));
  return lines && hasLinesOf(forms, lines.map(({ spans }) => spans.map(({ text }) => text).join(''))) ? lines : null;
}

/** CXMap's own cards, else the cells of tables and lists where there are some, else of the text. `null` where there are no words. */
export function readContent({ html, text }: Forms): Content | null {
  const hasText = text.trim() !== '';
  if (html !== '' && html.length <= MAX_CLIPBOARD_TEXT) {
    const body = bodyOf(html);
    const block = readOwn(body);
    if (block) return { type: 'own', block };
    const read = readClipboardHtml(body, hasText);
    const [only] = read?.ok === true && read.table.rows.length === 1 && read.table.rows[0]?.length === 1 ? read.table.rows[0] : [];
    if (read && (only?.source === undefined || hasLinesOf({ html, text }, only.text.split('\n')))) return { type: 'cells', read };
  } else if (html !== '' && !hasText) return tooLarge;
  const read = readClipboardText(text);
  return read && { type: 'cells', read };
}

/** The forms and the pictures of the system's clipboard, for menus: the browser asks the person first. Rejects where it may not be read. */
export async function readClipboard(): Promise<Forms & { readonly pictures: readonly Blob[] }> {
  const items = await navigator.clipboard.read();
  const form = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  const pictures = items.flatMap((item) => item.types.filter((type) => type.startsWith('image/')).slice(0, 1).map((type) => item.getType(type)));
  return { html: await form('text/html'), text: await form('text/plain'), pictures: await Promise.all(pictures) };
}
