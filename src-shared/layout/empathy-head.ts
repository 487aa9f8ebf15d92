/** The head in the middle of an empathy map: a face that looks right, to what it sees and towards what it says, round whatever stands in it. */
import { type Segment, curve, line, move, pathData } from './path';
import type { PathItem } from '../scene/types';

/** px from the left of the head to where its contents begin, and from their right end to the tip of the nose. */
export const HEAD_LEFT = 44;
export const HEAD_RIGHT = 132;
/** px below the contents: jaw and neck. */
export const HEAD_BELOW = 128;

const BACK = 8;
/** From the tip of the nose to the line of the forehead. */
const NOSE = 78;
const CRANIUM = 240;

/** The outline, `w` px from the back of the head to the tip of the nose. Contents end at `bottom`; the neck ends at `h`. */
export function headItems(w: number, h: number, bottom: number): PathItem[] {
  const face = w - NOSE;
  const chin = bottom + 66;
  // A taller head has larger features, up to a point: they stay those of a person.
  const s = Math.min(1.35, Math.max(1, bottom / 560));
  const up = (distance: number): number => chin - distance * s;
  const outline: Segment[] = [
    move(196, h),
    curve(196, h - 40, 190, bottom + 92, 150, bottom + 78),
    curve(70, bottom + 60, BACK, bottom + 40, BACK, bottom - 60),
    line(BACK, CRANIUM),
    curve(BACK, 96, 150, 6, 360, 6),
    line(face - 300, 6),
    curve(face - 120, 6, face, 86, face, 216),
    line(face, up(330)),
    curve(face, up(300), face - 14, up(282), face - 4, up(262)),
    curve(face + 10, up(236), face + 54, up(196), face + 68, up(174)),
    curve(face + 76, up(160), face + 68, up(152), face + 52, up(150)),
    curve(face + 34, up(148), face + 16, up(146), face + 18, up(134)),
    curve(face + 20, up(124), face + 38, up(120), face + 36, up(110)),
    curve(face + 34, up(102), face + 20, up(100), face + 14, up(98)),
    curve(face + 24, up(96), face + 36, up(90), face + 30, up(78)),
    curve(face + 26, up(68), face + 10, up(66), face + 14, up(52)),
    curve(face + 22, up(34), face + 22, up(6), face - 26, chin),
    curve(face - 80, chin + 8, face - 150, chin - 6, face - 206, chin + 10),
    curve(face - 240, chin + 22, face - 246, h - 24, face - 244, h),
  ];
  const eye = up(262);
  const features: Segment[] = [
    move(face - 52, eye - 14), curve(face - 42, eye - 26, face - 28, eye - 26, face - 16, eye - 18),
    move(face - 48, eye + 6), curve(face - 40, eye - 4, face - 28, eye - 4, face - 18, eye + 4),
  ];
  return [
    { type: 'path', d: pathData(outline), fill: 'laneAlternate', stroke: 'laneEdge', strokeWidth: 3, dash: [] },
    { type: 'path', d: pathData(features), fill: 'none', stroke: 'laneEdge', strokeWidth: 3, dash: [] },
  ];
}
