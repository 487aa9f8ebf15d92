/** A board: one sheet of the project, of a kind that decides its layout and toolbar. */
import * as v from 'valibot';
import { type KindDefinition, dateSchema, finiteSchema, idSchema, imageHashSchema, orderSchema, referenceSchema, textSchema, titleSchema } from './fields';

export const boardKindSchema = v.picklist(['journey', 'blueprint', 'persona', 'empathy', 'matrix', 'stakeholders', 'relationship', 'guide']);
export type BoardKind = v.InferOutput<typeof boardKindSchema>;

/** A named way to look at a board: which lanes are hidden and which stages are shown. */
const savedViewSchema = v.object({
  name: titleSchema,
  hiddenLanes: v.array(idSchema),
  fromStage: referenceSchema,
  toStage: referenceSchema,
});
export type SavedView = Readonly<v.InferOutput<typeof savedViewSchema>>;

/** What a saved view shows of a board: all lanes but these, and the stages from one to another; `null` is the board's own end. */
export type BoardLook = Omit<SavedView, 'name'>;

/** Where the reference photo stands beside the board, in board px at 100 %. */
const referencePhotoSchema = v.nullable(v.object({ image: imageHashSchema, x: finiteSchema, y: finiteSchema, width: v.pipe(finiteSchema, v.minValue(1)) }));

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
});
export type Board = Readonly<v.InferOutput<typeof boardSchema>>;

export const boardKind: KindDefinition<'board', Board> = {
  kind: 'board',
  schema: boardSchema,
  defaults: {
    title: '', actors: [], actorName: '', scenario: '', goals: '', state: 'as-is', madeFrom: null,
    author: '', version: '', date: '', logo: null, photo: null, views: [],
  },
  texts: [],
};
