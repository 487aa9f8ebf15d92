/** A scene as a filter shows it: what steps back is dim, and a legend at the foot says which filter it is. For exports; on the screen a veil and a chip do it. */
import { rowFilterWords, standingOutWords } from '../insight/filter-words';
import type { MatrixFilter } from '../model/matrix-filter';
import { actorOfLane } from '../model/actor';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { type StandingOut, isStandingOut, standsOut } from '../model/standing-out';
import type { Block, Box, Layer, PlacedBlock, Scene, SceneItem } from '../scene/types';
import { isAskedFor } from './asked';
import { missingIn } from './board-scene';
import { FIELD_TEXT, MARGIN } from './styles';
import { TextWrapper, moved } from './wrap';

const GAP = 8;

export interface SceneFilter {
  /** Cards that stand out on a board with lanes. */
  readonly standing?: StandingOut | null | undefined;
  /** The touchpoints that a matrix was laid out with. */
  readonly rows?: MatrixFilter | null | undefined;
}

/** The scene itself where nothing is filtered. */
export function filteredScene(scene: Scene, snapshot: Snapshot, { standing, rows }: SceneFilter): Scene {
  const isMatrix = scene.grid?.derived !== undefined;
  const faded = !isMatrix && scene.grid && isStandingOut(standing) ? standing : null;
  const lines = [...(faded ? standingOutWords(snapshot, faded) : []), ...(isMatrix && rows ? [rowFilterWords(snapshot, rows)] : [])].filter((line) => line !== '');
  return lines.length === 0 ? scene : new FilteredScene(scene, snapshot, faded, lines);
}

class FilteredScene implements Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  private readonly scene: Scene;
  private readonly legend: PlacedBlock;
  private readonly isDim: (block: Block) => boolean;
  private readonly dimmed = new WeakMap<Block, Block>();

  constructor(scene: Scene, snapshot: Snapshot, standing: StandingOut | null, lines: readonly string[]) {
    this.scene = scene;
    this.board = scene.board;
    this.w = scene.w;
    const block = legendBlock(scene.board, scene.w - 2 * MARGIN, lines);
    this.legend = { block, x: MARGIN, y: scene.h - MARGIN + GAP };
    this.h = this.legend.y + block.h + MARGIN;
    const others = new Set(standing === null || standing.actor === null ? [] : (scene.grid?.rows ?? []).flatMap(({ lane }) => (actorOfLane(snapshot, lane) === standing.actor ? [] : [lane])));
    this.isDim = ({ layer, key, record }) => {
      if (standing === null) return false;
      if (layer === 'card') return !standsOut(snapshot, snapshot.find('card', record), standing);
      return (layer === 'curve' && others.has(record)) || (layer === 'point' && others.has(key.slice('point:'.length).split('.')[0] ?? ''));
    };
  }

  get grid(): Scene['grid'] {
    return this.scene.grid;
  }

  get places(): Scene['places'] {
    return this.scene.places;
  }

  get missing(): ReadonlySet<number> {
    return new Set([...this.scene.missing, ...missingIn([this.legend])]);
  }

  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[] {
    const found = this.scene.query(area, layers).map((placed) => this.shown(placed));
    return isAskedFor(this.legend, area, layers) ? [...found, this.legend] : found;
  }

  find(key: string): PlacedBlock | undefined {
    if (key === this.legend.block.key) return this.legend;
    const placed = this.scene.find(key);
    return placed && this.shown(placed);
  }

  private shown(placed: PlacedBlock): PlacedBlock {
    if (!this.isDim(placed.block)) return placed;
    const block = this.dimmed.get(placed.block) ?? { ...placed.block, dim: true };
    this.dimmed.set(placed.block, block);
    return { ...placed, block };
  }
}

function legendBlock(board: Id, w: number, lines: readonly string[]): Block {
  const wrapper = new TextWrapper();
  const items: SceneItem[] = [];
  let h = 0;
  for (const line of lines) {
    const text = wrapper.plain(line, w, FIELD_TEXT);
    items.push(...moved(text, 0, h));
    h += text.height;
  }
  return { key: 'title:filter', layer: 'title', record: board, w, h, items, label: lines.join(' ') };
}
