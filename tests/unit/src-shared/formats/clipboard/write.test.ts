import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adopt, imagesOf, readOwn, writeOwn } from '../../../../../src-shared/formats/clipboard/own';
import { draftsOf } from '../../../../../src-shared/formats/clipboard/drafts';
import { readClipboardText } from '../../../../../src-shared/formats/clipboard/text';
import { plainText } from '../../../../../src-shared/model/marks';
import { type CopiedRow, writeClipboard } from '../../../../../src-shared/formats/clipboard/write';
import type { Card } from '../../../../../src-shared/model/card';
import type { LaneRole } from '../../../../../src-shared/model/lane';
import { type NewRecord, completeRecord } from '../../../../../src-shared/model/schema';
import { Snapshot } from '../../../../../src-shared/model/snapshot';
import { counter, snapshotOf } from '../helpers';
import { fromHtml, fromText, nodes } from './helpers';

const HASH = 'a'.repeat(64);

function card(fields: Partial<Card> = {}): Card {
  const made = completeRecord<'card'>({ kind: 'card', id: 'c', place: { lane: 'l', step: 's1', order: 'V' }, ...fields });
  if (!made) throw new Error('not a card');
  return made;
}

const rows = (role: LaneRole, ...cells: Card[][]): CopiedRow[] => [{ role, cells }];
const written = (block: CopiedRow[], snapshot = Snapshot.empty()): ReturnType<typeof writeClipboard> => writeClipboard(block, snapshot, '');

describe('cards for other programs', () => {
  it('are a table when they come from several cells, a card a line', () => {
    const { text, html } = written(rows('doing', [card({ text: 'one' }), card({ text: 'two' })], [card({ text: 'a "b"\tc' })]));
    expect(text).toBe('"one\ntwo"\t"a ""b""\tc"');
    expect(fromHtml(html)).toEqual([['one\ntwo', 'a "b" c']]);
  });

  it('are plain lines when they come from one cell', () => {
    const { text, html } = written(rows('doing', [card({ text: 'say **loud** & [here](https://example.com)' }), card({ text: 'two' })]));
    expect(text).toBe('say loud & here\ntwo');
    expect(html).toContain('<div>say <b>loud</b> &amp; <a href="https://example.com">here</a></div><div>two</div>');
  });

  it('say their emotion, value or touchpoint', () => {
    const snapshot = snapshotOf([{ kind: 'touchpoint', id: 't', title: 'Shop', order: 'V' }]);
    expect(written(rows('feeling', [card({ emotion: -1 }), card({ text: 'glad', emotion: 2 })])).text).toBe('-1\nglad (+2)');
    expect(written(rows('arc', [card({ value: 4 })])).text).toBe('4');
    expect(written(rows('touchpoints', [card({ touchpoint: 't' })]), snapshot).text).toBe('Shop');
  });

  it('are never a formula in a spreadsheet', () => {
    const { text, html } = written(rows('doing', [card({ text: '=HYPERLINK("x")' })], [card({ text: '@SUM(A1)' })]));
    expect(text).toBe('"\'=HYPERLINK(""x"")"\t\'@SUM(A1)');
    expect(html).toMatch(/>'=HYPERLINK\(&quot;x&quot;\)<\/td>.*>'@SUM\(A1\)<\/td>/);
    expect(written(rows('doing', [card({ text: "-2+3+cmd|' /C calc'!A0" })])).html).toContain(">'-2+3+cmd|");
  });

  it('are what they say where they only begin as formulas do: in Excel their cells are text', () => {
    const { text, html } = written(rows('doing', [card({ text: '- call back' }), card({ text: '=x' })], [card({ text: '@Ana' })], [card({ text: '-5' })]));
    expect(text).toBe('"- call back\n=x"\t@Ana\t-5');
    expect(html).toContain('<td class="cx-text">- call back<br>=x</td><td class="cx-text">@Ana</td><td>-5</td>');
    expect(html).toContain('.cx-text{mso-number-format:"\\@"}');
    expect(written(rows('doing', [card({ text: '- call back' }), card({ text: 'two' })])).html).toContain('<div class="cx-text">- call back</div><div>two</div>');
  });

  it('come back as they were, whatever they begin with', () => {
    const texts = ['- call back', '=1+1', "'=x", "''- y", '+1 (of two)', '@Ana', '\\=z', '- a\n- b', '-5', "it's"];
    const own = copied(texts.map((text) => card({ text })));
    expect(own.rows.flat(2).map(({ text }) => text)).toEqual(texts);
    const single = texts.filter((text) => !text.startsWith('- '));
    const block = rows('doing', ...single.map((text) => [card({ text })]));
    const table = readClipboardText(written(block).text);
    expect(table?.ok === true && draftsOf(table.table, []).rows[0]?.map(([draft]) => draft?.text)).toEqual(single.map((text) => plainText(text)));
  });

  it('read back from tabs as they were written, whatever they say', () => {
    const words = fc.stringMatching(/^[a-np-z=@"\t<&]{1,6}$/).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (texts) => {
        const { text } = written(rows('doing', ...texts.map((word) => [card({ text: word })])));
        expect(fromText(text)?.[0]?.map((cell) => cell.replace(/^'(?='*[=@])/, ''))).toEqual(texts);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

const LIBRARY: NewRecord[] = [{ kind: 'touchpoint', id: 't', title: 'Shop', order: 'V' }, { kind: 'channel', id: 'ch', title: 'Phone', order: 'V', icon: 'phone' }];
const PROJECT: NewRecord = { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 1 };
const source = snapshotOf([PROJECT, ...LIBRARY]);
const FULL: Partial<Card> = { text: '**hi**', tint: 3, evidenceMark: 'research', emotion: -1, touchpoint: 't', channel: 'ch', image: HASH, marker: 'wait', evidence: ['e'], actor: 'p' };

function copied(cards: Card[]): NonNullable<ReturnType<typeof readOwn>> {
  const block = rows('doing', cards);
  const { html } = writeClipboard(block, source, writeOwn(block, ['s1', 's2'], source));
  const own = readOwn(nodes(html));
  if (!own) throw new Error('nothing was read back');
  return own;
}

describe('cards for CXMap', () => {
  it('keep all they had within the project', () => {
    const own = copied([card({ ...FULL, place: { lane: 'l', step: 's1', order: 'V', lastStep: 's2' } })]);
    const adopted = adopt(own, source, counter(), () => true);
    expect(adopted.library).toEqual([]);
    expect(adopted.rows).toEqual([[[{ text: '**hi**', tint: 3, evidenceMark: 'research', emotion: -1, touchpoint: 't', channel: 'ch', image: HASH, marker: 'wait', evidence: [], actor: null, span: 2 }]]]);
    expect(imagesOf(own)).toEqual(new Set([HASH]));
  });

  it('find what they refer to by its name in another project, or bring it along; pictures that are not there are left out', () => {
    const other = snapshotOf([{ kind: 'touchpoint', id: 'theirs', title: ' shop', order: 'V' }]);
    const adopted = adopt(copied([card(FULL)]), other, counter(), () => false);
    expect(adopted.library).toMatchObject([{ kind: 'channel', id: 'channel-1', title: 'Phone', icon: 'phone' }]);
    expect(adopted.rows[0]?.[0]?.[0]).toMatchObject({ touchpoint: 'theirs', channel: 'channel-1', image: null });
    expect(adopted.library.every((record) => completeRecord(record) !== null)).toBe(true);
  });

  it.each([
    ['no JSON', 'x'],
    ['another version', '{"version":2,"lineage":"x","rows":[[]],"library":[]}'],
    ['a tint that is none', '{"version":1,"lineage":"x","rows":[[[{"tint":99}]]],"library":[]}'],
    ['a library of anything', '{"version":1,"lineage":"x","rows":[[[{"text":"a"}]]],"library":[{"kind":"project","id":"project","title":"x"}]}'],
    ['an id that is none', '{"version":1,"lineage":"x","rows":[[[{"touchpoint":"a.b"}]]],"library":[]}'],
  ])('are not read where they are %s', (_, json) => {
    expect(readOwn(nodes(`<table data-cxmap="${json.replaceAll('"', '&quot;')}"><tr><td>a</td></tr></table>`))).toBeNull();
  });

  it('drop fields that no card has', () => {
    const own = readOwn(nodes('<div data-cxmap="{&quot;version&quot;:1,&quot;lineage&quot;:&quot;x&quot;,&quot;rows&quot;:[[[{&quot;text&quot;:&quot;a&quot;,&quot;id&quot;:&quot;c1&quot;,&quot;evil&quot;:1}]]],&quot;library&quot;:[]}"/>'));
    expect(own?.rows).toEqual([[[{ text: 'a' }]]]);
  });
});
