/** A pasted block that is a whole map: its header row are the stages, its first column the lanes. */
import type { Id } from '../../model/fields';
import type { NewRecord } from '../../model/schema';
import type { Snapshot } from '../../model/snapshot';
import { addToProject } from '../add';
import type { BuilderOptions } from '../builder';
import { headerWordOf, roleOf } from '../lane-names';
import { type Table, importTable } from '../table';
import type { Merge } from '../table-shape';
import { type Failure, ImportFailure } from '../types';
import type { ClipboardTable } from './types';

const cell = ({ rows }: ClipboardTable, row: number, column: number): string => rows[row]?.[column]?.text.trim() ?? '';

/**
 * Whether people would call it a map: the corner is blank or says lane, stage or step, and every row below has a name; or two rows at least
 * are named as lanes are.
 */
export function looksLikeMap(table: ClipboardTable): boolean {
  const { rows } = table;
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return false;
  const names = rows.map((_, row) => cell(table, row, 0)).slice(1);
  if (names.filter((name) => roleOf(name) !== 'custom').length >= 2) return true;
  const corner = cell(table, 0, 0);
  const header = rows[0]?.slice(1).some(({ text }) => text.trim() !== '') ?? false;
  return header && (corner === '' || headerWordOf(corner) !== null) && names.every((name) => name !== '');
}

function tableOf({ rows }: ClipboardTable): Table {
  const merges = rows.flatMap((row, top) => row.flatMap(({ span }, left): Merge[] => (span > 1 ? [{ top, bottom: top, left, right: left + span - 1 }] : [])));
  return { rows: rows.map((row, i) => ({ line: i + 1, cells: row.map(({ text }) => text) })), merges };
}

export type MapRead = { readonly ok: true; readonly records: readonly NewRecord[]; readonly board: Id } | Failure;

/** The records of a new board for the project, by the rules of the import of a table. `name` is its title where the table has none above it. */
export function readMap(table: ClipboardTable, name: string, snapshot: Snapshot, options: BuilderOptions): MapRead {
  try {
    const { records, boards } = addToProject(snapshot, importTable(tableOf(table), name, options).builder.done(), options.newId);
    return { ok: true, records, board: boards[0] ?? '' };
  } catch (error) {
    if (error instanceof ImportFailure) return error.failure;
    throw error;
  }
}
