/** A stage: a strong column band of a board that groups steps. */
import * as v from 'valibot';
import { type KindDefinition, idSchema, orderSchema, referenceSchema, tintSchema, titleSchema } from './fields';

/** Where the stage lies in the whole relationship; the balance bar counts before against after the purchase. */
export const phaseSchema = v.nullable(v.picklist(['before', 'joining', 'during', 'leaving', 'after']));
export type Phase = v.InferOutput<typeof phaseSchema>;

export const stageSchema = v.object({
  id: idSchema,
  kind: v.literal('stage'),
  board: idSchema,
  title: titleSchema,
  order: orderSchema,
  phase: phaseSchema,
  team: referenceSchema,
  owner: titleSchema,
  tint: tintSchema,
});
export type Stage = Readonly<v.InferOutput<typeof stageSchema>>;

export const stageKind: KindDefinition<'stage', Stage> = {
  kind: 'stage',
  schema: stageSchema,
  defaults: { title: '', phase: null, team: null, owner: '', tint: null },
  texts: [],
};
