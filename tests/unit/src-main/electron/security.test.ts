import { describe, expect, it } from 'vitest';
import { type Lockable, type Permissive, APP_URL, isOwnAddress, lockNavigation, lockPermissions, windowOptions } from '../../../../src-main/electron/security';
import { externalAddress } from '../../../../src-main/host/external';

/** Stands in for Electron's WebContents: remembers handlers and fires them with hostile input. */
function fakeContents() {
  const handlers = new Map<string, (event: { url: string; preventDefault(): void }) => void>();
  let open: ((details: { url: string }) => { action: string }) | undefined;
  const contents = {
    on: (name: string, handler: (event: { url: string; preventDefault(): void }) => void) => handlers.set(name, handler),
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => {
      open = handler;
    },
  };
  return {
    contents: contents as unknown as Lockable,
    /** Whether the navigation was stopped. */
    fire(name: string, url: string): boolean {
      let stopped = false;
      handlers.get(name)?.({ url, preventDefault: () => { stopped = true; } });
      return stopped;
    },
    open: (url: string) => open?.({ url }).action,
  };
}

const HOSTILE = [
  'https://example.com/', 'http://127.0.0.1/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'about:blank',
  'cxmap-app://evil/index.html', 'cxmap-app://app.evil/index.html', 'cxmap-app://user@evil/', 'blob:https://example.com/1', '', 'not an address',
];

describe('a window of the Electron shell', () => {
  it('is isolated and sandboxed, without Node', () => {
    expect(windowOptions('/preload.cjs').webPreferences).toMatchObject({
      contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false,
    });
  });

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stops %s to anything but the interface', (name) => {
    const { contents, fire } = fakeContents();
    lockNavigation(contents, () => undefined);
    expect(HOSTILE.filter((url) => !fire(name, url))).toEqual([]);
  });

  it('lets its own page reload', () => {
    const { contents, fire } = fakeContents();
    lockNavigation(contents, () => undefined);
    expect(fire('will-navigate', `${APP_URL}#/project`)).toBe(false);
  });

  it('stops webviews', () => {
    const { contents, fire } = fakeContents();
    lockNavigation(contents, () => undefined);
    expect(fire('will-attach-webview', APP_URL)).toBe(true);
  });

  it('opens no window, and hands only https and mailto to the system', () => {
    const opened: string[] = [];
    const { contents, open } = fakeContents();
    lockNavigation(contents, (address) => opened.push(address));
    const actions = [...HOSTILE, 'mailto:ana@example.com', 'https://user:secret@example.com/'].map(open);
    expect(new Set(actions)).toEqual(new Set(['deny']));
    expect(opened).toEqual(['https://example.com/', 'mailto:ana@example.com']);
  });

  it('grants no permission but the clipboard, and that to its own page only', () => {
    let request: ((contents: { getURL(): string }, permission: string, answer: (yes: boolean) => void) => void) | undefined;
    lockPermissions({
      setPermissionRequestHandler: (handler: typeof request) => { request = handler; },
      setPermissionCheckHandler: () => undefined,
    } as unknown as Permissive);
    const ask = (url: string, permission: string): boolean => {
      let granted = false;
      request?.({ getURL: () => url }, permission, (yes) => { granted = yes; });
      return granted;
    };
    const asked = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'clipboard-sanitized-write'];
    expect(asked.filter((permission) => ask(APP_URL, permission))).toEqual(['clipboard-read', 'clipboard-sanitized-write']);
    expect(['clipboard-read', 'clipboard-sanitized-write'].filter((permission) => ask('https://example.com/', permission))).toEqual([]);
  });
});

describe('addresses', () => {
  it.each(HOSTILE)('does not take %j for its own', (url) => {
    expect(isOwnAddress(url)).toBe(false);
  });

  it.each([
    ['HTTPS://Example.com/a b', 'https://example.com/a%20b'],
    ['mailto:ana@example.com', 'mailto:ana@example.com'],
    ['http://example.com/', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['https://user:secret@example.com/', null],
    ['', null],
  ])('opens %j as %j', (given, opened) => {
    expect(externalAddress(given)).toBe(opened);
  });
});
