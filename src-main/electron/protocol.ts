/** Serves the interface's files to its own scheme. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CONTENT_TYPES, STATIC_HEADERS } from '../host/csp';
import { isOwnAddress } from './security';

/**
 * A handler for `protocol.handle`: GETs of files below `root`, with the content security policy on each.
 * Anything else — another host, a path that leaves the folder, an unknown ending — is a 404.
 */
export function serveInterface(root: string): (request: { url: string; method: string }) => Promise<Response> {
  const nothing = (): Response => new Response('Not found', { status: 404, headers: STATIC_HEADERS });
  return async ({ url, method }) => {
    if (method !== 'GET' || !isOwnAddress(url)) return nothing();
    let path: string;
    try {
      path = normalize(decodeURIComponent(new URL(url).pathname));
    } catch {
      return nothing();
    }
    const file = join(root, path === sep ? 'index.html' : path);
    const type = CONTENT_TYPES[extname(file)];
    if (!file.startsWith(root + sep) || file.includes('\0') || type === undefined) return nothing();
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: { ...STATIC_HEADERS, 'content-type': type } });
    } catch {
      return nothing();
    }
  };
}
