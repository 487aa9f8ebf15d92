/** An open project: the board with its bars, and details of what is selected beside it. */
import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Info } from 'lucide-react';
import { Inspector } from '../../boards/Inspector';
import { BoardView } from '../../canvas/BoardView';
import { cardsOfBlock } from '../../../src-shared/commands/cells';
import { NOTHING_SELECTED } from '../../../src-shared/commands/types';
import type { Board } from '../../../src-shared/model/board';
import { PROJECT_ID } from '../../../src-shared/model/project';
import { besideBoard } from '../../session/calm';
import { CalmSession, SessionProvider, useIntent, useRecord, useSession, useSessionObject } from '../../session/react';
import type { Session } from '../../session/session';
import { followUndone } from '../../session/undone';
import { CarryPreview } from '../../panels/CarryPreview';
import { PanelPlace } from '../../panels/PanelPlace';
import { usePanels } from '../../panels/use-panels';
import { IconButton } from '../../ui/button';
import { useWords } from '../../ui/words';
import { AsIsStrip } from '../compare/AsIsStrip';
import { CompareMarks } from '../compare/CompareMarks';
import { useProgram, useProgramState } from '../context';
import { Guide } from '../guide/Guide';
import { ProjectDialogs } from '../dialogs/Dialogs';
import { DimmedCards } from '../look/DimmedCards';
import { PathMarks } from '../look/PathMarks';
import { LookChips } from '../look/LookChips';
import { explainSaveFailure, handleIntent } from '../intents';
import { Banners } from './Banner';
import { BottomBar } from './BottomBar';
import { TopBar } from './TopBar';

/** Asks before the window goes while something is on no disk. */
function useLeaveWarning(): void {
  const session = useSessionObject();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      session.settle();
      const { unsent, sending } = session.store.getState();
      if (unsent || sending) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}

/** Tells once when saving to the file begins to fail; the bar below goes on saying so. */
function useSaveFailureNotice(): void {
  const program = useProgram();
  const error = useSession((state) => (state.save.state === 'failed' ? state.save.error : null));
  useEffect(() => {
    if (error) explainSaveFailure(program, error, false);
  }, [error, program]);
}

/** Tells when the host refuses what is written, which the bar below only names. */
function useTroubleNotice(): void {
  const program = useProgram();
  const words = useWords();
  const session = useSessionObject();
  useEffect(
    () => session.onTrouble((error) => program.notices.show({ tone: 'error', title: words(`error.send.${error}.title`), text: words(`error.send.${error}.text`) })),
    [session, program, words],
  );
}

/** Tells why another board is shown when somebody deletes the one that was, in another window or in the file. */
function useLostBoardNotice(): void {
  const program = useProgram();
  const words = useWords();
  const { store } = useSessionObject();
  useEffect(() => {
    let gone: Board | null = null;
    const offStore = store.subscribe((state, before) => {
      if (state.board !== before.board && !state.snapshot.get(before.board)) gone = before.snapshot.find('board', before.board) ?? null;
    });
    // The store follows the document, so it has shown another board by the time that this hears whose doing it was.
    const offDocument = store.getState().document.subscribe(({ origin, previous }) => {
      const lost = gone;
      gone = null;
      // One that was deleted here shows another board after this has heard of it: the next change, whose ever, took nothing away.
      if (!lost || !previous.find('board', lost.id) || (origin !== 'remote' && origin !== 'load')) return;
      program.notices.show({ tone: 'error', title: words('app.boardLost.title', { title: lost.title.trim() || words('app.untitledBoard') }), text: words('app.boardLost.text') });
    });
    return () => {
      offStore();
      offDocument();
    };
  }, [store, program, words]);
}

/**
 * Escape in a field of the inspector gives the keyboard back to the board; a list that is open there is closed first. So does a dialog that
 * closes, where what had the keyboard before it is gone, and a message that goes with the keyboard in it.
 */
function useWayBack(focusBoard: () => void): void {
  const program = useProgram();
  const back = useEffectEvent(focusBoard);
  useEffect(() => {
    // A dialog itself gives it back in the next frame.
    const takeUp = (): void => void requestAnimationFrame(() => requestAnimationFrame(() => {
      if (document.activeElement === document.body && !program.store.getState().dialog) back();
    }));
    const off = [
      program.store.subscribe(({ dialog }, previous) => !dialog && previous.dialog && takeUp()),
      program.notices.store.subscribe((shown, before) => shown.length < before.length && takeUp()),
    ];
    return () => off.forEach((stop) => stop());
  }, [program]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest('.cx-inspector') && event.target.getAttribute('aria-expanded') !== 'true') back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The window's title; the same as the page's heading for those who do not see it, since the visible one is a field. */
function ProjectHeading(): ReactNode {
  const words = useWords();
  const title = useRecord('project', PROJECT_ID)?.title.trim() || words('app.untitled');
  useEffect(() => {
    document.title = `${title} · CXMap`;
    return () => {
      document.title = 'CXMap';
    };
  }, [title]);
  return <h1 className="cx-hidden">{title}</h1>;
}

/** Below this width a panel and the inspector would leave the board too little of the window: the panel takes the inspector's room. */
const CROWDED = '(width < 1600px)';

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function Frame(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const anySelected = useSession((state) => state.selection.ids.length > 0 || (state.selection.to !== undefined && cardsOfBlock(state.context()).length > 0));
  const comparing = useSession((state) => state.comparing);
  // A matrix has its settings there; for other boards they are asked for.
  const [asked, setAbout] = useState<boolean | null>(null);
  const isMatrix = useSession((state) => state.snapshot.find('board', state.board)?.boardKind === 'matrix');
  const about = asked ?? isMatrix;
  const inspector = useProgramState((state) => state.inspector);
  // The guide is about a journey map.
  const isGrid = useSession((state) => state.scene.grid !== null);
  const guided = useProgramState((state) => state.guide !== null) && isGrid;
  // Nothing beside the board comes or goes while somebody writes on it: the card would move under the words.
  const writing = useSession((state) => state.editing !== null);
  const [settled, setSettled] = useState(anySelected);
  if (!writing && settled !== anySelected) setSettled(anySelected);
  const main = useRef<HTMLElement>(null);
  const focusBoard = (): void => main.current?.querySelector<HTMLElement>('.board')?.focus();
  const panels = usePanels(focusBoard);
  useWayBack(focusBoard);
  const crowded = useMedia(CROWDED) && panels.open !== null;
  const [brandAsked, setBrandAsked] = useState(0);
  useIntent((intent) => {
    if (intent === 'openBrand') {
      // It stands below what is said about the board, which is shown while nothing is selected.
      session.store.getState().select(NOTHING_SELECTED);
      if (crowded) panels.close();
      setAbout(true);
      setBrandAsked(brandAsked + 1);
      return;
    }
    // In a window too narrow for both, asking for the inspector closes the panel instead of doing nothing to be seen.
    if (crowded && intent === 'toggleInspector') {
      panels.close();
      if (inspector) return;
    }
    handleIntent(program, intent);
  });
  useEffect(() => {
    if (brandAsked === 0) return;
    const heading = document.querySelector<HTMLElement>('[data-brand-start]');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [brandAsked]);
  useLeaveWarning();
  useSaveFailureNotice();
  useTroubleNotice();
  useLostBoardNotice();
  useEffect(() => followUndone(session), [session]);
  const showAbout = (): void => {
    setAbout(crowded || !about);
    if (crowded) panels.close();
  };
  return (
    <div className="cx-frame">
      <TopBar>
        <ProjectHeading />
      </TopBar>
      <Banners />
      <div className="cx-work">
        <PanelPlace panels={panels} />
        <main ref={main} className="cx-board" aria-label={words('app.boardArea')}>
          {comparing && <AsIsStrip />}
          <div className="cx-board-live">
            <BoardView />
            <DimmedCards />
            <PathMarks />
            {comparing && <CompareMarks />}
            <LookChips />
            {!anySelected && (
              <div className="cx-board-about">
                <IconButton icon={Info} label={words('inspector.showBoard')} aria-expanded={about && !crowded} onPress={showAbout} />
              </div>
            )}
          </div>
          {guided && <Guide onEnd={focusBoard} />}
        </main>
        {!crowded && (settled ? inspector : about) && (
          <aside className="cx-inspector" aria-label={words('app.inspector')}>
            <CalmSession calm={besideBoard}>
              <Inspector />
            </CalmSession>
          </aside>
        )}
      </div>
      <BottomBar />
      <ProjectDialogs />
      <CarryPreview />
    </div>
  );
}

export function Project({ session }: { readonly session: Session }): ReactNode {
  return (
    <SessionProvider session={session}>
      <Frame />
    </SessionProvider>
  );
}
