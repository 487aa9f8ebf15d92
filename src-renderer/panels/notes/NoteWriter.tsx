/**
 * Writes a note where it stands. It lies over the note instead of in it: an option of a list box may not hold a field, and the list takes
 * the keys of what is in it.
 */
import { useImperativeHandle, useLayoutEffect, useRef, type Ref, type ReactNode } from 'react';
import { deleteNotes, setNoteText } from '../../../src-shared/commands/notes';
import { hasWords } from '../../../src-shared/model/marks';
import type { Note } from '../../../src-shared/model/note';
import { useSession, useSessionObject } from '../../session/react';
import { edit, placeCaret, readText, showText, turnIntoBullet } from '../../ui/rich-text';
import { useWords } from '../../ui/words';

export interface NoteWriterHandle {
  /** Goes where the note is now. */
  readonly follow: () => void;
}

interface NoteWriterProps {
  readonly ref: Ref<NoteWriterHandle>;
  readonly note: Note;
  /** The note in the list. */
  readonly item: () => HTMLElement | null;
  readonly onDone: () => void;
}

export function NoteWriter({ ref, note, item, onDone }: NoteWriterProps): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(note.text);
  const changed = useRef(false);
  const composing = useRef(false);
  const done = useRef(false);

  const follow = (): void => {
    const [element, at] = [root.current, item()?.getBoundingClientRect()];
    const within = element?.offsetParent?.getBoundingClientRect();
    // A note out of sight is not in the page; the writer waits where it was.
    if (element && at && within) Object.assign(element.style, { top: `${String(at.top - within.top)}px`, minHeight: `${String(at.height)}px` });
  };
  useImperativeHandle(ref, () => ({ follow }));

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    follow();
    showText(element, shown.current);
    element.focus();
    placeCaret(element, 'end');
    // Placed once, when it opens; the note keeps its place while it is written.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as the line above says
  }, []);

  const save = (): void => {
    const element = root.current;
    if (!element || composing.current) return;
    turnIntoBullet(element);
    const text = readText(element);
    if (text === shown.current) return;
    shown.current = text;
    changed.current = store.getState().run(setNoteText, { id: note.id, text }, changed.current) || changed.current;
  };
  const finish = (): void => {
    if (done.current) return;
    done.current = true;
    save();
    if (!hasWords(shown.current)) store.getState().run(deleteNotes, { ids: [note.id] }, changed.current);
    onDone();
  };

  return (
    <div
      ref={root}
      className="note note-writer"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={words('notes.text')}
      lang={language}
      spellCheck
      onInput={save}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => {
        composing.current = false;
        save();
      }}
      onBlur={() => document.hasFocus() && finish()}
      onPaste={(event) => {
        event.preventDefault();
        edit('insertText', event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n'));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
          event.preventDefault();
          event.stopPropagation();
          finish();
        }
      }}
    />
  );
}
