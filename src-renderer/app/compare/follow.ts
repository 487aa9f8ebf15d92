/** Where the board that another was made from is looked at, so that the same column and lane stand under each other. Board px of both. */
import type { Comparison } from '../../../src-shared/insight/compare';
import type { SceneGrid } from '../../../src-shared/scene/types';

interface Span {
  readonly id: string;
  readonly at: number;
  readonly size: number;
}

/**
 * The position on the other board that stands for `at`: as far into the counterpart as into the span that holds it. Where that span has no
 * counterpart, the beginning of the next one that has; behind all of them, their end.
 */
function across(at: number, spans: readonly Span[], others: readonly Span[], counterpart: ReadonlyMap<string, string>): number {
  const first = others[0];
  if (!first || spans.length === 0) return at;
  const from = spans.findIndex((span) => at < span.at + span.size);
  if (from < 0) return Math.max(...others.map((span) => span.at + span.size));
  for (const [i, span] of spans.slice(from).entries()) {
    const other = others.find(({ id }) => id === counterpart.get(span.id));
    // Before the first column or lane the boards are the same distance away.
    if (other) return other.at + (i === 0 ? Math.min(at - span.at, other.size) : 0);
  }
  return Math.max(...others.map((span) => span.at + span.size));
}

const columns = (grid: SceneGrid): Span[] => grid.columns.map(({ step, x, w }) => ({ id: step, at: x, size: w }));
const rows = (grid: SceneGrid): Span[] => grid.rows.map(({ lane, y, h }) => ({ id: lane, at: y, size: h }));

export function counterpartOf(at: { readonly x: number; readonly y: number }, toBe: SceneGrid, asIs: SceneGrid, { stepOf, laneOf }: Comparison): { readonly x: number; readonly y: number } {
  return { x: across(at.x, columns(toBe), columns(asIs), stepOf), y: across(at.y, rows(toBe), rows(asIs), laneOf) };
}
