/**
 * Writes a text in place, exactly over where it is painted, formatted. Every keystroke goes into the document, so that the board grows by
 * its own layout and nothing is lost by a crash, a blur or a closed window; all of them are one undo step. A letter is seen first: it goes
 * into the document after the paint that shows it, or before whatever goes by what the document holds. While an input method composes, the
 * text is taken when it is done.
 */
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { escapeMarks, isLinkAddress, plainText } from '../../../src-shared/model/marks';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, Layer } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import { type BoardContext, useBoard } from '../board';
import { afterPaint } from '../../ui/after-paint';
import { followedCaret } from '../../ui/caret';
import { caretOffset, edit, endBullet, insertLines, linkRange, placeCaret, readText, setCaretOffset, showText, shownWords, turnIntoBullet } from '../../ui/rich-text';
import { formsOf, readStyled } from '../clipboard/content';
import { BAR, barSide } from './bar-side';
import { FormatBar, type Linking } from './FormatBar';
import { keepFromBoard } from './keys';

const CARDS: ReadonlySet<Layer> = new Set<Layer>(['card']);

/** Whether the format bar stands under a text of this size, board px: as the board is when the writing begins, so that it does not jump. */
function barBelow(board: BoardContext, record: Id, text: Box): boolean {
  const [view, size] = [board.view(), board.size()];
  const near = board.session.store.getState().scene.query({ x: text.x, y: text.y - BAR.h, w: BAR.w, h: text.h + 2 * BAR.h }, CARDS);
  const others = near.filter(({ block }) => block.record !== record).map(({ block, x, y }) => ({ x, y, w: block.w, h: block.h }));
  return barSide(text, others, { top: (board.bands().top - view.y) / view.zoom, bottom: (size.height - view.y) / view.zoom }) === 'below';
}

/** What is written: it must be the same as long as one writing lasts. */
export interface Written {
  readonly record: Id;
  /** `line` is one line; `plain` has several; `marks` also bold, italic, bullets and links. */
  readonly form: 'line' | 'plain' | 'marks';
  /** The text as the document has it now; `undefined` once it is gone. */
  readonly read: () => string | undefined;
  /** `continues` the undo step before. */
  readonly save: (text: string, continues: boolean) => void;
  /** Writing has ended and everything is saved. */
  readonly end?: () => void;
}

/** A list that the field completes from; the field keeps the keyboard. */
export interface Completing {
  /** What makes a combobox of the field. */
  readonly attributes: HTMLAttributes<HTMLElement>;
  /** Hears the keys first; returns whether one was for the list alone. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** The words have changed. */
  readonly follow: (root: HTMLElement) => void;
  readonly list: ReactNode;
}

/** What a key handler may do with the writing it is in. */
export interface WritingHand {
  readonly empty: boolean;
  readonly save: () => void;
  readonly leave: () => void;
}

/** The text as the document has it, and what brings the document up to what is shown. */
class Draft {
  seen: string;
  private begun = false;
  private saving = false;
  constructor(private readonly written: Written) {
    this.seen = written.read() ?? '';
  }

  /** Something else was done meanwhile, such as a picture that arrived: what is written from now on is a step after it. */
  interrupted(): void {
    if (!this.saving) this.begun = false;
  }

  show(root: HTMLElement): void {
    showText(root, this.written.form === 'marks' ? this.seen : escapeMarks(this.seen));
  }

  save(root: HTMLElement): void {
    const source = readText(root);
    const { form } = this.written;
    const text = form === 'marks' ? source : form === 'plain' ? plainText(source) : plainText(source).replaceAll('\n', ' ');
    if (text === this.seen) return;
    this.seen = text;
    this.saving = true;
    this.written.save(text, this.begun);
    this.saving = false;
    this.begun = true;
  }
}

interface RichWriterProps {
  readonly written: Written;
  readonly label: string;
  /** Where the writing stands on the board, board px. */
  readonly x: number;
  readonly y: number;
  readonly frame: CSSProperties & { readonly width?: number; readonly minHeight?: number };
  readonly text: CSSProperties;
  /** Enter and Tab, which mean something else in each kind of text; returns whether it did something. Escape leaves, Shift-Enter breaks the line. */
  readonly onKey: (event: KeyboardEvent, hand: WritingHand) => boolean;
  readonly completing?: Completing | null;
}

export function RichWriter({ written, label, x, y, frame, text, onKey, completing = null }: RichWriterProps): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const root = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const [linking, setLinking] = useState<Linking | null>(null);
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [draft] = useState(() => new Draft(written));
  /** Letters are seen that the document does not hold yet; calling it says that it does. */
  const waiting = useRef<(() => void) | null>(null);
  const { record, form } = written;
  const [below] = useState(() => barBelow(board, record, { x, y, w: frame.width ?? 0, h: frame.minHeight ?? 0 }));

  /** What was typed and has been seen goes into the document. */
  const settle = (element: HTMLElement): void => {
    const done = waiting.current;
    if (!done) return;
    waiting.current = null;
    if (!composing.current) draft.save(element);
    done();
  };
  const settleAfterPaint = (element: HTMLElement): void => {
    if (waiting.current) return;
    const cancel = afterPaint(() => settle(element));
    const release = session.hold();
    waiting.current = () => {
      cancel();
      release();
    };
  };

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    draft.show(element);
    element.focus({ preventScroll: true });
    placeCaret(element, session.store.getState().editing?.caret ?? 'end');
    const offSettle = session.onSettle(() => settle(element));
    const offOthers = session.store.getState().document.subscribe(({ origin }) => origin === 'user' && draft.interrupted());
    const off = session.onRecord(record, () => {
      const now = written.read();
      // Somebody else wrote here, or an undo did: show it, with the caret where it was.
      if (now === undefined || now === draft.seen || composing.current) return;
      draft.seen = now;
      const [caret, words] = [caretOffset(element), shownWords(element)];
      draft.show(element);
      if (caret !== null) setCaretOffset(element, followedCaret(words, shownWords(element), caret));
    });
    return () => {
      off();
      offSettle();
      offOthers();
      draft.save(element);
      settle(element);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one writing is of one text; whoever writes another gives another key
  }, [session, draft]);

  useEffect(
    () => () => {
      // Unless a panel or a dialog that was asked for meanwhile has it.
      if (document.activeElement === document.body) board.focus();
    },
    [board],
  );

  const [place] = useState(() => session.store.getState().editing?.place);
  const leave = (): void => {
    if (root.current) draft.save(root.current);
    if (root.current) settle(root.current);
    written.end?.();
    const { editing } = session.store.getState();
    if (editing?.id === record && editing.place === place) session.store.getState().edit(null);
  };

  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    keepFromBoard(event);
    // The Enter that accepts an input method's word is not ours; some of them send it as `Process`.
    if (event.nativeEvent.isComposing || composing.current || event.key === 'Process') return;
    const element = event.currentTarget;
    settle(element);
    if (completing?.key(event)) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const hand: WritingHand = { empty: element.textContent.trim() === '', save: () => draft.save(element), leave };
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      if (form === 'marks' && endBullet(element, 'blank')) draft.save(element);
      else if (form !== 'line') edit('insertParagraph');
    } else if (event.key === 'Backspace' && form === 'marks' && endBullet(element, 'start')) {
      event.preventDefault();
      draft.save(element);
    } else if (form !== 'marks' && command && /^[biu]$/i.test(event.key)) event.preventDefault();
    else if (form === 'marks' && event.key.toLowerCase() === 'k' && command && !event.shiftKey) {
      event.preventDefault();
      setLinking(linkRange(element));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && onKey(event, hand)) event.preventDefault();
  };

  return (
    <div className="board-writing" style={{ transform: `translate(${String(x)}px, ${String(y)}px)`, ...frame }}>
      {form === 'marks' && (
        <FormatBar
          below={below}
          target={root}
          onFormat={() => root.current && draft.save(root.current)}
          linking={linking}
          onLink={(asking) => setLinking(asking && root.current ? linkRange(root.current) : null)}
        />
      )}
      <div
        ref={root}
        className="board-writer nodrag nopan"
        style={text}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline={form !== 'line'}
        aria-label={label}
        {...completing?.attributes}
        lang={language}
        spellCheck
        onInput={(event) => {
          if (composing.current) return;
          if (form === 'marks') turnIntoBullet(event.currentTarget);
          const element = event.currentTarget;
          settleAfterPaint(element);
          completing?.follow(element);
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          draft.save(event.currentTarget);
          completing?.follow(event.currentTarget);
        }}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
          const selected = window.getSelection()?.isCollapsed === false;
          // An address pasted over words becomes their link.
          const styled = form === 'marks' ? readStyled(formsOf(event.clipboardData)) : null;
          if (form === 'marks' && selected && isLinkAddress(pasted.trim())) edit('createLink', pasted.trim());
          else if (styled) insertLines(event.currentTarget, styled);
          else edit('insertText', form === 'line' ? pasted.replaceAll('\n', ' ') : pasted);
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
      {completing?.list}
    </div>
  );
}
