/** Which part of the board is near: the padded window that React Flow is fed, and its nodes, which keep their identity while unchanged. */
import type { Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, Layer, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import type { Viewport } from '../../session/types';
import type { Point } from '../gestures/hit';

/** Below this zoom text cannot be read: the board is painted on a canvas, and only what is selected is a node. */
export const FAR_ZOOM = 0.35;
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 4;

/** Board px that are kept around what is seen, so that a pan meets cards that are already there. */
const PADDING = 500;
/** In the far view selected cards are nodes; more than these would be no help and would cost frames. */
const FAR_NODES = 200;

/** Dragged cards are over all others. */
const DRAGGED_Z = 10;

const CARDS: ReadonlySet<Layer> = new Set<Layer>(['card']);

export type CardNode = Node<Record<string, never>, 'card'>;

/** The part of the board that a view of that size (screen px) shows. */
export function seen(view: Viewport, width: number, height: number): Box {
  return { x: -view.x / view.zoom, y: -view.y / view.zoom, w: width / view.zoom, h: height / view.zoom };
}

/** How far a pan goes, in board px, before the window follows: about half a column, so that no frame has to mount more than a strip of cards. */
const STRIDE = 110;

const grown = (area: Box, by: number): Box => ({ x: area.x - by, y: area.y - by, w: area.w + 2 * by, h: area.h + 2 * by });

/** What is seen and some more around it. */
export function padded(area: Box): Box {
  return grown(area, PADDING);
}

/** What the window must hold for it to stay where it is. */
export function needed(area: Box): Box {
  return grown(area, PADDING - STRIDE);
}

export function covers(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;
}

function sameNode(node: CardNode | undefined, { x, y, w, h }: Box, selected: boolean, zIndex: number): node is CardNode {
  return !!node && node.zIndex === zIndex && node.position.x === x && node.position.y === y && node.width === w && node.height === h && node.selected === selected;
}

function makeNode(card: Id, { x, y, w, h }: Box, selected: boolean, zIndex: number): CardNode {
  return {
    id: card,
    type: 'card',
    position: { x, y },
    width: w,
    height: h,
    // Given, so that React Flow neither renders a node twice nor measures it.
    measured: { width: w, height: h },
    handles: [{ type: 'source', position: Position.Right, x: w, y: h / 2, width: 1, height: 1 }],
    selected,
    zIndex,
    data: {},
  };
}

export interface NearRequest {
  readonly scene: Scene;
  /** `null` in the far view. */
  readonly area: Box | null;
  readonly selected: ReadonlySet<Id>;
  /** Cards under the pointer's drag and where they are now; they are nodes wherever they stand. */
  readonly dragged: ReadonlyMap<Id, Point> | null;
}

/** The nodes for React Flow. The list and every node in it are the ones from before where nothing about them changed. */
export function nearNodes({ scene, area, selected, dragged }: NearRequest, before: readonly CardNode[]): readonly CardNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const nodes: CardNode[] = [];
  const taken = new Set<Id>();
  const take = (placed: PlacedBlock): void => {
    const card = placed.block.record;
    if (taken.has(card)) return;
    taken.add(card);
    const isSelected = selected.has(card);
    const had = old.get(card);
    const { w, h } = placed.block;
    const { x, y } = dragged?.get(card) ?? placed;
    const box = { x, y, w, h };
    const zIndex = dragged?.has(card) ? DRAGGED_Z : 0;
    nodes.push(sameNode(had, box, isSelected, zIndex) ? had : makeNode(card, box, isSelected, zIndex));
  };
  if (area) for (const placed of scene.query(area, CARDS)) take(placed);
  const extra = (ids: Iterable<Id>): void => {
    for (const id of ids) {
      if (nodes.length >= FAR_NODES && !area) break;
      const placed = scene.find(`card:${id}`);
      if (placed) take(placed);
    }
  };
  if (dragged) extra(dragged.keys());
  if (!area) extra(selected);
  return sameList(nodes, before) ? before : nodes;
}

const UNDER: ReadonlySet<Layer> = new Set<Layer>(['lane', 'stage', 'step', 'curve', 'link', 'title']);
const OVER: ReadonlySet<Layer> = new Set<Layer>(['point']);

/** Everything near that is no card: what lies under the cards, and the emotion points over them. */
export function nearScenery(scene: Scene, area: Box | null, layer: 'under' | 'over', before: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const placed = area ? scene.query(area, layer === 'under' ? UNDER : OVER) : [];
  const same = placed.length === before.length && placed.every((now, index) => samePlace(now, before[index]));
  return same ? before : placed;
}

function samePlace(a: PlacedBlock, b: PlacedBlock | undefined): boolean {
  return a === b || (!!b && a.block === b.block && a.x === b.x && a.y === b.y);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
