/** The project itself: one record, id `project`, that names the file and carries what every board shares. */
import * as v from 'valibot';
import { type KindDefinition, idSchema, imageHashSchema, languageSchema, titleSchema } from './fields';

export const PROJECT_ID = 'project';

/** A project has at most so many brand colours: one for each tint of the palette. */
export const MOST_BRAND_COLOURS = 8;

/** A CSS hex colour of the client's brand. */
const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/));

export const projectSchema = v.object({
  id: v.literal(PROJECT_ID),
  kind: v.literal('project'),
  title: titleSchema,
  /** Language of the words printed on the boards; the interface has its own. */
  language: languageSchema,
  /** Drawn once when the project is created. Two documents merge only when it is equal. */
  lineage: idSchema,
  /** Version of the record schema, see `schema.ts`. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sponsor: titleSchema,
  logo: v.nullable(imageHashSchema),
  brandColours: v.pipe(v.array(colourSchema), v.maxLength(MOST_BRAND_COLOURS)),
});
export type Project = Readonly<v.InferOutput<typeof projectSchema>>;

export const projectKind: KindDefinition<'project', Project> = {
  kind: 'project',
  schema: projectSchema,
  defaults: { title: '', sponsor: '', logo: null, brandColours: [] },
  texts: [],
};
