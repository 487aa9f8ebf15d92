/** Which stage of a board was made from which of another, what their titles and order differ in, and which steps stand elsewhere. Pure. */
import type { Id } from '../model/fields';

export interface StagedStep {
  readonly id: Id;
  readonly source: Id | null;
  /** It has a title of its own: a stage without named steps is told of as its one step. */
  readonly named: boolean;
}

export interface StagedSteps {
  readonly id: Id;
  readonly title: string;
  readonly steps: readonly StagedStep[];
}

export interface StageChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly asIs: StagedSteps | null;
  readonly toBe: StagedSteps | null;
}

export interface StageChanges {
  /** In the order of the to-be, what is gone last. */
  readonly stages: readonly StageChange[];
  /** Steps of the to-be that stand in another stage than they did, or before or behind others of their own. */
  readonly moved: ReadonlySet<Id>;
}

/** The places in the list that are not part of its longest row that never falls: the fewest that were moved. */
function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** Of the longest such row that ends at a place: its length, and the place before the last. */
  const ends: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  const lengthAt = (place: number): number => ends[place]?.length ?? 0;
  for (const [i, number] of numbers.entries()) {
    let before = -1;
    for (let j = 0; j < i; j++) if ((numbers[j] ?? Infinity) <= number && lengthAt(j) > lengthAt(before)) before = j;
    ends.push({ length: lengthAt(before) + 1, before });
    if (lengthAt(i) > lengthAt(last)) last = i;
  }
  const out = new Set(numbers.keys());
  for (let place = last; place >= 0; place = ends[place]?.before ?? -1) out.delete(place);
  return out;
}

/** A stage was made from that of which it has most steps, unless one before it was; else from one of its name. */
function pairStages(asIs: readonly StagedSteps[], toBe: readonly StagedSteps[]): ReadonlyMap<StagedSteps, StagedSteps> {
  const stageOf = new Map(asIs.flatMap((stage) => stage.steps.map(({ id }) => [id, stage] as const)));
  const pairs = new Map<StagedSteps, StagedSteps>();
  const taken = new Set<StagedSteps>();
  for (const stage of toBe) {
    const counts = new Map<StagedSteps, number>();
    for (const { source } of stage.steps) {
      const from = source === null ? undefined : stageOf.get(source);
      if (from && !taken.has(from)) counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    if (!best) continue;
    pairs.set(stage, best);
    taken.add(best);
  }
  for (const stage of toBe) {
    const same = pairs.has(stage) ? undefined : asIs.find((from) => !taken.has(from) && from.title !== '' && from.title === stage.title);
    if (!same) continue;
    pairs.set(stage, same);
    taken.add(same);
  }
  // In the order of the to-be, whichever way they were found.
  return new Map(toBe.flatMap((stage) => {
    const from = pairs.get(stage);
    return from ? [[stage, from] as const] : [];
  }));
}

const isTold = ({ steps }: StagedSteps): boolean => steps.some(({ named }) => named);

export function changedStages(asIs: readonly StagedSteps[], toBe: readonly StagedSteps[]): StageChanges {
  const pairs = pairStages(asIs, toBe);
  const paired = [...pairs];
  const shifted = outOfOrder(paired.map(([, from]) => asIs.indexOf(from)));
  const movedStages = new Set(paired.flatMap(([stage], i) => (shifted.has(i) ? [stage] : [])));
  const stages = toBe.flatMap((stage): StageChange[] => {
    const from = pairs.get(stage) ?? null;
    if (!from) return isTold(stage) ? [{ kind: 'added', asIs: null, toBe: stage }] : [];
    const isRenamed = from.title !== stage.title && (isTold(stage) || isTold(from));
    return [...(isRenamed ? [{ kind: 'changed' as const, asIs: from, toBe: stage }] : []), ...(movedStages.has(stage) ? [{ kind: 'moved' as const, asIs: from, toBe: stage }] : [])];
  });
  const kept = new Set(pairs.values());
  const gone = asIs.flatMap((stage): StageChange[] => (kept.has(stage) || !isTold(stage) ? [] : [{ kind: 'removed', asIs: stage, toBe: null }]));

  const order = new Map(asIs.flatMap(({ steps }) => steps).map(({ id }, i) => [id, i]));
  const home = new Map(asIs.flatMap((stage) => stage.steps.map(({ id }) => [id, stage] as const)));
  const moved = new Set<Id>();
  for (const stage of toBe) {
    const from = pairs.get(stage);
    const own = stage.steps.filter(({ id, source }) => {
      const origin = source === null ? undefined : home.get(source);
      // Of stages that were split or merged the steps stayed where they were.
      const isElsewhere = origin !== undefined && from !== undefined && origin !== from && kept.has(origin);
      if (isElsewhere) moved.add(id);
      return origin !== undefined && !isElsewhere;
    });
    const out = outOfOrder(own.map(({ source }) => order.get(source ?? '') ?? 0));
    own.forEach(({ id }, i) => {
      if (out.has(i)) moved.add(id);
    });
  }
  return { stages: [...stages, ...gone], moved };
}
