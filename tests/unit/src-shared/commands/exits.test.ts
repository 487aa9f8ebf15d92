import { describe, expect, it } from 'vitest';
import { setExit } from '../../../../src-shared/commands/exits';
import { Desk } from './helpers';

const exit = (desk: Desk, step: string): unknown => desk.document.snapshot.find('step', step)?.exit;

describe('where people leave', () => {
  it('is said of several steps at once, and each keeps what is not changed', () => {
    const desk = new Desk().select(['s1']);
    desk.run(setExit, { exit: {} });
    desk.run(setExit, { exit: { reason: 'Price', share: 0.31 } });
    desk.select(['s1', 's2']).run(setExit, { exit: {} });
    desk.run(setExit, { exit: { share: 0.2 } });
    expect([exit(desk, 's1'), exit(desk, 's2'), exit(desk, 's3')]).toEqual([{ reason: 'Price', share: 0.2, tell: null }, { reason: '', share: 0.2, tell: null }, null]);
    desk.run(setExit, { exit: null });
    expect([exit(desk, 's1'), exit(desk, 's2')]).toEqual([null, null]);
    expect(desk.may(setExit, { exit: null })).toBe(false);
  });

  it('names the team to tell, whose case does not matter, and makes it once', () => {
    const desk = new Desk([{ kind: 'team', id: 't1', title: 'Sales', order: 'V' }]).select(['s1', 's2']);
    desk.run(setExit, { exit: { tell: 'sales' } });
    expect(exit(desk, 's2')).toEqual({ reason: '', share: null, tell: 't1' });
    desk.run(setExit, { exit: { tell: 'Claims' } });
    const claims = desk.document.snapshot.ofKind('team').filter(({ title }) => title === 'Claims');
    expect(claims).toHaveLength(1);
    expect([exit(desk, 's1'), exit(desk, 's2')]).toMatchObject([{ tell: claims[0]?.id }, { tell: claims[0]?.id }]);
    expect(desk.may(setExit, { exit: { tell: ' claims' } })).toBe(false);
    desk.run(setExit, { exit: { tell: '' } });
    expect(exit(desk, 's1')).toEqual({ reason: '', share: null, tell: null });
  });
});
