/** What is pasted at once: a block of cells at the current cell, with the lanes and steps it needs; or a board of its own. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { CURVE_ROLES, type Lane, type LaneRole } from '../model/lane';
import type { NewRecord } from '../model/schema';
import { type BoardGrid, gridOf } from './board-grid';
import { NEUTRAL, placing, stack } from './cards';
import { blockStart } from './cells';
import { editing, selected, selectingCards, target } from './define';
import { keysAt } from './ordering';
import { isImplicit } from './steps';
import type { CellRef, CommandContext, CommandResult } from './types';

/** A card to be made: its fields, without its place. */
export interface CardDraft extends Partial<Omit<Card, 'id' | 'kind' | 'place'>> {
  /** Steps it spans, as far as the board goes; 1 when absent. */
  readonly span?: number;
}

/** Cards of each cell, row by row; a row is a lane, a column a step. */
export type CardBlock = readonly (readonly (readonly CardDraft[])[])[];

export interface PasteBlock {
  readonly block: CardBlock;
  /** Cell of the block's top left corner. Default: where the keyboard is. */
  readonly cell?: CellRef;
  /** The card of that cell it goes below. Default: the end of the named cell, the selected card where none is named. */
  readonly after?: Id;
  /** The keyboard has gone on since, and stays where it is. */
  readonly stay?: boolean;
  /** Records that the cards refer to and the project lacks, made in the same step. */
  readonly library?: readonly NewRecord[];
}

/** The cell where a paste begins: the first one of a selected block, that of the keyboard or of the selected card, the first one of a selected lane, step or stage, else of the board. */
export function pasteCell(context: CommandContext): CellRef | null {
  const grid = gridOf(context);
  const cell = blockStart(context) ?? context.selection.cell;
  if (cell && grid.has(cell)) return cell;
  const lane = target(context, 'lane')?.id ?? grid.visibleLanes[0]?.id;
  const stage = target(context, 'stage')?.id;
  const column = stage === undefined ? grid.columns[Math.max(0, grid.columnOf(target(context, 'step')?.id))] : grid.columns.find((c) => c.stage.id === stage);
  return lane !== undefined && column && grid.lane(lane) ? { lane, step: column.step.id } : null;
}

/** The lanes that rows pasted at the cell come to, top to bottom. */
function lanesFrom(grid: BoardGrid, cell: CellRef): readonly Lane[] {
  const lanes = grid.visibleLanes;
  const at = lanes.findIndex(({ id }) => id === cell.lane);
  // A lane that is hidden has none below it that anybody sees.
  return at < 0 ? grid.lanes.filter(({ id }) => id === cell.lane) : lanes.slice(at);
}

/** Roles of those lanes: rows of a curve lane are read as emotions. */
export function pasteRoles(context: CommandContext, cell: CellRef): readonly LaneRole[] {
  return lanesFrom(gridOf(context), cell).map(({ role }) => role);
}

/** Lanes and steps that the board would have after pasting so many rows and columns at the cell. */
export function sizeAfterPaste(context: CommandContext, cell: CellRef, rows: number, columns: number): { readonly lanes: number; readonly steps: number } {
  const grid = gridOf(context);
  return {
    lanes: grid.lanes.length + Math.max(0, rows - lanesFrom(grid, cell).length),
    steps: Math.max(grid.columns.length, grid.columnOf(cell.step) + columns),
  };
}

/** Steps for the columns beyond the last one: named ones at the end of the last stage, whose implicit step then needs a name too. */
function newSteps({ snapshot, language, newId }: CommandContext, grid: BoardGrid, count: number): { readonly ids: readonly Id[]; readonly edits: readonly Edit[] } {
  const last = grid.columns.at(-1);
  if (!last || count <= 0) return { ids: [], edits: [] };
  const say = translator(language);
  const siblings = snapshot.childrenOf('step', last.stage.id);
  const edits: Edit[] = [];
  if (isImplicit(snapshot, last.step)) edits.push({ op: 'set', kind: 'step', id: last.step.id, patch: { title: say('board.stepNumber', { number: 1 }) } });
  const ids = Array.from({ length: count }, () => newId('step'));
  const keys = keysAt(siblings, siblings.length, ids);
  for (const { id } of siblings) {
    const order = keys.get(id);
    if (order !== undefined) edits.push({ op: 'set', kind: 'step', id, patch: { order } });
  }
  ids.forEach((id, i) => {
    const title = say('board.stepNumber', { number: siblings.length + i + 1 });
    edits.push({ op: 'create', record: { kind: 'step', id, stage: last.stage.id, order: keys.get(id) ?? '', title } });
  });
  return { ids, edits };
}

/** Custom lanes for the rows below the last one. */
function newLanes({ board, newId }: CommandContext, grid: BoardGrid, count: number): { readonly ids: readonly Id[]; readonly edits: readonly Edit[] } {
  if (count <= 0) return { ids: [], edits: [] };
  const ids = Array.from({ length: count }, () => newId('lane'));
  const keys = keysAt(grid.lanes, grid.lanes.length, ids);
  const made = new Set(ids);
  const edits = [...keys].map(([id, order]): Edit =>
    made.has(id) ? { op: 'create', record: { kind: 'lane', id, board, role: 'custom', order } } : { op: 'set', kind: 'lane', id, patch: { order } },
  );
  return { ids, edits };
}

function paste(context: CommandContext, { block, cell: wanted, after: below, stay = false, library = [] }: PasteBlock): CommandResult | null {
  const grid = gridOf(context);
  const cell = wanted ?? pasteCell(context);
  if (!cell || !grid.has(cell)) return null;
  const columns = Math.max(0, ...block.map((row) => row.length));
  const first = grid.columnOf(cell.step);
  const there = lanesFrom(grid, cell);
  const steps = newSteps(context, grid, first + columns - grid.columns.length);
  const lanes = newLanes(context, grid, block.length - there.length);
  const stepIds = [...grid.columns.slice(first).map(({ step }) => step.id), ...steps.ids];
  const rows: readonly { readonly id: Id; readonly role: LaneRole }[] = [...there, ...lanes.ids.map((id) => ({ id, role: 'custom' as const }))];
  // Below the selected card of the first cell, as a card that is added is; else at the end.
  const after = below ?? (wanted ? undefined : selected(context, 'card').at(-1)?.id);
  const edits: Edit[] = [...library.map((record): Edit => ({ op: 'create', record })), ...steps.edits, ...lanes.edits];
  const made: Id[] = [];
  grid.gather(there.slice(0, block.length).map(({ id }) => id));
  block.forEach((row, r) => {
    const lane = rows[r];
    row.forEach((drafts, c) => {
      const step = stepIds[c];
      if (!lane || step === undefined || drafts.length === 0) return;
      const ids = drafts.map(() => context.newId('card'));
      const siblings = grid.cards({ lane: lane.id, step });
      const behind = r === 0 && c === 0 ? siblings.findIndex(({ id }) => id === after) + 1 : 0;
      const keys = keysAt(stack(siblings), behind > 0 ? behind : siblings.length, ids);
      edits.push(...placing(keys, siblings, new Map()));
      drafts.forEach(({ span = 1, ...fields }, i) => {
        const id = ids[i] ?? '';
        const lastStep = span > 1 ? stepIds[Math.min(c + span, stepIds.length) - 1] : undefined;
        const place = { lane: lane.id, step, order: keys.get(id) ?? '', ...(lastStep === undefined || lastStep === step ? {} : { lastStep }) };
        const emotion = CURVE_ROLES.has(lane.role) && (fields.emotion ?? null) === null ? { emotion: NEUTRAL } : {};
        edits.push({ op: 'create', record: { ...fields, ...emotion, kind: 'card', id, place } });
        made.push(id);
      });
    });
  });
  const [primary, ...others] = made;
  // The keyboard stays at the block's first card, so that a second paste or an arrow goes on from there.
  if (primary === undefined) return null;
  return stay ? { edits } : { edits, selection: selectingCards([...others, primary], placeOf(edits, primary) ?? cell) };
}

function placeOf(edits: readonly Edit[], card: Id): CellRef | null {
  for (const edit of edits) if (edit.op === 'create' && edit.record.kind === 'card' && edit.record.id === card) return edit.record.place ?? null;
  return null;
}

/** Cards into the cells from one cell on, rightwards and downwards, at the end of what stands there. One undo step, whatever the size. */
export const pasteBlock = editing<PasteBlock>({
  id: 'edit.pasteBlock',
  group: 'edit',
  may: (context, { block, cell }) => {
    const at = cell ?? pasteCell(context);
    return at !== null && gridOf(context).has(at) && block.some((row) => row.some((drafts) => drafts.length > 0));
  },
  plan: paste,
});

/** Adds a board with all that stands on it and shows it. The records are those of one board, under ids that are free in the project. */
export const pasteBoard = editing<{ readonly records: readonly NewRecord[]; readonly board: Id }>({
  id: 'edit.pasteBoard',
  group: 'edit',
  plan: ({ snapshot }, { records, board }) =>
    records.length === 0 || snapshot.get(board) ? null : { edits: records.map((record): Edit => ({ op: 'create', record })), board },
});
