import { describe, expect, it } from 'vitest';
import { newJourneyBoard } from '../../../../src-shared/model/builders';
import { JOURNEY_LANES } from '../../../../src-shared/model/lane';
import { completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

describe('a new journey board', () => {
  const build = (plan: object = {}): Snapshot => {
    let drawn = 0;
    const records = newJourneyBoard((kind) => `${kind}${(drawn += 1)}`, { title: 'Map', order: 'V', ...plan });
    return Snapshot.of(records.map((record) => completeRecord(record)).filter((record) => record !== null));
  };

  it('has the default lanes in order and four stages from before to after, each with its implicit step [M7]', () => {
    const snapshot = build();
    const [board] = snapshot.boards();
    expect(board).toMatchObject({ title: 'Map', boardKind: 'journey' });
    expect(snapshot.childrenOf('lane', board?.id ?? '').map(({ role }) => role)).toEqual(JOURNEY_LANES);
    const stages = snapshot.childrenOf('stage', board?.id ?? '');
    expect(stages.map(({ phase }) => phase)).toEqual(['before', 'joining', 'during', 'after']);
    for (const { id } of stages) expect(snapshot.childrenOf('step', id).map(({ title }) => title)).toEqual(['']);
  });

  it('takes the stages, steps and lanes of a plan', () => {
    const snapshot = build({ lanes: ['doing', 'feeling'], stages: [{ title: 'Book', steps: ['Search', 'Pay'] }, { title: 'Stay' }] });
    const [board] = snapshot.boards();
    const stages = snapshot.childrenOf('stage', board?.id ?? '');
    expect(stages.map(({ title }) => title)).toEqual(['Book', 'Stay']);
    expect(stages.map(({ id }) => snapshot.childrenOf('step', id).map(({ title }) => title))).toEqual([['Search', 'Pay'], ['']]);
    expect(snapshot.ofKind('lane')).toHaveLength(2);
  });
});
