/** The project's boards, side by side. The one shown has a menu; a double click writes its title. */
import { ChevronDown, Copy, CopyPlus, Layers2, Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { blueprintFrom } from '../../../src-shared/commands/blueprint-from';
import { NEW_BOARDS, deleteBoard, duplicateAsToBe, duplicateBoard, renameBoard } from '../../../src-shared/commands/boards';
import type { Board } from '../../../src-shared/model/board';
import { useSession, useSessionObject } from '../../session/react';
import { IconButton } from '../../ui/button';
import { iconNamed } from '../../ui/icons';
import { Menu, type MenuEntry } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { InlineTitle } from './InlineTitle';

/** A longer title than this may be cut. */
const SHORT = 24;
/** What tells copies and states of one map apart stands at the end, mostly in brackets. */
const TELLING_END = /\s*\([^()]{1,14}\)$/u;

/** A title that is cut in its middle where there is no room for it: boards made from one another begin alike. */
function ShortTitle({ title }: { readonly title: string }): ReactNode {
  const end = title.length > SHORT ? (TELLING_END.exec(title)?.[0] ?? '') : '';
  return (
    <>
      <span className="cx-tab-start">{title.slice(0, title.length - end.length)}</span>
      {end !== '' && <span className="cx-tab-end">{end}</span>}
    </>
  );
}

interface TabProps {
  readonly board: Board;
  readonly shown: boolean;
  readonly renaming: boolean;
  readonly onRename: (on: boolean) => void;
}

function Tab({ board, shown, renaming, onRename }: TabProps): ReactNode {
  const words = useWords();
  const program = useProgram();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const item = useRef<HTMLLIElement>(null);
  const title = board.title.trim() || words('app.untitledBoard');

  useEffect(() => {
    if (shown) item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);

  if (renaming) {
    return (
      <li className="cx-tab" data-shown="" ref={item}>
        <InlineTitle
          selected
          className="cx-tab-input"
          label={words('app.board.name')}
          value={board.title}
          placeholder={words('app.untitledBoard')}
          onTitle={(name) => store.getState().run(renameBoard, { id: board.id, title: name })}
          onDone={() => onRename(false)}
        />
      </li>
    );
  }
  const context = store.getState().context();
  const entries = [
    { id: 'rename', label: words('app.board.rename'), icon: Pencil, run: () => onRename(true) },
    { id: 'duplicate', label: words('home.menu.duplicate'), icon: Copy, run: () => void store.getState().run(duplicateBoard, { id: board.id }) },
    { id: 'toBe', label: words('app.board.duplicateAsToBe'), icon: CopyPlus, run: () => void store.getState().run(duplicateAsToBe, { id: board.id }) },
    ...(board.boardKind === 'journey' ? [{ id: 'blueprint', label: words('command.board.blueprintFrom'), icon: Layers2, run: () => void store.getState().run(blueprintFrom, { id: board.id }) }] : []),
  ];
  const remove = {
    id: 'delete', label: `${words('app.board.delete')}…`, icon: Trash2, danger: true,
    disabled: !deleteBoard.when(context, { id: board.id }),
    run: () => program.show({ type: 'deleteBoard', board: board.id }),
  };
  return (
    <li className="cx-tab" data-shown={shown ? '' : undefined} ref={item}>
      <AriaButton
        className="cx-tab-button"
        aria-current={shown ? 'page' : false}
        aria-label={title}
        // Whoever points at a tab goes on writing on its board; whoever comes by keyboard stays among the tabs.
        preventFocusOnPress
        onPress={() => store.getState().showBoard(board.id)}
        onDoubleClick={() => !readOnly && onRename(true)}
      >
        <ShortTitle title={title} />
      </AriaButton>
      {shown && !readOnly && (
        <Menu
          label={words('app.board.menu', { title })}
          trigger={<IconButton icon={ChevronDown} label={words('app.board.menu', { title })} />}
          groups={[
            { id: 'change', entries },
            { id: 'remove', entries: [remove] },
          ]}
        />
      )}
    </li>
  );
}

export function BoardTabs(): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const boards = useSession((state) => state.snapshot.ofKind('board'));
  const shown = useSession((state) => state.board);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const [renaming, setRenaming] = useState<string | null>(null);
  // The list of the kind changes exactly when a board does; their order is asked of the same snapshot.
  const ordered = boards.length > 1 ? store.getState().snapshot.boards() : boards;

  const newBoard = (command: (typeof NEW_BOARDS)[number]): MenuEntry => ({
    id: command.id,
    label: words.maybe(`command.${command.id}`) ?? command.id,
    icon: iconNamed(command.icon),
    run: () => void store.getState().run(command, undefined),
  });

  return (
    <nav className="cx-tabs" aria-label={words('app.boards')}>
      <ul>
        {ordered.map((board) => (
          <Tab key={board.id} board={board} shown={board.id === shown} renaming={renaming === board.id} onRename={(on) => setRenaming(on ? board.id : null)} />
        ))}
      </ul>
      {!readOnly && (
        <Menu
          label={words('app.board.add')}
          trigger={<IconButton icon={Plus} label={words('app.board.add')} />}
          groups={[{ id: 'kinds', entries: NEW_BOARDS.map(newBoard) }]}
        />
      )}
    </nav>
  );
}
