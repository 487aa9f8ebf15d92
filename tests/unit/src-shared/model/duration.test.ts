import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatSpan, parseDuration } from '../../../../src-shared/model/duration';

describe('durations', () => {
  it.each([
    ['5 min', 5], ['2 h', 120], ['1,5 h', 90], ['1.5 h', 90], ['3 d', 4320], ['3 días', 4320], ['1 hora y 30 minutos', 90], ['1 h 30 min', 90], ['2h5min', 125],
    ['45', 45], ['90 s', 1.5], ['1 day, 2 hours', 1560], ['  10 Minutes ', 10], ['0 min', 0],
  ])('“%s” are %d minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(['', 'soon', '5 apples', '-5 min', 'h', '5 min 2 h', '5 5', '1 h 30', '5 min 3 min', '1.2.3 h', '∞'])('“%s” is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it.each([[5, '5 min'], [60, '1 h'], [90, '1,5 h'], [125, '2 h 5 min'], [1440, '1 d'], [1500, '1 d 1 h'], [2.5, '2,5 min'], [0, '0 min'], [35, '35 min']])('%d minutes are written “%s” in Spanish', (minutes, text) => {
    expect(formatDuration(minutes, ',')).toBe(text);
  });

  it('are read back as they were written', () => {
    fc.assert(fc.property(fc.oneof(fc.nat(100_000), fc.nat(10_000_000).map((hundredths) => hundredths / 100)), fc.constantFrom('.' as const, ',' as const), (minutes, decimal) => {
      expect(parseDuration(formatDuration(minutes, decimal))).toBeCloseTo(minutes, 2);
    }), { numRuns: 500, seed: 1 });
  });

  it('span from least to most, whichever way round they were typed', () => {
    expect(formatSpan(35, 120, '.')).toBe('35 min – 2 h');
    expect(formatSpan(120, 35, '.')).toBe('35 min – 2 h');
    expect(formatSpan(null, 5, '.')).toBe('5 min');
    expect(formatSpan(5, 5, '.')).toBe('5 min');
    expect(formatSpan(null, null, '.')).toBe('');
  });
});
