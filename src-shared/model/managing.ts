/** Records for managing the experience: evidence, metrics, opportunities, initiatives, decisions and comments. */
import * as v from 'valibot';
import { type KindDefinition, dateSchema, emotionSchema, finiteSchema, idSchema, optionalNumberSchema, orderSchema, referenceSchema, textSchema, titleSchema } from './fields';

const impactSchema = v.nullable(v.pipe(finiteSchema, v.minValue(1), v.maxValue(5)));
const confidenceSchema = v.nullable(v.pipe(finiteSchema, v.minValue(0), v.maxValue(1)));

/** What someone said or did. Bulky and immutable, so its whole content is one value. */
export const voiceSchema = v.object({
  id: idSchema,
  kind: v.literal('voice'),
  content: v.object({
    text: textSchema,
    source: titleSchema,
    date: dateSchema,
    who: titleSchema,
    program: v.nullable(v.picklist(['customer', 'employee', 'partner'])),
    actor: referenceSchema,
    step: referenceSchema,
    touchpoint: referenceSchema,
    score: optionalNumberSchema,
    scale: titleSchema,
    weight: v.pipe(finiteSchema, v.minValue(0)),
    level: v.picklist(['assumption', 'anecdote', 'research']),
  }),
});
export type Voice = Readonly<v.InferOutput<typeof voiceSchema>>;
export const voiceKind: KindDefinition<'voice', Voice> = { kind: 'voice', schema: voiceSchema, defaults: {}, texts: [] };

export const metricSchema = v.object({
  id: idSchema,
  kind: v.literal('metric'),
  title: titleSchema,
  order: orderSchema,
  nature: v.picklist(['operational', 'experience']),
  value: optionalNumberSchema,
  target: optionalNumberSchema,
  unit: titleSchema,
  date: dateSchema,
  /** Board, stage, step or touchpoint it is measured at. */
  at: referenceSchema,
});
export type Metric = Readonly<v.InferOutput<typeof metricSchema>>;
export const metricKind: KindDefinition<'metric', Metric> = {
  kind: 'metric', schema: metricSchema, defaults: { nature: 'experience', value: null, target: null, unit: '', date: '', at: null }, texts: [],
};

export const opportunitySchema = v.object({
  id: idSchema,
  kind: v.literal('opportunity'),
  title: titleSchema,
  order: orderSchema,
  description: textSchema,
  /** Cards (pain points) and evidence items behind it. */
  behind: v.array(idSchema),
  casesPerYear: optionalNumberSchema,
  unitCost: optionalNumberSchema,
  customerImpact: impactSchema,
  revenueImpact: impactSchema,
  costImpact: impactSchema,
  cultureImpact: impactSchema,
  owner: titleSchema,
});
export type Opportunity = Readonly<v.InferOutput<typeof opportunitySchema>>;
export const opportunityKind: KindDefinition<'opportunity', Opportunity> = {
  kind: 'opportunity',
  schema: opportunitySchema,
  defaults: { description: '', behind: [], casesPerYear: null, unitCost: null, customerImpact: null, revenueImpact: null, costImpact: null, cultureImpact: null, owner: '' },
  texts: ['description'],
};

export const initiativeSchema = v.object({
  id: idSchema,
  kind: v.literal('initiative'),
  title: titleSchema,
  order: orderSchema,
  description: textSchema,
  opportunities: v.array(idSchema),
  /** Steps it aims at, and the emotion it wants there. */
  aims: v.array(v.object({ step: idSchema, target: v.nonNullable(emotionSchema) })),
  effort: impactSchema,
  confidence: confidenceSchema,
  owner: titleSchema,
  date: dateSchema,
  status: v.picklist(['idea', 'planned', 'doing', 'done', 'dropped']),
  hypothesis: v.object({ ifWe: textSchema, then: textSchema, because: textSchema }),
  baseline: titleSchema,
  target: titleSchema,
  result: titleSchema,
});
export type Initiative = Readonly<v.InferOutput<typeof initiativeSchema>>;
export const initiativeKind: KindDefinition<'initiative', Initiative> = {
  kind: 'initiative',
  schema: initiativeSchema,
  defaults: {
    description: '', opportunities: [], aims: [], effort: null, confidence: null, owner: '', date: '', status: 'idea',
    hypothesis: { ifWe: '', then: '', because: '' }, baseline: '', target: '', result: '',
  },
  texts: ['description'],
};

export const decisionSchema = v.object({
  id: idSchema,
  kind: v.literal('decision'),
  text: textSchema,
  date: dateSchema,
  owner: titleSchema,
  /** What it was taken about. */
  about: v.array(idSchema),
});
export type Decision = Readonly<v.InferOutput<typeof decisionSchema>>;
export const decisionKind: KindDefinition<'decision', Decision> = {
  kind: 'decision', schema: decisionSchema, defaults: { text: '', date: '', owner: '', about: [] }, texts: ['text'],
};

export const commentSchema = v.object({
  id: idSchema,
  kind: v.literal('comment'),
  /** Card, step or stage it is about. */
  about: idSchema,
  text: textSchema,
  author: titleSchema,
  /** ISO date and time in UTC. */
  written: v.pipe(v.string(), v.maxLength(40)),
  resolved: v.boolean(),
});
export type Comment = Readonly<v.InferOutput<typeof commentSchema>>;
export const commentKind: KindDefinition<'comment', Comment> = {
  kind: 'comment', schema: commentSchema, defaults: { text: '', author: '', written: '', resolved: false }, texts: ['text'],
};
