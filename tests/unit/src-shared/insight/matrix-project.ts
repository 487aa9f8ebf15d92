/** Small projects for the tests of the touchpoint matrix, and the matrix computed the long way. */
import type { MatrixRow, TouchpointMatrix } from '../../../../src-shared/insight/touchpoint-matrix';
import type { Board } from '../../../../src-shared/model/board';
import type { Card } from '../../../../src-shared/model/card';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';

export function record(fields: NewRecord): AnyRecord {
  const complete = completeRecord(fields);
  if (!complete) throw new Error(`not a valid ${fields.kind}: ${JSON.stringify(fields)}`);
  return complete;
}

/** A map of two stages, `${id}g1` with two steps and `${id}g2` with one, a touchpoint lane `${id}t` and a feeling lane `${id}f`. */
export function map(id: string, order: string, fields: Partial<Board> = {}): NewRecord[] {
  return [
    { kind: 'board', id, boardKind: 'journey', title: `Map ${id}`, order, ...fields },
    { kind: 'stage', id: `${id}g1`, board: id, order: 'F', title: 'Before' },
    { kind: 'stage', id: `${id}g2`, board: id, order: 'V', title: 'After' },
    { kind: 'step', id: `${id}s1`, stage: `${id}g1`, order: 'F', title: 'Look' },
    { kind: 'step', id: `${id}s2`, stage: `${id}g1`, order: 'V', title: 'Ask' },
    { kind: 'step', id: `${id}s3`, stage: `${id}g2`, order: 'V' },
    { kind: 'lane', id: `${id}t`, board: id, role: 'touchpoints', order: 'F' },
    { kind: 'lane', id: `${id}f`, board: id, role: 'feeling', order: 'V' },
  ];
}

export const matrixBoard = (settings: Partial<Board['matrix']> = {}): NewRecord<'board'> =>
  ({ kind: 'board', id: 'm', boardKind: 'matrix', title: 'Matrix', order: 'z', matrix: { boards: [], columns: 'stages', sort: 'channel', ...settings } });

export const PROJECT: NewRecord = { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 1 };

export function card(id: string, lane: string, step: string, fields: Partial<Card> & { readonly lastStep?: string } = {}): NewRecord<'card'> {
  const { lastStep, ...rest } = fields;
  return { kind: 'card', id, place: { lane, step, order: 'V', ...(lastStep === undefined ? {} : { lastStep }) }, ...rest };
}

export const snapshotOf = (records: readonly NewRecord[]): Snapshot => Snapshot.of([PROJECT, ...records].map(record));

export function matrixOf(snapshot: Snapshot): Board {
  const board = snapshot.find('board', 'm');
  if (!board) throw new Error('no matrix');
  return board;
}

/** Everything a reader sees of a matrix, as plain data. */
export function shown(matrix: TouchpointMatrix): unknown {
  return {
    maps: matrix.maps.map(({ id }) => id),
    columns: matrix.columns,
    rows: matrix.rows.map((row: MatrixRow) => ({
      ...row,
      cells: matrix.columns.map(({ key }) => matrix.cell(row.touchpoint.id, key)),
      cards: matrix.columns.map(({ key }) => matrix.cards(row.touchpoint.id, key).map(({ id }) => id)),
      all: matrix.cards(row.touchpoint.id).map(({ id }) => id),
    })),
    dangling: matrix.dangling().map(({ id }) => id),
  };
}
