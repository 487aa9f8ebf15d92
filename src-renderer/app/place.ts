/** Where this tab is, so that reloading returns to the same project and board. Kept in the tab only. */
import * as v from 'valibot';
import { idSchema } from '../../src-shared/model/fields';

const KEY = 'cxmap.place';
const placeSchema = v.object({ path: v.string(), board: v.nullable(idSchema) });
export type Place = v.InferOutput<typeof placeSchema>;

export function rememberPlace(place: Place | null): void {
  if (place) sessionStorage.setItem(KEY, JSON.stringify(place));
  else sessionStorage.removeItem(KEY);
}

export function rememberedPlace(): Place | null {
  try {
    const parsed = v.safeParse(placeSchema, JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
