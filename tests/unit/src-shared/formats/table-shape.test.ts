import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src-shared/formats/import';
import type { ImportChoices } from '../../../../src-shared/model/import-reading';
import { type Read, TODAY, brief, counter, read, shapeOf, snapshotOf } from './helpers';

async function readAs(name: string, bytes: Uint8Array, choices: ImportChoices, language: 'en' | 'es' = 'en'): Promise<Read> {
  const result = await importFile({ name, bytes, language, newId: counter(), today: TODAY, choices });
  if (!result.ok) throw new Error(result.code);
  return { ...result, snapshot: snapshotOf(result.records) };
}

async function workbook(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer());
}

const cells = (...rows: (string | number | null)[][]): SheetData => rows.map((row) => row.map((value) => (value === null ? null : { value })));
const tray = ({ snapshot }: Read): string[] => snapshot.ofKind('note').filter(({ board }) => board === null).map(({ text }) => text);

const MAP = cells(['', 'Search', 'Buy'], ['Doing', 'Look', 'Pay'], ['Thinking', 'Which?', 'Dear']);
const MAP_SHAPE = { stages: ['Search', 'Buy'], steps: ['', ''], lanes: ['[doing]', '[thinking]'], cells: [[['Look'], ['Pay']], [['Which?'], ['Dear']]] };

describe('where a table begins', () => {
  it('leaves out the blank columns and rows of a margin, with their merged cells', async () => {
    const bytes = await workbook({
      Map: [
        [null], [null, null, { value: 'Moving house' }], [null],
        [null, null, { value: 'Stage' }, { value: 'Plan', columnSpan: 2 }, null, { value: 'Move' }],
        [null, null, { value: 'Step' }, { value: 'Look' }, { value: 'Sign' }, { value: 'Drive' }],
        [null, null, { value: 'Doing' }, { value: 'Asks', columnSpan: 2 }, null, { value: 'Carries' }],
      ] as SheetData,
    });
    const result = await read('x.xlsx', bytes);
    expect(result.title).toBe('Moving house');
    expect(shapeOf(result)).toEqual({ stages: ['Plan', 'Move'], steps: ['Look', 'Sign', 'Drive'], lanes: ['[doing]'], cells: [[['Asks'], [], ['Carries']]] });
    expect(result.snapshot.ofKind('card').find(({ text }) => text === 'Asks')?.place.lastStep).toBe(result.snapshot.ofKind('step').find(({ title }) => title === 'Sign')?.id);
    expect(result.warnings).toEqual([]);
  });

  it('keeps what is said below a table as notes of the capture tray', async () => {
    const bytes = await workbook({ Map: [...MAP, [null], [{ value: 'Source: survey', columnSpan: 3 }, null, null], [{ value: 'To be checked with everybody who was at the second workshop in March' }]] as SheetData });
    const result = await read('x.xlsx', bytes);
    expect(shapeOf(result)).toEqual(MAP_SHAPE);
    expect(tray(result)).toEqual(['Source: survey', 'To be checked with everybody who was at the second workshop in March']);
    expect(brief(result.warnings)).toEqual(['5 remark', '6 remark']);
  });

  it('takes a lane without cards for a lane, also where it is drawn across the table', async () => {
    const bytes = await workbook({ Map: [...MAP, [{ value: 'Pain points', columnSpan: 3 }, null, null], [{ value: 'Own words' }]] as SheetData });
    expect(shapeOf(await read('x.xlsx', bytes)).lanes).toEqual(['[doing]', '[thinking]', '[pains]', 'Own words']);
  });
});

describe('which way stages run', () => {
  const DOWN = 'Stage,Step,Doing,Touchpoints,Feeling\nSearch,Asks,Calls a friend,Phone,1\n,Looks,Reads,Web,-1\nBuy,Pays,Types a card number,,2\n';
  const TURNED = {
    stages: ['Search', 'Buy'], steps: ['Asks', 'Looks', 'Pays'], lanes: ['[doing]', '[touchpoints]', '[feeling]'],
    cells: [[['Calls a friend'], ['Reads'], ['Types a card number']], [['Phone'], ['Web'], []], [[1], [-1], [2]]],
  };

  it('turns a table whose header names lanes, and says so', async () => {
    const result = await read('x.csv', DOWN);
    expect(shapeOf(result)).toEqual(TURNED);
    expect(result.shape.turned).toBe(true);
    expect(brief(result.warnings)).toContain('0 turned');
  });

  it('keeps title, merged cells and remarks of a table that it turns', async () => {
    const bytes = await workbook({
      Map: [
        [{ value: 'A purchase' }], [{ value: 'Stage' }, { value: 'Step' }, { value: 'Qué hace' }, { value: 'Puntos de dolor' }],
        [{ value: 'Search', rowSpan: 2 }, { value: 'Asks' }, { value: 'Calls', rowSpan: 2 }, { value: 'Slow' }], [null, { value: 'Looks' }, null, { value: 'Dear' }],
        [{ value: 'n = 12', columnSpan: 4 }, null, null, null],
      ] as SheetData,
    });
    const result = await read('x.xlsx', bytes);
    expect(result.title).toBe('A purchase');
    expect(shapeOf(result)).toMatchObject({ stages: ['Search'], steps: ['Asks', 'Looks'], lanes: ['Qué hace', 'Puntos de dolor'], cells: [[['Calls'], []], [['Slow'], ['Dear']]] });
    expect(result.snapshot.ofKind('card').find(({ text }) => text === 'Calls')?.place.lastStep).toBeDefined();
    expect(tray(result)).toEqual(['n = 12']);
  });

  it('does what it is told', async () => {
    const bytes = new TextEncoder().encode(DOWN);
    expect(shapeOf(await readAs('x.csv', bytes, { turned: false })).stages).toEqual(['Step', 'Doing', 'Touchpoints', 'Feeling']);
    const told = await readAs('x.csv', bytes, { turned: true });
    expect(shapeOf(told)).toEqual(TURNED);
    expect(brief(told.warnings)).not.toContain('0 turned');
  });

  it.each([
    ['lanes down', 'Lane,Support,Use\nDoing,x,y\nThinking,a,b\n', false],
    ['names that are no lanes', 'A,B,C\nd,e,f\n', false],
    ['touchpoints', 'Touchpoint,Channel,Owner\nSite,Web,Ina\n', null],
  ])('leaves a table of %s as it is', async (_, csv, turned) => {
    expect((await read('x.csv', csv)).shape.turned).toBe(turned);
  });
});

describe('which sheet is read', () => {
  const COVER = cells(['Acme'], ['Client', 'Acme'], ['Date', 'March']);

  it('passes a cover by, and names what could have been read', async () => {
    const result = await read('x.xlsx', await workbook({ Cover: COVER, Map: MAP, Log: cells(['Pain', 'Often'], ['Fee', 3]) }));
    expect(shapeOf(result)).toEqual(MAP_SHAPE);
    expect(result.shape).toEqual({ turned: false, sheets: ['Cover', 'Map', 'Log'], sheet: 'Map' });
    expect(result.warnings).toEqual([{ line: 0, code: 'moreSheets', values: { sheet: 'Map', count: 2, others: 'Cover, Log' } }]);
  });

  it('reads the sheet that is chosen', async () => {
    const bytes = await workbook({ Map: MAP, Other: cells(['', 'A'], ['Doing', 'x']) });
    const result = await readAs('x.xlsx', bytes, { sheet: 'Other' });
    expect(shapeOf(result).cells).toEqual([[['x']]]);
    expect(result.shape.sheet).toBe('Other');
  });

  it('reads numbers as the sheet shows them, in the language’s notation', async () => {
    const bytes = await workbook({ Map: [[{ value: 'Lane' }, { value: 'A' }, { value: 'B' }, { value: 'C' }], [{ value: 'Métricas' }, { value: 0.62, format: '0%' }, { value: 0.1234, format: '0.0%' }, { value: 4.6, format: '0.0' }]] as SheetData });
    expect(shapeOf(await readAs('x.xlsx', bytes, {}, 'en')).cells).toEqual([[['62%'], ['12.34%'], ['4.6']]]);
    expect(shapeOf(await readAs('x.xlsx', bytes, {}, 'es')).cells).toEqual([[['62 %'], ['12,34 %'], ['4,6']]]);
  });
});
