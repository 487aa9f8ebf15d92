/** Copy, cut and paste on the board: the browser's own events, which its keys and menus make, and the commands of ours that ask for the same. */
import { useEffect, useMemo, type RefObject } from 'react';
import { gridOf } from '../../../src-shared/commands/board-grid';
import { CLIPBOARD_INTENTS } from '../../../src-shared/commands/clipboard';
import type { Intent } from '../../../src-shared/commands/types';
import { readClipboardText } from '../../../src-shared/formats/clipboard/text';
import { useIntent } from '../../session/react';
import type { Session } from '../../session/session';
import { keyNames } from '../../ui/keys';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import type { BoardContext } from '../board';
import { type Content, formsOf, readClipboard, readContent } from './content';
import { copyCards } from './copy-cards';
import { pictureOf } from './copy-picture';
import { pasteLines, pastePictureAt } from './paste-places';
import { type Desk, admitted, pasteAsBoard, pasteCells, pasteOwn, writable } from './paste-cells';
import { pastePictures, picturesOf } from './paste-pictures';
import { useDropPictures } from './use-drop-pictures';

/** Where text is written: its keys and its clipboard are its own. */
const WRITTEN_IN = 'input:not([type=radio], [type=checkbox]), textarea, select';
/** Parts of the window with things of their own to copy and paste. */
const APART = '.cx-panel, [role=dialog], [role=alertdialog], [role=menu]';

/** Whether the event is the board's: also from a button or a colour beside it, since the cards are still what is selected. */
function isOurs(event: Event, root: HTMLElement): boolean {
  if (event.defaultPrevented || root.closest('[inert], [aria-hidden="true"]')) return false;
  const { target } = event;
  if (target === document || target === document.body || target === document.documentElement) return true;
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.closest(WRITTEN_IN)) return false;
  return root.contains(target) || (!target.closest(APART) && document.getSelection()?.isCollapsed !== false);
}

/** More than one cell or line, so more than one card. */
const isSeveral = (content: Content): boolean => content.type === 'own' || !content.read.ok || content.read.table.rows.length > 1 || content.read.table.rows.some((row) => row.length > 1 || row.some(({ text }) => text.includes('\n')));

/** Where a card of the grid is being written, if that is what the event is aimed at. */
function writerOf({ board: { session } }: Desk, target: EventTarget | null): HTMLElement | null {
  const { editing, snapshot, scene } = session.store.getState();
  if (!scene.grid || snapshot.get(editing?.id ?? '')?.kind !== 'card') return null;
  return target instanceof Element ? target.closest<HTMLElement>('.board-writer') : null;
}

/**
 * Whether a paste into the card that is being written is the board's: pictures, which a text cannot hold, and into a card that is still
 * blank, as it opens after every Enter, what would be several cards in its cell.
 */
const passesWriter = (writer: HTMLElement, content: Content | null, pictures: number): boolean =>
  (content ? writer.textContent.trim() === '' && isSeveral(content) : pictures > 0);

/** The writing ends, and a card left blank goes with it: what is pasted stands in its place, below the card before it. */
function leaveForPaste({ store }: Session): void {
  const { editing, context, snapshot, edit } = store.getState();
  const blank = snapshot.find('card', editing?.id);
  const cards = blank ? gridOf(context()).cards(blank.place) : [];
  const above = cards[cards.findIndex((card) => card === blank) - 1];
  edit(null);
  if (blank && above && !store.getState().snapshot.find('card', blank.id)) store.getState().select({ ids: [above.id], cell: { lane: blank.place.lane, step: blank.place.step } });
}

/** Whoever was writing goes on behind what was pasted, in the last of its cards, as long as they stand in one cell. */
function goOnWriting({ store }: Session): void {
  const { selection, context, select, edit } = store.getState();
  const cards = gridOf(context()).inReadingOrder(selection.ids);
  const last = cards.at(-1);
  if (!last || cards.some(({ place }) => place.lane !== last.place.lane || place.step !== last.place.step)) return;
  select({ ids: [last.id], cell: { lane: last.place.lane, step: last.place.step } });
  edit({ id: last.id, caret: 'end' });
}

function take(desk: Desk, content: Content): void {
  if (!writable(desk)) return;
  if (desk.board.session.store.getState().scene.places) {
    if (content.type === 'cells') pasteLines(desk, content.read);
    return;
  }
  if (content.type === 'own') {
    void pasteOwn(desk, content.block);
    return;
  }
  const table = admitted(desk, content.read);
  if (table) pasteCells(desk, table);
}

function takePictures(desk: Desk, pictures: readonly Blob[]): void {
  if (!pastePictureAt(desk, pictures, null)) void pastePictures(desk, pictures);
}

/** Copies or cuts outside a key press, by the browser's command for it: its event is the one that may be filled without asking. */
function copyNow(desk: Desk, kind: 'copy' | 'cut'): void {
  const result = { filled: false };
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.clipboardData) result.filled = copyCards(desk.board.session, event.clipboardData, kind === 'cut');
  };
  document.addEventListener('copy', fill, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated without a successor that keeps HTML as it is written
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  if (!result.filled) explain(desk, 'notCopied', kind);
}

function explain({ notices, words }: Desk, problem: 'blocked' | 'notCopied', intent: 'copy' | 'cut' | 'paste'): void {
  const shortcut = CLIPBOARD_INTENTS.find(({ id }) => id === `edit.${intent}`)?.shortcuts?.[0] ?? '';
  notices.show({ about: 'clipboard', tone: 'error', title: words(`clipboard.${problem}.title`), text: words(`clipboard.${problem}.text`, { keys: keyNames(shortcut, words).join(' + ') }) });
}

async function pasteNow(desk: Desk, asBoard: boolean): Promise<void> {
  const { words, notices } = desk;
  const read = await readClipboard().catch(() => null);
  if (!read) {
    explain(desk, 'blocked', 'paste');
    return;
  }
  const content = readContent(read);
  if (!content && read.pictures.length > 0 && !asBoard) takePictures(desk, read.pictures);
  else if (!content) notices.show({ about: 'clipboard', tone: 'error', title: words(read.pictures.length > 0 ? 'clipboard.noTable' : 'clipboard.nothing') });
  else if (!asBoard) take(desk, content);
  else {
    // Cards that were copied here are a table too, in their plain words.
    const cells = content.type === 'own' ? readClipboardText(read.text) : content.read;
    const table = cells && writable(desk) ? admitted(desk, cells) : null;
    if (table) pasteAsBoard(desk, table);
  }
}

async function copyPicture({ board, notices, words }: Desk): Promise<void> {
  // The picture is promised, not awaited: only right after the key or click may a page write to the clipboard.
  const painted = pictureOf(board.session);
  const png = painted.then((blob) => blob ?? Promise.reject(new Error('too large')));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    notices.show({ about: 'clipboard', tone: 'done', title: words('clipboard.pictureCopied') });
  } catch {
    const blob = await painted.catch(() => undefined);
    notices.show({ about: 'clipboard', tone: 'error', title: words('clipboard.noPicture.title'), text: words(blob === null ? 'clipboard.noPicture.large' : 'clipboard.noPicture.text') });
  }
}

const ANSWERS: Partial<Record<Intent, (desk: Desk) => void>> = {
  copy: (desk) => copyNow(desk, 'copy'),
  cut: (desk) => copyNow(desk, 'cut'),
  paste: (desk) => void pasteNow(desk, false),
  pasteAsBoard: (desk) => void pasteNow(desk, true),
  copyPicture: (desk) => void copyPicture(desk),
};

/** Answers until the component is gone. */
export function useClipboard(board: BoardContext, root: RefObject<HTMLElement | null>): void {
  const words = useWords();
  const notices = useNotices();
  const desk = useMemo<Desk>(() => ({ board, words, notices }), [board, words, notices]);
  useIntent((intent) => ANSWERS[intent]?.(desk));
  useDropPictures(desk, root);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !isOurs(event, element)) return;
      const content = readContent(formsOf(event.clipboardData));
      // Spreadsheets put a picture of the cells beside their words; only what has no words is a picture.
      const pictures = content ? [] : picturesOf(event.clipboardData);
      if (!content && pictures.length === 0) return;
      event.preventDefault();
      if (content) take(desk, content);
      else takePictures(desk, pictures);
    };
    const pasteIntoWriting = (event: ClipboardEvent): void => {
      const writer = writerOf(desk, event.target);
      if (!event.clipboardData || !writer) return;
      const content = readContent(formsOf(event.clipboardData));
      const pictures = content ? [] : picturesOf(event.clipboardData);
      if (!passesWriter(writer, content, pictures.length)) return;
      event.preventDefault();
      event.stopPropagation();
      leaveForPaste(board.session);
      const { selection } = board.session.store.getState();
      if (content) take(desk, content);
      else void pastePictures(desk, pictures);
      if (board.session.store.getState().selection !== selection) goOnWriting(board.session);
    };
    const copy = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !isOurs(event, element)) return;
      if (copyCards(board.session, event.clipboardData, event.type === 'cut')) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    element.addEventListener('paste', pasteIntoWriting, { capture: true });
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    return () => {
      document.removeEventListener('paste', paste);
      element.removeEventListener('paste', pasteIntoWriting, { capture: true });
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
    };
  }, [board, desk, root]);
}
