/** The guided first map: a small card over the board that goes on when the person has done what it asks. It takes neither keyboard nor pointer from the board. */
import { Check, X } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { CURVE_ROLES, type LaneRole } from '../../../src-shared/model/lane';
import { translator } from '../../../src-shared/i18n';
import { useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { Keys } from '../../ui/keys';
import { useWords } from '../../ui/words';
import { useProgram, useProgramState } from '../context';
import './guide.css';
import { isDone, stepsFor, type GuideStep } from './steps';

/** Which step is asked for, and on what the person began it; `null` when all are done. */
function useSteps(): { readonly step: GuideStep | null; readonly index: number; readonly count: number; readonly next: () => void } {
  const program = useProgram();
  const { store } = useSessionObject();
  const index = useProgramState((state) => state.guide?.step ?? 0);
  const [steps] = useState(() => stepsFor(store.getState().snapshot, store.getState().board));
  const step = steps[index] ?? null;
  const next = useCallback(() => program.guideTo(index + 1), [program, index]);
  useEffect(() => {
    const before = store.getState().snapshot;
    return store.subscribe((state, previous) => {
      if (step !== null && state.snapshot !== previous.snapshot && isDone(step, before, state.snapshot, state.board)) next();
    });
  }, [store, step, next]);
  return { step, index, count: steps.length, next };
}

/** The words of the board stand in the guide as they stand on the board, in the project's language; `doing` is `null` without any lane. */
function useBoardWords(): { readonly stage: string; readonly doing: string | null; readonly feeling: string } {
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  const words = translator(snapshot.project?.language ?? 'en');
  const lanes = snapshot.childrenOf('lane', board).filter(({ hidden }) => !hidden);
  const named = (fits: (role: LaneRole) => boolean): string | null => {
    const lane = lanes.find(({ role }) => fits(role)) ?? lanes[0];
    return lane ? lane.title.trim() || words(`role.${lane.role}`) : null;
  };
  const [first] = snapshot.childrenOf('stage', board);
  return {
    stage: first?.title.trim() || words('phase.before'),
    doing: named((role) => role === 'doing' || role === 'customer'),
    feeling: named((role) => CURVE_ROLES.has(role)) ?? '',
  };
}

function Ask({ step }: { readonly step: GuideStep }): ReactNode {
  const words = useWords();
  const { stage, doing, feeling } = useBoardWords();
  // Cards are written in lanes; a stage can be named without.
  if (doing === null && step !== 'stage') return <p>{words('guide.lane.text')}</p>;
  switch (step) {
    case 'stage':
      return (
        <>
          <p>{words('guide.stage.text', { stage })}</p>
          <p className="cx-hint">
            {words('guide.stage.keys')}
          </p>
        </>
      );
    case 'card':
      return <p>{words('guide.card.text', { lane: doing ?? '' })}</p>;
    case 'enter':
      return <p>{words('guide.enter.text')}</p>;
    case 'tab':
      return <p>{words('guide.tab.text')}</p>;
    case 'emotion':
      return (
        <>
          <p>{words('guide.emotion.text', { lane: feeling })}</p>
          <p className="cx-hint">
            {words('guide.emotion.keys')} <Keys shortcut="Alt+Shift+ArrowUp" />
          </p>
        </>
      );
  }
}

/** `onEnd`: somebody ended it by one of its buttons, which go, and with them the keyboard that was there. */
export function Guide({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const { step, index, count, next } = useSteps();
  const end = (): void => {
    onEnd();
    program.endGuide();
  };
  return (
    <aside className="cx-guide" aria-label={words('guide.name')}>
      <header className="cx-guide-head">
        <span className="cx-guide-steps" role="img" aria-label={words('guide.step', { number: Math.min(index + 1, count), of: count })}>
          {Array.from({ length: count }, (_, i) => (
            <span key={i} className="cx-guide-dot" data-state={i < index ? 'done' : i === index ? 'now' : undefined} />
          ))}
        </span>
        <IconButton icon={X} label={words('guide.end')} onPress={end} />
      </header>
      {/* Read out as it changes, while the keyboard stays on the board. */}
      <div role="status" className="cx-guide-text">
        {step ? (
          <>
            <h2>{words(`guide.${step}.title`)}</h2>
            <Ask step={step} />
          </>
        ) : (
          <>
            <h2>
              <Check className="cx-icon cx-good" size={20} aria-hidden /> {words('guide.done.title')}
            </h2>
            <p>
              {words('guide.done.text')} <Keys shortcut="Mod+K" />
            </p>
          </>
        )}
      </div>
      <footer className="cx-guide-foot">
        {step ? (
          <Button variant="quiet" onPress={next}>
            {words('guide.skip')}
          </Button>
        ) : (
          <Button variant="primary" onPress={end}>
            {words('ui.done')}
          </Button>
        )}
      </footer>
    </aside>
  );
}
