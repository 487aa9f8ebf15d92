/**
 * Reads the sheets that `detail-sheets.ts` writes, in either language, onto the board that the table beside them made. The table decides: a
 * row is used where what it is about is still there under the same name, however rows and columns were moved, added or taken away since.
 * Cards that no table shows, since they are but an image, are made where their lane and step still are.
 */
import { parseDuration } from '../model/duration';
import type { Id, ImageHash } from '../model/fields';
import { MAX_LANE_HEIGHT, MIN_LANE_HEIGHT, laneRoleSchema } from '../model/lane';
import { phaseSchema } from '../model/stage';
import { MAX_STEP_WIDTH, MIN_STEP_WIDTH } from '../model/step';
import type { BoardBuilder } from './builder';
import { ABOUT, DETAILS, type DetailColumn, type DetailSheet, type Details, REQUIRED, type Row } from './detail-columns';
import { type SheetImage, readImages } from './image-sheet';
import { type GridKind, printedLane } from './lane-names';
import { LibraryReader } from './library-sheet';
import { SAY, isYes, readNumber, readShare, tintOf, unquote, valueOf } from './sheet-values';
import type { TableRow } from './table-shape';
import { oneLine } from './text';

/** What the table made, in its order: what rows of details are matched with. */
export interface Trace {
  readonly lanes: readonly { readonly id: Id; readonly name: string }[];
  readonly columns: readonly { readonly step: Id; readonly stage: Id; readonly names: string }[];
  readonly cards: readonly { readonly id: Id; readonly lane: Id; readonly step: Id; readonly text: string }[];
}

const KINDS = Object.keys(DETAILS) as readonly DetailSheet[];
const EVIDENCE = ['assumption', 'anecdote', 'research'] as const;
const EMOTION = { least: -2, most: 2 };

/** What a sheet holds, by its headings in any order; `null` for a sheet of anything else. */
export function detailsOf(rows: readonly TableRow[]): { readonly kind: DetailSheet; readonly rows: readonly Row[] } | null {
  const [header, ...body] = rows;
  const headings = (header?.cells ?? []).map((cell) => cell.trim());
  for (const say of SAY) {
    for (const kind of KINDS) {
      const columns = headings.map((heading) => DETAILS[kind].find((column: DetailColumn) => say(`column.${column}`) === heading));
      if (!REQUIRED[kind].every((column) => columns.includes(column as never)) || columns.some((column, i) => column === undefined && headings[i] !== '')) continue;
      return { kind, rows: body.map(({ cells }) => Object.fromEntries(columns.flatMap((column, i) => (column === undefined ? [] : [[column, cells[i] ?? '']])))) };
    }
  }
  return null;
}

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

/** The value of a column, unless the sheet does not have it: then nothing is said. */
const told = <T>(cell: string | undefined, field: string, read: (cell: string) => T): Readonly<Record<string, T>> => (cell === undefined ? {} : { [field]: read(cell) });

const listOf = (cell = ''): string[] => cell.split('|').map((part) => part.trim()).filter((part) => part !== '');

class DetailReader {
  private readonly builder: BoardBuilder;
  private readonly details: Details;
  private readonly trace: Trace;
  private readonly library: LibraryReader;
  private readonly images: ReadonlyMap<string, SheetImage>;
  /** Stages by the numbers that the sheets give them. */
  private readonly stages = new Map<string, Id>();

  constructor(builder: BoardBuilder, trace: Trace, details: Details) {
    this.builder = builder;
    this.trace = trace;
    this.details = details;
    this.images = readImages(details.images ?? []);
    this.library = new LibraryReader(builder, details.library ?? [], (number) => this.image(number));
  }

  apply(): void {
    this.about();
    const lanes = this.lanes();
    const steps = this.steps();
    const places = new Map([...steps, ...this.cards(lanes, steps)]);
    this.links(places);
    this.comments(places);
    this.views(lanes);
  }

  private about(): void {
    const { builder } = this;
    const rows = this.details.about ?? [];
    const values = (words: 'sheet.actor' | 'inspector.logo' | 'sheet.photo' | 'sheet.photoPlace'): string[] => rows.flatMap(({ field, value }) => (SAY.some((say) => say(words) === field) ? [value ?? ''] : []));
    for (const { field, value = '' } of rows) {
      const known = ABOUT.find(([, words]) => SAY.some((say) => say(words) === field))?.[0];
      if (known === 'state') builder.patch(builder.board, { state: valueOf(['as-is', 'to-be'], 'state', value) ?? 'as-is' });
      else if (known === 'title') builder.retitle(value);
      else if (known !== undefined && (known !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value))) builder.patch(builder.board, { [known]: value });
    }
    // A board that says what it is says it too where it has no title or date.
    const saysNot = (words: 'inspector.title' | 'inspector.date'): boolean => !rows.some(({ field }) => SAY.some((say) => say(words) === field));
    if (rows.length > 0) builder.patch(builder.board, { ...(saysNot('inspector.title') ? { title: '' } : {}), ...(saysNot('inspector.date') ? { date: '' } : {}) });
    const [x, y, width] = listOf(values('sheet.photoPlace')[0]).map((length) => readNumber(length));
    const photo = this.image(values('sheet.photo')[0]);
    builder.patch(builder.board, {
      actors: values('sheet.actor').flatMap((label) => this.library.item('actor', label) ?? []), logo: this.image(values('inspector.logo')[0]),
      photo: photo === null ? null : { image: photo, x: x ?? 0, y: y ?? 0, width: Math.max(1, width ?? 400) },
    });
  }

  /** The image of that number, which the project then has. */
  private image(number: string | undefined): ImageHash | null {
    const found = this.images.get((number ?? '').trim());
    if (!found) return null;
    this.builder.picture(found.hash, found.bytes);
    return found.hash;
  }

  /** Lanes by the numbers that the sheets give them. */
  private lanes(): ReadonlyMap<string, Id> {
    const rows = this.details.lanes ?? [];
    const roles = new Map(rows.map((row) => [row, valueOf(laneRoleSchema.options, 'role', row.role)]));
    const printed = (row: Row): string => {
      const role = roles.get(row);
      return role ? printedLane(row.lane ?? '', role, row.role ?? '') : (row.lane ?? '');
    };
    const matches = paired(rows, printed, this.trace.lanes, ({ name }) => name);
    for (const [row, { id }] of matches) {
      const role = roles.get(row);
      this.builder.patch(id, {
        ...(role ? { role, title: row.lane ?? '' } : {}), ...told(row.actor, 'actor', (label) => this.library.item('actor', label)), ...told(row.hidden, 'hidden', isYes),
        ...told(row.height, 'height', (height) => readNumber(height, { least: MIN_LANE_HEIGHT, most: MAX_LANE_HEIGHT, whole: true })), ...told(row.tint, 'tint', tintOf),
      });
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
    for (const [row, { step, stage }] of matches) {
      // Columns as they were get their stages anew: those of one title side by side are told apart again.
      const owner = whole ? (this.stages.get(row.stageNumber ?? '') ?? this.builder.stage('')) : stage;
      this.stages.set(row.stageNumber ?? '', owner);
      this.builder.patch(owner, {
        title: row.stage ?? '', phase: valueOf(phaseSchema.wrapped.options, 'phase', row.phase), team: this.team(row.stageTeam), owner: row.stageOwner ?? '', ...told(row.stageTint, 'tint', tintOf),
      });
      this.builder.moveStep(step, owner);
      this.builder.patch(step, {
        title: row.step ?? '', team: this.team(row.team), owner: row.owner ?? '', momentOfTruth: isYes(row.moment),
        durationLeast: parseDuration(row.least ?? ''), durationMost: parseDuration(row.most ?? ''), ...told(row.importance, 'importance', (weight) => readNumber(weight, { least: 0 })),
        ...told(row.exit, 'exit', (exit) => (isYes(exit) ? { reason: this.builder.fitted(row.exitReason ?? ''), share: readShare(row.exitShare), tell: this.team(row.exitTell) } : null)),
        ...told(row.width, 'width', (width) => readNumber(width, { least: MIN_STEP_WIDTH, most: MAX_STEP_WIDTH, whole: true })),
      });
    }
    const kept = new Set(this.stages.values());
    if (whole) for (const { stage } of this.trace.columns) if (!kept.has(stage)) this.builder.drop(stage);
    return new Map([...matches].map(([row, { step }]) => [row.stepNumber ?? '', step]));
  }

  /** Cards by their numbers, `lane.step.card`. */
  private cards(lanes: ReadonlyMap<string, Id>, steps: ReadonlyMap<string, Id>): ReadonlyMap<string, Id> {
    const rows = this.details.cards ?? [];
    const nameOf = (lane: Id | undefined, step: Id | undefined, text: string | undefined): string => JSON.stringify([lane, step, text]);
    const cellOf = ({ laneNumber = '', stepNumber = '' }: Row): string => `${laneNumber}.${stepNumber}`;
    const matches = paired(
      rows.filter(({ card }) => card !== ''), (row) => nameOf(lanes.get(row.laneNumber ?? ''), steps.get(row.stepNumber ?? ''), row.card),
      this.trace.cards, ({ lane, step, text }) => nameOf(lane, step, text),
    );
    const ids = new Map<Row, Id>([...matches].map(([row, { id }]) => [row, id]));
    this.unseen(rows.filter((row) => row.card !== '' || isUnseen(row)), cellOf, lanes, steps, ids);
    for (const [row, id] of ids) this.card(row, id, steps);
    const counts = new Map<string, number>();
    const places = new Map<string, Id>();
    for (const row of rows) {
      const count = (counts.get(cellOf(row)) ?? 0) + 1;
      counts.set(cellOf(row), count);
      const id = ids.get(row);
      if (id !== undefined) places.set(`${cellOf(row)}.${count}`, id);
    }
    for (const [row, id] of ids) {
      const source = places.get(row.source ?? '');
      if (source !== undefined) this.builder.patch(id, { source });
    }
    return places;
  }

  /** Makes the cards that the table does not show, each behind the card that it stood behind. */
  private unseen(rows: readonly Row[], cellOf: (row: Row) => string, lanes: ReadonlyMap<string, Id>, steps: ReadonlyMap<string, Id>, ids: Map<Row, Id>): void {
    const cells = new Map<string, Id[]>();
    for (const { id, lane, step } of this.trace.cards) cells.set(`${lane} ${step}`, [...(cells.get(`${lane} ${step}`) ?? []), id]);
    const last = new Map<string, Id>();
    for (const row of rows) {
      const [lane, step] = [lanes.get(row.laneNumber ?? ''), steps.get(row.stepNumber ?? '')];
      if (isUnseen(row) && lane !== undefined && step !== undefined) {
        const cell = cells.get(`${lane} ${step}`) ?? [];
        const id = this.builder.card(lane, step, '');
        cell.splice(cell.indexOf(last.get(cellOf(row)) ?? '') + 1, 0, id);
        cells.set(`${lane} ${step}`, cell);
        this.builder.arrange(cell);
        ids.set(row, id);
      }
      const id = ids.get(row);
      if (id !== undefined) last.set(cellOf(row), id);
    }
  }

  private card(row: Row, id: Id, steps: ReadonlyMap<string, Id>): void {
    const touchpoint = this.library.item('touchpoint', row.touchpoint);
    const lastStep = steps.get(row.until ?? '');
    // Without a column of its own words, a card's are those of the touchpoint it stands for.
    const words = row.words === undefined ? (touchpoint !== null && row.card === row.touchpoint ? '' : null) : (unquote(row.words) ?? row.card ?? '');
    this.builder.patch(id, {
      ...(words === null ? {} : { text: words }), ...told(row.emotion, 'emotion', (emotion) => readNumber(emotion, EMOTION)), ...told(row.expected, 'expected', (expected) => readNumber(expected, EMOTION)),
      ...told(row.amount, 'value', (amount) => readNumber(amount)), marker: valueOf(['fail', 'wait', 'decision'], 'marker', row.marker),
      durationLeast: parseDuration(row.least ?? ''), durationMost: parseDuration(row.most ?? ''), team: this.team(row.team), touchpoint,
      channel: this.library.item('channel', row.channel), system: this.library.item('system', row.system), actor: this.library.item('actor', row.actor),
      evidenceMark: valueOf(EVIDENCE, 'evidenceMark', row.evidence), tint: tintOf(row.tint), image: this.image(row.image), icon: this.image(row.icon), origin: row.origin ?? '',
    });
    if (lastStep !== undefined) this.builder.span(id, lastStep);
  }

  private links(places: ReadonlyMap<string, Id>): void {
    const path: Id[] = [];
    for (const { from = '', to = '', kind, bothWays, label = '', onPath } of this.details.links ?? []) {
      const [start, end] = [places.get(from), places.get(to)];
      if (start === undefined || end === undefined || start === end) continue;
      const linkKind = valueOf(['flow', 'relates'], 'sheet', kind) ?? 'flow';
      const link = this.builder.link(start, end, { linkKind, bothWays: isYes(bothWays), label });
      if (isYes(onPath)) path.push(link);
    }
    if (path.length > 0) this.builder.patch(this.builder.board, { path });
  }

  private comments(places: ReadonlyMap<string, Id>): void {
    for (const { stageNumber = '', place = '', comment = '', author = '', written = '', resolved } of this.details.comments ?? []) {
      const about = places.get(place) ?? this.stages.get(stageNumber);
      if (about !== undefined) this.builder.comment(about, { text: comment, author, written: written.slice(0, 40), resolved: isYes(resolved) });
    }
  }

  private views(lanes: ReadonlyMap<string, Id>): void {
    const views = (this.details.views ?? []).map(({ view = '', hiddenLanes, fromStage = '', toStage = '', evidence, actor }) => ({
      name: this.builder.fitted(view), hiddenLanes: listOf(hiddenLanes).flatMap((number) => lanes.get(number) ?? []),
      fromStage: this.stages.get(fromStage) ?? null, toStage: this.stages.get(toStage) ?? null,
      evidence: valueOf(EVIDENCE, 'evidenceMark', evidence) ?? valueOf(['unmarked'], 'views.evidence', evidence), actor: this.library.item('actor', actor),
    }));
    if (views.length > 0) this.builder.patch(this.builder.board, { views });
  }

  private team(label: string | undefined): Id | null {
    return this.library.item('team', label);
  }
}

/** A card that no table shows says at least that it has no words. */
const isUnseen = ({ card, words }: Row): boolean => card === '' && unquote(words) !== null;

/** The kind of board that the sheet about it names. */
export function kindIn(details: Details | undefined): GridKind | null {
  const named = details?.about?.find(({ field }) => SAY.some((say) => say('new.kind') === field))?.value;
  return valueOf(['journey', 'blueprint'], 'boardKind', named);
}

/** How wide a table is together with last columns that have no name and no card, which only the sheet of steps knows. */
export function withUnnamed(width: number, details: Details | undefined): number {
  const steps = details?.steps ?? [];
  let end = width;
  for (; end <= steps.length; end++) {
    const [row, before] = [steps[end - 1], steps[end - 2]];
    if (oneLine(row?.step ?? '') !== '' || (before ? before.stageNumber !== row?.stageNumber : oneLine(row?.stage ?? '') !== '')) break;
  }
  return end;
}

export function applyDetails(builder: BoardBuilder, trace: Trace, details: Details): void {
  new DetailReader(builder, trace, details).apply();
}
