import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextWrapper } from '../../../../src-shared/layout/wrap';
import type { TextItem } from '../../../../src-shared/scene/types';

const STYLE = { size: 14, lineHeight: 20, font: 'regular', colour: 'ink' } as const;
const wrapper = new TextWrapper();

/** What stands on a line from left to right. A run of the system's font holds its letters in the order they are read, so it is turned here. */
function seen({ runs }: TextItem): string {
  const isTurned = (text: string): boolean => /[\u0590-\u06ff]/.test(text);
  return [...runs].sort((a, b) => a.x - b.x).map(({ text }) => (isTurned(text) ? [...text].reverse().join('') : text)).join('');
}

/** The same by the package's own reordering of the whole line. */
function expected(text: string): string {
  const bidi = bidiFactory();
  return bidi.getReorderedString(text, bidi.getEmbeddingLevels(text));
}

describe('lines from right to left', () => {
  it.each([
    ['Hebrew words', 'שלום עולם'],
    ['a question', 'מה שלומך?'],
    ['brackets', 'שלום (עולם) טוב'],
    ['a Latin name in it', 'אני אוהב CXMap מאוד'],
    ['a number in it', 'יש 42 לקוחות'],
    ['Hebrew in Latin text', 'the word שלום עולם means peace'],
    ['Arabic', 'مرحبا بالعالم'],
  ])('stand as they are read: %s', (_, text) => {
    const [line] = wrapper.plain(text, 1000, STYLE).lines;
    expect(line && seen(line)).toBe(expected(text));
  });

  it('begin at the right end of a card, with their bullet', () => {
    const { lines, width } = wrapper.marks('- שלום', 200, STYLE);
    const [bullet, word] = lines[0]?.runs ?? [];
    expect(width).toBe(200);
    expect([bullet?.text, word?.text]).toEqual(['•', 'שלום']);
    expect((bullet?.x ?? 0) + (bullet?.width ?? 0)).toBeCloseTo(200, 6);
    expect((word?.x ?? 0) + (word?.width ?? 0)).toBeCloseTo(200 - STYLE.size, 6);
  });

  it('keep every letter and stay within the line, whatever is mixed', () => {
    const words = fc.array(fc.constantFrom('שלום', 'CXMap', '42', 'مرحبا', '(', ')', '**b**', '—'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (parts, width) => {
        const text = parts.join(' ');
        const { lines } = wrapper.plain(text, width, STYLE);
        const letters = (all: string): string => [...all.replace(/[\s()]/g, '')].sort().join('');
        expect(letters(lines.map(seen).join(''))).toBe(letters(text));
        for (const { x, runs } of lines) {
          let end = 0;
          for (const run of runs) {
            expect(run.x).toBeCloseTo(end, 6);
            end = run.x + run.width;
          }
          expect(x + end).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
