/** Five faces from very bad to very good. Brows, eyes and mouth tell them apart without colour. */
import type { ColourToken, PathItem } from '../scene/types';
import { type Segment, close, curve, ellipse, line, move, pathData } from './path';
import { type EmotionLevel, emotionLevel } from './words';

/** Faces are drawn on a grid of this size. */
const GRID = 24;

const COLOURS: Readonly<Record<EmotionLevel, ColourToken>> = {
  [-2]: 'emotionVeryBad', [-1]: 'emotionBad', 0: 'emotionNeutral', 1: 'emotionGood', 2: 'emotionVeryGood',
};

/** What is drawn in lines, and what is filled. */
interface Features {
  readonly lines: readonly Segment[];
  readonly solids: readonly Segment[];
}

const eyes = (y: number): Segment[] => [...ellipse(8.6, y, 1.25, 1.5), ...ellipse(15.4, y, 1.25, 1.5)];

const FEATURES: Readonly<Record<EmotionLevel, Features>> = {
  [-2]: {
    solids: eyes(10.6),
    lines: [move(6, 6.6), line(10, 8.3), move(18, 6.6), line(14, 8.3), move(7.2, 18), curve(8.4, 14.4, 15.6, 14.4, 16.8, 18)],
  },
  [-1]: { solids: eyes(9.6), lines: [move(8, 17), curve(9.6, 14.9, 14.4, 14.9, 16, 17)] },
  0: { solids: eyes(9.6), lines: [move(8, 15.6), line(16, 15.6)] },
  1: { solids: eyes(9.4), lines: [move(7.6, 14.4), curve(9.4, 17.2, 14.6, 17.2, 16.4, 14.4)] },
  2: {
    solids: [move(6.6, 13.2), line(17.4, 13.2), curve(17.4, 20.4, 6.6, 20.4, 6.6, 13.2), close],
    lines: [move(6.8, 9.8), curve(7.2, 7.6, 10, 7.6, 10.4, 9.8), move(13.6, 9.8), curve(14, 7.6, 16.8, 7.6, 17.2, 9.8)],
  },
};

/** A face for this emotion with its top left corner at (x, y), `size` px wide. */
export function face(emotion: number, x: number, y: number, size: number): PathItem[] {
  const level = emotionLevel(emotion);
  const scale = size / GRID;
  const { lines, solids } = FEATURES[level];
  const ink = 'emotionInk';
  return [
    { type: 'path', d: pathData(ellipse(12, 12, 11, 11), scale, x, y), fill: COLOURS[level], stroke: ink, strokeWidth: 1.25, dash: [] },
    { type: 'path', d: pathData(solids, scale, x, y), fill: ink, stroke: 'none', strokeWidth: 0, dash: [] },
    { type: 'path', d: pathData(lines, scale, x, y), fill: 'none', stroke: ink, strokeWidth: Math.max(1.25, 1.7 * scale), dash: [] },
  ];
}
