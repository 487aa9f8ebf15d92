/**
 * Every kind of record, in one closed table. A change of it is a migration: schema 2 added `icon` and `source` of cards, `path`, `matrix` and
 * `sheet` of boards, and `evidence` and `actor` of saved views, all with defaults, so that a document of schema 1 is one of schema 2.
 */
import * as v from 'valibot';
import type { Id, KindDefinition } from './fields';
import { type Board, boardKind } from './board';
import { type Card, cardKind } from './card';
import { type Audience, type Channel, type System, type Team, type Touchpoint, audienceKind, channelKind, systemKind, teamKind, touchpointKind } from './library';
import { type Lane, laneKind } from './lane';
import { type Link, linkKind } from './link';
import { type Comment, type Decision, type Initiative, type Metric, type Opportunity, type Voice, commentKind, decisionKind, initiativeKind, metricKind, opportunityKind, voiceKind } from './managing';
import { type Note, noteKind } from './note';
import { type Persona, personaKind } from './persona';
import { type Project, projectKind } from './project';
import { type Stage, stageKind } from './stage';
import { type Step, stepKind } from './step';

/** Version of the record schema this program reads and writes. */
export const SCHEMA_VERSION = 2;

export interface RecordOf {
  project: Project;
  board: Board;
  stage: Stage;
  step: Step;
  lane: Lane;
  card: Card;
  link: Link;
  note: Note;
  persona: Persona;
  audience: Audience;
  touchpoint: Touchpoint;
  channel: Channel;
  team: Team;
  system: System;
  voice: Voice;
  metric: Metric;
  opportunity: Opportunity;
  initiative: Initiative;
  decision: Decision;
  comment: Comment;
}
export type Kind = keyof RecordOf;
export type AnyRecord = RecordOf[Kind];

export const KINDS: { readonly [K in Kind]: KindDefinition<K, RecordOf[K]> } = {
  project: projectKind,
  board: boardKind,
  stage: stageKind,
  step: stepKind,
  lane: laneKind,
  card: cardKind,
  link: linkKind,
  note: noteKind,
  persona: personaKind,
  audience: audienceKind,
  touchpoint: touchpointKind,
  channel: channelKind,
  team: teamKind,
  system: systemKind,
  voice: voiceKind,
  metric: metricKind,
  opportunity: opportunityKind,
  initiative: initiativeKind,
  decision: decisionKind,
  comment: commentKind,
};

export function isKind(name: unknown): name is Kind {
  return typeof name === 'string' && Object.hasOwn(KINDS, name);
}

/** Fields of a new record: those without a default are required. */
export type NewRecord<K extends Kind = Kind> = { [P in K]: { kind: P; id: Id } & Partial<RecordOf[P]> }[K];

/** Completes a new record with its kind's defaults. Returns `null` when the result is not a valid record of its kind. */
export function completeRecord<K extends Kind>(record: NewRecord<K>): RecordOf[K] | null {
  return validateRecord({ ...KINDS[record.kind].defaults, ...record });
}

/** The record when it is valid for the kind it names, with unknown fields dropped; else `null`. Never throws. */
export function validateRecord<K extends Kind>(record: { kind: K }): RecordOf[K] | null {
  const parsed = v.safeParse(KINDS[record.kind].schema, record);
  return parsed.success ? parsed.output : null;
}

/** Names of the fields of a kind, `id` and `kind` left out. */
export function fieldsOf(kind: Kind): ReadonlySet<string> {
  return FIELDS[kind];
}

const FIELDS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, definition]) => {
    const { entries } = definition.schema as unknown as { readonly entries: object };
    return [kind, new Set(Object.keys(entries).filter((name) => name !== 'id' && name !== 'kind'))];
  }),
) as unknown as { readonly [K in Kind]: ReadonlySet<string> };
