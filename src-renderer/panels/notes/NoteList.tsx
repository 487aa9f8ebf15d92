/** The notes of the tray: selected one or many, put in order, deleted, and dragged onto the board. */
import { memo, useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer, type Key } from 'react-aria-components';
import { moveNotes, trayNotes } from '../../../src-shared/commands/notes';
import type { Id } from '../../../src-shared/model/fields';
import { parseMarks, plainText } from '../../../src-shared/model/marks';
import type { Note } from '../../../src-shared/model/note';
import { useSessionObject } from '../../session/react';
import { useCarry, useCarrySource } from '../../session/use-carry';
import { useWords } from '../../ui/words';
import { reorderTaker } from './reorder';

interface NoteListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly notes: readonly Note[];
  readonly selected: ReadonlySet<Id>;
  readonly readOnly: boolean;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onWrite: (id: Id) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
  readonly onPut: (ids: readonly Id[]) => void;
  /** Asks where the selected notes go. */
  readonly onPlace: () => void;
  /** A letter is typed: a note begins. */
  readonly onType: () => void;
  readonly onPaste: (text: string) => void;
  readonly onScroll: () => void;
}

/** Only the notes in sight are in the page: somebody pastes ten thousand lines. px */
const LAYOUT = { estimatedRowHeight: 40, gap: 6, padding: 2 };

export function NoteList({ ref, notes, selected, readOnly, onSelect, onWrite, onDelete, onPut, onPlace, onType, onPaste, onScroll }: NoteListProps): ReactNode {
  const words = useWords();
  const { store, carry } = useSessionObject();
  const inOrder = (keys: ReadonlySet<Key>): Id[] => notes.filter(({ id }) => keys.has(id)).map(({ id }) => id);
  const move = (ids: readonly Id[], index: number): void => void store.getState().run(moveNotes, { ids, index });

  const place = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<number | null>(null);
  const carried = useCarry((state) => (state.carried?.type === 'notes' ? state.carried.ids : null));
  useCarrySource(place, (target) => {
    const id = readOnly ? undefined : target.closest<HTMLElement>('.note[data-key]')?.dataset.key;
    if (id === undefined) return null;
    return { type: 'notes', ids: selected.has(id) ? inOrder(selected) : [id] };
  });
  // The list takes its own notes too: in another order.
  useEffect(() => {
    const list = place.current?.querySelector<HTMLElement>('.notes-list');
    if (!place.current || !list) return undefined;
    return carry.takenBy(reorderTaker(place.current, list, () => trayNotes(store.getState().snapshot).map(({ id }) => id), {
      show: setLine,
      move: (ids, index) => void store.getState().run(moveNotes, { ids, index }),
    }));
  }, [carry, store]);

  /** One place up or down, all of them together. */
  const nudge = (by: -1 | 1): void => {
    const ids = inOrder(selected);
    const first = notes.findIndex(({ id }) => id === ids[0]);
    if (ids.length > 0) move(ids, first + by);
  };

  return (
    // Before the list box, which takes arrows and selection and lets no Enter through.
    <div
      ref={place}
      className="notes-keys"
      onCopy={(event) => {
        const texts = notes.filter(({ id }) => selected.has(id)).map(({ text }) => plainText(text));
        if (texts.length === 0) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', texts.join('\n'));
      }}
      onPaste={(event) => {
        event.preventDefault();
        onPaste(event.clipboardData.getData('text/plain'));
      }}
      onKeyDownCapture={(event) => {
        if (readOnly) return;
        const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
        const ids = inOrder(selected);
        const mod = ctrlKey || metaKey;
        if (!mod && !altKey && (key.length === 1 || key === 'Dead') && key !== ' ') {
          // The browser puts the letter into the field, and the list looks for no note that begins with it.
          onType();
          event.stopPropagation();
          return;
        }
        if (ids.length === 0) return;
        if (key === 'Enter' && mod && shiftKey) onPlace();
        else if (key === 'Enter' && mod) onPut(ids);
        else if ((key === 'Delete' || key === 'Backspace') && !mod && !altKey) onDelete(ids);
        else if ((key === 'Enter' || key === 'F2') && !mod && !altKey && !shiftKey) onWrite(ids.at(-1) ?? '');
        else if (altKey && !mod && (key === 'ArrowUp' || key === 'ArrowDown')) nudge(key === 'ArrowUp' ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          ref={ref}
          className="notes-list"
          onScroll={onScroll}
          aria-label={words('notes.list')}
          items={notes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set(notes.map(({ id }) => id)) : new Set([...keys].map(String)))}
          // What is selected is dragged together, so a press by itself selects nothing.
          shouldSelectOnPressUp
          dependencies={[carried]}
        >
          {(note) => (
            <ListBoxItem id={note.id} textValue={plainText(note.text)} className="note" data-carried={carried?.includes(note.id) ? '' : undefined} data-tint={note.tint ?? undefined} dir="auto" onDoubleClick={() => !readOnly && onWrite(note.id)}>
              <NoteWords text={note.text} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
      {line !== null && <div className="notes-line-drop" style={{ top: line }} />}
    </div>
  );
}

/** The words with their marks shown. */
const NoteWords = memo(function NoteWords({ text }: { readonly text: string }): ReactNode {
  const lines = useMemo(() => parseMarks(text), [text]);
  return lines.map((line) => (
    <span key={line.from} className="note-line" data-bullet={line.bullet ? '' : undefined}>
      {line.spans.map((span) => (
        <span key={span.from} data-bold={span.bold ? '' : undefined} data-italic={span.italic ? '' : undefined} data-link={span.link === undefined ? undefined : ''}>
          {span.text}
        </span>
      ))}
    </span>
  ));
});
