/** Which steps of a board follow each other, through the arrows of its cards and steps: what paths and handoffs go by. */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import type { Step } from '../model/step';

/** A flow link from one step, or a card in it, to another step of the board, or a card in that. */
export interface FlowLink {
  readonly link: Link;
  readonly from: Id;
  readonly to: Id;
}

export interface BoardFlow {
  /** Left to right. */
  readonly steps: readonly Step[];
  /** Cards by their (first) step, lane by lane from the top, in stacking order. */
  readonly cards: ReadonlyMap<Id, readonly Card[]>;
  /** Links that leave a step, in reading order: by where they begin, then by where they end, from top left; those of the step itself first. */
  readonly leaving: ReadonlyMap<Id, readonly FlowLink[]>;
  /** Flow links between cards of one step. */
  readonly within: readonly Link[];
}

/** Hidden lanes count: what is not shown still takes its time. A link with both ends pointed goes both ways, so it is no order of steps. */
export function flowOf(snapshot: Snapshot, board: Id): BoardFlow {
  const steps = snapshot.childrenOf('stage', board).flatMap((stage) => snapshot.childrenOf('step', stage.id));
  const columns = new Map(steps.map(({ id }, column) => [id, column]));
  const rows = new Map(snapshot.childrenOf('lane', board).map(({ id }, row) => [id, row]));
  const standing = snapshot.ofKind('card').filter(({ place }) => rows.has(place.lane) && columns.has(place.step));
  const rowOf = (card: Card): number => rows.get(card.place.lane) ?? -1;
  const ordered = [...standing].sort((a, b) => rowOf(a) - rowOf(b) || bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }));
  const cards = new Map<Id, Card[]>(steps.map(({ id }) => [id, []]));
  /** Step, and rank in it, of everything a link may end at; a step comes before its cards. */
  const ends = new Map<Id, { readonly step: Id; readonly rank: number }>(steps.map(({ id }) => [id, { step: id, rank: 0 }]));
  for (const card of ordered) {
    const column = cards.get(card.place.step);
    if (column) ends.set(card.id, { step: card.place.step, rank: column.push(card) });
  }
  const leaving = new Map<Id, (FlowLink & { readonly place: readonly number[] })[]>();
  const within: Link[] = [];
  for (const link of snapshot.ofKind('link')) {
    const [from, to] = [ends.get(link.from), ends.get(link.to)];
    if (link.linkKind !== 'flow' || link.bothWays || !from || !to) continue;
    if (from.step === to.step) {
      if (link.from !== link.to) within.push(link);
      continue;
    }
    const entry = { link, from: from.step, to: to.step, place: [from.rank, columns.get(to.step) ?? 0, to.rank] };
    const known = leaving.get(from.step);
    if (known) known.push(entry);
    else leaving.set(from.step, [entry]);
  }
  const compare = (a: readonly number[], b: readonly number[]): number => a.reduce((found, value, i) => found || value - (b[i] ?? 0), 0);
  for (const links of leaving.values()) links.sort((a, b) => compare(a.place, b.place) || (a.link.id < b.link.id ? -1 : 1));
  return { steps, cards, leaving, within };
}
