/** The links of a board at their places. A link is drawn when it is first looked at, and again only when its ends moved against each other. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Block, Box, Scene } from '../scene/types';
import type { PlacedLink } from './board-scene';
import { type Anchor, type Way, linkBlock, linkBox, route } from './links';
import type { Structure } from './structure';
import type { BoardWords } from './words';
import type { TextWrapper } from './wrap';

interface Drawn {
  readonly link: Link;
  /** The way relative to its box, which says all that the drawing depends on besides the link. */
  readonly shape: string;
  readonly label: string;
  readonly block: Block;
}

/** Where the step headers stand; they are the row above the first lane. */
interface HeaderPlace {
  readonly structure: Structure;
  readonly stageY: number;
  readonly end: number;
}

export class LinkLayout {
  private readonly links = new Map<Id, Link>();
  private readonly drawn = new Map<Id, Drawn>();
  private readonly wrapper: TextWrapper;

  constructor(wrapper: TextWrapper) {
    this.wrapper = wrapper;
  }

  put(link: Link): void {
    this.links.set(link.id, link);
  }

  change(id: Id, link: Link | undefined): void {
    if (link) this.links.set(id, link);
    else {
      this.links.delete(id);
      this.drawn.delete(id);
    }
  }

  /** Links whose both ends are shown by the scene, which has none yet; by id, so that their order does not depend on history. */
  place(scene: Scene, headers: HeaderPlace, words: BoardWords): PlacedLink[] {
    const placed: PlacedLink[] = [];
    for (const link of this.links.values()) {
      const [from, to] = [anchorOf(link.from, scene, headers), anchorOf(link.to, scene, headers)];
      if (!from || !to || link.from === link.to) continue;
      const way = route(from, to, link.label !== '');
      const box = linkBox(way, link, this.wrapper);
      const label = words.link(from.label, to.label, link.label);
      placed.push({ key: `link:${link.id}`, box, block: () => this.draw(link, way, box, label) });
    }
    return placed.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private draw(link: Link, way: Way, box: Box, label: string): Block {
    const shape = [...way.points, ...way.spur, way.label].map(([x, y]) => `${x - box.x} ${y - box.y}`).join();
    const known = this.drawn.get(link.id);
    if (known?.link === link && known.shape === shape && known.label === label) return known.block;
    const block = linkBlock(link, way, box, this.wrapper, label);
    this.drawn.set(link.id, { link, shape, label, block });
    return block;
  }
}

function anchorOf(id: Id, scene: Scene, headers: HeaderPlace): (Anchor & { readonly label: string }) | null {
  const card = scene.find(`card:${id}`);
  if (card) {
    const rows = scene.grid?.rows ?? [];
    const index = rows.findIndex(({ y, h }) => card.y >= y && card.y < y + h);
    const row = rows[index];
    if (!row) return null;
    return { box: { x: card.x, y: card.y, w: card.block.w, h: card.block.h }, row: { index, top: row.y, bottom: row.y + row.h }, step: false, label: card.block.label };
  }
  const column = headers.structure.columns[headers.structure.columnOf.get(id) ?? -1];
  if (!column) return null;
  // A step without a header is taken by its stage's band above it.
  const box = { x: column.x, y: headers.stageY, w: column.w, h: headers.end - headers.stageY };
  return { box, row: { index: -1, top: headers.stageY, bottom: headers.end }, step: true, label: column.record?.title ?? '' };
}
