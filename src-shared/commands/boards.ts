/** Boards: the sheets of a project. */
import type { Edit } from '../document/types';
import { translator } from '../i18n';
import type { Board } from '../model/board';
import type { Id } from '../model/fields';
import type { NewRecord } from '../model/schema';
import { type NewBoardKind, STARTERS } from '../model/starters';
import type { Step } from '../model/step';
import { copied, partsOf } from './copying';
import { editing, unlessEmpty } from './define';
import { keysAt } from './ordering';
import { deletingBoards } from './removal';
import { type Command, type CommandContext, type CommandResult, NOTHING_SELECTED } from './types';

/** The board named, else the one shown. */
function boardAt({ snapshot, board }: CommandContext, id?: Id): Board | undefined {
  return snapshot.find('board', id ?? board);
}

const setting = (id: Id, patch: Partial<Omit<Board, 'id' | 'kind'>>): Edit => ({ op: 'set', kind: 'board', id, patch });
const rekeying = (keys: ReadonlyMap<Id, string>, except: Id): Edit[] => [...keys].filter(([id]) => id !== except).map(([id, order]) => setting(id, { order }));

/** Edits that add a board's records behind the board at `index − 1`, and the result that shows it. */
export function adding({ snapshot }: CommandContext, board: Id, index: number, records: (order: string) => readonly NewRecord[]): CommandResult {
  const keys = keysAt(snapshot.boards(), index, [board]);
  const created = records(keys.get(board) ?? '').map((record): Edit => ({ op: 'create', record }));
  return { edits: [...rekeying(keys, board), ...created], board, selection: NOTHING_SELECTED };
}

/** Edits that add a board's records behind the board shown, and the result that shows it. */
export function addingBoard(context: CommandContext, board: Id, records: (order: string) => readonly NewRecord[]): CommandResult {
  return adding(context, board, behind(context), records);
}

const behind = (context: CommandContext): number => {
  const boards = context.snapshot.boards();
  const at = boards.findIndex(({ id }) => id === context.board);
  return at < 0 ? boards.length : at + 1;
};

/** A board as its kind begins, behind the board shown. */
const newBoard = (id: string, icon: string, kind: NewBoardKind): Command<{ readonly title: string } | undefined> =>
  editing<{ readonly title: string } | undefined>({
    id,
    group: 'board',
    icon,
    listed: true,
    may: () => true,
    plan: (context, args) => {
      const { language, newId } = context;
      const board = newId('board');
      const title = args?.title ?? translator(language)(kind === 'personas' ? 'persona.overview' : `boardKind.${kind}`);
      return adding(context, board, behind(context), (order) => STARTERS[kind]((each) => (each === 'board' ? board : newId(each)), { title, order }));
    },
  });

export const addBoard = newBoard('board.add', 'square-plus', 'journey');
export const addBlueprint = newBoard('board.addBlueprint', 'layers', 'blueprint');
export const addEmpathyMap = newBoard('board.addEmpathy', 'brain', 'empathy');
export const addMatrix = newBoard('board.addMatrix', 'table-2', 'matrix');

/** With a persona of its own, in one step. */
export const addPersonaBoard = newBoard('board.addPersona', 'user-round', 'persona');
/** All personas side by side. */
export const addPersonaOverview = newBoard('board.addPersonaOverview', 'users', 'personas');

/** One for each kind of board, in the order in which the menu of new boards lists them. */
export const NEW_BOARDS = [addBoard, addBlueprint, addPersonaBoard, addPersonaOverview, addEmpathyMap, addMatrix] as const;

export const renameBoard = editing<{ readonly id?: Id; readonly title: string }>({
  id: 'board.rename',
  group: 'board',
  plan: (context, { id, title }) => {
    const board = boardAt(context, id);
    return board && board.title !== title ? { edits: [setting(board.id, { title })] } : null;
  },
});

/** The fields printed in a board's title block. */
export type TitleBlock = Partial<Pick<Board, 'title' | 'actors' | 'actorName' | 'scenario' | 'goals' | 'state' | 'author' | 'version' | 'date' | 'logo'>>;

export const setTitleBlock = editing<{ readonly id?: Id; readonly fields: TitleBlock }>({
  id: 'board.setTitleBlock',
  group: 'board',
  plan: (context, { id, fields }) => {
    const board = boardAt(context, id);
    const differs = board && Object.entries(fields).some(([field, value]) => JSON.stringify(board[field as keyof TitleBlock]) !== JSON.stringify(value));
    return unlessEmpty({ edits: differs ? [setting(board.id, fields)] : [] });
  },
});

/** With all that stands on it. The last board stays: a project without any has nothing to show. */
export const deleteBoard = editing<{ readonly id: Id } | undefined>({
  id: 'board.delete',
  group: 'board',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => context.snapshot.boards().length > 1 && boardAt(context, args?.id) !== undefined,
  plan: (context, args) => {
    const board = boardAt(context, args?.id);
    const boards = context.snapshot.boards();
    if (!board || boards.length < 2) return null;
    const at = boards.indexOf(board);
    const next = boards[at + 1] ?? boards[at - 1];
    const edits = deletingBoards(context.snapshot, [board.id]);
    return board.id === context.board && next ? { edits, board: next.id, selection: NOTHING_SELECTED } : { edits };
  },
});

/** The copy of a board behind the original, with its own words for what the copy is. */
function duplicate(context: CommandContext, original: Board, changes: Partial<Pick<Board, 'title' | 'state' | 'madeFrom'>>, stepOf: (step: Step) => Step): CommandResult {
  const parts = partsOf(context.snapshot, original.id);
  const ids = new Map([original, ...parts].map(({ id, kind }) => [id, context.newId(kind)]));
  const copyOf = (id: Id): Id => ids.get(id) ?? id;
  const views = original.views.map((view) => ({ ...view, hiddenLanes: view.hiddenLanes.map(copyOf), fromStage: view.fromStage && copyOf(view.fromStage), toStage: view.toStage && copyOf(view.toStage) }));
  const index = context.snapshot.boards().indexOf(original) + 1;
  return adding(context, copyOf(original.id), index, (order) => [
    { ...original, ...changes, id: copyOf(original.id), order, views, path: original.path.map(copyOf) },
    ...parts.map((part) => copied(part.kind === 'step' ? stepOf(part) : part, copyOf)),
  ]);
}

/** A copy with all its stages, steps, lanes, cards and the links among them, behind the original. */
export const duplicateBoard = editing<{ readonly id: Id } | undefined>({
  id: 'board.duplicate',
  group: 'board',
  icon: 'copy',
  listed: true,
  may: (context, args) => boardAt(context, args?.id) !== undefined,
  plan: (context, args) => {
    const original = boardAt(context, args?.id);
    return original ? duplicate(context, original, { title: translator(context.language)('board.copyOf', { title: original.title }) }, (step) => step) : null;
  },
});

/** A copy to be changed into what the journey shall be: it knows the board, and each step the step, that it was made from. */
export const duplicateAsToBe = editing<{ readonly id: Id } | undefined>({
  id: 'board.duplicateAsToBe',
  group: 'board',
  icon: 'copy-plus',
  listed: true,
  may: (context, args) => boardAt(context, args?.id) !== undefined,
  plan: (context, args) => {
    const original = boardAt(context, args?.id);
    if (!original) return null;
    const title = translator(context.language)('board.toBeOf', { title: original.title });
    return duplicate(context, original, { title, state: 'to-be', madeFrom: original.id }, (step) => ({ ...step, source: step.id }));
  },
});

/** `index` counts the other boards. */
export const moveBoard = editing<{ readonly id: Id; readonly index: number }>({
  id: 'board.move',
  group: 'board',
  plan: (context, { id, index }) => {
    const board = boardAt(context, id);
    const boards = context.snapshot.boards();
    if (!board || boards.indexOf(board) === Math.max(0, Math.min(index, boards.length - 1))) return null;
    return { edits: rekeying(keysAt(boards, index, [id]), '') };
  },
});

const moving = (id: string, icon: string, by: -1 | 1): Command =>
  editing({
    id,
    group: 'board',
    icon,
    listed: true,
    plan: (context) => {
      const index = context.snapshot.boards().findIndex((board) => board.id === context.board) + by;
      const args = { id: context.board, index };
      return index >= 0 && moveBoard.when(context, args) ? moveBoard.run(context, args) : null;
    },
  });

export const moveBoardLeft = moving('board.moveLeft', 'arrow-left', -1);
export const moveBoardRight = moving('board.moveRight', 'arrow-right', 1);
