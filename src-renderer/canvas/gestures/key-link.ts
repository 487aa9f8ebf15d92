/** A link drawn by keys: begun on the selected card or step, led to another one with the arrow keys, made with Enter and given up with Escape. */
import type { KeyboardEvent } from 'react';
import { useIntent } from '../../session/react';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import { linkEnd } from '../../../src-shared/commands/links';
import type { Id } from '../../../src-shared/model/fields';
import { addLink } from '../actions';
import type { BoardContext } from '../board';

/** The card or step that the keyboard is on, unless the link begins there. */
function endOf({ session }: BoardContext, from: Id): Id | null {
  const { snapshot, selection } = session.store.getState();
  const end = linkEnd(snapshot, selection.ids.at(-1));
  return end === from ? null : end;
}

/** Begins a link when the command asks for one, and says which keys go on. */
export function useKeyLink(board: BoardContext): void {
  const notices = useNotices();
  const words = useWords();
  useIntent((intent) => {
    const { snapshot, selection } = board.session.store.getState();
    const anchor = linkEnd(snapshot, selection.ids.at(-1));
    if (intent !== 'startLink' || anchor === null) return;
    board.gestures.setState({ linking: { anchor, leads: 'to', over: null, at: null, link: null } });
    const title = words('canvas.linkByKeys.title');
    notices.show({ tone: 'done', title, text: words('canvas.linkByKeys.text') });
    // What it tells to do is done, or given up.
    const stop = board.gestures.subscribe(({ linking }) => {
      if (linking) return;
      stop();
      for (const notice of notices.store.getState()) if (notice.title === title) notices.hide(notice.id);
    });
    board.focus();
  });
}

/** Shows the link to where the keyboard has gone. */
export function leadLink(board: BoardContext): void {
  const { linking } = board.gestures.getState();
  if (linking) board.gestures.setState({ linking: { ...linking, over: endOf(board, linking.anchor), at: null } });
}

/** Whether the key was for a link under way. Any other than those that move about gives the link up. */
export function linkKey(board: BoardContext, event: KeyboardEvent): boolean {
  const { linking } = board.gestures.getState();
  if (!linking || MOVING.has(event.key)) return false;
  board.gestures.setState({ linking: null });
  const to = event.key === 'Enter' ? endOf(board, linking.anchor) : null;
  if (to !== null) addLink(board, linking.anchor, to);
  return event.key === 'Enter' || event.key === 'Escape';
}

const MOVING: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Shift', 'Control', 'Alt', 'Meta']);
