/** One column made two, and two made one: what a team does when it sees that a step was really two, or the other way round. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Card, Place } from '../model/card';
import { type Id, MAX_TITLE } from '../model/fields';
import type { Stage } from '../model/stage';
import type { Exit, Step } from '../model/step';
import { type BoardGrid, gridOf } from './board-grid';
import { placing, settingPlace, stack } from './cards';
import { editing, isSeveral, selected, selecting } from './define';
import { keysAt } from './ordering';
import { deletingSteps } from './removal';
import { repointing } from './repointing';
import { rekeyingStages, stageAt } from './stages';
import { holdsCards, isImplicit, numbered, rekeyingSteps, settingStep, stepAt } from './steps';
import type { CommandContext } from './types';

/** With several headers selected it is not said which of them is meant. */
const isOne = (context: CommandContext): boolean => !isSeveral(context, 'stage') && !isSeveral(context, 'step');

/** The current step and those after it become a stage of their own, behind the one they were in; it opens for writing its title. */
export const splitStage = editing({
  id: 'stage.split',
  group: 'stage',
  icon: 'split',
  listed: true,
  plan: (context) => {
    const { snapshot, newId } = context;
    const step = isOne(context) ? stepAt(context) : undefined;
    const stage = snapshot.find('stage', step?.stage);
    const siblings = snapshot.childrenOf('step', stage?.id ?? '');
    const at = siblings.findIndex(({ id }) => id === step?.id);
    if (!stage || at < 1) return null;
    const { stages } = gridOf(context);
    const id = newId('stage');
    const keys = keysAt(stages, stages.indexOf(stage) + 1, [id]);
    const made: Edit = { op: 'create', record: { ...stage, id, title: '', order: keys.get(id) ?? '' } };
    return {
      edits: [...rekeyingStages(keys, new Set([id])), made, ...siblings.slice(at).map((moved) => settingStep(moved.id, { stage: id }))],
      selection: selecting(id),
      edit: { id, caret: 'all' },
    };
  },
});

/**
 * A new step behind the current one takes the selected cards of that column; without any it begins empty. Cards that reached as far as the
 * step reach over both. The new step opens for writing its title.
 */
export const splitStep = editing({
  id: 'step.split',
  group: 'step',
  icon: 'split',
  listed: true,
  may: (context) => isOne(context) && stepAt(context) !== undefined,
  plan: (context) => {
    const { snapshot, newId } = context;
    const step = stepAt(context);
    if (!step) return null;
    const siblings = snapshot.childrenOf('step', step.stage);
    const index = siblings.indexOf(step) + 1;
    const id = newId('step');
    const keys = keysAt(siblings, index, [id]);
    const { width, source, team, owner } = step;
    const edits: Edit[] = [
      ...rekeyingSteps(keys, id),
      { op: 'create', record: { kind: 'step', id, stage: step.stage, order: keys.get(id) ?? '', title: numbered(context, index + 1), width, source, team, owner } },
    ];
    if (isImplicit(snapshot, step)) edits.push(settingStep(step.id, { title: numbered(context, index) }));
    const taken = new Set(selected(context, 'card').filter(({ place }) => place.step === step.id).map((card) => card.id));
    for (const card of snapshot.ofKind('card')) {
      if (taken.has(card.id)) edits.push(settingPlace(card.id, placeAt(card, id, card.place.lastStep === step.id ? undefined : card.place.lastStep)));
      else if (card.place.lastStep === step.id && card.place.step !== step.id) edits.push(settingPlace(card.id, { ...card.place, lastStep: id }));
    }
    return { edits, selection: selecting(id), edit: { id, caret: 'all' } };
  },
});

function placeAt({ place: { lane, order } }: Card, step: Id, lastStep: Id | undefined): Place {
  return lastStep === undefined || lastStep === step ? { lane, step, order } : { lane, step, order, lastStep };
}

/** A title that the program gave stands for none. */
function own(context: CommandContext, title: string): string {
  const shown = title.trim();
  const number = /\d+/.exec(shown)?.[0];
  return number !== undefined && shown === numbered(context, Number(number)) ? '' : shown;
}

/** Both, where they say different things; cut to what a title may hold. */
function joined({ language }: CommandContext, first: string, second: string): string {
  if (first === '' || second === '' || first === second) return first === '' ? second : first;
  return translator(language)('board.joinedTitles', { first, second }).slice(0, MAX_TITLE);
}

/** People who leave at either of two steps, of those who reach the first. */
function joinedShare(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.round((1 - (1 - a) * (1 - b)) * 1000) / 1000;
}

function joinedExit(context: CommandContext, a: Exit, b: Exit): Exit {
  if (!a || !b) return a ?? b;
  return { reason: joined(context, a.reason, b.reason), share: joinedShare(a.share, b.share), tell: a.tell ?? b.tell };
}

const sum = (a: number | null, b: number | null): number | null => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));

/** Edits that make one step of two neighbours: the cards of the second come below those of the first, cell by cell. */
function mergingSteps(context: CommandContext, into: Step, from: Step, title: string): Edit[] {
  const { snapshot } = context;
  const patch: Partial<Step> = {
    title,
    momentOfTruth: into.momentOfTruth || from.momentOfTruth,
    exit: joinedExit(context, into.exit, from.exit),
    owner: joined(context, into.owner, from.owner),
    team: into.team ?? from.team,
    source: into.source ?? from.source,
    importance: into.importance === null && from.importance === null ? null : Math.max(into.importance ?? 0, from.importance ?? 0),
    durationLeast: sum(into.durationLeast, from.durationLeast),
    durationMost: sum(into.durationMost, from.durationMost),
  };
  return [
    { op: 'set', kind: 'step', id: into.id, patch },
    ...mergingCards(gridOf(context), into.id, from.id),
    ...repointing(snapshot, from.id, into.id),
    { op: 'delete', id: from.id },
  ];
}

function mergingCards(grid: BoardGrid, into: Id, from: Id): Edit[] {
  const edits: Edit[] = [];
  const placed = new Set<Id>();
  const last = (lastStep: Id | undefined): Id | undefined => (lastStep === from ? into : lastStep);
  for (const lane of grid.lanes) {
    const [staying, coming] = [grid.cards({ lane: lane.id, step: into }), grid.cards({ lane: lane.id, step: from })];
    const keys = keysAt(stack(staying), staying.length, coming.map(({ id }) => id));
    const all = [...staying, ...coming];
    const places = new Map(all.filter(({ place }) => place.step === from || place.lastStep === from).map((card) => [card.id, placeAt(card, into, last(card.place.lastStep))]));
    edits.push(...placing(keys, all, places));
    for (const { id } of all) placed.add(id);
  }
  // Cards that reach into the column from the left, and those of a lane that is gone.
  for (const card of grid.snapshot.ofKind('card')) {
    const { step, lastStep } = card.place;
    if (placed.has(card.id) || (step !== from && lastStep !== from)) continue;
    edits.push(settingPlace(card.id, placeAt(card, step === from ? into : step, last(lastStep))));
  }
  return edits;
}

/** The current step and the next of its stage become one. */
export const mergeStep = editing({
  id: 'step.merge',
  group: 'step',
  icon: 'merge',
  listed: true,
  plan: (context) => {
    const step = isOne(context) ? stepAt(context) : undefined;
    const siblings = context.snapshot.childrenOf('step', step?.stage ?? '');
    const next = siblings[siblings.findIndex(({ id }) => id === step?.id) + 1];
    if (!step || !next) return null;
    const title = joined(context, own(context, step.title), own(context, next.title));
    // The only step of a stage that nobody named is its implicit one [M7]; among others it keeps the title it was given.
    return { edits: mergingSteps(context, step, next, title === '' && siblings.length > 2 ? step.title || next.title : title), selection: selecting(step.id) };
  },
});

/**
 * The current stage and the next one become one, with the steps of both. Two stages without named steps stack their cards; where one of
 * them has named steps, the other's column becomes a step with its stage's title, or goes when it is empty.
 */
export const mergeStage = editing({
  id: 'stage.merge',
  group: 'stage',
  icon: 'merge',
  listed: true,
  may: (context) => neighbours(context) !== null,
  plan: (context) => {
    const both = neighbours(context);
    if (!both) return null;
    const { snapshot } = context;
    const [stage, next] = both;
    const title = joined(context, stage.title.trim(), next.title.trim());
    const patch: Partial<Stage> = { title, phase: stage.phase ?? next.phase, team: stage.team ?? next.team, tint: stage.tint ?? next.tint, owner: joined(context, stage.owner, next.owner) };
    return {
      edits: [{ op: 'set', kind: 'stage', id: stage.id, patch }, ...joiningSteps(context, stage, next), ...repointing(snapshot, next.id, stage.id), { op: 'delete', id: next.id }],
      selection: selecting(stage.id),
    };
  },
});

function neighbours(context: CommandContext): readonly [Stage, Stage] | null {
  const stage = isOne(context) ? stageAt(context) : undefined;
  const { stages } = gridOf(context);
  const next = stage && stages[stages.indexOf(stage) + 1];
  return stage && next ? [stage, next] : null;
}

function joiningSteps(context: CommandContext, stage: Stage, next: Stage): Edit[] {
  const { snapshot } = context;
  const [mine, theirs] = [snapshot.childrenOf('step', stage.id), snapshot.childrenOf('step', next.id)];
  const [first, second] = [mine[0], theirs[0]];
  const [unnamed, alsoUnnamed] = [first !== undefined && isImplicit(snapshot, first), second !== undefined && isImplicit(snapshot, second)];
  if (first && second && unnamed && alsoUnnamed) return mergingSteps(context, first, second, '');
  const grid = gridOf(context);
  const edits: Edit[] = [];
  const gone = new Set<Id>();
  const settle = (step: Step, { title }: Stage, number: number): void => {
    if (!holdsCards(grid, step.id)) gone.add(step.id);
    else edits.push(settingStep(step.id, { title: title.trim() || numbered(context, number) }));
  };
  if (first && unnamed && theirs.length > 0) settle(first, stage, 1);
  if (second && alsoUnnamed && mine.length > 0) settle(second, next, mine.length + 1);
  const moving = theirs.filter(({ id }) => !gone.has(id));
  const keys = keysAt(mine, mine.length, moving.map(({ id }) => id));
  const staying = new Map([...keys].filter(([id]) => mine.some((step) => step.id === id) && !gone.has(id)));
  return [...edits, ...rekeyingSteps(staying, ''), ...moving.map(({ id, order }) => settingStep(id, { stage: stage.id, order: keys.get(id) ?? order })), ...deletingSteps(grid, gone)];
}
