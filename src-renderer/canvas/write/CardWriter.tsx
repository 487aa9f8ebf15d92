/**
 * Writes a card's text in place, exactly over it, formatted. Every keystroke goes into the document, so that the card grows by the board's
 * own layout and nothing is lost by a crash, a blur or a closed window; all of them are one undo step. While an input method composes,
 * the text is taken when it is done.
 */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isLinkAddress } from '../../../src-shared/model/marks';
import { CARD_PADDING_Y, CARD_TEXT } from '../../../src-shared/layout/styles';
import { useRecord, useScenePart, useSession, useSessionObject } from '../../session/react';
import type { Session } from '../../session/session';
import { useWords } from '../../ui/words';
import { cardAfterWriting, nextCell, setText } from '../actions';
import { useBoard } from '../board';
import { colour } from '../paint/BlockItems';
import { FormatBar, type Linking } from './FormatBar';
import { caretOffset, edit, linkRange, placeCaret, readText, setCaretOffset, showText, turnIntoBullet } from '../../ui/rich-text';
import { writingBox } from './box';

/** Height of the format bar and its distance, screen px. */
const BAR = 44;

export function CardWriter(): ReactNode {
  const editing = useSession((state) => (state.editing && state.snapshot.get(state.editing.id)?.kind === 'card' ? state.editing.id : null));
  // A key of its own: going from card to card must end one writing and begin another.
  return editing ? <Writing key={editing} card={editing} /> : null;
}

/** The text as the document has it, and what brings the document up to what is shown. */
class Draft {
  seen: string;
  private begun = false;
  constructor(
    private readonly session: Session,
    private readonly card: string,
  ) {
    this.seen = session.store.getState().snapshot.find('card', card)?.text ?? '';
  }

  save(root: HTMLElement): void {
    const text = readText(root);
    if (text === this.seen) return;
    this.seen = text;
    setText(this.session, this.card, text, this.begun);
    this.begun = true;
  }
}

function Writing({ card }: { readonly card: string }): ReactNode {
  const t = useWords();
  const board = useBoard();
  const session = useSessionObject();
  const scene = useScenePart((now) => now);
  const place = useRecord('card', card)?.place;
  const box = place ? writingBox(scene, card, place) : null;
  const root = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const [linking, setLinking] = useState<Linking | null>(null);
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [draft] = useState(() => new Draft(session, card));

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    showText(element, draft.seen);
    element.focus({ preventScroll: true });
    placeCaret(element, session.store.getState().editing?.caret ?? 'end');
    const off = session.onRecord(card, () => {
      const now = session.store.getState().snapshot.find('card', card)?.text;
      // Somebody else wrote here, or an undo did: show it, with the caret where it was.
      if (now === undefined || now === draft.seen || composing.current) return;
      draft.seen = now;
      const caret = caretOffset(element);
      showText(element, now);
      if (caret !== null) setCaretOffset(element, caret);
    });
    return () => {
      off();
      draft.save(element);
    };
  }, [session, card, draft]);

  useEffect(() => () => board.focus(), [board]);

  const leave = (): void => {
    if (root.current) draft.save(root.current);
    if (session.store.getState().editing?.id === card) session.store.getState().edit(null);
  };

  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    // The Enter that accepts an input method's word is not ours; some of them send it as `Process`.
    if (event.nativeEvent.isComposing || composing.current || event.key === 'Process') return;
    const element = event.currentTarget;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      draft.save(element);
      if (element.textContent.trim() === '' || event.ctrlKey || event.metaKey) leave();
      else cardAfterWriting(session, card);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      edit('insertParagraph');
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      setLinking(linkRange(element));
    } else if (event.key === 'Tab') {
      event.preventDefault();
      draft.save(element);
      nextCell(session, card, event.shiftKey ? -1 : 1);
    }
  };

  if (!box) return null;
  return (
    <div className="board-writing" style={{ transform: `translate(${String(box.card.x)}px, ${String(box.card.y)}px)`, width: box.card.w, minHeight: box.card.h }}>
      <FormatBar
        below={board.view().y + box.card.y * board.view().zoom < board.bands().top + BAR}
        target={root}
        onFormat={() => root.current && draft.save(root.current)}
        linking={linking}
        onLink={(asking) => setLinking(asking && root.current ? linkRange(root.current) : null)}
      />
      <div
        ref={root}
        className="board-writer nodrag nopan"
        style={{
          top: box.y - CARD_PADDING_Y, paddingInline: box.x, minHeight: box.card.h - box.y + CARD_PADDING_Y,
          background: colour(box.fill), fontSize: CARD_TEXT.size, lineHeight: `${String(CARD_TEXT.lineHeight)}px`,
        }}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={t('canvas.writeCard')}
        lang={language}
        spellCheck
        onInput={(event) => {
          if (composing.current) return;
          turnIntoBullet(event.currentTarget);
          draft.save(event.currentTarget);
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          draft.save(event.currentTarget);
        }}
        onPaste={(event) => {
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          const selected = window.getSelection()?.isCollapsed === false;
          // An address pasted over words becomes their link.
          if (selected && isLinkAddress(text.trim())) edit('createLink', text.trim());
          else edit('insertText', text.replace(/\r\n?/g, '\n'));
        }}
        onBlur={(event) => {
          // Another window in front is no reason to stop writing, nor is the field for a link's address.
          const toBar = event.relatedTarget instanceof Element && event.relatedTarget.closest('.board-format') !== null;
          if (document.activeElement !== event.currentTarget && !toBar) leave();
        }}
        onKeyDown={keys}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
    </div>
  );
}
