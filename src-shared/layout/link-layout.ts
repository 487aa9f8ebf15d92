/** The links of a board at their places. A link is drawn when it is first looked at, and again only when its ends moved against each other. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Block, Box } from '../scene/types';
import type { BoardScene, PlacedLink } from './board-scene';
import { type Anchor, type Way, linkBlock, linkBox, route } from './links';
import type { Structure } from './structure';
import type { BoardWords } from './words';
import type { TextWrapper } from './wrap';

interface End extends Anchor {
  readonly label: string;
}

/** A link where it was placed last. */
interface Placed {
  readonly link: Link;
  readonly from: End;
  readonly to: End;
  readonly words: BoardWords;
  readonly placed: PlacedLink;
}

interface Drawn {
  readonly link: Link;
  /** The way relative to its box, which says all that the drawing depends on besides the link. */
  readonly shape: string;
  readonly label: string;
  readonly block: Block;
}

/** Where the headers stand; they are the row above the first lane. */
interface HeaderPlace {
  readonly stageY: number;
  readonly end: number;
}

export class LinkLayout {
  private readonly links = new Map<Id, Link>();
  /** How many links begin or end at a record. */
  private readonly ends = new Map<Id, number>();
  private readonly known = new Map<Id, Placed>();
  private readonly drawn = new Map<Id, Drawn>();
  /** Links that were made, changed or deleted since the last placing. */
  private readonly changed = new Set<Id>();
  private placed: readonly PlacedLink[] = [];
  private readonly wrapper: TextWrapper;

  constructor(wrapper: TextWrapper) {
    this.wrapper = wrapper;
  }

  put(link: Link): void {
    this.remove(link.id);
    this.links.set(link.id, link);
    for (const end of [link.from, link.to]) this.ends.set(end, (this.ends.get(end) ?? 0) + 1);
  }

  private remove(id: Id): void {
    const link = this.links.get(id);
    if (!link) return;
    this.links.delete(id);
    for (const end of [link.from, link.to]) {
      const left = (this.ends.get(end) ?? 1) - 1;
      if (left > 0) this.ends.set(end, left);
      else this.ends.delete(end);
    }
  }

  change(id: Id, link: Link | undefined): void {
    this.changed.add(id);
    if (link) this.put(link);
    else {
      this.remove(id);
      this.known.delete(id);
      this.drawn.delete(id);
    }
  }

  /**
   * Links whose both ends are shown by the scene, which has none yet; by id, so that their order does not depend on history. `moved` are
   * the cards that may stand or read otherwise than at the last placing, `null` is everything: an edit looks at the links of its cell only.
   */
  place(scene: BoardScene, headers: HeaderPlace, structure: Structure, words: BoardWords, moved: ReadonlySet<Id> | null): readonly PlacedLink[] {
    if (moved && this.changed.size === 0 && !this.touches(moved)) return this.placed;
    const stands = ({ id, from, to }: Link): boolean => moved !== null && !this.changed.has(id) && !moved.has(from) && !moved.has(to);
    const placed: PlacedLink[] = [];
    for (const link of this.links.values()) {
      if (link.from === link.to) continue;
      if (stands(link)) {
        const known = this.known.get(link.id);
        if (known) placed.push(known.placed);
        continue;
      }
      const from = endOf(link.from, scene, headers, structure);
      const to = from && endOf(link.to, scene, headers, structure);
      if (from && to) placed.push(this.placeOne(link, from, to, words));
      // What is known of a link is that it is shown.
      else this.known.delete(link.id);
    }
    this.changed.clear();
    this.placed = placed.sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.placed;
  }

  private touches(cards: ReadonlySet<Id>): boolean {
    for (const card of cards) if (this.ends.has(card)) return true;
    return false;
  }

  private placeOne(link: Link, from: End, to: End, words: BoardWords): PlacedLink {
    const known = this.known.get(link.id);
    if (known?.link === link && known.words === words && same(known.from, from) && same(known.to, to)) return known.placed;
    const way = route(from, to, link.label !== '');
    const box = linkBox(way, link, this.wrapper);
    const placed = { key: `link:${link.id}`, box, block: () => this.draw(link, way, box, words.link(from.label, to.label, link.label)) };
    this.known.set(link.id, { link, from, to, words, placed });
    return placed;
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

function endOf(id: Id, scene: BoardScene, headers: HeaderPlace, structure: Structure): End | null {
  const card = scene.findCard(id);
  if (card) {
    const row = scene.grid.rows[card.row];
    if (!row) return null;
    const box = { x: card.x, y: card.y, w: card.block.w, h: card.block.h };
    return { box, row: { index: card.row, top: row.y, bottom: row.y + row.h }, step: false, label: card.block.label };
  }
  const column = structure.columns[structure.columnOf.get(id) ?? -1];
  if (!column) return null;
  // Both headers of a column count as its step: a step without a name has only its stage's band.
  const box = { x: column.x, y: headers.stageY, w: column.w, h: headers.end - headers.stageY };
  return { box, row: { index: -1, top: headers.stageY, bottom: headers.end }, step: true, label: column.record?.title ?? '' };
}

function same(a: End, b: End): boolean {
  return a.label === b.label && a.step === b.step && a.row.index === b.row.index && a.row.top === b.row.top && a.row.bottom === b.row.bottom
    && a.box.x === b.box.x && a.box.y === b.box.y && a.box.w === b.box.w && a.box.h === b.box.h;
}
