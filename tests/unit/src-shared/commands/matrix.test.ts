import { describe, expect, it } from 'vitest';
import { addMatrix } from '../../../../src-shared/commands/boards';
import { addTouchpoint, enterUse, linkTouchpoints, setMatrix, setTouchpoint, placesOfUse } from '../../../../src-shared/commands/matrix';
import { touchpointMatrix } from '../../../../src-shared/insight/touchpoint-matrix';
import type { Board } from '../../../../src-shared/model/board';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const LIBRARY: readonly NewRecord[] = [
  { kind: 'touchpoint', id: 'site', title: 'Site', order: 'F' },
  { kind: 'team', id: 'care', title: 'Care', order: 'F' }, { kind: 'audience', id: 'staff', title: 'Staff', order: 'F' },
  { kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'k' },
];

function desk(...more: NewRecord[]): Desk {
  const made = new Desk([...LIBRARY, ...more]);
  made.board = 'm';
  return made;
}

const matrixOf = ({ document }: Desk): Board => document.snapshot.find('board', 'm') ?? expect.unreachable();
const uses = (made: Desk, column: string): number => touchpointMatrix(made.document.snapshot, matrixOf(made)).cell('site', column)?.uses ?? 0;
const lanes = (made: Desk): string[] => made.document.snapshot.childrenOf('lane', 'b').map(({ role }) => role);

describe('entering a use', () => {
  it('makes a card in the touchpoint lane, and the lane where the map has none', () => {
    const made = desk();
    expect(lanes(made)).not.toContain('touchpoints');
    made.run(enterUse, { touchpoint: 'site', column: 'g2', step: 's3' });
    expect(lanes(made).at(-1)).toBe('touchpoints');
    expect(uses(made, 'g2')).toBe(1);
    made.run(enterUse, { touchpoint: 'site', column: 'g2', step: 's3', text: 'again' });
    expect(lanes(made).filter((role) => role === 'touchpoints')).toHaveLength(1);
    expect(uses(made, 'g2')).toBe(2);
  });

  it('asks only for steps that can be meant, and refuses others', () => {
    const made = desk();
    const steps = (column: string): string[] => placesOfUse(made.document.snapshot, matrixOf(made), column).map(({ step }) => step.id);
    expect(steps('g1')).toEqual(['s1', 's2']);
    expect(steps('staff')).toEqual(['s1', 's2', 's3']);
    expect(made.may(enterUse, { touchpoint: 'site', column: 'g1', step: 's3' })).toBe(false);
    expect(made.may(enterUse, { touchpoint: 'gone', column: 'g1', step: 's1' })).toBe(false);
  });

  it('writes team and audience on the card where nothing else says them, so that it counts in that column', () => {
    const made = desk();
    made.run(setMatrix, { settings: { columns: 'teams' } });
    made.run(enterUse, { touchpoint: 'site', column: 'care', step: 's1' });
    expect(uses(made, 'care')).toBe(1);
    made.run(setMatrix, { settings: { columns: 'audiences' } });
    made.run(enterUse, { touchpoint: 'site', column: 'staff', step: 's1' });
    expect(uses(made, 'staff')).toBe(1);
  });
});

describe('touchpoints of a matrix', () => {
  it('are made of what the cards of touchpoint lanes say, each name once', () => {
    const made = desk(
      { kind: 'lane', id: 'lt', board: 'b', role: 'touchpoints', order: 'z' }, { kind: 'channel', id: 'web', title: 'Web', order: 'F' },
      { kind: 'card', id: 't1', place: { lane: 'lt', step: 's1', order: 'F' }, text: 'SITE' }, { kind: 'card', id: 't2', place: { lane: 'lt', step: 's2', order: 'F' }, text: '**Desk**' },
      { kind: 'card', id: 't3', place: { lane: 'lt', step: 's3', order: 'F' }, text: 'desk', channel: 'web' }, { kind: 'card', id: 't4', place: { lane: 'lt', step: 's3', order: 'V' }, touchpoint: 'lost', text: 'Fair' },
    );
    made.run(linkTouchpoints, undefined);
    const { snapshot } = made.document;
    expect(snapshot.ofKind('touchpoint').map(({ title, channel }) => [title, channel]).sort()).toEqual([['Desk', 'web'], ['Fair', null], ['Site', null]]);
    expect(snapshot.find('card', 't1')?.touchpoint).toBe('site');
    expect(snapshot.find('card', 't2')?.touchpoint).toBe(snapshot.find('card', 't3')?.touchpoint);
    expect(linkTouchpoints.run(made.context, undefined)).toEqual({});
  });

  it('are added with their name to be written, and described', () => {
    const made = desk();
    const { edit } = made.run(addTouchpoint, { title: 'New' });
    made.run(setTouchpoint, { id: edit?.id ?? '', fields: { owner: 'Ina', team: 'care' } });
    expect(made.document.snapshot.find('touchpoint', edit?.id)).toMatchObject({ title: 'New', owner: 'Ina', team: 'care' });
    expect(made.may(setTouchpoint, { id: 'site', fields: { owner: '' } })).toBe(false);
  });
});

it('a new matrix reads every journey map', () => {
  const made = new Desk(LIBRARY);
  made.run(addMatrix, undefined);
  const board = made.document.snapshot.find('board', made.board) ?? expect.unreachable();
  expect(touchpointMatrix(made.document.snapshot, board).maps.map(({ id }) => id)).toEqual(['b']);
});
