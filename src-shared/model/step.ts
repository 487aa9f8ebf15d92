/** A step: one column of the grid. An empty title makes it the implicit step of a stage that has no named ones. */
import * as v from 'valibot';
import { type KindDefinition, finiteSchema, idSchema, minutesSchema, orderSchema, referenceSchema, titleSchema } from './fields';

/** People leave the journey here. */
export const exitSchema = v.nullable(
  v.object({
    reason: titleSchema,
    /** Share of people who leave, 0 … 1, where known. */
    share: v.nullable(v.pipe(finiteSchema, v.minValue(0), v.maxValue(1))),
    /** Team to tell. */
    tell: referenceSchema,
  }),
);
export type Exit = v.InferOutput<typeof exitSchema>;

export const MIN_STEP_WIDTH = 120;
export const MAX_STEP_WIDTH = 2_000;

export const stepSchema = v.object({
  id: idSchema,
  kind: v.literal('step'),
  stage: idSchema,
  title: titleSchema,
  order: orderSchema,
  /** Column width in px at 100 %; `null` is the layout's own. */
  width: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(MIN_STEP_WIDTH), v.maxValue(MAX_STEP_WIDTH))),
  /** The step of another board that this one was made from. */
  source: referenceSchema,
  team: referenceSchema,
  owner: titleSchema,
  /** Weight in the journey score; `null` is 1, or 2 for a moment of truth. */
  importance: v.nullable(v.pipe(finiteSchema, v.minValue(0))),
  momentOfTruth: v.boolean(),
  exit: exitSchema,
  durationLeast: minutesSchema,
  durationMost: minutesSchema,
});
export type Step = Readonly<v.InferOutput<typeof stepSchema>>;

export const stepKind: KindDefinition<'step', Step> = {
  kind: 'step',
  schema: stepSchema,
  defaults: {
    title: '', width: null, source: null, team: null, owner: '', importance: null, momentOfTruth: false,
    exit: null, durationLeast: null, durationMost: null,
  },
  texts: [],
};
