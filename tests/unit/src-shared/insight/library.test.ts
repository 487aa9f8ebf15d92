import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLibrary, createLibraryUsers, libraryUsers, missingItems, namesakes, usageOf } from '../../../../src-shared/insight/library';
import { libraryReferences, LIBRARY_KINDS, withReferences } from '../../../../src-shared/model/library-references';
import { type AnyRecord, type Kind, type NewRecord, KINDS, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

const complete = (record: NewRecord): AnyRecord => {
  const made = completeRecord(record);
  if (!made) throw new Error(`not valid: ${record.id}`);
  return made;
};
const snapshotOf = (...records: NewRecord[]): Snapshot => Snapshot.of(records.map(complete));

const RECORDS: NewRecord[] = [
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'F', actors: ['p'] },
  { kind: 'board', id: 'b2', boardKind: 'journey', order: 'V' },
  { kind: 'stage', id: 'g', board: 'b', order: 'F', team: 't' },
  { kind: 'step', id: 's', stage: 'g', order: 'F', exit: { reason: '', share: null, tell: 't' } },
  { kind: 'lane', id: 'l', board: 'b', role: 'touchpoints', order: 'F' },
  { kind: 'lane', id: 'l2', board: 'b2', role: 'touchpoints', order: 'F', actor: 'p' },
  { kind: 'persona', id: 'p', title: 'Ana', order: 'F' },
  { kind: 'team', id: 't', title: 'Sales', order: 'F' },
  { kind: 'touchpoint', id: 'x', title: 'Shop', order: 'F', team: 't' },
  { kind: 'touchpoint', id: 'y', title: ' SHOP', order: 'V' },
  { kind: 'card', id: 'c1', place: { lane: 'l', step: 's', order: 'F' }, touchpoint: 'x', team: 't' },
  { kind: 'card', id: 'c2', place: { lane: 'l2', step: 's', order: 'F' }, touchpoint: 'x', channel: 'lost' },
  { kind: 'card', id: 'c3', place: { lane: 'nowhere', step: 's', order: 'F' }, touchpoint: 'x' },
  { kind: 'metric', id: 'm', title: 'n', order: 'F', at: 'nobody' },
];

describe('the use of library items', () => {
  const snapshot = snapshotOf(...RECORDS);
  const users = libraryUsers(snapshot);

  it('counts cards that stand on a board, their boards, and other places', () => {
    expect(usageOf(snapshot, users.get('x'))).toEqual({ cards: 2, places: 0, items: 0, findings: 0, boards: 2 });
    expect(usageOf(snapshot, users.get('t'))).toEqual({ cards: 1, places: 2, items: 1, findings: 0, boards: 1 });
    expect(usageOf(snapshot, users.get('p'))).toEqual({ cards: 0, places: 1, items: 0, findings: 0, boards: 2 });
    expect(usageOf(snapshot, users.get('y'))).toEqual({ cards: 0, places: 0, items: 0, findings: 0, boards: 0 });
    expect(countLibrary(snapshot)).toEqual({ persona: 1, audience: 0, touchpoint: 2, channel: 0, team: 1, system: 0 });
  });

  it('finds items of one name, and names that lead nowhere', () => {
    expect(namesakes(snapshot).map((group) => group.map(({ id }) => id))).toEqual([['x', 'y']]);
    expect(missingItems(snapshot, users)).toEqual([{ id: 'lost', kinds: ['channel'], users: ['c2'] }]);
  });

  it('stays the same object while nobody refers to anything else', () => {
    const follow = createLibraryUsers();
    const first = follow(snapshot);
    const c1 = snapshot.find('card', 'c1');
    expect(c1 && follow(snapshot.with([{ ...c1, text: 'typed' }], []))).toBe(first);
  });

  it('follows changes to what it is from scratch', () => {
    const ids = ['x', 'y', 'z'];
    const change = fc.record({ id: fc.constantFrom('c1', 'c2', 'c3', 'c4'), touchpoint: fc.option(fc.constantFrom(...ids), { nil: null }), team: fc.option(fc.constantFrom(...ids), { nil: null }), gone: fc.boolean() });
    fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const follow = createLibraryUsers();
      let now = snapshot;
      follow(now);
      for (const { id, gone, ...fields } of changes) {
        now = gone ? now.with([], [id]) : now.with([complete({ kind: 'card', id, place: { lane: 'l', step: 's', order: 'F' }, ...fields })], []);
        const plain = (map: ReturnType<typeof libraryUsers>): unknown => [...map].map(([item, set]) => [item, [...set].sort()]).sort();
        expect(plain(follow(now))).toEqual(plain(libraryUsers(now)));
      }
    }), { seed: 4, numRuns: 60 });
  });
});

/** Ids of a record by the shape of its kind's validator, except those that never name a library item. */
const ELSEWHERE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  board: ['madeFrom', 'hiddenLanes', 'fromStage', 'toStage', 'path', 'boards'], stage: ['board'], step: ['stage', 'source'], lane: ['board'],
  card: ['lane', 'step', 'lastStep', 'evidence', 'source'], link: ['from', 'to'], note: ['board'], persona: ['evidence'], voice: ['step'], opportunity: ['behind'],
  initiative: ['opportunities', 'step'], comment: ['about'], project: ['lineage'],
};

describe('the table of references', () => {
  it('knows every field of the schema that may name a library item', () => {
    const fields = (schema: unknown, path: string): string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const { type, entries, item, wrapped, pipe } = schema as { type?: string; entries?: Record<string, unknown>; item?: unknown; wrapped?: unknown; pipe?: { type?: string; requirement?: unknown }[] };
      if (pipe?.some((step) => step.type === 'regex' && String(step.requirement) === '/^[A-Za-z0-9_-]{1,64}$/')) return [path];
      if (type === 'object') return Object.entries(entries ?? {}).flatMap(([key, inner]) => fields(inner, path === '' ? key : `${path}.${key}`));
      return fields(item ?? wrapped, path);
    };
    const nest = (path: readonly string[], lists: boolean): unknown => {
      const [key, ...rest] = path;
      return key === undefined ? (lists ? ['ref'] : 'ref') : { [key]: nest(rest, lists) };
    };
    for (const [kind, { schema }] of Object.entries(KINDS)) {
      const paths = fields(schema, '').filter((path) => path !== 'id' && !(ELSEWHERE[kind as Kind] ?? []).includes(path.split('.').at(-1) ?? ''));
      for (const path of paths) {
        const [field = '', ...rest] = path.split('.');
        const inner = nest(rest, false);
        // Whether the field is one value or a list of them does not matter to the table.
        for (const value of [inner, [inner]]) {
          const record = { kind, id: 'r', [field]: value } as unknown as AnyRecord;
          expect(libraryReferences(record).map(({ id }) => id), `${kind}.${path}`).toEqual(['ref']);
          expect(JSON.stringify(withReferences(record, () => 'other')), `${kind}.${path}`).toContain('other');
        }
      }
    }
    expect(LIBRARY_KINDS).toHaveLength(6);
  });
});
