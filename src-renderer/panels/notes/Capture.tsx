/** The field that collects: Enter keeps a note and waits for the next, pasted lines are a note each. */
import { useState, type ReactNode, type RefObject } from 'react';
import { addNotes, notesOfLines } from '../../../src-shared/commands/notes';
import { MAX_TEXT } from '../../../src-shared/model/fields';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';

interface CaptureProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAdd: () => void;
}

export function Capture({ field, onAdd }: CaptureProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const { store } = session;
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [draft, setDraft] = useState('');

  const add = (texts: readonly string[]): void => {
    if (store.getState().run(addNotes, { texts })) onAdd();
  };
  const keep = (): void => {
    setDraft('');
    add([draft]);
  };
  return (
    <div className="notes-capture">
      <textarea
        ref={field}
        className="cx-input notes-field"
        data-panel-start
        rows={1}
        lang={language}
        spellCheck
        maxLength={MAX_TEXT}
        value={draft}
        aria-label={words('notes.field')}
        placeholder={words('notes.placeholder')}
        onChange={(event) => setDraft(event.target.value)}
        // Leaving the field keeps what is in it; leaving the window does not leave the field.
        onBlur={() => document.hasFocus() && keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            keep();
          } else if (draft === '' && event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey) {
            // Nothing is written here to be undone: what was kept last is meant.
            event.preventDefault();
            event.stopPropagation();
            session.intend(event.shiftKey ? 'redo' : 'undo');
          }
        }}
        onPaste={(event) => {
          const lines = notesOfLines(event.clipboardData.getData('text/plain'));
          if (lines.length < 2) return;
          event.preventDefault();
          // What is in the field stands before the first line and behind the last one, as in any other paste.
          const { selectionStart, selectionEnd } = event.currentTarget;
          const [before, after] = [draft.slice(0, selectionStart), draft.slice(selectionEnd)];
          setDraft('');
          add(lines.map((line, i) => (i === 0 ? before : '') + line + (i === lines.length - 1 ? after : '')));
        }}
      />
    </div>
  );
}
