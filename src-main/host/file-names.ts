/** Names of project files: what a title becomes as a file name, and which names the systems allow. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

export const ENDING = '.cxmap';

/** Bytes of a name without its ending; file systems allow 255 with it. */
const MAX_BYTES = 180;
// eslint-disable-next-line no-control-regex -- control characters are what must not be in a name
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export function nameOf(path: string): string {
  const name = basename(path);
  return name.toLowerCase().endsWith(ENDING) ? name.slice(0, -ENDING.length) : name;
}

/** Whether all three systems take it as the name of a file. */
export function isFileName(name: string): boolean {
  return name.trim() === name && name !== '' && fileName(name, '') === name;
}

/** A file name for a title, or `fallback` where nothing of it can be one. */
export function fileName(title: string, fallback: string): string {
  let name = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  while (Buffer.byteLength(name) > MAX_BYTES) name = [...name].slice(0, -1).join('').trimEnd();
  return name === '' || RESERVED.test(name) ? fallback : name;
}

/** A path in the folder that no file has: `Name.cxmap`, `Name 2.cxmap`, … */
export function freePath(folder: string, name: string): string {
  for (let i = 1; ; i++) {
    const path = join(folder, `${name}${i === 1 ? '' : ` ${String(i)}`}${ENDING}`);
    if (!existsSync(path)) return path;
  }
}
