/** The readable tables: rows of `boards` and `records` from a snapshot. Other tools read them; the program never does. */
import { countBoards } from '../../src-shared/insight/counts';
import { bySiblingOrder } from '../../src-shared/model/order';
import type { AnyRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import type { Value } from './hash';

interface Where {
  readonly board: string | null;
  readonly stage: string | null;
  readonly step: string | null;
  readonly lane: string | null;
}

const NOWHERE: Where = { board: null, stage: null, step: null, lane: null };

function whereOf(snapshot: Snapshot, record: AnyRecord): Where {
  switch (record.kind) {
    case 'stage':
    case 'lane':
      return { ...NOWHERE, board: record.board };
    case 'step':
      return { ...NOWHERE, board: snapshot.find('stage', record.stage)?.board ?? null, stage: record.stage };
    case 'card': {
      const { lane, step } = record.place;
      const stage = snapshot.find('step', step)?.stage ?? null;
      return { board: snapshot.find('lane', lane)?.board ?? null, stage, step, lane };
    }
    case 'note':
      return { ...NOWHERE, board: record.board };
    default:
      return NOWHERE;
  }
}

/** Records that stand in one order, from 1. */
function positions(snapshot: Snapshot, where: ReadonlyMap<string, Where>): ReadonlyMap<string, number> {
  const groups = new Map<string, { id: string; order: string }[]>();
  for (const record of snapshot.all()) {
    const order = record.kind === 'card' || record.kind === 'note' ? record.place.order : 'order' in record ? record.order : null;
    if (order === null) continue;
    const { board, stage, step, lane } = where.get(record.id) ?? NOWHERE;
    const zone = record.kind === 'note' ? record.place.zone : '';
    const siblings = [record.kind, board, stage, step, lane, zone].join('.');
    const group = groups.get(siblings);
    if (group) group.push({ id: record.id, order });
    else groups.set(siblings, [{ id: record.id, order }]);
  }
  const found = new Map<string, number>();
  for (const group of groups.values()) group.sort(bySiblingOrder).forEach(({ id }, i) => found.set(id, i + 1));
  return found;
}

function titleOf(record: AnyRecord): string {
  if ('title' in record) return record.title;
  return record.kind === 'link' ? record.label : '';
}

function textOf(record: AnyRecord): string {
  if ('text' in record) return record.text;
  if (record.kind === 'voice') return record.content.text;
  if (record.kind === 'board') return record.scenario;
  return 'description' in record ? record.description : '';
}

export interface ReadableRows {
  readonly boards: readonly (readonly Value[])[];
  readonly records: readonly (readonly Value[])[];
}

export function readableRows(snapshot: Snapshot): ReadableRows {
  const where = new Map<string, Where>();
  for (const record of snapshot.all()) where.set(record.id, whereOf(snapshot, record));
  const position = positions(snapshot, where);
  const counts = countBoards(snapshot);
  const boards = snapshot.boards().map((b, i) => {
    const { stages = 0, steps = 0, lanes = 0, cards = 0 } = counts.get(b.id) ?? {};
    return [b.id, i + 1, b.boardKind, b.title, b.actorName, b.scenario, b.goals, b.state, stages, steps, lanes, cards];
  });
  const records = [...snapshot.all()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => {
      const { board, stage, step, lane } = where.get(record.id) ?? NOWHERE;
      const { id, kind, ...fields } = record;
      const emotion = record.kind === 'card' ? record.emotion : null;
      return [id, kind, board, stage, step, lane, position.get(id) ?? null, titleOf(record), textOf(record), emotion, JSON.stringify(fields)];
    });
  return { boards, records };
}
