/** A persona: a person made of evidence, whom maps refer to. */
import * as v from 'valibot';
import { type KindDefinition, finiteSchema, evidenceMarkSchema, idSchema, imageHashSchema, orderSchema, textSchema, titleSchema } from './fields';

const scaleSchema = v.object({ left: titleSchema, right: titleSchema, value: v.pipe(finiteSchema, v.minValue(0), v.maxValue(1)) });

export const personaSchema = v.object({
  id: idSchema,
  kind: v.literal('persona'),
  title: titleSchema,
  order: orderSchema,
  portrait: v.nullable(imageHashSchema),
  role: titleSchema,
  age: titleSchema,
  quote: textSchema,
  bio: textSchema,
  goals: textSchema,
  frustrations: textSchema,
  needs: textSchema,
  channels: v.array(idSchema),
  /** Behaviour scales between two named poles, 0 at the left. */
  scales: v.array(scaleSchema),
  technology: textSchema,
  brandRelation: textSchema,
  evidenceMark: evidenceMarkSchema,
  evidence: v.array(idSchema),
});
export type Persona = Readonly<v.InferOutput<typeof personaSchema>>;

export const personaKind: KindDefinition<'persona', Persona> = {
  kind: 'persona',
  schema: personaSchema,
  defaults: {
    title: '', portrait: null, role: '', age: '', quote: '', bio: '', goals: '', frustrations: '', needs: '', channels: [],
    scales: [], technology: '', brandRelation: '', evidenceMark: null, evidence: [],
  },
  texts: ['bio', 'goals', 'frustrations', 'needs'],
};
