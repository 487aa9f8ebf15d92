import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Host, createHost } from '../../src-main/host/create-host';
import { forkChild } from '../../src-main/host/fork';
import type { Clock, HostOptions } from '../../src-main/host/options';
import { randomId } from '../../src-main/host/random-id';
import { trashByFreedesktop } from '../../src-main/web/trash';

/** A clock that moves only when told, and calls back what has become due. */
export class ManualClock implements Clock {
  private time = Date.UTC(2026, 0, 2, 12);
  private waiting: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, callback: () => void): () => void {
    const entry = { at: this.time + ms, callback };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  advance(ms: number): void {
    this.time += ms;
    const due = this.waiting.filter(({ at }) => at <= this.time);
    this.waiting = this.waiting.filter(({ at }) => at > this.time);
    for (const { callback } of due) callback();
  }
}

export interface TestHost {
  readonly host: Host;
  readonly clock: ManualClock;
  readonly folder: string;
  readonly library: string;
  readonly options: HostOptions;
  readonly external: string[];
  readonly logged: string[];
  close(): Promise<void>;
}

/** The product's host over real files in a folder of its own, with its children built as for the product. `folder` goes on with an earlier one's. */
export function makeHost(over: Partial<HostOptions> = {}, folder = mkdtempSync(join(tmpdir(), 'cxmap-host-'))): TestHost {
  const clock = new ManualClock();
  const library = join(folder, 'library');
  const entries = inject('program');
  const external: string[] = [];
  const logged: string[] = [];
  const options: HostOptions = {
    version: '0.0.0',
    shell: 'web',
    systemLanguage: 'en',
    dataFolder: join(folder, 'data'),
    libraryFolder: library,
    openAtStart: null,
    entries,
    dialogs: null,
    clock,
    newId: randomId,
    spawn: (entry, heap) => forkChild(join(entries, entry), heap),
    async trash(path) {
      await Promise.resolve();
      trashByFreedesktop(path, new Date(clock.now()), { XDG_DATA_HOME: join(folder, 'share') });
    },
    openExternal: (address) => Promise.resolve(external.push(address) > 0),
    templates: { list: () => [], make: () => null },
    exporter: { run: () => Promise.resolve({ ok: false, error: 'failed', detail: 'no exporter in this test' }) },
    log: (message) => {
      logged.push(message);
    },
    ...over,
  };
  const host = createHost(options);
  return { host, clock, folder, library, options, external, logged, close: () => host.close() };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
