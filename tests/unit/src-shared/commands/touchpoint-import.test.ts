import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTouchpoints, touchpointChanges } from '../../../../src-shared/commands/touchpoint-import';
import { toCsv } from '../../../../src-shared/formats/csv';
import type { NewRecord } from '../../../../src-shared/model/schema';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { read } from '../formats/helpers';
import { Desk } from './helpers';

const LIBRARY: readonly NewRecord[] = [
  { kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'k' },
  { kind: 'channel', id: 'web', title: 'Web', order: 'F' }, { kind: 'channel', id: 'phone', title: 'Phone', order: 'V' }, { kind: 'team', id: 'care', title: 'Care', order: 'F' },
  { kind: 'touchpoint', id: 'site', title: 'Site', order: 'F', channel: 'web', owner: 'Ina', description: 'Old', listening: { instrument: 'Survey', frequency: '', owner: '', loop: '' } },
  { kind: 'touchpoint', id: 'call-web', title: 'Call', order: 'V', channel: 'web' }, { kind: 'touchpoint', id: 'call-phone', title: 'Call', order: 'k', channel: 'phone' },
];
const named = (snapshot: Snapshot, kind: 'channel' | 'team', id: string | null): string => snapshot.find(kind, id)?.title ?? '';
const told = (snapshot: Snapshot): string[][] => snapshot.ofKind('touchpoint').map(({ title, owner, description, channel, team }) => [title, owner, description, named(snapshot, 'channel', channel), named(snapshot, 'team', team)]).sort();

describe('touchpoints from a table', () => {
  it('bring known ones up to date, make new ones, and leave what the table does not say, as one step', async () => {
    const desk = new Desk([...LIBRARY]);
    const before = told(desk.document.snapshot);
    const { snapshot: table } = await read('t.csv', 'Touchpoint,Channel,Owner,Team,Description\nSITE,,Ben,Care,\nCall,Phone,,,Rings\nShop,Street,,Sales,New\n');
    const { added, changed, unchanged } = touchpointChanges(desk.document.snapshot, table, (kind) => `${kind}-x`);
    expect({ added, changed, unchanged }).toEqual({ added: 1, changed: 2, unchanged: 0 });
    desk.run(importTouchpoints, { read: table });
    const { snapshot } = desk.document;
    expect(told(snapshot)).toEqual([['Call', '', '', 'Web', ''], ['Call', '', 'Rings', 'Phone', ''], ['Shop', '', 'New', 'Street', 'Sales'], ['Site', 'Ben', 'Old', 'Web', 'Care']].sort());
    expect(snapshot.find('touchpoint', 'site')?.listening?.instrument).toBe('Survey');
    desk.document.undo();
    expect(told(desk.document.snapshot)).toEqual(before);
  });

  it('do nothing when they come back as they went, whatever they say', async () => {
    const words = fc.constantFrom('', 'Site', 'site ', 'Call', 'Ñandú; "x"', '=1+1', 'two\nlines');
    const some = fc.record({ title: words, owner: words, description: words, channel: fc.constantFrom(null, 'web', 'phone'), team: fc.constantFrom(null, 'care') });
    await fc.assert(fc.asyncProperty(fc.array(some, { maxLength: 6 }), async (touchpoints) => {
      const whole = touchpoints.filter(({ title }) => title.trim() !== '' && !title.includes('\n')).map((each) => ({ ...each, owner: each.owner.replace(/\s+/g, ' ').trim(), description: each.description.trim() }));
      const desk = new Desk([...LIBRARY, ...whole.map((each, i): NewRecord => ({ kind: 'touchpoint', id: `t${i}`, order: `l${i + 1}`, ...each }))]);
      const { snapshot: table } = await read('t.csv', toCsv(desk.document.snapshot, 'm'));
      const { added } = touchpointChanges(desk.document.snapshot, table, (kind) => `${kind}-x`);
      expect(added).toBe(0);
      // Of two that cannot be told apart either may be brought up to date; where names differ nothing changes.
      if (new Set(whole.map(({ title }) => title.trim().toLowerCase())).size === whole.length && !whole.some(({ title }) => /^(site|call)$/i.test(title.trim()))) expect(desk.may(importTouchpoints, { read: table })).toBe(false);
    }), { numRuns: 60, seed: 21 });
  });
});
