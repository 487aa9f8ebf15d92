/**
 * A table of text cells → a board. Rows are lanes, named in the first column; columns are steps under one or two header rows.
 *
 * - One header row: its cells are stages, each with one unnamed step. Merged, repeated or blank cells belong to the stage at their left;
 *   the steps of such a stage are numbered.
 * - Two header rows (the second starts blank or with *Step*, *Paso* …): stages over steps.
 * - Rows above the header that hold one cell only are the title, and then the scenario.
 * - A header that begins with *Zone*, over rows that name zones, is an empathy map: one row a note.
 * - A blank first cell goes on with the lane above; blank rows, and rows that only name a line of a blueprint, are left out.
 * - A row of one cell that is drawn across the table, or too long for a name, is a note in the capture tray.
 * - Where the header names lanes and the first column stages, the table is turned.
 */
import type { Id } from '../model/fields';
import type { ImportChoices } from '../model/import-reading';
import { CURVE_ROLES, type LaneRole } from '../model/lane';
import { translator } from '../i18n';
import { BoardBuilder, type BuilderOptions } from './builder';
import { type EmotionScale, type Feeling, numberOf, readFeeling, scaleOf, splitCell } from './cells';
import type { Details } from './detail-columns';
import { type Trace, applyDetails, kindIn, withUnnamed } from './detail-read';
import { importZones } from './empathy';
import { type GridKind, boardKindOf, headerWordOf, isLineName, laneNamed, roleOnBoard } from './lane-names';
import { MAX_COLUMNS } from './limits';
import { type Cells, type Header, type TableRow, cellOf, filled, findHeader, isRemark, runsDown, turned, widthOf, withoutMargin } from './table-shape';
import { baseName, oneLine } from './text';
import { importTouchpoints, isTouchpointTable } from './touchpoint-table';
import { ImportFailure } from './types';
import { Warnings } from './warnings';

export interface Table extends Cells {
  /** What sheets beside it say of the board. */
  readonly details?: Details;
}

/** Characters of a remark that a warning repeats. */
const SHOWN_REMARK = 60;

interface Column {
  readonly stage: Id;
  readonly step: Id;
  /** Titles of stage and step as the headers have them. */
  readonly names: string;
}

interface Body {
  readonly name: string;
  readonly line: number;
  /** Indices into the table's rows: more than one where following rows have no name. */
  readonly rows: number[];
}

/** The header of a table that we wrote: what its first cell says decides, whatever the lanes below are called. */
function findOwnHeader(rows: readonly TableRow[]): Header {
  const top = rows.findIndex((row) => headerWordOf(cellOf(row, 0)) !== null);
  if (top < 0) return findHeader(rows);
  return { top, count: headerWordOf(cellOf(rows[top], 0)) === 'stage' ? 2 : 1, above: rows.slice(0, top).map((row) => oneLine(cellOf(row, 0))).filter((text) => text !== '') };
}

/** Columns that belong together under one header cell: `[title, columns]`, from column 1 on. */
function groupsOf(header: TableRow, width: number): { title: string; columns: number[] }[] {
  const groups: { title: string; columns: number[] }[] = [];
  for (let column = 1; column < width; column++) {
    const title = oneLine(cellOf(header, column));
    const group = groups.at(-1);
    if (group && column < header.cells.length && (title === '' || title === group.title)) group.columns.push(column);
    else groups.push({ title, columns: [column] });
  }
  return groups;
}

function makeColumns(builder: BoardBuilder, table: Table, top: number, count: 1 | 2, width: number, warnings: Warnings): Map<number, Column> {
  const header = table.rows[top];
  const steps = count === 2 ? table.rows[top + 1] : undefined;
  const columns = new Map<number, Column>();
  if (!header) return columns;
  for (const group of groupsOf(header, width)) {
    const stage = builder.stage(group.title, header.line);
    if (group.title === '' && cellOf(steps, group.columns[0] ?? 0) === '') warnings.add(header.line, 'noHeaderCell', { column: (group.columns[0] ?? 0) + 1 });
    const unnamed = group.columns.length > 1 && group.columns.every((column) => cellOf(steps, column) === '');
    if (unnamed) warnings.add(header.line, 'numberedSteps', { stage: group.title, count: group.columns.length });
    group.columns.forEach((column, i) => {
      const title = unnamed ? String(i + 1) : oneLine(cellOf(steps, column));
      const names = JSON.stringify([group.title, oneLine(cellOf(steps, column))]);
      columns.set(column, { stage, step: builder.step(stage, title, steps?.line ?? header.line), names });
    });
  }
  return columns;
}

/** Rows by the lanes they belong to, without `remarks`. A name of a line is a lane's where the sheet of lanes has it. */
function bodiesOf(table: Table, from: number, remarks: ReadonlySet<number>): Body[] {
  const lanes = new Set((table.details?.lanes ?? []).map(({ lane = '' }) => oneLine(lane)));
  const bodies: Body[] = [];
  for (let i = from; i < table.rows.length; i++) {
    const row = table.rows[i];
    if (!row || filled(row) === 0 || remarks.has(i)) continue;
    const name = oneLine(cellOf(row, 0));
    const last = bodies.at(-1);
    if (name === '' && last) last.rows.push(i);
    else if (!(isLineName(name) && filled(row) === 1 && !lanes.has(name))) bodies.push({ name, line: row.line, rows: [i] });
  }
  return bodies;
}

function warnRagged(table: Table, top: number, expected: number, remarks: ReadonlySet<number>, warnings: Warnings): void {
  for (const [i, row] of table.rows.entries()) {
    if (i <= top || filled(row) === 0 || remarks.has(i)) continue;
    if (row.cells.length < expected || widthOf(row) > expected) warnings.add(row.line, 'ragged', { cells: row.cells.length, expected });
  }
}

/** The numbers' scale of a curve lane, with what the reader should know about it. */
function laneScale(table: Table, body: Body, width: number, warnings: Warnings): EmotionScale | null {
  const numbers: { line: number; text: string; value: number }[] = [];
  for (const index of body.rows) {
    const row = table.rows[index];
    for (let column = 1; column < width; column++) {
      for (const text of splitCell(cellOf(row, column))) {
        const value = numberOf(text);
        if (value !== null) numbers.push({ line: row?.line ?? 0, text, value });
      }
    }
  }
  const scale = scaleOf(numbers.map(({ value }) => value));
  if (scale === 'oneToFive') warnings.add(body.line, 'emotionOneToFive', { lane: body.name });
  else if (scale === null) for (const { line, text } of numbers) warnings.add(line, 'emotion', { lane: body.name, value: text });
  else if (numbers.every(({ value, text }) => value >= 1 && !text.startsWith('+'))) warnings.add(body.line, 'emotionUnsure', { lane: body.name });
  return scale;
}

/** Last step of the merged cells that span several steps, by `row column` of their first. */
function spansOf(table: Table, columns: ReadonlyMap<number, Column>): ReadonlyMap<string, Id> {
  const spans = new Map<string, Id>();
  for (const { top, left, right } of table.merges ?? []) {
    const last = columns.get(right);
    if (right > left && last) spans.set(`${String(top)} ${String(left)}`, last.step);
  }
  return spans;
}

/** The table with cells in all its columns. */
function padded(table: Table, width: number): Table {
  return { ...table, rows: table.rows.map(({ line, cells }) => ({ line, cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')] })) };
}

function readCard(text: string, role: LaneRole, scale: EmotionScale | null): Feeling & { value?: number } {
  if (CURVE_ROLES.has(role)) return readFeeling(text, scale);
  const value = role === 'arc' ? numberOf(text) : null;
  return value === null ? { text, emotion: null } : { text: '', emotion: null, value };
}

export interface TableRead {
  readonly builder: BoardBuilder;
  /** Whether stages were read down the first column; `null` where the table leaves no choice. */
  readonly turned: boolean | null;
}

/** Makes a project of a table. Throws `ImportFailure` where the table cannot be a board. */
export function importTable(given: Table, name: string, options: BuilderOptions, { as = null, turned: turn = null }: Omit<ImportChoices, 'sheet'> = {}): TableRead {
  if (!given.rows.some((row) => filled(row) > 0)) throw new ImportFailure('empty');
  // What a table alone leaves in doubt, the sheets beside our own say.
  const isOwn = given.details?.steps !== undefined;
  const plain = isOwn ? given : withoutMargin(given);
  const wanted = as ?? kindIn(given.details);
  const other = wanted !== null ? null : isTouchpointTable(plain) ? importTouchpoints(plain, name, options) : importZones(plain, name, options);
  if (other) return { builder: other, turned: null };
  if (isOwn) return { builder: importGrid(given, name, options, wanted), turned: null };
  const isTurned = turn ?? runsDown(plain);
  return { builder: importGrid(isTurned ? turned(plain) : plain, name, options, wanted), turned: isTurned };
}

/** Makes a project of a table of lanes and steps. */
function importGrid(given: Table, name: string, options: BuilderOptions, wanted: GridKind | null): BoardBuilder {
  const isOwn = given.details?.steps !== undefined;
  const warnings = isOwn ? new Warnings() : options.warnings;
  const say = translator(options.language);
  const rowsWithText = given.rows.filter((row) => filled(row) > 0);
  const written = rowsWithText.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const width = withUnnamed(written, given.details);
  const table = width > written ? padded(given, width) : given;
  if (width < 2) throw new ImportFailure('oneColumn', rowsWithText[0]?.line ?? 0);
  if (width - 1 > MAX_COLUMNS) throw new ImportFailure('tooManyColumns', rowsWithText.find((row) => widthOf(row) === width)?.line ?? 0, { limit: MAX_COLUMNS });
  const { top, count, above } = isOwn ? findOwnHeader(table.rows) : findHeader(table.rows);
  const remarks = new Set(isOwn ? [] : [...table.rows.keys()].filter((index) => index >= top + count && isRemark(table, index)));
  const bodies = bodiesOf(table, top + count, remarks);
  if (bodies.length === 0) throw new ImportFailure('oneRow', table.rows[top]?.line ?? 0);

  const named = bodies.map((body) => laneNamed(body.name));
  const kind = wanted ?? boardKindOf(named.map(({ role }) => role));
  const [title, ...scenario] = above;
  const builder = new BoardBuilder(options, title ?? baseName(name), kind, { scenario: scenario.join('\n') });
  const headerWidth = Math.max(...table.rows.slice(top, top + count).map((row) => row.cells.length));
  warnRagged(table, top + count - 1, headerWidth, remarks, warnings);
  const columns = makeColumns(builder, table, top, count, width, warnings);
  const spans = spansOf(table, columns);

  const trace = { lanes: [] as Trace['lanes'][number][], columns: [...columns.values()], cards: [] as Trace['cards'][number][] };
  bodies.forEach((body, i) => {
    const role = roleOnBoard(named[i]?.role ?? 'custom', kind);
    const title = named[i]?.title ?? body.name;
    const lane = builder.lane(role, title === say(`role.${role}`) ? '' : title, body.line);
    trace.lanes.push({ id: lane, name: body.name });
    const scale = CURVE_ROLES.has(role) ? laneScale(table, body, width, warnings) : null;
    for (const index of body.rows) {
      const row = table.rows[index];
      for (const [column, { step }] of columns) {
        const lines = splitCell(cellOf(row, column));
        const lastStep = lines.length > 0 ? spans.get(`${String(index)} ${String(column)}`) : undefined;
        for (const line of lines) {
          const { text, ...fields } = readCard(line, role, scale);
          const id = builder.card(lane, step, text, row?.line ?? 0, { ...fields, ...(lastStep === undefined ? {} : { lastStep }) });
          trace.cards.push({ id, lane, step, text: line });
        }
      }
    }
  });
  for (const index of remarks) {
    const row = table.rows[index];
    builder.trayNote(cellOf(row, 0), row?.line ?? 0);
    const text = oneLine(cellOf(row, 0));
    warnings.add(row?.line ?? 0, 'remark', { text: text.length > SHOWN_REMARK ? `${text.slice(0, SHOWN_REMARK)}…` : text });
  }
  if (table.details) applyDetails(builder, trace, table.details);
  return builder;
}
