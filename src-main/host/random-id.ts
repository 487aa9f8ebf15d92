/** New record ids: 14 characters of 62, about 83 random bits, after the first letter of the kind. */
import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 14;

export function randomId(kind: string): string {
  let id = kind.charAt(0);
  while (id.length <= LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      // 248 = 4 × 62: the bytes above would make the first letters likelier.
      if (byte < 248 && id.length <= LENGTH) id += ALPHABET.charAt(byte % 62);
    }
  }
  return id;
}
