/** The notes of the tray: selected one or many, put in order, deleted, and dragged onto the board. */
import { memo, useMemo, type ReactNode, type Ref } from 'react';
import { ListBox, ListBoxItem, ListLayout, useDragAndDrop, Virtualizer, type Key } from 'react-aria-components';
import { moveNotes } from '../../../src-shared/commands/notes';
import type { Id } from '../../../src-shared/model/fields';
import { parseMarks, plainText } from '../../../src-shared/model/marks';
import type { Note } from '../../../src-shared/model/note';
import { NOTES_TYPE, readNotes, writeNotes } from '../../session/notes-drag';
import { useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';

interface NoteListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly notes: readonly Note[];
  readonly selected: ReadonlySet<Id>;
  readonly readOnly: boolean;
  readonly onSelect: (ids: ReadonlySet<Id>) => void;
  readonly onWrite: (id: Id) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
  readonly onPut: (ids: readonly Id[]) => void;
  readonly onScroll: () => void;
}

/** Only the notes in sight are in the page: somebody pastes ten thousand lines. px */
const LAYOUT = { estimatedRowHeight: 40, gap: 6, padding: 2 };

export function NoteList({ ref, notes, selected, readOnly, onSelect, onWrite, onDelete, onPut, onScroll }: NoteListProps): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const inOrder = (keys: ReadonlySet<Key>): Id[] => notes.filter(({ id }) => keys.has(id)).map(({ id }) => id);
  const move = (ids: readonly Id[], index: number): void => void store.getState().run(moveNotes, { ids, index });

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: readOnly,
    // One thing is dragged whatever the number of notes: the board and other programs take them together.
    getItems: (keys) => {
      const ids = inOrder(keys);
      const texts = ids.map((id) => plainText(store.getState().snapshot.find('note', id)?.text ?? ''));
      return [{ [NOTES_TYPE]: writeNotes(ids), 'text/plain': texts.join('\n') }];
    },
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const rest = notes.filter(({ id }) => !keys.has(id));
      const at = rest.findIndex(({ id }) => id === target.key);
      move(inOrder(keys), at < 0 ? 0 : target.dropPosition === 'before' ? at : at + 1);
    },
    renderDragPreview: (items) => <div className="notes-preview">{words('notes.dragged', { count: readNotes(items[0]?.[NOTES_TYPE] ?? '').length })}</div>,
  });

  /** One place up or down, all of them together. */
  const nudge = (by: -1 | 1): void => {
    const ids = inOrder(selected);
    const first = notes.findIndex(({ id }) => id === ids[0]);
    if (ids.length > 0) move(ids, first + by);
  };

  return (
    // Before the list box, which takes arrows and selection and lets no Enter through.
    <div
      className="notes-keys"
      // Letting go of Enter would begin a drag by keyboard, for which there are commands here.
      onKeyUpCapture={(event) => {
        if (event.key === 'Enter') event.stopPropagation();
      }}
      onKeyDownCapture={(event) => {
        if (readOnly || selected.size === 0) return;
        const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
        const ids = inOrder(selected);
        const mod = ctrlKey || metaKey;
        if (key === 'Enter' && mod) onPut(ids);
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
          dragAndDropHooks={dragAndDropHooks}
        >
          {(note) => (
            <ListBoxItem id={note.id} textValue={plainText(note.text)} className="note" data-tint={note.tint ?? undefined} dir="auto" onDoubleClick={() => !readOnly && onWrite(note.id)}>
              <NoteWords text={note.text} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
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
