import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysAt } from '../../../../src-shared/commands/ordering';
import { bySiblingOrder } from '../../../../src-shared/model/order';

/** Few digits, so that keys share prefixes and some are equal. */
const tightKey = fc.tuple(fc.array(fc.constantFrom('0', '1', 'y', 'z'), { maxLength: 5 }), fc.constantFrom('1', '2', 'z')).map(([head, last]) => head.join('') + last);

describe('keysAt [M4]', () => {
  const siblings = fc.array(fc.record({ order: tightKey }), { maxLength: 8 }).map((all) => all.map(({ order }, i) => ({ id: `s${i}`, order })).sort(bySiblingOrder));

  it('puts records where they are wanted, whatever keys the siblings have, and rekeys no more than it must', () => {
    fc.assert(
      fc.property(siblings, fc.nat({ max: 9 }), fc.nat({ max: 3 }), fc.nat({ max: 9 }), (all, index, fresh, pick) => {
        const moved = all.filter((_, i) => i === pick).map(({ id }) => id);
        const ids = [...moved, ...Array.from({ length: fresh }, (_, i) => `n${i}`)];
        const rest = all.filter(({ id }) => !moved.includes(id));
        const at = Math.min(index, rest.length);
        const keys = keysAt(all, index, ids);
        const after = [...rest, ...ids.map((id) => ({ id, order: all.find((one) => one.id === id)?.order ?? '' }))].map(({ id, order }) => ({ id, order: keys.get(id) ?? order }));
        expect(after.sort(bySiblingOrder).map(({ id }) => id)).toEqual([...rest.slice(0, at).map(({ id }) => id), ...ids, ...rest.slice(at).map(({ id }) => id)]);
        const [before, behind] = [rest[at - 1]?.order, rest[at]?.order];
        if (before === undefined || behind === undefined || before < behind) for (const id of keys.keys()) expect(ids).toContain(id);
      }),
      { numRuns: 2_000, seed: 62 },
    );
  }, 60_000);

  it('spreads a list anew before keys grow too long for a record', () => {
    let list = [{ id: 'a', order: 'V' }, { id: 'z', order: 'k' }];
    for (let i = 0; i < 2_000; i++) {
      const id = `n${i}`;
      const keys = keysAt(list, 1, [id]);
      list = [...list, { id, order: '' }].map((one) => ({ id: one.id, order: keys.get(one.id) ?? one.order })).sort(bySiblingOrder);
      expect(list[1]?.id).toBe(id);
      expect(Math.max(...list.map(({ order }) => order.length))).toBeLessThanOrEqual(70);
    }
  }, 60_000);
});
