/** SHA-256 of bytes and of rows, see the hash rule in `format.ts`. */
import { createHash } from 'node:crypto';

export type Value = string | number | Uint8Array | null;

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function rowHash(table: string, values: Iterable<Value>): string {
  const hash = createHash('sha256');
  const add = (tag: string, bytes: Uint8Array): void => {
    hash.update(`${tag}${String(bytes.byteLength)}:`).update(bytes);
  };
  add('t', Buffer.from(table));
  for (const value of values) {
    if (value === null) hash.update('n0:');
    else if (typeof value === 'string') add('t', Buffer.from(value));
    else if (typeof value === 'number') add('d', Buffer.from(String(value)));
    else add('b', value);
  }
  return hash.digest('hex');
}
