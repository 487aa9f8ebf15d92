/** The cheapest way between two ends over a sparse grid of lines, around the cards: A* with a price for each bend. */
import type { Box } from '../../scene/types';
import type { Axis, End } from './course';

/** px of way that a bend is worth. */
const BEND = 60;
/** Sides that people expect: out at the right and in at the left, ahead over the top, back below. */
const UNUSUAL = 12;
const BACKWARDS = 8;
/** Lines stay this far from cards they pass. */
const MARGIN = 3;

export const centre = (box: Box, axis: Axis): number => (axis === 'h' ? box.y + box.h / 2 : box.x + box.w / 2);

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The crossings of the lines, and which stretches between neighbours are closed. States are crossings with the axis of arrival. */
export class Grid {
  private readonly xs: readonly number[];
  private readonly ys: readonly number[];
  private readonly from: End;
  private readonly to: End;
  private readonly closed: { readonly h: Uint8Array; readonly v: Uint8Array };

  constructor(xs: readonly number[], ys: readonly number[], from: End, to: End) {
    this.xs = xs;
    this.ys = ys;
    this.from = from;
    this.to = to;
    const count = xs.length * ys.length;
    this.closed = { h: new Uint8Array(count), v: new Uint8Array(count) };
  }

  /** Closes what a card covers; the ends' own middles stay open. */
  close(x: number, y: number, w: number, h: number): void {
    const { xs, ys, closed } = this;
    const [left, right, top, bottom] = [x - MARGIN, x + w + MARGIN, y - MARGIN, y + h + MARGIN];
    const middles = [NaN, NaN, NaN, NaN];
    [this.from.box, this.to.box].forEach((box, i) => {
      if (box.x === x && box.y === y && box.w === w && box.h === h) [middles[2 * i], middles[2 * i + 1]] = [x + w / 2, y + h / 2];
    });
    const [ownX, ownY, otherX, otherY] = middles;
    // The first line that a stretch to its neighbour could reach the card from, and on.
    const i0 = Math.max(0, firstAfter(xs, left) - 1);
    const j0 = Math.max(0, firstAfter(ys, top) - 1);
    for (let j = j0; j < ys.length; j++) {
      const at = ys[j] ?? 0;
      if (at >= bottom) break;
      if (at <= top || at === ownY || at === otherY) continue;
      for (let i = i0; i + 1 < xs.length && (xs[i] ?? 0) < right; i++) closed.h[j * xs.length + i] = 1;
    }
    for (let i = i0; i < xs.length; i++) {
      const at = xs[i] ?? 0;
      if (at >= right) break;
      if (at <= left || at === ownX || at === otherX) continue;
      for (let j = j0; j + 1 < ys.length && (ys[j] ?? 0) < bottom; j++) closed.v[j * xs.length + i] = 1;
    }
  }

  /** Headers are left and entered from below only. */
  closeHeaders(): void {
    const { xs, ys, closed } = this;
    const headers = [this.from, this.to].filter(({ header }) => header);
    const bottom = Math.max(0, ...headers.map(({ box }) => box.y + box.h));
    ys.forEach((y, j) => {
      if (y >= bottom) return;
      xs.forEach((x, i) => {
        closed.h[j * xs.length + i] = 1;
        if (!headers.some(({ box }) => centre(box, 'v') === x)) closed.v[j * xs.length + i] = 1;
      });
    });
  }

  /** Closes the sides that two cards above each other turn to each other. */
  closeFacing(): void {
    const { xs, ys, closed } = this;
    const [upper, lower] = this.from.box.y < this.to.box.y ? [this.from.box, this.to.box] : [this.to.box, this.from.box];
    closed.v[ys.indexOf(centre(upper, 'h')) * xs.length + xs.indexOf(centre(upper, 'v'))] = 1;
    closed.v[(ys.indexOf(centre(lower, 'h')) - 1) * xs.length + xs.indexOf(centre(lower, 'v'))] = 1;
  }

  /** Corners of the cheapest way, the two middles included. */
  cheapest(): readonly Corner[] | null {
    const { xs, ys, closed } = this;
    const width = xs.length;
    const count = width * ys.length;
    const [fromX, fromY] = [centre(this.from.box, 'v'), centre(this.from.box, 'h')];
    const [toX, toY] = [centre(this.to.box, 'v'), centre(this.to.box, 'h')];
    const start = ys.indexOf(fromY) * width + xs.indexOf(fromX);
    const goal = ys.indexOf(toY) * width + xs.indexOf(toX);
    const cost = new Float64Array(2 * count).fill(Infinity);
    const before = new Int32Array(2 * count).fill(-1);
    const done = new Uint8Array(2 * count);
    const heap = new Heap();
    const left = (node: number): number => Math.abs((xs[node % width] ?? 0) - toX) + Math.abs((ys[Math.floor(node / width)] ?? 0) - toY);
    const sameColumn = fromX === toX;
    const ahead = toX > fromX;
    const reach = (state: number, price: number, previous: number): void => {
      if (price >= (cost[state] ?? 0)) return;
      cost[state] = price;
      before[state] = previous;
      heap.push(price + left(state >> 1), state);
    };
    cost[2 * start] = 0;
    cost[2 * start + 1] = 0;
    heap.push(left(start), 2 * start);
    heap.push(left(start), 2 * start + 1);
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      if (done[state]) continue;
      done[state] = 1;
      const node = state >> 1;
      if (node === goal) return this.corners(state, before);
      const arrived = state & 1;
      const [i, j] = [node % width, Math.floor(node / width)];
      const go = (axis: 0 | 1, by: number, next: number, length: number): void => {
        let price = (cost[state] ?? 0) + length + (axis === arrived ? 0 : BEND);
        if (node === start) price = length + this.leaving(axis, by, sameColumn, ahead, fromY === toY);
        if (next === goal && axis === 1 && !sameColumn) price += UNUSUAL;
        reach(2 * next + axis, price, state);
      };
      if (i + 1 < width && !closed.h[node]) go(0, 1, node + 1, (xs[i + 1] ?? 0) - (xs[i] ?? 0));
      if (i > 0 && !closed.h[node - 1]) go(0, -1, node - 1, (xs[i] ?? 0) - (xs[i - 1] ?? 0));
      if (j + 1 < ys.length && !closed.v[node]) go(1, 1, node + width, (ys[j + 1] ?? 0) - (ys[j] ?? 0));
      if (j > 0 && !closed.v[node - width]) go(1, -1, node - width, (ys[j] ?? 0) - (ys[j - 1] ?? 0));
    }
    return null;
  }

  private leaving(axis: 0 | 1, by: number, sameColumn: boolean, ahead: boolean, sameHeight: boolean): number {
    if (axis === 0) return sameColumn && by < 0 ? UNUSUAL : 0;
    return (sameColumn ? 0 : UNUSUAL) + (sameHeight && ahead === by > 0 ? BACKWARDS : 0);
  }

  private corners(goal: number, before: Int32Array): Corner[] {
    const { xs, ys } = this;
    const found: Corner[] = [];
    for (let state = goal; state >= 0; state = before[state] ?? -1) {
      const node = state >> 1;
      const corner = { x: xs[node % xs.length] ?? 0, y: ys[Math.floor(node / xs.length)] ?? 0 };
      const [last, previous] = [found.at(-1), found.at(-2)];
      if (last && previous && ((last.x === corner.x && previous.x === corner.x) || (last.y === corner.y && previous.y === corner.y))) found.pop();
      found.push(corner);
    }
    return found.reverse();
  }
}

/** Index of the first number greater than `value`. */
function firstAfter(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((numbers[half] ?? 0) <= value) low = half + 1;
    else high = half;
  }
  return low;
}

/** A binary heap; equal prices come out in the order of their states, so that nothing depends on history. */
class Heap {
  private readonly prices: number[] = [];
  private readonly states: number[] = [];

  push(price: number, state: number): void {
    const { prices, states } = this;
    let i = prices.length;
    prices.push(price);
    states.push(state);
    for (let up = (i - 1) >> 1; i > 0 && this.before(i, up); up = (i - 1) >> 1) {
      this.swap(i, up);
      i = up;
    }
  }

  /** −1 where nothing is left. */
  pop(): number {
    const { prices, states } = this;
    const top = states[0] ?? -1;
    const [price, state] = [prices.pop(), states.pop()];
    if (prices.length === 0 || price === undefined || state === undefined) return top;
    prices[0] = price;
    states[0] = state;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < prices.length && this.before(child, least)) least = child;
      if (least === i) return top;
      this.swap(i, least);
      i = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [p, q] = [this.prices[a] ?? 0, this.prices[b] ?? 0];
    return p < q || (p === q && (this.states[a] ?? 0) < (this.states[b] ?? 0));
  }

  private swap(a: number, b: number): void {
    const { prices, states } = this;
    [prices[a], prices[b]] = [prices[b] ?? 0, prices[a] ?? 0];
    [states[a], states[b]] = [states[b] ?? 0, states[a] ?? 0];
  }
}
