/** Where the headers that stay in view stand on the screen. Pure; screen px unless said otherwise. */
import type { Box, Scene, SceneGrid } from '../../../src-shared/scene/types';
import type { Viewport } from '../../session/types';

/**
 * Step titles are 15 px and lane labels 13 px at 100 %: below `text` the bands take over and hold them at 12 px. The board's own step headers
 * say more (moment of truth, exit), so they stay down to the zoom at which they are 10.5 px, that of a large board when it opens.
 */
const TOP = { own: 0.7, text: 12 / 15, size: 0.55 };
const LEFT = { own: 12 / 13, text: 12 / 13, size: 0.72 };
/** A matrix says owner, channel and uses beside its rows: its own headers stay as long as they can be read at all. */
const DERIVED_OWN = 0.6;
/** Columns narrower than this hold no readable step title. */
const LEAST_STEP_WIDTH = 76;

/** A band along an edge: as long as the board's own headers are in view it coincides with them, then it shrinks and stays. */
export interface Band {
  /** Where the band ends: its bottom, or its right edge. */
  readonly end: number;
  readonly size: number;
  /** Magnification of its text. */
  readonly scale: number;
  /** `own`: the board's own headers are in view and readable, the band need not be drawn; `pinned`: they have left, the band is at the edge. */
  readonly state: 'own' | 'grown' | 'pinned';
}

/** `least` are shares of the natural size: text shrinks less than the room around it. */
function band(natural: number, offset: number, zoom: number, boardEnd: number, shares: { readonly own: number; readonly text: number; readonly size: number }): Band {
  const least = natural * shares.size;
  const end = Math.max(offset + boardEnd * zoom, least);
  const size = Math.min(end, Math.max(natural * zoom, least));
  const own = zoom >= shares.own && size >= natural * zoom - 0.5;
  return { end, size, scale: Math.max(shares.text, size / natural), state: own ? 'own' : end <= least ? 'pinned' : 'grown' };
}

/** Where the board's own headers stand, board px. */
export interface HeaderOrigin {
  /** Where the stage band and the lane labels begin. */
  readonly from: { readonly x: number; readonly y: number };
  /** The bottom of the titles. Below it, above the cells, run arrows between steps. */
  readonly bottom: number;
  /** The share of the titles' height that belongs to the stages. */
  readonly stageShare: number;
}

export function headerOrigin(scene: Scene): HeaderOrigin {
  const { grid } = scene;
  const stage = grid?.stages[0] && scene.find(`stage:${grid.stages[0].stage}`);
  const lane = grid?.rows[0] && scene.find(`lane:${grid.rows[0].lane}`);
  const y = stage?.y ?? 0;
  const step = grid?.columns[0] && scene.find(`step:${grid.columns[0].step}`);
  const lowest = step ?? stage;
  const bottom = lowest ? lowest.y + lowest.block.h : (grid?.originY ?? 0);
  const share = stage ? Math.min(1, stage.block.h / Math.max(1, bottom - y)) : 1;
  return { from: { x: lane?.x ?? 0, y }, bottom, stageShare: share };
}

export interface HeaderGeometry {
  readonly top: Band;
  readonly left: Band;
  /** Columns are wide enough for step titles. */
  readonly steps: boolean;
}

export function headerGeometry(grid: SceneGrid, { from, bottom, stageShare }: HeaderOrigin, view: Viewport): HeaderGeometry {
  const first = grid.columns[0];
  const steps = !!first && first.w * view.zoom >= LEAST_STEP_WIDTH;
  // Without step titles a band holds the stages' alone; a taller one would lie over the board's title.
  const top = steps ? TOP : { ...TOP, size: TOP.size * stageShare };
  return {
    top: band(Math.max(1, bottom - from.y), view.y, view.zoom, bottom, top),
    left: band(Math.max(1, grid.originX - from.x), view.x, view.zoom, grid.originX, grid.derived ? { ...LEFT, own: DERIVED_OWN } : LEFT),
    steps,
  };
}

/** The view that shows the box, moved as little as possible; the same view while the box is in sight. */
export function revealing(view: Viewport, box: Box, size: { readonly width: number; readonly height: number }, inset: { readonly top: number; readonly left: number }): Viewport {
  const margin = 16;
  const along = (offset: number, from: number, length: number, least: number, most: number): number => {
    const start = offset + from * view.zoom;
    const end = start + length * view.zoom;
    if (start < least || end - start > most - least) return offset + (least - start);
    return end > most ? offset + (most - end) : offset;
  };
  const x = along(view.x, box.x, box.w, inset.left + margin, size.width - margin);
  const y = along(view.y, box.y, box.h, inset.top + margin, size.height - margin);
  return x === view.x && y === view.y ? view : { x, y, zoom: view.zoom };
}

/**
 * The view in which the whole box is seen beside the bands (`inset`, screen px), centred where there is room. What does not fit at the
 * least zoom begins at its own beginning.
 */
export function fitting(box: Box, size: { readonly width: number; readonly height: number }, inset: { readonly top: number; readonly left: number }, limits: { readonly least: number; readonly most: number }): Viewport {
  const margin = 24;
  const room = { w: size.width - inset.left - 2 * margin, h: size.height - inset.top - 2 * margin };
  const zoom = Math.max(limits.least, Math.min(limits.most, room.w / Math.max(1, box.w), room.h / Math.max(1, box.h)));
  const place = (before: number, length: number, free: number, from: number): number => before + margin + Math.max(0, (free - length * zoom) / 2) - from * zoom;
  return { x: place(inset.left, box.w, room.w, box.x), y: place(inset.top, box.h, room.h, box.y), zoom };
}

/** The view of the whole board. Its headers shrink less than the rest, which takes room from the cells. */
export function fittingBoard(scene: Scene, size: { readonly width: number; readonly height: number }, limits: { readonly least: number; readonly most: number }): Viewport {
  const { grid } = scene;
  const whole = fitting({ x: 0, y: 0, w: scene.w, h: scene.h }, size, { top: 0, left: 0 }, limits);
  if (!grid || whole.zoom >= LEFT.size) return whole;
  const { from } = headerOrigin(scene);
  // Only the cells shrink; beside them stand the labels, as small as they become.
  const left = (grid.originX - from.x) * LEFT.size;
  return fitting({ x: grid.originX, y: 0, w: scene.w - grid.originX, h: scene.h }, size, { top: 0, left: left - 16 }, limits);
}
