/** Who may talk to the local web host: the exact host name, its own pages, and who has the token. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export class Guard {
  private readonly host: string;
  private readonly origin: string;
  private readonly token: Buffer;

  constructor(port: number, token: string) {
    this.host = `127.0.0.1:${String(port)}`;
    this.origin = `http://${this.host}`;
    this.token = Buffer.from(token);
  }

  /** The address is ours: another name that leads to 127.0.0.1 (DNS rebinding) is not. */
  isOwnHost(headers: IncomingHttpHeaders): boolean {
    return headers.host === this.host;
  }

  /** The request does not come from somebody else's page. Browsers leave the origin out where a page loads its own parts. */
  isOwnOrigin(headers: IncomingHttpHeaders): boolean {
    const site = headers['sec-fetch-site'];
    return (headers.origin === undefined || headers.origin === this.origin) && (site === undefined || site === 'same-origin' || site === 'none');
  }

  /** A socket must say where it comes from, and be ours. */
  mayUpgrade(headers: IncomingHttpHeaders): boolean {
    return this.isOwnHost(headers) && headers.origin === this.origin;
  }

  hasToken(headers: IncomingHttpHeaders): boolean {
    const given = /^Bearer ([0-9a-f]+)$/.exec(headers.authorization ?? '')?.[1];
    return given !== undefined && this.isToken(given);
  }

  isToken(given: string): boolean {
    const bytes = Buffer.from(given);
    return bytes.byteLength === this.token.byteLength && timingSafeEqual(bytes, this.token);
  }
}
