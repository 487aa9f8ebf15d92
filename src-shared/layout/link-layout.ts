/** The links of a board at their places. A link is drawn when it is first looked at, and again only when it runs otherwise. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';
import type { Block, Box, SceneLinks } from '../scene/types';
import type { BoardScene, PlacedLink } from './board-scene';
import { type Way, headsOf, labelSize, linkBlock, linkBox } from './links';
import { movingLinks } from './moving-links';
import { Buckets } from './routing/buckets';
import type { End } from './routing/course';
import { type Field, sharing } from './routing/field';
import { placeLabels } from './routing/labels';
import { Router } from './routing/router';
import { type Stub, placeStubs } from './routing/stub-places';
import type { Structure } from './structure';
import { type Elsewhere, elsewhere, signSize, stubBlock, stubBox } from './stubs';
import type { BoardWords } from './words';
import type { TextWrapper } from './wrap';

interface LabelledEnd extends End {
  /** Its words for assistive technology. */
  readonly label: string;
}

/** A link between two shown ends. */
interface Shown {
  readonly link: Link;
  /** Words of the sign it carries, or empty. */
  readonly sign: string;
  readonly from: LabelledEnd;
  readonly to: LabelledEnd;
}

interface PlacedWay {
  readonly shown: Shown;
  readonly way: Way;
  readonly box: Box;
}

/** A link of which one end is not shown. */
interface PlacedStub {
  readonly link: Link;
  readonly near: LabelledEnd;
  readonly outgoing: boolean;
  readonly far: Elsewhere;
  readonly stub: Stub;
  readonly box: Box;
}

interface Drawn {
  readonly link: Link;
  /** The way relative to its box, which says all that the drawing depends on besides the link. */
  readonly shape: string;
  readonly label: string;
  readonly block: Block;
}

/** Where the headers stand; they are the row above the first lane. */
export interface HeaderPlace {
  readonly stageY: number;
  readonly end: number;
}

/** What the links are placed on: a scene that has none yet, and where what stands in it is. */
export interface LinkGround {
  readonly scene: BoardScene;
  readonly field: Field;
  readonly headers: HeaderPlace;
  readonly structure: Structure;
  readonly words: BoardWords;
  readonly snapshot: Snapshot;
  /** Words of a sign that a link carries besides its label, such as the teams that it hands over between; empty without one. */
  readonly sign: (link: Link) => string;
}

export class LinkLayout {
  private readonly links = new Map<Id, Link>();
  /** How many links begin or end at a record. */
  private readonly ends = new Map<Id, number>();
  private readonly router = new Router();
  private readonly drawn = new Map<Id, Drawn>();
  /** Whether a link was made, changed or deleted since the last placing. */
  private changed = false;
  private field: Field | null = null;
  private ground: LinkGround | null = null;
  /** The links of the ground that was placed on last. */
  readonly moving: SceneLinks;
  private words: BoardWords | null = null;
  private lines: readonly PlacedWay[] = [];
  private stubs: readonly PlacedStub[] = [];
  private placed: readonly PlacedLink[] = [];
  private readonly wrapper: TextWrapper;

  constructor(wrapper: TextWrapper) {
    this.wrapper = wrapper;
    this.moving = movingLinks(() => {
      const { ground, field } = this;
      return ground && field && { field, lines: this.lines.map(({ shown }) => shown), endOf: (id) => endOf(id, ground) };
    }, wrapper);
  }

  /** Links whose course was looked for by the last placing. */
  get searched(): number {
    return this.router.searched;
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
    this.changed = true;
    if (link) this.put(link);
    else {
      this.remove(id);
      this.router.forget(id);
      this.drawn.delete(id);
    }
  }

  /** A card stands elsewhere, maybe on another board, or is gone. */
  moveEnd(card: Id): void {
    this.changed ||= this.ends.has(card);
  }

  /**
   * Links of which an end is shown by the ground. `moved` are the cards that may stand or read otherwise than at the last placing, `null`
   * is everything. Nothing is looked at again while no card, header or link stands otherwise.
   */
  place(ground: LinkGround, moved: ReadonlySet<Id> | null): readonly PlacedLink[] {
    const field = sharing(ground.field, this.field);
    const stands = field === this.field && moved !== null && !this.changed;
    const reads = ground.words === this.words && moved !== null && !this.touches(moved);
    [this.field, this.ground, this.words, this.changed] = [field, ground, ground.words, false];
    if (!stands) this.placeAll({ ...ground, field });
    else if (reads) return this.placed;
    else if (this.saysOtherwise(ground)) this.placeAll({ ...ground, field });
    else this.readAgain(ground);
    this.placed = [...this.stubs.map((stub) => this.placedStub(stub, ground.words)), ...this.lines.map((line) => this.placedLink(line, ground.words))];
    return this.placed;
  }

  /** Whether a link has another sign than it was placed with. */
  private saysOtherwise({ sign }: LinkGround): boolean {
    return this.lines.some(({ shown }) => shown.sign !== sign(shown.link));
  }

  /** What a card says is part of what is told of its links. */
  private readAgain(ground: LinkGround): void {
    this.lines = this.lines.map((line) => {
      const { link, sign, from, to } = line.shown;
      return { ...line, shown: { link, sign, from: endOf(link.from, ground) ?? from, to: endOf(link.to, ground) ?? to } };
    });
    this.stubs = this.stubs.map((stub) => ({ ...stub, near: endOf(stub.outgoing ? stub.link.from : stub.link.to, ground) ?? stub.near }));
  }

  private touches(cards: ReadonlySet<Id>): boolean {
    for (const card of cards) if (this.ends.has(card)) return true;
    return false;
  }

  private placeAll(ground: LinkGround): void {
    const shown: Shown[] = [];
    const halves: Pick<PlacedStub, 'link' | 'near' | 'outgoing' | 'far'>[] = [];
    for (const link of this.links.values()) {
      if (link.from === link.to) continue;
      const [from, to] = [endOf(link.from, ground), endOf(link.to, ground)];
      if (from && to) shown.push({ link, sign: ground.sign(link), from, to });
      const near = from ?? to;
      const far = near && !(from && to) ? elsewhere(from ? link.to : link.from, ground.structure.board.id, ground.snapshot, ground.words) : null;
      if (near && far) halves.push({ link, near, outgoing: from !== null, far });
    }
    // By id, so that nothing depends on history; labelled ones last, so that fewer lines cross a label.
    const labelled = ({ link, sign }: Shown): number => Number(link.label !== '' || sign !== '');
    shown.sort((a, b) => labelled(a) - labelled(b) || byId(a.link, b.link));
    const sizes = shown.map(({ link, sign }) => labelSize(link.label, sign !== '', this.wrapper));
    const ways = this.router.route(ground.field, shown.map(({ link, from, to }, i) => ({ id: link.id, from, to, heads: headsOf(link), label: sizes[i]?.w ?? 0 })));
    const lines = new Buckets();
    for (const [id, points] of ways) lines.addLine(points, id);
    this.stubs = this.placeStubs(halves, ground.field, lines);
    const wanted = shown.map(({ link: { id } }, i) => ({ id, points: ways.get(id) ?? [], size: sizes[i] ?? null }));
    const labels = placeLabels(ground.field, wanted, lines, [...ground.field.barriers, ...this.stubs.map(({ stub }) => stub.box)]);
    this.lines = shown.map((one) => {
      const way = { points: ways.get(one.link.id) ?? [], label: labels.get(one.link.id) ?? null };
      return { shown: one, way, box: linkBox(way) };
    });
  }

  private placeStubs(halves: readonly Pick<PlacedStub, 'link' | 'near' | 'outgoing' | 'far'>[], field: Field, lines: Buckets): PlacedStub[] {
    const inOrder = [...halves].sort((a, b) => byId(a.link, b.link));
    const places = placeStubs(field, inOrder.map(({ link: { id }, near, far }) => ({ id, near, size: signSize(far, this.wrapper) })), lines, field.barriers);
    return inOrder.flatMap((half) => {
      const stub = places.get(half.link.id);
      return stub ? [{ ...half, stub, box: stubBox(stub) }] : [];
    });
  }

  private placedStub({ link, near, outgoing, far, stub, box }: PlacedStub, words: BoardWords): PlacedLink {
    const label = outgoing ? words.link(near.label, far.label, link.label) : words.link(far.label, near.label, link.label);
    const shape = `${far.kind} ${far.text} ${shapeOf({ points: stub.points, label: { box: stub.box, spur: [] } }, box)}`;
    return { key: `link:${link.id}`, box, block: () => this.draw(link, shape, label, () => stubBlock(link, far, stub, box, outgoing, this.wrapper, label)) };
  }

  private placedLink({ shown: { link, sign, from, to }, way, box }: PlacedWay, words: BoardWords): PlacedLink {
    const label = words.link(from.label, to.label, [link.label, sign].filter((part) => part !== '').join(' · '));
    return { key: `link:${link.id}`, box, block: () => this.draw(link, shapeOf(way, box), label, () => linkBlock(link, way, box, this.wrapper, label, sign !== '')) };
  }

  private draw(link: Link, shape: string, label: string, make: () => Block): Block {
    const known = this.drawn.get(link.id);
    if (known?.link === link && known.shape === shape && known.label === label) return known.block;
    const block = make();
    this.drawn.set(link.id, { link, shape, label, block });
    return block;
  }
}

const byId = (a: Link, b: Link): number => (a.id < b.id ? -1 : 1);

function shapeOf({ points, label }: Way, box: Box): string {
  const places: (readonly [number, number])[] = [...points, ...(label ? [...label.spur, [label.box.x, label.box.y] as const] : [])];
  return places.map(([x, y]) => `${String(x - box.x)} ${String(y - box.y)}`).join();
}

function endOf(id: Id, { scene, headers, structure }: LinkGround): LabelledEnd | null {
  const card = scene.findCard(id);
  if (card) return { box: { x: card.x, y: card.y, w: card.block.w, h: card.block.h }, header: false, label: card.block.label };
  const column = structure.columns[structure.columnOf.get(id) ?? -1];
  if (!column) return null;
  // Both headers of a column count as its step: a step without a name has only its stage's band.
  const box = { x: column.x, y: headers.stageY, w: column.w, h: headers.end - headers.stageY };
  return { box, header: true, label: column.record?.title ?? '' };
}
