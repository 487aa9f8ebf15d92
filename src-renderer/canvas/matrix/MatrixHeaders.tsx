/** Headers of a matrix over their painting: a touchpoint is selected, renamed in place and gets a menu; a column leads to its stage. */
import { memo, type ReactNode } from 'react';
import { Plus } from 'lucide-react';
import type { SceneColumn, SceneRow } from '../../../src-shared/scene/types';
import { useRecord, useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { useBoard } from '../board';
import { openMenu } from '../menu/open';
import { TitleWriter } from '../write/TitleWriter';
import { addTouchpoint } from './add';
import { goToColumn } from './open';

export const TouchpointHeader = memo(function TouchpointHeader({ row }: { readonly row: SceneRow }): ReactNode {
  const board = useBoard();
  const words = useWords();
  const { store } = useSessionObject();
  const record = useRecord('touchpoint', row.lane);
  const selected = useSession((state) => state.selection.ids.includes(row.lane));
  const writing = useSession((state) => state.editing?.id === row.lane);
  const writable = useSession((state) => state.project.readOnly === null);
  if (!record) return null;
  const select = (): void => {
    store.getState().select({ ids: [record.id], cell: null });
    board.focus();
  };
  return (
    <div className={`board-header board-header-lane${selected ? ' is-selected' : ''}`} data-record={record.id} data-from={row.y} data-size={row.h}>
      {writing ? (
        <TitleWriter record={record} placeholder={words('matrix.untitled')} />
      ) : (
        <div
          className="board-header-title"
          title={record.title}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.preventDefault();
            select();
          }}
          onDoubleClick={() => {
            if (writable) store.getState().edit({ id: record.id, caret: 'all' });
          }}
          onContextMenu={(event) => {
            event.preventDefault();
            select();
            openMenu(board, event);
          }}
        />
      )}
    </div>
  );
});

export const ColumnHeader = memo(function ColumnHeader({ column }: { readonly column: SceneColumn }): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const selected = useSession((state) => state.selection.ids.includes(column.step));
  return (
    <div className={`board-header board-header-step${selected ? ' is-selected' : ''}`} data-record={column.step} data-from={column.x} data-size={column.w}>
      <div
        className="board-header-title"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          session.store.getState().select({ ids: [column.step], cell: null });
          board.focus();
        }}
        onDoubleClick={() => void goToColumn(session, column.step)}
      />
    </div>
  );
});

/** Below the last touchpoint: a new one, its name to be written. */
export const AddTouchpoint = memo(function AddTouchpoint({ end }: { readonly end: number }): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const writable = useSession((state) => state.project.readOnly === null);
  if (!writable) return null;
  return (
    <button type="button" className="board-add-end board-add-lane" tabIndex={-1} data-from={end} onClick={() => addTouchpoint(session)}>
      <Plus size={16} aria-hidden="true" />
      <span>{words('matrix.addTouchpoint')}</span>
    </button>
  );
});
