/**
 * Mermaid `journey` ⇄ a journey map.
 *
 * | Mermaid | project |
 * |---|---|
 * | title, `accDescr` | title of project and board, scenario |
 * | section | stage; tasks before any section stand in a stage without a title |
 * | task | named step |
 * | score 1 … 5 | emotion −2 … +2 of a card without text on the *feeling* lane; any other score is a warning and no card |
 * | actors | audiences, in order of appearance; also the board's actors |
 * | who takes part | nothing more where one actor takes part in every task; else a card per actor and task, which refers to the audience, on a lane *Who takes part* |
 *
 * The other default lanes of a journey map are there and empty: the diagram is where the work starts.
 */
import type { Id } from '../model/fields';
import { CURVE_ROLES, JOURNEY_LANES } from '../model/lane';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { translator } from '../i18n';
import { BoardBuilder, type BuilderOptions } from './builder';
import { type Grid, gridOf } from './grid';
import { type Journey, parseJourney, writeJourney } from './mermaid-text';
import { baseName, oneLine } from './text';

/** One actor throughout needs no lane of its own. */
function soleActor(journey: Journey): string | null {
  const tasks = journey.sections.flatMap((section) => section.tasks);
  const first = tasks[0]?.actors[0];
  return first !== undefined && tasks.every((task) => task.actors.length === 1 && task.actors[0] === first) ? first : null;
}

/** Makes a project of a diagram. Throws `ImportFailure`. `firstLine` is where the diagram starts in its file. */
export function importMermaid(source: string, firstLine: number, name: string, options: BuilderOptions): BoardBuilder {
  const journey = parseJourney(source, firstLine, options.warnings);
  const say = translator(options.language);
  const actors: string[] = [...new Set(journey.sections.flatMap((section) => section.tasks.flatMap((task) => task.actors)))];
  const sole = soleActor(journey);
  const board: { actors: Id[] } = { actors: [] };
  const builder = new BoardBuilder(options, journey.title || baseName(name), 'journey', { scenario: journey.description, actorName: sole ?? '', actors: board.actors });
  const audience = new Map(actors.map((actor) => [actor, builder.audience(actor)]));
  board.actors.push(...audience.values());

  const participants = sole === null && actors.length > 0 ? builder.lane('custom', say('format.participants')) : null;
  const lanes = new Map(JOURNEY_LANES.map((role) => [role, builder.lane(role, '')]));
  const feeling = lanes.get('feeling');
  for (const section of journey.sections) {
    const stage = builder.stage(section.title, section.line);
    // A stage always has a column to write in.
    if (section.tasks.length === 0) builder.step(stage, '', section.line);
    for (const task of section.tasks) {
      const step = builder.step(stage, task.title, task.line);
      if (feeling !== undefined && task.emotion !== null) builder.card(feeling, step, '', task.line, { emotion: task.emotion });
      if (participants === null) continue;
      for (const actor of task.actors) builder.card(participants, step, actor, task.line, { actor: audience.get(actor) ?? null });
    }
  }
  return builder;
}

function nameOfActor(snapshot: Snapshot, id: Id | null): string {
  return (snapshot.find('audience', id) ?? snapshot.find('persona', id))?.title ?? '';
}

/** Who a step's cards refer to; where no card of the board refers to anyone, the board's own actor. */
function actorsOf(snapshot: Snapshot, board: RecordOf['board'], grid: Grid): (column: number) => readonly string[] {
  const named = grid.columns.map((_, column) => {
    const names = grid.rows.flatMap((row) => row.cells[column] ?? []).map((card) => nameOfActor(snapshot, card.actor));
    return [...new Set(names.filter((name) => name !== ''))];
  });
  if (named.some((names) => names.length > 0)) return (column) => named[column] ?? [];
  const known = board.actors.map((id) => nameOfActor(snapshot, id)).filter((name) => name !== '');
  const fallback = known.length > 0 ? known : board.actorName === '' ? [] : [board.actorName];
  return () => fallback;
}

/** Mean of the step's emotions on the board's first curve lane that has any: one actor, one curve. */
function emotionOf(grid: Grid, column: number): number | null {
  for (const row of grid.rows) {
    if (!CURVE_ROLES.has(row.lane.role)) continue;
    const values = (row.cells[column] ?? []).flatMap((card) => (card.emotion === null ? [] : [card.emotion]));
    if (values.length > 0) return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  return null;
}

/** An unnamed step is called after what is done there, else after its stage. */
function titleOf(grid: Grid, column: number): string {
  const { step, stage } = grid.columns[column] ?? {};
  if (step && step.title !== '') return step.title;
  const doing = grid.rows.filter((row) => row.lane.role === 'doing' || row.lane.role === 'customer').flatMap((row) => row.cells[column] ?? []);
  return oneLine(doing.find((card) => card.text.trim() !== '')?.text ?? stage?.title ?? '');
}

/** The board as a Mermaid `journey`: stages, steps, emotions and who takes part; other cards have no place there. */
export function toMermaid(snapshot: Snapshot, boardId: Id): string {
  const board = snapshot.find('board', boardId);
  if (!board) return writeJourney({ title: '', description: '', sections: [] });
  const grid = gridOf(snapshot, boardId);
  const actors = actorsOf(snapshot, board, grid);
  const isEmptyColumn = (column: number): boolean => grid.columns[column]?.step.title === '' && grid.rows.every((row) => row.cells[column]?.length === 0);
  const sections = grid.stages.map(({ stage, columns }) => ({
    line: 0,
    title: stage.title,
    tasks: columns.filter((column) => !isEmptyColumn(column)).map((column) => ({ line: 0, title: titleOf(grid, column), emotion: emotionOf(grid, column), actors: actors(column) })),
  }));
  return writeJourney({ title: board.title, description: board.scenario, sections });
}
