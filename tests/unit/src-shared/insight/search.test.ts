import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, folded, soughtWords } from '../../../../src-shared/insight/search';

/** The excerpt with what was found in brackets. */
function shown(text: string, query: string): string | null {
  return excerptOf(text, soughtWords(query))?.map((part) => (part.found ? `[${part.text}]` : part.text)).join('') ?? null;
}

describe('an excerpt', () => {
  it.each([
    ['Llama a la tía Ángela', 'angela', 'Llama a la tía [Ángela]'],
    ['PAGA LA FACTURA', 'factura paga', '[PAGA] LA [FACTURA]'],
    ['Two\nlines  of text', 'lines', 'Two [lines] of text'],
    ['banana', 'ana', 'b[ana]na'],
    ['Straße', 'stra', '[Stra]ße'],
    ['e\u0301xito', 'exito', '[éxito]'],
    ['👩‍🔧 repairs it', 'repairs', '👩‍🔧 [repairs] it'],
  ])('of %j for %j', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('is absent where one word is missing, and for no word at all', () => {
    expect(shown('pays the bill', 'pays twice')).toBeNull();
    expect(shown('pays the bill', ' ')).toBeNull();
  });

  it('begins shortly before the first find and ends where it becomes long', () => {
    const text = `${'before '.repeat(30)}needle${' after'.repeat(60)}`;
    const excerpt = shown(text, 'needle') ?? '';
    expect(excerpt).toMatch(/^…before (?:before )*\[needle\] after.*…$/);
    expect(excerpt.length).toBeLessThan(160);
  });

  it('loses and invents no character of a short text, and marks what was sought', () => {
    const letters = fc.stringMatching(/^[a-zA-ZáéÍñüÑ]{1,6}$/);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), fc.nat(), (texts, pick) => {
        const text = texts.join(' ');
        const word = texts[pick % texts.length] ?? '';
        const parts = excerptOf(text, soughtWords(word)) ?? [];
        expect(parts.every((part) => !part.found || folded(part.text).includes(folded(word)))).toBe(true);
        expect(parts.some((part) => part.found)).toBe(true);
        const whole = parts.map((part) => part.text).join('').replaceAll('…', '');
        expect(text.normalize('NFC')).toContain(whole);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
