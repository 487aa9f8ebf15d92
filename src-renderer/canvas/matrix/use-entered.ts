/** Says where an entered use went, and leads there. */
import { useEffect } from 'react';
import { useSessionObject } from '../../session/react';
import { useNotices } from '../../ui/notices';
import { useWords } from '../../ui/words';
import { useBoard, useGesture } from '../board';
import { goToCard } from './open';

export function useEntered(): void {
  const board = useBoard();
  const entered = useGesture((state) => state.entered);
  const session = useSessionObject();
  const notices = useNotices();
  const words = useWords();
  useEffect(() => {
    if (entered === null) return;
    board.gestures.setState({ entered: null });
    const { snapshot } = session.store.getState();
    const card = snapshot.find('card', entered);
    const step = snapshot.find('step', card?.place.step);
    const map = snapshot.find('board', snapshot.find('lane', card?.place.lane)?.board);
    if (!card) return;
    notices.show({
      tone: 'done',
      title: words('matrix.entered'),
      text: words('matrix.cell.place', { map: map?.title.trim() || words('app.untitled'), step: step?.title || snapshot.find('stage', step?.stage)?.title.trim() || words('canvas.untitled.stage') }),
      action: { label: words('matrix.entered.go'), run: () => goToCard(session, card) },
    });
  }, [board, entered, session, notices, words]);
}
