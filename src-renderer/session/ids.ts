/** New record ids: 14 characters of 62, about 83 random bits, short because every field of a record repeats its id. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 14;

/** Random bytes, fetched many at a time: a paste makes hundreds of ids, and each fetch costs more than the id. */
const bytes = new Uint8Array(1024);
let next = bytes.length;

function randomByte(): number {
  if (next === bytes.length) {
    crypto.getRandomValues(bytes);
    next = 0;
  }
  return bytes[next++] ?? 0;
}

/** A random id. The kind's first letter leads, which helps whoever reads a file by hand. */
export function newId(kind: string): string {
  let id = kind.charAt(0);
  while (id.length <= LENGTH) {
    const byte = randomByte();
    // 248 = 4 × 62: the bytes above would make the first letters likelier.
    if (byte < 248) id += ALPHABET.charAt(byte % 62);
  }
  return id;
}
