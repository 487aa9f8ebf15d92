import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { writeXlsx } from '../../../src-main/export/xlsx';
import { boardSheets } from '../../../src-shared/formats/detail-sheets';
import { importFile } from '../../../src-shared/formats/import';
import { type NewRecord, completeRecord } from '../../../src-shared/model/schema';
import { Snapshot } from '../../../src-shared/model/snapshot';
import { FIXTURES, Folder, isBuilt } from './helpers';

interface Info {
  readonly title: string;
  readonly lineage: string;
  readonly formatVersion: number;
  readonly library: Readonly<Record<string, number>>;
  readonly boards: readonly { readonly id: string; readonly kind: string; readonly title: string; readonly stages: number; readonly steps: number; readonly lanes: number; readonly cards: number; readonly links: number }[];
}

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const info = (file: string): Info => JSON.parse(folder.done('info', file, '--json').out) as Info;
const fixture = (name: string): string => join(FIXTURES, name);

// These run what `npm run build` made; `npm test` builds first.
describe.skipIf(!isBuilt)('cxmap new, templates, info and check', () => {
  it('make a project from nothing, with the caller’s title and language', () => {
    expect(folder.done('new', 'a.cxmap', '--title', 'Añadir "comillas"', '--lang', 'es').problems).toEqual([]);
    const { title, formatVersion, lineage, boards } = info('a.cxmap');
    expect({ title, formatVersion, boards: boards.length }).toEqual({ title: 'Añadir "comillas"', formatVersion: 2, boards: 1 });
    expect(lineage).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(Object.keys(boards[0] ?? {})).toEqual(['id', 'kind', 'title', 'stages', 'steps', 'lanes', 'cards', 'links']);
    expect(boards[0]).toMatchObject({ kind: 'journey', lanes: 7, cards: 0 });
  });

  it('make a project from a template that is listed', () => {
    const ids = folder.done('templates').out.trimEnd().split('\n').map((line) => line.split(' ')[0] ?? '');
    expect(ids).toEqual(expect.arrayContaining(['seguro-hogar', 'e-bike', 'purchase-en', 'purchase-es']));
    folder.done('new', 'seguro-hogar.cxmap', '--template', 'seguro-hogar');
    expect(info('seguro-hogar.cxmap').boards[0]).toMatchObject({ stages: 6, steps: 17, lanes: 9, links: 3 });
    expect(info('seguro-hogar.cxmap').library).toMatchObject({ personas: 1, audiences: 3, touchpoints: 17, channels: 8, systems: 4 });
    expect(folder.done('info', 'seguro-hogar.cxmap').out).toContain('touchpoints: 17');
    expect(folder.done('check', 'seguro-hogar.cxmap').out).toContain('seguro-hogar.cxmap');
  });

  it('leave a file that is there as it is', () => {
    writeFileSync(folder.at('a.cxmap'), 'mine');
    const run = folder.run('new', 'a.cxmap');
    expect([run.code, run.problems.length]).toEqual([1, 1]);
    expect(readFileSync(folder.at('a.cxmap'), 'utf8')).toBe('mine');
    expect(folder.names()).toEqual(['a.cxmap']);
  });

  it('say in one line what is wrong with a file, and end with 1', () => {
    folder.done('new', 'good.cxmap');
    const whole = readFileSync(folder.at('good.cxmap'));
    const damaged = Uint8Array.from(whole);
    const at = whole.indexOf('feeling');
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(folder.at('damaged.cxmap'), damaged);
    writeFileSync(folder.at('cut.cxmap'), whole.subarray(0, 9_000));
    writeFileSync(folder.at('text.cxmap'), 'no project');
    writeFileSync(folder.at('empty.cxmap'), '');
    for (const [command, file] of [['check', 'damaged.cxmap'], ['info', 'damaged.cxmap'], ['check', 'cut.cxmap'], ['check', 'text.cxmap'], ['info', 'empty.cxmap'], ['check', 'absent.cxmap'], ['check', '.']] as const) {
      const run = folder.run(command, file);
      expect([command, file, run.code, run.problems.length, run.out]).toEqual([command, file, 1, 1, '']);
      expect(run.problems[0]?.startsWith(`${file}: `)).toBe(true);
    }
    folder.done('check', 'good.cxmap');
    expect(readFileSync(folder.at('good.cxmap')).equals(whole)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('say in one line that the system refuses a path', () => {
    symlinkSync('turn.cxmap', folder.at('turn.cxmap'));
    const long = `${'x'.repeat(300)}.cxmap`;
    for (const file of ['turn.cxmap', long]) {
      expect(folder.run('info', file)).toEqual({ code: 1, out: '', problems: [`${file}: The file could not be read.`] });
    }
  });

  it('end with 2 and one line where the words are wrong', () => {
    for (const words of [[], ['draw'], ['info'], ['new', 'a.txt'], ['new', 'a.cxmap', '--template', 'nope'], ['export', 'a.cxmap', '--to', 'b.doc'], ['check', 'a', 'b']]) {
      const run = folder.run(...words);
      expect([words.join(' '), run.code, run.problems.length]).toEqual([words.join(' '), 2, 1]);
    }
    expect(folder.names()).toEqual([]);
  });

  it('speak Spanish where the environment does, or when asked', () => {
    expect(folder.runWith({ LANG: 'es_ES.UTF-8' }, 'check', 'nada.cxmap').problems).toEqual(['nada.cxmap: No existe ese archivo.']);
    expect(folder.run('check', 'nada.cxmap', '--lang', 'es').problems).toEqual(['nada.cxmap: No existe ese archivo.']);
    expect(folder.runWith({ LC_ALL: 'es_AR' }, '--help').out).toContain('Códigos de salida');
  });

  it('take relative paths from the caller’s folder when npm runs the command', () => {
    const run = spawnSync(process.execPath, [resolve('scripts/cxmap.mjs'), 'new', 'here.cxmap'], { encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'cxmap', INIT_CWD: folder.path } });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(folder.names()).toEqual(['here.cxmap']);
  });
});

describe.skipIf(!isBuilt)('cxmap import', () => {
  it.each([
    ['coffee-blueprint.csv', { title: 'coffee-blueprint', kind: 'blueprint', stages: 4, steps: 4, lanes: 5, cards: 28 }, []],
    ['estancia-hotel.csv', { title: 'estancia-hotel', kind: 'journey', stages: 3, steps: 5, lanes: 5, cards: 17 }, []],
    ['retro.md', { title: 'Ordering lunch', kind: 'journey', stages: 1, steps: 2, lanes: 8, cards: 5 }, []],
    ['library-card.md', { title: 'Getting a library card', kind: 'journey', stages: 2, steps: 3, lanes: 2, cards: 7 }, []],
    [
      'conference.mmd', { title: 'A day at a conference', kind: 'journey', stages: 3, steps: 6, lanes: 8 },
      [/^line 6: .*Pick up the badge.*13/, /^line 9: .*Lunch queue.*X/, /^line 11: .*Follow up.*0/],
    ],
  ])('reads %s', (name, expected, warnings) => {
    const run = folder.done('import', fixture(name), '--to', 'map.cxmap');
    expect(run.problems).toHaveLength(warnings.length);
    warnings.forEach((pattern, i) => expect(run.problems[i]).toMatch(pattern));
    expect(info('map.cxmap').boards).toHaveLength(1);
    expect(info('map.cxmap').boards[0]).toMatchObject(expected);
  });

  it('reads a workbook', async () => {
    const text = (value: string, columnSpan = 1): object => ({ value, type: String, columnSpan });
    const data = [[text(''), text('Before', 2), null, text('After')], [text(''), text('Look'), text('Buy'), text('Use')], [text('Doing'), text('a\nb'), text('c'), text('d')]] as SheetData;
    writeFileSync(folder.at('map.xlsx'), await writeXlsxFile([{ data, sheet: 'Map' }]).toBuffer());
    folder.done('import', 'map.xlsx', '--to', 'map.cxmap');
    expect(info('map.cxmap').boards[0]).toMatchObject({ title: 'map', stages: 2, steps: 3, lanes: 1, cards: 4 });
  });

  it('reads our own workbook with its image, which the project then has', async () => {
    const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    const image = createHash('sha256').update(png).digest('hex');
    const records: readonly NewRecord[] = [
      { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 2 }, { kind: 'board', id: 'b', boardKind: 'blueprint', title: 'Burgers', order: 'V' },
      { kind: 'stage', id: 'g', board: 'b', title: 'Eat', order: 'V' }, { kind: 'step', id: 's', stage: 'g', title: '', order: 'V' }, { kind: 'lane', id: 'l', board: 'b', role: 'backstage', title: 'Kitchen', order: 'V', hidden: true },
      { kind: 'card', id: 'c', place: { lane: 'l', step: 's', order: 'V' }, text: '', image },
    ];
    const snapshot = Snapshot.of(records.flatMap((record) => completeRecord(record) ?? []));
    writeFileSync(folder.at('own.xlsx'), await writeXlsx(boardSheets(snapshot, 'b', { [image]: png }), 0));
    expect(folder.done('import', 'own.xlsx', '--to', 'map.cxmap').problems).toEqual([]);
    expect(folder.done('export', 'map.cxmap', '--to', 'map.xlsx').problems).toEqual([]);
    const back = await importFile({ name: 'map.xlsx', bytes: readFileSync(folder.at('map.xlsx')), language: 'en', newId: (kind) => `${kind}-x`, today: '2026-01-01' });
    expect(back.ok && back.images.map(({ image: hash, bytes }) => [hash, [...bytes]])).toEqual([[image, [...png]]]);
  });

  it('brings touchpoints of a table up to date in a project that has a matrix', () => {
    writeFileSync(folder.at('a.csv'), 'Touchpoint,Channel,Owner\nSite,Web,Ina\nDesk,Shop,\n');
    writeFileSync(folder.at('b.csv'), 'Touchpoint,Channel,Owner\nSite,Web,Ben\nDesk,,\nKiosk,Shop,\n');
    folder.done('import', 'a.csv', '--to', 'map.cxmap');
    expect(folder.done('import', 'b.csv', '--to', 'map.cxmap').out.trim()).toBe('map.cxmap: touchpoints: 1 new, 1 changed, 1 unchanged.');
    expect([info('map.cxmap').boards.length, info('map.cxmap').library]).toMatchObject([1, { touchpoints: 3, channels: 2 }]);
    folder.done('check', 'map.cxmap');
  });

  it('adds a board to a project that is there, and keeps what it had', () => {
    folder.done('new', 'all.cxmap', '--template', 'e-bike');
    const before = info('all.cxmap');
    folder.done('import', fixture('conference.mmd'), '--to', 'all.cxmap', '--board', 'Day two');
    folder.done('import', fixture('coffee-blueprint.csv'), '--to', 'all.cxmap');
    const after = info('all.cxmap');
    expect(after.lineage).toBe(before.lineage);
    expect(after.boards[0]).toEqual(before.boards[0]);
    expect(after.boards.map(({ title }) => title)).toEqual(['Subscribing to a city e-bike', 'A puncture, from behind', 'Priya Shah', 'What Priya lives with', 'Where we meet', 'Day two', 'coffee-blueprint']);
    folder.done('check', 'all.cxmap');
  });

  it('brings a project that was exported as JSON back, also into itself', () => {
    folder.done('new', 'a.cxmap', '--template', 'seguro-hogar');
    folder.done('export', 'a.cxmap', '--to', 'a.json');
    folder.done('import', 'a.json', '--to', 'b.cxmap');
    const { id: _, ...board } = info('a.cxmap').boards[0] ?? { id: '' };
    const before = info('a.cxmap').boards.map(({ cards, links }) => [cards, links]);
    expect(info('b.cxmap').boards[0]).toMatchObject(board);
    expect(info('b.cxmap').lineage).not.toBe(info('a.cxmap').lineage);
    folder.done('import', 'a.json', '--to', 'a.cxmap');
    expect(info('a.cxmap').boards.map(({ cards, links }) => [cards, links])).toEqual([...before, ...before]);
    expect(before[0]).toEqual([112, 3]);
  });

  it('leaves nothing behind when the input is bad', () => {
    const bad: Record<string, string | Uint8Array> = {
      'empty.csv': '', 'binary.csv': Uint8Array.from({ length: 500 }, (_, i) => i % 256), 'open.csv': 'Lane,A\nDoing,"never closed\n', 'one.csv': 'Lane\nDoing\n',
      'flow.mmd': 'flowchart TD\n A-->B\n', 'empty.mmd': '\n\n', 'words.md': 'No table here.\n', 'old.xlsx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'text.xlsx': 'Lane,A',
      'broken.json': '{\n"format": "cxmap",\n', 'other.json': '{"a": 1}', 'photo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    };
    for (const [name, content] of Object.entries(bad)) writeFileSync(folder.at(name), content);
    writeFileSync(folder.at('huge.csv'), 'Lane,A\n');
    truncateSync(folder.at('huge.csv'), 50 * 1024 * 1024);
    const names = folder.names();
    for (const name of [...names, 'absent.csv']) {
      const run = folder.run('import', name, '--to', 'map.cxmap');
      expect([name, run.code, run.problems.length, run.out]).toEqual([name, 1, 1, '']);
      expect(run.problems[0]?.startsWith(`${name}: `)).toBe(true);
      expect(run.problems[0]).not.toMatch(/\bat .*\.(js|ts)\b|undefined|Error:/);
    }
    expect(folder.names()).toEqual(names);
    expect(folder.run('import', 'open.csv', '--to', 'map.cxmap').problems[0]).toContain('line 2: ');
    expect(folder.run('import', 'flow.mmd', '--to', 'map.cxmap').problems[0]).toContain('line 1: ');
  });

  it('leaves a project unharmed that the import cannot go into', () => {
    writeFileSync(folder.at('text.cxmap'), 'no project');
    expect(folder.run('import', fixture('retro.md'), '--to', 'text.cxmap').code).toBe(1);
    expect(readFileSync(folder.at('text.cxmap'), 'utf8')).toBe('no project');
    expect(folder.run('import', fixture('retro.md'), '--to', 'no/such/folder.cxmap')).toMatchObject({ code: 1, problems: [expect.stringContaining('folder does not exist')] });
    expect(folder.names()).toEqual(['text.cxmap']);
  });
});

describe.skipIf(!isBuilt)('cxmap export', () => {
  beforeEach(() => {
    folder.done('import', fixture('estancia-hotel.csv'), '--to', 'hotel.cxmap', '--lang', 'es');
  });

  it('writes the table it read, in UTF-8 and with quotes only where they are needed', () => {
    folder.done('export', 'hotel.cxmap', '--to', 'hotel.csv');
    const source = new TextDecoder('windows-1252').decode(readFileSync(fixture('estancia-hotel.csv')));
    const lean = source.replace('"Elige fechas\r\n', '"Elige fechas\n').replace('"«Por fin, silencio»"', '«Por fin, silencio»').replace('"Tres pantallas, un captcha"', 'Tres pantallas, un captcha');
    expect(readFileSync(folder.at('hotel.csv'), 'utf8')).toBe(`\ufeff${lean}\r\n`);
  });

  it('writes every format by its ending', () => {
    const starts: Record<string, string> = { pdf: '%PDF-', png: '\x89PNG', svg: '<', csv: '\ufeffEtapa', md: '# ', json: '{\n  "format": "cxmap"', mmd: 'journey\n' };
    for (const [ending, start] of Object.entries(starts)) {
      folder.done('export', 'hotel.cxmap', '--to', `out.${ending}`);
      const text = readFileSync(folder.at(`out.${ending}`)).toString(ending === 'png' ? 'latin1' : 'utf8');
      expect([ending, text.startsWith(start)]).toEqual([ending, true]);
    }
  });

  it('writes a PDF whose text reads back, on the paper asked for', (context) => {
    const tool = (name: string, ...words: string[]) => spawnSync(name, words, { encoding: 'utf8' });
    if (tool('pdftotext', '-v').error) return context.skip('pdftotext is not installed');
    folder.done('export', 'hotel.cxmap', '--to', 'hotel.pdf', '--paper', 'A3', '--landscape');
    const text = tool('pdftotext', '-layout', folder.at('hotel.pdf'), '-').stdout;
    for (const words of ['estancia-hotel', 'Antes', 'Estancia', 'Busca hotel', 'Compara precios y fotos', 'Emociones', '«Por fin, silencio»']) expect(text).toContain(words);
    expect(tool('pdfinfo', folder.at('hotel.pdf')).stdout).toMatch(/Page size:\s+1190\.\d+ x 841\.\d+ pts \(A3\)/);
    return undefined;
  });

  it('writes a PNG as wide as asked for', () => {
    folder.done('export', 'hotel.cxmap', '--to', 'hotel.png', '--width', '640');
    expect(readFileSync(folder.at('hotel.png')).readUInt32BE(16)).toBe(640);
  });

  it('takes the board of an id or a title, and says which there are', () => {
    folder.done('import', fixture('retro.md'), '--to', 'hotel.cxmap');
    folder.done('export', 'hotel.cxmap', '--to', 'lunch.mmd', '--board', 'ordering lunch');
    expect(readFileSync(folder.at('lunch.mmd'), 'utf8')).toBe('journey\n  title Ordering lunch\n  section Choose\n    Read the menu: 4: Ana\n    Decide: 2: Ana, Luis\n');
    const [first] = info('hotel.cxmap').boards;
    folder.done('export', 'hotel.cxmap', '--to', 'first.csv', '--board', first?.id ?? '');
    expect(folder.run('export', 'hotel.cxmap', '--to', 'x.csv', '--board', 'Dinner')).toMatchObject({ code: 1, problems: [expect.stringContaining('Ordering lunch')] });
  });

  it('leaves nothing behind, and a file that is there unharmed, when it fails', () => {
    writeFileSync(folder.at('keep.png'), 'mine');
    const names = folder.names();
    for (const words of [['no.cxmap', '--to', 'keep.png'], ['hotel.cxmap', '--to', 'keep.png', '--width', '900000000'], ['hotel.cxmap', '--to', 'no/folder/x.pdf'], ['hotel.cxmap', '--to', 'keep.png/x.pdf'], ['hotel.cxmap', '--to', 'keep.png', '--board', '?']]) {
      const run = folder.run('export', ...words);
      expect([words.join(' '), run.code, run.problems.length]).toEqual([words.join(' '), 1, 1]);
    }
    expect(readFileSync(folder.at('keep.png'), 'utf8')).toBe('mine');
    expect(folder.names()).toEqual(names);
  });

  it.skipIf(process.platform === 'win32')('never takes the place of what is no file, also behind a link', () => {
    spawnSync('mkfifo', [folder.at('pipe')]);
    symlinkSync(folder.at('pipe'), folder.at('link.csv'));
    expect(folder.run('export', 'hotel.cxmap', '--to', 'link.csv')).toEqual({ code: 1, out: '', problems: ['link.csv: The file could not be written; nothing was changed.'] });
    expect(statSync(folder.at('pipe')).isFIFO()).toBe(true);
    expect(folder.names()).toEqual(['hotel.cxmap', 'link.csv', 'pipe']);
  });

  it('replaces a file whole, follows a link to it, and changes nothing in the project', () => {
    const before = readFileSync(folder.at('hotel.cxmap'));
    copyFileSync(fixture('retro.md'), folder.at('old.md'));
    symlinkSync(folder.at('old.md'), folder.at('link.md'));
    const { ino } = statSync(folder.at('old.md'));
    folder.done('export', 'hotel.cxmap', '--to', 'link.md');
    expect(readFileSync(folder.at('old.md'), 'utf8')).toContain('| Qué hace | Compara precios y fotos |');
    expect(statSync(folder.at('old.md')).ino).not.toBe(ino);
    expect(readFileSync(folder.at('hotel.cxmap')).equals(before)).toBe(true);
    expect(folder.names()).toEqual(['hotel.cxmap', 'link.md', 'old.md']);
  });
});
