/** Random boards with links, and what their links look like in the scene: for tests of how links run. */
import fc from 'fast-check';
import type { AnyRecord } from '../../../../../src-shared/model/schema';
import { type PathSink, pathOf, tracePath } from '../../../../../src-shared/scene/path-data';
import type { Box, Scene } from '../../../../../src-shared/scene/types';
import { keys, record } from '../sample-board';

export interface BoardShape {
  readonly columns: readonly { readonly width: number | null; readonly breaks: boolean }[];
  readonly lanes: readonly { readonly curve: boolean; readonly hidden: boolean }[];
  /** Cards by their cell. */
  readonly cards: readonly { readonly lane: number; readonly column: number; readonly lines: number; readonly reach: number; readonly emotion: number | null }[];
  /** Ends by index into the cards; beyond them into the columns, whose steps are ends too. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly label: string; readonly both: boolean }[];
}

/** Boards of up to `most` links. */
export function boardShapes(most: number): fc.Arbitrary<BoardShape> {
  return fc.record({
    columns: fc.array(fc.record({ width: fc.constantFrom(null, null, 200, 320), breaks: fc.boolean() }), { minLength: 2, maxLength: 4 }),
    lanes: fc.array(fc.record({ curve: fc.constantFrom(false, false, false, true), hidden: fc.constantFrom(false, false, false, true) }), { minLength: 2, maxLength: 4 }),
    cards: fc.array(
      fc.record({
        lane: fc.nat(3), column: fc.nat(3), lines: fc.integer({ min: 1, max: 4 }), reach: fc.constantFrom(0, 0, 0, 1, 2),
        emotion: fc.constantFrom(null, -2, 0, 1),
      }),
      { minLength: 2, maxLength: 14 },
    ),
    links: fc.array(fc.record({ from: fc.nat(17), to: fc.nat(17), label: fc.constantFrom('', '', 'sí', 'pedido confirmado'), both: fc.boolean() }), { minLength: 1, maxLength: most }),
  });
}

export function recordsOf({ columns, lanes, cards, links }: BoardShape): AnyRecord[] {
  const records = [
    record({ kind: 'project', id: 'project', title: 'P', language: 'es', lineage: 'x', schema: 1 }),
    record({ kind: 'board', id: 'b', boardKind: 'journey', title: 'B', order: 'V' }),
  ];
  let stage = '';
  const order = keys(columns.length);
  columns.forEach(({ width, breaks }, i) => {
    if (i === 0 || breaks) {
      stage = `s${String(i)}`;
      records.push(record({ kind: 'stage', id: stage, board: 'b', title: 'Etapa', order: order[i] ?? 'V' }));
    }
    records.push(record({ kind: 'step', id: `p${String(i)}`, stage, title: `Paso ${String(i)}`, order: order[i] ?? 'V', width }));
  });
  const laneOrder = keys(lanes.length);
  lanes.forEach(({ curve, hidden }, i) => records.push(record({ kind: 'lane', id: `l${String(i)}`, board: 'b', role: curve ? 'feeling' : 'doing', order: laneOrder[i] ?? 'V', hidden })));
  const cardOrder = keys(cards.length);
  cards.forEach(({ lane, column, lines, reach, emotion }, i) => {
    const at = column % columns.length;
    const last = Math.min(columns.length - 1, at + reach);
    records.push(record({
      kind: 'card', id: `c${String(i)}`, text: 'línea\n'.repeat(lines).trim(), emotion,
      place: { lane: `l${String(lane % lanes.length)}`, step: `p${String(at)}`, order: cardOrder[i] ?? 'V', ...(last > at ? { lastStep: `p${String(last)}` } : {}) },
    }));
  });
  const end = (i: number): string => (i < cards.length ? `c${String(i)}` : `p${String(i % columns.length)}`);
  links.forEach(({ from, to, label, both }, i) => {
    if (end(from) !== end(to)) records.push(record({ kind: 'link', id: `k${String(i)}`, from: end(from), to: end(to), label, bothWays: both }));
  });
  return records;
}

export type Stretch = readonly [x1: number, y1: number, x2: number, y2: number];

/** Pieces into which a round corner is cut. */
const PIECES = 8;

/** The straight pieces of each link's line as it is drawn, board px; round corners are cut into small ones. */
export function drawnLinks(scene: Scene): ReadonlyMap<string, readonly Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const { block, x, y } of scene.query(undefined, new Set(['link'] as const))) {
    const stretches: Stretch[] = [];
    let at: readonly [number, number] = [0, 0];
    const to = (px: number, py: number): void => {
      stretches.push([x + at[0], y + at[1], x + px, y + py]);
      at = [px, py];
    };
    const sink: PathSink = {
      moveTo: (px, py) => void (at = [px, py]), lineTo: to, closePath: () => undefined,
      bezierCurveTo: (x1, y1, x2, y2, px, py) => {
        const [sx, sy] = at;
        for (let i = 1; i <= PIECES; i++) {
          const t = i / PIECES;
          const part = (a: number, b: number, c: number, d: number): number => (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t ** 2 * (1 - t) * c + t ** 3 * d;
          to(part(sx, x1, x2, px), part(sy, y1, y2, py));
        }
      },
    };
    for (const item of block.items) if (item.type === 'path' && item.fill === 'none') tracePath(pathOf(item), sink);
    found.set(block.record, stretches);
  }
  return found;
}

export function cardBoxes(scene: Scene): ReadonlyMap<string, Box> {
  return new Map(scene.query(undefined, new Set(['card'] as const)).map(({ block, x, y }) => [block.record, { x, y, w: block.w, h: block.h }]));
}

/** Whether the stretch runs through the inside of the box. */
export function crosses([x1, y1, x2, y2]: Stretch, { x, y, w, h }: Box): boolean {
  return Math.max(x1, x2) > x + 0.5 && Math.min(x1, x2) < x + w - 0.5 && Math.max(y1, y2) > y + 0.5 && Math.min(y1, y2) < y + h - 0.5;
}
