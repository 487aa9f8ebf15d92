/** Tells changes to assistive technology, politely: what gestures and commands did, once each. */
import { useEffect, useState, type ReactNode } from 'react';
import { useIntent, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { describeChange } from './describe';

export function Announcer(): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const [said, setSaid] = useState('');

  useEffect(
    () =>
      session.store.getState().document.subscribe((change) => {
        const text = describeChange(change, words, (snapshot, { place }) => {
          const step = snapshot.find('step', place.step);
          const lane = snapshot.find('lane', place.lane);
          return {
            lane: lane ? lane.title || words(`role.${lane.role}`) : '',
            step: step?.title || snapshot.find('stage', step?.stage)?.title || words('canvas.untitled.stage'),
          };
        });
        if (text !== null) setSaid(text);
      }),
    [session, words],
  );
  useIntent((intent) => {
    if (intent === 'undo') setSaid(words('canvas.said.undone'));
    else if (intent === 'redo') setSaid(words('canvas.said.redone'));
  });

  return (
    <div className="board-said" role="status" aria-live="polite">
      {said}
    </div>
  );
}
