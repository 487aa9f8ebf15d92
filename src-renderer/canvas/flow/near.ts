/** Which part of the board is near, and the few cards that are React Flow's nodes: all others are painted. Nodes keep their identity while unchanged. */
import type { Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import type { Viewport } from '../../session/types';
import type { Point } from '../gestures/hit';
import { grown } from '../paint/damage';

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 4;

/** Board px that are kept around what is seen, so that a pan meets selected cards that are nodes already. */
const PADDING = 800;
/** How far a pan goes, in board px, before the window follows. */
const STRIDE = 500;
/** More selected cards than these are marked, but are no nodes: they would cost frames and show nothing else. */
const MOST_NODES = 12;

/** Dragged cards are over all others. */
const DRAGGED_Z = 10;

export type CardNode = Node<Record<string, never>, 'card'>;

/** The part of the board that a view of that size (screen px) shows. */
export function seen(view: Viewport, width: number, height: number): Box {
  return { x: -view.x / view.zoom, y: -view.y / view.zoom, w: width / view.zoom, h: height / view.zoom };
}

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

function touches(area: Box, { x, y, block }: PlacedBlock): boolean {
  return x < area.x + area.w && x + block.w > area.x && y < area.y + area.h && y + block.h > area.y;
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
    handles: handlesOf(w, h),
    selected,
    zIndex,
    data: {},
  };
}

/** Where links can be drawn from: the middle of each side. */
export const LINK_SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

function handlesOf(w: number, h: number): NonNullable<CardNode['handles']> {
  const middles = { [Position.Top]: [w / 2, 0], [Position.Right]: [w, h / 2], [Position.Bottom]: [w / 2, h], [Position.Left]: [0, h / 2] } as const;
  return LINK_SIDES.map((side) => {
    const [x, y] = middles[side];
    return { id: side, type: 'source', position: side, x, y, width: 1, height: 1 };
  });
}

export interface NodesRequest {
  readonly scene: Scene;
  readonly area: Box;
  readonly selected: readonly Id[];
  /** The card under the pointer, which a press may drag. */
  readonly hovered: Id | null;
  /** Cards under the pointer's drag and where they are now; they are nodes wherever they stand. */
  readonly dragged: ReadonlyMap<Id, Point> | null;
}

/** The nodes for React Flow. The list and every node in it are the ones from before where nothing about them changed. */
export function flowNodes({ scene, area, selected, hovered, dragged }: NodesRequest, before: readonly CardNode[]): readonly CardNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const chosen = new Set(selected);
  const nodes = new Map<Id, CardNode>();
  const take = (card: Id): void => {
    if (nodes.has(card)) return;
    const at = dragged?.get(card);
    const placed = scene.find(`card:${card}`);
    if (!placed || (!at && !touches(area, placed))) return;
    const { w, h } = placed.block;
    const { x, y } = at ?? placed;
    const box = { x, y, w, h };
    const zIndex = at ? DRAGGED_Z : 0;
    const had = old.get(card);
    nodes.set(card, sameNode(had, box, chosen.has(card), zIndex) ? had : makeNode(card, box, chosen.has(card), zIndex));
  };
  for (const card of dragged?.keys() ?? []) take(card);
  if (hovered !== null) take(hovered);
  // The last selected one is the primary.
  for (let i = selected.length - 1; i >= 0 && nodes.size < MOST_NODES; i--) take(selected[i] ?? '');
  const list = [...nodes.values()];
  return list.length === before.length && list.every((node, i) => node === before[i]) ? before : list;
}
