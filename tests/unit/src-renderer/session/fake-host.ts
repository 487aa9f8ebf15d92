/** The part of a host that a session talks to, over a real document, with switches for what goes wrong. */
import { createProjectDocument, type ProjectDocument } from '../../../../src-shared/document';
import { newJourneyBoard } from '../../../../src-shared/model/builders';
import type { HostApi, HostEvent, OpenedProject } from '../../../../src-shared/host';
import { newId } from '../../../../src-renderer/session/ids';

type Sent = Awaited<ReturnType<HostApi['send']>>;

export interface FakeHost {
  readonly api: HostApi;
  /** The document the host keeps. */
  readonly kept: ProjectDocument;
  readonly project: OpenedProject;
  readonly received: Uint8Array[];
  emit(event: HostEvent): void;
  /** Answers of the next sends, first come first served; after them everything is accepted. `gone` rejects. */
  readonly answers: (Sent | 'gone')[];
  readonly opened: string[];
  readonly closed: string[];
}

export function fakeHost(): FakeHost {
  const kept = createProjectDocument({
    title: 'Shop', language: 'en', lineage: 'lineage1', records: newJourneyBoard(newId, { title: 'First', order: 'V' }),
  });
  const listeners = new Set<(event: HostEvent) => void>();
  const received: Uint8Array[] = [];
  const answers: (Sent | 'gone')[] = [];
  const opened: string[] = [];
  const closed: string[] = [];
  let session = 1;
  const current = (): OpenedProject => ({
    session: `s${session}`, path: '/shop.cxmap', name: 'shop', state: kept.encode(), readOnly: null, recovered: false,
    save: { state: 'saved', error: null, savedAt: null },
  });
  const project = current();
  const api = {
    send: (id: string, update: Uint8Array): Promise<Sent> => {
      const answer = answers.shift() ?? { ok: true, value: null };
      if (answer === 'gone') return Promise.reject(new Error('gone'));
      if (answer.ok) {
        if (id !== `s${session}`) return Promise.resolve({ ok: false, error: 'closed', detail: '' });
        received.push(update);
        const taken = kept.receive(update, 'remote');
        if (!taken.ok) throw new Error(taken.detail);
      }
      return Promise.resolve(answer);
    },
    open: (path: string) => {
      opened.push(path);
      session += 1;
      return Promise.resolve({ ok: true, value: current() });
    },
    close: (id: string) => {
      closed.push(id);
      return Promise.resolve();
    },
    onEvent: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as unknown as HostApi;
  return { api, kept, project, received, answers, opened, closed, emit: (event) => listeners.forEach((listener) => listener(event)) };
}
