import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, toCsv } from '../../../../src-shared/formats/csv';
import { toMarkdown } from '../../../../src-shared/formats/markdown';
import { brief, failure, read, shapeOf } from './helpers';

/** Windows-1252 agrees with Latin-1 for the letters used here. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('reading a table', () => {
  it('makes stages of one header row, lanes of the first column, cards of lines', async () => {
    const result = await read('map.csv', 'Lane,Search,Buy\nDoing,"Look around\nAsk a friend",Pay\nSecret,,x\n');
    expect(shapeOf(result)).toEqual({
      stages: ['Search', 'Buy'], steps: ['', ''], lanes: ['[doing]', 'Secret'],
      cells: [[['Look around', 'Ask a friend'], ['Pay']], [[], ['x']]],
    });
    expect(result.title).toBe('map');
    expect(result.warnings).toEqual([]);
  });

  it('makes stages over steps of two header rows, whose stage cells are merged, repeated or blank', async () => {
    for (const stages of ['Stage,Before,,During', ',Before,Before,During']) {
      const result = await read('map.csv', `${stages}\nStep,Search,Compare,Use\nDoing,a,b,c\n`);
      expect(shapeOf(result)).toMatchObject({ stages: ['Before', 'During'], steps: ['Search', 'Compare', 'Use'], cells: [[['a'], ['b'], ['c']]] });
    }
  });

  it('numbers the steps of a stage that spans columns without names, and says so', async () => {
    const result = await read('map.csv', 'Lane,Before,,During\nDoing,a,b,c\n');
    expect(shapeOf(result)).toMatchObject({ stages: ['Before', 'During'], steps: ['1', '2', ''] });
    expect(brief(result.warnings)).toEqual(['1 numberedSteps']);
  });

  it('takes what stands above the header as title and scenario', async () => {
    const { snapshot, board, title } = await read('map.csv', 'Buying a bike,,\nPersona: Marta,,\n,,\nLane,Search,Buy\nDoing,a,b\n');
    expect(title).toBe('Buying a bike');
    expect(snapshot.find('board', board)?.scenario).toBe('Persona: Marta');
  });

  it.each([
    ['Qué hace', 'doing'], ['que hace', 'doing'], ['ACCIONES', 'doing'], ['Thoughts', 'thinking'], ['Puntos de dolor', 'pains'], ['Pain point', 'pains'],
    ['Emociones', 'feeling'], ['Touch points / Channels', 'touchpoints'], ['3. Oportunidades de mejora', 'opportunities'], ['Necesidades & expectativas', 'needs'],
    ['KPIs', 'metrics'], ['Área responsable', 'owner'], ['Voz del cliente', 'quotes'], ['Competitors', 'custom'],
  ])('recognises the lane “%s” as %s', async (name, role) => {
    const { snapshot } = await read('map.csv', `Lane,Search,Buy\n${name},a,b\n`);
    expect(snapshot.ofKind('lane').map((lane) => lane.role)).toEqual([role]);
  });

  it('recognises a service blueprint in either language, and leaves its lines to the lanes’ roles', async () => {
    const rows = ['Evidencia física', 'Acciones del cliente', 'Línea de interacción', 'Frontstage (en escena)', 'Line of visibility', 'Backstage', 'Procesos de soporte'];
    const { snapshot, board } = await read('bp.csv', `Carril,Llegar,Pedir\n${rows.map((row) => (row.startsWith('L') ? `${row},,` : `${row},a,b`)).join('\n')}\n`);
    expect(snapshot.find('board', board)?.boardKind).toBe('blueprint');
    expect(snapshot.childrenOf('lane', board).map((lane) => lane.role)).toEqual(['evidence', 'customer', 'frontstage', 'backstage', 'support']);
  });

  it('goes on with the lane above where the first cell is blank', async () => {
    const result = await read('map.csv', 'Lane,Search,Buy\nDoing,a,b\n,c,\nThinking,d,\n');
    expect(shapeOf(result)).toMatchObject({ lanes: ['[doing]', '[thinking]'], cells: [[['a', 'c'], ['b']], [['d'], []]] });
  });

  it('warns of rows that are shorter or longer than the header, and keeps what they hold', async () => {
    const result = await read('map.csv', 'Lane,Search,Buy\nDoing,a\nThinking,b,c,d\nPains,e,f,\n');
    expect(result.warnings).toEqual([
      { line: 1, code: 'noHeaderCell', values: { column: 4 } },
      { line: 2, code: 'ragged', values: { cells: 2, expected: 3 } },
      { line: 3, code: 'ragged', values: { cells: 4, expected: 3 } },
    ]);
    expect(shapeOf(result).cells[1]).toEqual([['b'], ['c'], ['d']]);
  });

  it('names the line on which a quote opens that is never closed', async () => {
    expect(await failure('map.csv', 'Lane,A\n"Doing\nmore",x\nThinking,"open\nand on\n')).toMatchObject({ error: 'unreadable', code: 'quote', line: 4 });
  });

  it('keeps what looks like a formula as text', async () => {
    expect(shapeOf(await read('map.csv', 'Lane,A\nDoing,=SUM(A1:A9)\nThinking,@x\n')).cells).toEqual([[['=SUM(A1:A9)']], [['@x']]]);
  });

  it.each([
    ['a file without a byte', '', 'empty'], ['blank lines', '\n \n', 'empty'], ['only commas', ',,\n,,\n', 'empty'], ['a header alone', 'Lane,A,B\n', 'empty'],
    ['one column', 'Lane\nDoing\n', 'unreadable'],
  ])('refuses %s', async (_, text, error) => {
    expect((await failure('map.csv', text)).error).toBe(error);
  });

  it('refuses a binary with the ending of a text, another ending, and what is too large before decoding it', async () => {
    expect((await failure('map.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).error).toBe('binary');
    expect((await failure('map.mmd', Uint8Array.from({ length: 300 }, (_, i) => i % 7))).error).toBe('binary');
    expect((await failure('photo.png', 'x')).error).toBe('unsupported');
    expect(await failure('map.csv', new Uint8Array(50 * 1024 * 1024))).toMatchObject({ error: 'tooLarge', code: 'tooLarge', values: { size: 50 } });
  });

  it('refuses endless tables and diagrams before it takes them apart', async () => {
    expect((await failure('map.csv', ','.repeat(4_000_001))).code).toBe('tooManyCells');
    expect((await failure('map.csv', `Lane,A\n${'x,y\n'.repeat(5_001)}`)).code).toBe('tooManyLanes');
    expect((await failure('map.md', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(5_001)}`)).code).toBe('tooManyLanes');
    expect((await failure('map.mmd', `journey\n${';x'.repeat(10_001)}`)).code).toBe('tooManyColumns');
    expect((await failure('map.mmd', `journey\nx: 3: ${Array.from({ length: 1_200 }, (_, i) => i).join()}`)).code).toBe('tooManyActors');
  });

  it('refuses more columns, rows or cards than a board holds', async () => {
    expect((await failure('map.csv', `Lane${',x'.repeat(2001)}\nDoing,a\n`)).code).toBe('tooManyColumns');
    expect((await failure('map.csv', `Lane,A\n${'x,y\n'.repeat(1001)}`)).code).toBe('tooManyLanes');
    expect((await failure('map.csv', `Lane,A\nDoing,"${'y\n'.repeat(20_001)}"\n`)).code).toBe('tooManyCards');
  });
});

describe('encodings and delimiters', () => {
  const spanish = 'Carril;Búsqueda, inicio;Contratación\nQué piensa;¿Será caro?, dice;Ojalá\n';
  const expected = { stages: ['Búsqueda, inicio', 'Contratación'], lanes: ['[thinking]'], cells: [[['¿Será caro?, dice'], ['Ojalá']]] };

  it.each([
    ['UTF-8', new TextEncoder().encode(spanish)],
    ['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${spanish}`)],
    ['Windows-1252', latin1(spanish)],
    ['UTF-16 with BOM', Uint8Array.from([0xff, 0xfe, ...Array.from(spanish).flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])])],
  ])('reads semicolons and %s', async (_, bytes) => {
    expect(shapeOf(await read('mapa.csv', bytes, 'es'))).toMatchObject(expected);
  });

  it.each([
    ['tab', 'Lane\tA, b\tC; d\nDoing\tx, y\tz\n', ['A, b', 'C; d']],
    ['comma', 'Lane,A; b,C\nDoing,"x, y",z; w\n', ['A; b', 'C']],
    ['a sep= line', 'sep=|\nLane|A|C\nDoing|x|z\n', ['A', 'C']],
  ])('detects %s', async (_, text, stages) => {
    expect(shapeOf(await read('map.csv', text)).stages).toEqual(stages);
  });
});

describe('rows of emotions', () => {
  const row = async (cells: string) => {
    const result = await read('map.csv', `Lane,A,B,C\nEmotions,${cells}\n`);
    return { cells: shapeOf(result).cells[0], warnings: brief(result.warnings) };
  };

  it('takes −2 … +2 as it is, with either minus sign', async () => {
    expect(await row('-2,+1,−0.5')).toEqual({ cells: [[-2], [1], [-0.5]], warnings: [] });
  });
  it('reads numbers above 2 on a scale of 1 to 5, and says so', async () => {
    expect(await row('1,3,5')).toEqual({ cells: [[-2], [0], [2]], warnings: ['2 emotionOneToFive'] });
  });
  it('says which scale it took where both would fit', async () => {
    expect(await row('1,2,1')).toEqual({ cells: [[1], [2], [1]], warnings: ['2 emotionUnsure'] });
  });
  it('keeps numbers on no known scale as text, each with a warning', async () => {
    expect(await row('9,-1,3')).toEqual({ cells: [['9'], ['-1'], ['3']], warnings: ['2 emotion', '2 emotion', '2 emotion'] });
  });
  it('reads words with their emotion in parentheses', async () => {
    expect(await row('Lost (-2),Calm (0),Fine')).toEqual({ cells: [['Lost', -2], ['Calm', 0], ['Fine']], warnings: [] });
  });
});

const signs = fc.constantFrom(...Array.from('abcXYZñé 漢🙂"\'=+-@;,|\t\\*<>&#0129()_'));

/** A title as the table keeps it: on one line, without outer spaces. */
const title = fc
  .string({ unit: signs, minLength: 1, maxLength: 12 })
  .map((text) => `T${text.replace(/\s+/g, ' ').trim()}`);
const line = fc.string({ unit: signs, maxLength: 14 }).map((text) => text.trim());
const cell = fc.array(line, { maxLength: 4 }).map((lines) => lines.filter((text) => text !== '').join('\n'));
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    stages: fc.uniqueArray(title, { minLength: width, maxLength: width }),
    rows: fc.array(fc.tuple(title, fc.array(cell, { minLength: width, maxLength: width })), { minLength: 1, maxLength: 5 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
  }),
);

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** An escape in front of what looks like a formula is how tables write such text: `'=x` and `=x` are the same cell. */
const plain = (text: string): string => (/^'+[=+\-@\t]/.test(text) ? text.slice(1).trim() : text);

describe('table → project → table', () => {
  it('loses nothing of a CSV with any text', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ stages, rows, delimiter, end }) => {
        const source = [['Lane', ...stages], ...rows.map(([name, cells]) => [name, ...cells])].map((cells) => cells.map(quote).join(delimiter)).join(end);
        const { snapshot, board } = await read('any.csv', source);
        const back = parseCsv(toCsv(snapshot, board).replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), false);
        expect(back.rows.map((row) => row.cells)).toEqual([['Lane', ...stages], ...rows.map(([name, cells]) => [name, ...cells.map(plain)])]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(['en', 'es'] as const)('reads its own CSV and Markdown back to the same cards (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(table, async ({ stages, rows }) => {
        const source = [['Lane', ...stages], ...rows.map(([name, cells]) => [name, ...cells])].map((cells) => cells.map(quote).join(',')).join('\n');
        const first = await read('any.csv', source, language);
        expect(shapeOf(await read('any.csv', toCsv(first.snapshot, first.board), language))).toEqual(shapeOf(first));
        const markdown = await read('any.md', toMarkdown(first.snapshot, first.board), language);
        expect(shapeOf(markdown)).toEqual(shapeOf(first));
        expect(markdown.title).toBe('any');
      }),
      { seed: 11, numRuns: 120 },
    );
  });

  it('writes text that looks like a formula so that a spreadsheet takes it for text', async () => {
    const { snapshot, board } = await read('map.csv', 'Lane,A\n+Sum,"=HYPERLINK(""x"")\nmore"\nEmotions,-2\n');
    const csv = toCsv(snapshot, board);
    expect(csv).toBe('Lane,A\r\n\'+Sum,"\'=HYPERLINK(""x"")\nmore"\r\nEmotions,-2\r\n');
    expect(toMarkdown(snapshot, board)).toContain('| \\+Sum | \\=HYPERLINK("x")<br>more |');
  });

  it('writes a Spanish project with semicolons and a BOM, two header rows where steps have names', async () => {
    const { snapshot, board } = await read('mapa.csv', 'Etapa,Antes,,Después\nPaso,Búsqueda,Compra,Uso\nQué siente,-1,0,2\n', 'es');
    expect(toCsv(snapshot, board)).toBe('\ufeffEtapa;Antes;;Después\r\nPaso;Búsqueda;Compra;Uso\r\nQué siente;-1;0;2\r\n');
  });

  it('keeps a card of several lines one card', async () => {
    const { snapshot, board } = await read('map.csv', 'Lane,A\nDoing,"one\\\ntwo\nthree\\"\n');
    expect(snapshot.ofKind('card').map((card) => card.text).sort()).toEqual(['one\ntwo', 'three\\']);
    expect(toCsv(snapshot, board)).toBe('Lane,A\r\nDoing,"one\\\ntwo\nthree\\"\r\n');
  });
});
