import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StyledLine, completedAddress, escapeMarks, formatMarks, hasWords, isLinkAddress, parseMarks, plainText } from '../../../../src-shared/model/marks';

/** Texts dense in the characters that matter. */
const source = fc.array(fc.constantFrom('*', '**', '***', '****', '\\', '[', ']', '(', ')', '- ', '-', ' ', '\n', '\r\n', 'a', 'ñ', '😀', 'https://a.b/c', 'mailto:x@y', '](https://a.b)', '[x](mailto:a@b)'), { maxLength: 24 })
  .map((parts) => parts.join(''));
const runs = { numRuns: 2000, seed: 7 };

/** Each span as `text/style`, which reads well in a failure. */
const shown = (text: string): string[][] =>
  parseMarks(text).map((line) => [...(line.bullet ? ['•'] : []), ...line.spans.map((s) => `${s.text}/${s.bold ? 'b' : ''}${s.italic ? 'i' : ''}${s.link ?? ''}`)]);

describe('marks', () => {
  it.each([
    ['plain', [['plain/']]],
    ['a **b** c', [['a /', 'b/b', ' c/']]],
    ['*a* and ***b***', [['a/i', ' and /', 'b/bi']]],
    ['**a *b* c**', [['a /b', 'b/bi', ' c/b']]],
    ['2 * 3 * 4', [['2 * 3 * 4/']]],
    ['**open', [['**open/']]],
    ['****', [['****/']]],
    ['***a*', [['**/', 'a/i']]],
    ['- one\n-two\n- ', [['•', 'one/'], ['-two/'], ['•']]],
    ['\\- no bullet', [['- no bullet/']]],
    ['[site](https://a.b/c_(d)) [no](http://a)', [['site/https://a.b/c_(d)', ' [no](http://a)/']]],
    ['[**b**](mailto:a@b.c)', [['b/bmailto:a@b.c']]],
    ['\\*a\\* C:\\temp \\\\', [['*a/', '* C:\\temp /', '\\/']]],
    ['**a\nb**', [['**a/'], ['b**/']]],
    ['', [[]]],
  ])('reads %j', (text, lines) => {
    expect(shown(text)).toEqual(lines);
  });

  it('says where each character stands in the source', () => {
    fc.assert(fc.property(source, (text) => {
      let after = 0;
      for (const line of parseMarks(text)) {
        for (const span of line.spans) {
          expect(text.slice(span.from, span.from + span.text.length)).toBe(span.text);
          expect(span.from).toBeGreaterThanOrEqual(after);
          after = span.from + span.text.length;
        }
        expect(line.to).toBeGreaterThanOrEqual(after);
      }
    }), runs);
  });

  it('loses nothing but marks, escapes, bullets and addresses', () => {
    fc.assert(fc.property(source, (text) => {
      const kept = new Set<number>();
      for (const line of parseMarks(text)) for (const span of line.spans) for (let i = 0; i < span.text.length; i++) kept.add(span.from + i);
      const lost = [...text.replace(/\]\((?:https:\/\/|mailto:)[^)]*\)/gi, (target) => ' '.repeat(target.length))]
        .filter((c, i, all) => /[a-zñ😀]/u.test(c) && !kept.has(all.slice(0, i).join('').length));
      expect(lost).toEqual([]);
    }), runs);
  });

  it('escaped text shows itself, without any mark', () => {
    fc.assert(fc.property(fc.oneof(source, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
      const lines = parseMarks(escapeMarks(text));
      expect(lines.every((line) => !line.bullet && line.spans.every((span) => !span.bold && !span.italic && span.link === undefined))).toBe(true);
      expect(plainText(escapeMarks(text))).toBe(text.replace(/\r\n|\r/g, '\n'));
    }), { ...runs, numRuns: 400 });
  });

  it('formatting what was parsed parses the same', () => {
    const style = (lines: readonly StyledLine[]) => lines.map((line) => ({ bullet: line.bullet, letters: line.spans.flatMap((s) => [...s.text].map((c) => (/\s/.test(c) ? `${c}${s.link ?? ''}` : `${c}${String(s.bold)}${String(s.italic)}${s.link ?? ''}`))) }));
    fc.assert(fc.property(source, (text) => {
      const lines = parseMarks(text);
      expect(style(parseMarks(formatMarks(lines)))).toEqual(style(lines));
    }), runs);
  });

  it('refuses addresses that are neither https nor mailto', () => {
    expect(['https://a.b', 'mailto:a@b', 'HTTPS://A.B'].every(isLinkAddress)).toBe(true);
    expect(['http://a.b', 'javascript:alert(1)', 'file:///etc', 'https://a b', '', ' https://a'].some(isLinkAddress)).toBe(false);
  });
});

describe('an address as people type it', () => {
  it('is completed', () => {
    expect(completedAddress(' https://a.es/x ')).toBe('https://a.es/x');
    expect(completedAddress('ejemplo.com/busca?q=1')).toBe('https://ejemplo.com/busca?q=1');
    expect(completedAddress('http://a.es')).toBe('https://a.es');
    expect(completedAddress('localhost:3000/x')).toBe('https://localhost:3000/x');
    expect(completedAddress('ana@ejemplo.es')).toBe('mailto:ana@ejemplo.es');
    expect(completedAddress('medium.com/@ana')).toBe('https://medium.com/@ana');
    expect(completedAddress('  ')).toBe('');
  });

  it('is refused where it is none', () => {
    for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'two words']) expect(completedAddress(typed)).toBeNull();
  });
});

describe('a text without words', () => {
  it('has marks, bullets and spaces alone', () => {
    for (const text of ['', '  \n', '- ', '- \n- ']) expect(hasWords(text)).toBe(false);
    for (const text of ['a', '- a', '** **', '-']) expect(hasWords(text)).toBe(true);
  });
});
