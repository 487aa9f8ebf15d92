/** What to do on a map without a card. */
import type { ReactNode } from 'react';
import { useSession } from '../session/react';
import { useWords } from '../ui/words';

export function EmptyHint(): ReactNode {
  const words = useWords();
  const empty = useSession((state) => !state.snapshot.has('card') && !state.scene.grid?.derived && state.project.readOnly === null && state.editing === null);
  const columns = useSession((state) => (state.scene.grid?.columns.length ?? 0) > 0);
  if (!empty) return null;
  return <p className="board-empty">{words(columns ? 'canvas.empty.cells' : 'canvas.empty.stages')}</p>;
}
