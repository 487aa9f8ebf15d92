import { expect, it } from 'vitest';
import { describeChange } from '../../../../src-renderer/canvas/grid/describe';
import type { DocumentChange, Origin } from '../../../../src-shared/document/types';
import { translator } from '../../../../src-shared/i18n';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import { smallBoard } from './board';

const { snapshot } = smallBoard();
const words = translator('en');
const names = (): { lane: string; step: string } => ({ lane: 'Doing', step: 'Two' });

function change(put: readonly AnyRecord[], removed: readonly string[] = [], origin: Origin = 'user'): DocumentChange {
  return { snapshot: snapshot.with(put, removed), previous: snapshot, changed: new Set([...put.map(({ id }) => id), ...removed]), origin };
}

function card(id: string): Extract<AnyRecord, { kind: 'card' }> {
  const found = snapshot.find('card', id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

it('says where cards went, that they are gone, and how a step feels now', () => {
  const moved = card('card-0-0-0');
  expect(describeChange(change([{ ...moved, place: { ...moved.place, order: 'z' } }]), words, names)).toBe('1 card moved to Doing, Two');
  expect(describeChange(change([], ['card-0-0-0', 'card-0-0-1']), words, names)).toBe('2 cards deleted');
  expect(describeChange(change([{ ...card('card-2-0-0'), emotion: -1.5 }]), words, names)).toBe('Emotion −1.5');
});

it('counts the cards that came', () => {
  const made = (...ids: string[]): DocumentChange => change(ids.map((id) => ({ ...card('card-0-0-0'), id })));
  expect(describeChange(made('n1'), words, names)).toBe('Card added');
  expect(describeChange(made('n1', 'n2', 'n3'), words, names)).toBe('3 cards added');
  expect(describeChange(made('n1', 'n2'), translator('es'), names)).toBe('2 tarjetas añadidas');
});

it('says nothing of keystrokes, and nothing of what others do', () => {
  expect(describeChange(change([{ ...card('card-0-0-0'), text: 'typed' }]), words, names)).toBeNull();
  expect(describeChange(change([], ['card-0-0-0'], 'remote'), words, names)).toBeNull();
});
