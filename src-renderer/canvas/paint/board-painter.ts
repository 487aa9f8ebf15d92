/**
 * Paints the board onto the canvas that is seen, with the painter that PNG export uses. What a pan can meet again is kept in tiles, painted
 * once and copied at each frame; a change of the scene paints the places of the blocks that changed. While the zoom changes no tile could
 * be used again, so all that is seen is painted. So it is, in one piece, when a change would paint more than that in tiles, which reach
 * beyond its edges: they follow when no change has come for a moment.
 *
 * Considered, and measured slower with software rendering: an element a card; a canvas larger than the view that is moved and extended by
 * copying itself; tiles as elements in a moved layer.
 */
import { paintCanvas } from '../../../src-shared/scene/canvas';
import type { Box, Palette, PlacedBlock, Scene } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import { boardImages } from './board-images';
import { type Rect, areaOf, changedPlaces, grown, intersection, isEmpty, isSame } from './damage';

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
/** ms after which the zoom or what is written has come to rest, and tiles are worth painting. */
const REST = 150;
/** ms within which the view that an edit moves belongs to the edit. */
const JUMP = 50;

/** A painted rectangle of the board. */
interface Piece {
  readonly context: CanvasRenderingContext2D;
  readonly rect: Rect;
  blocks: readonly PlacedBlock[];
}

/** All rectangles are whole device px of the board at the current scale; their origin is the board's. */
export function boardPainter(canvas: HTMLCanvasElement, session: Session, palette: Palette): BoardPainter {
  const listeners = new Set<() => void>();
  const shown = canvas.getContext('2d', { alpha: false });
  let tiles = new Map<string, Piece>();
  const spare: CanvasRenderingContext2D[] = [];
  /** What the tiles, or the canvas where there are none, were painted from. */
  let scale = 0;
  let scene: Scene | null = null;
  let hidden: ReadonlySet<string> = new Set();
  let zoomed = Number.NEGATIVE_INFINITY;
  /** What was seen when it was painted in one piece, until its tiles are painted or the view is another one; and when that was. */
  let whole: Piece | null = null;
  let painted = Number.NEGATIVE_INFINITY;
  const ground = document.createElement('canvas').getContext('2d', { alpha: false });
  /** What is on the canvas, and the frame in which tiles of it and around it are painted. */
  let looked: Rect = { x: 0, y: 0, w: 0, h: 0 };
  let ahead = 0;

  const more = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const clear = (): void => {
    for (const tile of tiles.values()) spare.push(tile.context);
    tiles = new Map();
    whole = null;
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

  const addTile = (now: Scene, column: number, row: number): Piece | null => {
    const context = spare.pop() ?? Object.assign(document.createElement('canvas'), { width: TILE, height: TILE }).getContext('2d', { alpha: false });
    if (!context) return null;
    const rect = { x: column * TILE, y: row * TILE, w: TILE, h: TILE };
    const tile: Piece = { context, rect, blocks: query(now, rect) };
    paint(context, rect, tile.blocks);
    tiles.set(`${String(column)},${String(row)}`, tile);
    return tile;
  };
  const dropTile = (key: string, { context }: Piece): void => {
    tiles.delete(key);
    spare.push(context);
  };
  const missing = (rect: Rect): (readonly [column: number, row: number])[] =>
    eachTile(rect, (column, row) => [column, row] as const).filter(([column, row]) => !tiles.has(`${String(column)},${String(row)}`));

  const partsToPaint = (now: Scene, piece: Piece): readonly Rect[] => {
    const blocks = query(now, piece.rect);
    const places = changedPlaces(piece.blocks, blocks);
    piece.blocks = blocks;
    return places.map((place) => intersection(inPixels(place, scale), piece.rect)).filter((part) => !isEmpty(part));
  };
  const repair = (now: Scene, { context, rect }: Piece, parts: readonly Rect[]): void => {
    for (const part of parts) {
      context.save();
      context.beginPath();
      context.rect(part.x - rect.x, part.y - rect.y, part.w, part.h);
      context.clip();
      paint(context, rect, query(now, part));
      context.restore();
    }
  };
  const paintWhole = (now: Scene, seen: Rect): Piece | null => {
    if (!ground) return null;
    const { canvas: kept } = ground;
    if (kept.width !== seen.w || kept.height !== seen.h) [kept.width, kept.height] = [seen.w, seen.h];
    const piece = { context: ground, rect: seen, blocks: query(now, seen) };
    paint(ground, seen, piece.blocks);
    return piece;
  };

  /** Paints what is no longer right in what is seen, or all that is seen where that is less; other tiles are painted when they are seen. */
  const follow = (now: Scene, seen: Rect, at: number): void => {
    const jumps = whole !== null && !isSame(whole.rect, seen);
    if (jumps && at - painted > JUMP) whole = null;
    let anew = jumps && whole !== null;
    if (scene !== now) {
      const wrong = new Map<string, readonly [Piece, readonly Rect[]]>();
      for (const [key, tile] of tiles) {
        const parts = partsToPaint(now, tile);
        if (parts.length === 0) continue;
        if (isEmpty(intersection(tile.rect, seen))) dropTile(key, tile);
        else wrong.set(key, [tile, parts]);
      }
      const inWhole = whole && !anew ? partsToPaint(now, whole) : null;
      const area = [...wrong.values()].flatMap(([, parts]) => parts).concat(inWhole ?? []).reduce((sum, part) => sum + areaOf(part), 0);
      const lacking = inWhole ? 0 : missing(seen).length * TILE * TILE;
      // A board that is just shown is painted into its tiles at once.
      anew ||= scene !== null && area + lacking > areaOf(seen);
      for (const [key, [tile, parts]] of wrong) {
        if (anew) dropTile(key, tile);
        else repair(now, tile, parts);
      }
      if (whole && inWhole && !anew) repair(now, whole, inWhole);
      if (anew || inWhole) painted = at;
      scene = now;
    }
    if (anew) whole = paintWhole(now, seen);
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
    // What is painted for a zoom that goes on is of no use after it, and while somebody writes the frames belong to the letters: what is
    // seen next goes on from here.
    const at = performance.now();
    if (!scene || at - zoomed < REST || session.store.getState().editing !== null) return;
    if (whole && at - painted < REST) {
      ahead = requestAnimationFrame(lookAhead);
      return;
    }
    const far = grown(looked, 2 * TILE);
    for (const [key, tile] of tiles) if (isEmpty(intersection(tile.rect, far))) dropTile(key, tile);
    const seen = missing(looked);
    if (seen.length === 0) whole = null;
    const [next] = [...seen, ...missing(grown(looked, TILE / 2))];
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
      if (resting) {
        follow(now, seen, began);
        if (whole) shown.drawImage(whole.context.canvas, 0, 0);
        else copyTiles(now, seen);
      } else {
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
