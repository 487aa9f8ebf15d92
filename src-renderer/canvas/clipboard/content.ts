/** What a paste brings, read once: its own cards, cells, or pictures. */
import { STYLE, readClipboardHtml } from '../../../src-shared/formats/clipboard/html';
import { type OwnBlock, readOwn } from '../../../src-shared/formats/clipboard/own';
import { readClipboardText } from '../../../src-shared/formats/clipboard/text';
import type { ClipboardRead } from '../../../src-shared/formats/clipboard/types';
import { MAX_CLIPBOARD_CELLS, MAX_CLIPBOARD_TEXT } from '../../../src-shared/formats/limits';

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
  if (html.includes('data-cxmap=')) return html;
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ` ${STYLE}`)).replace(/<(\/?)style\b/gi, '<$1template');
}

/** CXMap's own cards, else the cells of tables and lists where there are some, else of the text. `null` where there are no words. */
export function readContent({ html, text }: Forms): Content | null {
  const hasText = text.trim() !== '';
  if (html !== '' && html.length <= MAX_CLIPBOARD_TEXT) {
    // Inert: such a document runs no script and loads nothing.
    const { body } = new DOMParser().parseFromString(quiet(html), 'text/html');
    const block = readOwn(body);
    if (block) return { type: 'own', block };
    const read = readClipboardHtml(body, hasText);
    if (read) return { type: 'cells', read };
  } else if (html !== '' && !hasText) return tooLarge;
  const read = readClipboardText(text);
  return read && { type: 'cells', read };
}

/** The forms of the system's clipboard, for menus: the browser asks the person first. Rejects where it may not be read. */
export async function clipboardForms(): Promise<Forms> {
  const items = await navigator.clipboard.read();
  const form = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return { html: await form('text/html'), text: await form('text/plain') };
}
