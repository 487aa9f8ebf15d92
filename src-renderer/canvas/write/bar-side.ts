/** On which side of the text being written its format bar stands. Pure. */
import type { Box } from '../../../src-shared/scene/types';

/** Room the bar takes with its distance from the text, px. */
export const BAR = { w: 130, h: 46 } as const;

/** Height of what a strip covers of the boxes. */
function covered({ x, y, w, h }: Box, boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => (box.x < x + w && box.x + box.w > x ? sum + Math.max(0, Math.min(box.y + box.h, y + h) - Math.max(box.y, y)) : sum), 0);
}

/**
 * The side on which it covers less of the other cards; above where it makes no difference, so that what is written can grow. `top` and
 * `bottom` are the ends of what can be seen; where only one side has room in it, it is that one.
 */
export function barSide(text: Box, cards: readonly Box[], { top, bottom }: { readonly top: number; readonly bottom: number }): 'above' | 'below' {
  const strip = { x: text.x, w: BAR.w, h: BAR.h };
  const [above, below] = [{ ...strip, y: text.y - BAR.h }, { ...strip, y: text.y + text.h }];
  if (above.y < top) return 'below';
  if (below.y + below.h > bottom) return 'above';
  return covered(below, cards) < covered(above, cards) ? 'below' : 'above';
}
