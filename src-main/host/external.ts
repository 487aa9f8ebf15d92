/** Which addresses may leave the program for the system's browser or mail program. */

/** The address as parsed when it is `https:` or `mailto:` without credentials; else `null`. */
export function externalAddress(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
    return url.protocol === 'mailto:' ? url.href : null;
  } catch {
    return null;
  }
}
