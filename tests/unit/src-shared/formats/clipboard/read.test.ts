import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboardHtml, readStyledHtml } from '../../../../../src-shared/formats/clipboard/html';
import { formatMarks } from '../../../../../src-shared/model/marks';
import { readClipboardText } from '../../../../../src-shared/formats/clipboard/text';
import { MAX_CLIPBOARD_CELLS, MAX_CLIPBOARD_TEXT } from '../../../../../src-shared/formats/limits';
import { fromHtml, fromText, nodes } from './helpers';

describe('tab-separated text', () => {
  it('is cells, also of several lines, with quotes inside them', () => {
    expect(fromText('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(fromText('"two\nlines"\tx\n"say ""hi"""\ty')).toEqual([['two\nlines', 'x'], ['say "hi"', 'y']]);
  });

  it('keeps blank cells in their place and drops what is blank at the right and bottom', () => {
    expect(fromText('a\t\tc\t\n\t\t\nd\t\t\n\n')).toEqual([['a', '', 'c'], ['', '', ''], ['d', '', '']]);
  });

  it('keeps quotes that only look as if they opened a cell', () => {
    expect(fromText('"hi" she said\tb\n5" disk\t"never closed')).toEqual([['"hi" she said', 'b'], ['5" disk', '"never closed']]);
  });

  it('is one cell of lines where one cell of several lines was copied alone', () => {
    expect(fromText('"one\ntwo ""x"""')).toEqual([['one\ntwo "x"']]);
  });

  it('reads back whatever a spreadsheet writes', () => {
    const word = fc.stringMatching(/^[a-z"](?:[a-z" \n]{0,6}[a-z"])?$/).filter((text) => !/^[-o§]\s|\n\s/.test(text));
    const block = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (cells) => {
        const text = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\r\n');
        expect(fromText(text)).toEqual(cells);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is refused beyond the limits, whatever its cells hold', () => {
    expect(readClipboardText('x\t'.repeat(MAX_CLIPBOARD_CELLS + 1))).toEqual({ ok: false, error: 'tooLarge', limit: MAX_CLIPBOARD_CELLS });
    expect(readClipboardText('x'.repeat(MAX_CLIPBOARD_TEXT + 1))).toMatchObject({ ok: false });
    expect(readClipboardText('"\t'.repeat(MAX_CLIPBOARD_CELLS - 1))).toMatchObject({ ok: true });
  });
});

describe('lines', () => {
  it.each([
    ['- one\n- two', 'one\ntwo'],
    ['•\tone\n•\ttwo', 'one\ntwo'],
    ['o\tone\n§\ttwo', 'one\ntwo'],
    ['1. one\n2. two', 'one\ntwo'],
    ['(1) one\n(2) two', 'one\ntwo'],
    ['- [ ] call\n- [x] write', 'call\nwrite'],
    ['\tindented\n\t\tmore', '\tindented\n\t\tmore'],
    ['2. Bundesliga', '2. Bundesliga'],
    ['-5 degrees\n3.5 stars', '-5 degrees\n3.5 stars'],
    ['a\u2028b', 'a\nb'],
  ])('%j are %j', (text, cell) => {
    expect(fromText(text)).toEqual([[cell]]);
  });

  it('are nothing where there is no text', () => {
    expect(fromText(' \n\t\n')).toBeNull();
    expect(fromText('')).toBeNull();
  });
});

describe('a table of HTML', () => {
  it('is cells with breaks and blocks as lines, spaces run together, entities read', () => {
    expect(fromHtml('<table><tr><td>a<br/>b</td><td><p>c</p><p>d &amp;\n   e</p></td></tr></table>')).toEqual([['a\nb', 'c\nd & e']]);
  });

  it('puts merged cells where they are drawn, with the columns they span', () => {
    const html = '<table><tr><td rowspan="2">x</td><td colspan="2">wide</td></tr><tr><td>b</td><td>c</td></tr></table>';
    expect(fromHtml(html)).toEqual([['x', 'wide', ''], ['', 'b', 'c']]);
    const read = readClipboardHtml(nodes(html), true);
    expect(read?.ok === true && read.table.rows[0]?.map(({ span }) => span)).toEqual([1, 2, 1]);
  });

  it('does not take words that run over an empty neighbour for a merged cell', () => {
    const read = readClipboardHtml(nodes('<table><tr><td colspan="2" style="mso-ignore:colspan">long</td><td>c</td></tr></table>'), true);
    expect(read?.ok === true && read.table.rows[0]).toEqual([{ text: 'long', span: 1 }, { text: '', span: 1 }, { text: 'c', span: 1 }]);
  });

  it('leaves out scripts, styles and rows that were not shown', () => {
    const html = '<div><style>td{}</style><table><tr><td>a<script>alert(1)</script></td></tr><tr style="display:none"><td>hidden</td></tr><tr><td>b</td></tr></table></div>';
    expect(fromHtml(html)).toEqual([['a'], ['b']]);
  });

  it('stacks tables, and is left to the plain text where words stand beside it', () => {
    expect(fromHtml('<div><table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table></div>')).toEqual([['a'], ['b']]);
    expect(fromHtml('<div>See:<table><tr><td>a</td></tr></table></div>')).toBeNull();
  });

  it('is refused beyond the limits, also when merged cells make it large', () => {
    const row = `<tr>${'<td colspan="1000">x</td>'.repeat(5)}</tr>`;
    expect(readClipboardHtml(nodes(`<table>${row.repeat(5)}</table>`), true)).toMatchObject({ ok: false, error: 'tooLarge' });
  });
});

describe('other HTML', () => {
  it('is read where it has lists, one line an item', () => {
    expect(fromHtml('<div><p>Ideas</p><ul><li>one</li><li>two <b>bold</b><ul><li>inner</li></ul></li></ul></div>')).toEqual([['Ideas\none\ntwo bold\ninner']]);
  });

  it('is left to the plain text beside it, and read where there is none', () => {
    expect(fromHtml('<p>one</p>')).toBeNull();
    expect(fromHtml('<div><p>one</p><pre>a\nb</pre></div>', false)).toEqual([['one\na\nb']]);
  });
});

describe('style that a card’s text can hold', () => {
  const source = (html: string): (string | undefined)[] | null => {
    const read = readClipboardHtml(nodes(html), true);
    return read?.ok ? read.table.rows.flat().map((cell) => cell.source) : null;
  };

  it.each([
    ['Word', '<p class="MsoNormal">Long <b style="mso-bidi-font-weight:normal">queue</b> <i>again</i></p>', ['Long **queue** *again*']],
    ['Google Docs', '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-weight:400;font-style:italic"> slanted</span></p></b>', ['**Bold** *slanted*']],
    ['Sheets', '<table><tr><td style="font-weight:bold">Head</td><td><span style="font-weight:bold;">Is it </span><span>safe?</span></td><td>x</td></tr></table>', ['**Head**', '**Is it** safe?', undefined]],
    ['links', '<p>See <a href="http://example.com/a b">no</a>, <a href="http://example.com">this</a>, <a href="javascript:x()">that</a></p>', ['See no, [this](https://example.com), that']],
    ['a list', '<ul><li>a <b>b</b></li><li>c</li></ul>', ['a **b**\nc']],
    ['list signs that are words', '<p>• a <b>b</b><br/>• c * d</p>', ['a **b**\nc \\* d']],
    ['no style', '<p>one <u>two</u><style>b{}</style></p>', null],
  ])('is kept from %s', (_, html, expected) => {
    expect(source(html)).toEqual(expected);
  });

  it('keeps bullets and numbers too in a text that is being written', () => {
    const written = (html: string): string | null => {
      const lines = readStyledHtml(nodes(html));
      return lines && formatMarks(lines);
    };
    expect(written('<div><p>Ideas</p><ul><li><p>one</p></li><li>two <b>bold</b><ol><li>in</li><li>out</li></ol></li></ul><p>- three</p></div>')).toBe('Ideas\n- one\n- two **bold**\n1. in\n2. out\n- three');
    expect(written('<p style="mso-list:l0"><span style="mso-list:Ignore">o<span>   </span></span>Primera</p>')).toBe('- Primera');
    expect(written('<p><script>alert(1)</script><b>x</b></p>')).toBe('**x**');
    expect(written('<p>plain</p>')).toBeNull();
    expect(written('<table><tr><td><b>a</b></td><td>b</td></tr></table>')).toBeNull();
  });
});
