/** Tells changes to assistive technology, politely: what gestures and commands did, once each, and how much is selected. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { useIntent, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { describeChange } from './describe';
import { describeSelection } from './describe-selection';

export function Announcer(): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const [said, setSaid] = useState('');

  useEffect(() => {
    const laneName = (snapshot: Snapshot, id: Id | undefined): string => {
      const lane = snapshot.find('lane', id);
      return lane ? lane.title || words(`role.${lane.role}`) : '';
    };
    const stepName = (snapshot: Snapshot, id: Id | undefined): string => {
      const step = snapshot.find('step', id);
      return step?.title || snapshot.find('stage', step?.stage)?.title || words('canvas.untitled.stage');
    };
    const { store } = session;
    const stops = [
      store.getState().document.subscribe((change) => {
        const text = describeChange(change, words, (snapshot, { place }) => ({ lane: laneName(snapshot, place.lane), step: stepName(snapshot, place.step) }));
        if (text !== null) setSaid(text);
      }),
      store.subscribe((now, before) => {
        const { selection, snapshot, scene: { grid } } = now;
        // What a command did is said instead.
        if (selection === before.selection || snapshot !== before.snapshot) return;
        const names = { lane: (row: number) => laneName(snapshot, grid?.rows[row]?.lane), step: (column: number) => stepName(snapshot, grid?.columns[column]?.step) };
        const text = describeSelection(selection, snapshot, grid, words, names);
        if (text !== null) setSaid(text);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [session, words]);
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
