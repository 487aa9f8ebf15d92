/** A sticky note: on a board that is no grid, or in the project's capture tray before there is a structure. */
import * as v from 'valibot';
import { type KindDefinition, finiteSchema, idSchema, orderSchema, referenceSchema, textSchema, tintSchema, titleSchema } from './fields';

export const noteSchema = v.object({
  id: idSchema,
  kind: v.literal('note'),
  /** Board it stands on; `null` is the capture tray. */
  board: referenceSchema,
  /**
   * One value, like a card's place: the zone of the board, or coordinates, and the order in it. Zones of an empathy map are `who`, `do-need`,
   * `see`, `say`, `do`, `hear`, `think`, `pains` and `gains`, see `empathy.ts`; a note of the capture tray stands in the zone ``.
   */
  place: v.object({ zone: titleSchema, x: finiteSchema, y: finiteSchema, order: orderSchema }),
  text: textSchema,
  tint: tintSchema,
  initials: titleSchema,
  cluster: titleSchema,
  votes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;

export const noteKind: KindDefinition<'note', Note> = {
  kind: 'note',
  schema: noteSchema,
  defaults: { board: null, text: '', tint: null, initials: '', cluster: '', votes: 0 },
  texts: ['text'],
};
