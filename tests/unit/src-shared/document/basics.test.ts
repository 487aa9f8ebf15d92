import { describe, expect, it } from 'vitest';
import { type DocumentChange, InvalidEdit, freshCopy, openDocument, openInspected } from '../../../../src-shared/document';
import { SCHEMA_VERSION } from '../../../../src-shared/model/schema';
import { card, contentOf, exchange, project, replicaOf, setText, textOf } from './helpers';

describe('a document', () => {
  it('shows what was created, with defaults [M3]', () => {
    const document = project([card('c1', 'hello')]);
    expect(document.snapshot.find('card', 'c1')).toMatchObject({ text: 'hello', tint: null, evidence: [], place: { lane: 'l1', step: 's1', order: 'V' } });
    expect(document.snapshot.project).toMatchObject({ title: 'Project', language: 'en', lineage: 'lineage1', schema: SCHEMA_VERSION, sponsor: '' });
  });

  it('reads back from its own bytes', () => {
    const document = project([card('c1', 'hello'), card('c2', '')]);
    expect(contentOf(replicaOf(document))).toEqual(contentOf(document));
  });

  it('sets, unsets and deletes, and reports the ids that changed', () => {
    const document = project([card('c1', 'hello')]);
    const changes: DocumentChange[] = [];
    document.subscribe((change) => changes.push(change));
    document.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { tint: 3, text: 'hello there' } }]);
    document.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { tint: null } }]);
    document.apply([{ op: 'delete', id: 'c1' }]);
    expect(changes.map(({ changed, origin }) => [[...changed], origin])).toEqual([[['c1'], 'user'], [['c1'], 'user'], [['c1'], 'user']]);
    expect(changes.map(({ snapshot }) => snapshot.find('card', 'c1')?.tint)).toEqual([3, null, undefined]);
    expect(document.snapshot.get('c1')).toBeUndefined();
  });

  it('keeps the identity of what did not change [M10]', () => {
    const document = project([card('c1', 'one'), card('c2', 'two')]);
    const before = document.snapshot;
    document.apply([setText('c1', 'one more')]);
    expect(document.snapshot.get('c2')).toBe(before.get('c2'));
    expect(document.snapshot.get('c1')).not.toBe(before.get('c1'));
    expect(document.snapshot.find('card', 'c1')?.place).toBe(before.find('card', 'c1')?.place);
    expect(before.find('card', 'c1')?.text).toBe('one');
  });

  it('does nothing, and makes no undo step, when an edit changes nothing', () => {
    const document = project([card('c1', 'one')]);
    document.apply([setText('c1', 'one'), { op: 'create', record: card('c2') }, { op: 'delete', id: 'c2' }]);
    expect(document.canUndo).toBe(false);
  });

  it.each([
    ['a value its kind does not allow', { op: 'set', kind: 'card', id: 'c1', patch: { tint: 99 } }],
    ['a field its kind does not have', { op: 'set', kind: 'card', id: 'c1', patch: { colour: 1 } }],
    ['a record that is not there', { op: 'set', kind: 'card', id: 'none', patch: { tint: 1 } }],
    ['another kind', { op: 'set', kind: 'lane', id: 'c1', patch: { hidden: true } }],
    ['deleting what is not there', { op: 'delete', id: 'none' }],
    ['deleting the project', { op: 'delete', id: 'project' }],
    ['an id in use', { op: 'create', record: card('l1') }],
    ['an id with a dot', { op: 'create', record: card('a.b') }],
    ['another lineage', { op: 'set', kind: 'project', id: 'project', patch: { lineage: 'other' } }],
  ])('refuses %s and changes nothing [M3]', (_, edit) => {
    const document = project([card('c1', 'one')]);
    const before = document.encode();
    expect(() => document.apply([setText('c1', 'changed'), edit as never])).toThrow(InvalidEdit);
    expect(document.encode()).toEqual(before);
    expect(textOf(document, 'c1')).toBe('one');
  });

  it('passes on only what it produced itself', () => {
    const [ours, theirs] = [project([card('c1', 'one')]), project()];
    const other = replicaOf(ours);
    theirs.destroy();
    const origins: string[] = [];
    ours.onUpdate((_, origin) => origins.push(origin));
    other.apply([setText('c1', 'theirs')]);
    exchange(ours, other);
    ours.apply([setText('c1', 'ours')]);
    ours.undo();
    expect(origins).toEqual(['user', 'undo']);
  });

  it('keeps half a surrogate pair from splitting replicas [M9]', () => {
    const document = project([card('c1', 'a\ud83d'), card('c2', '😀😁')]);
    document.apply([setText('c2', '😁😁')]);
    expect(contentOf(replicaOf(document))).toEqual(contentOf(document));
    expect(textOf(document, 'c1')).toBe('a\ufffd');
    expect(textOf(document, 'c2')).toBe('😁😁');
  });

  it('leaves deleted words out of a fresh copy', () => {
    const document = project([card('c1', 'the secret word'), card('c2', 'stays')]);
    document.apply([setText('c1', 'the word')]);
    document.apply([{ op: 'delete', id: 'c2' }]);
    const copy = freshCopy(document, 'other');
    expect(Buffer.from(document.encode()).toString('latin1')).toContain('secret');
    expect(Buffer.from(copy).toString('latin1')).not.toMatch(/secret|stays/);
    const opened = openDocument(copy);
    expect(opened.ok && opened.document.snapshot.project?.lineage).toBe('other');
    expect(opened.ok && textOf(opened.document, 'c1')).toBe('the word');
  });
});

describe('a document from the program’s own host', () => {
  it('is the one that opening the bytes from outside gives', () => {
    const bytes = project([card('c1', 'hello')]).encode();
    const [outside, own] = [openDocument(bytes), openInspected(bytes)];
    if (!outside.ok || !own.ok) throw new Error('a document of our own is refused');
    expect(contentOf(own.document)).toEqual(contentOf(outside.document));
  });

  it('is refused without throwing where the bytes are no update', () => {
    expect(openInspected(new Uint8Array([1, 2, 3])).ok).toBe(false);
  });
});
