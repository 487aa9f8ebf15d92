import { describe, expect, it } from 'vitest';
import { headerDrop } from '../../../../src-renderer/canvas/headers/drop';
import { smallBoard } from './board';

const { grid } = smallBoard();
const [firstLane, secondLane, ...lanes] = grid.rows;
const [firstStage, secondStage] = grid.stages;
const lastStage = grid.stages.at(-1);
if (!firstLane || !secondLane || lanes.length === 0 || !firstStage || !secondStage || !lastStage) throw new Error('the board is too small for these tests');

describe('a dragged lane', () => {
  it('lands before the lane in whose upper half it is let go', () => {
    const last = lanes.at(-1) ?? secondLane;
    expect(headerDrop(grid, 'lane', firstLane.lane, { x: 0, y: last.y + last.h * 0.4 })?.before).toBe(last.lane);
  });

  it('lands at the end below the last one', () => {
    const drop = headerDrop(grid, 'lane', firstLane.lane, { x: 0, y: 1e6 });
    expect(drop?.before).toBeNull();
    const last = lanes.at(-1) ?? secondLane;
    expect(drop?.line.y).toBeGreaterThanOrEqual(last.y + last.h);
  });

  it('stays where it is over itself and in the near half of its neighbour', () => {
    expect(headerDrop(grid, 'lane', firstLane.lane, { x: 0, y: firstLane.y + 3 })).toBeNull();
    expect(headerDrop(grid, 'lane', firstLane.lane, { x: 0, y: secondLane.y + secondLane.h * 0.4 })).toBeNull();
  });
});

describe('a dragged stage', () => {
  it('lands before the stage in whose left half it is let go', () => {
    expect(headerDrop(grid, 'stage', lastStage.stage, { x: firstStage.x + 2, y: 0 })?.before).toBe(firstStage.stage);
  });

  it('lands at the end behind the last one', () => {
    expect(headerDrop(grid, 'stage', firstStage.stage, { x: 1e6, y: 0 })).toMatchObject({ before: null });
  });
});

describe('a dragged step', () => {
  const inFirst = grid.columns.filter(({ stage }) => stage === firstStage.stage);
  const inSecond = grid.columns.filter(({ stage }) => stage === secondStage.stage);
  const [first, target] = [inFirst[0], inSecond[0]];
  if (!first || !target) throw new Error('a stage has no columns');

  it('goes into the stage that is pointed at, before or behind the step there', () => {
    expect(headerDrop(grid, 'step', first.step, { x: target.x + 2, y: 0 })).toMatchObject({ stage: secondStage.stage, before: target.step });
    expect(headerDrop(grid, 'step', first.step, { x: target.x + target.w - 2, y: 0 })).toMatchObject({ stage: secondStage.stage, before: inSecond[1]?.step ?? null });
  });

  it('stays where it is over itself', () => {
    expect(headerDrop(grid, 'step', first.step, { x: first.x + 2, y: 0 })).toBeNull();
    expect(headerDrop(grid, 'step', first.step, { x: first.x + first.w - 2, y: 0 })).toBeNull();
  });
});
