/** Copies of stages, steps and lanes, with the cards in them and the links among these. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { type BoardGrid, gridOf } from './board-grid';
import { type Part, copied, withInnerLinks } from './copying';
import { editing, selecting } from './define';
import { laneAt, settingLane } from './lanes';
import { keysAt } from './ordering';
import { rekeyingStages, stageAt } from './stages';
import { isImplicit, numbered, rekeyingSteps, settingStep, stepAt } from './steps';
import type { CommandContext } from './types';

/** Edits that create copies of the parts and of the links among them; the copy of the first one is its own with `changes`. */
function copying({ snapshot }: CommandContext, parts: readonly Part[], ids: ReadonlyMap<Id, Id>, changes: { readonly title: string; readonly order: string }): Edit[] {
  const copyOf = (id: Id): Id => ids.get(id) ?? id;
  return withInnerLinks(snapshot, parts).map((part, i): Edit => {
    const record = copied(part, copyOf);
    // A copy within the board comes from no step of another one.
    const made = record.kind === 'step' ? { ...record, source: null } : record;
    return { op: 'create', record: i === 0 ? ({ ...made, ...changes }) : made };
  });
}

/** New ids for the parts and for the links among them. */
function drawing(context: CommandContext, parts: readonly Part[]): Map<Id, Id> {
  return new Map(withInnerLinks(context.snapshot, parts).map(({ id, kind }) => [id, context.newId(kind)]));
}

/** Cards that start in the steps; a span that leaves them ends at the last one. */
function cardsWithin(grid: BoardGrid, steps: readonly Id[]): Card[] {
  const last = steps.at(-1);
  const end = grid.columnOf(last);
  return grid.lanes.flatMap((lane) => steps.flatMap((step) => grid.cards({ lane: lane.id, step }))).map((card): Card => {
    const { lastStep, ...place } = card.place;
    if (lastStep === undefined || grid.columnOf(lastStep) <= end) return card;
    return { ...card, place: place.step === last || last === undefined ? place : { ...place, lastStep: last } };
  });
}

const copyTitle = ({ language }: CommandContext, title: string): string => (title.trim() === '' ? title : translator(language)('board.copyOf', { title }));

/** Behind the original, with its steps. */
export const duplicateStage = editing({
  id: 'stage.duplicate',
  group: 'stage',
  icon: 'copy',
  listed: true,
  may: (context) => stageAt(context) !== undefined,
  plan: (context) => {
    const stage = stageAt(context);
    if (!stage) return null;
    const grid = gridOf(context);
    const steps = context.snapshot.childrenOf('step', stage.id);
    const parts: Part[] = [stage, ...steps, ...cardsWithin(grid, steps.map(({ id }) => id))];
    const ids = drawing(context, parts);
    const id = ids.get(stage.id) ?? '';
    const keys = keysAt(grid.stages, grid.stages.indexOf(stage) + 1, [id]);
    const edits = copying(context, parts, ids, { title: copyTitle(context, stage.title), order: keys.get(id) ?? '' });
    return { edits: [...rekeyingStages(keys, new Set([id])), ...edits], selection: selecting(id) };
  },
});

/** Behind the original. An implicit step is numbered, and so is its copy. */
export const duplicateStep = editing({
  id: 'step.duplicate',
  group: 'step',
  icon: 'copy',
  listed: true,
  may: (context) => stepAt(context) !== undefined,
  plan: (context) => {
    const step = stepAt(context);
    if (!step) return null;
    const grid = gridOf(context);
    const siblings = context.snapshot.childrenOf('step', step.stage);
    const parts: Part[] = [step, ...cardsWithin(grid, [step.id])];
    const ids = drawing(context, parts);
    const id = ids.get(step.id) ?? '';
    const implicit = isImplicit(context.snapshot, step);
    const keys = keysAt(siblings, siblings.indexOf(step) + 1, [id]);
    const edits = copying(context, parts, ids, { title: implicit ? numbered(context, 2) : copyTitle(context, step.title), order: keys.get(id) ?? '' });
    return { edits: [...rekeyingSteps(keys, id), ...(implicit ? [settingStep(step.id, { title: numbered(context, 1) })] : []), ...edits], selection: selecting(id) };
  },
});

/** Below the original. */
export const duplicateLane = editing({
  id: 'lane.duplicate',
  group: 'lane',
  icon: 'copy',
  listed: true,
  may: (context) => laneAt(context) !== undefined,
  plan: (context) => {
    const lane = laneAt(context);
    if (!lane) return null;
    const grid = gridOf(context);
    const parts: Part[] = [lane, ...grid.cardsOf([lane])];
    const ids = drawing(context, parts);
    const id = ids.get(lane.id) ?? '';
    const keys = keysAt(grid.lanes, grid.lanes.indexOf(lane) + 1, [id]);
    const title = lane.title.trim() || translator(context.language)(`role.${lane.role}`);
    const rekeyed = [...keys].filter(([sibling]) => sibling !== id).map(([sibling, order]) => settingLane(sibling, { order }));
    return { edits: [...rekeyed, ...copying(context, parts, ids, { title: copyTitle(context, title), order: keys.get(id) ?? '' })], selection: selecting(id) };
  },
});
