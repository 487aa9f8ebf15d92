import { describe, expect, it } from 'vitest';
import { cardAt, cardsIn, cellAt, cellBox, dropAt, linkAt } from '../../../../src-renderer/canvas/gestures/hit';
import type { PlacedBlock, Scene } from '../../../../src-shared/scene/types';
import { smallBoard } from './board';

const { scene, grid } = smallBoard();
const NONE: ReadonlySet<string> = new Set();

function boxOfCard(id: string): { x: number; y: number; w: number; h: number } {
  const placed = scene.find(`card:${id}`);
  if (!placed) throw new Error(`${id} is not drawn`);
  return { x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h };
}

describe('what lies under a point', () => {
  it('is the cell whose box holds it, for every cell', () => {
    for (let row = 0; row < grid.rows.length; row++) {
      for (let column = 0; column < grid.columns.length; column++) {
        const box = cellBox(grid, { row, column });
        expect(box && cellAt(grid, { x: box.x + box.w / 2, y: box.y + box.h / 2 })).toEqual({ row, column });
      }
    }
  });

  it('is no cell over the headers and beside the board', () => {
    expect(cellAt(grid, { x: grid.originX + 10, y: grid.originY - 10 })).toBeNull();
    expect(cellAt(grid, { x: grid.originX - 10, y: grid.originY + 10 })).toBeNull();
    expect(cellAt(grid, { x: scene.w + 10, y: grid.originY + 10 })).toBeNull();
  });

  it('is the card that is drawn there', () => {
    const box = boxOfCard('card-1-1-1');
    expect(cardAt(scene, { x: box.x + 5, y: box.y + 5 })).toBe('card-1-1-1');
    expect(cardAt(scene, { x: box.x - 4, y: box.y + 5 })).toBeNull();
  });

  it('a rectangle takes the cards that it touches', () => {
    const first = boxOfCard('card-1-1-0');
    const second = boxOfCard('card-1-1-1');
    expect(cardsIn(scene, { x: first.x + 1, y: first.y + 1, w: 10, h: second.y - first.y })).toEqual(['card-1-1-0', 'card-1-1-1']);
  });
});

describe('where a dragged card lands', () => {
  it('is before the card whose middle is below the pointer', () => {
    const second = boxOfCard('card-1-1-1');
    expect(dropAt(grid, { x: second.x + 5, y: second.y + 2 }, NONE)?.index).toBe(1);
    expect(dropAt(grid, { x: second.x + 5, y: second.y + second.h - 2 }, NONE)?.index).toBe(2);
  });

  it('looks through the cards that are dragged', () => {
    const last = boxOfCard('card-1-1-2');
    expect(dropAt(grid, { x: last.x + 5, y: last.y + last.h }, new Set(['card-1-1-0']))?.index).toBe(2);
  });

  it('is the beginning of an empty cell, and nowhere outside the cells', () => {
    const cell = cellBox(grid, { row: 1, column: 0 });
    expect(cell && dropAt(grid, { x: cell.x + 5, y: cell.y + cell.h - 1 }, NONE)).toMatchObject({ index: 0, lane: grid.rows[1]?.lane, step: grid.columns[0]?.step });
    expect(dropAt(grid, { x: 0, y: 0 }, NONE)).toBeNull();
  });
});

describe('the link under a point', () => {
  const drawn = (record: string, d: string): PlacedBlock => ({
    x: 100, y: 50,
    block: { key: `link:${record}`, layer: 'link', record, w: 200, h: 100, label: '', items: [{ type: 'path', d, fill: 'none', stroke: 'link', strokeWidth: 2, dash: [] }] },
  });
  const links = [drawn('straight', 'M0 0L200 0'), drawn('bent', 'M0 100C0 60 200 60 200 100')];
  const withLinks: Scene = { ...scene, query: () => links, find: () => undefined };

  it('is the one whose line passes within reach', () => {
    expect(linkAt(withLinks, { x: 200, y: 56 }, 7)).toBe('straight');
    expect(linkAt(withLinks, { x: 200, y: 58 }, 7)).toBeNull();
  });

  it('is found on a bend, not on the straight way between its ends', () => {
    expect(linkAt(withLinks, { x: 200, y: 120 }, 3)).toBe('bent');
    expect(linkAt(withLinks, { x: 200, y: 150 }, 3)).toBeNull();
  });
});
