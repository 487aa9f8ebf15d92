/** The scene of a board that is no grid: its title. */
import type { Id } from '../model/fields';
import type { Block, Box, Layer, PlacedBlock, Scene } from '../scene/types';
import { missingIn } from './board-scene';
import { LEAST_BOARD_WIDTH, MARGIN } from './styles';

export class TitleScene implements Scene {
  readonly board: Id;
  readonly w = LEAST_BOARD_WIDTH + MARGIN;
  readonly h: number;
  readonly grid = null;
  private readonly placed: readonly PlacedBlock[];

  constructor(board: Id, title: Block | null) {
    this.board = board;
    this.h = 2 * MARGIN + (title?.h ?? 0);
    this.placed = title ? [{ block: title, x: MARGIN, y: MARGIN }] : [];
  }

  get missing(): ReadonlySet<number> {
    return missingIn(this.placed);
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    return this.placed.filter(({ block, x, y }) =>
      (!layers || layers.has(block.layer)) && (!area || (x < area.x + area.w && x + block.w > area.x && y < area.y + area.h && y + block.h > area.y)));
  }

  find(key: string): PlacedBlock | undefined {
    return this.placed.find(({ block }) => block.key === key);
  }
}
