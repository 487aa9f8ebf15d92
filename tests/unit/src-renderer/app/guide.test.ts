import { describe, expect, it } from 'vitest';
import { isDone, stepsFor, type GuideStep } from '../../../../src-renderer/app/guide/steps';
import { createProjectDocument } from '../../../../src-shared/document';
import { newJourneyBoard } from '../../../../src-shared/model/builders';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Edit } from '../../../../src-shared/document/types';

let made = 0;
const newId = (kind: string): string => `${kind}${(made += 1)}`;

/** A map with one card in the first cell of “Doing”, and what it needs to be written on. */
function map() {
  const document = createProjectDocument({ title: 'Map', language: 'en', lineage: 'l', records: newJourneyBoard(newId, { title: 'Map', order: 'V' }) });
  const board = document.snapshot.boards()[0]?.id ?? '';
  const lane = (role: string): string => document.snapshot.childrenOf('lane', board).find((one) => one.role === role)?.id ?? '';
  const steps = document.snapshot.childrenOf('stage', board).flatMap((stage) => document.snapshot.childrenOf('step', stage.id));
  const stage = document.snapshot.childrenOf('stage', board)[0]?.id ?? '';
  const card = (id: string, role: string, column: number, fields: Partial<NewRecord<'card'>> = {}): Edit => ({
    op: 'create',
    record: { kind: 'card', id, place: { lane: lane(role), step: steps[column]?.id ?? '', order: 'V' }, ...fields },
  });
  document.apply([card('first', 'doing', 0, { text: 'Asks a friend' })]);
  /** Whether a step is done by the edits. */
  const doneBy = (step: GuideStep, ...edits: Edit[]): boolean => {
    const before = document.snapshot;
    if (edits.length > 0) document.apply(edits);
    return isDone(step, before, document.snapshot, board);
  };
  return { document, board, stage, card, doneBy, lane };
}

describe('a step of the guide', () => {
  it.each<GuideStep>(['stage', 'card', 'enter', 'tab', 'emotion'])('%s is not done by what was there before', (step) => {
    expect(map().doneBy(step)).toBe(false);
  });

  it('stage is done by naming one, not by emptying its title', () => {
    const { doneBy, stage } = map();
    expect(doneBy('stage', { op: 'set', kind: 'stage', id: stage, patch: { title: 'Finds out' } })).toBe(true);
    expect(doneBy('stage', { op: 'set', kind: 'stage', id: stage, patch: { title: '' } })).toBe(false);
  });

  it('card is done by the first letter, not by an empty card', () => {
    const { doneBy, card } = map();
    expect(doneBy('card', card('second', 'thinking', 0))).toBe(false);
    expect(doneBy('card', card('third', 'thinking', 1, { text: 'H' }))).toBe(true);
  });

  it('enter is done by another card of the same cell', () => {
    const { doneBy, card } = map();
    expect(doneBy('enter', card('elsewhere', 'doing', 1))).toBe(false);
    expect(doneBy('enter', card('same', 'doing', 0))).toBe(true);
  });

  it('tab is done by a first card of another step in a lane that is written', () => {
    const { doneBy, card } = map();
    expect(doneBy('tab', card('lane', 'thinking', 1))).toBe(false);
    expect(doneBy('tab', card('next', 'doing', 1))).toBe(true);
  });

  it('emotion is done by a point of the curve', () => {
    const { doneBy, card } = map();
    expect(doneBy('emotion', card('words', 'feeling', 0, { text: 'Fine' }))).toBe(false);
    expect(doneBy('emotion', card('point', 'feeling', 1, { emotion: 0 }))).toBe(true);
  });
});

it('a board whose curve is hidden has no emotion to place', () => {
  const { document, board, lane } = map();
  expect(stepsFor(document.snapshot, board)).toContain('emotion');
  document.apply([{ op: 'set', kind: 'lane', id: lane('feeling'), patch: { hidden: true } }]);
  expect(stepsFor(document.snapshot, board)).not.toContain('emotion');
});
