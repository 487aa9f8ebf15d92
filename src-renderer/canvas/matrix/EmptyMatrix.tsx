/** What a matrix without anything to show is for, and the first step. */
import { useMemo, type ReactNode } from 'react';
import { addBoard } from '../../../src-shared/commands/boards';
import { linkTouchpoints, unlinkedCards } from '../../../src-shared/commands/matrix';
import { mapsOf } from '../../../src-shared/model/matrix';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { useBoard } from '../board';
import { addTouchpoint } from './add';

export function EmptyMatrix(): ReactNode {
  const empty = useSession(({ scene }) => scene.grid?.derived !== undefined && scene.grid.rows.length === 0);
  return empty ? <Hint /> : null;
}

function Hint(): ReactNode {
  const board = useBoard();
  const words = useWords();
  const session = useSessionObject();
  const { run, filterMatrix } = session.store.getState();
  const snapshot = useSession((state) => state.snapshot);
  const matrix = useSession((state) => state.snapshot.find('board', state.board));
  const writable = useSession((state) => state.project.readOnly === null);
  const filtered = useSession((state) => state.matrixFilter !== null) && snapshot.has('touchpoint');
  const unlinked = useMemo(() => (matrix ? unlinkedCards(snapshot, matrix).length : 0), [snapshot, matrix]);
  const maps = useMemo(() => (matrix ? mapsOf(snapshot, matrix).length : 0), [snapshot, matrix]);
  /** What is pressed goes away with the hint: the board has the keyboard then. */
  const andBack = (act: () => void): void => {
    act();
    requestAnimationFrame(() => board.focus());
  };
  if (filtered) {
    return (
      <div className="matrix-empty">
        <p>{words('matrix.empty.filtered')}</p>
        <Button onPress={() => andBack(() => filterMatrix(null))}>{words('matrix.empty.clear')}</Button>
      </div>
    );
  }
  return (
    <div className="matrix-empty">
      <p>{words('matrix.empty')}</p>
      {maps === 0 && <p>{words('matrix.empty.noMap')}</p>}
      {writable && (
        <div className="matrix-empty-steps">
          {maps === 0 && <Button variant="primary" onPress={() => run(addBoard, undefined)}>{words('matrix.empty.newMap')}</Button>}
          {unlinked > 0 && <Button variant="primary" onPress={() => andBack(() => void run(linkTouchpoints, undefined))}>{words('matrix.empty.link', { count: unlinked })}</Button>}
          <Button onPress={() => addTouchpoint(session)}>{words('matrix.addTouchpoint')}</Button>
        </div>
      )}
    </div>
  );
}
