import { describe, expect, it } from 'vitest';
import { type CardNode, covers, nearNodes, nearScenery, padded, seen } from '../../../../src-renderer/canvas/flow/near';
import { smallBoard } from './board';

const { scene } = smallBoard();
const whole = { x: 0, y: 0, w: scene.w, h: scene.h };
const none: ReadonlySet<string> = new Set();
const request = { scene, area: whole, selected: none, dragged: null };

describe('the nodes React Flow is fed', () => {
  it('are the cards of the window, measured, at whole px', () => {
    const nodes = nearNodes(request, []);
    expect(nodes.map(({ id }) => id).sort()).toEqual(scene.query(whole, new Set(['card'])).map(({ block }) => block.record).sort());
    for (const { position, width, height, measured } of nodes) {
      expect([position.x, position.y, width, height].every(Number.isInteger)).toBe(true);
      expect(measured).toEqual({ width, height });
    }
  });

  it('are the same list while nothing about them changed', () => {
    const nodes = nearNodes(request, []);
    expect(nearNodes(request, nodes)).toBe(nodes);
  });

  it('change only where the selection did', () => {
    const nodes = nearNodes(request, []);
    const next = nearNodes({ ...request, selected: new Set(['card-1-1-1']) }, nodes);
    expect(next.filter((node, i) => node !== nodes[i]).map(({ id }) => id)).toEqual(['card-1-1-1']);
  });

  it('follow a drag, wherever the card stands', () => {
    const nodes: readonly CardNode[] = nearNodes({ ...request, area: { x: -5_000, y: 0, w: 10, h: 10 }, dragged: new Map([['card-0-0-1', { x: 7, y: 9 }]]) }, []);
    expect(nodes.map(({ id, position }) => ({ id, ...position }))).toEqual([{ id: 'card-0-0-1', x: 7, y: 9 }]);
  });

  it('are the selected cards alone in the far view', () => {
    expect(nearNodes({ ...request, area: null, selected: new Set(['card-0-0-0']) }, []).map(({ id }) => id)).toEqual(['card-0-0-0']);
  });
});

it('scenery under the cards holds no card, and is the same list while unchanged', () => {
  const under = nearScenery(scene, whole, 'under', []);
  expect(under.some(({ block }) => block.layer === 'card' || block.layer === 'point')).toBe(false);
  expect(nearScenery(scene, whole, 'under', under)).toBe(under);
});

it('a padded window covers what is seen, and no longer does after a long pan', () => {
  const view = { x: 40, y: 40, zoom: 0.5 };
  const area = padded(seen(view, 1440, 900));
  expect(covers(area, seen(view, 1440, 900))).toBe(true);
  expect(covers(area, seen({ ...view, x: 40 - 200 }, 1440, 900))).toBe(true);
  expect(covers(area, seen({ ...view, x: 40 - 300 }, 1440, 900))).toBe(false);
});
