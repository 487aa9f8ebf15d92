/** Steps: the columns of a stage. A stage that names none has one implicit step, whose title is empty [M7]. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { MAX_STEP_WIDTH, MIN_STEP_WIDTH, type Step } from '../model/step';
import { type BoardGrid, gridOf } from './board-grid';
import { editing, selected, selecting, stillSelecting, target, targets, unlessEmpty } from './define';
import { indexAfterMoving, keysAt, orderedAt, remainingBeside } from './ordering';
import { deletingSteps } from './removal';
import type { Command, CommandContext, CommandResult } from './types';

/** The step named, else the selected one, else the one in which the selected card or the keyboard stands. */
export function stepAt(context: CommandContext, id?: Id): Step | undefined {
  const grid = gridOf(context);
  const found = target(context, 'step', id)?.id ?? (id === undefined ? (selected(context, 'card').at(-1)?.place.step ?? context.selection.cell?.step) : undefined);
  return grid.columns[grid.columnOf(found)]?.step;
}

/** The step named, else all selected ones, left to right, else the current one. */
export function stepsAt(context: CommandContext, id?: Id): readonly Step[] {
  const chosen = new Set(id === undefined ? selected(context, 'step').map((step) => step.id) : []);
  const step = stepAt(context, id);
  if (chosen.size < 2) return step ? [step] : [];
  return gridOf(context).columns.map((column) => column.step).filter((each) => chosen.has(each.id));
}

export const settingStep = (id: Id, patch: Partial<Pick<Step, 'title' | 'order' | 'stage' | 'width' | 'momentOfTruth'>>): Edit => ({ op: 'set', kind: 'step', id, patch });
/** Edits that give the steps their keys, some of them left out. */
export const rekeyingSteps = (keys: ReadonlyMap<Id, string>, ...except: readonly Id[]): Edit[] => [...keys].filter(([id]) => !except.includes(id)).map(([id, order]) => settingStep(id, { order }));

/** The only step of its stage, without a title. */
export function isImplicit(snapshot: Snapshot, step: Step): boolean {
  return step.title === '' && snapshot.childrenOf('step', step.stage).length === 1;
}

/** The title of a step that nobody has named yet. */
export const numbered = ({ language }: Pick<CommandContext, 'language'>, number: number): string => translator(language)('board.stepNumber', { number });

/** Whether any lane, hidden ones too, has a card that starts in the step. */
export function holdsCards(grid: BoardGrid, step: Id): boolean {
  return grid.lanes.some((lane) => grid.cards({ lane: lane.id, step }).length > 0);
}

/**
 * Beside the step named or current, else at the end of the selected stage. Where the stage only has its implicit step, an empty one gets
 * a name instead of a neighbour, and one that holds cards gets both. What is new opens for writing its title.
 */
function add(context: CommandContext, side: 'before' | 'after', beside?: Id): CommandResult | null {
  const { snapshot, newId } = context;
  const grid = gridOf(context);
  const current = stepAt(context, beside) ?? snapshot.childrenOf('step', target(context, 'stage')?.id ?? '').at(-1);
  if (!current) return null;
  const siblings = snapshot.childrenOf('step', current.stage);
  const index = siblings.indexOf(current) + (side === 'after' ? 1 : 0);
  const edits: Edit[] = [];
  if (isImplicit(snapshot, current)) {
    edits.push(settingStep(current.id, { title: numbered(context, side === 'after' ? 1 : 2) }));
    if (!holdsCards(grid, current.id)) return { edits: [settingStep(current.id, { title: numbered(context, 1) })], selection: selecting(current.id), edit: { id: current.id, caret: 'all' } };
  }
  const id = newId('step');
  const keys = keysAt(siblings, index, [id]);
  const title = numbered(context, index + 1);
  edits.push(...rekeyingSteps(keys, id), { op: 'create', record: { kind: 'step', id, stage: current.stage, order: keys.get(id) ?? '', title } });
  return { edits, selection: selecting(id), edit: { id, caret: 'all' } };
}

const adding = (id: string, icon: string, side: 'before' | 'after'): Command<{ readonly beside?: Id } | undefined> =>
  editing<{ readonly beside?: Id } | undefined>({ id, group: 'step', icon, listed: true, plan: (context, args) => add(context, side, args?.beside) });

export const addStepAfter = adding('step.addAfter', 'panel-right-open', 'after');
export const addStepBefore = adding('step.addBefore', 'panel-left-open', 'before');

/** Refuses to leave one of several steps without a title; an only step without one is the implicit one. */
export const renameStep = editing<{ readonly id: Id; readonly title: string }>({
  id: 'step.rename',
  group: 'step',
  plan: (context, { id, title }) => {
    const step = stepAt(context, id);
    if (!step || (title === '' && context.snapshot.childrenOf('step', step.stage).length > 1)) return null;
    return { edits: [settingStep(id, { title })] };
  },
});

function move(context: CommandContext, moved: readonly Step[], stage: Id, index: number): CommandResult | null {
  const { snapshot, newId } = context;
  const siblings = snapshot.childrenOf('step', stage);
  if (moved.length === 0 || !gridOf(context).stages.some(({ id }) => id === stage) || orderedAt(siblings, index, moved) === siblings) return null;
  const edits: Edit[] = [];
  let staying = siblings;
  const left = new Set(moved.map((step) => step.stage).filter((each) => each !== stage));
  if (left.size > 0) {
    const only = siblings[0];
    if (only && isImplicit(snapshot, only)) {
      if (holdsCards(gridOf(context), only.id)) {
        edits.push(settingStep(only.id, { title: numbered(context, 1) }));
      } else {
        edits.push({ op: 'delete', id: only.id });
        staying = [];
      }
    }
    // A stage left behind keeps a column.
    for (const each of left) {
      const leaving = snapshot.childrenOf('step', each);
      if (leaving.every((step) => moved.includes(step))) edits.push({ op: 'create', record: { kind: 'step', id: newId('step'), stage: each, order: leaving[0]?.order ?? '' } });
    }
  }
  const ids = moved.map(({ id }) => id);
  const keys = keysAt(staying, index, ids);
  edits.push(...rekeyingSteps(keys, ...ids));
  moved.forEach((step, i) => {
    const title = step.title === '' && (stage !== step.stage || staying.length > 1) ? { title: numbered(context, index + i + 1) } : {};
    edits.push(settingStep(step.id, { stage, order: keys.get(step.id) ?? step.order, ...title }));
  });
  return { edits, selection: stillSelecting(context, ids) };
}

/** Into any stage of the board; `index` counts the other steps of that stage. Without an id, all selected ones move there together. */
export const moveStep = editing<{ readonly id?: Id; readonly stage: Id; readonly index: number }>({
  id: 'step.move',
  group: 'step',
  plan: (context, { id, stage, index }) => move(context, stepsAt(context, id), stage, index),
});

/** Within the stage, and from its edge into the next; steps of several stages do not move together. */
function shift(context: CommandContext, by: -1 | 1): CommandResult | null {
  const [step, ...others] = selected(context, 'step').length > 0 ? stepsAt(context) : [];
  const { stages } = gridOf(context);
  if (!step || others.some((each) => each.stage !== step.stage)) return null;
  const moved = [step, ...others];
  const siblings = context.snapshot.childrenOf('step', step.stage);
  const to = indexAfterMoving(siblings, moved, by);
  if (to >= 0 && to <= siblings.length - moved.length) return move(context, moved, step.stage, to);
  const stage = stages[stages.findIndex(({ id }) => id === step.stage) + by];
  return stage ? move(context, moved, stage.id, by > 0 ? 0 : context.snapshot.childrenOf('step', stage.id).length) : null;
}

const shifting = (id: string, icon: string, by: -1 | 1): Command => editing({ id, group: 'step', icon, listed: true, plan: (context) => shift(context, by) });

export const moveStepLeft = shifting('step.moveLeft', 'arrow-left', -1);
export const moveStepRight = shifting('step.moveRight', 'arrow-right', 1);

/** With their cards. A stage's last named step becomes its implicit one and keeps its cards: their column is still there [M7]. */
export const deleteStep = editing<{ readonly id: Id } | undefined>({
  id: 'step.delete',
  group: 'step',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => stepsAt(context, args?.id).some((step) => !isImplicit(context.snapshot, step)),
  plan: (context, args) => {
    const { snapshot } = context;
    const steps = stepsAt(context, args?.id).filter((step) => !isImplicit(snapshot, step));
    const last = steps.at(-1);
    if (!last) return null;
    // As if they were deleted one after the other: of a stage all of whose steps go, the last one stays without its title.
    const emptied = steps.filter((step, i) => steps[i + 1]?.stage !== step.stage && snapshot.childrenOf('step', step.stage).every((each) => steps.includes(each)));
    const gone = steps.filter((step) => !emptied.includes(step));
    const next = emptied.includes(last) ? undefined : remainingBeside(snapshot.childrenOf('step', last.stage), gone.filter(({ stage }) => stage === last.stage));
    return {
      edits: [...emptied.map(({ id }) => settingStep(id, { title: '' })), ...deletingSteps(gridOf(context), new Set(gone.map(({ id }) => id)))],
      selection: selecting(next?.id ?? last.stage),
    };
  },
});

/** People judge the whole journey by such a step. Without a value it is turned over. */
export const setMomentOfTruth = editing<{ readonly id?: Id; readonly value?: boolean } | undefined>({
  id: 'step.setMomentOfTruth',
  group: 'step',
  icon: 'star',
  listed: true,
  plan: (context, args) => {
    const steps = stepsAt(context, args?.id);
    const value = args?.value ?? !steps.every(({ momentOfTruth }) => momentOfTruth);
    return unlessEmpty({ edits: steps.filter(({ momentOfTruth }) => momentOfTruth !== value).map(({ id }) => settingStep(id, { momentOfTruth: value })) });
  },
});

/** Column width in px at 100 % of the named steps, brought within what a step may have; `null` is the layout's own. */
export const setStepWidth = editing<{ readonly ids: readonly Id[]; readonly width: number | null }>({
  id: 'step.setWidth',
  group: 'step',
  plan: (context, { ids, width }) => {
    const value = width === null ? null : Math.round(Math.max(MIN_STEP_WIDTH, Math.min(MAX_STEP_WIDTH, width)));
    return unlessEmpty({ edits: targets(context, 'step', ids).filter((step) => step.width !== value).map(({ id }) => settingStep(id, { width: value })) });
  },
});
