/** Commits one note, compacts and publishes, once, while system calls fail: `failing.js FOLDER`. Tells what was acknowledged. */
import { join } from 'node:path';
import { documentFrom } from '../../../src-main/host/documents';
import { publishWorkingCopy } from '../../../src-main/host/publishing';
import { WorkingCopy, messageOf } from '../../../src-main/store';
import { addNote, countNotes, tell } from './notes';

const folder = process.argv[2] ?? '';
const working = join(folder, 'work.sqlite');

function attempt<T>(what: string, run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    tell(`failed ${what}: ${messageOf(error)}`);
    return null;
  }
}

const copy = attempt('open', () => new WorkingCopy(working));
if (copy) {
  const document = documentFrom(copy.read().updates);
  const next = countNotes(document.snapshot) + 1;
  if (attempt('append', () => copy.append(addNote(document, next))) !== null) tell(`ack ${next}`);
  attempt('compact', () => copy.compact(document.encode(), false));
  const target = { path: join(folder, 'project.cxmap'), expected: copy.fingerprint, installation: 'failing' };
  const answer = publishWorkingCopy({ working, ring: join(folder, 'ring.sqlite'), target, now: 1, program: 'failing' });
  tell(answer.ok ? 'pub' : `failed publish: ${answer.error}`);
  attempt('close', () => copy.close());
}
