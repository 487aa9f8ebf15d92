import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { orderSchema } from '../../../../src-shared/model/fields';
import { keyBetween, keysBetween, firstKeys } from '../../../../src-shared/model/order';

const DIGITS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const key = fc
  .tuple(fc.array(fc.constantFrom(...DIGITS), { maxLength: 6 }), fc.constantFrom(...DIGITS.slice(1)))
  .map(([head, last]) => head.join('') + last);
/** Few digits, so that keys share prefixes and stand next to each other. */
const tightKey = fc.tuple(fc.array(fc.constantFrom('0', '1', 'y', 'z'), { maxLength: 5 }), fc.constantFrom('1', '2', 'z')).map(([head, last]) => head.join('') + last);
const end = fc.option(fc.oneof(key, tightKey), { nil: null });
const RUNS = { numRuns: 5_000, seed: 62 };

const isBetween = (low: string | null, middle: string, high: string | null): boolean => (low === null || low < middle) && (high === null || middle < high);

describe('keyBetween [M4]', () => {
  it('is strictly between its neighbours, and a valid key', () => {
    fc.assert(
      fc.property(end, end, (a, b) => {
        const between = keyBetween(a, b);
        if (a !== null && b !== null && a >= b) return between === null;
        return between !== null && isBetween(a, between, b) && v.is(orderSchema, between);
      }),
      RUNS,
    );
  }, 60_000);

  it.each([['V', 'V'], ['b', 'a'], ['', ''], ['a', 'a1']])('does not crash on %j and %j', (a, b) => {
    const between = keyBetween(a, b);
    expect(between === null || (a < between && between < b)).toBe(true);
  });

  it('grows slowly when a list is only ever appended to or prepended to', () => {
    let last: string | null = null;
    let first: string | null = null;
    for (let i = 0; i < 1_000; i++) {
      last = keyBetween(last, null);
      first = keyBetween(null, first);
    }
    expect(last?.length).toBeLessThanOrEqual(Math.ceil(1_000 / 30));
    expect(first?.length).toBeLessThanOrEqual(Math.ceil(1_000 / 4));
  });
});

describe('keysBetween', () => {
  it('gives as many ascending keys, all strictly between', () => {
    fc.assert(
      fc.property(end, end, fc.nat({ max: 40 }), (a, b, count) => {
        const keys = keysBetween(a, b, count);
        if (count > 0 && a !== null && b !== null && a >= b) return keys === null;
        return keys?.length === count && keys.every((one, i) => isBetween(keys[i - 1] ?? a, one, b) && v.is(orderSchema, one));
      }),
      { numRuns: 2_000, seed: 62 },
    );
  }, 60_000);
});

describe('firstKeys', () => {
  it('gives ascending valid keys of a few characters with room between all of them', () => {
    for (const count of [0, 1, 2, 30, 61, 62, 63, 1_000, 40_000]) {
      const keys = firstKeys(count);
      expect(keys).toHaveLength(count);
      expect(keys.every((one, i) => v.is(orderSchema, one) && one.length <= 3 && isBetween(keys[i - 1] ?? null, one, null)), `${count} keys`).toBe(true);
    }
  });
});
