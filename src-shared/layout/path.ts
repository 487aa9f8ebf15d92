/** Outlines as numbers, and as the path data of the scene: absolute M, L, C and Z, coordinates to a hundredth of a px. */

/** `M x y`, `L x y`, `C x1 y1 x2 y2 x y` or `Z`. */
export interface Segment {
  readonly command: 'M' | 'L' | 'C' | 'Z';
  readonly points: readonly number[];
}

/** Control points of a quarter circle lie at this share of the radius. */
const QUARTER = 0.5522847498;

export const move = (x: number, y: number): Segment => ({ command: 'M', points: [x, y] });
export const line = (x: number, y: number): Segment => ({ command: 'L', points: [x, y] });
export const curve = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): Segment => ({ command: 'C', points: [x1, y1, x2, y2, x, y] });
export const close: Segment = { command: 'Z', points: [] };

export function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  const kx = rx * QUARTER;
  const ky = ry * QUARTER;
  return [
    move(cx + rx, cy),
    curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
    curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
    curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
    curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
    close,
  ];
}

/** A rectangle with round corners. */
export function roundedRect(x: number, y: number, w: number, h: number, r: number): Segment[] {
  if (r <= 0) return [move(x, y), line(x + w, y), line(x + w, y + h), line(x, y + h), close];
  const k = r * (1 - QUARTER);
  return [
    move(x + r, y),
    line(x + w - r, y), curve(x + w - k, y, x + w, y + k, x + w, y + r),
    line(x + w, y + h - r), curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h),
    line(x + r, y + h), curve(x + k, y + h, x, y + h - k, x, y + h - r),
    line(x, y + r), curve(x, y + k, x + k, y, x + r, y),
    close,
  ];
}

/** A run of straight lines whose corners are rounded by at most `radius`. */
export function roundedLine(points: readonly (readonly [number, number])[], radius: number): Segment[] {
  const segments: Segment[] = [];
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before) segments.push(move(x, y));
    else if (!after) segments.push(line(x, y));
    else {
      const toBefore = Math.hypot(before[0] - x, before[1] - y);
      const toAfter = Math.hypot(after[0] - x, after[1] - y);
      const r = Math.min(radius, toBefore / 2, toAfter / 2);
      if (r <= 0) return;
      const at = (to: readonly [number, number], length: number, distance: number): [number, number] => [x + ((to[0] - x) * distance) / length, y + ((to[1] - y) * distance) / length];
      const [ax, ay] = at(before, toBefore, r);
      const [bx, by] = at(after, toAfter, r);
      const [acx, acy] = at(before, toBefore, r * (1 - QUARTER));
      const [bcx, bcy] = at(after, toAfter, r * (1 - QUARTER));
      segments.push(line(ax, ay), curve(acx, acy, bcx, bcy, bx, by));
    }
  });
  return segments;
}

/** Path data of an outline, scaled, then moved. */
export function pathData(segments: readonly Segment[], scale = 1, dx = 0, dy = 0): string {
  let data = '';
  for (const { command, points } of segments) {
    data += command;
    points.forEach((value, i) => {
      data += `${i ? ' ' : ''}${rounded(value * scale + (i % 2 ? dy : dx))}`;
    });
  }
  return data;
}

function rounded(value: number): number {
  const hundredths = Math.round(value * 100) / 100;
  return hundredths === 0 ? 0 : hundredths;
}
