import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedCaret } from '../../../../src-renderer/ui/caret';

/** The text with the caret shown in it. */
const shown = (text: string, caret: number): string => `${text.slice(0, caret)}|${text.slice(caret)}`;
const follow = (before: string, after: string): string => shown(after, followedCaret(before.replace('|', ''), after, before.indexOf('|')));

describe('the caret in a text that somebody else writes too', () => {
  it('stays behind its letters when something is put in or taken out in front of it', () => {
    expect(follow('one|', 'B: one')).toBe('B: one|');
    expect(follow('one| two', 'B: one two')).toBe('B: one| two');
    expect(follow('B: one| two', 'one two')).toBe('one| two');
  });

  it('stays where it is when something changes behind it, or right at it', () => {
    expect(follow('one| two', 'one three')).toBe('one| three');
    expect(follow('one|', 'one more')).toBe('one| more');
  });

  it('stands behind what took the place of its letters', () => {
    expect(follow('on|e two', 'a two')).toBe('a| two');
    expect(follow('on|e', '')).toBe('|');
  });

  it('is always in the text, and keeps what stands before it when that is not touched', () => {
    const letters = fc.stringMatching(/^[ab\n]{0,8}$/);
    fc.assert(
      fc.property(letters, letters, letters, letters, fc.nat(8), (head, old, put, tail, at) => {
        const [before, after] = [head + old + tail, head + put + tail];
        const caret = followedCaret(before, after, Math.min(at, before.length));
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(after.length);
        if (at <= head.length) expect(after.slice(0, caret)).toBe(before.slice(0, at));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
