import { describe, expect, it } from 'vitest';
import { duplicateAsToBe } from '../../../../src-shared/commands/boards';
import { addStepBefore, deleteStep } from '../../../../src-shared/commands/steps';
import { compareBoards } from '../../../../src-shared/insight/compare';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import type { SceneGrid } from '../../../../src-shared/scene/types';
import { counterpartOf } from '../../../../src-renderer/app/compare/follow';
import { Desk } from '../../src-shared/commands/helpers';

/** The board of the helpers, its to-be after `change`, and the place on the first that stands for one on the second. */
function boards(change: (desk: Desk, step: (at: number) => string) => void): { asIs: SceneGrid; toBe: SceneGrid; over: (x: number, y?: number) => { x: number; y: number } } {
  const desk = new Desk();
  desk.run(duplicateAsToBe, undefined);
  const steps = desk.ids('stage').flatMap((stage) => desk.ids('step', stage));
  change(desk, (at) => steps[at] ?? '');
  const { snapshot } = desk.document;
  const [asIs, toBe] = [layoutBoard(snapshot, 'b').grid, layoutBoard(snapshot, desk.board).grid];
  if (!asIs || !toBe) throw new Error('these boards are grids');
  return { asIs, toBe, over: (x, y = 0) => counterpartOf({ x, y }, toBe, asIs, compareBoards(snapshot, 'b', desk.board)) };
}

describe('where the as-is is looked at', () => {
  it('is the same place while the boards are the same', () => {
    const { over, asIs } = boards(() => undefined);
    const [first] = asIs.rows;
    expect(over(asIs.originX + 130, (first?.y ?? 0) + 20)).toEqual({ x: asIs.originX + 130, y: (first?.y ?? 0) + 20 });
    expect(over(3, 5)).toEqual({ x: 3, y: 5 });
  });

  it('is the same column where one before it is gone, or came', () => {
    const gone = boards((desk, step) => void desk.run(deleteStep, { id: step(0) }));
    expect(gone.over((gone.toBe.columns[0]?.x ?? 0) + 50).x).toBe((gone.asIs.columns[1]?.x ?? 0) + 50);
    const came = boards((desk, step) => void desk.run(addStepBefore, { beside: step(1) }));
    expect(came.over((came.toBe.columns[2]?.x ?? 0) + 50).x).toBe((came.asIs.columns[1]?.x ?? 0) + 50);
  });

  it('is the beginning of the next column where a new one is looked at', () => {
    const { over, toBe, asIs } = boards((desk, step) => void desk.run(addStepBefore, { beside: step(1) }));
    expect(over((toBe.columns[1]?.x ?? 0) + 90).x).toBe(asIs.columns[1]?.x);
  });

  it('is the end behind the last column', () => {
    const { over, asIs } = boards(() => undefined);
    const last = asIs.columns.at(-1);
    expect(over(9_999).x).toBe((last?.x ?? 0) + (last?.w ?? 0));
  });
});
