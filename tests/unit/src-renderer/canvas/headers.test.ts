import { describe, expect, it } from 'vitest';
import { bandBlocks, fittingLines } from '../../../../src-renderer/canvas/headers/bands';
import { fittingBoard, headerGeometry, headerOrigin, revealing } from '../../../../src-renderer/canvas/headers/geometry';
import { smallBoard } from './board';

const { scene, grid } = smallBoard();
const origin = headerOrigin(scene);
const SIZE = { width: 1440, height: 820 };

describe('the header bands', () => {
  it('coincide with the board’s own headers while these are in view and readable', () => {
    const { top, left } = headerGeometry(grid, origin, { x: 20, y: 10, zoom: 1 });
    expect(top).toMatchObject({ state: 'own', end: origin.bottom + 10, size: origin.bottom - origin.from.y, scale: 1 });
    expect(left).toMatchObject({ state: 'own', end: grid.originX + 20, size: grid.originX - origin.from.x });
  });

  it('stay at the edge when the board’s headers have left the view', () => {
    const { top, left } = headerGeometry(grid, origin, { x: -2_000, y: -2_000, zoom: 1 });
    expect(top.state).toBe('pinned');
    expect(left.state).toBe('pinned');
    expect(top.end).toBe(top.size);
    expect(left.end).toBe(left.size);
  });

  it('leave the board’s title free in a far view, where only stages are named', () => {
    const view = { x: 0, y: 0, zoom: 0.3 };
    const { top, steps } = headerGeometry(grid, origin, view);
    expect(steps).toBe(false);
    expect(top.end - top.size).toBeGreaterThanOrEqual(Math.floor(origin.from.y * view.zoom) - 4);
  });

  it('never write smaller than 12 px, at any zoom and place', () => {
    for (const zoom of [0.02, 0.1, 0.35, 0.6, 0.8, 1, 2, 4]) {
      for (const offset of [200, 0, -150, -5_000]) {
        const { top, left } = headerGeometry(grid, origin, { x: offset, y: offset, zoom });
        expect(15 * top.scale).toBeGreaterThanOrEqual(12);
        expect(13 * left.scale).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

describe('what the bands say', () => {
  const style = { size: 16, lineHeight: 20, font: 'semibold', colour: 'ink' } as const;
  const text = (lines: ReturnType<typeof fittingLines>) => lines.map((line) => line.runs.map((run) => run.text).join(''));

  it('is whole where it fits', () => {
    expect(text(fittingLines('Compare', 400, style, 1))).toEqual(['Compare']);
  });

  it('ends in dots within its width where it does not fit', () => {
    const lines = fittingLines('Compare every offer that a comparison site shows', 120, style, 2);
    expect(lines).toHaveLength(2);
    expect(text(lines)[1]?.endsWith('…')).toBe(true);
    for (const { runs } of lines) for (const { x, width } of runs) expect(x + width).toBeLessThanOrEqual(120);
  });

  it('is nothing where there is no room for a letter', () => {
    expect(fittingLines('Compare', 6, style, 1)).toEqual([]);
  });
});

it('a step’s name stays within its title at every zoom, however many lines it would take', () => {
  for (const zoom of [0.35, 0.43, 0.5, 0.6, 0.75, 1]) {
    const view = { x: 20, y: -600 * zoom, zoom };
    const geometry = headerGeometry(grid, origin, view);
    if (!geometry.steps) continue;
    const texts = { stage: () => '', step: () => 'Has to correct something that was wrong', lane: () => ({ title: '', edge: 'laneEdge' as const }) };
    const { top } = geometry;
    const lines = bandBlocks({ grid, geometry, stageShare: origin.stageShare, view, size: SIZE, texts }).flatMap(({ block, y }) => block.items.flatMap((item) => (item.type === 'text' ? [{ top: y + item.baseline - item.size, bottom: y + item.baseline + 2 }] : [])));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.top).toBeGreaterThanOrEqual(top.end - top.size * (1 - origin.stageShare));
      expect(line.bottom).toBeLessThanOrEqual(top.end);
    }
  }
});

describe('the view', () => {
  it('does not move for what is in sight', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(revealing(view, { x: 400, y: 400, w: 100, h: 100 }, SIZE, { top: 100, left: 160 })).toBe(view);
  });

  it('moves as little as brings a box out from under the bands and the edges', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    const inset = { top: 100, left: 160 };
    expect(revealing(view, { x: 100, y: 400, w: 100, h: 100 }, SIZE, inset)).toEqual({ x: 76, y: 0, zoom: 1 });
    expect(revealing(view, { x: 400, y: 800, w: 100, h: 100 }, SIZE, inset)).toEqual({ x: 0, y: -96, zoom: 1 });
  });

  it('that fits the board shows its last cell', () => {
    const view = fittingBoard(scene, SIZE, { least: 0.02, most: 1 });
    const column = grid.columns.at(-1);
    const row = grid.rows.at(-1);
    expect((column ? column.x + column.w : 0) * view.zoom + view.x).toBeLessThanOrEqual(SIZE.width);
    expect((row ? row.y + row.h : 0) * view.zoom + view.y).toBeLessThanOrEqual(SIZE.height);
  });
});

it('the band of lane labels leaves the title of the board uncovered', () => {
  // Labels are held readable below 12/13; the headers above are still in view.
  const view = { x: 40, y: 30, zoom: 0.75 };
  const geometry = headerGeometry(grid, origin, view);
  expect([geometry.top.state, geometry.left.state]).not.toContain('pinned');
  const texts = { stage: () => 'Stage', step: () => '', lane: () => ({ title: 'Lane', edge: 'laneEdge' as const }) };
  const painted = bandBlocks({ grid, geometry, stageShare: origin.stageShare, view, size: SIZE, texts });
  const bandTop = geometry.top.end - geometry.top.size;
  for (const { block, y } of painted) for (const item of block.items) if (item.type === 'rect') expect(y + item.box.y).toBeGreaterThanOrEqual(bandTop);
});

it('a curve has all faces of its scale beside a title of two lines, which keeps clear of them', () => {
  const view = { x: 40, y: 30, zoom: 0.65 };
  const geometry = headerGeometry(grid, origin, view);
  expect(geometry.left.state).not.toBe('own');
  const texts = { stage: () => 'Stage', step: () => '', lane: () => ({ title: 'Feeling · Ana María Fernández Villalobos', edge: 'laneEdge' as const }) };
  const [labels, ...others] = bandBlocks({ grid, geometry, stageShare: origin.stageShare, view, size: SIZE, texts });
  const faces = others.filter(({ block }) => block.items.length > 0 && block.items.every(({ type }) => type === 'path'));
  expect(faces).toHaveLength(5);
  const curve = grid.rows.findIndex((_, row) => grid.scale(row) !== null);
  const [from, to] = [(grid.rows[curve]?.y ?? 0) * view.zoom + view.y, ((grid.rows[curve]?.y ?? 0) + (grid.rows[curve]?.h ?? 0)) * view.zoom + view.y];
  const left = Math.min(...faces.map(({ x }) => x));
  const lines = (labels?.block.items ?? []).flatMap((item) => (item.type === 'text' && (labels?.y ?? 0) + item.baseline >= from && (labels?.y ?? 0) + item.baseline <= to ? [item] : []));
  expect(lines).toHaveLength(2);
  for (const line of lines) for (const { x, width } of line.runs) expect((labels?.x ?? 0) + line.x + x + width).toBeLessThanOrEqual(left);
});
