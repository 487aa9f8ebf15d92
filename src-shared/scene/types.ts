/**
 * The scene: the display list that layout makes and every painter draws. It is the only drawing of a board.
 * Units are whole CSS px at 100 % unless said otherwise; y grows downwards. Painters never wrap, measure or place text.
 */
import type { BlueprintLine } from '../model/blueprint';
import type { Id, ImageHash } from '../model/fields';

/** Fonts the program ships; `fallback` is whatever font of the system has the glyph. */
export type FontId = 'regular' | 'italic' | 'semibold' | 'bold' | 'boldItalic' | 'emoji' | 'fallback';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * A colour by meaning; a palette (light, dark, contrast, paper) resolves it. `tintN` are the eight card tints; `plate` lies under pictures
 * made for white ground, such as logos, and is transparent where the ground is light.
 */
export type ColourToken =
  | 'ground' | 'surface' | 'ink' | 'inkSoft' | 'hairline' | 'accent' | 'accentInk'
  | 'stage' | 'stageInk' | 'step' | 'stepInk' | 'lane' | 'laneAlternate' | 'laneEdge' | 'laneInk'
  | 'card' | 'cardEdge' | 'cardInk' | `tint${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | `tint${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}Edge`
  | 'emotionVeryBad' | 'emotionBad' | 'emotionNeutral' | 'emotionGood' | 'emotionVeryGood' | 'emotionInk'
  | 'curve' | 'curve2' | 'curve3' | 'curve4' | 'curve5' | 'curveArea' | 'curveExpected' | 'guide' | 'link' | 'linkInk' | 'warning' | 'plate' | 'none';
export type Palette = Readonly<Record<ColourToken, string>>;

/** A stretch of one line in one font. */
export interface TextRun {
  readonly text: string;
  readonly font: FontId;
  /** Offset from the line's x, and advance width; fractional px. */
  readonly x: number;
  readonly width: number;
  /** https: or mailto: address. */
  readonly link?: string;
}

export interface RectItem {
  readonly type: 'rect';
  readonly box: Box;
  readonly radius: number;
  readonly fill: ColourToken;
  readonly stroke: ColourToken;
  readonly strokeWidth: number;
}

/** SVG path data, absolute commands M L C Z only, relative to the block. */
export interface PathItem {
  readonly type: 'path';
  readonly d: string;
  readonly fill: ColourToken;
  readonly stroke: ColourToken;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

/** One line of text, its runs left to right from x, on the baseline y. */
export interface TextItem {
  readonly type: 'text';
  readonly x: number;
  readonly baseline: number;
  /** px */
  readonly size: number;
  readonly colour: ColourToken;
  readonly runs: readonly TextRun[];
}

export interface ImageItem {
  readonly type: 'image';
  readonly box: Box;
  readonly image: ImageHash;
  readonly radius: number;
  readonly alt: string;
}

export type SceneItem = RectItem | PathItem | TextItem | ImageItem;

/** What a block stands for, back to front in this order. */
export const LAYERS = ['lane', 'line', 'stage', 'step', 'curve', 'link', 'card', 'place', 'point', 'title'] as const;
export type Layer = (typeof LAYERS)[number];

/** A part of the drawing that belongs to one record. Its items are relative to its own origin, and it keeps its identity while unchanged. */
export interface Block {
  /**
   * `layer:recordId`, unique in the scene and usable as a key. `title:` has the board's title and, per lane, the label at its left edge,
   * apart from its band `lane:`; a line of a blueprint is `line:interaction` and its record is the board; a point of the emotion curve is
   * `point:laneId.stepId` and its record is the step. On boards that are no grid grounds are in `lane`, and what stands on them is `place:`
   * and the key of its place, or any key that is unique.
   */
  readonly key: string;
  readonly layer: Layer;
  readonly record: Id;
  readonly w: number;
  readonly h: number;
  readonly items: readonly SceneItem[];
  /** Plain words for assistive technology, tagged PDF and HTML. */
  readonly label: string;
  /** It steps back behind what a filter lets stand out: painters draw it at `DIM` of its strength. */
  readonly dim?: boolean;
}

/** Opacity of a block that steps back. */
export const DIM = 0.28;

/** A block at its place on the board. */
export interface PlacedBlock {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** A column of the grid: one step (named or implicit). */
export interface SceneColumn {
  /** Empty in the one column of a stage that has no step, which only a merge leaves behind. */
  readonly step: Id;
  readonly stage: Id;
  readonly x: number;
  readonly w: number;
}

/** A row of the grid: one visible lane. */
export interface SceneRow {
  readonly lane: Id;
  readonly y: number;
  readonly h: number;
}

/** A line of a blueprint, in the gap between two rows. */
export interface SceneLine {
  readonly line: BlueprintLine;
  /** Its full name, in the language of the board. */
  readonly name: string;
  /** The row directly above it. */
  readonly after: number;
  /** Its gap, board px. */
  readonly y: number;
  readonly h: number;
}

/** A stage's span of columns. */
export interface SceneStage {
  readonly stage: Id;
  readonly x: number;
  readonly w: number;
  readonly firstColumn: number;
  readonly columnCount: number;
}

/** A card standing in a cell, in stacking order. One of a curve lane that is nothing but an emotion has its point's box, and no block of its own. */
export interface SceneCard {
  readonly card: Id;
  readonly box: Box;
}

/** A card or step, or a point of the board. */
export type LinkPoint = Id | { readonly x: number; readonly y: number };

/** How links would run while a gesture is under way. Costs what the gesture touches, not what the board holds. */
export interface SceneLinks {
  /** Keys of the blocks of links that begin or end at these cards. */
  of(cards: ReadonlySet<Id>): ReadonlySet<string>;
  /** Those links, without their labels, as they would run if the cards were there. */
  moved(cards: ReadonlyMap<Id, Box>): readonly PlacedBlock[];
  /** A new link between two cards, steps or points of the board; `null` where one of them is not shown. */
  drawn(from: LinkPoint, to: LinkPoint): PlacedBlock | null;
}

/** What boards that are grids of lanes and columns add, for gestures, keyboard and headers that stay in view. */
export interface SceneGrid {
  readonly columns: readonly SceneColumn[];
  readonly rows: readonly SceneRow[];
  readonly stages: readonly SceneStage[];
  /** Of a blueprint, top to bottom. */
  readonly lines: readonly SceneLine[];
  /** Where the cells begin: right of the lane labels, below the stage and step headers. */
  readonly originX: number;
  readonly originY: number;
  readonly links: SceneLinks;
  cards(row: number, column: number): readonly SceneCard[];
  /** The emotion scale of a curve row: y of +2 and of −2, board px; `null` on other rows. */
  scale(row: number): { readonly top: number; readonly bottom: number } | null;
  /** Set on a touchpoint matrix: rows are touchpoints and columns what they are seen by, and cells hold no cards but a point, `point:rowId.columnId`, that is derived from other boards. */
  readonly derived?: DerivedGrid;
}

export interface DerivedGrid {
  /** What the cell says, also one that is empty. */
  cellLabel(row: number, column: number): string;
  columnTitle(column: number): string;
}

/** What a place is: how it is read to people who cannot see it, and what keys and gestures do there. */
export type PlaceRole =
  /** A field of a record that is written in place. */
  | 'text'
  /** A note that stands in a zone. */
  | 'note'
  /** Ground that notes are added to. */
  | 'zone'
  | 'image'
  /** A value between two poles, moved by arrow keys and by dragging. */
  | 'scale'
  /** References to items of the library. */
  | 'items'
  /** A derived cell of a table. */
  | 'cell' | 'columnheader' | 'rowheader'
  /** Leads to another board or record. */
  | 'link';

/** What is written at a place: a text field of a record, and where on the board its first line stands and how it looks. */
export interface PlaceText {
  readonly record: Id;
  /** Name of the field; a part of a field that is no plain text has a name that the board's own way of writing knows (`scales.2.left`). */
  readonly field: string;
  /** What the field is called, for assistive technology while it is written. */
  readonly name: string;
  /** `line` is one line; `plain` has several; `marks` also bold, italic, bullets and links. */
  readonly form: 'line' | 'plain' | 'marks';
  /** Board px: the text's own lines, without padding, at least one line high. The layout makes it grow as the text does. */
  readonly box: Box;
  /** px */
  readonly size: number;
  readonly lineHeight: number;
  readonly font: FontId;
  readonly colour: ColourToken;
  /** The ground it is written on. */
  readonly fill: ColourToken;
  /** Quiet words while the field is empty. They are shown on the screen only: no painter knows them, so no export has them. */
  readonly prompt: string;
}

/** A thing on a board that is no grid which the keyboard can be on. */
export interface ScenePlace {
  /** Unique on the board and the same as long as the thing is: `bio`, `note:ID`, `cell:ROW.COLUMN`. */
  readonly key: string;
  readonly role: PlaceRole;
  readonly box: Box;
  /** The record it shows, which is selected with it; `null` where there is none, as in a zone. */
  readonly record: Id | null;
  /** Plain words for assistive technology, in the board's language: what it is and what it holds. */
  readonly label: string;
  /** Where assistive technology finds it, from 0: rows are groups of a sheet or lines of a table, in reading order. */
  readonly row: number;
  readonly column: number;
  /** Name of the part of the board it stands in, where there are parts: what a note's place calls its zone. */
  readonly zone: string;
  /** Least, most and present value of a `scale`. */
  readonly range: { readonly least: number; readonly most: number; readonly now: number; readonly words: string } | null;
  /** `null` where nothing can be written. */
  readonly text: PlaceText | null;
  /** Quiet words in the middle of the place, on the screen only: what could be put there. */
  readonly offer?: { readonly words: string; readonly colour: ColourToken };
}

export type PlaceDirection = 'up' | 'down' | 'left' | 'right';

/** What boards that are no grid add: the things that the keyboard can be on, in reading order. */
export interface ScenePlaces {
  readonly count: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The words of a row, for assistive technology; empty where it has none. */
  rowLabel(row: number): string;
  at(index: number): ScenePlace | undefined;
  /** −1 where there is no such place. */
  indexOf(key: string): number;
  /** Places that touch the area, in reading order. Costs what it returns, or little more. */
  query(area: Box): readonly ScenePlace[];
  /** Where an arrow key goes from a place: `undefined` where it goes nowhere. */
  step(from: ScenePlace, direction: PlaceDirection): ScenePlace | undefined;
}

/** Immutable, but to be read only until its layout makes the next one. */
export interface Scene {
  readonly board: Id;
  readonly w: number;
  readonly h: number;
  /** Of boards that are grids of lanes and columns; at most one of the two is there. */
  readonly grid: SceneGrid | null;
  /** Of the other boards. */
  readonly places: ScenePlaces | null;
  /** Blocks that touch the area, back to front; all of them without one. Costs what it returns, not what the board holds. */
  query(area?: Box, layers?: ReadonlySet<Layer>): readonly PlacedBlock[];
  /** The block of a record in a layer, wherever it is. */
  find(key: string): PlacedBlock | undefined;
  /** Code points for which no shipped font has a glyph. */
  readonly missing: ReadonlySet<number>;
}
