import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '../../../../../src-shared/layout/journey';
import { Snapshot } from '../../../../../src-shared/model/snapshot';
import type { Box, Scene } from '../../../../../src-shared/scene/types';
import { type BoardShape, type Stretch, boardShapes, cardBoxes, crosses, drawnLinks, recordsOf } from './boards';
import { freeWay } from './free-way';

const SEEDS = [4, 11, 40, 77, 89] as const;
const RUNS = 40;

/** Holds for boards of every seed, and for those that once broke it. */
function holds(most: number, property: (shape: BoardShape) => void, known: readonly BoardShape[] = []): void {
  const examples = known.map((shape): [BoardShape] => [shape]);
  for (const seed of SEEDS) fc.assert(fc.property(boardShapes(most), property), { numRuns: RUNS, seed, examples: seed === SEEDS[0] ? examples : [] });
}

const column = { width: null, breaks: false };
const lane = { curve: false, hidden: false };
/** Cards of one lane, by their column and how many further ones they cover. */
const cards = (...places: readonly (readonly [column: number, reach: number])[]): BoardShape['cards'] =>
  places.map(([at, reach]) => ({ lane: 0, column: at, lines: 1, reach, emotion: null }));

/** The part of the board where links may run: below the headers, right of the labels. */
function ground(scene: Scene): Box {
  const { grid } = scene;
  const columns = grid?.columns ?? [];
  const [first, last] = [columns[0], columns.at(-1)];
  const bottom = grid?.rows.at(-1);
  const header = scene.query(undefined, new Set(['step'] as const))[0];
  const top = header ? header.y + header.block.h : 0;
  const left = (first?.x ?? 0) - 8;
  return { x: left, y: top, w: (last ? last.x + last.w + 16 : 0) - left, h: (bottom ? bottom.y + bottom.h : (grid?.originY ?? 0)) + 16 - top };
}

function endBox(scene: Scene, id: string): Box | null {
  const card = scene.find(`card:${id}`);
  if (card) return { x: card.x, y: card.y, w: card.block.w, h: card.block.h };
  const [step, stage] = [scene.find(`step:${id}`), scene.query(undefined, new Set(['stage'] as const))[0]];
  return step && stage ? { x: step.x, y: stage.y, w: step.block.w, h: step.y + step.block.h - stage.y } : null;
}

describe('links', () => {
  it('run through no card wherever a brute-force search finds a free way', () => {
    let free = 0;
    holds(8, (shape) => {
      const snapshot = Snapshot.of(recordsOf(shape));
      const scene = layoutBoard(snapshot, 'b');
      const cards = cardBoxes(scene);
      for (const [id, stretches] of drawnLinks(scene)) {
        const link = snapshot.find('link', id);
        const [from, to] = [endBox(scene, link?.from ?? ''), endBox(scene, link?.to ?? '')];
        if (!link || !from || !to) continue;
        const foreign = [...cards].filter(([card]) => card !== link.from && card !== link.to);
        if (!freeWay(ground(scene), foreign.map(([, box]) => box), from, to)) continue;
        free++;
        for (const stretch of stretches) {
          for (const [card, box] of foreign) expect(crosses(stretch, box), `${id} (${link.from} → ${link.to}) through ${card}`).toBe(false);
          for (const box of [from, to]) expect(crosses(stretch, box), `${id} through its own end`).toBe(false);
        }
      }
    });
    expect(free).toBeGreaterThan(200);
  });

  it('begin and end at the sides of their cards', () => {
    holds(8, (shape) => {
      const snapshot = Snapshot.of(recordsOf(shape));
      const scene = layoutBoard(snapshot, 'b');
      for (const { block, x, y } of scene.query(undefined, new Set(['link'] as const))) {
        const link = snapshot.find('link', block.record);
        const box = link && endBox(scene, link.to);
        const head = block.items.find((item) => item.type === 'path' && item.fill === 'link');
        if (!box || head?.type !== 'path') continue;
        const [, tx = '0', ty = '0'] = /^M([-\d.]+) ([-\d.]+)/.exec(head.d) ?? [];
        const tip = { x: x + Number(tx), y: y + Number(ty) };
        const off = Math.min(Math.abs(tip.x - box.x), Math.abs(tip.x - box.x - box.w), Math.abs(tip.y - box.y), Math.abs(tip.y - box.y - box.h));
        expect(off, `${block.record}: the tip touches an edge`).toBeLessThan(0.01);
        expect(tip.x >= box.x && tip.x <= box.x + box.w && tip.y >= box.y && tip.y <= box.y + box.h).toBe(true);
      }
    });
  });

  it('never lie on each other where few share a strip or a side', () => {
    holds(3, (shape) => {
      const scene = layoutBoard(Snapshot.of(recordsOf({ ...shape, links: shape.links.map((link) => ({ ...link, label: '' })) })), 'b');
      const drawn = [...drawnLinks(scene)];
      drawn.forEach(([id, stretches], i) => {
        for (const [other, others] of drawn.slice(i + 1)) {
          for (const a of stretches) for (const b of others) expect(together(a, b), `${id} and ${other}: ${String(a)} on ${String(b)}`).toBeLessThan(8);
        }
      });
    }, [
      // Above a card that covers columns and stands at the top of its row; two links between headers share that strip.
      { columns: [column, column, column], lanes: [lane, lane], cards: [...cards([0, 1], [0, 0]), { lane: 1, column: 2, lines: 1, reach: 0, emotion: null }],
        links: [{ from: 3, to: 2, label: '', both: false }, { from: 4, to: 5, label: '', both: true }, { from: 5, to: 4, label: '', both: false }] },
      // A stub and a link leave two stacked cards through the same gutter.
      { columns: [column, { width: null, breaks: true }], lanes: [{ curve: false, hidden: true }, lane],
        cards: [{ lane: 0, column: 1, lines: 1, reach: 0, emotion: null }, ...cards([0, 0], [0, 0]).map((card) => ({ ...card, lane: 1 }))],
        links: [{ from: 2, to: 4, label: '', both: true }, { from: 1, to: 0, label: '', both: true }] },
      // The middle of a card that covers two columns is in the gutter between them.
      { columns: [column, { width: null, breaks: true }], lanes: [lane, lane], cards: [...cards([0, 0]), ...cards([0, 0], [0, 1]).map((card) => ({ ...card, lane: 1 }))],
        links: [{ from: 2, to: 4, label: '', both: true }, { from: 1, to: 4, label: '', both: true }] },
    ]);
  });

  it('have labels over no card and no other label', () => {
    holds(6, (shape) => {
      const scene = layoutBoard(Snapshot.of(recordsOf(shape)), 'b');
      const cards = [...cardBoxes(scene).values()];
      const labels = scene.query(undefined, new Set(['link'] as const)).flatMap(({ block, x, y }) =>
        block.items.flatMap((item) => (item.type === 'rect' ? [{ ...item.box, x: x + item.box.x, y: y + item.box.y }] : [])));
      labels.forEach((label, i) => {
        for (const box of [...cards, ...labels.slice(i + 1)]) expect(meet(label, box), `${JSON.stringify(label)} over ${JSON.stringify(box)}`).toBe(false);
      });
    }, [
      // Between a card and one stacked on it that covers columns there is room for a line, not for a label.
      { columns: [column, { width: 200, breaks: false }], lanes: [lane], cards: cards([0, 0], [0, 1]), links: [{ from: 0, to: 1, label: 'sí', both: true }] },
      { columns: [column, column, column], lanes: [lane], cards: cards([0, 2], [1, 0], [0, 0]), links: [{ from: 2, to: 0, label: 'pedido confirmado', both: false }] },
      // Below a card that covers all columns and above the cards between the two ends: down through the gutter between those.
      { columns: [column, column, column], lanes: [lane, lane], cards: cards([0, 2], [1, 0], [2, 0], [0, 0]), links: [{ from: 2, to: 3, label: 'pedido confirmado', both: true }] },
      // A straight line between two cards that others come near from above and below.
      { columns: [column, column, column], lanes: [lane], cards: cards([0, 0], [1, 0], [1, 0], [2, 0]).map((card, i) => ({ ...card, lines: i === 0 || i === 3 ? 3 : 1 })), links: [{ from: 0, to: 3, label: 'sí', both: false }] },
      // Three labels in a strip that has just room for them.
      { columns: [column, column], lanes: [lane, lane], cards: [...cards([1, 0], [1, 0]), ...cards([1, 0], [0, 0], [1, 0]).map((card, i) => ({ ...card, lane: i === 2 ? 0 : 1 }))],
        links: [{ from: 5, to: 6, label: 'pedido confirmado', both: true }, { from: 5, to: 0, label: 'pedido confirmado', both: true }, { from: 0, to: 5, label: 'pedido confirmado', both: true }] },
    ]);
  });
});

/** px along which two stretches lie nearer than the width of two lines. */
function together(a: Stretch, b: Stretch): number {
  const overlap = (a1: number, a2: number, b1: number, b2: number): number => Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2));
  if (a[1] === a[3] && b[1] === b[3] && Math.abs(a[1] - b[1]) < 2.5) return overlap(a[0], a[2], b[0], b[2]);
  if (a[0] === a[2] && b[0] === b[2] && Math.abs(a[0] - b[0]) < 2.5) return overlap(a[1], a[3], b[1], b[3]);
  return 0;
}

const meet = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
