/**
 * An empathy map: the zones after Gray (2017) round a head, and the notes that flow in them in rows. A zone grows with what stands in it and
 * pushes the others aside, so nothing ever overlaps and no text shrinks.
 */
import type { Board } from '../model/board';
import { type EmpathyZone, notesByZone, zoneNumber } from '../model/empathy';
import type { Id } from '../model/fields';
import type { Note } from '../model/note';
import type { Kind } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { cardsBySource } from '../model/sources';
import type { Block, Box, PlacedBlock, Scene, ScenePlace } from '../scene/types';
import type { CardContext, ImageSize } from './card';
import { HEAD_BELOW, HEAD_LEFT, HEAD_RIGHT, headItems } from './empathy-head';
import { personBlock, personOf } from './empathy-person';
import { type EmpathyWords, empathyWords } from './empathy-words';
import { ZONE_PADDING, type ZoneLook, zoneBlock, zoneHeaderHeight } from './empathy-zone';
import type { Layout, LayoutChange, LayoutOptions } from './journey';
import { BlockMemo } from './memo';
import { type PlaceRow, placesOf } from './places';
import { SheetScene, titleScene } from './sheet-scene';
import { LEAST_STICKY_HEIGHT, STICKY_GAP, STICKY_WIDTH, noteKey, stickyBlock, stickyText } from './sticky';
import { structureOf } from './structure';
import { MARGIN } from './styles';
import { type Field, titleBlock } from './title-block';
import { type BoardWords, boardWords } from './words';
import { TextWrapper } from './wrap';

const GAP = 16;
const TITLE_GAP = 28;
/** Between pains and gains, and round the notes in them. */
const INNER_GAP = 12;
const INNER_PADDING = 12;

const rowOf = (count: number): number => count * STICKY_WIDTH + (count - 1) * STICKY_GAP;
const SIDE = rowOf(2) + 2 * ZONE_PADDING;
const HALF_HEAD = rowOf(2) + 2 * INNER_PADDING;
const HEAD = HEAD_LEFT + 2 * HALF_HEAD + INNER_GAP + HEAD_RIGHT;
const WIDTH = 2 * SIDE + 2 * GAP + HEAD;
/** Height of the three rows while they are nearly empty: the picture has its proportions before it has contents. */
const LEAST_HEAD = 620;

/** A zone with its notes, before it is known how high its row is. */
interface Filled {
  readonly zone: EmpathyZone;
  readonly look: ZoneLook;
  readonly notes: readonly { readonly note: Note; readonly block: Block; readonly x: number; readonly y: number }[];
  /** Height it needs. */
  readonly h: number;
}

const CONCERNS: ReadonlySet<Kind> = new Set<Kind>(['project', 'board', 'note', 'card', 'persona', 'audience']);

/** The layout of an empathy map. Equal inputs give equal scenes, and blocks of what did not change keep their identity. */
export class EmpathyLayout implements Layout {
  scene: Scene;
  readonly work = { cells: 0, cards: 0 };
  private readonly board: Id;
  private readonly imageSize: ImageSize;
  private readonly memo = new BlockMemo();
  private readonly wrapper = new TextWrapper();
  private snapshot: Snapshot;

  constructor(snapshot: Snapshot, board: Id, { imageSize = () => undefined }: LayoutOptions) {
    this.board = board;
    this.imageSize = imageSize;
    this.snapshot = snapshot;
    this.scene = this.build();
  }

  update({ snapshot, changed }: LayoutChange): Scene {
    const previous = this.snapshot;
    this.snapshot = snapshot;
    const concerns = (id: Id): boolean => {
      const [before, after] = [previous.get(id), snapshot.get(id)];
      return before !== after && CONCERNS.has((after ?? before)?.kind ?? 'stage');
    };
    if ([...changed].some(concerns)) this.scene = this.build();
    return this.scene;
  }

  /** An empathy map is shown whole. */
  show(): Scene {
    return this.scene;
  }

  private build(): Scene {
    const { snapshot, wrapper, imageSize, memo } = this;
    const board = snapshot.find('board', this.board);
    memo.begin();
    if (!board) return titleScene(this.board, null);
    return sheetOf(snapshot, board, { snapshot, wrapper, imageSize, words: boardWords(snapshot.project?.language ?? 'en') }, memo);
  }
}

function sheetOf(snapshot: Snapshot, board: Board, context: CardContext, memo: BlockMemo): Scene {
  const words = empathyWords(snapshot.project?.language ?? 'en');
  const made = titleBlock({ ...structureOf(snapshot, board), w: WIDTH + 2 * MARGIN }, context, [], [editionOf(board, context.words)]);
  const title = memo.get(made.key, [JSON.stringify(made)], () => made);
  const fill = filler(snapshot, board, words, context, memo);
  const person = personOf(snapshot, board);
  const face = memo.get(`lane:${board.id}.person`, [...person.inputs, words], () => personBlock(board.id, person, 2 * HALF_HEAD + INNER_GAP, words, context));

  // Rows from the top: who and need, then hear, the head, and see over say, then do.
  const top = MARGIN + title.h + TITLE_GAP;
  const [who, need] = [fill('who', { w: Math.floor((WIDTH - GAP) / 2), form: 'band' }), fill('do-need', { w: Math.ceil((WIDTH - GAP) / 2), form: 'band' })];
  const topH = Math.max(who.h, need.h);
  const middle = top + topH + GAP;
  const side = { w: SIDE, form: 'band' } as const;
  const [hear, see, say] = [fill('hear', side), fill('see', side), fill('say', side)];
  const think = fill('think', { w: 2 * HALF_HEAD + INNER_GAP, form: 'head' });
  const half = { w: HALF_HEAD, form: 'part' } as const;
  const [pains, gains] = [fill('pains', half), fill('gains', half)];
  const thinkY = 20 + face.h + 8;
  const partsY = thinkY + think.h + INNER_GAP;
  const parts = Math.max(pains.h, gains.h);
  const middleH = Math.max(LEAST_HEAD, hear.h, see.h + GAP + say.h, partsY + parts + HEAD_BELOW);
  const spare = Math.floor((middleH - see.h - say.h - GAP) / 2);
  const partsH = middleH - HEAD_BELOW - partsY;
  const headX = MARGIN + SIDE + GAP;
  const contentX = headX + HEAD_LEFT;
  const rightX = headX + HEAD + GAP;
  const last = middle + middleH + GAP;
  const act = fill('do', { w: WIDTH, form: 'band' });

  const at = (filled: Filled, x: number, y: number, h: number): Standing => ({ ...filled, box: { x, y, w: filled.look.w, h } });
  const zones: readonly Standing[] = [
    at(who, MARGIN, top, topH),
    at(need, MARGIN + who.look.w + GAP, top, topH),
    at(see, rightX, middle, see.h + spare),
    at(say, rightX, middle + see.h + spare + GAP, middleH - see.h - spare - GAP),
    at(act, MARGIN, last, act.h),
    at(hear, MARGIN, middle, middleH),
    at(think, contentX, middle + thinkY, think.h),
    at(pains, contentX, middle + partsY, partsH),
    at(gains, contentX + HALF_HEAD + INNER_GAP, middle + partsY, partsH),
  ];
  const bottom = partsY + partsH;
  const head = memo.get(`lane:${board.id}.head`, [middleH, bottom, words], (): Block => ({
    key: `lane:${board.id}.head`, layer: 'lane', record: board.id, w: HEAD, h: middleH + GAP, items: headItems(HEAD, middleH + GAP, bottom), label: words.head,
  }));
  const blocks: PlacedBlock[] = [
    { block: title, x: MARGIN, y: MARGIN },
    { block: head, x: headX, y: middle },
    { block: face, x: contentX, y: middle + 20 },
    ...zones.map(({ zone, look, box }) => ({
      block: memo.get(`lane:${board.id}.${zone}`, [look.w, look.form, box.h, words], () => zoneBlock(board.id, zone, look, box.h, words, context.wrapper)), x: box.x, y: box.y,
    })),
    ...zones.flatMap(({ notes, box }) => notes.map(({ block, x, y }) => ({ block, x: box.x + x, y: box.y + y }))),
  ];
  return new SheetScene({ board: board.id, w: WIDTH + 2 * MARGIN, h: last + act.h + MARGIN, blocks, places: placesOf(zones.map((zone) => rowOfPlaces(zone, words, context.wrapper))) });
}

/** Who made it and how current it is; whom it is about is said in the head. */
function editionOf({ author, version, date }: Board, words: BoardWords): Field {
  const text = [author, version, date ? words.calendarDate(date) : ''].filter((part) => part !== '').join(' · ');
  return { name: author ? words.author : version ? words.version : words.date, text, widest: 400 };
}

type Standing = Filled & { readonly box: Box };

/** Lays the notes of a zone in rows from its left. */
function filler(snapshot: Snapshot, board: Board, words: EmpathyWords, { wrapper }: CardContext, memo: BlockMemo): (zone: EmpathyZone, look: ZoneLook) => Filled {
  const all = notesByZone(snapshot, board.id);
  const used = cardsBySource(snapshot);
  return (zone, look) => {
    const padding = look.form === 'band' ? ZONE_PADDING : INNER_PADDING;
    const columns = columnsOf(look, padding);
    let y = zoneHeaderHeight(zone, look, words, wrapper);
    let tallest = 0;
    const notes = (all.get(zone) ?? []).map((note, i) => {
      const isUsed = used.has(note.id);
      const block = memo.get(`place:${noteKey(note.id)}`, [note, isUsed, words], () => stickyBlock(note, isUsed, words, wrapper));
      if (i > 0 && i % columns.length === 0) {
        y += tallest + STICKY_GAP;
        tallest = 0;
      }
      tallest = Math.max(tallest, block.h);
      return { note, block, x: columns[i % columns.length] ?? 0, y };
    });
    return { zone, look, notes, h: y + Math.max(LEAST_STICKY_HEIGHT, tallest) + padding };
  };
}

/** Where notes begin in a zone, px from its left. Thoughts stand above the columns of pains and gains. */
function columnsOf({ w, form }: ZoneLook, padding: number): number[] {
  const step = STICKY_WIDTH + STICKY_GAP;
  const fit = (width: number, from: number): number[] => Array.from({ length: Math.max(1, Math.floor((width - 2 * padding + STICKY_GAP) / step)) }, (_, i) => from + padding + i * step);
  return form === 'head' ? [...fit(HALF_HEAD, 0), ...fit(HALF_HEAD, HALF_HEAD + INNER_GAP)] : fit(w, 0);
}

/** A zone and its notes, for keyboard and assistive technology. */
function rowOfPlaces({ zone, notes, box }: Standing, words: EmpathyWords, wrapper: TextWrapper): PlaceRow {
  const number = zoneNumber(zone);
  const name = words.zone(zone);
  return {
    label: number === null ? name : `${words.number(number)} ${name}`,
    places: [
      { key: zoneKey(zone), role: 'zone', box, record: null, label: `${name}. ${words.ask(zone)}`, zone, ...(notes.length === 0 ? { offer: { words: words.offer, colour: 'inkSoft' as const } } : {}) },
      ...notes.map(({ note, block, x, y }): Omit<ScenePlace, 'row' | 'column' | 'range'> => ({
        key: noteKey(note.id), role: 'note', box: { x: box.x + x, y: box.y + y, w: block.w, h: block.h }, record: note.id, label: block.label, zone,
        text: stickyText(note, box.x + x, box.y + y, words, wrapper),
      })),
    ],
  };
}

export const zoneKey = (zone: EmpathyZone): string => `zone:${zone}`;
