/** Reads the scene's own path data: absolute M, L, C and Z, as layout writes it. */

export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Draws path data into a sink, moved by (dx, dy). */
export function tracePath(d: string, sink: PathSink, dx = 0, dy = 0): void {
  for (const [, command = '', text = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const n = text === '' ? [] : text.split(' ').map(Number);
    const x = (i: number): number => (n[i] ?? 0) + dx;
    const y = (i: number): number => (n[i] ?? 0) + dy;
    if (command === 'M') sink.moveTo(x(0), y(1));
    else if (command === 'L') sink.lineTo(x(0), y(1));
    else if (command === 'C') sink.bezierCurveTo(x(0), y(1), x(2), y(3), x(4), y(5));
    else sink.closePath();
  }
}
