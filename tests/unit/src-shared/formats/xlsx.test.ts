import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { brief, failure, read, shapeOf } from './helpers';

async function workbook(...sheets: SheetData[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(sheets.map((data, i) => ({ data, sheet: `Sheet ${String(i + 1)}` }))).toBuffer();
  return new Uint8Array(buffer);
}

const text = (value: string, extra: object = {}): object => ({ value, type: String, ...extra });

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook by hand, with `sheetData` as its only sheet. */
function handMade(sheetData: string, rest = '', extra: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(`<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Map" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${rest}</worksheet>`),
    ...extra,
  });
}

const inline = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const MAP = `<row r="1">${inline('A1', 'Lane')}${inline('B1', 'Search')}${inline('C1', 'Buy')}</row><row r="2">${inline('A2', 'Doing')}${inline('B2', 'Look')}${inline('C2', 'Pay')}</row>`;

describe('reading a workbook', () => {
  it('makes stages of merged header cells, lanes of merged first cells, and spans of merged cards', async () => {
    const bytes = await workbook([
      [text('Buying a bike', { columnSpan: 4 }), null, null, null],
      [text(''), text('Before', { columnSpan: 2 }), null, text('During')],
      [text(''), text('Search'), text('Compare'), text('Use')],
      [text('Doing', { rowSpan: 2 }), text('Look\nAsk'), null, text('Ride')],
      [null, text('Save money', { columnSpan: 2 }), null, null],
      [text('Feeling'), { value: -2, type: Number }, { value: 0.5, type: Number }, { value: 2, type: Number }],
    ] as SheetData);
    const result = await read('bike.xlsx', bytes);
    expect(result.title).toBe('Buying a bike');
    expect(shapeOf(result)).toEqual({
      stages: ['Before', 'During'], steps: ['Search', 'Compare', 'Use'], lanes: ['[doing]', '[feeling]'],
      cells: [[['Look', 'Ask', 'Save money'], [], ['Ride']], [[-2], [0.5], [2]]],
    });
    const steps = new Map(result.snapshot.ofKind('step').map((step) => [step.id, step.title]));
    const spanning = result.snapshot.ofKind('card').find((card) => card.text === 'Save money');
    expect(steps.get(spanning?.place.lastStep ?? '')).toBe('Compare');
    expect(result.warnings).toEqual([]);
  });

  it('imports the first sheet that holds something and names the others', async () => {
    const map = [[text('Lane'), text('A')], [text('Doing'), text('x')]] as SheetData;
    const result = await read('map.xlsx', await workbook([[null]] as SheetData, map, map));
    expect(shapeOf(result).cells).toEqual([[['x']]]);
    expect(result.warnings).toEqual([{ line: 0, code: 'moreSheets', values: { sheet: 'Sheet 2', count: 1, others: 'Sheet 3' } }]);
  });

  it('takes a formula’s saved result, and says how many formulas have none', async () => {
    const row = `<row r="3">${inline('A3', 'Thinking')}<c r="B3" t="str"><f>B2&amp;"!"</f><v>Look!</v></c><c r="C3"><f>SUM(A1)</f></c></row>`;
    const result = await read('map.xlsx', handMade(MAP + row));
    expect(shapeOf(result).cells[1]).toEqual([['Look!'], []]);
    expect(result.warnings).toEqual([{ line: 0, code: 'formula', values: { count: 1 } }]);
  });

  it('is not led astray by formatting far away from the table', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(shapeOf(await read('map.xlsx', handMade(MAP + far))).stages).toEqual(['Search', 'Buy']);
  });

  it('refuses content that is far away', async () => {
    expect((await failure('map.xlsx', handMade(`${MAP}<row r="9">${inline('XFD9', 'x')}</row>`))).error).toBe('tooLarge');
    expect((await failure('map.xlsx', handMade(`${MAP}<row r="999999">${inline('A999999', 'x')}</row>`))).error).toBe('tooLarge');
  });

  it('refuses an archive that unpacks to far too much, whatever size it claims', async () => {
    const bomb = handMade(MAP, '', { 'xl/sharedStrings.xml': new Uint8Array(2 * 1024 * 1024) });
    expect(await failure('bomb.xlsx', bomb)).toMatchObject({ error: 'tooLarge', code: 'bomb' });
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`xl/worksheets/s${String(i)}.xml`, strToU8('x')]));
    expect((await failure('bomb.xlsx', handMade(MAP, '', many))).code).toBe('bomb');
    // The size in the central directory says 100 bytes; the entry must not be given more.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let i = 0; i + 46 < lying.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 1e6) view.setUint32(i + 24, 100, true);
    }
    expect(['read', 'unreadable']).toContain(await read('bomb.xlsx', lying).then(() => 'read', () => failure('bomb.xlsx', lying).then(({ error }) => error)));
  });

  it.each([
    ['a text', strToU8('Lane;A\nDoing;x'), 'notAWorkbook'],
    ['an old or locked workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldExcel'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'notAWorkbook'],
    ['a cut archive', handMade(MAP).subarray(0, 700), 'damagedWorkbook'],
    ['an empty sheet', handMade(''), 'empty'],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await failure('map.xlsx', bytes)).code).toBe(code);
  });

  it('never fails on damaged bytes with anything but a refusal', async () => {
    const good = handMade(MAP);
    for (let i = 0; i < 300; i++) {
      const bytes = Uint8Array.from(good);
      const at = (i * 7919) % bytes.length;
      bytes[at] = ((bytes[at] ?? 0) + 1 + i) & 255;
      const outcome = await read('map.xlsx', bytes).then(() => 'read', (error: unknown) => String(error));
      expect(outcome).toMatch(/^read$|import failed/);
    }
  });

  it('warns by the row of the sheet', async () => {
    const odd = await workbook([[text('Lane'), text('A')], [null, null], [text('Feeling'), { value: 7, type: Number }]] as SheetData);
    expect(brief((await read('map.xlsx', odd)).warnings)).toEqual(['3 emotion']);
  });
});
