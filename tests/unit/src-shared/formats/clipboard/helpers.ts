/** Clipboard HTML as nodes, for tests that run without a browser, and the cells that are read of it. */
import { DOMParser } from '@xmldom/xmldom';
import { type HtmlNode, readClipboardHtml } from '../../../../../src-shared/formats/clipboard/html';
import { readClipboardText } from '../../../../../src-shared/formats/clipboard/text';
import type { ClipboardRead } from '../../../../../src-shared/formats/clipboard/types';

/** The nodes of well-formed HTML, as the body in which a browser puts them. */
export function nodes(html: string): HtmlNode {
  const closed = html.replace('<meta charset="utf-8">', '').replaceAll('<br>', '<br/>');
  return asHtmlNode(new DOMParser({ errorHandler: () => undefined }).parseFromString(`<body>${closed}</body>`, 'text/html').documentElement);
}

/** This parser's text nodes have no list of children, where a browser's is empty. */
function asHtmlNode(node: Node): HtmlNode {
  const children = (node as { readonly childNodes: ArrayLike<Node> | null }).childNodes ?? [];
  const { nodeType, nodeName, nodeValue } = node;
  return { nodeType, nodeName, nodeValue, childNodes: Array.from(children, asHtmlNode), getAttribute: (name) => (node as Element).getAttribute(name) };
}

export function cellsOf(read: ClipboardRead | null): string[][] | null {
  if (read?.ok === false) throw new Error(`refused: ${read.error}`);
  return read && read.table.rows.map((row) => row.map(({ text }) => text));
}

export const fromHtml = (html: string, hasText = true): string[][] | null => cellsOf(readClipboardHtml(nodes(html), hasText));
export const fromText = (text: string): string[][] | null => cellsOf(readClipboardText(text));
