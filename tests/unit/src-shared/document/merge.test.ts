import { describe, expect, it } from 'vitest';
import { type Disagreement, type Edit, type ProjectDocument, compareDocuments, mergeInto } from '../../../../src-shared/document';
import { card, contentOf, project, replicaOf, setText, textOf } from './helpers';

const tint = (id: string, value: number | null): Edit => ({ op: 'set', kind: 'card', id, patch: { tint: value } });

/** Two copies of one project that went different ways, and the copy both started from. */
function copies(): { base: ProjectDocument; ours: ProjectDocument; theirs: ProjectDocument } {
  const base = project([card('c1', 'the queue is long'), card('c2', 'two', 'a'), card('c3', 'three', 'b')]);
  return { base, ours: replicaOf(base), theirs: replicaOf(base) };
}

const brief = ({ kind, record, field, ours, theirs }: Disagreement): unknown[] => [kind, record, field, ours, theirs];

describe.each([
  ['with the copy both started from', true],
  ['from the two histories alone', false],
])('merging %s', (_, withBase) => {
  const merge = ({ base, ours, theirs }: ReturnType<typeof copies>): readonly Disagreement[] => {
    const result = mergeInto(ours, theirs.encode(), withBase ? base : null);
    if (!result.ok) throw new Error(result.error);
    return result.disagreements;
  };

  it('lists nothing where each side changed something else', () => {
    const all = copies();
    all.ours.apply([tint('c1', 1), setText('c2', 'ours')]);
    all.theirs.apply([tint('c2', 2), setText('c1', 'the queue is too long'), { op: 'create', record: card('c9', 'new') }]);
    expect(merge(all)).toEqual([]);
    expect(all.ours.snapshot.find('card', 'c1')).toMatchObject({ tint: 1, text: 'the queue is too long' });
    expect(all.ours.snapshot.find('card', 'c2')).toMatchObject({ tint: 2, text: 'ours' });
    expect(textOf(all.ours, 'c9')).toBe('new');
  });

  it('lists a field that both changed, with both values', () => {
    const all = copies();
    all.ours.apply([tint('c1', 1), tint('c2', 5)]);
    all.theirs.apply([tint('c1', 2), tint('c2', 5)]);
    expect(merge(all).map(brief)).toEqual([['field', 'c1', 'tint', 1, 2]]);
    expect([1, 2]).toContain(all.ours.snapshot.find('card', 'c1')?.tint);
  });

  it('lists a text that both wrote in, and keeps both people’s words', () => {
    const all = copies();
    all.ours.apply([setText('c1', 'the queue at noon is long')]);
    all.theirs.apply([setText('c1', 'the queue is')]);
    expect(merge(all).map(brief)).toEqual([['field', 'c1', 'text', 'the queue at noon is long', 'the queue is']]);
    expect(textOf(all.ours, 'c1')).toBe('the queue at noon is');
  });

  it('keeps two texts apart that have nothing in common', () => {
    const all = copies();
    all.ours.apply([setText('c1', 'Nobody comes')]);
    all.theirs.apply([setText('c1', 'BUSY AT NOON')]);
    merge(all);
    expect(textOf(all.ours, 'c1')?.split('\n').sort()).toEqual(['BUSY AT NOON', 'Nobody comes']);
  });

  it('brings back what they deleted and we changed', () => {
    const all = copies();
    all.ours.apply([setText('c1', 'the queue is far too long'), tint('c1', 3)]);
    all.theirs.apply([{ op: 'delete', id: 'c1' }, { op: 'delete', id: 'c2' }]);
    expect(merge(all)).toMatchObject([{ kind: 'deleted', record: 'c1', recordKind: 'card', theirs: null }]);
    expect(all.ours.snapshot.find('card', 'c1')).toMatchObject({ text: 'the queue is far too long', tint: 3 });
    expect(all.ours.snapshot.get('c2')).toBeUndefined();
  });

  it('brings back what we deleted and they changed, with the column it stands in', () => {
    const all = copies();
    all.ours.apply(['c1', 'c2', 'c3', 's1', 'g1'].map((id) => ({ op: 'delete', id })));
    all.theirs.apply([setText('c2', 'two and more')]);
    expect(merge(all).map(({ kind, record, ours }) => [kind, record, ours])).toEqual([['deleted', 'g1', null], ['deleted', 's1', null], ['deleted', 'c2', null]]);
    expect(textOf(all.ours, 'c2')).toBe('two and more');
    expect(all.ours.snapshot.childrenOf('step', 'g1').map(({ id }) => id)).toEqual(['s1']);
    expect(all.ours.snapshot.get('c3')).toBeUndefined();
  });

  it.each([
    ['they deleted under what we made and moved there', 'ours', 'theirs'],
    ['we deleted under what they made and moved there', 'theirs', 'ours'],
  ] as const)('brings back the column that %s', (_of, makes, deletes) => {
    const all = copies();
    const place = { lane: 'l1', step: 's2', order: 'V' };
    all[makes].apply([{ op: 'create', record: { kind: 'card', id: 'c9', text: 'new', place } }, { op: 'set', kind: 'card', id: 'c3', patch: { place } }]);
    all[deletes].apply([{ op: 'delete', id: 's2' }, { op: 'delete', id: 'g2' }]);
    expect(merge(all).map(({ kind, record }) => [kind, record])).toEqual([['deleted', 'g2'], ['deleted', 's2']]);
    expect(all.ours.snapshot.childrenOf('step', 'g2').map(({ id }) => id)).toEqual(['s2']);
    expect(['c9', 'c3'].map((id) => all.ours.snapshot.find('card', id)?.place.step)).toEqual(['s2', 's2']);
    expect(textOf(all.ours, 'c9')).toBe('new');
  });

  it('leaves both sides alike once each has the other’s updates', () => {
    const all = copies();
    all.ours.apply([{ op: 'delete', id: 'c1' }]);
    all.theirs.apply([tint('c1', 4)]);
    merge(all);
    expect(all.theirs.receive(all.ours.encode(), 'remote').ok).toBe(true);
    expect(contentOf(all.theirs)).toEqual(contentOf(all.ours));
    expect(contentOf(replicaOf(all.ours))).toEqual(contentOf(all.ours));
  });
});

describe('merging', () => {
  it('sees a value set back to its default against the copy both started from', () => {
    const base = project([card('c1')]);
    base.apply([tint('c1', 1)]);
    const [ours, theirs] = [replicaOf(base), replicaOf(base)];
    ours.apply([tint('c1', null)]);
    theirs.apply([tint('c1', 2)]);
    expect(compareDocuments(base, ours, theirs).map(brief)).toEqual([['field', 'c1', 'tint', null, 2]]);
  });

  it('refuses a project of another lineage and changes nothing [M11]', () => {
    const ours = project([card('c1')]);
    const before = ours.encode();
    expect(mergeInto(ours, project([card('c2')], 'other').encode())).toMatchObject({ ok: false, error: 'otherLineage' });
    expect(ours.encode()).toEqual(before);
  });

  it('refuses bytes that are no document', () => {
    expect(mergeInto(project(), new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, error: 'malformed' });
  });
});
