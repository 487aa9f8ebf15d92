/** Bytes to text, and what is taken out of text before it becomes a record. */
import { ImportFailure } from './types';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Bytes looked at to tell text from anything else. */
const SNIFFED = 64 * 1024;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** Excel's format before 2007, and any workbook with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND);
}

/** Text holds next to no control characters; one in a thousand is forgiven. */
function looksBinary(bytes: Uint8Array): boolean {
  if (isZip(bytes) || isCompoundFile(bytes) || startsWith(bytes, PDF)) return true;
  const sample = bytes.subarray(0, SNIFFED);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  }
  return controls > sample.length / 1000 + 1;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (looksBinary(bytes)) throw new ImportFailure('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel on a Spanish Windows writes.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The text of a file: UTF-8 with or without BOM, UTF-16 with one, else Windows-1252; line ends become `\n`.
 * Throws `ImportFailure` for what is empty or no text.
 */
export function textOf(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new ImportFailure('empty');
  return text;
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;

/** Without control characters, which no painter can draw and no XML may hold; tabs and line feeds stay. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** One line: a title or a name as it stands in a header. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** File name without folder and ending. */
export function baseName(name: string): string {
  const file = name.split(/[\\/]/).pop() ?? '';
  return file.replace(/\.[^.]*$/, '') || file;
}
