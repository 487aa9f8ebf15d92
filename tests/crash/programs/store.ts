/** Commits, compacts and publishes in turn until it is killed: `store.js FOLDER`. Goes on with what an earlier run left. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentFrom } from '../../../src-main/host/documents';
import { publishWorkingCopy } from '../../../src-main/host/publishing';
import { WorkingCopy, createWorkingCopy, fingerprintOf } from '../../../src-main/store';
import { LINEAGE, addNote, countNotes, emptyProject, tell } from './notes';

const folder = process.argv[2] ?? '';
const working = join(folder, 'work.sqlite');
const path = join(folder, 'project.cxmap');

if (!existsSync(working)) createWorkingCopy(working, { path, lineage: LINEAGE, fingerprint: null }, { state: emptyProject().encode(), images: [], versions: [] });
const copy = new WorkingCopy(working);
// Killed between renaming and noting it: the host would merge here, which this program has nothing to do with.
if (existsSync(path)) copy.rebase(fingerprintOf(path));
const document = documentFrom(copy.read().updates);
let count = countNotes(document.snapshot);
tell(`found ${count}`);

for (;;) {
  count += 1;
  copy.append(addNote(document, count));
  tell(`ack ${count}`);
  if (count % 3 === 0) copy.compact(document.encode(), false);
  if (count % 4 !== 0) continue;
  const target = { path, expected: copy.fingerprint, installation: 'crash' };
  const answer = publishWorkingCopy({ working, ring: join(folder, 'ring.sqlite'), target, now: count, program: 'crash' });
  if (!answer.ok) throw new Error(`${answer.error}: ${answer.detail}`);
  tell(`pub ${count}`);
  copy.published(answer.seq, path, answer.fingerprint);
}
