/** A project in which every acknowledged edit is one numbered note, so that a lost one is seen as a gap. */
import { writeSync } from 'node:fs';
import { type ProjectDocument, createProjectDocument } from '../../../src-shared/document';
import type { Snapshot } from '../../../src-shared/model/snapshot';

export const LINEAGE = 'crash';

export function emptyProject(): ProjectDocument {
  return createProjectDocument({ title: 'Crash', language: 'en', lineage: LINEAGE, records: [{ kind: 'board', id: 'b', boardKind: 'journey', title: 'Board', order: 'V' }] });
}

/** How many notes there are. Throws when one between the first and the last is missing. */
export function countNotes(snapshot: Snapshot): number {
  const numbers = snapshot.ofKind('note').map(({ text }) => Number(text)).sort((a, b) => a - b);
  numbers.forEach((number, i) => {
    if (number !== i + 1) throw new Error(`note ${i + 1} is missing`);
  });
  return numbers.length;
}

/** Adds the next note and returns the update. Its length varies, so that updates end at many places of a page. */
export function addNote(document: ProjectDocument, number: number): Uint8Array {
  const produced: Uint8Array[] = [];
  const stop = document.onUpdate((update) => produced.push(update));
  const cluster = 'x'.repeat((number * 7919) % 700);
  document.apply([{ op: 'create', record: { kind: 'note', id: `n${number}`, text: String(number), cluster, place: { zone: '', x: 0, y: 0, order: 'V' } } }]);
  stop();
  const [update] = produced;
  if (!update) throw new Error('no update');
  return update;
}

/** A line to the test, in the pipe before anything else happens. */
export function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
