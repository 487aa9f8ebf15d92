/** Tells changes to assistive technology, politely: what gestures and commands did, once each. */
import { type ReactNode } from 'react';
import { useGesture } from '../board';

export function Announcer(): ReactNode {
  const said = useGesture((state) => state.said);
  return (
    <div className="board-said" role="status" aria-live="polite">
      {said}
    </div>
  );
}
