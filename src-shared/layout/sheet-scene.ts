/** The scene of a board that is no grid: blocks at their places, and the places that the keyboard can be on. */
import type { Id } from '../model/fields';
import { type Block, type Box, LAYERS, type Layer, type PlacedBlock, type Scene, type ScenePlaces } from '../scene/types';
import { isAskedFor } from './asked';
import { missingIn } from './board-scene';
import { LEAST_BOARD_WIDTH, MARGIN } from './styles';

export interface SheetParts {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  /** Painted in the order of their layers, and of this list within a layer. */
  readonly blocks: readonly PlacedBlock[];
  readonly places: ScenePlaces | null;
}

export class SheetScene implements Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  readonly grid = null;
  readonly places: ScenePlaces | null;
  private readonly placed: readonly PlacedBlock[];
  private readonly byKey: ReadonlyMap<string, PlacedBlock>;
  private missingPoints: ReadonlySet<number> | null = null;

  constructor({ board, w, h, blocks, places }: SheetParts) {
    this.board = board;
    this.w = w;
    this.h = h;
    this.places = places;
    this.placed = LAYERS.flatMap((layer) => blocks.filter(({ block }) => block.layer === layer));
    this.byKey = new Map(this.placed.map((placed) => [placed.block.key, placed]));
  }

  get missing(): ReadonlySet<number> {
    this.missingPoints ??= missingIn(this.placed);
    return this.missingPoints;
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    return this.placed.filter((placed) => isAskedFor(placed, area, layers));
  }

  find(key: string): PlacedBlock | undefined {
    return this.byKey.get(key);
  }
}

/** A board that shows its title and nothing else; `null` is a board that is not there. */
export function titleScene(board: Id, title: Block | null): Scene {
  return new SheetScene({
    board, w: LEAST_BOARD_WIDTH + MARGIN, h: 2 * MARGIN + (title?.h ?? 0), blocks: title ? [{ block: title, x: MARGIN, y: MARGIN }] : [], places: null,
  });
}
