import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { Bridge } from '../../../../src-main/electron/bridge';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../../src-main/electron/channels';
import { APP_URL } from '../../../../src-main/electron/security';
import type { HostApi, HostEvent } from '../../../../src-shared/host';

type Invoke = (event: unknown, name: unknown, args: unknown) => Promise<unknown>;

/** A bridge over a fake `ipcMain`, with one window attached whose page is at `url`. */
function withWindow(url = APP_URL) {
  const handlers = new Map<string, Invoke>();
  const sent: [string, unknown][] = [];
  const calls: [string, readonly unknown[]][] = [];
  const bridge = new Bridge(
    { handle: (channel: string, handler: Invoke) => { handlers.set(channel, handler); } } as unknown as IpcMain,
    (_api, call, args) => {
      calls.push([call, args]);
      return Promise.resolve('done');
    },
  );
  const frame = { url };
  const contents = { id: 7, mainFrame: frame, isDestroyed: () => false, send: (channel: string, event: unknown) => sent.push([channel, event]) };
  let emit: (event: HostEvent) => void = () => undefined;
  const api = { onEvent: (listener: (event: HostEvent) => void) => { emit = listener; return () => { emit = () => undefined; }; } } as unknown as HostApi;
  const release = bridge.attach(contents as unknown as WebContents, api);
  const invoke = async (event: unknown, name: unknown, args: unknown): Promise<unknown> => handlers.get(CALL_CHANNEL)?.(event, name, args);
  return { invoke, calls, sent, release, emit: (event: HostEvent) => emit(event), event: { sender: contents, senderFrame: frame }, contents, frame };
}

describe('the bridge between a window and the host', () => {
  it('runs a call of an attached window', async () => {
    const { invoke, event, calls } = withWindow();
    expect(await invoke(event, 'peek', ['/a.cxmap'])).toBe('done');
    expect(calls).toEqual([['peek', ['/a.cxmap']]]);
  });

  it.each([['toString'], ['onEvent'], ['__proto__'], [''], [null], [{}]])('refuses the call %j', async (name) => {
    const { invoke, event, calls } = withWindow();
    await expect(invoke(event, name, [])).rejects.toThrow('refused');
    expect(calls).toEqual([]);
  });

  it('refuses arguments that are no list', async () => {
    const { invoke, event } = withWindow();
    await expect(invoke(event, 'peek', { length: 1 })).rejects.toThrow('refused');
  });

  it('refuses a window it did not open', async () => {
    const { invoke, frame, contents } = withWindow();
    await expect(invoke({ sender: { ...contents, id: 8 }, senderFrame: frame }, 'info', [])).rejects.toThrow('refused');
  });

  it('refuses a frame inside the page, and one that is gone', async () => {
    const { invoke, contents } = withWindow();
    await expect(invoke({ sender: contents, senderFrame: { url: APP_URL } }, 'info', [])).rejects.toThrow('refused');
    await expect(invoke({ sender: contents, senderFrame: null }, 'info', [])).rejects.toThrow('refused');
  });

  it('refuses a page that is not the interface', async () => {
    const { invoke, event } = withWindow('https://example.com/');
    await expect(invoke(event, 'info', [])).rejects.toThrow('refused');
  });

  it('sends events until the window is released, and answers nothing afterwards', async () => {
    const { invoke, emit, sent, release, event } = withWindow();
    emit({ type: 'library' });
    release();
    emit({ type: 'library' });
    expect(sent).toEqual([[EVENT_CHANNEL, { type: 'library' }]]);
    await expect(invoke(event, 'info', [])).rejects.toThrow('refused');
  });
});
