/** A card: what stands in a cell of the board. */
import * as v from 'valibot';
import { type KindDefinition, emotionSchema, evidenceMarkSchema, finiteSchema, idSchema, imageHashSchema, minutesSchema, orderSchema, referenceSchema, textSchema, tintSchema, titleSchema } from './fields';

/** One value on purpose: two people's moves of one card must not blend into a place neither chose. */
export const placeSchema = v.object({
  lane: idSchema,
  step: idSchema,
  order: orderSchema,
  /** Last step the card spans; absent, dangling or earlier than `step` means one step. */
  lastStep: v.optional(idSchema),
});
export type Place = Readonly<v.InferOutput<typeof placeSchema>>;

export const markerSchema = v.nullable(v.picklist(['fail', 'wait', 'decision']));
export type Marker = v.InferOutput<typeof markerSchema>;

export const cardSchema = v.object({
  id: idSchema,
  kind: v.literal('card'),
  place: placeSchema,
  /** Plain text with four marks in Markdown notation, see `marks.ts`. */
  text: textSchema,
  tint: tintSchema,
  /** Emotion of the step on lanes of the curve roles. */
  emotion: emotionSchema,
  /** What was expected at this step, drawn dashed. */
  expected: emotionSchema,
  /** The number of a metric or arc card. */
  value: v.nullable(finiteSchema),
  marker: markerSchema,
  /** Minutes of a wait, least and most. */
  durationLeast: minutesSchema,
  durationMost: minutesSchema,
  evidenceMark: evidenceMarkSchema,
  image: v.nullable(imageHashSchema),
  /** A picture of its own at its foot, instead of its channel's icon. Since schema 2. */
  icon: v.nullable(imageHashSchema),
  touchpoint: referenceSchema,
  channel: referenceSchema,
  actor: referenceSchema,
  team: referenceSchema,
  system: referenceSchema,
  /** Evidence items (`voice`) behind it. */
  evidence: v.array(idSchema),
  /** Breakout table it came from. */
  origin: titleSchema,
  /** The note or card it was made from. Since schema 2. */
  source: referenceSchema,
});
export type Card = Readonly<v.InferOutput<typeof cardSchema>>;

export const cardKind: KindDefinition<'card', Card> = {
  kind: 'card',
  schema: cardSchema,
  defaults: {
    text: '', tint: null, emotion: null, expected: null, value: null, marker: null, durationLeast: null, durationMost: null,
    evidenceMark: null, image: null, icon: null, touchpoint: null, channel: null, actor: null, team: null, system: null, evidence: [], origin: '', source: null,
  },
  texts: ['text'],
};
