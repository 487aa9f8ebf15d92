/** What every test of the importers starts from: a file in, records and a snapshot out. */
import { importFile } from '../../../../src-shared/formats/import';
import type { GridKind } from '../../../../src-shared/formats/lane-names';
import type { Failure, Imported, Warning } from '../../../../src-shared/formats/types';
import type { Language } from '../../../../src-shared/model/fields';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

export const TODAY = '2026-03-14';

/** Ids in the order they are asked for. */
export function counter(): (kind: string) => string {
  let last = 0;
  return (kind) => `${kind}-${String(++last)}`;
}

export function completed(records: readonly NewRecord[]): AnyRecord[] {
  return records.map((record) => {
    const complete = completeRecord(record);
    if (!complete) throw new Error(`not a valid record: ${JSON.stringify(record)}`);
    return complete;
  });
}

export function snapshotOf(records: readonly NewRecord[]): Snapshot {
  return Snapshot.of(completed(records));
}

export interface Read extends Imported {
  readonly snapshot: Snapshot;
}

export async function read(name: string, content: string | Uint8Array, language: Language = 'en', as: GridKind | null = null): Promise<Read> {
  const result = await importFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, language, newId: counter(), today: TODAY, choices: { as } });
  if (!result.ok) throw new Error(`import failed: ${result.code} at line ${result.line} ${JSON.stringify(result.values)}`);
  return { ...result, snapshot: snapshotOf(result.records) };
}

export async function failure(name: string, content: string | Uint8Array): Promise<Failure> {
  const result = await importFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, language: 'en', newId: counter(), today: TODAY });
  if (result.ok) throw new Error(`import of ${name} worked`);
  return result;
}

/** `line code`, the part of a warning that tests compare. */
export function brief(warnings: readonly Warning[]): string[] {
  return warnings.map(({ line, code }) => `${String(line)} ${code}`);
}

export interface Shape {
  readonly stages: string[];
  readonly steps: string[];
  /** Lane titles, or the role in brackets where the lane has the role's own name. */
  readonly lanes: string[];
  /** `cells[lane][step]`: texts of the cards, emotions and values as numbers. */
  readonly cells: (string | number)[][][];
}

/** The board read off the snapshot record by record, apart from the product's own grid. */
export function shapeOf({ snapshot, board }: Read): Shape {
  const stages = snapshot.childrenOf('stage', board);
  const steps = stages.flatMap((stage) => snapshot.childrenOf('step', stage.id));
  const lanes = snapshot.childrenOf('lane', board);
  const cards = [...snapshot.ofKind('card')].sort((a, b) => (a.place.order < b.place.order ? -1 : 1));
  return {
    stages: stages.map((stage) => stage.title),
    steps: steps.map((step) => step.title),
    lanes: lanes.map((lane) => lane.title || `[${lane.role}]`),
    cells: lanes.map((lane) =>
      steps.map((step) =>
        cards.filter(({ place }) => place.lane === lane.id && place.step === step.id).flatMap(({ text, emotion, value }) => [text, emotion, value].filter((part) => part !== null && part !== '')),
      ),
    ) as (string | number)[][][],
  };
}
