/** What a paste or a drop brings, read once and kept: the browser empties its own object when the event is over. */
import { readClipboardHtml } from '../../../src-shared/formats/clipboard/html';
import { readClipboardText } from '../../../src-shared/formats/clipboard/text';
import type { ClipboardRead } from '../../../src-shared/formats/clipboard/types';
import { MAX_CLIPBOARD_CELLS, MAX_CLIPBOARD_TEXT } from '../../../src-shared/formats/limits';

export interface Content {
  readonly html: string;
  readonly text: string;
}

export function contentOf(data: DataTransfer): Content {
  return { html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** The cells of what was copied: of its tables and lists where it has some, else of its text. `null` where there is no text. */
export function readContent({ html, text }: Content): ClipboardRead | null {
  const hasText = text.trim() !== '';
  if (html.length <= MAX_CLIPBOARD_TEXT) {
    const read = html === '' ? null : readClipboardHtml(new DOMParser().parseFromString(html, 'text/html').body, hasText);
    if (read) return read;
  } else if (!hasText) return { ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS };
  return readClipboardText(text);
}
