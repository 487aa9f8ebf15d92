/**
 * What differs between a board and the one it was made from. Steps belong together by `source`, lanes by role, title and actor, cards by
 * the cell they stand in and what they say, links by what they join. Hidden lanes are left out: nobody could look at what is listed of them.
 */
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { CURVE_ROLES, type Lane } from '../model/lane';
import type { Link } from '../model/link';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';
import { type StagedSteps, changedStages } from './pair-stages';
import { type CardDetail, type CardPair, detailsChanged, joinMoved, pairCards } from './pair-cards';
import { changedLinks } from './pair-links';

export interface Difference {
  readonly what: 'lane' | 'stage' | 'step' | 'card' | 'emotion' | 'expected' | 'link';
  /** A stage, step or lane that is `changed` has another title; a card has other words or details; an emotion or what was expected another value. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** The record on the board it was made from, `null` where there is none; of an emotion or what was expected, the step. */
  readonly asIs: Id | null;
  readonly toBe: Id | null;
  /** Lane of a card or an emotion, of the to-be where the thing still exists there. */
  readonly lane: Id | null;
  /** Titles or words before and after, of a link also its ends; empty where the thing was or is not there. */
  readonly before: string;
  readonly after: string;
  /** Mean of the cell's emotions before and after, of an emotion that differs. */
  readonly emotions: readonly [number | null, number | null] | null;
  /** What differs of a card that has its words still. */
  readonly details: readonly CardDetail[];
}

/** The differences of one column. */
export interface ColumnDifferences {
  /** `null` of a column that one of the two boards does not have. */
  readonly asIs: Id | null;
  readonly toBe: Id | null;
  /** Title of the step, or of its stage where it has none; the to-be's where both have one. */
  readonly title: string;
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly lanes: readonly Difference[];
  /** Stages with steps that have titles; one without is told of as its step, but for where it stands. */
  readonly stages: readonly Difference[];
  /** Columns with differences, in the order of the to-be; one that is gone comes after the one it stood behind. */
  readonly columns: readonly ColumnDifferences[];
  /** Column of the as-is that each step of the to-be was made from, and lane by lane. */
  readonly stepOf: ReadonlyMap<Id, Id>;
  readonly laneOf: ReadonlyMap<Id, Id>;
}

/** All that differs, as it is told. */
export function countDifferences({ lanes, stages, columns }: Comparison): number {
  return columns.reduce((sum, { differences }) => sum + differences.length, lanes.length + stages.length);
}

interface Column {
  readonly id: Id;
  readonly title: string;
  readonly source: Id | null;
}

interface Side {
  readonly stages: readonly StagedSteps[];
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  cards(lane: Id, step: Id): readonly Card[];
}

function sideOf(snapshot: Snapshot, board: Id): Side {
  const stages = snapshot.childrenOf('stage', board).map(({ id, title }) => ({
    id, title: title.trim(), steps: snapshot.childrenOf('step', id).map((step) => ({ id: step.id, title: step.title.trim() || title.trim(), source: step.source, named: step.title.trim() !== '' })),
  }));
  const columns = stages.flatMap(({ steps }) => steps);
  const lanes = snapshot.childrenOf('lane', board);
  const ids = new Set(lanes.map(({ id }) => id));
  const cells = new Map<string, Card[]>();
  for (const card of snapshot.ofKind('card')) {
    if (!ids.has(card.place.lane)) continue;
    const key = `${card.place.lane} ${card.place.step}`;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  const order = (a: Card, b: Card): number => bySiblingOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order });
  for (const cell of cells.values()) cell.sort(order);
  return { stages, columns, lanes, cards: (lane, step) => cells.get(`${lane} ${step}`) ?? [] };
}

interface LanePair {
  readonly asIs: Lane | null;
  readonly toBe: Lane | null;
}

/** First those that say the same, then those of one role, in their order; without pairs of which nothing can be seen. */
function pairLanes(asIs: readonly Lane[], toBe: readonly Lane[]): LanePair[] {
  const left = [...asIs];
  const take = (fits: (lane: Lane) => boolean): Lane | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const same = new Map(toBe.map((lane) => [lane, take((other) => other.role === lane.role && other.title.trim() === lane.title.trim() && other.actor === lane.actor)]));
  const pairs = toBe.map((lane): LanePair => ({ toBe: lane, asIs: same.get(lane) ?? take((other) => other.role === lane.role) }));
  const gone = left.filter(({ hidden }) => !hidden).map((lane): LanePair => ({ asIs: lane, toBe: null }));
  return [...pairs.filter((pair) => pair.toBe?.hidden === false), ...gone];
}

/** Compares a board with the one that its steps name as their source. Costs what both hold. */
export function compareBoards(snapshot: Snapshot, asIsBoard: Id, toBeBoard: Id): Comparison {
  const [asIs, toBe] = [sideOf(snapshot, asIsBoard), sideOf(snapshot, toBeBoard)];
  const known = new Set(asIs.columns.map(({ id }) => id));
  const stepOf = new Map(toBe.columns.flatMap(({ id, source }) => (source !== null && known.has(source) ? [[id, source] as const] : [])));
  /** A step may have been split: all that came from one are compared with it, and listed with the first. */
  const madeOf = new Map<Id, Column[]>();
  for (const column of toBe.columns) {
    const source = stepOf.get(column.id);
    if (source !== undefined) madeOf.set(source, [...(madeOf.get(source) ?? []), column]);
  }
  const lanes = pairLanes(asIs.lanes, toBe.lanes);
  const found = new Map<Id, Difference[]>();
  const list = (step: Id, difference: Omit<Difference, 'lane' | 'emotions' | 'details'> & Partial<Difference>): void => {
    const differences = found.get(step) ?? [];
    differences.push({ ...NOTHING_MORE, ...difference });
    found.set(step, differences);
  };

  const { stages, moved } = changedStages(asIs.stages, toBe.stages);
  for (const column of toBe.columns) {
    const source = asIs.columns.find(({ id }) => id === stepOf.get(column.id));
    if (!source || madeOf.get(source.id)?.[0] !== column) list(column.id, { what: 'step', kind: 'added', asIs: null, toBe: column.id, before: '', after: column.title });
    else if (source.title !== column.title) list(column.id, { what: 'step', kind: 'changed', asIs: source.id, toBe: column.id, before: source.title, after: column.title });
    if (source && moved.has(column.id)) list(column.id, { what: 'step', kind: 'moved', asIs: source.id, toBe: column.id, before: source.title, after: column.title });
  }
  for (const { id, title } of asIs.columns) if (!madeOf.has(id)) list(id, { what: 'step', kind: 'removed', asIs: id, toBe: null, before: title, after: '' });

  const pairs: CardPair[] = [];
  /** Card of the as-is that each card of the to-be was made from. */
  const cardOf = new Map<Id, Id>();
  for (const pair of lanes) {
    const curve = CURVE_ROLES.has((pair.toBe ?? pair.asIs)?.role ?? 'custom');
    // A card of a curve that says nothing is its emotion, which is compared as such.
    const telling = (cards: readonly Card[]): readonly Card[] => (curve ? cards.filter(({ text }) => text.trim() !== '') : cards);
    const compareCell = (before: readonly Card[], after: readonly Card[]): void => void pairs.push(...pairCards(telling(before), telling(after)));
    const cardsOf = (side: Side, lane: Lane | null, steps: readonly Column[]): readonly Card[] => (lane ? steps.flatMap(({ id }) => side.cards(lane.id, id)) : []);
    for (const column of asIs.columns) {
      const made = madeOf.get(column.id) ?? [];
      const [before, after] = [cardsOf(asIs, pair.asIs, [column]), cardsOf(toBe, pair.toBe, made)];
      compareCell(before, after);
      if (curve) {
        // Cards that are nothing but an emotion say nothing to know them by: they are known by their order.
        const silent = (cards: readonly Card[]): readonly Card[] => cards.filter(({ text }) => text.trim() === '');
        silent(after).forEach(({ id }, i) => {
          const from = silent(before)[i];
          if (from) cardOf.set(id, from.id);
        });
      }
      const [first] = made;
      if (!curve || !first || !pair.asIs || !pair.toBe) continue;
      for (const [what, valueOf] of FEELINGS) {
        const [was, is] = [mean(before.map(valueOf)), mean(after.map(valueOf))];
        if (was !== is) list(first.id, { what, kind: 'changed', asIs: column.id, toBe: first.id, lane: pair.toBe.id, before: '', after: '', emotions: [was, is] });
      }
    }
    for (const column of toBe.columns) if (!stepOf.has(column.id)) compareCell([], cardsOf(toBe, pair.toBe, [column]));
  }
  const firstOf = (step: Id): Id => {
    const source = stepOf.get(step);
    return (source === undefined ? undefined : madeOf.get(source)?.[0]?.id) ?? step;
  };
  const joined = joinMoved(pairs);
  for (const { before, after, kind } of joined) {
    if (kind === 'same') continue;
    // What is gone is listed where it was.
    const step = after ? firstOf(after.place.step) : (madeOf.get(before?.place.step ?? '')?.[0]?.id ?? before?.place.step ?? '');
    list(step, {
      what: 'card', kind: !before ? 'added' : !after ? 'removed' : kind, asIs: before?.id ?? null, toBe: after?.id ?? null,
      lane: (after ?? before)?.place.lane ?? null, before: before?.text ?? '', after: after?.text ?? '',
      details: before && after ? detailsChanged(before, after) : [],
    });
  }
  for (const { before, after } of joined) if (before && after) cardOf.set(after.id, before.id);
  const compared = new Set(lanes.flatMap((pair) => [pair.asIs?.id ?? [], pair.toBe?.id ?? []].flat()));
  const [linksBefore, linksAfter] = [linksOf(snapshot, asIs, compared), linksOf(snapshot, toBe, compared)];
  for (const { before, after } of changedLinks(linksBefore, linksAfter, (id) => cardOf.get(id) ?? stepOf.get(id) ?? id)) {
    const from = stepAt(snapshot, (after ?? before)?.from);
    list(after ? firstOf(from) : (madeOf.get(from)?.[0]?.id ?? from), {
      what: 'link', kind: !before ? 'added' : !after ? 'removed' : 'changed', asIs: before?.id ?? null, toBe: after?.id ?? null,
      before: before ? linkName(snapshot, before) : '', after: after ? linkName(snapshot, after) : '',
    });
  }
  return {
    lanes: lanes.flatMap(laneDifference),
    stages: stages.map(({ kind, asIs: from, toBe: to }) => ({ ...NOTHING_MORE, what: 'stage', kind, asIs: from?.id ?? null, toBe: to?.id ?? null, before: from?.title ?? '', after: to?.title ?? '' })),
    columns: inOrder(asIs.columns, toBe.columns, stepOf).flatMap((column) => {
      const differences = found.get(column.toBe ?? column.asIs ?? '');
      return differences ? [{ ...column, differences }] : [];
    }),
    stepOf,
    laneOf: new Map(lanes.flatMap((pair) => (pair.asIs && pair.toBe ? [[pair.toBe.id, pair.asIs.id] as const] : []))),
  };
}

const FEELINGS = [['emotion', ({ emotion }: Card) => emotion], ['expected', ({ expected }: Card) => expected]] as const;

/** The step of a link's end, which is a step or a card. */
const stepAt = (snapshot: Snapshot, id: Id | undefined): Id => snapshot.find('card', id)?.place.step ?? id ?? '';

/** Links that begin on the board; those of cards in lanes that are not compared are left out, as these cards are. */
function linksOf(snapshot: Snapshot, { columns, lanes }: Side, compared: ReadonlySet<Id>): readonly Link[] {
  const steps = new Set(columns.map(({ id }) => id));
  const own = new Set(lanes.map(({ id }) => id));
  const laneOf = (id: Id): Id => snapshot.find('card', id)?.place.lane ?? '';
  const begins = (id: Id): boolean => steps.has(id) || own.has(laneOf(id));
  const leftOut = (id: Id): boolean => own.has(laneOf(id)) && !compared.has(laneOf(id));
  return snapshot.ofKind('link').filter(({ from, to }) => begins(from) && !leftOut(from) && !leftOut(to));
}

/** A link in its own words and those of its ends. */
function linkName(snapshot: Snapshot, { from, to, label }: Link): string {
  const nameOf = (id: Id): string => {
    const step = snapshot.find('step', id);
    return (snapshot.find('card', id)?.text ?? (step?.title || snapshot.find('stage', step?.stage)?.title) ?? '').trim() || '–';
  };
  const ends = `${nameOf(from)} → ${nameOf(to)}`;
  return label.trim() === '' ? ends : `${label.trim()} (${ends})`;
}

/** Mean of what is known to two digits, `null` where nothing is. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 100) / 100;
}

const NOTHING_MORE = { lane: null, emotions: null, details: [] } as const;

function laneDifference({ asIs, toBe }: LanePair): Difference[] {
  const [before, after] = [asIs?.title.trim() ?? '', toBe?.title.trim() ?? ''];
  if (asIs && toBe && before === after) return [];
  return [{ what: 'lane', kind: !asIs ? 'added' : !toBe ? 'removed' : 'changed', asIs: asIs?.id ?? null, toBe: toBe?.id ?? null, before, after, ...NOTHING_MORE }];
}

/** The columns of the to-be; one that is gone follows the column of the step before it. */
function inOrder(asIs: readonly Column[], toBe: readonly Column[], stepOf: ReadonlyMap<Id, Id>): Omit<ColumnDifferences, 'differences'>[] {
  const kept = new Set(stepOf.values());
  const gone = new Map<Id | null, Column[]>();
  let behind: Id | null = null;
  for (const column of asIs) {
    if (kept.has(column.id)) behind = column.id;
    else gone.set(behind, [...(gone.get(behind) ?? []), column]);
  }
  const listed = (columns: readonly Column[] | undefined): Omit<ColumnDifferences, 'differences'>[] => (columns ?? []).map(({ id, title }) => ({ asIs: id, toBe: null, title }));
  const last = new Map(toBe.map(({ id }) => [stepOf.get(id), id]));
  return [
    ...listed(gone.get(null)),
    ...toBe.flatMap(({ id, title }) => {
      const source = stepOf.get(id) ?? null;
      return [{ asIs: source, toBe: id, title }, ...(source !== null && last.get(source) === id ? listed(gone.get(source)) : [])];
    }),
  ];
}
