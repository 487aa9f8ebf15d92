/** Opens and keeps the program's windows. Each has its own client of the host; closing a window leaves its sessions. */
import { BrowserWindow, shell } from 'electron';
import type { HostEvent } from '../../src-shared/host';
import type { Client } from '../host/create-host';
import { externalAddress } from '../host/external';
import type { Bridge } from './bridge';
import { EVENT_CHANNEL } from './channels';
import { APP_URL, lockNavigation, windowOptions } from './security';

/** Opens an address in the system's program when it is https or mailto; says whether it did. */
export async function openExternally(address: string): Promise<boolean> {
  const safe = externalAddress(address);
  if (!safe) return false;
  await shell.openExternal(safe);
  return true;
}

export class Windows {
  private readonly preload: string;
  private readonly bridge: Bridge;
  private readonly connect: () => Client;
  private readonly leaving = new Set<Promise<void>>();

  constructor(preload: string, bridge: Bridge, connect: () => Client) {
    this.preload = preload;
    this.bridge = bridge;
    this.connect = connect;
  }

  async open(): Promise<void> {
    const window = new BrowserWindow(windowOptions(this.preload));
    const client = this.connect();
    const release = this.bridge.attach(window.webContents, client.api);
    lockNavigation(window.webContents, (address) => void openExternally(address));
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      release();
      const left = client.disconnect().finally(() => this.leaving.delete(left));
      this.leaving.add(left);
    });
    await window.loadURL(APP_URL);
  }

  /** Brings the last used window to the front. */
  focus(): void {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized()) window.restore();
    window?.focus();
  }

  get count(): number {
    return BrowserWindow.getAllWindows().length;
  }

  /** Sends an event to the window the user is in; opens one for it where there is none. */
  send(event: HostEvent): void {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) window.webContents.send(EVENT_CHANNEL, event);
    else void this.open().then(() => this.send(event));
  }

  /** Resolves when every closed window's projects are published. */
  async settled(): Promise<void> {
    await Promise.all(this.leaving);
  }
}
