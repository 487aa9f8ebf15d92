/** Where this tab is, and how far its guided map, so that reloading returns to the same project, board and step. Kept in the tab only. */
import * as v from 'valibot';
import { idSchema } from '../../src-shared/model/fields';

const KEY = 'cxmap.place';
const placeSchema = v.object({ path: v.string(), board: v.nullable(idSchema) });
export type Place = v.InferOutput<typeof placeSchema>;

const GUIDE_KEY = 'cxmap.guide';
const guideSchema = v.object({ path: v.string(), kind: v.picklist(['first', 'asked']), step: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** The guided first map under way: begun by itself with the first map of all, or asked for; `step` counts from 0. */
export type GuideState = Readonly<Omit<v.InferOutput<typeof guideSchema>, 'path'>>;

function keep(key: string, value: object | null): void {
  if (value) sessionStorage.setItem(key, JSON.stringify(value));
  else sessionStorage.removeItem(key);
}

function kept<T>(key: string, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function rememberPlace(place: Place | null): void {
  keep(KEY, place);
}

export function rememberedPlace(): Place | null {
  return kept(KEY, placeSchema);
}

export function rememberGuide(path: string, guide: GuideState | null): void {
  keep(GUIDE_KEY, guide && { path, ...guide });
}

/** The guide that was under way on that project, as it was. */
export function rememberedGuide(path: string): GuideState | null {
  const remembered = kept(GUIDE_KEY, guideSchema);
  return remembered?.path === path ? { kind: remembered.kind, step: remembered.step } : null;
}
