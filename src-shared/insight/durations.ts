/**
 * How long a journey or service takes: durations, least and most, summed along one chosen path.
 *
 * The path goes from the first step on. Where arrows lead from a step (or its cards) to other steps, it follows one of them: the one
 * chosen (`board.path`), else the first in reading order that leads where the path has not been. Where no such arrow leads on it goes to
 * the next step. It ends at the last step, or where the chosen arrow leads back: a loop is walked once. Branches are alternatives, so what
 * is not on the path does not count.
 *
 * A step takes its own duration and that of its cards. Within a step cards that stand below each other in a lane or are joined by a flow
 * link follow each other, others run at the same time: the longest such run counts, for least and most apart.
 */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { type BoardFlow, flowOf } from './flow';

/** A step from which arrows lead to different steps. */
export interface Branch {
  readonly step: Id;
  /** In reading order. */
  readonly links: readonly Id[];
  /** The one that the path follows; `null` where it goes on to the next step, or ends. */
  readonly taken: Id | null;
}

export interface DurationPath {
  /** In the order of the path. */
  readonly steps: readonly Id[];
  /** Arrows that it follows. */
  readonly links: readonly Id[];
  /** Branches on the path. */
  readonly branches: readonly Branch[];
  /** Minutes; `null` where nothing on the path says how long it takes. */
  readonly least: number | null;
  readonly most: number | null;
}

interface Span {
  readonly least: number;
  readonly most: number;
}

/** One end alone stands for both; ends the wrong way round are turned. */
function spanOf({ durationLeast: least, durationMost: most }: Pick<Card, 'durationLeast' | 'durationMost'>): Span | null {
  const [from, to] = [least ?? most, most ?? least];
  return from === null || to === null ? null : { least: Math.min(from, to), most: Math.max(from, to) };
}

/** Longest run through the cards of a step. Cards that follow each other in a circle count once. */
function longest(cards: readonly Card[], after: ReadonlyMap<Id, readonly Id[]>, length: (card: Card) => number): number {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const known = new Map<Id, number>();
  const open = new Set<Id>();
  const from = (card: Card): number => {
    const found = known.get(card.id);
    if (found !== undefined || open.has(card.id)) return found ?? 0;
    open.add(card.id);
    let rest = 0;
    for (const id of after.get(card.id) ?? []) {
      const next = byId.get(id);
      if (next) rest = Math.max(rest, from(next));
    }
    open.delete(card.id);
    known.set(card.id, length(card) + rest);
    return length(card) + rest;
  };
  return Math.max(0, ...cards.map(from));
}

function spanOfCards(cards: readonly Card[], within: BoardFlow['within']): Span | null {
  const timed = new Map(cards.flatMap((card) => {
    const span = spanOf(card);
    return span ? [[card.id, span] as const] : [];
  }));
  if (timed.size === 0) return null;
  const after = new Map<Id, Id[]>(cards.map(({ id }) => [id, []]));
  cards.forEach((card, i) => {
    const below = cards[i + 1];
    if (below?.place.lane === card.place.lane) after.get(card.id)?.push(below.id);
  });
  for (const { from, to } of within) after.get(from)?.push(to);
  return { least: longest(cards, after, ({ id }) => timed.get(id)?.least ?? 0), most: longest(cards, after, ({ id }) => timed.get(id)?.most ?? 0) };
}

/** Total: links and cards that are gone, or end on other boards, are not there. Costs one pass over the project's cards and links. */
export function durationPath(snapshot: Snapshot, board: Id): DurationPath {
  const flow = flowOf(snapshot, board);
  const chosen = new Set(snapshot.find('board', board)?.path ?? []);
  const columns = new Map(flow.steps.map(({ id }, column) => [id, column]));
  const visited = new Set<Id>();
  const links: Id[] = [];
  const branches: Branch[] = [];
  let [least, most] = [0, 0];
  let timed = false;
  let step = flow.steps[0];
  while (step && !visited.has(step.id)) {
    const { id } = step;
    visited.add(id);
    for (const span of [spanOf(step), spanOfCards(flow.cards.get(id) ?? [], flow.within)]) {
      if (!span) continue;
      timed = true;
      least += span.least;
      most += span.most;
    }
    const leaving = flow.leaving.get(id) ?? [];
    const taken = leaving.find(({ link }) => chosen.has(link.id)) ?? leaving.find(({ to }) => !visited.has(to));
    const onward = taken !== undefined && !visited.has(taken.to);
    if (new Set(leaving.map(({ to }) => to)).size > 1) branches.push({ step: id, links: leaving.map(({ link }) => link.id), taken: taken?.link.id ?? null });
    if (taken && onward) links.push(taken.link.id);
    step = flow.steps[columns.get(taken ? taken.to : (flow.steps[(columns.get(id) ?? 0) + 1]?.id ?? '')) ?? -1];
  }
  return { steps: [...visited], links, branches, least: timed ? least : null, most: timed ? most : null };
}
