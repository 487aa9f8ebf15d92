/** The calls of HostApi with a schema of their arguments: the one table by which every shell checks what comes from an interface. */
import * as v from 'valibot';
import type { HostApi, HostCall } from '../../src-shared/host';
import { evidenceFilterSchema, idSchema, imageHashSchema, languageSchema, referenceSchema } from '../../src-shared/model/fields';
import { MAX_STATE } from '../store';
import { preferencesSchema } from './settings';

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096), v.excludes('\0'));
const name = v.pipe(v.string(), v.maxLength(255), v.excludes('\0'));
/** Whether it lies in the library is for the host to say. */
const choicesSchema = v.strictObject({
  as: v.optional(v.nullable(v.picklist(['journey', 'blueprint']))),
  turned: v.optional(v.nullable(v.boolean())),
  sheet: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
});
const folder = v.pipe(v.string(), v.maxLength(4_096), v.excludes('\0'));
const title = v.pipe(v.string(), v.maxLength(5_000));
const handle = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** Too large is answered by the call itself, in words; this cap is beyond all of them. */
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= MAX_STATE + 4 * 1024 * 1024),
);

const exportSchema = v.strictObject({
  session: handle,
  board: idSchema,
  format: v.picklist(['pdf', 'png', 'svg', 'csv', 'xlsx', 'md', 'json', 'mmd']),
  paper: v.picklist(['A0', 'A1', 'A2', 'A3', 'A4', 'board']),
  orientation: v.picklist(['landscape', 'portrait', 'auto']),
  scale: v.pipe(v.number(), v.finite(), v.minValue(0.01), v.maxValue(100)),
  width: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000))),
  look: v.optional(v.nullable(v.strictObject({ hiddenLanes: v.pipe(v.array(idSchema), v.maxLength(10_000)), fromStage: referenceSchema, toStage: referenceSchema }))),
  overlay: v.optional(v.boolean()),
  compared: v.optional(v.boolean()),
  standing: v.optional(v.nullable(v.strictObject({ evidence: evidenceFilterSchema, actor: referenceSchema }))),
  rows: v.optional(v.nullable(v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000)), channel: v.nullable(v.union([v.literal('none'), idSchema])), gaps: v.boolean() }))),
});

const none = v.strictTuple([]);

type ArgumentsSchema<C extends HostCall> = v.GenericSchema<unknown, Parameters<HostApi[C]>>;

export const hostCalls: { readonly [C in HostCall]: ArgumentsSchema<C> } = {
  info: none,
  preferences: none,
  setPreferences: v.strictTuple([preferencesSchema]),
  library: none,
  folders: none,
  search: v.strictTuple([path, v.pipe(v.string(), v.maxLength(500))]),
  peek: v.strictTuple([path]),
  peekImages: v.strictTuple([path, v.pipe(v.array(imageHashSchema), v.maxLength(100))]),
  forget: v.strictTuple([path]),
  rename: v.strictTuple([path, name]),
  duplicate: v.strictTuple([path]),
  trash: v.strictTuple([path]),
  templates: none,
  create: v.strictTuple([v.strictObject({ template: v.pipe(v.string(), v.maxLength(200)), language: languageSchema, title, folder: v.optional(folder) })]),
  chooseProject: none,
  open: v.strictTuple([path]),
  send: v.strictTuple([handle, bytes]),
  save: v.strictTuple([handle, v.boolean()]),
  saveAs: v.strictTuple([handle, name]),
  close: v.strictTuple([handle]),
  putImage: v.strictTuple([handle, bytes]),
  image: v.strictTuple([handle, imageHashSchema]),
  imageSizes: v.strictTuple([handle]),
  chooseImport: none,
  importPreview: v.strictTuple([v.strictObject({ name, bytes, language: languageSchema, choices: v.optional(choicesSchema) })]),
  importCommit: v.union([v.strictTuple([handle]), v.strictTuple([handle, folder])]),
  export: v.strictTuple([handle, exportSchema]),
  cancelExport: v.strictTuple([handle]),
  openExternal: v.strictTuple([v.pipe(v.string(), v.maxLength(8_192))]),
};

/** The arguments of a call do not fit it: a mistake in the program, or somebody else's program. */
export class BadCall extends Error {
  override readonly name = 'BadCall';
}

/** Runs a call with arguments from outside. Rejects with `BadCall` when they do not fit it. */
export async function dispatch(api: HostApi, call: HostCall, args: readonly unknown[]): Promise<unknown> {
  const checked = v.safeParse(hostCalls[call], args);
  if (!checked.success) throw new BadCall(`${call}: ${checked.issues[0].message}`);
  // The schema of a call makes its arguments what the call takes.
  return (api as unknown as Record<HostCall, (...all: unknown[]) => Promise<unknown>>)[call](...(checked.output as unknown[]));
}
