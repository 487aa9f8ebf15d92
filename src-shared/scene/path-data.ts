/** Reads the scene's own path data: absolute M, L, C and Z, as layout writes it. */
import type { PathItem } from './types';

export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Path data that has been read: command letters, and the numbers of all of them one after the other. */
export interface ParsedPath {
  readonly commands: string;
  readonly numbers: readonly number[];
  /** Extent of its points, which no smaller box than the path's own has. */
  readonly w: number;
  readonly h: number;
}

export function parsePath(d: string): ParsedPath {
  let commands = '';
  const numbers: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, command = '', text = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    commands += command;
    if (text === '') continue;
    for (const part of text.split(' ')) {
      const value = Number(part);
      if (numbers.length % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
      else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
      numbers.push(value);
    }
  }
  return { commands, numbers, w: Math.max(0, right - left), h: Math.max(0, bottom - top) };
}

/** Items keep their identity while unchanged, and are looked at in every frame of a pan and at every move of the pointer. */
const read = new WeakMap<PathItem, ParsedPath>();

/** The path of an item, read once. */
export function pathOf(item: PathItem): ParsedPath {
  let path = read.get(item);
  if (!path) read.set(item, (path = parsePath(item.d)));
  return path;
}

/** Draws a path into a sink, moved by (dx, dy). */
export function tracePath({ commands, numbers }: ParsedPath, sink: PathSink, dx = 0, dy = 0): void {
  let next = 0;
  const x = (i: number): number => (numbers[next + i] ?? 0) + dx;
  const y = (i: number): number => (numbers[next + i] ?? 0) + dy;
  for (let i = 0; i < commands.length; i++) {
    const command = commands[i];
    if (command === 'M') sink.moveTo(x(0), y(1));
    else if (command === 'L') sink.lineTo(x(0), y(1));
    else if (command === 'C') sink.bezierCurveTo(x(0), y(1), x(2), y(3), x(4), y(5));
    else sink.closePath();
    next += command === 'C' ? 6 : command === 'Z' ? 0 : 2;
  }
}
