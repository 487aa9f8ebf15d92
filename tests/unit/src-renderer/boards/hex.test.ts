import { describe, expect, it } from 'vitest';
import { colourList, readHex } from '../../../../src-renderer/boards/inspector/hex';

describe('a colour as it is typed', () => {
  it.each([['#AA3300', '#aa3300'], ['aa3300', '#aa3300'], [' #A30 ', '#aa3300'], ['a30', '#aa3300']])('%s is %s', (typed, hex) => {
    expect(readHex(typed)).toBe(hex);
  });
  it.each(['', '#', '#aa33', 'red', '#aa33000', 'gg0000'])('%s is none', (typed) => {
    expect(readHex(typed)).toBeNull();
  });
});

it('colours are found in a brand guide’s words', () => {
  expect(colourList('Primary: #E4002B; secondary (FFB81C) and #0af, not 12 345 nor #12')).toEqual(['#e4002b', '#ffb81c', '#00aaff']);
  expect(colourList('no colour here')).toEqual([]);
});
