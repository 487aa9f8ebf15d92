import { describe, expect, it } from 'vitest';
import { covers, flowNodes, padded, seen } from '../../../../src-renderer/canvas/flow/near';
import { smallBoard } from './board';

const { scene } = smallBoard();
const whole = { x: 0, y: 0, w: scene.w, h: scene.h };
const request = { scene, area: whole, selected: [], hovered: null, dragged: null };

describe('the nodes React Flow is fed', () => {
  it('are the selected cards and the one under the pointer, measured, at whole px', () => {
    const nodes = flowNodes({ ...request, selected: ['card-0-0-0', 'card-1-1-1'], hovered: 'card-0-0-1' }, []);
    expect(nodes.map(({ id, selected }) => [id, selected])).toEqual([['card-0-0-1', false], ['card-1-1-1', true], ['card-0-0-0', true]]);
    for (const { id, position, width, height, measured } of nodes) {
      const placed = scene.find(`card:${id}`);
      expect([position.x, position.y, width, height]).toEqual([placed?.x, placed?.y, placed?.block.w, placed?.block.h]);
      expect([position.x, position.y, width, height].every(Number.isInteger)).toBe(true);
      expect(measured).toEqual({ width, height });
    }
  });

  it('are the same list while nothing about them changed', () => {
    const wanted = { ...request, selected: ['card-0-0-0'] };
    const nodes = flowNodes(wanted, []);
    expect(flowNodes(wanted, nodes)).toBe(nodes);
  });

  it('keep their identity beside one that is newly selected', () => {
    const nodes = flowNodes({ ...request, selected: ['card-0-0-0'] }, []);
    const next = flowNodes({ ...request, selected: ['card-0-0-0', 'card-1-1-1'] }, nodes);
    expect(next.filter((node) => !nodes.includes(node)).map(({ id }) => id)).toEqual(['card-1-1-1']);
  });

  it('are none of the cards outside the window', () => {
    expect(flowNodes({ ...request, area: { x: -5_000, y: 0, w: 10, h: 10 }, selected: ['card-0-0-0'] }, [])).toEqual([]);
  });

  it('follow a drag, wherever the card stands', () => {
    const nodes = flowNodes({ ...request, area: { x: -5_000, y: 0, w: 10, h: 10 }, dragged: new Map([['card-0-0-1', { x: 7, y: 9 }]]) }, []);
    expect(nodes.map(({ id, position }) => ({ id, ...position }))).toEqual([{ id: 'card-0-0-1', x: 7, y: 9 }]);
  });
});

it('a padded window covers what is seen, and no longer does after a long pan', () => {
  const view = { x: 40, y: 40, zoom: 0.5 };
  const area = padded(seen(view, 1440, 900));
  expect(covers(area, seen(view, 1440, 900))).toBe(true);
  expect(covers(area, seen({ ...view, x: 40 - 390 }, 1440, 900))).toBe(true);
  expect(covers(area, seen({ ...view, x: 40 - 410 }, 1440, 900))).toBe(false);
});
