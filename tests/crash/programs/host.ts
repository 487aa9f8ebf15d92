/** The product's host with a client that writes and saves until it is killed: `host.js FOLDER`. Goes on with what an earlier run left. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHost } from '../../../src-main/host/create-host';
import { forkChild } from '../../../src-main/host/fork';
import { randomId } from '../../../src-main/host/random-id';
import { systemClock } from '../../../src-main/host/system-clock';
import { publish } from '../../../src-main/store';
import { openDocument } from '../../../src-shared/document';
import { addNote, countNotes, emptyProject, tell } from './notes';

const folder = process.argv[2] ?? '';
const path = join(folder, 'project.cxmap');
const entries = fileURLToPath(new URL('.', import.meta.url));

if (!existsSync(path)) {
  const document = emptyProject();
  publish({ state: document.encode(), snapshot: document.snapshot, images: [], versions: [], saved: 0, program: 'crash' }, { path, expected: null, installation: 'crash' });
}

const { api } = createHost({
  version: '0', shell: 'web', systemLanguage: 'en', dataFolder: join(folder, 'data'), libraryFolder: folder, openAtStart: null, entries, dialogs: null,
  clock: systemClock,
  newId: randomId,
  spawn: (entry, heap) => forkChild(join(entries, entry), heap),
  trash: () => Promise.reject(new Error('no trash here')),
  openExternal: () => Promise.resolve(false),
  templates: { list: () => [], make: () => null },
  exporter: { run: () => Promise.resolve({ ok: false, error: 'failed', detail: '' }) },
  log: (message) => tell(`log ${message}`),
}).connect();

const opened = await api.open(path);
if (!opened.ok) throw new Error(`${opened.error}: ${opened.detail}`);
const { session, state } = opened.value;
const result = openDocument(state);
if (!result.ok) throw new Error(result.error);
const { document } = result;
let count = countNotes(document.snapshot);
tell(`found ${count}`);

let saving = Promise.resolve();
for (;;) {
  count += 1;
  const sent = await api.send(session, addNote(document, count));
  if (!sent.ok) throw new Error(`${sent.error}: ${sent.detail}`);
  tell(`ack ${count}`);
  if (count % 5 !== 0) continue;
  // The last save goes on during these five; waiting for it keeps the document small however long the program lives.
  await saving;
  const upTo = count;
  saving = api.save(session, false).then((saved) => tell(saved.ok ? `pub ${upTo}` : `log ${saved.error} ${saved.detail}`));
}
