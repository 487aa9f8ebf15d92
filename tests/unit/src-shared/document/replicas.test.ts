import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, ProjectDocument } from '../../../../src-shared/document';
import type { Card } from '../../../../src-shared/model/card';
import { keyBetween } from '../../../../src-shared/model/order';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import { card, contentOf, exchange, fixedBytes, opened, project, replicaOf, setText, textOf } from './helpers';

/** What one of three people does, or what arrives at one of them. Numbers choose among what is there at that moment. */
type EditAction = { readonly do: 'create' | 'move' | 'text' | 'tint' | 'delete' | 'swap'; readonly who: number; readonly a: number; readonly b: number };
type Action =
  | EditAction
  | { readonly do: 'undo' | 'redo'; readonly who: number }
  | { readonly do: 'deliver'; readonly who: number; readonly a: number };

const who = fc.nat({ max: 2 });
const number = fc.nat({ max: 1_000 });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('create', 'move', 'text', 'tint', 'delete', 'swap'), who, a: number, b: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo'), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver'), who, a: number }) },
);

const WORDS = ['queue', 'ñandú', '😀', 'the bill\n', 'ok', '日本語', ''];
const CELLS = [['l1', 's1'], ['l1', 's2'], ['l2', 's1'], ['l2', 's2']] as const;

class Person {
  readonly document: ProjectDocument;
  readonly sent: Uint8Array[] = [];
  /** Updates of others, still on their way: some come twice, some too early and then once more. */
  inbox: Uint8Array[] = [];

  constructor(document: ProjectDocument) {
    this.document = document;
    document.onUpdate((update) => this.sent.push(update));
  }

  cards(): readonly Card[] {
    return [...this.document.snapshot.ofKind('card')].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  take(index: number): void {
    const update = this.inbox[index % Math.max(1, this.inbox.length)];
    if (!update) return;
    const result = this.document.receive(update, 'remote');
    if (result.ok) this.inbox.splice(this.inbox.indexOf(update), 1);
    else expect(result.error).toBe('incomplete');
  }

  takeAll(): void {
    for (let round = 0; this.inbox.length > 0; round++) {
      if (round > 1_000) throw new Error('updates that never fit');
      for (const update of [...this.inbox]) if (this.document.receive(update, 'remote').ok) this.inbox.splice(this.inbox.indexOf(update), 1);
    }
  }
}

function editsOf(action: EditAction, person: Person, places: Set<string>, id: string): Edit[] {
  const cards = person.cards();
  const one = cards[action.a % Math.max(1, cards.length)];
  const [lane, step] = CELLS[action.b % CELLS.length] ?? ['l1', 's1'];
  const at = (order: string, span = {}): Card['place'] => {
    const place = { lane, step, order, ...span };
    places.add(JSON.stringify(place));
    return place;
  };
  const order = keyBetween(null, cards[action.b % Math.max(1, cards.length)]?.place.order ?? null) ?? 'V';
  if (action.do === 'create') return [{ op: 'create', record: { kind: 'card', id, place: at(order), text: WORDS[action.a % WORDS.length] ?? '' } }];
  if (!one) return [];
  if (action.do === 'delete') return [{ op: 'delete', id: one.id }];
  if (action.do === 'tint') return [{ op: 'set', kind: 'card', id: one.id, patch: { tint: action.b % 4 === 0 ? null : (action.b % 8) + 1 } }];
  if (action.do === 'move') return [{ op: 'set', kind: 'card', id: one.id, patch: { place: at(order, action.a % 5 === 0 ? { lastStep: 's2' } : {}) } }];
  const split = action.b % (one.text.length + 1);
  const word = WORDS[action.b % WORDS.length] ?? '';
  if (action.do === 'text') return [setText(one.id, one.text.slice(0, split).replace(/[\ud800-\udbff]$/, '') + word + one.text.slice(split + 1).replace(/^[\udc00-\udfff]/, ''))];
  const lanes = person.document.snapshot.childrenOf('lane', 'b');
  return lanes.map((l, i) => ({ op: 'set', kind: 'lane', id: l.id, patch: { order: lanes[lanes.length - 1 - i]?.order ?? 'V' } }));
}

describe('three replicas', () => {
  const start = fixedBytes([card('c1', 'first'), card('c2', 'second')]);

  it('show the same once they have seen the same, whatever the order it came in [M5] [M9]', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 10, maxLength: 80 }), (actions) => {
        const people = [11, 12, 13].map((client) => new Person(opened(start, client)));
        const places = new Set(opened(start).snapshot.ofKind('card').map(({ place }) => JSON.stringify(place)));
        let made = 0;
        for (const next of actions) {
          const person = people[next.who];
          if (!person) continue;
          if (next.do === 'deliver') person.take(next.a);
          else if (!('b' in next)) person.document[next.do]();
          else person.document.apply(editsOf(next, person, places, `n${(made += 1)}`));
          for (const update of person.sent.splice(0)) {
            for (const other of people) if (other !== person) other.inbox.push(...(update.length % 3 === 0 ? [update, update] : [update]));
          }
        }
        for (const person of people) person.takeAll();
        const contents = people.map(({ document }) => contentOf(document));
        expect(contents[1]).toEqual(contents[0]);
        expect(contents[2]).toEqual(contents[0]);
        for (const { place } of people[0]?.document.snapshot.ofKind('card') ?? []) expect(places).toContain(JSON.stringify(place));
        for (const { document } of people) {
          expect(contentOf(replicaOf(document))).toEqual(contents[0]);
          expect(document.snapshot.childrenOf('lane', 'b')).toEqual(Snapshot.of(document.snapshot.all()).childrenOf('lane', 'b'));
        }
      }),
      { numRuns: 200, seed: 20_26 },
    );
  }, 60_000);

  it('agree on one of two concurrent moves of a card [M5]', () => {
    const ours = project([card('c1')]);
    const theirs = replicaOf(ours);
    const [here, there] = [{ lane: 'l1', step: 's2', order: 'a' }, { lane: 'l2', step: 's1', order: 'b' }];
    ours.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { place: here } }]);
    theirs.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { place: there } }]);
    exchange(ours, theirs);
    expect([here, there]).toContainEqual(ours.snapshot.find('card', 'c1')?.place);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
  });

  it('agree that a record deleted here and changed there is gone [M2]', () => {
    const ours = project([card('c1', 'one')]);
    const theirs = replicaOf(ours);
    ours.apply([{ op: 'delete', id: 'c1' }]);
    theirs.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { tint: 2, text: 'one and more' } }]);
    exchange(ours, theirs);
    expect(ours.snapshot.get('c1')).toBeUndefined();
    expect(contentOf(ours)).toEqual(contentOf(theirs));
  });

  it('keep both people’s typing in one text', () => {
    const ours = project([card('c1', 'the queue is long')]);
    const theirs = replicaOf(ours);
    ours.apply([setText('c1', 'the queue at noon is long')]);
    theirs.apply([setText('c1', 'the queue is long 😀')]);
    exchange(ours, theirs);
    expect(textOf(ours, 'c1')).toBe('the queue at noon is long 😀');
    expect(textOf(theirs, 'c1')).toBe('the queue at noon is long 😀');
  });

  it('sort siblings with equal keys alike [M4]', () => {
    const ours = project();
    const theirs = replicaOf(ours);
    ours.apply([{ op: 'create', record: { kind: 'lane', id: 'x', board: 'b', role: 'quotes', order: 'z' } }]);
    theirs.apply([{ op: 'create', record: { kind: 'lane', id: 'a', board: 'b', role: 'notes', order: 'z' } }]);
    exchange(ours, theirs);
    for (const document of [ours, theirs]) expect(document.snapshot.childrenOf('lane', 'b').map(({ id }) => id)).toEqual(['l1', 'l2', 'a', 'x']);
  });

  it('lose no field that has no default when a creation is undone and redone while someone deletes the record [M13]', () => {
    const ours = project();
    const theirs = replicaOf(ours);
    ours.apply([{ op: 'create', record: card('c1') }]);
    exchange(ours, theirs);
    theirs.apply([{ op: 'set', kind: 'card', id: 'c1', patch: { place: { lane: 'l2', step: 's2', order: 'V' } } }]);
    exchange(ours, theirs);
    ours.undo();
    ours.redo();
    theirs.apply([{ op: 'delete', id: 'c1' }]);
    exchange(ours, theirs);
    expect(contentOf(ours)).toEqual(contentOf(theirs));
    expect(contentOf(replicaOf(ours))).toEqual(contentOf(ours));
  });
});

describe('growth', () => {
  const cards = Array.from({ length: 300 }, (_, i) => card(`c${i}`, `Card ${i}`, `${'abcdefghij'[i % 10] ?? ''}${i}z`));
  const moves = 20_000;
  const move = (i: number): Edit => ({ op: 'set', kind: 'card', id: `c${(i * 7) % 300}`, patch: { place: { lane: i % 2 ? 'l1' : 'l2', step: i % 3 ? 's1' : 's2', order: `k${(i * 31) % 997}z` } } });

  it('20,000 moves of 300 cards leave at most twice a fresh document, at whoever moves and at who receives', () => {
    const ours = project(cards);
    const theirs = replicaOf(ours);
    const updates: Uint8Array[] = [];
    ours.onUpdate((update) => updates.push(update));
    for (let i = 0; i < moves; i++) {
      ours.apply([move(i)]);
      for (const update of updates.splice(0)) expect(theirs.receive(update, 'remote').ok).toBe(true);
    }
    const fresh = project([...ours.snapshot.ofKind('card')]).encode().length;
    expect(contentOf(theirs)).toEqual(contentOf(ours));
    expect(theirs.encode().length / fresh).toBeLessThan(2);
    // Who moves also keeps what the last undo steps need.
    expect(ours.encode().length / fresh).toBeLessThan(4);
  }, 60_000);
});
