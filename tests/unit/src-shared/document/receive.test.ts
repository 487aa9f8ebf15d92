import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type ProjectDocument, MAX_UPDATE, openDocument } from '../../../../src-shared/document';
import { MAX_TEXT } from '../../../../src-shared/model/fields';
import { SCHEMA_VERSION } from '../../../../src-shared/model/schema';
import { card, contentOf, exchange, fixedBytes, opened, project, replicaOf, setText, textOf } from './helpers';

/** A Yjs document with the content of another, to be changed by hand. */
function yjsOf(document: ProjectDocument): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document.encode());
  return doc;
}

/** The update that a change by hand makes. */
function forged(document: ProjectDocument, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = yjsOf(document);
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

const push = (key: unknown, val: unknown) => (doc: Y.Doc) => doc.getArray('entries').push([{ key, val }]);

function deleteEntry(doc: Y.Doc, key: string): void {
  const entries = doc.getArray<{ key: string }>('entries');
  entries.delete(entries.toArray().findIndex((entry) => entry.key === key));
}

/** The result, after checking that a refusal left document and listeners alone and that the document still works. */
function refusal(document: ProjectDocument, update: Uint8Array): string {
  const before = document.encode();
  const snapshot = document.snapshot;
  let heard = 0;
  const off = document.subscribe(() => (heard += 1));
  const result = document.receive(update, 'remote');
  off();
  expect(document.encode()).toEqual(before);
  expect(document.snapshot).toBe(snapshot);
  expect(heard).toBe(0);
  return result.ok ? 'taken' : result.error;
}

describe('receive', () => {
  it.each<[string, (doc: Y.Doc) => void, string]>([
    ['a value its kind does not allow', push('c1.tint', 99), 'invalidRecord'],
    ['a place without a lane', push('c1.place', { step: 's1', order: 'V' }), 'invalidRecord'],
    ['an unknown kind', push('x1.kind', 'spell'), 'invalidRecord'],
    ['another kind for a record', push('c1.kind', 'lane'), 'invalidRecord'],
    ['a key without a field', push('c1', 1), 'malformed'],
    ['a key that is no text', push(7, 1), 'malformed'],
    ['an entry that is no object', (doc) => doc.getArray('entries').push(['c1.tint']), 'malformed'],
    ['a list in the list', (doc) => doc.getArray('entries').push([new Y.Array()]), 'malformed'],
    ['a map among the texts', (doc) => doc.getMap('texts').set('c1.text', new Y.Map()), 'malformed'],
    ['a plain value among the texts', (doc) => doc.getMap('texts').set('c1.text', 'words'), 'malformed'],
    ['a picture in a text', (doc) => (doc.getMap('texts').get('c1.text') as Y.Text).insertEmbed(0, { image: 'x' }), 'malformed'],
    ['bold in a text', (doc) => (doc.getMap('texts').get('c1.text') as Y.Text).format(0, 1, { bold: true }), 'malformed'],
    ['a type of another name', (doc) => doc.getMap('other').set('a', 1), 'malformed'],
    ['a document in the document', (doc) => doc.getMap('texts').set('c1.text', new Y.Doc()), 'malformed'],
    ['another lineage', push('project.lineage', 'other'), 'otherLineage'],
    ['the end of the project', (doc) => deleteEntry(doc, 'project.kind'), 'invalidRecord'],
    ['the end of the lineage', (doc) => deleteEntry(doc, 'project.lineage'), 'invalidRecord'],
  ])('refuses %s', (_, change, error) => {
    const document = project([card('c1', 'one')]);
    expect(refusal(document, forged(document, change))).toBe(error);
    document.apply([setText('c1', 'still here')]);
    expect(contentOf(replicaOf(document))).toEqual(contentOf(document));
  });

  it('refuses an invalid value that would only show later, when a newer one is deleted', () => {
    const document = project([card('c1', 'one')]);
    const update = forged(document, (doc) => {
      doc.getArray('entries').insert(0, [{ key: 'c1.tint', val: 99 }]);
      push('c1.tint', 2)(doc);
    });
    expect(refusal(document, update)).toBe('invalidRecord');
  });

  it('refuses what depends on updates that never came', () => {
    const document = project([card('c1', 'one')]);
    const other = replicaOf(document);
    const sent: Uint8Array[] = [];
    other.onUpdate((update) => sent.push(update));
    other.apply([setText('c1', 'one two')]);
    other.apply([setText('c1', 'one two three')]);
    const [first, second] = sent;
    expect(refusal(document, second ?? new Uint8Array())).toBe('incomplete');
    expect(document.receive(first ?? new Uint8Array(), 'remote').ok).toBe(true);
    expect(document.receive(second ?? new Uint8Array(), 'remote').ok).toBe(true);
    expect(textOf(document, 'c1')).toBe('one two three');
  });

  it('refuses another project, and too many bytes', () => {
    const document = project([card('c1', 'one')]);
    expect(refusal(document, project([], 'other').encode())).toBe('otherLineage');
    expect(refusal(document, new Uint8Array(MAX_UPDATE + 1))).toBe('tooLarge');
    expect(refusal(document, new Uint8Array(0))).toBe('malformed');
  });

  it('takes what it has already, and its own updates', () => {
    const document = project([card('c1', 'one')]);
    const sent: Uint8Array[] = [];
    document.onUpdate((update) => sent.push(update));
    document.apply([setText('c1', 'two')]);
    for (const update of [...sent, document.encode()]) expect(document.receive(update, 'remote').ok).toBe(true);
    expect(textOf(document, 'c1')).toBe('two');
  });

  it('shows no more of a text than a field holds, however much two people pasted [M14]', () => {
    const ours = project([card('c1', 'x')]);
    const theirs = replicaOf(ours);
    ours.apply([setText('c1', `x${'a'.repeat(MAX_TEXT - 1)}`)]);
    theirs.apply([setText('c1', `x${'b'.repeat(MAX_TEXT - 1)}`)]);
    exchange(ours, theirs);
    expect(textOf(ours, 'c1')).toHaveLength(MAX_TEXT);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
    ours.apply([setText('c1', 'short again')]);
    exchange(ours, theirs);
    expect(textOf(theirs, 'c1')).toBe('short again');
  });

  it('opens a project of a newer schema without what it does not know', () => {
    const document = project([card('c1', 'one')]);
    const doc = yjsOf(document);
    push('project.schema', SCHEMA_VERSION + 1)(doc);
    push('x1.kind', 'spell')(doc);
    push('l1.role', 'moonlight')(doc);
    const result = openDocument(Y.encodeStateAsUpdate(doc));
    expect(result.ok && [...result.document.snapshot.all()].map(({ id }) => id).sort()).toEqual(['b', 'c1', 'g1', 'g2', 'l2', 'project', 's1', 's2']);
  });
});

/** Mulberry32: a small generator with a seed, for bytes to break. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mutated(update: Uint8Array, next: () => number): Uint8Array {
  let bytes = [...update];
  const at = (): number => Math.floor(next() * bytes.length);
  for (let i = 1 + Math.floor(next() * 4); i > 0; i--) {
    const kind = Math.floor(next() * 6);
    if (kind === 0) bytes[at()] = Math.floor(next() * 256);
    else if (kind === 1) bytes[at()] = (bytes[at()] ?? 0) ^ (1 << Math.floor(next() * 8));
    else if (kind === 2) bytes.splice(at(), 1 + Math.floor(next() * 4));
    else if (kind === 3) bytes.splice(at(), 0, ...Array.from({ length: 1 + Math.floor(next() * 4) }, () => Math.floor(next() * 256)));
    else if (kind === 4) bytes = bytes.slice(0, at());
    else bytes.splice(at(), 0, 0xff, 0xff, 0xff, 0xff, Math.floor(next() * 16));
  }
  return Uint8Array.from(bytes);
}

describe('receive under fire', () => {
  it('neither throws, hangs nor lets an invalid document through, over 20,000 mutated updates', () => {
    const next = random(20_261_122);
    const whole = fixedBytes([card('c1', 'the queue is long'), card('c2', 'two')]);
    let document = opened(whole, 2);
    const seeds = [whole, ...editsOf(document)];
    const counts: Record<string, number> = {};
    for (let i = 0; i < 20_000; i++) {
      const before = document.snapshot;
      const result = document.receive(mutated(seeds[i % seeds.length] ?? whole, next), 'remote');
      const name = result.ok ? 'taken' : result.error;
      counts[name] = (counts[name] ?? 0) + 1;
      if (!result.ok) expect(document.snapshot).toBe(before);
      if (!result.ok || document.snapshot === before) continue;
      // What was taken must be a document that opens like any other, here and elsewhere.
      expect(contentOf(replicaOf(document))).toEqual(contentOf(document));
      document = opened(whole, 2);
    }
    expect(counts['malformed']).toBeGreaterThan(1_000);
    expect(counts['incomplete']).toBeGreaterThan(100);
    expect(counts['taken']).toBeGreaterThan(100);
  }, 120_000);
});

/** Updates of every kind of edit, each on top of the document's state. */
function editsOf(document: ProjectDocument): Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (const edits of [
    [setText('c1', 'the queue at noon is long')],
    [{ op: 'set' as const, kind: 'card' as const, id: 'c2', patch: { tint: 3, place: { lane: 'l2', step: 's2', order: 'k' } } }],
    [{ op: 'delete' as const, id: 'c1' }],
    [{ op: 'create' as const, record: card('c9', 'nine 😀') }],
  ]) {
    const other = replicaOf(document, 3);
    other.onUpdate((update) => updates.push(update));
    other.apply(edits);
    other.undo();
  }
  return updates;
}
