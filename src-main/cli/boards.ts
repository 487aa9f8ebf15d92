/** Finding the board that someone means by an id or a title, and the view by its name. */
import { viewNamed } from '../../src-shared/commands/views';
import type { Translator } from '../../src-shared/i18n';
import type { Board, SavedView } from '../../src-shared/model/board';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { badInput } from './problem';

function listed(boards: readonly Board[]): string {
  return boards.map(({ id, title }) => `${title} (${id})`).join(', ');
}

/** The board of that id, else the only one of that title; the first one when none is named. Throws `Problem`. */
export function findBoard(snapshot: Snapshot, wanted: string | null, file: string, say: Translator): Board {
  const boards = snapshot.boards();
  const [first] = boards;
  if (!first) throw badInput(say, file, say('cli.board.none'));
  if (wanted === null) return first;
  const byId = boards.find(({ id }) => id === wanted);
  if (byId) return byId;
  const titled = boards.filter(({ title }) => title === wanted);
  const [found, second] = titled.length > 0 ? titled : boards.filter(({ title }) => title.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (!found) throw badInput(say, file, say('cli.board.unknown', { board: wanted, boards: listed(boards) }));
  if (second) throw badInput(say, file, say('cli.board.several', { board: wanted, boards: listed([found, second]) }));
  return found;
}

/** The saved view of that name, whatever its case. Throws `Problem`. */
export function findView(board: Board, wanted: string, file: string, say: Translator): SavedView {
  const found = viewNamed(board, wanted);
  if (found) return found;
  const names = board.views.map(({ name }) => name).join(', ');
  throw badInput(say, file, names === '' ? say('cli.view.none', { view: wanted, board: board.title }) : say('cli.view.unknown', { view: wanted, board: board.title, views: names }));
}
