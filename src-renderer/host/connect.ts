/** Finds the host of this window: Electron's bridge where the preload has put one, else the web host that served the page. */
import type { HostApi } from '../../src-shared/host';
import { SOCKET_PATH } from '../../src-shared/wire';
import { connectSocket } from './socket';
import { takeToken } from './token';
import { HostUnavailable } from './unavailable';

declare global {
  interface Window {
    /** Put there by Electron's preload; it is the same HostApi. */
    readonly cxmap?: HostApi;
  }
}

/** The host this window belongs to, ready for calls. Rejects with `HostUnavailable`. */
export async function connectHost(): Promise<HostApi> {
  if (window.cxmap) return window.cxmap;
  const token = takeToken(window.location, window.history, window.sessionStorage);
  if (!token) throw new HostUnavailable('refused');
  const address = new URL(SOCKET_PATH, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  return connectSocket({ address: address.href, token, open: (url) => new WebSocket(url) });
}
