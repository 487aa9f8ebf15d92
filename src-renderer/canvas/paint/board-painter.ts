/**
 * Paints the board onto the canvas that is seen, with the painter that PNG export uses. What a pan can meet again is kept in tiles, painted
 * once and copied at each frame; a change of the scene paints the places of the blocks that changed. While the zoom changes no tile could
 * be used again, so all that is seen is painted; so it is when a change would paint more than that in tiles, which reach beyond its edges:
 * they follow in the frames after.
 *
 * Considered, and measured slower with software rendering: an element a card; a canvas larger than the view that is moved and extended by
 * copying itself; tiles as elements in a moved layer.
 */
import { paintCanvas } from '../../../src-shared/scene/canvas';
import type { Box, Palette, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import { boardImages } from './board-images';
import { type Rect, areaOf, changedPlaces, grown, intersection, isEmpty } from './damage';

export interface BoardPainter {
  /** Shows the session's scene at this view, and blocks in px of the window over it. The size is that of the board's part of the window, CSS px. */
  show(view: Viewport, size: { readonly width: number; readonly height: number }, over: readonly PlacedBlock[]): void;
  /** Leaves out the blocks with these keys from the next painting on: something else shows them. */
  hide(keys: ReadonlySet<string>): void;
  /** Calls the listener when something else can be painted: an image or a font has arrived. */
  onMore(listener: () => void): () => void;
  destroy(): void;
}

/** Device px. */
const TILE = 512;
/** ms after which the zoom has come to rest, and tiles are worth painting. */
const REST = 150;

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
  /** What is on the canvas, and the frame in which tiles of it and around it are painted. */
  let looked: Rect = { x: 0, y: 0, w: 0, h: 0 };
  let ahead = 0;

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
  const dropTile = (key: string, { context }: Tile): void => {
    tiles.delete(key);
    spare.push(context);
  };
  const missing = (rect: Rect): (readonly [column: number, row: number])[] =>
    eachTile(rect, (column, row) => [column, row] as const).filter(([column, row]) => !tiles.has(`${String(column)},${String(row)}`));

  /**
   * Paints what is no longer right in tiles that are seen; the others are painted when they are. Returns false where that would be more
   * than all that is seen: then those tiles are given up instead.
   */
  const follow = (now: Scene, seen: Rect): boolean => {
    const lacking = missing(seen).length * TILE * TILE;
    const known = scene !== null;
    if (scene === now) return lacking <= areaOf(seen);
    scene = now;
    const wrong: { readonly key: string; readonly tile: Tile; readonly parts: readonly Rect[] }[] = [];
    let area = 0;
    for (const [key, tile] of tiles) {
      const blocks = query(now, tile.rect);
      const parts = changedPlaces(tile.blocks, blocks).map((place) => intersection(inPixels(place, scale), tile.rect)).filter((part) => !isEmpty(part));
      tile.blocks = blocks;
      if (parts.length === 0) continue;
      if (isEmpty(intersection(tile.rect, seen))) {
        dropTile(key, tile);
        continue;
      }
      wrong.push({ key, tile, parts });
      for (const part of parts) area += areaOf(part);
    }
    if (known && area + lacking > areaOf(seen)) {
      for (const { key, tile } of wrong) dropTile(key, tile);
      return false;
    }
    for (const { tile: { context, rect }, parts } of wrong) {
      for (const part of parts) {
        context.save();
        context.beginPath();
        context.rect(part.x - rect.x, part.y - rect.y, part.w, part.h);
        context.clip();
        paint(context, rect, query(now, part));
        context.restore();
      }
    }
    return true;
  };

  const copyTiles = (now: Scene, seen: Rect): void => {
    eachTile(seen, (column, row) => {
      const tile = tiles.get(`${String(column)},${String(row)}`) ?? addTile(now, column, row);
      if (tile) shown?.drawImage(tile.context.canvas, tile.rect.x - seen.x, tile.rect.y - seen.y);
    });
  };

  /**
   * Paints a tile of what is seen or around it, goes on in the next frame, and gives up tiles that are far. One a frame: what it takes to
   * record it is a third of what the frame then spends on it.
   */
  const lookAhead = (): void => {
    ahead = 0;
    // What is painted for a zoom that goes on is of no use after it.
    if (!scene || performance.now() - zoomed < REST) return;
    const far = grown(looked, 2 * TILE);
    for (const [key, tile] of tiles) if (isEmpty(intersection(tile.rect, far))) dropTile(key, tile);
    const [next] = [...missing(looked), ...missing(grown(looked, TILE / 2))];
    if (next && addTile(scene, ...next)) ahead = requestAnimationFrame(lookAhead);
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
      looked = seen;
      const resting = began - zoomed >= REST;
      if (resting && follow(now, seen)) copyTiles(now, seen);
      else {
        scene = now;
        paint(shown, seen, query(now, seen));
      }
      paintCanvas<CanvasImageSource>(shown, over, { ...painting, area: { x: 0, y: 0, w: width, h: height }, scale: ratio, detail: 'full' });
      if (resting && ahead === 0) ahead = requestAnimationFrame(lookAhead);
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
      cancelAnimationFrame(ahead);
      listeners.clear();
      clear();
    },
  };
}

function eachTile<T>({ x, y, w, h }: Rect, visit: (column: number, row: number) => T): T[] {
  const visited: T[] = [];
  for (let row = Math.floor(y / TILE); row * TILE < y + h; row++) {
    for (let column = Math.floor(x / TILE); column * TILE < x + w; column++) visited.push(visit(column, row));
  }
  return visited;
}

/** The whole px that a box touches, and one more around them for what smoothing spills. */
function inPixels({ x, y, w, h }: Box, scale: number): Rect {
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  return grown({ x: left, y: top, w: Math.ceil((x + w) * scale) - left, h: Math.ceil((y + h) * scale) - top }, 1);
}
