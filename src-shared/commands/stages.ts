/** Stages: the strong columns of a board. */
import type { Edit } from '../document/types';
import { newStage } from '../model/builders';
import type { Id } from '../model/fields';
import { isMap } from '../model/matrix';
import type { Phase, Stage } from '../model/stage';
import { gridOf } from './board-grid';
import { editing, isSeveral, selected, selecting, stillSelecting, target, unlessEmpty } from './define';
import { indexAfterMoving, keysAt, orderedAt, remainingBeside } from './ordering';
import { deletingSteps } from './removal';
import type { Command, CommandContext, CommandResult } from './types';

/** The stage named, else the selected one, else the one in which the selected step or the keyboard stands. */
export function stageAt(context: CommandContext, id?: Id): Stage | undefined {
  const { snapshot, selection } = context;
  const found = target(context, 'stage', id);
  if (found || id !== undefined) return found?.board === context.board ? found : undefined;
  const step = selected(context, 'step').at(-1) ?? snapshot.find('step', selection.cell?.step);
  return gridOf(context).stages.find((stage) => stage.id === step?.stage);
}

/** The stage named, else all selected ones, left to right, else the current one. None where several steps are selected: they may be of several stages. */
export function stagesAt(context: CommandContext, id?: Id): readonly Stage[] {
  if (id === undefined && isSeveral(context, 'step')) return [];
  const chosen = new Set(id === undefined ? selected(context, 'stage').map((stage) => stage.id) : []);
  const stage = stageAt(context, id);
  return chosen.size > 1 ? gridOf(context).stages.filter((each) => chosen.has(each.id)) : stage ? [stage] : [];
}

/** Edits that give the stages their keys, some of them left out. */
export const rekeyingStages = (keys: ReadonlyMap<Id, string>, except: ReadonlySet<Id>): Edit[] =>
  [...keys].filter(([id]) => !except.has(id)).map(([id, order]) => ({ op: 'set', kind: 'stage', id, patch: { order } }));

/** Beside the stage named or current; without one, at the end. The new stage opens for writing its title. */
function add(context: CommandContext, side: 'before' | 'after', beside?: Id): CommandResult | null {
  const { snapshot, board, newId } = context;
  const { stages } = gridOf(context);
  if (!snapshot.find('board', board)) return null;
  const at = stages.findIndex(({ id }) => id === stageAt(context, beside)?.id);
  const index = at < 0 ? stages.length : side === 'before' ? at : at + 1;
  // The key is chosen for the id, so the id is drawn first.
  const drawn = newId('stage');
  const keys = keysAt(stages, index, [drawn]);
  const records = newStage((kind) => (kind === 'stage' ? drawn : newId(kind)), board, keys.get(drawn) ?? '', { title: '', phase: stages[at]?.phase ?? null });
  return {
    edits: [...rekeyingStages(keys, new Set([drawn])), ...records.map((record): Edit => ({ op: 'create', record }))],
    selection: selecting(drawn),
    edit: { id: drawn, caret: 'all' },
  };
}

const adding = (id: string, icon: string, side: 'before' | 'after'): Command<{ readonly beside?: Id } | undefined> =>
  editing<{ readonly beside?: Id } | undefined>({ id, group: 'stage', icon, listed: true, may: ({ snapshot, board }) => isMap(snapshot.find('board', board)), plan: (context, args) => add(context, side, args?.beside) });

export const addStageAfter = adding('stage.addAfter', 'between-vertical-start', 'after');
export const addStageBefore = adding('stage.addBefore', 'between-vertical-end', 'before');

export const renameStage = editing<{ readonly id: Id; readonly title: string }>({
  id: 'stage.rename',
  group: 'stage',
  plan: (context, { id, title }) => (stageAt(context, id) ? { edits: [{ op: 'set', kind: 'stage', id, patch: { title } }] } : null),
});

function move(context: CommandContext, moved: readonly Stage[], index: number): CommandResult | null {
  const { stages } = gridOf(context);
  if (moved.length === 0 || orderedAt(stages, index, moved) === stages) return null;
  const ids = moved.map(({ id }) => id);
  return { edits: rekeyingStages(keysAt(stages, index, ids), new Set()), selection: stillSelecting(context, ids) };
}

/** `index` counts the other stages. Without an id, all selected ones move there together. */
export const moveStage = editing<{ readonly id?: Id; readonly index: number }>({
  id: 'stage.move',
  group: 'stage',
  plan: (context, { id, index }) => move(context, stagesAt(context, id), index),
});

const moving = (id: string, icon: string, by: -1 | 1): Command =>
  editing({
    id,
    group: 'stage',
    icon,
    listed: true,
    plan: (context) => {
      const stages = stagesAt(context);
      return move(context, stages, indexAfterMoving(gridOf(context).stages, stages, by));
    },
  });

export const moveStageLeft = moving('stage.moveLeft', 'arrow-left-to-line', -1);
export const moveStageRight = moving('stage.moveRight', 'arrow-right-to-line', 1);

/** With their steps, the cards in them, and the links to all of these. */
export const deleteStage = editing<{ readonly id: Id } | undefined>({
  id: 'stage.delete',
  group: 'stage',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => stagesAt(context, args?.id).length > 0,
  plan: (context, args) => {
    const stages = stagesAt(context, args?.id);
    const grid = gridOf(context);
    const steps = new Set(stages.flatMap(({ id }) => context.snapshot.childrenOf('step', id)).map(({ id }) => id));
    const next = remainingBeside(grid.stages, stages);
    return stages.length === 0 ? null : { edits: deletingSteps(grid, steps, stages.map(({ id }) => id)), selection: next ? selecting(next.id) : { ids: [], cell: null } };
  },
});

function settingFields<A extends { readonly id?: Id }>(id: string, patchOf: (args: A) => Partial<Pick<Stage, 'phase' | 'tint'>>): Command<A> {
  return editing<A>({
    id,
    group: 'stage',
    plan: (context, args) => {
      const patch = patchOf(args);
      const differ = stagesAt(context, args.id).filter((stage) => Object.entries(patch).some(([field, value]) => stage[field as keyof Stage] !== value));
      return unlessEmpty({ edits: differ.map(({ id: stage }) => ({ op: 'set', kind: 'stage', id: stage, patch })) });
    },
  });
}

export const setStagePhase = settingFields<{ readonly phase: Phase; readonly id?: Id }>('stage.setPhase', ({ phase }) => ({ phase }));
export const setStageTint = settingFields<{ readonly tint: Stage['tint']; readonly id?: Id }>('stage.setTint', ({ tint }) => ({ tint }));
