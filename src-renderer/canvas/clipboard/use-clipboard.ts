/** Copy, cut and paste while the board has the keyboard: the browser's own events, which its menus and keys make. */
import { useEffect, type RefObject } from 'react';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import type { BoardContext } from '../board';
import { contentOf, readContent } from './content';
import { type Desk, admitted, pasteCells } from './paste-cells';

/** Whether the event is the board's: nothing that is written in has it, no other part of the window, and no dialog is open. */
function isOurs(event: Event, root: HTMLElement): boolean {
  if (event.defaultPrevented || root.closest('[inert], [aria-hidden="true"]')) return false;
  const { target } = event;
  if (target === document || target === document.body || target === document.documentElement) return true;
  return target instanceof HTMLElement && root.contains(target) && !target.isContentEditable && !target.closest('input, textarea, select');
}

/** Answers until the component is gone. */
export function useClipboard(board: BoardContext, root: RefObject<HTMLElement | null>): void {
  const words = useWords();
  const notices = useNotices();
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const desk: Desk = { board, words, notices };
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !isOurs(event, element)) return;
      const read = readContent(contentOf(event.clipboardData));
      if (!read) return;
      event.preventDefault();
      const table = admitted(desk, read);
      if (table) pasteCells(desk, table);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [board, root, words, notices]);
}
