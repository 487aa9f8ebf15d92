/** Any SVG path data → absolute moves, lines and cubic curves: what icons bring, in the scene's limited notation. */
import { type Segment, close, curve, line, move } from './path';

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const SEPARATOR = /[\s,]*/y;

/** Reads path data; stops at the first thing that is none, as SVG asks. */
export function readPath(data: string): Segment[] {
  const pen = new Pen();
  const reader = new Reader(data);
  for (let command = reader.command(); command; command = reader.command()) {
    const count = ARGUMENTS[command.toUpperCase()];
    if (count === undefined) break;
    let name = command;
    do {
      const values = reader.numbers(count, command.toUpperCase() === 'A');
      if (!values) return pen.segments;
      pen.draw(name, values);
      // Further pairs behind a move are lines.
      if (name === 'M') name = 'L';
      else if (name === 'm') name = 'l';
    } while (count > 0 && reader.hasNumber());
  }
  return pen.segments;
}

class Reader {
  private at = 0;
  private readonly data: string;

  constructor(data: string) {
    this.data = data;
  }

  command(): string | null {
    this.skip();
    const c = this.data.charAt(this.at);
    if (!/[a-zA-Z]/.test(c)) return null;
    this.at++;
    return c;
  }

  hasNumber(): boolean {
    this.skip();
    return /[-+.\d]/.test(this.data.charAt(this.at));
  }

  /** The fourth and fifth value of an arc are flags, single digits that need no separator. */
  numbers(count: number, arc: boolean): number[] | null {
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      this.skip();
      if (arc && (i === 3 || i === 4)) {
        values.push(this.data.charAt(this.at) === '1' ? 1 : 0);
        this.at++;
        continue;
      }
      NUMBER.lastIndex = this.at;
      const match = NUMBER.exec(this.data);
      if (!match) return null;
      values.push(Number(match[0]));
      this.at = NUMBER.lastIndex;
    }
    return values;
  }

  private skip(): void {
    SEPARATOR.lastIndex = this.at;
    SEPARATOR.exec(this.data);
    this.at = SEPARATOR.lastIndex;
  }
}

class Pen {
  readonly segments: Segment[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** Last control point, for the smooth curves. */
  private control: { readonly x: number; readonly y: number; readonly of: 'C' | 'Q' } | null = null;

  draw(name: string, values: readonly number[]): void {
    const upper = name.toUpperCase();
    const relative = name !== upper;
    const dx = relative ? this.x : 0;
    const dy = relative ? this.y : 0;
    const v = (i: number): number => (values[i] ?? 0) + (i % 2 ? dy : dx);
    const { control } = this;
    this.control = null;
    switch (upper) {
      case 'M':
        this.to(v(0), v(1), move(v(0), v(1)));
        [this.startX, this.startY] = [this.x, this.y];
        break;
      case 'L': this.to(v(0), v(1), line(v(0), v(1))); break;
      case 'H': this.to(v(0), this.y, line(v(0), this.y)); break;
      case 'V': {
        const y = (values[0] ?? 0) + dy;
        this.to(this.x, y, line(this.x, y));
        break;
      }
      case 'C': this.cubic(v(0), v(1), v(2), v(3), v(4), v(5)); break;
      case 'S': {
        const [x1, y1] = control?.of === 'C' ? [2 * this.x - control.x, 2 * this.y - control.y] : [this.x, this.y];
        this.cubic(x1, y1, v(0), v(1), v(2), v(3));
        break;
      }
      case 'Q': this.quadratic(v(0), v(1), v(2), v(3)); break;
      case 'T': {
        const [x1, y1] = control?.of === 'Q' ? [2 * this.x - control.x, 2 * this.y - control.y] : [this.x, this.y];
        this.quadratic(x1, y1, v(0), v(1));
        break;
      }
      case 'A': this.arc(values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] === 1, values[4] === 1, (values[5] ?? 0) + dx, (values[6] ?? 0) + dy); break;
      default: this.to(this.startX, this.startY, close);
    }
  }

  private to(x: number, y: number, segment: Segment): void {
    this.segments.push(segment);
    this.x = x;
    this.y = y;
  }

  private cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.to(x, y, curve(x1, y1, x2, y2, x, y));
    this.control = { x: x2, y: y2, of: 'C' };
  }

  private quadratic(cx: number, cy: number, x: number, y: number): void {
    const [fromX, fromY] = [this.x, this.y];
    this.to(x, y, curve(fromX + (2 / 3) * (cx - fromX), fromY + (2 / 3) * (cy - fromY), x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x, y));
    this.control = { x: cx, y: cy, of: 'Q' };
  }

  /** Elliptical arc by its centre (SVG 2, appendix B.2.4), cut into pieces of at most a quarter turn. */
  private arc(radiusX: number, radiusY: number, degrees: number, large: boolean, sweep: boolean, x: number, y: number): void {
    const [fromX, fromY] = [this.x, this.y];
    if (radiusX === 0 || radiusY === 0 || (fromX === x && fromY === y)) {
      this.to(x, y, line(x, y));
      return;
    }
    const phi = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const px = (cos * (fromX - x)) / 2 + (sin * (fromY - y)) / 2;
    const py = (-sin * (fromX - x)) / 2 + (cos * (fromY - y)) / 2;
    const stretch = Math.sqrt(Math.max(1, (px * px) / (radiusX * radiusX) + (py * py) / (radiusY * radiusY)));
    const rx = Math.abs(radiusX) * stretch;
    const ry = Math.abs(radiusY) * stretch;
    const under = rx * rx * py * py + ry * ry * px * px;
    const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry - under) / under));
    const cxp = (factor * rx * py) / ry;
    const cyp = (-factor * ry * px) / rx;
    const cx = cos * cxp - sin * cyp + (fromX + x) / 2;
    const cy = sin * cxp + cos * cyp + (fromY + y) / 2;
    const start = Math.atan2((py - cyp) / ry, (px - cxp) / rx);
    let turn = Math.atan2((-py - cyp) / ry, (-px - cxp) / rx) - start;
    if (sweep && turn < 0) turn += 2 * Math.PI;
    else if (!sweep && turn > 0) turn -= 2 * Math.PI;
    const pieces = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
    const step = turn / pieces;
    const k = (4 / 3) * Math.tan(step / 4);
    const at = (ex: number, ey: number): [number, number] => [cos * rx * ex - sin * ry * ey + cx, sin * rx * ex + cos * ry * ey + cy];
    for (let i = 0; i < pieces; i++) {
      const [a, b] = [start + i * step, start + (i + 1) * step];
      const [x1, y1] = at(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a));
      const [x2, y2] = at(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b));
      const [ex, ey] = i === pieces - 1 ? [x, y] : at(Math.cos(b), Math.sin(b));
      this.to(ex, ey, curve(x1, y1, x2, y2, ex, ey));
    }
    this.control = null;
  }
}
