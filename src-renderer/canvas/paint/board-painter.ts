/**
 * Paints the board onto the canvas that is seen, with the painter that PNG export uses. What a pan can meet again is kept in tiles, painted
 * once and copied at each frame; a change of the scene paints the places of the blocks that changed. While the zoom changes no tile could
 * be used again, so all that is seen is painted.
 *
 * Considered, and measured slower with software rendering: an element a card; a canvas larger than the view that is moved and extended by
 * copying itself; tiles as elements in a moved layer.
 */
import { paintCanvas } from '../../../src-shared/scene/canvas';
import type { Box, Palette, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import { boardImages } from './board-images';
import { type Rect, changedPlaces, grown, intersection, isEmpty } from './damage';

export interface BoardPainter {
  /** Shows the session's scene at this view, and blocks in px of the window over it. The size is that of the board's part of the window, CSS px. */
  show(view: Viewport, size: { readonly width: number; readonly height: number }, over: readonly PlacedBlock[]): void;
  /** Leaves out the blocks with these keys from the next painting on: something else shows them. */
  hide(keys: ReadonlySet<string>): void;
  /** Calls the listener when something more can be painted: an image or a font has arrived, or tiles beyond the edges. */
  onMore(listener: () => void): () => void;
  destroy(): void;
}

/** Device px. */
const TILE = 512;
/** ms after which the zoom has come to rest, and tiles are worth painting. */
const REST = 150;
/** ms of a frame that may go into tiles that are not seen yet. */
const AHEAD = 3;

interface Tile {
  readonly context: CanvasRenderingContext2D;
  readonly rect: Rect;
  blocks: readonly PlacedBlock[];
}

/** All rectangles are whole device px of the board at the current scale; their origin is the board's. */
export function boardPainter(canvas: HTMLCanvasElement, session: Session, palette: Palette): BoardPainter {
  const listeners = new Set<() => void>();
  const shown = canvas.getContext('2d', { alpha: false });
  let tiles = new Map<string, Tile>();
  const spare: CanvasRenderingContext2D[] = [];
  /** What the tiles, or the canvas where there are none, were painted from. */
  let scale = 0;
  let scene: Scene | null = null;
  let hidden: ReadonlySet<string> = new Set();
  let zoomed = Number.NEGATIVE_INFINITY;

  const more = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const clear = (): void => {
    for (const tile of tiles.values()) spare.push(tile.context);
    tiles = new Map();
  };
  const stale = (): void => {
    clear();
    more();
  };
  const images = boardImages(session, stale);
  document.fonts.addEventListener('loadingdone', stale);

  const boxOf = ({ x, y, w, h }: Rect): Box => ({ x: x / scale, y: y / scale, w: w / scale, h: h / scale });

  const query = (now: Scene, rect: Rect): readonly PlacedBlock[] => {
    const blocks = now.query(boxOf(rect));
    return hidden.size > 0 ? blocks.filter(({ block }) => !hidden.has(block.key)) : blocks;
  };

  const painting = { palette, image: images.find };
  /** Paints blocks onto a canvas that shows this rectangle of the board. */
  const paint = (context: CanvasRenderingContext2D, rect: Rect, blocks: readonly PlacedBlock[]): void => {
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, rect.w, rect.h);
    paintCanvas<CanvasImageSource>(context, blocks, { ...painting, area: boxOf(rect), scale, detail: 'overview' });
  };

  const addTile = (now: Scene, column: number, row: number): Tile | null => {
    const context = spare.pop() ?? Object.assign(document.createElement('canvas'), { width: TILE, height: TILE }).getContext('2d', { alpha: false });
    if (!context) return null;
    const rect = { x: column * TILE, y: row * TILE, w: TILE, h: TILE };
    const tile: Tile = { context, rect, blocks: query(now, rect) };
    paint(context, rect, tile.blocks);
    tiles.set(`${String(column)},${String(row)}`, tile);
    return tile;
  };

  /** Paints what is no longer right in tiles that are seen; the others are painted when they are. */
  const follow = (now: Scene, seen: Rect): void => {
    if (scene === now) return;
    scene = now;
    for (const [key, tile] of tiles) {
      const { context, rect } = tile;
      const blocks = query(now, rect);
      const places = changedPlaces(tile.blocks, blocks);
      if (places.length > 0 && isEmpty(intersection(rect, seen))) {
        tiles.delete(key);
        spare.push(context);
        continue;
      }
      tile.blocks = blocks;
      for (const place of places) {
        const part = intersection(inPixels(place, scale), rect);
        if (isEmpty(part)) continue;
        context.save();
        context.beginPath();
        context.rect(part.x - rect.x, part.y - rect.y, part.w, part.h);
        context.clip();
        paint(context, rect, query(now, part));
        context.restore();
      }
    }
  };

  const copyTiles = (now: Scene, seen: Rect): void => {
    eachTile(seen, (column, row) => {
      const tile = tiles.get(`${String(column)},${String(row)}`) ?? addTile(now, column, row);
      if (tile) shown?.drawImage(tile.context.canvas, tile.rect.x - seen.x, tile.rect.y - seen.y);
    });
  };

  /** Paints tiles around what is seen while there is time, and gives up those that are far. */
  const lookAhead = (now: Scene, seen: Rect, until: number): void => {
    const far = grown(seen, 2 * TILE);
    for (const [key, tile] of tiles) {
      if (!isEmpty(intersection(tile.rect, far))) continue;
      tiles.delete(key);
      spare.push(tile.context);
    }
    const missing: (readonly [column: number, row: number])[] = [];
    eachTile(grown(seen, TILE / 2), (column, row) => {
      if (!tiles.has(`${String(column)},${String(row)}`)) missing.push([column, row]);
    });
    for (const [column, row] of missing) {
      if (performance.now() >= until) {
        more();
        return;
      }
      addTile(now, column, row);
    }
  };

  return {
    show: (view, { width, height }, over) => {
      if (!shown) return;
      const began = performance.now();
      const ratio = window.devicePixelRatio;
      const now = session.store.getState().scene;
      // Whole device px: between them text would be smeared.
      const seen: Rect = { x: Math.round(-view.x * ratio), y: Math.round(-view.y * ratio), w: Math.round(width * ratio), h: Math.round(height * ratio) };
      if (canvas.width !== seen.w || canvas.height !== seen.h) {
        canvas.width = seen.w;
        canvas.height = seen.h;
      }
      if (view.zoom * ratio !== scale) {
        clear();
        // A board that is just shown is not being zoomed.
        if (scale > 0) zoomed = began;
        scale = view.zoom * ratio;
      }
      const resting = began - zoomed >= REST;
      if (resting) {
        follow(now, seen);
        copyTiles(now, seen);
      } else {
        scene = now;
        paint(shown, seen, query(now, seen));
      }
      paintCanvas<CanvasImageSource>(shown, over, { ...painting, area: { x: 0, y: 0, w: width, h: height }, scale: ratio, detail: 'full' });
      if (resting) lookAhead(now, seen, began + AHEAD);
    },
    hide: (keys) => {
      hidden = keys;
      // The tiles are compared with the scene again.
      scene = null;
    },
    onMore: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', stale);
      listeners.clear();
      clear();
    },
  };
}

function eachTile({ x, y, w, h }: Rect, visit: (column: number, row: number) => void): void {
  for (let row = Math.floor(y / TILE); row * TILE < y + h; row++) {
    for (let column = Math.floor(x / TILE); column * TILE < x + w; column++) visit(column, row);
  }
}

/** The whole px that a box touches, and one more around them for what smoothing spills. */
function inPixels({ x, y, w, h }: Box, scale: number): Rect {
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  return grown({ x: left, y: top, w: Math.ceil((x + w) * scale) - left, h: Math.ceil((y + h) * scale) - top }, 1);
}
