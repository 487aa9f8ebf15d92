import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySiblingOrder } from '../../../../src-shared/model/order';
import { type AnyRecord, type Kind, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

function made(record: NewRecord): AnyRecord {
  const complete = completeRecord(record);
  if (!complete) throw new Error(`not valid: ${record.id}`);
  return complete;
}

/** Ids are shared by all kinds on purpose: a record may even come back as another kind. */
const id = fc.integer({ min: 0, max: 30 }).map((n) => `r${n}`);
const order = fc.constantFrom('F', 'V', 'V', 'k');
const parent = fc.constantFrom('p1', 'p2');
const record: fc.Arbitrary<AnyRecord> = fc.oneof(
  fc.record({ id, order, board: parent }).map((fields) => made({ kind: 'stage', ...fields })),
  fc.record({ id, order, board: parent }).map((fields) => made({ kind: 'lane', role: 'doing', ...fields })),
  fc.record({ id, order, stage: parent }).map((fields) => made({ kind: 'step', ...fields })),
  fc.record({ id, order }).map((fields) => made({ kind: 'board', boardKind: 'journey', ...fields })),
  fc.record({ id, order, step: parent }).map(({ id: card, order: key, step }) => made({ kind: 'card', id: card, place: { lane: 'l', step, order: key } })),
);
const change = fc.record({ put: fc.array(record, { maxLength: 4 }), removed: fc.array(id, { maxLength: 3 }), look: fc.boolean() });

const KINDS: readonly Kind[] = ['stage', 'lane', 'step', 'board', 'card'];
const sorted = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything a reader may ask, from the snapshot. */
function seen(snapshot: Snapshot): unknown {
  return {
    all: sorted(snapshot.all()),
    kinds: KINDS.map((kind) => sorted(snapshot.ofKind(kind))),
    boards: snapshot.boards(),
    children: ['p1', 'p2', 'none'].map((one) => [snapshot.childrenOf('stage', one), snapshot.childrenOf('lane', one), snapshot.childrenOf('step', one)]),
  };
}

/** The same, worked out from a plain map. */
function expected(records: ReadonlyMap<string, AnyRecord>): unknown {
  const all = [...records.values()];
  const children = (kind: Kind, field: string, one: string): AnyRecord[] =>
    (all.filter((r) => r.kind === kind && (r as unknown as Record<string, unknown>)[field] === one) as (AnyRecord & { order: string })[]).sort(bySiblingOrder);
  return {
    all: sorted(all),
    kinds: KINDS.map((kind) => sorted(all.filter((r) => r.kind === kind))),
    boards: (all.filter((r) => r.kind === 'board') as (AnyRecord & { order: string })[]).sort(bySiblingOrder),
    children: ['p1', 'p2', 'none'].map((one) => [children('stage', 'board', one), children('lane', 'board', one), children('step', 'stage', one)]),
  };
}

describe('a snapshot derived step by step', () => {
  it('shows what one made from scratch shows, and leaves its ancestors as they were [M10]', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const records = new Map<string, AnyRecord>();
        let snapshot = Snapshot.empty();
        const history: [Snapshot, Map<string, AnyRecord>][] = [];
        for (const { put, removed, look } of changes) {
          const gone = removed.filter((one) => !put.some((r) => r.id === one));
          // What readers asked before must not be what they are told after.
          if (look) seen(snapshot);
          snapshot = snapshot.with(put, gone);
          for (const one of put) records.set(one.id, one);
          for (const one of gone) records.delete(one);
          history.push([snapshot, new Map(records)]);
        }
        for (const [past, then] of history) expect(seen(past)).toEqual(expected(then));
        expect(seen(Snapshot.of(records.values()))).toEqual(seen(snapshot));
        for (const [one, r] of records) expect(snapshot.get(one)).toBe(r);
      }),
      { numRuns: 300, seed: 10 },
    );
  }, 60_000);

  it('hands on the lists of kinds it did not touch', () => {
    const lane = made({ kind: 'lane', id: 'l', board: 'b', role: 'doing', order: 'V' });
    const first = Snapshot.of([lane, made({ kind: 'card', id: 'c', place: { lane: 'l', step: 's', order: 'V' } })]);
    const lanes = first.childrenOf('lane', 'b');
    const next = first.with([made({ kind: 'card', id: 'd', place: { lane: 'l', step: 's', order: 'k' } })], []);
    expect(next.childrenOf('lane', 'b')).toBe(lanes);
    expect(next.ofKind('lane')).toBe(first.ofKind('lane'));
    expect(next.ofKind('card')).toHaveLength(2);
  });

  it('answers the same empty list while nothing hangs there', () => {
    const snapshot = Snapshot.of([made({ kind: 'stage', id: 's', board: 'b', order: 'V' })]);
    expect(snapshot.childrenOf('lane', 'b')).toBe(snapshot.childrenOf('lane', 'b'));
    expect(snapshot.childrenOf('step', 's')).toEqual([]);
  });

  it('finds a record by kind only where the kind is right', () => {
    const snapshot = Snapshot.of([made({ kind: 'lane', id: 'l', board: 'b', role: 'doing', order: 'V' })]);
    expect(snapshot.find('lane', 'l')?.role).toBe('doing');
    expect([snapshot.find('card', 'l'), snapshot.find('lane', null), snapshot.find('lane', undefined), snapshot.project]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
