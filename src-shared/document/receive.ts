/**
 * Updates from outside. Nothing that has not been tried reaches a document:
 *
 * 1. `inspect` decodes the update without applying it: size, V1 structure, no gaps, known root types.
 * 2. `tryOn` applies it to a scratch document with the same content, and looks at every struct and record it touched there.
 * 3. Only then does the document take it. Applying is deterministic, so it does there what it did on the scratch document.
 *
 * A scratch document that took a bad update is thrown away. The document itself never has anything to roll back.
 */
import * as Y from 'yjs';
import type { Id } from '../model/fields';
import { PROJECT_ID } from '../model/project';
import { SCHEMA_VERSION } from '../model/schema';
import { ROOT_TYPES, State } from './state';
import type { UpdateError } from './types';

/** Largest update, in bytes. */
export const MAX_UPDATE = 64 * 1024 * 1024;

export interface Refusal {
  readonly ok: false;
  readonly error: UpdateError;
  readonly detail: string;
}

const refuse = (error: UpdateError, detail: string): Refusal => ({ ok: false, error, detail });

/** Refuses what can be seen to be wrong without applying it; `null` when there is nothing. Decoding is bounded by the update's length. */
export function inspect(update: Uint8Array, known: (client: number) => number): Refusal | null {
  if (update.byteLength > MAX_UPDATE) return refuse('tooLarge', `${update.byteLength} bytes`);
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch (error) {
    return refuse('malformed', String(error));
  }
  const ends = new Map<number, number>();
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const end = ends.get(client) ?? known(client);
    if (struct instanceof Y.Skip || clock > end) return refuse('incomplete', `${client} lacks ${end}`);
    const length = struct.length;
    if (!Number.isSafeInteger(clock + length) || length <= 0) return refuse('malformed', `length ${length} at ${client}:${clock}`);
    if (struct instanceof Y.Item && typeof struct.parent === 'string' && !ROOT_TYPES.has(struct.parent)) return refuse('malformed', 'unknown root type');
    ends.set(client, Math.max(end, clock + length));
  }
  const has = (client: number, clock: number): boolean => clock < (ends.get(client) ?? known(client));
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue;
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID && !has(id.client, id.clock)) return refuse('incomplete', `lacks ${id.client}:${id.clock}`);
    }
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) if (!has(client, clock + len - 1)) return refuse('incomplete', `lacks ${client}:${clock + len - 1}`);
  }
  return null;
}

/**
 * Applies an inspected update to a state that is thrown away unless the result is `null`. `problemAmong` looks at the records that the
 * update touched. Never throws.
 */
export function tryOn(state: State, update: Uint8Array, problemAmong: (touched: ReadonlySet<Id>) => string | null): Refusal | null {
  const project = state.entries.value(PROJECT_ID, 'kind') !== undefined;
  const lineage = state.entries.value(PROJECT_ID, 'lineage');
  try {
    Y.applyUpdate(state.doc, update);
  } catch (error) {
    return refuse('malformed', String(error));
  }
  const { touched, misplaced } = state.takeSettled();
  if (state.isPending) return refuse('incomplete', 'the update depends on others');
  if (misplaced !== null) return refuse('malformed', misplaced);
  if (lineage !== undefined && touched.has(PROJECT_ID)) {
    const lineages = [state.entries.value(PROJECT_ID, 'lineage'), ...[...state.entries.lostValues(PROJECT_ID)].filter(({ field }) => field === 'lineage').map(({ val }) => val)];
    if (lineages.some((other) => other !== undefined && other !== lineage)) return refuse('otherLineage', '');
    if (project && (state.entries.value(PROJECT_ID, 'kind') === undefined || lineages.includes(undefined))) return refuse('invalidRecord', PROJECT_ID);
  }
  const problem = problemAmong(touched);
  // Records of a newer schema may hold what this program does not know; such a project is only looked at.
  return problem === null || isNewer(state) ? null : refuse('invalidRecord', problem);
}

function isNewer(state: State): boolean {
  const schema = state.entries.value(PROJECT_ID, 'schema');
  return typeof schema === 'number' && schema > SCHEMA_VERSION;
}

/** Local updates kept for the scratch document before it is cheaper to make it anew. */
const MAX_BEHIND = 1_000;

/** The scratch document of a document: made when first needed, then kept in step, so that trying an update costs what the update does. */
export class Rehearsal {
  private readonly document: State;
  private scratch: State | null = null;
  private behind: Uint8Array[] = [];

  constructor(document: State) {
    this.document = document;
  }

  /** Tells of a change that did not come through `rehearse`. */
  follow(update: Uint8Array): void {
    if (!this.scratch) return;
    this.behind.push(update);
    if (this.behind.length > MAX_BEHIND) this.forget();
  }

  /** Tries an update. After a success the document must take it. */
  rehearse(update: Uint8Array): Refusal | null {
    const misfit = inspect(update, (client) => Y.getState(this.document.doc.store, client));
    if (misfit) return misfit;
    const scratch = this.prepare();
    const refusal = tryOn(scratch, update, (touched) => scratch.firstProblem(touched));
    if (refusal) this.forget();
    return refusal;
  }

  forget(): void {
    this.scratch?.doc.destroy();
    this.scratch = null;
    this.behind = [];
  }

  private prepare(): State {
    if (!this.scratch) {
      this.scratch = new State();
      this.behind = [Y.encodeStateAsUpdate(this.document.doc)];
    }
    for (const update of this.behind) Y.applyUpdate(this.scratch.doc, update);
    this.behind = [];
    this.scratch.takeSettled();
    return this.scratch;
  }
}
