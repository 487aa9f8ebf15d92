/** What the header bands show at a view, as blocks in screen px for the scene's own painter. Pure, but for remembering wrapped lines. */
import { face } from '../../../src-shared/layout/faces';
import { emotionY } from '../../../src-shared/layout/headers';
import { LANE_TITLE, LINE_NAME, STAGE_TITLE, STEP_TITLE } from '../../../src-shared/layout/styles';
import { type TextStyle, TextWrapper, moved } from '../../../src-shared/layout/wrap';
import type { ColourToken, PathItem, PlacedBlock, SceneGrid, SceneItem, TextItem } from '../../../src-shared/scene/types';
import type { Viewport } from '../../session/types';
import type { Band, HeaderGeometry } from './geometry';

export interface HeaderTexts {
  stage(id: string): string;
  /** Empty for the implicit step of a stage. */
  step(id: string): string;
  lane(id: string): { readonly title: string; readonly edge: ColourToken };
}

export interface BandsRequest {
  readonly grid: SceneGrid;
  readonly geometry: HeaderGeometry;
  readonly stageShare: number;
  readonly view: Viewport;
  readonly size: { readonly width: number; readonly height: number };
  readonly texts: HeaderTexts;
}

const PADDING = 8;
const RADIUS = 6;
/** Along its strip a lane shorter than this has room for one line in its middle. */
const TIGHT = 44;
/** Distance of a lane's label from its top, at 100 %. */
const LABEL_TOP = 10;
const LABEL_LEFT = 16;
const FACE = 14;

const wrapper = new TextWrapper();
const styles = new Map<TextStyle, Map<number, TextStyle>>();

/** The style at a magnification; the same object for the same size, by which lines are remembered. */
function styleAt(style: TextStyle, scale: number, lineHeight: number): TextStyle {
  const size = Math.round(style.size * scale * 2) / 2;
  let sizes = styles.get(style);
  if (!sizes) styles.set(style, (sizes = new Map<number, TextStyle>()));
  let made = sizes.get(size);
  if (!made) sizes.set(size, (made = { ...style, size, lineHeight: Math.round(size * lineHeight) }));
  return made;
}

/** At most so many lines of a text, the last one cut off with dots where there would be more. */
export function fittingLines(text: string, width: number, style: TextStyle, most: number): readonly TextItem[] {
  // Widths in steps: while the zoom changes most lines stay where they break.
  const room = Math.floor(width / 4) * 4;
  if (room < style.size) return [];
  const { lines } = wrapper.plain(text, room, style);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const rest = lines.slice(most - 1).map((line) => line.runs.map((run) => run.text).join('')).join(' ');
  const letters = [...rest];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (wrapper.plain(`${letters.slice(0, middle).join('').trimEnd()}…`, 1e6, style).width <= room) low = middle;
    else high = middle - 1;
  }
  const last = moved(wrapper.plain(`${letters.slice(0, low).join('').trimEnd()}…`, 1e6, style), 0, (most - 1) * style.lineHeight);
  return [...kept, ...last];
}

const rect = (x: number, y: number, w: number, h: number, fill: ColourToken, radius = 0): SceneItem => ({ type: 'rect', box: { x, y, w, h }, radius, fill, stroke: 'none', strokeWidth: 0 });

const placed = (items: readonly SceneItem[], x = 0, y = 0): PlacedBlock => ({ block: { key: '', layer: 'title', record: '', w: 0, h: 0, items, label: '' }, x, y });

const shifted = (lines: readonly TextItem[], dx: number, dy: number): TextItem[] => lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }));

/** Ground and edge of a band that has left the board's own headers; `start` and `length` along it. */
function ground(band: Band, along: 'x' | 'y', start: number, length: number): SceneItem[] {
  if (band.state === 'own') return [];
  const box = (from: number, thickness: number, fill: ColourToken): SceneItem => (along === 'x' ? rect(start, from, length, thickness, fill) : rect(from, start, thickness, length, fill));
  // A pixel more at its outer side: what it covers is painted at whole pixels, the band where it is.
  return [box(band.end - band.size - 1, band.size + 1, 'ground'), ...(band.state === 'pinned' ? [box(band.end - 1, 1, 'hairline')] : [])];
}

interface Title {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly fill: ColourToken;
  readonly style: TextStyle;
  readonly lines: number;
}

function titleItems(title: Title, y: number, h: number, edge: number, own: boolean): SceneItem[] {
  const { from, to, text, fill, style } = title;
  const hidden = Math.max(0, edge - from);
  // While the board's own title is in view there is nothing to add, except where it begins behind the other band.
  if (own && hidden <= 1) return [];
  const lines = fittingLines(text, to - from - hidden - 2 * PADDING - 2, style, title.lines);
  const top = y + (h - lines.length * style.lineHeight) / 2;
  return [rect(from + 1, y + 1, to - from - 2, h - 2, fill, RADIUS), ...shifted(lines, from + hidden + PADDING + 1, top)];
}

/** The board's own titles may have run over more lines than these: so many fit into the height of the band. */
const linesIn = (height: number, style: TextStyle): number => Math.max(1, Math.floor(height / style.lineHeight));

/** The band of stages and steps. */
function topBand({ grid, geometry, stageShare, view, size, texts }: BandsRequest): readonly PlacedBlock[] {
  const { top, left, steps } = geometry;
  const own = top.state === 'own';
  const stageHeight = steps ? top.size * stageShare : top.size;
  const [stageStyle, stepStyle] = [styleAt(STAGE_TITLE, top.scale, 1.3), styleAt(STEP_TITLE, top.scale, 1.3)];
  const items = ground(top, 'x', 0, size.width);
  const inView = <T extends { readonly x: number; readonly w: number }>(spans: readonly T[], take: (span: T, from: number, to: number) => void): void => {
    for (const span of spans) {
      const from = view.x + span.x * view.zoom;
      const to = from + span.w * view.zoom;
      if (to > left.end && from < size.width) take(span, from, to);
    }
  };
  inView(grid.stages, ({ stage }, from, to) => {
    items.push(...titleItems({ from, to, text: texts.stage(stage), fill: 'stage', style: stageStyle, lines: linesIn(stageHeight, stageStyle) }, top.end - top.size, stageHeight, left.end, own));
  });
  if (steps) {
    const room = top.size - stageHeight;
    const lines = linesIn(room, stepStyle);
    inView(grid.columns, ({ step }, from, to) => {
      const text = texts.step(step);
      if (text !== '') items.push(...titleItems({ from, to, text, fill: 'step', style: stepStyle, lines }, top.end - top.size + stageHeight, room, left.end, own));
    });
  }
  return [placed(items)];
}

/** Its faces, small, where the board's own scale has gone behind the band. */
const faces: readonly (readonly [emotion: number, items: readonly PathItem[]])[] = [2, 1, 0, -1, -2].map((emotion) => [emotion, face(emotion, 0, 0, FACE)]);

/** A line's name may run on past the band: only arrows are in the gap between the lanes. */
const NAME_ROOM = 1.4;

/** The names of a blueprint's lines, as far as they have room between the lanes. */
function lineNames(grid: SceneGrid, view: Viewport, { from, top, width, scale }: { readonly from: number; readonly top: number; readonly width: number; readonly scale: number }): TextItem[] {
  const style = styleAt(LINE_NAME, scale, 1.3);
  return grid.lines.flatMap(({ name, y, h }) => {
    const [at, height] = [view.y + y * view.zoom, h * view.zoom];
    if (at < top || height < style.size) return [];
    return shifted(fittingLines(name, width * NAME_ROOM, style, 1), from + PADDING / 2, at + (height - style.lineHeight) / 2);
  });
}

/** The band of lane labels. */
function leftBand({ grid, geometry, view, size, texts }: BandsRequest): readonly PlacedBlock[] {
  const { top, left } = geometry;
  const own = left.state === 'own';
  const style = styleAt(LANE_TITLE, left.scale, 1.35);
  const from = left.end - left.size;
  // Above it stand the board's titles, or the other band.
  const items = ground(left, 'y', top.end, size.height - top.end);
  const scales: PlacedBlock[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const y = view.y + row.y * view.zoom;
    const h = row.h * view.zoom;
    if (y + h <= top.end || y >= size.height) continue;
    const hidden = Math.max(0, top.end - y);
    if (own && hidden <= 1) continue;
    const { title, edge } = texts.lane(row.lane);
    const tight = h < TIGHT;
    const scaleOf = grid.scale(index);
    // The title keeps clear of them: a scale of some faces would say that the others do not exist.
    const withFaces = !own && scaleOf !== null && (emotionY(-2) - emotionY(2)) * view.zoom >= 4 * FACE;
    const width = left.size - LABEL_LEFT - PADDING - (withFaces ? FACE + 4 : 0);
    const room = Math.max(1, Math.floor((h - hidden - LABEL_TOP * left.scale) / style.lineHeight));
    const lines = fittingLines(title, width, style, tight ? 1 : Math.min(room, 2));
    const text = tight ? y + hidden + (h - hidden - style.lineHeight) / 2 : y + hidden + LABEL_TOP * left.scale;
    items.push(rect(from + 1, y + 1, left.size - 2, h - 2, 'laneAlternate', RADIUS), rect(from + 1, y + 6, 4, Math.max(2, h - 12), edge, 2));
    items.push(...shifted(lines, from + LABEL_LEFT, text));
    if (!withFaces) continue;
    for (const [emotion, drawn] of faces) {
      const at = view.y + (row.y + emotionY(emotion)) * view.zoom - FACE / 2;
      scales.push(placed(drawn, left.end - FACE - 6, at));
    }
  }
  if (!own) items.push(...lineNames(grid, view, { from, top: top.end, width: left.size, scale: left.scale }));
  return [placed(items), ...scales];
}

/** Both bands, the one of titles over the one of labels. */
export function bandBlocks(request: BandsRequest): readonly PlacedBlock[] {
  const { top, left } = request.geometry;
  // Headers that begin behind the labels are not seen above them.
  const corner = left.state === 'own' ? [] : [rect(left.end - left.size, top.end - top.size, left.size, top.size, 'ground')];
  return [...leftBand(request), ...topBand(request), placed(corner)];
}
