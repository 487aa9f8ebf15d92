/**
 * A pdfkit document with what an export needs and pdfkit's own types and defaults do not offer: parsed fonts, bookmarks that show
 * their place, metadata that is safe XML, and bytes that depend on the input only.
 */
import { type Font } from 'fontkit';
import PDFDocument from 'pdfkit';

export type Pdf = PDFKit.PDFDocument;

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  /** BCP 47 */
  readonly language: string;
  /** Milliseconds since 1970, told as the time of making. */
  readonly now: number;
}

/** Sizes in points. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Points of the page a point of the paper has: more than 1 only on sheets longer than the format's 200 inches. */
  readonly userUnit: number;
}

const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/** One page, tagged, PDF 1.7. The same arguments and drawing give the same bytes. */
export function createPdf(info: PdfInfo, page: PdfPage): Pdf {
  const options = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: info.language,
    size: [page.width, page.height],
    userUnit: page.userUnit,
    margin: 0,
    // None: otherwise pdfkit starts with Helvetica, which it does not embed.
    font: '',
    info: {
      Title: info.title,
      ...(info.author && { Author: info.author }),
      Producer: 'CXMap',
      Creator: 'CXMap',
      CreationDate: new Date(info.now),
    },
  } as const;
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  gatherContent(doc);
  // The information dictionary is written by then; what follows is the XML copy of it, into which pdfkit pastes these texts as they are.
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info = Object.fromEntries(Object.entries(doc.info).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? escapeXml(value) : value]));
    endMetadata();
  };
  return doc;
}

/** Operators gathered before they become bytes. */
const GATHERED = 4_096;

/** pdfkit makes a byte array of every operator, a hundred thousand on a large board; here some thousands become one. */
function gatherContent(doc: Pdf): void {
  let lines: unknown[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    lines = [];
    doc.page.write(Buffer.from(text, 'latin1'));
  };
  doc.addContent = (data: unknown) => {
    if (lines.push(data) >= GATHERED) flush();
    return doc;
  };
  const end = doc.end.bind(doc);
  doc.end = () => {
    flush();
    end();
  };
}

/** Names parsed fonts for `doc.font`, so that each is embedded once. */
export function createFontSelector(doc: Pdf): (font: Font, size: number) => void {
  const names = new Map<Font, string>();
  return (font, size) => {
    let name = names.get(font);
    if (!name) {
      name = `font ${names.size + 1}`;
      names.set(font, name);
      doc.registerFont(name, font as unknown as Uint8Array);
    }
    doc.font(name, size);
  };
}

/**
 * Says what the text drawn by `draw` stands for, where its glyphs do not. The mark must open and close within the text's own coordinate
 * system, or readers look for the text in the wrong place.
 */
export function withActualText(doc: Pdf, text: string, draw: () => void): void {
  const write = doc.addContent.bind(doc);
  const mark = (data: unknown): Pdf => {
    doc.addContent = write;
    if (data === 'BT') doc.markContent('Span', { actual: text });
    write(data);
    if (data === 'ET') doc.endMarkedContent();
    doc.addContent = mark;
    return doc;
  };
  doc.addContent = mark;
  draw();
  doc.addContent = write;
}

/** A bookmark that brings a place of the page, in points from its top left, to the top left of the window at that zoom. */
export function addBookmark(doc: Pdf, title: string, x: number, y: number, zoom: number): void {
  // pdfkit counts `left` from the right edge.
  const place = { fit: false, left: doc.page.width - x, top: y, zoom };
  doc.outline.addItem(title, place as { expanded?: boolean });
}

/** Ends the document and gives its bytes. */
export async function finishPdf(doc: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
