/** New record ids: 14 characters of 62, about 83 random bits, short because every field of a record repeats its id. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 14;

/** A random id. The kind's first letter leads, which helps whoever reads a file by hand. */
export function newId(kind: string): string {
  let id = kind.charAt(0);
  while (id.length < LENGTH + 1) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH * 2))) {
      // 248 = 4 × 62: the bytes above would make the first letters likelier.
      if (byte < 248 && id.length <= LENGTH) id += ALPHABET.charAt(byte % 62);
    }
  }
  return id;
}
