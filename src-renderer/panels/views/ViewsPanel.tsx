/** What is shown of the board, and the names under which such looks are kept. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import './views.css';
import { MAX_VIEW_NAME, deleteView, renameView, saveView, viewNamed } from '../../../src-shared/commands/views';
import type { SavedView } from '../../../src-shared/model/board';
import type { ViewLook } from '../../../src-shared/model/look';
import { showView, useLooks } from '../../session/looks';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Menu } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { LookFields } from './LookFields';

export function ViewsPanel(): ReactNode {
  const words = useWords();
  const { look, now, views, shown } = useLooks();
  const session = useSessionObject();
  // A name that was written or deleted takes the keyboard's place along: its own line goes on, or the whole map's. A new one each time.
  const [next, setNext] = useState<{ readonly name: string | null } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!next) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('.views-choice') ?? [])];
    (lines.find(({ dataset }) => next.name !== null && dataset.view === next.name) ?? lines[0])?.focus();
  }, [next]);
  const apply = (next: SavedView | null): void => {
    showView(session, next);
    session.intend('fitBoard');
  };
  return (
    <div className="cx-panel-scroll views">
      <section>
        <h3 className="views-heading">{words('views.saved')}</h3>
        {views.length === 0 && <p className="cx-hint">{words('views.none')}</p>}
        <ul ref={list} className="views-list">
          <li>
            <AriaButton className="views-choice" data-panel-start aria-pressed={now === null} onPress={() => apply(null)}>
              {words('views.all')}
            </AriaButton>
          </li>
          {views.map((view) => (
            <View key={view.name} view={view} shown={view === shown} onApply={() => apply(view)} onDone={(name) => setNext({ name })} />
          ))}
        </ul>
      </section>
      <Save now={now} shown={shown} />
      <LookFields look={look} />
    </div>
  );
}

interface ViewProps {
  readonly view: SavedView;
  readonly shown: boolean;
  readonly onApply: () => void;
  /** The view has that name now; `null` where it is gone. */
  readonly onDone: (name: string | null) => void;
}

function View({ view, shown, onApply, onDone }: ViewProps): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const { name } = view;
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const remove = (): void => {
    if (store.getState().run(deleteView, { name })) onDone(null);
  };
  if (renaming !== null) {
    const other = viewNamed(board, renaming);
    const keep = (): void => {
      const renamed = store.getState().run(renameView, { name, to: renaming });
      setRenaming(null);
      onDone(renamed ? renaming.trim() : name);
    };
    return (
      <li>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in its field ends the renaming, not the panel */}
        <form
          className="views-rename"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setRenaming(null);
            onDone(name);
          }}
        >
          <TextField
            focused
            label={words('views.name')}
            value={renaming}
            error={other && other !== view ? words('views.taken') : undefined}
            input={{ maxLength: MAX_VIEW_NAME }}
            onChange={setRenaming}
          />
          <Button type="submit">{words('views.rename')}</Button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <AriaButton className="views-choice" data-view={name} aria-pressed={shown} onPress={onApply}>
        {name}
      </AriaButton>
      {!readOnly && (
        <Menu
          label={words('views.actions', { name })}
          trigger={<IconButton icon={Ellipsis} label={words('views.actions', { name })} />}
          groups={[
            { id: 'change', entries: [{ id: 'rename', label: words('views.rename'), icon: Pencil, run: () => setRenaming(name) }] },
            { id: 'remove', entries: [{ id: 'delete', label: words('views.delete'), icon: Trash2, danger: true, run: remove }] },
          ]}
        />
      )}
    </li>
  );
}

/** Names what is shown now. Its room stays while there is nothing to name: what is ticked below does not move under the pointer. */
function Save({ now, shown }: { readonly now: ViewLook | null; readonly shown: SavedView | null }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const [name, setName] = useState('');
  if (readOnly) return null;
  const known = viewNamed(board, name);
  const look = shown ? null : now;
  const save = (): void => {
    if (look && store.getState().run(saveView, { name, look, evidence: look.evidence, actor: look.actor })) setName('');
  };
  return (
    <form
      className="views-save"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label={words('views.name')} value={name} input={{ maxLength: MAX_VIEW_NAME }} onChange={setName} />
      {look ? (
        <Button type="submit" isDisabled={name.trim() === ''}>
          {known ? words('views.replace', { name: known.name }) : words('views.save')}
        </Button>
      ) : (
        <p className="cx-hint views-nothing">{words('views.saved.hint')}</p>
      )}
    </form>
  );
}
