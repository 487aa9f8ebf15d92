/**
 * What a touchpoint matrix is hung on: its columns, and the lanes and steps of the maps it reads. Made from the few records that give maps
 * their structure; cards are placed in it one by one.
 */
import type { Board } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { cardActor, laneActor, mainActor, mapsOf, teamOfUse } from '../model/matrix';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import type { Lane } from '../model/lane';

/**
 * The id of the record that a column stands for. An actor who is only named in words has the id of the map that names them, and the column of
 * what has no actor or team the id of the matrix itself: keys are ids of records, whatever they stand for.
 */
export type ColumnKey = Id;

export interface MatrixColumn {
  readonly key: ColumnKey;
  readonly of: 'stage' | 'persona' | 'audience' | 'actorName' | 'team' | 'nobody';
  /** Empty where the record has none, and for `nobody`. */
  readonly title: string;
  /** The map whose stage it is; `null` of other columns. */
  readonly map: Id | null;
}

interface FrameLane {
  readonly lane: Lane;
  readonly board: Board;
  /** The column key of whose experience the lane tells. */
  readonly actor: ColumnKey;
}

interface FrameStep {
  readonly stage: Id;
  readonly board: Id;
  /** Place among all steps of its map. */
  readonly index: number;
}

export interface MatrixFrame {
  readonly matrix: Board;
  /** In tab order. */
  readonly maps: readonly Board[];
  readonly columns: readonly MatrixColumn[];
  /** The column of what has no actor or no team: shown only where something stands in it. */
  readonly nobody: MatrixColumn | null;
  readonly lanes: ReadonlyMap<Id, FrameLane>;
  readonly steps: ReadonlyMap<Id, FrameStep>;
  /** Steps of each map, left to right. */
  readonly sequence: ReadonlyMap<Id, readonly Id[]>;
  /** Lanes of a map that have an emotion curve. */
  readonly feelings: ReadonlyMap<Id, readonly FrameLane[]>;
  /** Column key of each map's own actor. */
  readonly actors: ReadonlyMap<Id, ColumnKey>;
}

/** One step in which a card stands, in the column of the matrix where that counts. */
export interface Stand {
  readonly column: ColumnKey;
  readonly step: Id;
}

/** Where a card of the maps counts; `null` for one that stands on none of them. */
export interface Standing {
  /** Column key of whose experience it tells. */
  readonly actor: ColumnKey;
  readonly stands: readonly Stand[];
}

export function matrixFrame(snapshot: Snapshot, matrix: Board): MatrixFrame {
  const maps = mapsOf(snapshot, matrix);
  const actors = actorKeys(snapshot, matrix, maps);
  const lanes = new Map<Id, FrameLane>();
  const steps = new Map<Id, FrameStep>();
  const sequence = new Map<Id, readonly Id[]>();
  const feelings = new Map<Id, readonly FrameLane[]>();
  for (const board of maps) {
    const own = snapshot.childrenOf('lane', board.id).map((lane): FrameLane => ({ lane, board, actor: laneActor(snapshot, lane, board) ?? actors.get(board.id) ?? matrix.id }));
    for (const each of own) lanes.set(each.lane.id, each);
    feelings.set(board.id, own.filter(({ lane }) => lane.role === 'feeling'));
    const order = snapshot.childrenOf('stage', board.id).flatMap((stage) => snapshot.childrenOf('step', stage.id));
    sequence.set(board.id, order.map(({ id }) => id));
    order.forEach(({ id, stage }, index) => steps.set(id, { stage, board: board.id, index }));
  }
  const nobody: MatrixColumn | null = matrix.matrix.columns === 'stages' ? null : { key: matrix.id, of: 'nobody', title: '', map: null };
  return { matrix, maps, columns: columnsOf(snapshot, matrix, maps, actors), nobody, lanes, steps, sequence, feelings, actors };
}

/** Maps that name the same actor in the same words share the column of the first. */
function actorKeys(snapshot: Snapshot, matrix: Board, maps: readonly Board[]): ReadonlyMap<Id, ColumnKey> {
  const named = new Map<string, Id>();
  return new Map(maps.map((board) => {
    const actor = mainActor(snapshot, board);
    const name = board.actorName.trim();
    if (actor !== null || name === '') return [board.id, actor ?? matrix.id];
    if (!named.has(name)) named.set(name, board.id);
    return [board.id, named.get(name) ?? board.id];
  }));
}

function columnsOf(snapshot: Snapshot, matrix: Board, maps: readonly Board[], actors: ReadonlyMap<Id, ColumnKey>): readonly MatrixColumn[] {
  switch (matrix.matrix.columns) {
    case 'stages':
      return maps.flatMap((board) => snapshot.childrenOf('stage', board.id).map(({ id, title }): MatrixColumn => ({ key: id, of: 'stage', title, map: board.id })));
    case 'audiences': {
      const named = maps.filter(({ id }) => actors.get(id) === id).map(({ id, actorName }): MatrixColumn => ({ key: id, of: 'actorName', title: actorName.trim(), map: null }));
      const people = (['persona', 'audience'] as const).flatMap((kind) =>
        [...snapshot.ofKind(kind)].sort(bySiblingOrder).map(({ id, title }): MatrixColumn => ({ key: id, of: kind, title, map: null })));
      return [...people, ...named];
    }
    case 'teams':
      return [...snapshot.ofKind('team')].sort(bySiblingOrder).map(({ id, title }): MatrixColumn => ({ key: id, of: 'team', title, map: null }));
  }
}

/** Steps that a card covers: from its own to its last one, which counts only where it comes later on the same map. */
function covered(card: Card, frame: MatrixFrame): readonly Id[] {
  const { step, lastStep } = card.place;
  const [first, last] = [frame.steps.get(step), lastStep === undefined ? undefined : frame.steps.get(lastStep)];
  if (!first || !last || last.board !== first.board || last.index <= first.index) return [step];
  return (frame.sequence.get(first.board) ?? []).slice(first.index, last.index + 1);
}

export function standingOf(snapshot: Snapshot, card: Card, frame: MatrixFrame): Standing | null {
  const at = frame.lanes.get(card.place.lane);
  if (!at || frame.steps.get(card.place.step)?.board !== at.board.id) return null;
  const { matrix } = frame;
  const actor = cardActor(snapshot, card, at.lane, at.board) ?? frame.actors.get(at.board.id) ?? matrix.id;
  const stands = covered(card, frame).map((step): Stand => {
    if (matrix.matrix.columns === 'audiences') return { column: actor, step };
    if (matrix.matrix.columns === 'teams') return { column: teamOfUse(snapshot, card, snapshot.find('step', step)) ?? matrix.id, step };
    return { column: frame.steps.get(step)?.stage ?? '', step };
  });
  return { actor, stands };
}
