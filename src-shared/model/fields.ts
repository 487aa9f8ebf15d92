/** The small value types that several record kinds share, each with the validator that guards it at the boundary. */
import * as v from 'valibot';

/** Record ids hold no `.`: the document writes a field as the key `id.field`. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
export type Id = string;

/** SHA-256 of an image's bytes, lower-case hex: the image's key in the file's `images` table. */
export const imageHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export type ImageHash = string;

/** Fractional order key, see `order.ts`. Siblings sort by (order, id). */
export const orderSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{0,511}[1-9A-Za-z]$/));
export type OrderKey = string;

/** Longest text a record may hold; longer input is cut by whoever brings it in, who says so. */
export const MAX_TEXT = 100_000;
export const MAX_TITLE = 5_000;

export const titleSchema = v.pipe(v.string(), v.maxLength(MAX_TITLE));
export const textSchema = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/** A reference to another record. It may dangle after a merge or a delete; readers treat that as absent. */
export const referenceSchema = v.nullable(idSchema);
export type Reference = Id | null;

export const finiteSchema = v.pipe(v.number(), v.finite());
export const optionalNumberSchema = v.nullable(finiteSchema);

/** One of the eight card tints of the palette. */
export const tintSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)));
export type Tint = number | null;

/** Emotion, and every experience score mapped onto it: −2 very bad … +2 very good. */
export const emotionSchema = v.nullable(v.pipe(v.number(), v.minValue(-2), v.maxValue(2)));
export type Emotion = number | null;

/** Calendar date as `YYYY-MM-DD`, or empty. */
export const dateSchema = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/));

/** Minutes; `null` where nobody has said. */
export const minutesSchema = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));

export const languageSchema = v.picklist(['en', 'es']);
export type Language = v.InferOutput<typeof languageSchema>;

export const evidenceMarkSchema = v.nullable(v.picklist(['assumption', 'anecdote', 'research']));
export type EvidenceMark = v.InferOutput<typeof evidenceMarkSchema>;

/** Cards that stand out: those with an evidence mark, or `unmarked`, of which nobody has said how they are known. */
export const evidenceFilterSchema = v.nullable(v.picklist(['assumption', 'anecdote', 'research', 'unmarked']));
export type EvidenceFilter = NonNullable<v.InferOutput<typeof evidenceFilterSchema>>;

/**
 * What defines one kind of record: its validator, the value each field has when the document holds no entry for it,
 * and which fields are collaborative texts (Y.Text) rather than whole values.
 */
export interface KindDefinition<K extends string, R extends { id: Id }> {
  readonly kind: K;
  readonly schema: v.GenericSchema<unknown, R>;
  /** Defaults of every field that may be absent; a field without a default is required at creation. */
  readonly defaults: Readonly<Partial<R>>;
  readonly texts: readonly (keyof R & string)[];
}
