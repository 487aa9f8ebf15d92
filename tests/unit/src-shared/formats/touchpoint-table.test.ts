import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src-shared/formats/csv';
import { importFile } from '../../../../src-shared/formats/import';
import { toMarkdown } from '../../../../src-shared/formats/markdown';
import { tableOf } from '../../../../src-shared/formats/table-export';
import type { Language } from '../../../../src-shared/model/fields';
import { type NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { writeXlsx } from '../../../../src-main/export/xlsx';
import { card, map, matrixBoard, record, snapshotOf } from '../insight/matrix-project';

const text = (csv: string): Uint8Array => new TextEncoder().encode(csv);

async function imported(name: string, bytes: Uint8Array, language: Language): Promise<{ snapshot: Snapshot; board: string }> {
  let made = 0;
  const result = await importFile({ name, bytes, language, newId: (kind) => `${kind}${String((made += 1))}`, today: '2026-01-02' });
  if (!result.ok) throw new Error(`${result.code} in line ${String(result.line)}`);
  return { snapshot: Snapshot.of(result.records.map(record)), board: result.board };
}

/** What a table says of the touchpoints, without what is derived from maps. */
const known = (snapshot: Snapshot, board: string): string[][] => tableOf(snapshot, board).body.map((row) => row.slice(0, 5));

const LIBRARY: readonly NewRecord[] = [
  { kind: 'channel', id: 'web', title: 'Web', order: 'F' }, { kind: 'team', id: 'care', title: 'Care', order: 'F' },
  { kind: 'touchpoint', id: 'site', title: 'Site', order: 'F', channel: 'web', team: 'care', owner: 'Ina; head', description: 'First line\nsecond' },
  { kind: 'touchpoint', id: 'desk', title: '=Desk', order: 'V' },
];

describe('the table of a matrix', () => {
  const snapshot = snapshotOf([...LIBRARY, ...map('a', 'F'), matrixBoard(), card('f', 'af', 'as1', { emotion: -1.25 }), card('1', 'at', 'as1', { touchpoint: 'site' }), card('2', 'at', 'as3', { touchpoint: 'site' })]);

  it('says what is known of each touchpoint, how often it is used and how that feels, and each cell', () => {
    expect(tableOf(snapshot, 'm')).toEqual({
      header: [['Touchpoint', 'Channel', 'Owner', 'Team', 'Description', 'Uses', 'Mean emotion', 'Before', 'After']],
      body: [['Site', 'Web', 'Ina; head', 'Care', 'First line\nsecond', '2', '−1.3', '1 (−1.3)', '1'], ['=Desk', '', '', '', '', '0', '', '', '']],
    });
  });

  it('comes back from CSV and from Excel', async () => {
    const csv = await imported('t.csv', text(toCsv(snapshot, 'm')), 'en');
    expect(known(csv.snapshot, csv.board)).toEqual(known(snapshot, 'm'));
    const xlsx = await imported('t.xlsx', await writeXlsx([{ name: 'A [strange]: name', ...tableOf(snapshot, 'm') }], 0), 'es');
    expect(known(xlsx.snapshot, xlsx.board)).toEqual(known(snapshot, 'm'));
    expect(xlsx.snapshot.find('board', xlsx.board)?.boardKind).toBe('matrix');
  });

  it('says which touchpoints a filter leaves, above them, and is read all the same', async () => {
    const rows = { text: 'desk', channel: null, gaps: true };
    expect(tableOf(snapshot, 'm', rows)).toMatchObject({ note: 'Only some touchpoints: named “desk” · unused or without an owner', body: [['=Desk', '', '', '', '', '0', '', '', '']] });
    const csv = toCsv(snapshot, 'm', rows);
    expect(csv.split('\r\n')[0]).toBe('\ufeffOnly some touchpoints: named “desk” · unused or without an owner');
    const back = await imported('t.csv', text(csv), 'en');
    expect(known(back.snapshot, back.board)).toEqual([['=Desk', '', '', '', '']]);
    expect(toMarkdown(snapshot, 'm', rows)).toContain('Only some touchpoints: named “desk”');
  });

  it('is the same workbook each time', async () => {
    const sheet = { name: 'T', ...tableOf(snapshot, 'm') };
    expect(await writeXlsx([sheet], 1_700_000_000_000)).toEqual(await writeXlsx([sheet], 1_700_000_000_000));
  });

  it('reads Spanish tables whose columns stand in another order, and leaves out what it does not know', async () => {
    const { snapshot: read, board } = await imported('t.csv', text('Punto de contacto;Notas;Responsable;Canal\nWeb;x;Ana;En línea\nMostrador;;;\n;;;\n'), 'es');
    expect(known(read, board)).toEqual([['Web', 'En línea', 'Ana', '', ''], ['Mostrador', '', '', '', '']]);
  });

  it('keeps a table of lanes a map, and refuses one without a row', async () => {
    const lanes = await imported('t.csv', text('Lane,Before,After\nTouchpoints,Site,Desk\n'), 'en');
    expect(lanes.snapshot.find('board', lanes.board)?.boardKind).toBe('journey');
    await expect(imported('t.csv', text('Touchpoint,Channel\n'), 'en')).rejects.toThrow('oneRow');
  });

  it('keeps any touchpoints in a round trip', async () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', 'ñ', ' ', '"', "'", ';', ',', '=', '+', '-', '@', '1', '\\', '😀'), maxLength: 8 }).map((word) => word.replace(/\s+/g, ' ').trim());
    const line = fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n').trim());
    const touchpoint = fc.record({ title: words.filter((word) => word !== ''), channel: fc.constantFrom(null, 'c1', 'c2'), team: fc.constantFrom(null, 't1'), owner: words, description: line });
    await fc.assert(
      fc.asyncProperty(fc.array(touchpoint, { minLength: 1, maxLength: 6 }), fc.constantFrom('csv', 'xlsx'), async (touchpoints, ending) => {
        const made = snapshotOf([matrixBoard({ sort: 'channel' }),
          { kind: 'channel', id: 'c1', title: 'Web', order: 'F' }, { kind: 'channel', id: 'c2', title: '=Phone', order: 'V' }, { kind: 'team', id: 't1', title: 'Care', order: 'F' },
          ...touchpoints.map((fields, i): NewRecord => ({ kind: 'touchpoint', id: `p${String(i)}`, order: `A${String(i)}V`, ...fields }))]);
        const bytes = ending === 'csv' ? text(toCsv(made, 'm')) : await writeXlsx([{ name: 'T', ...tableOf(made, 'm') }], 0);
        const read = await imported(`t.${ending}`, bytes, 'en');
        // Channels come in the order in which the table names them, which is that of the matrix.
        expect(known(read.snapshot, read.board)).toEqual(known(made, 'm'));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
