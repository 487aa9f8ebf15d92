/**
 * The whole project as JSON: `{"format": "cxmap", "version": 1, "records": [ … ]}`, one record a line, sorted by kind and id, keys in a
 * fixed order, so that two exports of the same project are the same bytes and a change is one line. Image bytes are not in it.
 */
import * as v from 'valibot';
import type { Snapshot } from '../model/snapshot';
import { KINDS, type AnyRecord, completeRecord, isKind } from '../model/schema';
import { ImportFailure } from './types';

const FORMAT = 'cxmap';
const VERSION = 1;

const KIND_ORDER = new Map(Object.keys(KINDS).map((kind, i) => [kind, i]));

/** Keys in code unit order at every depth; `id` and `kind` first. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const first = (key: string): number => (key === 'kind' ? 0 : key === 'id' ? 1 : 2);
  const entries = Object.entries(value).sort(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

export function toJson(snapshot: Snapshot): string {
  const rank = (record: AnyRecord): number => KIND_ORDER.get(record.kind) ?? 0;
  const records = [...snapshot.all()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const lines = records.map((record) => `    ${JSON.stringify(sorted(record))}`);
  return `{\n  "format": "${FORMAT}",\n  "version": ${String(VERSION)},\n  "records": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

const projectSchema = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)), records: v.array(v.unknown()) });
const recordSchema = v.looseObject({ kind: v.string(), id: v.string() });

/** Line of a parse error where the engine's message says it, else 0. */
function lineOf(message: string, text: string): number {
  const position = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return message.startsWith('Unexpected end') ? text.trimEnd().split('\n').length : 0;
}

function recordOf(input: unknown, index: number): AnyRecord {
  const named = v.safeParse(recordSchema, input);
  const kind = named.success ? named.output.kind : '';
  const id = named.success ? named.output.id : '';
  const record = named.success && isKind(kind) ? completeRecord({ ...named.output, id, kind } as Parameters<typeof completeRecord>[0]) : null;
  if (!record) throw new ImportFailure('jsonRecord', 0, { record: index + 1, kind: kind.slice(0, 40), id: id.slice(0, 64) });
  return record;
}

/**
 * How many records no board shows, since the board, stage, lane or step that they name is missing. They stay in the project, where a
 * merge may bring it back.
 */
export function countUnplaced(records: readonly AnyRecord[]): number {
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
  return records.filter((record) => {
    switch (record.kind) {
      case 'stage':
      case 'lane':
        return kinds.get(record.board) !== 'board';
      case 'step':
        return kinds.get(record.stage) !== 'stage';
      case 'card':
        return kinds.get(record.place.lane) !== 'lane' || kinds.get(record.place.step) !== 'step';
      default:
        return false;
    }
  }).length;
}

/**
 * The records of a project written by `toJson`, or by hand with the fields that have defaults left out. Each is valid for its kind and ids
 * are unique; references may dangle. Throws `ImportFailure` for anything else.
 */
export function fromJson(text: string): AnyRecord[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ImportFailure('json', lineOf(error instanceof Error ? error.message : '', text));
  }
  const project = v.safeParse(projectSchema, data);
  if (!project.success) throw new ImportFailure('notCxmapJson');
  if (project.output.version > VERSION) throw new ImportFailure('newerJson', 0, { version: project.output.version });
  const records = project.output.records.map(recordOf);
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) throw new ImportFailure('jsonDuplicate', 0, { id });
    ids.add(id);
  }
  if (!records.some((record) => record.kind === 'project')) throw new ImportFailure('jsonNoProject');
  return records;
}
