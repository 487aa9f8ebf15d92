/** What a window may do, as data and small functions, so that a test can read and fire them without Electron's binary. */
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import { externalAddress } from '../host/external';

/** The interface's own scheme: unlike `file:` it has an origin, and only the interface's files are behind it. */
export const SCHEME = 'cxmap-app';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_URL = `${APP_ORIGIN}/index.html`;

export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'CXMap',
    backgroundColor: '#f7f7f8',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: true,
      navigateOnDragDrop: false,
    },
  };
}

/** Whether an address belongs to the interface itself. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}` === APP_ORIGIN;
  } catch {
    return false;
  }
}

/** The parts of a window's contents that are locked down. */
export type Lockable = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Keeps a window on the interface: no navigation, no new windows, no webviews. Links go to the system when they are safe. */
export function lockNavigation(contents: Lockable, openExternal: (address: string) => void): void {
  const refuse = (event: { preventDefault(): void }, address: string): void => {
    if (!isOwnAddress(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => refuse(event, event.url));
  contents.on('will-redirect', (event) => refuse(event, event.url));
  contents.on('will-frame-navigate', (event) => refuse(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url);
    if (address) openExternal(address);
    return { action: 'deny' };
  });
}

/** Permissions that the interface asks for; everything else (camera, location, notifications …) is refused. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write']);

export type Permissive = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>;

export function lockPermissions(session: Permissive): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.has(permission) && isOwnAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => ALLOWED_PERMISSIONS.has(permission) && isOwnAddress(`${origin}/`));
}
