/**
 * Reads the sheets that `detail-sheets.ts` writes, in either language, onto the board that the table beside them made. The table decides: a
 * row is used where what it is about is still there under the same name, however rows and columns were moved, added or taken away since.
 */
import { type Translator, translator } from '../i18n';
import { parseDuration } from '../model/duration';
import type { Id, Tint } from '../model/fields';
import { laneRoleSchema } from '../model/lane';
import { phaseSchema } from '../model/stage';
import type { BoardBuilder } from './builder';
import { ABOUT, DETAILS, type DetailColumn, type DetailSheet } from './detail-sheets';
import type { GridKind } from './lane-names';
import type { TableRow } from './table';

type Row = Readonly<Partial<Record<DetailColumn, string>>>;
export type Details = { readonly [K in DetailSheet]?: readonly Row[] | undefined };

/** What the table made, in its order: what rows of details are matched with. */
export interface Trace {
  readonly lanes: readonly { readonly id: Id; readonly name: string }[];
  readonly columns: readonly { readonly step: Id; readonly stage: Id; readonly names: string }[];
  readonly cards: readonly { readonly id: Id; readonly lane: Id; readonly step: Id; readonly text: string }[];
}

const SAY: readonly Translator[] = [translator('en'), translator('es')];
const KINDS = Object.keys(DETAILS) as readonly DetailSheet[];

/** What a sheet holds, by its headings; `null` for a sheet of anything else. */
export function detailsOf(rows: readonly TableRow[]): { readonly kind: DetailSheet; readonly rows: readonly Row[] } | null {
  const [header, ...body] = rows;
  const headings = (header?.cells ?? []).map((cell) => cell.trim());
  for (const say of SAY) {
    for (const kind of KINDS) {
      const columns: readonly DetailColumn[] = DETAILS[kind];
      if (columns.length !== headings.filter((heading) => heading !== '').length || !columns.every((column, i) => say(`column.${column}`) === headings[i])) continue;
      return { kind, rows: body.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))) };
    }
  }
  return null;
}

/** The value whose word this is in either language: that of the message `key.value`. */
function valueOf<V extends string>(values: readonly V[], key: string, text: string | undefined): V | null {
  return values.find((value) => SAY.some((say) => say.maybe(`${key}.${value}`) === text)) ?? null;
}

const isYes = (text: string | undefined): boolean => SAY.some((say) => say('sheet.yes') === text);
const tintOf = (text: string | undefined): Tint => (/^[1-8]$/.test(text ?? '') ? (Number(text)) : null);

/** Pairs the n-th item of a name on one side with the n-th of that name on the other. */
function paired<A, B>(left: readonly A[], nameOf: (item: A) => string, right: readonly B[], otherName: (item: B) => string): ReadonlyMap<A, B> {
  const waiting = new Map<string, B[]>();
  for (const item of right) {
    const queue = waiting.get(otherName(item));
    if (queue) queue.push(item);
    else waiting.set(otherName(item), [item]);
  }
  return new Map(left.flatMap((item) => {
    const match = waiting.get(nameOf(item))?.shift();
    return match === undefined ? [] : [[item, match] as const];
  }));
}

class DetailReader {
  private readonly builder: BoardBuilder;
  private readonly details: Details;
  private readonly trace: Trace;
  private readonly tints: ReadonlyMap<string, Tint>;

  constructor(builder: BoardBuilder, trace: Trace, details: Details) {
    this.builder = builder;
    this.trace = trace;
    this.details = details;
    this.tints = new Map((details.teams ?? []).map(({ team = '', tint }) => [team, tintOf(tint)]));
  }

  apply(): void {
    this.about();
    const lanes = this.lanes();
    const steps = this.steps();
    this.links(steps, this.cards(lanes, steps));
  }

  private about(): void {
    for (const { field, value = '' } of this.details.about ?? []) {
      const known = ABOUT.find(([, words]) => SAY.some((say) => say(words) === field))?.[0];
      if (known === 'state') this.builder.patch(this.builder.board, { state: valueOf(['as-is', 'to-be'], 'state', value) ?? 'as-is' });
      else if (known === 'title') this.builder.retitle(value);
      else if (known !== undefined && (known !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value))) this.builder.patch(this.builder.board, { [known]: value });
    }
  }

  /** Lanes by the numbers that the sheets give them. */
  private lanes(): ReadonlyMap<string, Id> {
    const rows = this.details.lanes ?? [];
    const roles = new Map(rows.map((row) => [row, valueOf(laneRoleSchema.options, 'role', row.role)]));
    const matches = paired(rows, ({ lane = '', role = '' }) => lane.replace(/\s+/g, ' ').trim() || role, this.trace.lanes, ({ name }) => name);
    for (const [row, { id }] of matches) {
      const role = roles.get(row);
      if (role) this.builder.patch(id, { role, title: row.lane ?? '' });
    }
    return new Map([...matches].map(([row, { id }]) => [row.laneNumber ?? '', id]));
  }

  private steps(): ReadonlyMap<string, Id> {
    const rows = this.details.steps ?? [];
    const printed = (row: Row, i: number): string => {
      const starts = rows[i - 1]?.stageNumber !== row.stageNumber;
      const stage = (row.stage ?? '').replace(/\s+/g, ' ').trim() || (i === 0 || !starts ? '' : '–');
      return JSON.stringify([stage, (row.step ?? '').replace(/\s+/g, ' ').trim()]);
    };
    // A stage's title stands over all its columns, also where the table leaves it out.
    const names = new Map(rows.map((row, i) => {
      const first = rows.findIndex(({ stageNumber }) => stageNumber === row.stageNumber);
      const [stage] = JSON.parse(printed(rows[first] ?? row, first)) as [string];
      const [, step] = JSON.parse(printed(row, i)) as [string, string];
      return [row, JSON.stringify([stage, step])];
    }));
    const matches = paired(rows, (row) => names.get(row) ?? '', this.trace.columns, (column) => column.names);
    const whole = matches.size === this.trace.columns.length && rows.length === matches.size && [...matches.values()].every((column, i) => column === this.trace.columns[i]);
    const stages = new Map<string, Id>();
    for (const [row, { step, stage }] of matches) {
      // Columns as they were get their stages anew: those of one title side by side are told apart again.
      const owner = whole ? (stages.get(row.stageNumber ?? '') ?? this.builder.stage('')) : stage;
      stages.set(row.stageNumber ?? '', owner);
      this.builder.patch(owner, {
        title: row.stage ?? '', phase: valueOf(phaseSchema.wrapped.options, 'phase', row.phase), team: this.team(row.stageTeam), owner: row.stageOwner ?? '',
      });
      this.builder.moveStep(step, owner);
      this.builder.patch(step, {
        title: row.step ?? '', team: this.team(row.team), owner: row.owner ?? '', momentOfTruth: isYes(row.moment),
        durationLeast: parseDuration(row.least ?? ''), durationMost: parseDuration(row.most ?? ''),
      });
    }
    const kept = new Set(stages.values());
    if (whole) for (const { stage } of this.trace.columns) if (!kept.has(stage)) this.builder.drop(stage);
    return new Map([...matches].map(([row, { step }]) => [row.stepNumber ?? '', step]));
  }

  /** Cards by their numbers, `lane.step.card`. */
  private cards(lanes: ReadonlyMap<string, Id>, steps: ReadonlyMap<string, Id>): ReadonlyMap<string, Id> {
    const rows = this.details.cards ?? [];
    const nameOf = (lane: Id | undefined, step: Id | undefined, text: string | undefined): string => JSON.stringify([lane, step, text]);
    const counts = new Map<string, number>();
    const numbers = new Map(rows.map((row) => {
      const cell = `${row.laneNumber ?? ''}.${row.stepNumber ?? ''}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
      return [row, `${cell}.${counts.get(cell) ?? 0}`];
    }));
    const matches = paired(
      rows, (row) => nameOf(lanes.get(row.laneNumber ?? ''), steps.get(row.stepNumber ?? ''), row.card),
      this.trace.cards, ({ lane, step, text }) => nameOf(lane, step, text),
    );
    for (const [row, { id }] of matches) {
      const touchpoint = this.builder.named('touchpoint', row.touchpoint);
      const lastStep = steps.get(row.until ?? '');
      this.builder.patch(id, {
        // Its words are those of the touchpoint it stands for.
        ...(touchpoint !== null && row.card === row.touchpoint ? { text: '' } : {}),
        marker: valueOf(['fail', 'wait', 'decision'], 'marker', row.marker),
        durationLeast: parseDuration(row.least ?? ''), durationMost: parseDuration(row.most ?? ''), team: this.team(row.team), touchpoint,
        channel: this.builder.named('channel', row.channel), system: this.builder.named('system', row.system),
        evidenceMark: valueOf(['assumption', 'anecdote', 'research'], 'evidenceMark', row.evidence), tint: tintOf(row.tint),
      });
      if (lastStep !== undefined) this.builder.span(id, lastStep);
    }
    return new Map([...matches].map(([row, { id }]) => [numbers.get(row) ?? '', id]));
  }

  private links(steps: ReadonlyMap<string, Id>, cards: ReadonlyMap<string, Id>): void {
    const path: Id[] = [];
    for (const { from = '', to = '', kind, bothWays, label = '', onPath } of this.details.links ?? []) {
      const [start, end] = [steps.get(from) ?? cards.get(from), steps.get(to) ?? cards.get(to)];
      if (start === undefined || end === undefined || start === end) continue;
      const linkKind = valueOf(['flow', 'relates'], 'sheet', kind) ?? 'flow';
      const link = this.builder.link(start, end, { linkKind, bothWays: isYes(bothWays), label });
      if (isYes(onPath)) path.push(link);
    }
    if (path.length > 0) this.builder.patch(this.builder.board, { path });
  }

  private team(title: string | undefined): Id | null {
    return this.builder.named('team', title, { tint: this.tints.get(title ?? '') ?? null });
  }
}

/** The kind of board that the sheet about it names. */
export function kindIn(details: Details | undefined): GridKind | null {
  const named = details?.about?.find(({ field }) => SAY.some((say) => say('new.kind') === field))?.value;
  return valueOf(['journey', 'blueprint'], 'boardKind', named);
}

/** How wide a table is together with last columns that have no name and no card, which only the sheet of steps knows. */
export function withUnnamed(width: number, details: Details | undefined): number {
  const steps = details?.steps ?? [];
  let end = width;
  while (end > 1 && steps[end - 1]?.step === '' && steps[end - 1]?.stageNumber === steps[end - 2]?.stageNumber) end++;
  return end;
}

export function applyDetails(builder: BoardBuilder, trace: Trace, details: Details): void {
  new DetailReader(builder, trace, details).apply();
}
