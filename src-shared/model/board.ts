/** A board: one sheet of the project, of a kind that decides its layout and toolbar. */
import * as v from 'valibot';
import { type KindDefinition, dateSchema, evidenceFilterSchema, finiteSchema, idSchema, imageHashSchema, orderSchema, referenceSchema, textSchema, titleSchema } from './fields';

export const boardKindSchema = v.picklist(['journey', 'blueprint', 'persona', 'empathy', 'matrix', 'stakeholders', 'relationship', 'guide']);
export type BoardKind = v.InferOutput<typeof boardKindSchema>;

/** A named way to look at a board: which lanes are hidden, which stages are shown, and whose or which cards stand out. */
const savedViewSchema = v.object({
  name: titleSchema,
  hiddenLanes: v.array(idSchema),
  fromStage: referenceSchema,
  toStage: referenceSchema,
  /** Since schema 2, like `actor`; a view of schema 1 has neither. */
  evidence: v.optional(evidenceFilterSchema, null),
  /** Persona or audience whose cards stand out. */
  actor: v.optional(referenceSchema, null),
});
export type SavedView = Readonly<v.InferOutput<typeof savedViewSchema>>;

/** What a saved view shows of a board: all lanes but these, and the stages from one to another; `null` is the board's own end. */
export type BoardLook = Pick<SavedView, 'hiddenLanes' | 'fromStage' | 'toStage'>;

/** Where the reference photo stands beside the board, in board px at 100 %. */
const referencePhotoSchema = v.nullable(v.object({ image: imageHashSchema, x: finiteSchema, y: finiteSchema, width: v.pipe(finiteSchema, v.minValue(1)) }));

/** What a touchpoint matrix is derived from, and how it is laid out. */
const matrixSchema = v.object({
  /** Maps it reads; empty: every journey map of the project. */
  boards: v.array(idSchema),
  columns: v.picklist(['stages', 'audiences', 'teams']),
  sort: v.picklist(['channel', 'name', 'uses', 'emotion']),
});
export type MatrixSettings = Readonly<v.InferOutput<typeof matrixSchema>>;

export const boardSchema = v.object({
  id: idSchema,
  kind: v.literal('board'),
  boardKind: boardKindSchema,
  title: titleSchema,
  order: orderSchema,
  /** Personas or audiences whose experience this is, the main one first. */
  actors: v.array(idSchema),
  /** The actor in words, for boards that name one before any persona exists. */
  actorName: titleSchema,
  scenario: textSchema,
  goals: textSchema,
  state: v.picklist(['as-is', 'to-be']),
  /** The board this one was made from (the as-is of a to-be, the map of a blueprint). */
  madeFrom: referenceSchema,
  author: titleSchema,
  version: titleSchema,
  date: dateSchema,
  logo: v.nullable(imageHashSchema),
  photo: referencePhotoSchema,
  views: v.array(savedViewSchema),
  /** Links chosen at branches, along which durations are summed. Since schema 2, like all below. */
  path: v.array(idSchema),
  matrix: matrixSchema,
  /** A persona on a full sheet or on one card. */
  sheet: v.picklist(['full', 'card']),
});
export type Board = Readonly<v.InferOutput<typeof boardSchema>>;

export const boardKind: KindDefinition<'board', Board> = {
  kind: 'board',
  schema: boardSchema,
  defaults: {
    title: '', actors: [], actorName: '', scenario: '', goals: '', state: 'as-is', madeFrom: null,
    author: '', version: '', date: '', logo: null, photo: null, views: [],
    path: [], matrix: { boards: [], columns: 'stages', sort: 'channel' }, sheet: 'full',
  },
  texts: [],
};
