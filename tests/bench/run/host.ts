/** The product's own host over real files in a folder of its own, and a project file of the measured board. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProjectDocument, openDocument } from '../../../src-shared/document';
import type { HostApi, OpenedProject } from '../../../src-shared/host';
import { createHost } from '../../../src-main/host/create-host';
import { forkChild } from '../../../src-main/host/fork';
import { randomId } from '../../../src-main/host/random-id';
import { systemClock } from '../../../src-main/host/system-clock';
import { benchRecords } from '../records';
import { benchScene } from '../scene';

export function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string; readonly detail: string }): T {
  if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  return result.value;
}

export function documentOf(project: OpenedProject): ProjectDocument {
  const opened = openDocument(project.state);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.document;
}

/** Runs the work with a host whose data and library are in a new folder, removed afterwards. `programs` holds its built children. */
export async function withHost<T>(programs: string, work: (api: HostApi, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cxmap-bench-'));
  mkdirSync(join(folder, 'library'));
  const refuse = (): Promise<never> => Promise.reject(new Error('not measured'));
  const host = createHost({
    version: '0.0.0', shell: 'web', systemLanguage: 'en', openAtStart: null, dialogs: null, clock: systemClock, newId: randomId,
    dataFolder: join(folder, 'data'), libraryFolder: join(folder, 'library'), entries: programs,
    spawn: (entry, heap) => forkChild(join(programs, entry), heap),
    trash: refuse, openExternal: refuse, exporter: { run: refuse },
    templates: { list: () => [], make: () => null },
    log: (message) => void process.stderr.write(`${message}\n`),
  });
  const { api, disconnect } = host.connect();
  try {
    return await work(api, folder);
  } finally {
    await disconnect();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a project file with the board of `cards` cards in the library; returns its path. */
export async function makeFile(api: HostApi, cards: number): Promise<string> {
  const project = value(await api.create({ template: '', language: 'es', title: `Medición ${cards}` }));
  const document = documentOf(project);
  const updates: Uint8Array[] = [];
  document.onUpdate((update) => updates.push(update));
  const before = document.snapshot.boards().map(({ id }) => ({ op: 'delete', id }) as const);
  document.apply([...before, ...benchRecords(benchScene(cards)).map((record) => ({ op: 'create', record }) as const)]);
  for (const update of updates) value(await api.send(project.session, update));
  value(await api.save(project.session, true));
  await api.close(project.session);
  document.destroy();
  return project.path;
}
