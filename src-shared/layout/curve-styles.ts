/** How the curves of several actors are told apart: by colour, by dash and by the shape of their points, each enough by itself. */
import type { ColourToken, PathItem } from '../scene/types';
import { type Segment, close, ellipse, line, move, pathData } from './path';

type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'ring' | 'pentagon';

export interface CurveStyle {
  readonly colour: ColourToken;
  readonly dash: readonly number[];
  readonly shape: Shape;
}

/** Painters round the ends of strokes, which makes dashes longer and gaps shorter by the width of the line. */
const STYLES: readonly CurveStyle[] = [
  { colour: 'curve', dash: [], shape: 'circle' },
  { colour: 'curve2', dash: [11, 7], shape: 'square' },
  { colour: 'curve3', dash: [0.5, 6], shape: 'triangle' },
  { colour: 'curve4', dash: [11, 6, 0.5, 6], shape: 'diamond' },
  { colour: 'curve5', dash: [5, 6], shape: 'pentagon' },
];

/** The board that a to-be was made from: fine dots, hollow points. */
export const AS_IS_STYLE: CurveStyle = { colour: 'inkSoft', dash: [3, 5], shape: 'ring' };

/** The style of the nth curve of a board; with more than there are, colours and dashes meet in other pairs. */
export function curveStyle(index: number): CurveStyle {
  const at = index % STYLES.length;
  const round = Math.floor(index / STYLES.length);
  const style = STYLES[at] ?? AS_IS_STYLE;
  const other = STYLES[(at + round) % STYLES.length] ?? style;
  return round === 0 ? style : { ...style, dash: other.dash };
}

const polygon = (points: readonly (readonly [number, number])[]): Segment[] => [...points.map(([x, y], i) => (i === 0 ? move : line)(x, y)), close];

function outline(shape: Shape, x: number, y: number, r: number): Segment[] {
  switch (shape) {
    case 'circle':
    case 'ring': return ellipse(x, y, r * 0.9, r * 0.9);
    case 'square': return polygon([[x - r * 0.85, y - r * 0.85], [x + r * 0.85, y - r * 0.85], [x + r * 0.85, y + r * 0.85], [x - r * 0.85, y + r * 0.85]]);
    case 'triangle': return polygon([[x, y - r * 1.1], [x + r * 1.05, y + r * 0.8], [x - r * 1.05, y + r * 0.8]]);
    case 'diamond': return polygon([[x, y - r * 1.2], [x + r * 1.2, y], [x, y + r * 1.2], [x - r * 1.2, y]]);
    case 'pentagon': return polygon([0, 1, 2, 3, 4].map((i) => [x + r * Math.sin((i * 2 * Math.PI) / 5), y - r * Math.cos((i * 2 * Math.PI) / 5)] as const));
  }
}

/** The points of a curve, or the sign of its actor: one shape around each place, `size` px wide. */
export function curveMarks(style: CurveStyle, places: readonly { readonly x: number; readonly y: number }[], size: number): PathItem[] {
  if (places.length === 0) return [];
  const d = pathData(places.flatMap(({ x, y }) => outline(style.shape, x, y, size / 2)));
  const hollow = style.shape === 'ring';
  return [{ type: 'path', d, fill: hollow ? 'lane' : style.colour, stroke: hollow ? style.colour : 'lane', strokeWidth: hollow ? 2 : 1, dash: [] }];
}
