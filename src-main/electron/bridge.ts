/** Carries calls from windows to their HostApi and events back. Every sender and every payload is checked. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { HOST_CALLS, type HostApi, type HostCall, type HostEvent } from '../../src-shared/host';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels';
import { isOwnAddress } from './security';

/** Runs one validated call; rejects when the name is unknown or the arguments do not fit it. */
export type Dispatch = (api: HostApi, call: HostCall, args: readonly unknown[]) => Promise<unknown>;

function isHostCall(name: unknown): name is HostCall {
  return (HOST_CALLS as readonly unknown[]).includes(name);
}

export class Bridge {
  private readonly clients = new Map<number, HostApi>();

  constructor(ipc: Pick<IpcMain, 'handle'>, dispatch: Dispatch) {
    ipc.handle(CALL_CHANNEL, (event: IpcMainInvokeEvent, name: unknown, args: unknown) => {
      const api = this.clients.get(event.sender.id);
      // Only the top frame of a window we opened, showing our own page.
      if (!api || !event.senderFrame || event.senderFrame !== event.sender.mainFrame || !isOwnAddress(event.senderFrame.url)) throw new Error('refused: not a window of CXMap');
      if (!isHostCall(name) || !Array.isArray(args)) throw new Error('refused: no such call');
      return dispatch(api, name, args);
    });
  }

  /** Gives a window its HostApi. Returns what takes it away again. */
  attach(contents: WebContents, api: HostApi): () => void {
    const { id } = contents;
    this.clients.set(id, api);
    const stop = api.onEvent((event: HostEvent) => {
      if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
    });
    return () => {
      stop();
      this.clients.delete(id);
    };
  }
}
