/** What to do on a map without a card, or an empathy map without a note. */
import type { ReactNode } from 'react';
import { EMPATHY_ZONES } from '../../src-shared/model/empathy';
import { useSession } from '../session/react';
import type { SessionState } from '../session/types';
import { useWords } from '../ui/words';

function hintOf({ snapshot, board, scene, project, editing }: SessionState): 'canvas.empty.cells' | 'canvas.empty.stages' | 'canvas.empty.lanes' | 'empathy.empty' | null {
  if (project.readOnly !== null || editing !== null) return null;
  if (scene.places) return snapshot.find('board', board)?.boardKind === 'empathy' && scene.places.count === EMPATHY_ZONES.length ? 'empathy.empty' : null;
  if (snapshot.has('card') || scene.grid?.derived) return null;
  if ((scene.grid?.columns.length ?? 0) === 0) return 'canvas.empty.stages';
  return (scene.grid?.rows.length ?? 0) > 0 ? 'canvas.empty.cells' : 'canvas.empty.lanes';
}

export function EmptyHint(): ReactNode {
  const words = useWords();
  const hint = useSession(hintOf);
  return hint && <p className="board-empty">{words(hint)}</p>;
}
