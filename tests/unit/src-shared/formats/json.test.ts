import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToProject, REFERENCES } from '../../../../src-shared/formats/add';
import { fromJson, toJson } from '../../../../src-shared/formats/json';
import { type AnyRecord, KINDS, type NewRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { completed, counter, failure, read, snapshotOf } from './helpers';

const place = { lane: 'l', step: 'p', order: 'V' };
const PROJECT: readonly NewRecord[] = [
  { kind: 'project', id: 'project', title: 'Bikes', language: 'en', lineage: 'line-1', schema: 1 },
  { kind: 'board', id: 'b', boardKind: 'journey', title: 'Map', order: 'V', actors: ['a'] },
  { kind: 'stage', id: 's', board: 'b', order: 'V' },
  { kind: 'step', id: 'p', stage: 's', order: 'V', exit: { reason: 'Price', share: 0.4, tell: 't' } },
  { kind: 'lane', id: 'l', board: 'b', role: 'doing', order: 'V', actor: 'a' },
  { kind: 'card', id: 'c', place: { ...place, lastStep: 'p' }, text: 'Look', actor: 'a', touchpoint: 'tp' },
  { kind: 'link', id: 'k', from: 'c', to: 'p' },
  { kind: 'audience', id: 'a', title: 'Riders', order: 'V' },
  { kind: 'team', id: 't', title: 'Sales', order: 'V' },
  { kind: 'touchpoint', id: 'tp', title: 'Shop', order: 'V', team: 't' },
];
const text = (records: unknown): string => JSON.stringify({ format: 'cxmap', version: 1, records });
const byId = (records: readonly AnyRecord[]): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a project as JSON', () => {
  it('comes back record by record the same, whatever text and numbers it holds', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
    const card = fc.record({
      kind: fc.constant('card' as const), id, text: fc.string({ unit: 'grapheme' }), tint: fc.option(fc.integer({ min: 1, max: 8 })), emotion: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
      place: fc.record({ lane: id, step: id, order: fc.stringMatching(/^[0-9A-Za-z]{0,5}[1-9A-Za-z]$/) }), evidence: fc.array(id, { maxLength: 3 }), origin: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(card, { selector: (record) => record.id, maxLength: 12 }), (cards) => {
        const records = completed([...PROJECT.slice(0, 2), ...cards.filter((record) => !['b', 'project'].includes(record.id))]);
        const json = toJson(Snapshot.of(records));
        // −0 is 0 in JSON, and everywhere else it matters here.
        expect(byId(fromJson(json))).toEqual(byId(records.map((record) => (record.kind === 'card' && record.emotion === 0 ? { ...record, emotion: 0 } : record))));
        expect(toJson(Snapshot.of(fromJson(json)))).toBe(json);
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('is the same bytes whatever order the records were made in, one record a line', () => {
    const json = toJson(snapshotOf(PROJECT));
    expect(toJson(snapshotOf([...PROJECT].reverse()))).toBe(json);
    expect(json.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(PROJECT.length);
  });

  it('is imported as a copy with a lineage of its own', async () => {
    const { snapshot, title, board } = await read('bikes.json', toJson(snapshotOf(PROJECT)));
    expect([title, board]).toEqual(['Bikes', 'b']);
    expect(snapshot.project?.lineage).toBe('lineage-1');
    expect(byId([...snapshot.all()].filter((record) => record.kind !== 'project'))).toEqual(byId(completed(PROJECT.slice(1))));
  });

  it('tells how many records no board can show, and keeps them', async () => {
    const lost: readonly NewRecord[] = [
      { kind: 'card', id: 'c2', place: { ...place, lane: 'gone' }, text: 'Nowhere' },
      { kind: 'card', id: 'c3', place: { ...place, step: 's' }, text: 'In a stage' },
      { kind: 'lane', id: 'l2', board: 'gone', role: 'doing', order: 'V' },
      { kind: 'step', id: 'p2', stage: 'gone', order: 'V' },
    ];
    const { snapshot, warnings } = await read('x.json', text([...PROJECT, ...lost]));
    expect(warnings).toEqual([{ line: 0, code: 'unplaced', values: { count: 4 } }]);
    expect(lost.filter(({ id }) => snapshot.get(id) === undefined)).toEqual([]);
    expect((await read('x.json', text(PROJECT))).warnings).toEqual([]);
  });

  it.each([
    ['no JSON, naming the line', '{\n "format": "cxmap",\n oops', { code: 'json', line: 3 }],
    ['another JSON', '[1, 2]', { code: 'notCxmapJson' }],
    ['a newer format', '{"format":"cxmap","version":2,"records":[]}', { error: 'unsupported', code: 'newerJson' }],
    ['a kind it does not know', text([...PROJECT, { kind: 'wish', id: 'w' }]), { code: 'jsonRecord', values: { record: 11, kind: 'wish', id: 'w' } }],
    ['a field out of range', text([...PROJECT.slice(0, 5), { kind: 'card', id: 'c', place, emotion: 3 }]), { code: 'jsonRecord', values: { record: 6, kind: 'card', id: 'c' } }],
    ['an id with a dot', text([...PROJECT, { kind: 'stage', id: 'a.b', board: 'b', order: 'V' }]), { code: 'jsonRecord' }],
    ['an id twice', text([...PROJECT, PROJECT[2]]), { code: 'jsonDuplicate', values: { id: 's' } }],
    ['no project', text(PROJECT.slice(1)), { code: 'jsonNoProject' }],
    ['no board', text(PROJECT.slice(0, 1)), { code: 'jsonNoProject' }],
    ['a null record', text([null]), { code: 'jsonRecord' }],
  ])('refuses %s', async (_, json, expected) => {
    expect(await failure('x.json', json)).toMatchObject(expected);
  });
});

describe('adding an import to a project', () => {
  const existing = snapshotOf(PROJECT);

  it('renames ids that are taken, in every reference to them', () => {
    const { records, boards } = addToProject(existing, PROJECT, (kind) => `new-${kind}`);
    const added = snapshotOf(records);
    expect(boards).toEqual(['new-board']);
    expect(added.project).toBeUndefined();
    expect(added.find('card', 'new-card')).toMatchObject({ place: { lane: 'new-lane', step: 'new-step', lastStep: 'new-step' }, actor: 'a', touchpoint: 'tp' });
    expect(added.find('link', 'new-link')).toMatchObject({ from: 'new-card', to: 'new-step' });
    expect(added.find('step', 'new-step')?.exit?.tell).toBe('t');
  });

  it('uses the audience, team and touchpoint of the same title that are there', () => {
    const { records } = addToProject(existing, PROJECT, (kind) => `new-${kind}`);
    expect(records.map(({ kind }) => kind)).toEqual(['board', 'stage', 'step', 'lane', 'card', 'link']);
  });

  it('puts the boards behind those that are there', async () => {
    const { records } = await read('more.csv', 'Lane,A\nDoing,x\n');
    const addition = addToProject(existing, records, counter());
    const whole = existing.with(completed(addition.records), []);
    expect(whole.boards().map(({ title }) => title)).toEqual(['Map', 'more']);
  });

  it('knows every field that may name another record', () => {
    const fields = (schema: unknown, path: string): string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const { type, entries, item, wrapped, pipe } = schema as { type?: string; entries?: Record<string, unknown>; item?: unknown; wrapped?: unknown; pipe?: { type?: string; requirement?: unknown }[] };
      if (pipe?.some((step) => step.type === 'regex' && String(step.requirement) === '/^[A-Za-z0-9_-]{1,64}$/')) return [path];
      if (type === 'object') return Object.entries(entries ?? {}).flatMap(([key, inner]) => fields(inner, path === '' ? key : `${path}.${key}`));
      return fields(item ?? wrapped, path);
    };
    for (const [kind, definition] of Object.entries(KINDS)) {
      const found = fields(definition.schema, '').filter((path) => path !== 'id' && path !== 'lineage');
      expect([kind, ...found].sort()).toEqual([kind, ...REFERENCES[kind as keyof typeof REFERENCES]].sort());
    }
  });
});
