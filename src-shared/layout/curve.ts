/** The emotion curve: monotone through its points, so that it never shows a feeling more extreme than one that was noted. */
import { type Segment, curve, line, move } from './path';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * A cubic curve through points of ascending x (Fritsch and Carlson, "Monotone piecewise cubic interpolation", 1980, with Butland's
 * three-point slopes). One point gives no curve.
 */
export function monotoneCurve(points: readonly CurvePoint[]): Segment[] {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return [];
  const slopes = tangents(points);
  const segments: Segment[] = [move(first.x, first.y)];
  let from = first;
  rest.forEach((to, i) => {
    const third = (to.x - from.x) / 3;
    segments.push(curve(from.x + third, from.y + third * (slopes[i] ?? 0), to.x - third, to.y - third * (slopes[i + 1] ?? 0), to.x, to.y));
    from = to;
  });
  return segments;
}

/** The surface between the curve and a level. */
export function areaUnder(points: readonly CurvePoint[], level: number): Segment[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return [];
  return [...monotoneCurve(points), line(last.x, level), line(first.x, level), { command: 'Z', points: [] }];
}

function tangents(points: readonly CurvePoint[]): number[] {
  const widths: number[] = [];
  const secants: number[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    const width = a && b ? b.x - a.x : 0;
    widths.push(width);
    secants.push(a && b && width > 0 ? (b.y - a.y) / width : 0);
  }
  return points.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const [h0, h1] = [widths[i - 1] ?? 0, widths[i] ?? 0];
    return (3 * (h0 + h1)) / ((2 * h1 + h0) / before + (h1 + 2 * h0) / after);
  });
}

/** Runs of neighbouring columns that have a value; a column without one is a gap. */
export function runsOf(values: readonly (number | null)[]): { readonly from: number; readonly values: readonly number[] }[] {
  const runs: { from: number; values: number[] }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.from + last.values.length === i) last.values.push(value);
    else runs.push({ from: i, values: [value] });
  });
  return runs;
}
