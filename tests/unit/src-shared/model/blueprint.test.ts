import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLUEPRINT_LINES, BLUEPRINT_ORDER, type BlueprintLine, linesBetween, placeOfRole } from '../../../../src-shared/model/blueprint';
import { BLUEPRINT_LANES, type LaneRole } from '../../../../src-shared/model/lane';

const roles = fc.array(fc.constantFrom<LaneRole>(...BLUEPRINT_ORDER, 'custom', 'notes'), { maxLength: 9 });
/** Roles that have a side, in the order of the roles; the others wherever they were. */
const inOrder = roles.map((list) => {
  const sorted = list.filter((role) => BLUEPRINT_ORDER.includes(role)).sort((a, b) => BLUEPRINT_ORDER.indexOf(a) - BLUEPRINT_ORDER.indexOf(b));
  return list.map((role) => (BLUEPRINT_ORDER.includes(role) ? (sorted.shift() ?? role) : role));
});

/** The rule of the field, said once more without ranks: which roles stand above each line, and which below. */
const SIDES: Readonly<Record<BlueprintLine, readonly [above: readonly LaneRole[], below: readonly LaneRole[]]>> = {
  interaction: [['time', 'evidence', 'customer'], ['frontstage', 'backstage', 'employee-emotion', 'support', 'systems', 'policy', 'metrics']],
  visibility: [['time', 'evidence', 'customer', 'frontstage'], ['backstage', 'employee-emotion', 'support', 'systems', 'policy', 'metrics']],
  internal: [['time', 'evidence', 'customer', 'frontstage', 'backstage', 'employee-emotion'], ['support', 'systems', 'policy', 'metrics']],
};

/** Every gap is tried for every line: the first with the fewest lanes on the wrong side, where some are on the right ones. */
function bySearch(list: readonly LaneRole[]): string[] {
  const gapOf = (line: BlueprintLine): number => {
    const [above, below] = SIDES[line];
    const gaps = list.map((_, gap) => {
      const [upper, lower] = [list.slice(0, gap + 1), list.slice(gap + 1)];
      const right = upper.some((role) => above.includes(role)) && lower.some((role) => below.includes(role));
      return { gap, right, wrong: upper.filter((role) => below.includes(role)).length + lower.filter((role) => above.includes(role)).length };
    });
    return gaps.filter(({ right }) => right).sort((a, b) => a.wrong - b.wrong || a.gap - b.gap)[0]?.gap ?? -1;
  };
  const [interaction, visibility, internal] = BLUEPRINT_LINES.map(gapOf) as [number, number, number];
  const drawn = [
    ...(visibility >= 0 ? [['visibility', visibility] as const] : []),
    ...(interaction >= 0 && interaction !== visibility ? [['interaction', interaction] as const] : []),
    ...(internal >= 0 && internal !== visibility && internal !== interaction ? [['internal', internal] as const] : []),
  ];
  return drawn.sort((a, b) => a[1] - b[1]).map(([line, gap]) => `${line} ${gap}`);
}

const told = (list: readonly LaneRole[]): string[] => linesBetween(list).map(({ line, after }) => `${line} ${after}`);

describe('the lines of a blueprint', () => {
  it('stand below customer actions, frontstage and backstage', () => {
    expect(told(BLUEPRINT_LANES)).toEqual(['interaction 1', 'visibility 2', 'internal 3']);
    expect(told(['customer', 'frontstage', 'frontstage', 'backstage', 'support', 'support'])).toEqual(['interaction 0', 'visibility 2', 'internal 3']);
  });

  it('are drawn where lanes lie on both sides, and visibility wins where two would coincide', () => {
    expect(told(['frontstage', 'backstage', 'support'])).toEqual(['visibility 0', 'internal 1']);
    expect(told(['customer', 'backstage', 'support'])).toEqual(['visibility 0', 'internal 1']);
    expect(told(['evidence', 'customer', 'frontstage', 'support'])).toEqual(['interaction 1', 'visibility 2']);
    expect(told(['customer', 'support'])).toEqual(['visibility 0']);
    expect(told(['evidence', 'customer'])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('go by roles: a lane of one’s own is on no side', () => {
    expect(told(['customer', 'custom', 'frontstage'])).toEqual(['interaction 0']);
    expect(told(['custom', 'backstage', 'custom'])).toEqual([]);
  });

  it('stand where the fewest lanes are on the wrong side once lanes were moved', () => {
    expect(told(['support', 'evidence', 'customer', 'frontstage', 'backstage'])).toEqual(['interaction 2', 'visibility 3']);
    expect(told(['customer', 'backstage', 'frontstage', 'support'])).toEqual(['visibility 0', 'internal 2']);
  });

  it('are those that a search over all gaps finds, whatever the order of the lanes', () => {
    fc.assert(fc.property(fc.oneof(roles, inOrder), (list) => {
      expect(told(list)).toEqual(bySearch(list));
    }), { numRuns: 1_000, seed: 4 });
  });

  it('part the sides wherever the lanes are in order', () => {
    fc.assert(fc.property(inOrder, (list) => {
      for (const { line, after } of linesBetween(list)) {
        const [above, below] = SIDES[line];
        expect(list.slice(0, after + 1).some((role) => below.includes(role))).toBe(false);
        expect(list.slice(after + 1).some((role) => above.includes(role))).toBe(false);
      }
    }), { numRuns: 300, seed: 5 });
  });
});

describe('the place of a new lane', () => {
  it('keeps lanes that are in order in order', () => {
    fc.assert(fc.property(inOrder, fc.constantFrom(...BLUEPRINT_ORDER), (list, role) => {
      const at = placeOfRole(role, list) ?? -1;
      const ranks = [...list.slice(0, at), role, ...list.slice(at)].map((each) => BLUEPRINT_ORDER.indexOf(each)).filter((rank) => rank >= 0);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }), { numRuns: 300, seed: 6 });
  });

  it('is above the evidence for time, last for metrics, and nobody’s but the user’s for a lane of one’s own', () => {
    expect(placeOfRole('time', BLUEPRINT_LANES)).toBe(0);
    expect(placeOfRole('metrics', BLUEPRINT_LANES)).toBe(5);
    expect(placeOfRole('policy', [...BLUEPRINT_LANES, 'metrics'])).toBe(5);
    expect(placeOfRole('frontstage', BLUEPRINT_LANES)).toBe(3);
    expect(placeOfRole('custom', BLUEPRINT_LANES)).toBeNull();
  });
});
