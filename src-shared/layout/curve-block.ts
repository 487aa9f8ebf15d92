/** The emotion scale of a lane, its curves, and the faces on them. */
import type { Lane } from '../model/lane';
import type { Block, PathItem, SceneItem } from '../scene/types';
import { curveMarks } from './curve-styles';
import { areaUnder, monotoneCurve, runsOf } from './curve';
import type { Legend } from './curve-legend';
import { face } from './faces';
import { emotionY } from './headers';
import type { Overlay } from './overlay';
import { line, move, pathData } from './path';
import type { LaidCell } from './row';
import type { Structure } from './structure';
import { FACE_SIZE, SCALE_HEIGHT } from './styles';
import { type BoardWords, emotionLevel, laneTitle } from './words';

const NO_DASH: readonly number[] = [];
/** A curve over the lane's own: its line and its points, px. */
const OVERLAID = 2;
const MARK_SIZE = 10;

interface Curves {
  /** What lies over the lane's own curve. */
  readonly overlay: Overlay | null;
  readonly legend: Legend | null;
}

/** Guides, the area and the curves, and below the scale what tells them apart; from the first column's left end to the last one's right end. */
export function curveBlock(lane: Lane, cells: readonly LaidCell[], structure: Structure, words: BoardWords, { overlay, legend }: Curves = { overlay: null, legend: null }): Block {
  const w = structure.end - structure.originX;
  const items: SceneItem[] = [];
  const stroke = (d: string, colour: PathItem['stroke'], strokeWidth: number, dash = NO_DASH): void => {
    if (d !== '') items.push({ type: 'path', d, fill: 'none', stroke: colour, strokeWidth, dash });
  };
  for (const emotion of [2, 1, 0, -1, -2]) {
    const segments = structure.stages.flatMap((stage) => [move(stage.x - structure.originX + 8, emotionY(emotion)), line(stage.x + stage.w - structure.originX - 8, emotionY(emotion))]);
    stroke(pathData(segments), 'guide', 1, emotion === 0 ? NO_DASH : [2, 4]);
  }
  const centre = (column: number): number => {
    const { x = 0, w: width = 0 } = structure.columns[column] ?? {};
    return x + width / 2 - structure.originX;
  };
  const points = (run: { readonly from: number; readonly values: readonly number[] }) => run.values.map((value, i) => ({ x: centre(run.from + i), y: emotionY(value) }));
  const felt = runsOf(cells.map((cell) => cell.emotion)).map(points);
  const area = felt.flatMap((run) => areaUnder(run, emotionY(0)));
  if (area.length > 0) items.push({ type: 'path', d: pathData(area), fill: 'curveArea', stroke: 'none', strokeWidth: 0, dash: NO_DASH });
  for (const { style, values } of overlay?.others ?? []) {
    const runs = runsOf(values).map(points);
    stroke(pathData(runs.flatMap(monotoneCurve)), style.colour, OVERLAID, style.dash);
    items.push(...curveMarks(style, runs.flat(), MARK_SIZE));
  }
  const expectations = runsOf(cells.map((cell) => cell.expected)).map(points);
  for (const run of expectations) {
    const [first] = run;
    // One expectation alone still shows, as a short dash at its height.
    const outline = run.length === 1 && first ? [move(first.x - 20, first.y), line(first.x + 20, first.y)] : monotoneCurve(run);
    stroke(pathData(outline), 'curveExpected', 2, [6, 5]);
  }
  // Where several lie over each other, the lane's own is the strongest, in the dash by which the other lanes know it.
  stroke(pathData(felt.flatMap(monotoneCurve)), overlay?.style.colour ?? 'curve', 2.5, overlay?.style.dash ?? NO_DASH);
  if (legend) items.push(...legend.items(expectations.length > 0));
  const label = [words.curve(laneTitle(lane, words)), ...(overlay?.others.map(({ name }) => name) ?? [])].join(' · ');
  return { key: `curve:${lane.id}`, layer: 'curve', record: lane.id, w, h: SCALE_HEIGHT + (legend?.h ?? 0), items, label };
}

/** Points of one level share their drawing: a board has as many as columns times curves. */
const pointFaces = new Map<number, readonly PathItem[]>();

function pointFace(emotion: number): readonly PathItem[] {
  const level = emotionLevel(emotion);
  let items = pointFaces.get(level);
  if (!items) {
    items = face(emotion, 0, 0, FACE_SIZE);
    pointFaces.set(level, items);
  }
  return items;
}

/** The face on the curve where a step's emotion stands. */
export function pointBlock(lane: Lane, step: { readonly id: string; readonly title: string }, emotion: number, words: BoardWords): Block {
  return {
    key: `point:${lane.id}.${step.id}`, layer: 'point', record: step.id, w: FACE_SIZE, h: FACE_SIZE, items: pointFace(emotion),
    label: words.point(laneTitle(lane, words), step.title, emotion),
  };
}
