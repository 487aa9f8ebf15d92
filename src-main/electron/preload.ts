/** The bridge: the calls of HostApi and its events, nothing else of Electron or Node reaches the page. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { HOST_CALLS, type HostApi, type HostCall, type HostEvent } from '../../src-shared/host';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels';

type Calls = Pick<HostApi, HostCall>;

const calls = Object.fromEntries(
  HOST_CALLS.map((name) => [name, (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, args)]),
) as unknown as Calls;

const bridge = {
  ...calls,
  onEvent(listener: (event: HostEvent) => void): () => void {
    // The page gets the event's content only, never Electron's event object, which holds the sender.
    const forward = (_: IpcRendererEvent, event: HostEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
} satisfies HostApi;

contextBridge.exposeInMainWorld('cxmap', bridge);
