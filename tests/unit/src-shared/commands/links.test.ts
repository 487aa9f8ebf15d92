import { describe, expect, it } from 'vitest';
import { clearSelection } from '../../../../src-shared/commands/editing';
import { addLink, deleteLink, linkEnd, nextLink, setLinkEnd, startLink } from '../../../../src-shared/commands/links';
import { Desk, link } from './helpers';

const ends = (desk: Desk): string[] => desk.document.snapshot.ofKind('link').map(({ from, to }) => `${from}-${to}`).sort();

describe('where a link begins and ends', () => {
  it('is a card, a step, or the one column of a stage without named steps', () => {
    const { snapshot } = new Desk().document;
    expect(['c1', 's1', 'g2', 'g1', 'l1', undefined].map((id) => linkEnd(snapshot, id))).toEqual(['c1', 's1', 's3', null, null, null]);
  });

  it('can be begun where one of these is selected alone', () => {
    const desk = new Desk();
    expect([['c1'], ['s1'], ['g2'], ['g1'], ['l1'], ['c1', 'c2']].map((ids) => desk.select(ids).may(startLink, undefined))).toEqual([true, true, true, false, false, false]);
  });

  it('leaves the keyboard where it began', () => {
    const desk = new Desk().select(['c1']);
    desk.run(addLink, { from: 'c1', to: 's3' });
    expect(desk.selection).toMatchObject({ cell: { lane: 'l1', step: 's1' }, focus: 'c1' });
    expect(clearSelection.run(desk.context, undefined).selection).toEqual({ ids: [], cell: { lane: 'l1', step: 's1' } });
    desk.run(deleteLink, undefined);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l1', step: 's1' } });
  });
});

describe('leading an end elsewhere', () => {
  it('keeps the link and what it says', () => {
    const desk = new Desk([{ ...link('k1', 'c1', 'c4'), label: 'asks', bothWays: true }]);
    desk.run(setLinkEnd, { id: 'k1', end: 'to', at: 's3' });
    desk.run(setLinkEnd, { id: 'k1', end: 'from', at: 'c2' });
    expect(desk.document.snapshot.find('link', 'k1')).toMatchObject({ from: 'c2', to: 's3', label: 'asks', bothWays: true });
    expect(desk.selection.ids).toEqual(['k1']);
  });

  it('is refused where it would lead to itself, say what is said already, or change nothing', () => {
    const desk = new Desk([link('k1', 'c1', 'c4'), link('k2', 'c1', 'c2')]);
    for (const [end, at] of [['to', 'c1'], ['to', 'c2'], ['to', 'c4'], ['from', 'c4'], ['to', 'l1']] as const) expect(desk.may(setLinkEnd, { id: 'k1', end, at })).toBe(false);
    expect(ends(desk)).toEqual(['c1-c2', 'c1-c4']);
  });

  it('may turn a link round that goes both ways', () => {
    const desk = new Desk([{ ...link('k1', 'c1', 'c4'), bothWays: true }]);
    expect(desk.may(setLinkEnd, { id: 'k1', end: 'from', at: 'c4' })).toBe(false);
    desk.run(setLinkEnd, { id: 'k1', end: 'from', at: 'c2' });
    expect(ends(desk)).toEqual(['c2-c4']);
  });
});

describe('going from link to link by keys', () => {
  it('takes those that leave first, and comes round', () => {
    const desk = new Desk([link('k1', 'c4', 'c1'), link('k2', 'c1', 'c2'), link('k3', 'c2', 'c4')]).select(['c1']);
    const seen = [1, 2, 3].map(() => {
      desk.selection = nextLink.run(desk.context, undefined).selection ?? desk.selection;
      return desk.selection.ids[0];
    });
    expect(seen).toEqual(['k2', 'k1', 'k2']);
    expect(desk.select(['c3']).may(nextLink, undefined)).toBe(false);
  });
});
