import { describe, expect, it } from 'vitest';
import { gathered } from '../../../../src-renderer/canvas/emotion-keys';

/** What has been typed after these keys, or what the last of them does not go on with. */
const typed = (keys: string): string | null => [...keys].reduce<string | null>((before, key) => gathered(before ?? '', key), '');

describe('keys on a point of a curve', () => {
  it.each([['1', '1'], ['-2', '−2'], ['+1', '+1'], ['1.5', '1.5'], ['1,5', '1,5'], ['-0,5', '−0,5'], ['−1.3', '−1.3'], ['2,0', '2,0']])('gather %s', (keys, text) => expect(typed(keys)).toBe(text));

  it('begin another number where they cannot go on with this one', () => {
    expect(typed('12')).toBe('2');
    expect(typed('1,52')).toBe('2');
    expect(typed('1-')).toBe('−');
  });

  it('take no slip after a comma for something else', () => {
    expect(typed('2,5')).toBe('2,');
    expect(typed('2,1')).toBe('2,');
    expect(typed('2,10')).toBe('2,0');
  });

  it('are words otherwise', () => {
    for (const key of ['3', '.', ',', 'a', 'Enter', ' ']) expect(gathered('', key)).toBeNull();
    expect(typed('+.')).toBeNull();
  });
});
