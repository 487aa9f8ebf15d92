/**
 * The board that the shown one was made from, painted above it. It cannot be written in; it follows the view of the board below, so that the
 * same steps and lanes stand under each other, and keeps its titles in view.
 */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ImageSize } from '../../../src-shared/layout/card';
import { type Layout, createLayout } from '../../../src-shared/layout/journey';
import type { Id, ImageHash } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { type CanvasOptions, paintCanvas } from '../../../src-shared/scene/canvas';
import type { Box, Layer, Scene } from '../../../src-shared/scene/types';
import { boardImages } from '../../canvas/paint/board-images';
import { marksOf } from '../../../src-shared/layout/difference-marks';
import { ledTo, useComparedBoards, type ComparedBoards } from '../../session/comparison';
import { useBoardPalette } from '../../session/palette';
import { useSessionObject } from '../../session/react';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import { useWords } from '../../ui/words';
import { counterpartOf } from './follow';
import { paintMark } from './paint-mark';
import { usePaintedCanvas, type Size } from './screen';
import './compare.css';

interface OtherBoard {
  readonly scene: () => Scene;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The scene of a board that is not the shown one, kept up to date while somebody listens. */
function followBoard({ store, imageSizes }: Session, board: Id): OtherBoard {
  const { document } = store.getState();
  let { snapshot } = document;
  /** Pictures whose size was not known when the board was laid out. */
  const guessed = new Set<ImageHash>();
  const imageSize: ImageSize = (image) => {
    const size = imageSizes.of(image);
    if (!size) guessed.add(image);
    return size;
  };
  const lay = (): Layout => {
    guessed.clear();
    return createLayout(snapshot, board, { imageSize });
  };
  let layout = lay();
  let { scene } = layout;
  return {
    scene: () => scene,
    subscribe: (listener) => {
      if (document.snapshot !== snapshot) {
        ({ snapshot } = document);
        layout = lay();
        ({ scene } = layout);
        listener();
      }
      // Sizes that have come make the session lay out its own board anew.
      const offSizes = store.subscribe((now, before) => {
        if (now.scene === before.scene || ![...guessed].some((image) => imageSizes.of(image))) return;
        layout = lay();
        ({ scene } = layout);
        listener();
      });
      const offDocument = document.subscribe((change) => {
        ({ snapshot } = change);
        const next = layout.update(change);
        if (![...change.changed].some((id) => concerns(change.snapshot, id, board) || concerns(change.previous, id, board))) return;
        scene = next;
        listener();
      });
      return () => {
        offSizes();
        offDocument();
      };
    },
  };
}

/** Whether a record may be seen on a board: all but what stands on another one. */
function concerns(snapshot: Snapshot, id: Id, board: Id): boolean {
  const record = snapshot.get(id);
  if (record?.kind === 'card') return snapshot.find('lane', record.place.lane)?.board === board;
  if (record?.kind === 'lane' || record?.kind === 'stage') return record.board === board;
  return record !== undefined;
}

export function AsIsStrip(): ReactNode {
  const compared = useComparedBoards();
  return compared ? <Strip key={compared.asIs.id} compared={compared} /> : null;
}

const CELLS: ReadonlySet<Layer> = new Set<Layer>(['lane', 'line', 'curve', 'link', 'card', 'point']);
const TITLES: ReadonlySet<Layer> = new Set<Layer>(['stage', 'step', 'link']);
const LABELS: ReadonlySet<Layer> = new Set<Layer>(['lane', 'title']);
/** Room left of the lane labels, screen px. */
const EDGE = 8;
/** Between the labels and the cells, board px. */
const LABEL_GAP = 8;

function Strip({ compared }: { readonly compared: ComparedBoards }): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const palette = useBoardPalette();
  const { asIs, comparison } = compared;
  const [other] = useState(() => followBoard(session, asIs.id));
  const scene = useSyncExternalStore(other.subscribe, other.scene);
  const [, setArrived] = useState(0);
  const [images] = useState(() => boardImages(session, () => setArrived((count) => count + 1)));
  const title = asIs.title.trim() || words('app.untitledBoard');

  const paint = (context: CanvasRenderingContext2D, size: Size): void => {
    const { scene: live, board, selection } = session.store.getState();
    const view = session.viewports.getState()[board];
    if (!view || !live.grid || !scene.grid) return;
    const first = scene.grid.stages[0];
    const head = first ? scene.find(`stage:${first.stage}`)?.y ?? 0 : 0;
    const label = scene.find(`title:${scene.grid.rows[0]?.lane ?? ''}`);
    const left = Math.max(EDGE + ((label?.block.w ?? 0) + LABEL_GAP) * view.zoom, Math.min(live.grid.originX * view.zoom + view.x, size.width / 3));
    const top = EDGE + (scene.grid.originY - head) * view.zoom;
    const zoom = view.zoom;
    const corner = counterpartOf(liveCorner(live, view, left), live.grid, scene.grid, comparison);
    const followed = { x: corner.x, y: withLane(scene, corner.y, comparison.laneOf.get(selection.cell?.lane ?? ''), (size.height - top) / zoom) };
    const at = withBlock(scene, followed, ledTo(selection), { w: (size.width - left) / zoom, h: (size.height - top) / zoom });
    const draw = (clip: Box, area: { readonly x: number; readonly y: number }, layers: ReadonlySet<Layer>): void => paintPart(context, scene, { palette, image: images.find }, clip, area, zoom, layers);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, size.width, size.height);
    draw({ x: left, y: top, w: size.width - left, h: size.height - top }, at, CELLS);
    draw({ x: left, y: EDGE, w: size.width - left, h: top - EDGE }, { x: at.x, y: head }, TITLES);
    const labelled = ((label?.block.w ?? 0) + LABEL_GAP) * zoom;
    draw({ x: left - labelled, y: top, w: labelled - LABEL_GAP * zoom, h: size.height - top }, { x: label?.x ?? 0, y: at.y }, LABELS);
    for (const mark of marksOf(comparison, 'asIs', scene, words)) {
      const [x, y] = [left + (mark.box.x - at.x) * zoom, mark.header ? EDGE + (mark.box.y - head) * zoom : top + (mark.box.y - at.y) * zoom];
      if (x > size.width || x + mark.box.w * zoom < left || y > size.height || (!mark.header && y + mark.box.h * zoom < top)) continue;
      context.save();
      context.beginPath();
      context.rect(left, mark.header ? 0 : top, size.width - left, size.height);
      context.clip();
      paintMark(context, mark, x, y, zoom, palette);
      context.restore();
    }
  };
  const canvas = usePaintedCanvas(paint);

  // Wheel and pinch over the picture move the board below, which it follows.
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const pass = (event: WheelEvent): void => {
      event.preventDefault();
      document.querySelector('.react-flow__pane')?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', pass, { passive: false });
    return () => element.removeEventListener('wheel', pass);
  }, [canvas]);

  return (
    <div className="compare-strip" role="img" aria-label={words('compare.picture', { title })}>
      <canvas ref={canvas} />
      <p className="compare-strip-title">
        {title}
      </p>
    </div>
  );
}

/** The board px at the top left corner of the cells that can be seen of the live board. */
function liveCorner({ grid }: Scene, view: Viewport, left: number): { readonly x: number; readonly y: number } {
  const [x, y] = [grid?.originX ?? 0, grid?.originY ?? 0];
  return { x: Math.max(x, (left - view.x) / view.zoom), y: Math.max(y, (EDGE - view.y) / view.zoom) };
}

/** The top of what is shown, `height` board px high, moved to the lane that has the keyboard where that lane would be out of sight. */
function withLane({ grid }: Scene, y: number, lane: Id | undefined, height: number): number {
  const row = grid?.rows.find((each) => each.lane === lane);
  return !row || (row.y >= y && row.y + Math.min(row.h, height / 2) <= y + height) ? y : row.y;
}

/** The corner of what is shown, moved as far as a record needs that would be out of sight. */
function withBlock(scene: Scene, at: { readonly x: number; readonly y: number }, record: Id | null, size: { readonly w: number; readonly h: number }): { readonly x: number; readonly y: number } {
  const layer = (['card', 'step', 'stage', 'title'] as const).find((each) => record !== null && scene.find(`${each}:${record}`));
  const placed = layer && scene.find(`${layer}:${record ?? ''}`);
  if (!placed || !scene.grid) return at;
  const along = (from: number, length: number, begin: number, room: number): number => (begin >= from && begin + length <= from + room ? from : Math.max(0, begin - AROUND));
  const { originX, originY } = scene.grid;
  return {
    // Lane labels and titles stand beside what is shown, in their own row or column.
    x: layer === 'title' ? at.x : Math.max(originX, along(at.x, placed.block.w, placed.x, size.w)),
    y: layer === 'step' || layer === 'stage' ? at.y : Math.max(originY, along(at.y, placed.block.h, placed.y, size.h)),
  };
}

/** Room left and above of what was asked for, board px. */
const AROUND = 24;

function paintPart(context: CanvasRenderingContext2D, scene: Scene, look: Pick<CanvasOptions<CanvasImageSource>, 'palette' | 'image'>, clip: Box, at: { readonly x: number; readonly y: number }, zoom: number, layers: ReadonlySet<Layer>): void {
  const area: Box = { x: at.x, y: at.y, w: clip.w / zoom, h: clip.h / zoom };
  context.save();
  context.beginPath();
  context.rect(clip.x, clip.y, clip.w, clip.h);
  context.clip();
  context.translate(clip.x, clip.y);
  paintCanvas<CanvasImageSource>(context, scene.query(area, layers).filter(({ block }) => !block.key.startsWith(`title:${scene.board}`)), { ...look, area, scale: zoom, detail: 'overview' });
  context.restore();
}
