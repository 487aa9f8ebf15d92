import { describe, expect, it } from 'vitest';
import { headerSelection, headersOf } from '../../../../src-renderer/canvas/headers/select';
import { smallBoard } from './board';

const ALL = ['a', 'b', 'c', 'd', 'e'];
const ids = (now: readonly string[], id: string, how: 'only' | 'toggle' | 'reach'): readonly string[] => headerSelection(ALL, now, id, how).ids;

describe('a header that is pressed', () => {
  it('is the only one, is added, or is taken out', () => {
    expect(ids(['a', 'b'], 'c', 'only')).toEqual(['c']);
    expect(ids(['a'], 'c', 'toggle')).toEqual(['a', 'c']);
    expect(ids(['a', 'c'], 'a', 'toggle')).toEqual(['c']);
    expect(ids(['a'], 'a', 'toggle'), 'the keyboard stays somewhere').toEqual(['a']);
  });

  it('ends a range that begins at the first selected one, on either side', () => {
    expect(ids(['b'], 'd', 'reach')).toEqual(['b', 'c', 'd']);
    expect(ids(['b', 'c', 'd'], 'a', 'reach')).toEqual(['b', 'a']);
    expect(ids(['b', 'a'], 'b', 'reach')).toEqual(['b']);
  });

  it('begins anew where something of another kind was selected', () => {
    expect(ids(['card'], 'c', 'reach')).toEqual(['c']);
    expect(ids(['card'], 'c', 'toggle')).toEqual(['c']);
  });
});

it('steps without a name have no header to select', () => {
  const { grid } = smallBoard();
  expect(headersOf(grid, 'step', (column) => column < 2)).toEqual(grid.columns.slice(0, 2).map(({ step }) => step));
});
