import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDocument, type ProjectDocument } from '../../../../src-shared/document';
import { PROJECT_ID } from '../../../../src-shared/model/project';
import { startSync, type Sync, type SyncState } from '../../../../src-renderer/session/sync';
import { fakeHost, type FakeHost } from './fake-host';

interface Setup {
  host: FakeHost;
  document: ProjectDocument;
  states: SyncState[];
  sync: Sync;
  troubles: string[];
}

function start(onArriving: (document: ProjectDocument) => void = () => undefined): Setup {
  const host = fakeHost();
  const opened = openDocument(host.project.state);
  if (!opened.ok) throw new Error(opened.detail);
  const states: SyncState[] = [];
  const troubles: string[] = [];
  const sync = startSync({ host: host.api, document: opened.document, project: host.project, onState: (state) => states.push(state), onTrouble: (error) => troubles.push(error), onRejoined: () => undefined, onArriving: () => onArriving(opened.document) });
  return { host, document: opened.document, states, sync, troubles };
}

const retitle = (document: ProjectDocument, title: string): void => document.apply([{ op: 'set', kind: 'project', id: PROJECT_ID, patch: { title } }]);

describe('sync', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends updates in order, those that wait for an answer as one, and is idle when all are acknowledged', async () => {
    const { host, document, states, sync } = start();
    for (const title of ['One', 'Two', 'Three']) retitle(document, title);
    await sync.settled();
    expect(host.received.length).toBe(2);
    expect(host.kept.snapshot.project?.title).toBe('Three');
    expect(states).toEqual(['sending', 'idle']);
  });

  it('keeps what a host that is gone did not take, and sends it again', async () => {
    const { host, document, states, sync } = start();
    host.answers.push('gone', 'gone');
    retitle(document, 'Kept');
    await vi.advanceTimersByTimeAsync(2_000);
    await sync.settled();
    expect(states).toContain('waiting');
    expect(states.at(-1)).toBe('idle');
    expect(host.kept.snapshot.project?.title).toBe('Kept');
  });

  it.each(['diskFull', 'cannotWrite'] as const)('tries again when the host answers %s', async (error) => {
    const { host, document, sync, troubles } = start();
    host.answers.push({ ok: false, error, detail: '' }, { ok: false, error, detail: '' });
    retitle(document, 'Kept');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(troubles).toEqual([error]);
    await sync.settled();
    expect(host.kept.snapshot.project?.title).toBe('Kept');
  });

  it.each(['invalid', 'tooLarge', 'readOnly'] as const)('sends nothing more once the host has refused an update as %s', async (error) => {
    const { host, document, states, sync, troubles } = start();
    host.answers.push({ ok: false, error, detail: '' });
    retitle(document, 'Refused');
    await sync.settled();
    expect(troubles).toEqual([error]);
    retitle(document, 'After');
    await sync.settled();
    expect(states.at(-1)).toBe('refused');
    expect(host.received).toEqual([]);
  });

  it('opens the project again when the host has forgotten the session, and sends its whole state', async () => {
    const { host, document, sync } = start();
    host.answers.push({ ok: false, error: 'closed', detail: '' });
    retitle(document, 'After the restart');
    await sync.settled();
    expect(host.opened).toEqual(['/shop.cxmap']);
    expect(host.kept.snapshot.project?.title).toBe('After the restart');
  });

  it('takes in what it missed while the connection was down', async () => {
    const { host, document, sync } = start();
    retitle(host.kept, 'Changed by someone else');
    host.emit({ type: 'connection', up: true });
    await vi.advanceTimersByTimeAsync(100);
    await sync.settled();
    expect(document.snapshot.project?.title).toBe('Changed by someone else');
  });

  it('does not send back what came from others', async () => {
    const { host, document, sync } = start();
    const updates: Uint8Array[] = [];
    host.kept.onUpdate((update) => updates.push(update));
    retitle(host.kept, 'Theirs');
    for (const update of updates) host.emit({ type: 'update', session: host.project.session, update });
    await sync.settled();
    expect(document.snapshot.project?.title).toBe('Theirs');
    expect(host.received).toEqual([]);
  });

  it('lets what is written here go into the document before what came from others', () => {
    const here: (string | undefined)[] = [];
    const { host } = start((document) => here.push(document.snapshot.project?.title));
    const updates: Uint8Array[] = [];
    host.kept.onUpdate((update) => updates.push(update));
    const before = host.kept.snapshot.project?.title;
    retitle(host.kept, 'Theirs');
    for (const update of updates) host.emit({ type: 'update', session: host.project.session, update });
    expect(here).toEqual([before]);
  });
});
