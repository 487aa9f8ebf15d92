/** The grid before any card: columns, stages and lanes of a board, and how wide and where the columns are. */
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Project } from '../model/project';
import type { Snapshot } from '../model/snapshot';
import type { Stage } from '../model/stage';
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
  /** Whether any step has a name, is a moment of truth or an exit; otherwise there is no row of step headers. */
  readonly named: boolean;
  readonly originX: number;
  /** Right end of the last column. */
  readonly end: number;
  readonly w: number;
  /** Where columns and stages are, as one comparable value: what bands and curves depend on. */
  readonly shape: string;
}

export function structureOf(snapshot: Snapshot, board: Board): Structure {
  const originX = MARGIN + LABEL_WIDTH + STAGE_GAP;
  const columns: Column[] = [];
  const stages: StageSpan[] = [];
  let x = originX;
  for (const record of snapshot.childrenOf('stage', board.id)) {
    const steps: readonly (Step | null)[] = snapshot.childrenOf('step', record.id);
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
  const lanes = snapshot.childrenOf('lane', board.id).filter((lane) => !lane.hidden);
  const columnOf = new Map<Id, number>();
  columns.forEach((column, i) => {
    if (column.record) columnOf.set(column.step, i);
  });
  return {
    project: snapshot.project, board, columns, stages, lanes, columnOf, originX, end,
    rowOf: new Map(lanes.map((lane, i) => [lane.id, i])),
    stageOf: new Map(stages.map((stage, i) => [stage.stage, i])),
    named: columns.some(({ record }) => record !== null && (record.title.trim() !== '' || record.momentOfTruth || record.exit !== null)),
    w: Math.max(end, LEAST_BOARD_WIDTH) + MARGIN,
    shape: `${stages.map((stage) => `${stage.x}+${stage.w}`).join()}/${columns.map((column) => column.x).join()}`,
  };
}

/** Columns from `column` to the card's last step; one where that is missing, dangling or earlier. */
export function spanOf(lastStep: Id | undefined, column: number, structure: Structure): number {
  const last = lastStep === undefined ? undefined : structure.columnOf.get(lastStep);
  return last === undefined || last < column ? 1 : last - column + 1;
}
