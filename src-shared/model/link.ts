/** A link: an arrow between two cards or steps, which may stand on different boards. */
import * as v from 'valibot';
import { type KindDefinition, idSchema, titleSchema } from './fields';

export const linkSchema = v.object({
  id: idSchema,
  kind: v.literal('link'),
  from: idSchema,
  to: idSchema,
  /** `flow` is the order things happen in; `relates` only says that two things belong together. */
  linkKind: v.picklist(['flow', 'relates']),
  /** Agreement or mutual dependency: an arrow head at both ends. */
  bothWays: v.boolean(),
  label: titleSchema,
});
export type Link = Readonly<v.InferOutput<typeof linkSchema>>;

export const linkKind: KindDefinition<'link', Link> = {
  kind: 'link',
  schema: linkSchema,
  defaults: { linkKind: 'flow', bothWays: false, label: '' },
  texts: [],
};
