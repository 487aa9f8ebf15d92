/** The grid before any card: columns, stages and lanes of a board, and how wide and where the columns are. */
import type { Board, BoardLook } from '../model/board';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import { stageRange } from '../model/look';
import type { Project } from '../model/project';
import type { Snapshot } from '../model/snapshot';
import type { Phase, Stage } from '../model/stage';
import type { Step } from '../model/step';
import type { SceneColumn, SceneStage } from '../scene/types';
import { DEFAULT_STEP_WIDTH, LABEL_WIDTH, LEAST_BOARD_WIDTH, LEAST_STEP_WIDTH, MARGIN, STAGE_GAP } from './styles';

export interface Column extends SceneColumn {
  /** `null` in the one column of a stage that has no step (a merge may leave one): it is drawn, and holds no cards. */
  readonly record: Step | null;
}

export interface StageSpan extends SceneStage {
  readonly record: Stage;
}

export interface Structure {
  readonly project: Project | undefined;
  readonly board: Board;
  readonly columns: readonly Column[];
  readonly stages: readonly StageSpan[];
  /** Visible ones. */
  readonly lanes: readonly Lane[];
  readonly columnOf: ReadonlyMap<Id, number>;
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly stageOf: ReadonlyMap<Id, number>;
  /** Steps left of the stages that are shown. A card that reaches from there stands in the first column. */
  readonly before: ReadonlySet<Id>;
  /** Steps right of them. A card that reaches there ends with the last column. */
  readonly behind: ReadonlySet<Id>;
  /** Phases of all stages, shown or not, and how many columns each has. */
  readonly phases: readonly { readonly phase: Phase; readonly columns: number }[];
  /** Whether any step has a name, a team or a duration, is a moment of truth or an exit; otherwise there is no row of step headers. */
  readonly named: boolean;
  readonly originX: number;
  /** Right end of the last column. */
  readonly end: number;
  readonly w: number;
  /** Where columns and stages are, as one comparable value: what bands and curves depend on. */
  readonly shape: string;
}

/** Lanes and stages that the look leaves out are not there; without a look only hidden lanes are. */
export function structureOf(snapshot: Snapshot, board: Board, look: BoardLook | null = null): Structure {
  const originX = MARGIN + LABEL_WIDTH + STAGE_GAP;
  const columns: Column[] = [];
  const stages: StageSpan[] = [];
  const [before, behind] = [new Set<Id>(), new Set<Id>()];
  const phases: { phase: Phase; columns: number }[] = [];
  const all = snapshot.childrenOf('stage', board.id);
  const shown = stageRange(all, look);
  let x = originX;
  for (const [index, record] of all.entries()) {
    const steps: readonly (Step | null)[] = snapshot.childrenOf('step', record.id);
    phases.push({ phase: record.phase, columns: Math.max(1, steps.length) });
    if (index < shown.from || index > shown.to) {
      for (const step of steps) if (step) (index < shown.from ? before : behind).add(step.id);
      continue;
    }
    const from = x;
    const firstColumn = columns.length;
    for (const step of steps.length > 0 ? steps : [null]) {
      const w = Math.max(LEAST_STEP_WIDTH, step?.width ?? DEFAULT_STEP_WIDTH);
      columns.push({ step: step?.id ?? '', stage: record.id, x, w, record: step });
      x += w;
    }
    stages.push({ stage: record.id, x: from, w: x - from, firstColumn, columnCount: columns.length - firstColumn, record });
    x += STAGE_GAP;
  }
  const end = stages.length > 0 ? x - STAGE_GAP : originX + LEAST_STEP_WIDTH;
  const lanes = snapshot.childrenOf('lane', board.id).filter((lane) => !lane.hidden && !look?.hiddenLanes.includes(lane.id));
  const columnOf = new Map<Id, number>();
  columns.forEach((column, i) => {
    if (column.record) columnOf.set(column.step, i);
  });
  return {
    project: snapshot.project, board, columns, stages, lanes, columnOf, before, behind, phases, originX, end,
    rowOf: new Map(lanes.map((lane, i) => [lane.id, i])),
    stageOf: new Map(stages.map((stage, i) => [stage.stage, i])),
    named: columns.some(({ record }) => record !== null && (record.title.trim() !== '' || record.momentOfTruth || record.exit !== null || record.team !== null || record.durationLeast !== null || record.durationMost !== null)),
    w: Math.max(end, LEAST_BOARD_WIDTH) + MARGIN,
    shape: `${stages.map((stage) => `${stage.x}+${stage.w}`).join()}/${columns.map((column) => column.x).join()}`,
  };
}

/** Columns from `column` to the card's last step; one where that is missing, dangling or earlier. */
export function spanOf(lastStep: Id | undefined, column: number, structure: Structure): number {
  const last = lastStep === undefined ? undefined : (structure.columnOf.get(lastStep) ?? (structure.behind.has(lastStep) ? structure.columns.length - 1 : undefined));
  return last === undefined || last < column ? 1 : last - column + 1;
}

/** The step in whose column a card of a step stands: cards that come from left of what is shown, in the first. */
export function standingIn(step: Id, { before, columns }: Structure): Id {
  return before.has(step) ? (columns[0]?.step ?? step) : step;
}

/** Whether a card that starts left of what is shown reaches into it. */
export function reachesIn(lastStep: Id | undefined, { columnOf, behind }: Structure): boolean {
  return lastStep !== undefined && (columnOf.has(lastStep) || behind.has(lastStep));
}
