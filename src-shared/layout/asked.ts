/** What a scene is asked for: what touches an area, and stands in some layers. */
import type { Box, Layer, PlacedBlock } from '../scene/types';

/** Whether two boxes have more than an edge in common. */
export function touches(box: Box, area: Box): boolean {
  return box.x < area.x + area.w && box.x + box.w > area.x && box.y < area.y + area.h && box.y + box.h > area.y;
}

/** Whether a block is part of the answer; without an area or layers all are. */
export function isAskedFor({ block, x, y }: PlacedBlock, area?: Box, layers?: ReadonlySet<Layer>): boolean {
  return (!layers || layers.has(block.layer)) && (!area || touches({ x, y, w: block.w, h: block.h }, area));
}
