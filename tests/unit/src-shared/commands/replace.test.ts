import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Query, findAll, findInRecord } from '../../../../src-shared/commands/finding';
import { replaceAll, replaceHit, replaced } from '../../../../src-shared/commands/replace';
import { textsOf } from '../../../../src-shared/commands/searched-texts';
import { parseMarks } from '../../../../src-shared/model/marks';
import { type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const query = (text: string, more: Partial<Query> = {}): Query => ({ text, exact: false, wholeWord: false, ...more });

function deskOf(text: string, language: 'en' | 'es' = 'en', more: readonly NewRecord[] = []): Desk {
  const desk = new Desk([{ kind: 'card', id: 'x', place: { lane: 'l2', step: 's2', order: 'V' }, text }, ...more]);
  if (language === 'es') desk.document.apply([{ op: 'set', kind: 'project', id: 'project', patch: { language } }]);
  return desk;
}

const found = (text: string, wanted: Query, language: 'en' | 'es' = 'en'): string[] =>
  findAll(deskOf(text, language).document.snapshot, wanted).filter(({ record }) => record.id === 'x').map(({ shown, from, to }) => shown.slice(from, to));

const textOf = (desk: Desk): string => desk.document.snapshot.find('card', 'x')?.text ?? '';

describe('finding', () => {
  it('minds neither case nor accents, however the accents are typed', () => {
    expect(found('Facturación, FACTURACION, facturacio\u0301n', query('facturacion'))).toEqual(['Facturación', 'FACTURACION', 'facturacio\u0301n']);
    expect(found('cafe', query('Café'))).toEqual(['cafe']);
  });

  it('takes ñ for a letter of its own in Spanish only', () => {
    expect(found('año', query('ano'), 'es')).toEqual([]);
    expect(found('AÑO an\u0303o', query('año'), 'es')).toEqual(['AÑO', 'an\u0303o']);
    expect(found('año', query('ano'), 'en')).toEqual(['año']);
  });

  it('minds both where that is asked', () => {
    expect(found('Café café cafe', query('café', { exact: true }))).toEqual(['café']);
    expect(found('cafe\u0301', query('cafe', { exact: true }))).toEqual([]);
    expect(found('cafe\u0301', query('café', { exact: true }))).toEqual(['cafe\u0301']);
  });

  it('finds whole words where that is asked', () => {
    expect(found('call, recall calls call_1 ¡call!', query('call', { wholeWord: true }))).toHaveLength(2);
  });

  it('reads a text as it is shown, across marks and past escapes', () => {
    expect(found('a **bo**ld *move* \\* star', query('bold move * star'))).toEqual(['bold move * star']);
    expect(found('see [the site](https://example.org)', query('example'))).toEqual([]);
    expect(found('one\ntwo', query('one two'))).toEqual([]);
  });

  it('looks at titles, cards, notes, links and the library, board by board', () => {
    const desk = deskOf('look', 'en', [
      { kind: 'board', id: 'b2', boardKind: 'journey', order: 'k', title: 'Look again' },
      { kind: 'note', id: 'n', board: null, text: 'look', place: { zone: '', x: 0, y: 0, order: 'V' } },
      { kind: 'channel', id: 'ch', title: 'Lookout', order: 'V' },
      { kind: 'link', id: 'k', from: 'c1', to: 'c2', label: 'look' },
      { kind: 'card', id: 'lost', place: { lane: 'gone', step: 's1', order: 'V' }, text: 'look' },
    ]);
    expect(findAll(desk.document.snapshot, query('look')).map(({ record, place }) => [record.id, place.on])).toEqual([
      ['s1', 'board'], ['x', 'board'], ['k', 'board'], ['b2', 'board'], ['n', 'tray'], ['ch', 'library'],
    ]);
  });
});

const PERSON: readonly NewRecord[] = [
  {
    kind: 'persona', id: 'p', title: 'Ana Gil', order: 'V', role: 'Nurse at a café', quote: 'Two lines:\na café', bio: 'Likes **cafés**', goals: '- café', needs: 'x', technology: 'café app',
    scales: [{ left: 'No café', right: 'Café, café', value: 0.5 }],
  },
  { kind: 'persona', id: 'q', title: 'Café lover', order: 'k' },
  { kind: 'board', id: 'sheet', boardKind: 'persona', title: 'Sheet', order: 'k', actors: ['p'] },
  { kind: 'board', id: 'map', boardKind: 'empathy', title: 'Map', order: 'm', actors: ['p'] },
  { kind: 'note', id: 'n', board: 'map', text: 'Dreams of a *café*', place: { zone: 'think', x: 0, y: 0, order: 'V' } },
  { kind: 'team', id: 't', title: 'Kitchen', order: 'V', description: 'Runs the café', goals: 'A full café' },
];

describe('personas, empathy maps and the library', () => {
  it('are searched in all their texts, each where it stands', () => {
    const desk = deskOf('text', 'en', PERSON);
    expect(findAll(desk.document.snapshot, query('cafe')).map(({ record, field, line, place }) => [record.id, field, line, place.on === 'board' ? place.board : place.on])).toEqual([
      ['p', 'role', 0, 'sheet'], ['p', 'quote', 1, 'sheet'], ['p', 'bio', 0, 'sheet'], ['p', 'goals', 0, 'sheet'], ['p', 'technology', 0, 'sheet'],
      ['p', 'scales.0.left', 0, 'sheet'], ['p', 'scales.0.right', 0, 'sheet'], ['p', 'scales.0.right', 0, 'sheet'], ['n', 'text', 0, 'map'],
      ['q', 'title', 0, 'library'], ['t', 'description', 0, 'library'], ['t', 'goals', 0, 'library'],
    ]);
  });

  it('are replaced in all of them as one step, and one by one', () => {
    const desk = deskOf('text', 'en', PERSON);
    const before = desk.document.snapshot.find('persona', 'p');
    desk.run(replaceHit, { query: query('cafe'), id: 'p', field: 'scales.0.right', line: 0, from: 6, replacement: 'bar' });
    expect(desk.document.snapshot.find('persona', 'p')?.scales).toEqual([{ left: 'No café', right: 'Café, bar', value: 0.5 }]);
    desk.document.undo();
    desk.run(replaceAll, { query: query('cafe'), replacement: 'bar' });
    const { snapshot } = desk.document;
    expect(snapshot.find('persona', 'p')).toEqual({ ...before, role: 'Nurse at a bar', quote: 'Two lines:\na bar', bio: 'Likes **bars**', goals: '- bar', technology: 'bar app', scales: [{ left: 'No bar', right: 'bar, bar', value: 0.5 }] });
    expect([snapshot.find('note', 'n')?.text, snapshot.find('persona', 'q')?.title, snapshot.find('team', 't')?.description, snapshot.find('team', 't')?.goals]).toEqual(['Dreams of a *bar*', 'bar lover', 'Runs the bar', 'A full bar']);
    desk.document.undo();
    expect(desk.document.snapshot.find('persona', 'p')).toEqual(before);
  });
});

describe('replacing', () => {
  it('gives new words the style of the words they replace', () => {
    const desk = deskOf('say **hello** to *hello*\n- 2 * 3 hello');
    desk.run(replaceAll, { query: query('hello'), replacement: 'a * b' });
    expect(textOf(desk)).toBe('say **a \\* b** to *a \\* b*\n- 2 \\* 3 a \\* b');
  });

  it('replaces one hit and leaves the others', () => {
    const desk = deskOf('one one\none');
    desk.run(replaceHit, { query: query('one'), id: 'x', field: 'text', line: 0, from: 4, replacement: 'two' });
    expect(textOf(desk)).toBe('one two\none');
    expect(desk.may(replaceHit, { query: query('one'), id: 'x', field: 'text', line: 0, from: 4, replacement: 'two' })).toBe(false);
  });

  it('is one step over all kinds of records', () => {
    const desk = deskOf('Map', 'en', [{ kind: 'channel', id: 'ch', title: 'Map shop', order: 'V' }]);
    desk.run(replaceAll, { query: query('map'), replacement: 'Plan' });
    const { snapshot } = desk.document;
    expect([snapshot.find('board', 'b')?.title, textOf(desk), snapshot.find('channel', 'ch')?.title]).toEqual(['Plan', 'Plan', 'Plan shop']);
    desk.document.undo();
    expect(textOf(desk)).toBe('Map');
  });

  it('does nothing where nothing is found or nothing would change', () => {
    const desk = deskOf('text');
    expect(desk.may(replaceAll, { query: query(''), replacement: 'x' })).toBe(false);
    expect(desk.may(replaceAll, { query: query('zebra'), replacement: 'x' })).toBe(false);
    expect(desk.may(replaceAll, { query: query('text', { exact: true }), replacement: 'text' })).toBe(false);
  });

  /** Signs of every line with their style; blanks carry none that shows. */
  const styles = (text: string): string[][] =>
    parseMarks(text).map(({ bullet, spans }) => [
      ...(bullet ? ['•'] : []),
      ...spans.flatMap((span) => span.text.split('').filter((sign) => sign.trim() !== '').map((sign) => `${sign}${span.bold ? 'b' : ''}${span.italic ? 'i' : ''}${span.link ?? ''}`)),
    ]);

  it('breaks no marks: what is not replaced keeps its style, what is replaced has that of its first sign', () => {
    const source = fc.string({ unit: fc.constantFrom('x', 'x', 'a', ' ', '*', '**', '\\', '[', '](https://e.org)', '- ', '\n', '\r\n'), maxLength: 24 });
    const replacement = fc.constantFrom('', 'q', 'q*q', '**q**', '[q](https://z.org)', '- q', '\\');
    fc.assert(
      fc.property(source, replacement, (text, by) => {
        const record = completeRecord({ kind: 'card', id: 'x', place: { lane: 'l', step: 's', order: 'V' }, text });
        if (!record) throw new Error('no card');
        const after = textsOf(record).map((each) => replaced(each, findInRecord(record, query('x'), 'en'), by)).join('');
        const expected = styles(text).map((line) => line.flatMap((sign) => (sign.startsWith('x') ? by.split('').filter((c) => c.trim() !== '').map((c) => c + sign.slice(1)) : [sign])));
        expect(styles(after)).toEqual(expected);
      }),
      { numRuns: 1_000, seed: 11 },
    );
  });
});
