/** Steps: the columns of a stage. A stage that names none has one implicit step, whose title is empty [M7]. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { MAX_STEP_WIDTH, MIN_STEP_WIDTH, type Step } from '../model/step';
import { type BoardGrid, gridOf } from './board-grid';
import { editing, selected, selecting, target, unlessEmpty } from './define';
import { keysAt } from './ordering';
import { deletingSteps } from './removal';
import type { Command, CommandContext, CommandResult } from './types';

/** The step named, else the selected one, else the one in which the selected card or the keyboard stands. */
export function stepAt(context: CommandContext, id?: Id): Step | undefined {
  const grid = gridOf(context);
  const found = target(context, 'step', id)?.id ?? (id === undefined ? (selected(context, 'card').at(-1)?.place.step ?? context.selection.cell?.step) : undefined);
  return grid.columns[grid.columnOf(found)]?.step;
}

export const settingStep = (id: Id, patch: Partial<Pick<Step, 'title' | 'order' | 'stage' | 'width' | 'momentOfTruth'>>): Edit => ({ op: 'set', kind: 'step', id, patch });
/** Edits that give the steps their keys, one of them left out. */
export const rekeyingSteps = (keys: ReadonlyMap<Id, string>, except: Id): Edit[] => [...keys].filter(([id]) => id !== except).map(([id, order]) => settingStep(id, { order }));

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

function move(context: CommandContext, step: Step, stage: Id, index: number): CommandResult | null {
  const { snapshot, newId } = context;
  const siblings = snapshot.childrenOf('step', stage);
  const from = snapshot.childrenOf('step', step.stage);
  if (!gridOf(context).stages.some(({ id }) => id === stage)) return null;
  if (stage === step.stage && siblings.indexOf(step) === Math.max(0, Math.min(index, siblings.length - 1))) return null;
  const edits: Edit[] = [];
  let staying = siblings;
  if (stage !== step.stage) {
    const only = siblings[0];
    if (only && isImplicit(snapshot, only)) {
      if (holdsCards(gridOf(context), only.id)) {
        edits.push(settingStep(only.id, { title: numbered(context, 1) }));
      } else {
        edits.push({ op: 'delete', id: only.id });
        staying = [];
      }
    }
    // The stage left behind keeps a column.
    if (from.length === 1) edits.push({ op: 'create', record: { kind: 'step', id: newId('step'), stage: step.stage, order: step.order } });
  }
  const keys = keysAt(staying, index, [step.id]);
  const title = step.title === '' && (stage !== step.stage || staying.length > 1) ? { title: numbered(context, index + 1) } : {};
  edits.push(...rekeyingSteps(keys, step.id), settingStep(step.id, { stage, order: keys.get(step.id) ?? step.order, ...title }));
  return { edits, selection: selecting(step.id) };
}

/** Into any stage of the board; `index` counts the other steps of that stage. */
export const moveStep = editing<{ readonly id: Id; readonly stage: Id; readonly index: number }>({
  id: 'step.move',
  group: 'step',
  plan: (context, { id, stage, index }) => {
    const step = stepAt(context, id);
    return step ? move(context, step, stage, index) : null;
  },
});

/** Within the stage, and from its edge into the next. */
function shift(context: CommandContext, by: -1 | 1): CommandResult | null {
  const step = target(context, 'step');
  const { stages } = gridOf(context);
  if (!step) return null;
  const siblings = context.snapshot.childrenOf('step', step.stage);
  const to = siblings.findIndex(({ id }) => id === step.id) + by;
  if (to >= 0 && to < siblings.length) return move(context, step, step.stage, to);
  const stage = stages[stages.findIndex(({ id }) => id === step.stage) + by];
  return stage ? move(context, step, stage.id, by > 0 ? 0 : context.snapshot.childrenOf('step', stage.id).length) : null;
}

const shifting = (id: string, icon: string, by: -1 | 1): Command => editing({ id, group: 'step', icon, listed: true, plan: (context) => shift(context, by) });

export const moveStepLeft = shifting('step.moveLeft', 'arrow-left', -1);
export const moveStepRight = shifting('step.moveRight', 'arrow-right', 1);

/** With its cards. A stage's last named step becomes its implicit one and keeps its cards: their column is still there [M7]. */
export const deleteStep = editing<{ readonly id: Id } | undefined>({
  id: 'step.delete',
  group: 'step',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => {
    const step = stepAt(context, args?.id);
    return step !== undefined && !isImplicit(context.snapshot, step);
  },
  plan: (context, args) => {
    const step = stepAt(context, args?.id);
    if (!step || isImplicit(context.snapshot, step)) return null;
    const siblings = context.snapshot.childrenOf('step', step.stage);
    if (siblings.length === 1) return { edits: [settingStep(step.id, { title: '' })], selection: selecting(step.stage) };
    const at = siblings.indexOf(step);
    const next = siblings[at + 1] ?? siblings[at - 1];
    return { edits: deletingSteps(gridOf(context), new Set([step.id])), selection: next ? selecting(next.id) : { ids: [], cell: null } };
  },
});

/** People judge the whole journey by such a step. Without a value it is turned over. */
export const setMomentOfTruth = editing<{ readonly id?: Id; readonly value?: boolean } | undefined>({
  id: 'step.setMomentOfTruth',
  group: 'step',
  icon: 'star',
  listed: true,
  plan: (context, args) => {
    const step = stepAt(context, args?.id);
    const value = args?.value ?? !step?.momentOfTruth;
    return unlessEmpty({ edits: step && step.momentOfTruth !== value ? [settingStep(step.id, { momentOfTruth: value })] : [] });
  },
});

/** Column width in px at 100 %, brought within what a step may have; `null` is the layout's own. */
export const setStepWidth = editing<{ readonly id: Id; readonly width: number | null }>({
  id: 'step.setWidth',
  group: 'step',
  plan: (context, { id, width }) => {
    const step = stepAt(context, id);
    const value = width === null ? null : Math.round(Math.max(MIN_STEP_WIDTH, Math.min(MAX_STEP_WIDTH, width)));
    return unlessEmpty({ edits: step && step.width !== value ? [settingStep(id, { width: value })] : [] });
  },
});
