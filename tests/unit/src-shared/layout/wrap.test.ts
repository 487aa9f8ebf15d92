import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineBreaks } from '../../../../src-shared/layout/breaks';
import { clusters } from '../../../../src-shared/layout/metrics';
import { CARD_TEXT } from '../../../../src-shared/layout/styles';
import { TextWrapper, type WrappedText } from '../../../../src-shared/layout/wrap';
import { parseMarks } from '../../../../src-shared/model/marks';

const wrapper = new TextWrapper();
const lines = (text: WrappedText): string[] => text.lines.map((line) => line.runs.map((run) => run.text).join(''));

const latin = fc.array(fc.constantFrom(...'aAñéÿ09 .,;:!?¿¡()[]{}"\'«»“”‘’-–—…/%€$&+=_@#*<>|~^`·°ºª½×÷ǝ'.split(''), '  ', 'ab', '->', ' - ', '10'), { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  latin,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom('hola', ' ', '日本語', 'テキスト', '😀', '👩‍💻', '🇪🇸', '1️⃣', 'e\u0301', '\u00ad', '\u200b', '**', '*', '- ', '\n', 'Electroencefalografista'), { maxLength: 20 }).map((parts) => parts.join('')),
);
const runs = { numRuns: 1500, seed: 11 };

describe('line breaks', () => {
  it('the fast path finds what UAX #14 finds', () => {
    const breaks = new LineBreaks();
    let fast = 0;
    fc.assert(fc.property(latin, (text) => {
      const quick = new Uint8Array(text.length + 1);
      const slow = new Uint8Array(text.length + 1);
      if (!breaks.fast(text, quick)) return;
      fast++;
      breaks.slow(text, slow);
      expect([...quick]).toEqual([...slow]);
    }), { numRuns: 6000, seed: 3 });
    expect(fast).toBeGreaterThan(3000);
  });
});

describe('clusters', () => {
  it.each([
    ['👩‍💻', 'emoji'], ['👍🏽', 'emoji'], ['🇪🇸', 'emoji'], ['1️⃣', 'emoji'], ['❤️', 'emoji'], ['❤', 'regular'], ['😀', 'emoji'], ['→', 'regular'], ['日', 'fallback'], ['ก', 'fallback'],
  ])('%s is one, drawn in %s', (text, font) => {
    expect(clusters(text, 'regular').map(({ start, end, font: f }) => [start, end, f])).toEqual([[0, text.length, font]]);
  });

  it('gives letters no font has a width by their kind', () => {
    expect(clusters('日ก', 'regular').map(({ width }) => width)).toEqual([1, 0.6]);
  });
});

describe('wrapping', () => {
  // The order of what runs from right to left is `bidi.test.ts`'s.
  it('keeps every visible letter, in order', () => {
    fc.assert(fc.property(anything, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const got = lines(wrapper.marks(text, width, CARD_TEXT)).map((line) => line.replace(/^•/, '')).join('').replace(/\s/gu, '');
      // eslint-disable-next-line no-control-regex, no-misleading-character-class -- what is never drawn, one by one
      const hidden = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
      const compose = (value: string): string => value.normalize('NFC').replace(hidden, '');
      const want = parseMarks(/[\u0300-\u036f\u3099\u309a]/.test(text) ? text.normalize('NFC') : text).map((line) => line.spans.map((span) => span.text).join('')).join('');
      const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u.test(text);
      const order = (value: string): string => (turned ? [...value].sort().join('') : value);
      expect(order(compose(got))).toBe(order(compose(want)));
    }), runs);
  });

  it('keeps every line within its width, unless it is one letter', () => {
    fc.assert(fc.property(anything, fc.integer({ min: 40, max: 300 }), (text, width) => {
      for (const line of wrapper.marks(text, width, CARD_TEXT).lines) {
        const last = line.runs.at(-1);
        const end = line.x + (last ? last.x + last.width : 0);
        const alone = line.runs.length === 1 && clusters(last?.text ?? '', 'regular').length === 1;
        if (!alone) expect(end).toBeLessThanOrEqual(width + 1e-6);
      }
    }), runs);
  });

  it('breaks the same whether letters are plain or partly bold', () => {
    const plain = lines(wrapper.marks('Pregunta a un dependiente muy amable por el cable', 120, CARD_TEXT));
    const mixed = lines(wrapper.marks('Pregunta a un dependiente muy amable por *el* cable', 120, CARD_TEXT));
    expect(mixed).toEqual(plain);
  });

  it('hangs bullets and measures spaces at a line’s end as nothing', () => {
    const text = wrapper.marks('- uno dos tres cuatro cinco', 100, CARD_TEXT);
    expect(text.lines.map((line) => [line.x, line.runs[0]?.text])).toEqual([[0, '•'], [14, 'cuatro cinco']]);
    expect(lines(wrapper.marks('uno      ', 30, CARD_TEXT))).toEqual(['uno']);
  });

  it('cuts a word longer than the line and keeps blank lines', () => {
    const text = wrapper.marks('Electroencefalografista\n\nfin', 60, CARD_TEXT);
    expect(lines(text).join('|')).toBe('Electroe|ncefalog|rafista|fin');
    expect(text.height).toBe(5 * CARD_TEXT.lineHeight);
  });

  it('composes accents that came apart and drops characters that are never drawn', () => {
    expect(lines(wrapper.marks('ne\u0301\u00adcor\u200b', 200, CARD_TEXT))).toEqual(['nécor']);
  });

  it('gives links their address', () => {
    const [line] = wrapper.marks('ver [ayuda](https://a.b)', 200, CARD_TEXT).lines;
    expect(line?.runs.map((run) => [run.text, run.link])).toEqual([['ver ', undefined], ['ayuda', 'https://a.b']]);
  });
});
