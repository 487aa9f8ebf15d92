import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../src-shared/document';
import { card, contentOf, exchange, project, replicaOf, setText, textOf } from './helpers';

const tint = (id: string, value: number | null): Edit => ({ op: 'set', kind: 'card', id, patch: { tint: value } });

describe('undo', () => {
  it('takes back one apply at a time and brings it again [M8]', () => {
    const document = project([card('c1', 'one')]);
    const states = [contentOf(document)];
    const edits: Edit[][] = [[tint('c1', 1)], [tint('c1', 2), setText('c1', 'two')], [{ op: 'create', record: card('c2', 'new') }], [{ op: 'delete', id: 'c1' }], [setText('c2', 'newer')]];
    for (const step of edits) {
      document.apply(step);
      states.push(contentOf(document));
    }
    for (let round = 0; round < 3; round++) {
      for (let i = edits.length - 1; i >= 0; i--) {
        expect(document.undo()).toBe(true);
        expect(contentOf(document)).toEqual(states[i]);
      }
      expect(document.undo()).toBe(false);
      for (let i = 1; i <= edits.length; i++) {
        expect(document.redo()).toBe(true);
        expect(contentOf(document)).toEqual(states[i]);
      }
      expect(document.redo()).toBe(false);
    }
  });

  it('brings a deleted record back with its texts, on every replica', () => {
    const ours = project([card('c1', 'words worth keeping')]);
    const theirs = replicaOf(ours);
    ours.apply([setText('c1', 'words worth keeping, and more')]);
    ours.apply([{ op: 'delete', id: 'c1' }]);
    exchange(ours, theirs);
    expect(textOf(theirs, 'c1')).toBeUndefined();
    ours.undo();
    exchange(ours, theirs);
    expect(textOf(theirs, 'c1')).toBe('words worth keeping, and more');
    ours.undo();
    exchange(ours, theirs);
    expect(textOf(theirs, 'c1')).toBe('words worth keeping');
  });

  it('leaves alone what others and the program did', () => {
    const ours = project([card('c1', 'one')]);
    const theirs = replicaOf(ours);
    ours.apply([tint('c1', 1)]);
    exchange(ours, theirs);
    theirs.apply([tint('c1', 2)]);
    exchange(ours, theirs);
    ours.apply([setText('c1', 'system')], 'system');
    expect(ours.undo()).toBe(false);
    expect(ours.snapshot.find('card', 'c1')).toMatchObject({ tint: 2, text: 'system' });
    expect(ours.canUndo).toBe(false);
  });

  it('of two clients who both changed a field, each takes back its own', () => {
    const ours = project([card('c1', 'one')]);
    const theirs = replicaOf(ours);
    ours.apply([tint('c1', 1)]);
    theirs.apply([tint('c1', 2)]);
    exchange(ours, theirs);
    const winner = ours.snapshot.find('card', 'c1')?.tint;
    const [won, lost] = winner === 1 ? [ours, theirs] : [theirs, ours];
    won.undo();
    exchange(ours, theirs);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
    expect(ours.snapshot.find('card', 'c1')?.tint).toBe(winner === 1 ? 2 : 1);
    lost.undo();
    exchange(ours, theirs);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
    expect(ours.snapshot.find('card', 'c1')?.tint).toBeNull();
  });

  it('of two clients who both deleted a record, either brings it back whole', () => {
    const ours = project([card('c1', 'both')]);
    const theirs = replicaOf(ours);
    for (const document of [ours, theirs]) document.apply([{ op: 'delete', id: 'c1' }]);
    exchange(ours, theirs);
    ours.undo();
    exchange(ours, theirs);
    expect(textOf(theirs, 'c1')).toBe('both');
    theirs.undo();
    exchange(ours, theirs);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
    expect(textOf(ours, 'c1')).toBe('both');
  });
});

describe('what belongs to one gesture', () => {
  it('joins keystrokes that continue, and nothing across an undo [M8]', () => {
    const document = project([card('c1', 'one')]);
    document.apply([setText('c1', 'one t')]);
    document.apply([setText('c1', 'one tw')], 'user', true);
    document.apply([setText('c1', 'one two')], 'user', true);
    document.undo();
    expect(textOf(document, 'c1')).toBe('one');
    document.apply([setText('c1', 'one 3')], 'user', true);
    expect(document.undo()).toBe(true);
    expect(textOf(document, 'c1')).toBe('one');
    expect(document.canUndo).toBe(false);
  });

  it('joins the first words of a new card with making it [M15]', () => {
    const document = project();
    document.apply([{ op: 'create', record: card('c1') }]);
    document.apply([setText('c1', 'w')]);
    document.apply([setText('c1', 'words')], 'user', true);
    document.apply([setText('c1', 'words, later')]);
    document.undo();
    expect(textOf(document, 'c1')).toBe('words');
    document.undo();
    expect(document.snapshot.get('c1')).toBeUndefined();
    document.redo();
    expect(textOf(document, 'c1')).toBe('words');
  });

  it('leaves nothing to undo of a card made and given up', () => {
    const document = project([card('c1', 'one')]);
    document.apply([setText('c1', 'two')]);
    document.apply([{ op: 'create', record: card('c2') }]);
    document.apply([{ op: 'delete', id: 'c2' }]);
    expect(document.undo()).toBe(true);
    expect(textOf(document, 'c1')).toBe('one');
  });
});
