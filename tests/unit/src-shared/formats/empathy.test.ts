import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src-shared/formats/csv';
import { importFile } from '../../../../src-shared/formats/import';
import { toMarkdown } from '../../../../src-shared/formats/markdown';
import { EMPATHY_ZONES, notesByZone } from '../../../../src-shared/model/empathy';
import { firstKeys } from '../../../../src-shared/model/order';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { TODAY, counter, snapshotOf } from './helpers';

type Said = readonly [zone: string, text: string, initials?: string, votes?: number];

function mapOf(said: readonly Said[], language: 'en' | 'es' = 'en'): Snapshot {
  const keys = firstKeys(said.length);
  return snapshotOf([
    { kind: 'project', id: 'project', title: 'P', language, lineage: 'x', schema: 2 },
    { kind: 'board', id: 'b', boardKind: 'empathy', title: 'Ana', order: 'V' },
    ...said.map(([zone, text, initials = '', votes = 0], i): NewRecord => ({ kind: 'note', id: `n${i}`, board: 'b', text, initials, votes, place: { zone, x: 0, y: 0, order: keys[i] ?? '' } })),
  ]);
}

async function imported(text: string, name = 'ana.csv'): Promise<Snapshot> {
  const result = await importFile({ name, bytes: new TextEncoder().encode(text), language: 'en', newId: counter(), today: TODAY });
  if (!result.ok) throw new Error(result.code);
  return snapshotOf(result.records);
}

const notesOf = (snapshot: Snapshot): Said[] =>
  [...notesByZone(snapshot, snapshot.boards()[0]?.id ?? '')].flatMap(([zone, notes]) => notes.map(({ text, initials, votes }): Said => [zone, text, initials, votes]));

describe('an empathy map as text', () => {
  it('is a table of zones and notes in the order of the zones', () => {
    const csv = toCsv(mapOf([['pains', 'Waits'], ['see', 'Ads, many'], ['see', '']]), 'b');
    expect(csv.replaceAll('\r\n', '\n')).toBe('Zone,Note\n3 See,"Ads, many"\nPains,Waits\n');
    expect(toCsv(mapOf([['see', 'Ads', 'AR', 2]], 'es'), 'b').replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).toBe('Zona;Nota;Iniciales;Votos\n3 Qué ve;Ads;AR;2\n');
  });

  it('comes back from its table, whatever the notes say', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', '=', '-', '\n', '*', '3'), minLength: 1, maxLength: 12 }).map((typed) => typed.trim()).filter((typed) => typed !== '');
    const said = fc.tuple(fc.constantFrom(...EMPATHY_ZONES), text, fc.constantFrom('', 'AR'), fc.nat(9));
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), fc.constantFrom('en', 'es'), async (list, language) => {
        const snapshot = mapOf(list, language);
        const back = await imported(toCsv(snapshot, 'b'));
        expect(back.boards()[0]?.boardKind).toBe('empathy');
        expect(notesOf(back)).toEqual(notesOf(snapshot));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is read from a table somebody typed: names without numbers, blank cells that go on, a title above', async () => {
    const back = await imported('Ana, student,\nzone,text\nSay,I am fine\n,No really\nqué oye,Her sister\n');
    expect(notesOf(back).map(([zone, text]) => [zone, text])).toEqual([['say', 'I am fine'], ['say', 'No really'], ['hear', 'Her sister']]);
  });

  it('leaves a table of other things alone', async () => {
    const back = await imported('Zone,North,South\nSales,1,2\nStaff,3,4\n');
    expect(back.boards()[0]?.boardKind).not.toBe('empathy');
  });

  it('is a list zone by zone in Markdown', () => {
    const markdown = toMarkdown(mapOf([['gains', 'A **quiet** trip\nwith <care>'], ['say', 'Hm']]), 'b');
    expect(markdown).toContain('# Ana\n\n## 1 Who is it?\n\n## 2 Need to do\n');
    expect(markdown).toContain('## 4 Say\n\n- Hm\n');
    expect(markdown.endsWith('## Gains\n\n- A **quiet** trip\n  with &lt;care>\n')).toBe(true);
  });
});
