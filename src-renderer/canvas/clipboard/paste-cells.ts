/** Cells of a clipboard onto the board, or as a board of their own; says what a person could not see of it. */
import { type PasteBlock, pasteBlock, pasteBoard, pasteCell, pasteRoles, sizeAfterPaste } from '../../../src-shared/commands/paste';
import { gridOf } from '../../../src-shared/commands/board-grid';
import type { CommandContext } from '../../../src-shared/commands/types';
import { draftsOf } from '../../../src-shared/formats/clipboard/drafts';
import { type OwnBlock, adopt, imagesOf } from '../../../src-shared/formats/clipboard/own';
import { looksLikeMap, readMap } from '../../../src-shared/formats/clipboard/map';
import type { ClipboardRead, ClipboardTable } from '../../../src-shared/formats/clipboard/types';
import { MAX_COLUMNS, MAX_LANES, MAX_PASTED_CARDS } from '../../../src-shared/formats/limits';
import { Warnings } from '../../../src-shared/formats/warnings';
import { type Translator, translator } from '../../../src-shared/i18n';
import type { Notices } from '../../ui/notices';
import type { BoardContext } from '../board';
import { boxOf, spotOf } from '../grid/spot';

/** What pasting needs besides what is pasted. */
export interface Desk {
  readonly board: BoardContext;
  readonly words: Translator;
  readonly notices: Notices;
}

function refuse({ notices, words }: Desk, title: 'tooLarge' | 'readOnly' | 'noCell', text: string): void {
  notices.show({ about: 'clipboard', tone: 'error', title: words(`clipboard.${title}.title`), text });
}

/** Whether the project can be changed; says so where it cannot. */
export function writable(desk: Desk): boolean {
  if (desk.board.session.store.getState().project.readOnly === null) return true;
  refuse(desk, 'readOnly', desk.words('clipboard.readOnly.text'));
  return false;
}

/** The table, unless it is too large: then it says so. */
export function admitted(desk: Desk, read: ClipboardRead): ClipboardTable | null {
  if (read.ok) return read.table;
  refuse(desk, 'tooLarge', desk.words('clipboard.tooLarge.cells', { limit: read.limit }));
  return null;
}

/** Pastes at the current cell. One undo step. */
export function pasteCells(desk: Desk, table: ClipboardTable): void {
  const { words, board: { session } } = desk;
  const state = session.store.getState();
  const context = state.context();
  const cell = pasteCell(context);
  if (!cell) {
    refuse(desk, 'noCell', words('clipboard.noCell.text'));
    return;
  }
  const drafts = draftsOf(table, pasteRoles(context, cell));
  const size = sizeAfterPaste(context, cell, table.rows.length, table.rows[0]?.length ?? 0);
  if (!fits(desk, { cards: drafts.cards, ...size })) return;
  pasteCards(desk, { block: drafts.rows });
  const grown = grownBy(desk, context, size);
  const title = words('clipboard.pasted', { count: drafts.cards });
  if (drafts.cut > 0) desk.notices.show({ about: 'clipboard', tone: 'done', title, text: words('clipboard.cut', { count: drafts.cut }) });
  else if (looksLikeMap(table)) {
    const after = session.store.getState().snapshot;
    const asBoard = (): void => {
      // Only what is pasted last can be taken back; cards that were worked on since then stay.
      if (session.store.getState().snapshot === after) session.intend('undo');
      pasteAsBoard(desk, table);
    };
    desk.notices.show({ about: 'clipboard', tone: 'done', title, text: words('clipboard.looksLikeMap'), action: { label: words('clipboard.asBoard'), run: asBoard } });
  } else if (grown !== null) desk.notices.show({ about: 'clipboard', tone: 'done', title, text: grown });
  else if (drafts.oneToFive) desk.notices.show({ about: 'clipboard', tone: 'done', title, text: words('clipboard.oneToFive') });
}

/** Pastes cards that were copied here, with all they had. Pictures of another project stay there. One undo step. */
export async function pasteOwn(desk: Desk, block: OwnBlock): Promise<void> {
  const { words, board: { session } } = desk;
  const images = imagesOf(block);
  const { snapshot, project, context } = session.store.getState();
  const elsewhere = block.lineage !== snapshot.project?.lineage;
  const held = new Set(images);
  if (elsewhere) {
    for (const image of images) if (!(await session.host.image(project.session, image).catch(() => null))) held.delete(image);
  }
  const now = context();
  const cell = pasteCell(now);
  if (!cell) {
    refuse(desk, 'noCell', words('clipboard.noCell.text'));
    return;
  }
  const adopted = adopt(block, now.snapshot, now.newId, (image) => held.has(image));
  const columns = Math.max(...block.rows.map((row) => row.length));
  const size = sizeAfterPaste(now, cell, block.rows.length, columns);
  if (!fits(desk, { cards: adopted.cards, ...size })) return;
  pasteCards(desk, { block: adopted.rows, library: adopted.library });
  const left = images.size - held.size;
  const text = left > 0 ? words('clipboard.imagesLeft', { count: left }) : grownBy(desk, now, size);
  if (text !== null) desk.notices.show({ about: 'clipboard', tone: 'done', title: words('clipboard.pasted', { count: adopted.cards }), text });
}

/** Runs the command and keeps what has the keyboard in view. */
export function pasteCards({ board, notices }: Desk, paste: PasteBlock): void {
  const { session } = board;
  if (!session.store.getState().run(pasteBlock, paste)) return;
  notices.settle('clipboard');
  if (paste.stay) return;
  const { scene, selection } = session.store.getState();
  const spot = scene.grid && spotOf(scene.grid, selection);
  const box = spot && boxOf(scene, spot);
  if (box) board.reveal(box);
  // A message that was closed, or a menu, may have left the keyboard nowhere.
  requestAnimationFrame(() => document.activeElement === document.body && board.focus());
}

/** How much larger the board has become, which may be out of sight; `null` where it has not. */
function grownBy({ words }: Desk, before: CommandContext, after: { readonly steps: number; readonly lanes: number }): string | null {
  const { columns, lanes } = gridOf(before);
  const [steps, rows] = [after.steps - columns.length, after.lanes - lanes.length];
  if (steps > 0 && rows > 0) return words('clipboard.grown', { steps, lanes: rows });
  if (steps > 0) return words('clipboard.newSteps', { count: steps });
  return rows > 0 ? words('clipboard.newLanes', { count: rows }) : null;
}

/** Whether what would be made stays within what a paste and a board may have; says so where it does not. */
function fits(desk: Desk, { cards, steps, lanes }: { readonly cards: number; readonly steps: number; readonly lanes: number }): boolean {
  const { words } = desk;
  if (cards > MAX_PASTED_CARDS) refuse(desk, 'tooLarge', words('clipboard.tooLarge.cards', { cards, limit: MAX_PASTED_CARDS }));
  else if (steps > MAX_COLUMNS) refuse(desk, 'tooLarge', words('clipboard.tooLarge.steps', { count: steps, limit: MAX_COLUMNS }));
  else if (lanes > MAX_LANES) refuse(desk, 'tooLarge', words('clipboard.tooLarge.lanes', { count: lanes, limit: MAX_LANES }));
  else return true;
  return false;
}

/** The local calendar day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Makes a new board of the table, by the rules of the import, and shows it. One undo step. */
export function pasteAsBoard({ board, words, notices }: Desk, table: ClipboardTable): void {
  const { context, run } = board.session.store.getState();
  const { snapshot, language, newId } = context();
  const warnings = new Warnings();
  const map = readMap(table, translator(language)('clipboard.mapTitle'), snapshot, { language, newId, today: today(), warnings });
  if (!map.ok) {
    notices.show({ about: 'clipboard', tone: 'error', title: words('clipboard.noMap.title'), text: words.maybe(`import.${map.code}`, map.values) ?? undefined });
    return;
  }
  run(pasteBoard, map);
  const found = warnings.done();
  const [first] = found;
  const text = first && words('clipboard.boardMade.warnings', { count: found.length, first: words.maybe(`import.${first.code}`, { ...first.values, line: first.line }) ?? first.code });
  notices.show({ about: 'clipboard', tone: 'done', title: words('clipboard.boardMade'), text });
}
