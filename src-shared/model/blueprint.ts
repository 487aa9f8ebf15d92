/** What makes a grid board a service blueprint: the order of its roles, and the lines between them. */
import type { LaneRole } from './lane';

/**
 * Roles of a blueprint from top to bottom. Time stands above the evidence; what employees feel belongs to those who are not seen; systems
 * support; policy and metrics come last. A role that is not here, such as `custom`, belongs where somebody puts it and is on no side of a line.
 */
export const BLUEPRINT_ORDER: readonly LaneRole[] = ['time', 'evidence', 'customer', 'frontstage', 'backstage', 'employee-emotion', 'support', 'systems', 'policy', 'metrics'];

/** Lanes of a blueprint beyond those it begins with. */
export const BLUEPRINT_OPTIONS: readonly LaneRole[] = ['time', 'employee-emotion', 'systems', 'policy', 'metrics'];

const rank = (role: LaneRole): number => BLUEPRINT_ORDER.indexOf(role);

/** From top to bottom. */
export const BLUEPRINT_LINES = ['interaction', 'visibility', 'internal'] as const;
export type BlueprintLine = (typeof BLUEPRINT_LINES)[number];

/** The last role above each line. */
const ABOVE: Readonly<Record<BlueprintLine, LaneRole>> = { interaction: 'customer', visibility: 'frontstage', internal: 'employee-emotion' };

/** Where two lines would coincide the first of these is drawn. */
const PRECEDENCE: readonly BlueprintLine[] = ['visibility', 'interaction', 'internal'];

export interface LinePlace {
  readonly line: BlueprintLine;
  /** Index of the lane directly above it. */
  readonly after: number;
}

/**
 * Which lines a blueprint has whose shown lanes have these roles, top to bottom, and where.
 *
 * Roles decide: those down to customer actions belong above the line of interaction, those down to the frontstage above the line of
 * visibility, those down to the backstage (with what employees feel) above the line of internal interaction, the others below. A line is
 * drawn where it has a lane that belongs above it above, and one that belongs below it below. In the order of the roles that is one gap;
 * lanes of no side between leave several, and the line stands directly below what is above it. Where lanes were moved out of the order
 * no gap may part the roles: the line stands where the fewest lanes are on the wrong side, the highest such gap, and is left out where
 * nothing would be on its right side. One line a gap: visibility wins, then interaction.
 */
export function linesBetween(roles: readonly LaneRole[]): readonly LinePlace[] {
  const taken = new Map<number, BlueprintLine>();
  for (const line of PRECEDENCE) {
    const after = gapOf(line, roles);
    if (after !== null && !taken.has(after)) taken.set(after, line);
  }
  return [...taken].map(([after, line]) => ({ line, after })).sort((a, b) => a.after - b.after);
}

function gapOf(line: BlueprintLine, roles: readonly LaneRole[]): number | null {
  const sides = roles.map((role) => (rank(role) < 0 ? null : rank(role) <= rank(ABOVE[line]) ? 'above' : 'below'));
  const count = (wanted: 'above' | 'below'): number => sides.filter((side) => side === wanted).length;
  const [mustAbove, mustBelow] = [count('above'), count('below')];
  let above = 0;
  let below = mustBelow;
  let best: { readonly after: number; readonly wrong: number } | null = null;
  for (const [after, side] of sides.entries()) {
    if (side === 'above') above++;
    if (side === 'below') below--;
    const wrong = mustAbove - above + mustBelow - below;
    if (above > 0 && below > 0 && (best === null || wrong < best.wrong)) best = { after, wrong };
  }
  return best?.after ?? null;
}

/**
 * Where a new lane of the role goes among lanes of these roles, top to bottom: behind the last one of its own role, else behind the last
 * one of those that stand above it, else on top. `null` for a role that has no place of its own.
 */
export function placeOfRole(role: LaneRole, roles: readonly LaneRole[]): number | null {
  if (rank(role) < 0) return null;
  const own = roles.lastIndexOf(role);
  if (own >= 0) return own + 1;
  for (let i = roles.length - 1; i >= 0; i--) {
    const other = roles[i];
    if (other !== undefined && rank(other) >= 0 && rank(other) < rank(role)) return i + 1;
  }
  return 0;
}
