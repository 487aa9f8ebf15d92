/** The capture tray: type, Enter, type, Enter collects notes before there is a structure; then they are put into cells. */
import { ArrowRightToLine, Grid3x3, Inbox, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TooltipTrigger } from 'react-aria-components';
import { addNotes, deleteNotes, notesOfLines, notesToCell, trayNotes } from '../../../src-shared/commands/notes';
import { moveStickies, zoneAt } from '../../../src-shared/commands/stickies';
import type { CellRef } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import type { Note } from '../../../src-shared/model/note';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { Keys } from '../../ui/keys';
import { EmptyState } from '../../ui/states';
import { Tooltip } from '../../ui/tooltip';
import { useWords } from '../../ui/words';
import './notes.css';
import { Capture } from './Capture';
import { NoteList } from './NoteList';
import { NoteWriter, type NoteWriterHandle } from './NoteWriter';
import { PlacePicker } from './PlacePicker';

export function NotesPanel(): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const { store } = session;
  // The list of the kind changes exactly when a note does.
  const all = useSession((state) => state.snapshot.ofKind('note'));
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const zoned = useSession((state) => state.snapshot.find('board', state.board)?.boardKind === 'empathy');
  const notes = all.length > 0 ? trayNotes(store.getState().snapshot) : [];
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set());
  const [writing, setWriting] = useState<Id | null>(null);
  const [said, setSaid] = useState('');
  const [placing, setPlacing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const writer = useRef<NoteWriterHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = notes.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const written = notes.find(({ id }) => id === writing);

  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    // Of many new ones the list measures the heights first.
    const end = (): void => list.current?.scrollTo({ top: list.current.scrollHeight });
    end();
    requestAnimationFrame(() => requestAnimationFrame(end));
  });

  /** With the last note the list goes, and the keyboard would go with it. */
  const tell = (text: string): void => {
    setSaid(text);
    if (trayNotes(store.getState().snapshot).length === 0) field.current?.focus();
  };
  /** The note behind them is next, so that one after the other can be put in its place. */
  const goOn = (gone: readonly Id[]): void => {
    const end = notes.findIndex(({ id }) => id === gone.at(-1));
    const stays = ({ id }: Note): boolean => !gone.includes(id);
    const next = notes.slice(end + 1).find(stays) ?? notes.slice(0, Math.max(0, end)).findLast(stays);
    setSelected(new Set(next ? [next.id] : []));
  };
  const remove = (gone: readonly Id[]): void => {
    if (!store.getState().run(deleteNotes, { ids: gone })) return;
    goOn(gone);
    tell(words('notes.deleted', { count: gone.length }));
  };
  const put = (moved: readonly Id[], cell?: CellRef): void => {
    const { run, context } = store.getState();
    const done = zoned ? run(moveStickies, { ids: moved, zone: zoneAt(context()) ?? 'who' }) : run(notesToCell, { ids: moved, ...(cell ? { cell } : {}) });
    if (done) goOn(moved);
    if (done && !zoned) session.intend('revealSelection');
    if (done || !zoned) tell(done ? words(zoned ? 'notes.putZone' : 'notes.put', { count: moved.length }) : words('notes.noCell'));
  };

  return (
    <>
      {!readOnly && (
        <Capture
          field={field}
          onAdd={() => {
            added.current = true;
            setSaid('');
          }}
        />
      )}
      {notes.length === 0 ? (
        <EmptyState icon={Inbox} title={words('notes.empty.title')}>
          {words(readOnly ? 'notes.empty.readOnly' : 'notes.empty.text')}
        </EmptyState>
      ) : (
        <div className="notes-body">
          <NoteList
            ref={list}
            notes={notes}
            selected={selected}
            readOnly={readOnly}
            onSelect={(next) => {
              setSelected(next);
              setSaid('');
            }}
            onWrite={setWriting}
            onDelete={remove}
            onPut={put}
            onPlace={() => !zoned && setPlacing(true)}
            onType={() => field.current?.focus()}
            onPaste={(text) => {
              added.current = !readOnly && store.getState().run(addNotes, { texts: notesOfLines(text) });
            }}
            onScroll={() => writer.current?.follow()}
          />
          {written && (
            <NoteWriter
              key={written.id}
              ref={writer}
              note={written}
              item={() => list.current?.querySelector<HTMLElement>(`[data-key="${written.id}"]`) ?? null}
              onDone={() => {
                setWriting(null);
                const item = list.current?.querySelector<HTMLElement>(`[data-key="${written.id}"]`);
                (item ?? list.current)?.focus();
              }}
            />
          )}
        </div>
      )}
      {(notes.length > 0 || said !== '') && (
        <footer className="notes-foot">
          {ids.length > 0 && !readOnly && (
            <>
              <TooltipTrigger delay={500} closeDelay={0}>
                <Button icon={ArrowRightToLine} onPress={() => put(ids)}>
                  {words(zoned ? 'notes.putIntoZone' : 'notes.putIntoCell')}
                </Button>
                <Tooltip>
                  <Keys shortcut="Mod+Enter" />
                </Tooltip>
              </TooltipTrigger>
              {!zoned && (
                <TooltipTrigger delay={500} closeDelay={0}>
                  <Button icon={Grid3x3} onPress={() => setPlacing(true)}>
                    {words('notes.place')}
                  </Button>
                  <Tooltip>
                    <Keys shortcut="Mod+Shift+Enter" />
                  </Tooltip>
                </TooltipTrigger>
              )}
            </>
          )}
          <div className="notes-line">
            <p className="cx-hint" role="status">
              {said || (ids.length > 0 ? words('notes.selected', { count: ids.length }) : words(zoned ? 'notes.hintZone' : 'notes.hint'))}
            </p>
            {ids.length === 1 && !readOnly && <IconButton icon={Pencil} label={words('notes.write')} shortcut="F2" onPress={() => setWriting(ids[0] ?? null)} />}
            {ids.length > 0 && !readOnly && (
              <IconButton icon={Trash2} label={words('notes.delete', { count: ids.length })} shortcut="Delete" onPress={() => remove(ids)} />
            )}
          </div>
        </footer>
      )}
      {placing && <PlacePicker onChoose={(cell) => put(ids, cell)} onClose={() => setPlacing(false)} />}
    </>
  );
}
