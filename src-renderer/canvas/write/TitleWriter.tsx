/**
 * Writes the title of a stage, step, lane or touchpoint, or the label of a link, in place. Every keystroke is saved, and all of them are one
 * undo step. Tab goes on with the next title.
 */
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useWords } from '../../ui/words';
import { keepFromBoard } from './keys';
import { useSession, useSessionObject } from '../../session/react';
import { type TitledKind, dropUntitled, nextTitle, setTitle } from '../actions';
import { useBoard } from '../board';

export interface TitleWriterProps {
  readonly record: { readonly kind: TitledKind; readonly id: string; readonly title: string };
  /** Shown while the title is empty: what the board shows then. */
  readonly placeholder: string;
  readonly style?: CSSProperties;
  /** What it is, for assistive technology: a title without one. */
  readonly label?: string;
}

export function TitleWriter({ record, placeholder, style, label }: TitleWriterProps): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const board = useBoard();
  const input = useRef<HTMLInputElement>(null);
  // What the same step made: its title joins it.
  const begun = useRef(session.store.getState().editing?.made === true);
  const [isInPassing] = useState(() => session.store.getState().editing?.inPassing === true);
  const { id, kind } = record;
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');

  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    if (session.store.getState().editing?.caret === 'all') element?.select();
    else element?.setSelectionRange(element.value.length, element.value.length);
  }, [session]);

  const leave = (): void => {
    if (session.store.getState().editing?.id === id) session.store.getState().edit(null);
    if (isInPassing && kind === 'stage') dropUntitled(session, id);
  };

  useEffect(() => {
    const element = input.current;
    return () => {
      if (document.activeElement === element || document.activeElement === document.body) board.focus();
    };
  }, [board]);

  return (
    <input
      ref={input}
      className="board-title-writer"
      lang={language}
      spellCheck
      style={style}
      aria-label={label ?? t('canvas.writeTitle')}
      placeholder={placeholder}
      defaultValue={record.title}
      onChange={(event) => {
        setTitle(session, kind, id, event.target.value, begun.current);
        begun.current = true;
      }}
      onBlur={leave}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        keepFromBoard(event);
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        if (event.key === 'Tab' && kind !== 'link' && nextTitle(session, kind, id, event.shiftKey ? -1 : 1)) return;
        leave();
        board.focus();
      }}
    />
  );
}
