/** The window: language and theme, the screen, the open dialog, notices, and what concerns all of them. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { listedCommandById } from '../../src-shared/commands/registry';
import { interfaceLanguage, type Home as HomeStore } from '../session/home';
import { NoticeRegion, NoticesReact } from '../ui/notices';
import { ThemeProvider } from '../ui/theme';
import { useWords, WordsProvider } from '../ui/words';
import { CrashBoundary } from './Crash';
import { Mark } from './Wordmark';
import { runCommand } from './commands';
import { AppReact, useProgram, useProgramState } from './context';
import { Dialogs } from './dialogs/Dialogs';
import { Home } from './home/Home';
import { createPictures } from './home/pictures';
import { rememberedPlace } from './place';
import { Project } from './project/Project';
import { createProgram, type Program } from './program';
import { dispatchKey } from './shortcuts';
import { useFileDrop } from './drop';

function Opening({ title }: { readonly title: string }): ReactNode {
  const words = useWords();
  return (
    <main className="cx-full" aria-busy>
      <Mark size={40} />
      <p role="status">{words('app.opening', { title })}</p>
    </main>
  );
}

function Screen(): ReactNode {
  const screen = useProgramState((state) => state.screen);
  const words = useWords();
  const dropping = useFileDrop();
  return (
    <>
      {screen.type === 'home' && <Home />}
      {screen.type === 'opening' && <Opening title={screen.title} />}
      {screen.type === 'project' && <Project key={screen.session.store.getState().project.session} session={screen.session} />}
      <Dialogs />
      {dropping && <div className="cx-dropping">{words('home.drop')}</div>}
    </>
  );
}

/** Keys, errors nobody caught, and what the shell asks for. */
function useWindow(program: Program): void {
  const words = useWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (dispatchKey(program, event)) event.preventDefault();
    };
    const onError = (event: Event): void => {
      // A browser's note that sizes settle in the next frame comes as an error event without an error: nothing failed.
      if (event instanceof ErrorEvent && event.error === null && event.message.startsWith('ResizeObserver')) return;
      program.notices.show({ tone: 'error', title: words('error.unexpected.title'), text: words('error.unexpected.text') });
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onError);
    };
  }, [program, words]);

  useEffect(
    () =>
      program.host.onEvent((event) => {
        if (event.type === 'connection' && !event.up) program.notices.show({ tone: 'error', title: words('error.host.gone.title'), text: words('error.host.gone.text') });
        if (event.type === 'connection' && event.up) program.notices.store.setState(program.notices.store.getState().filter((notice) => notice.title !== words('error.host.gone.title')), true);
        if (event.type !== 'command') return;
        const command = listedCommandById(event.command);
        if (event.command === 'project.open' && event.argument !== null) void program.open(event.argument, event.argument.split(/[\\/]/).at(-1) ?? event.argument);
        else if (command) runCommand(program, command);
      }),
    [program, words],
  );
}

function Inside(): ReactNode {
  const program = useProgram();
  useWindow(program);
  return (
    <CrashBoundary>
      <Screen />
      <NoticeRegion notices={program.notices} />
    </CrashBoundary>
  );
}

/** The program over a home that has been read. A tab that was in a project goes back to it; a file named at the start is opened. */
export function App({ home }: { readonly home: HomeStore }): ReactNode {
  const [program] = useState(() => createProgram(home));
  const app = useMemo(() => ({ program, pictures: createPictures(home.host) }), [program, home]);
  const language = useStore(home.store, interfaceLanguage);
  const theme = useStore(home.store, (state) => state.preferences.theme);

  useEffect(() => {
    const place = rememberedPlace();
    const path = place?.path ?? home.store.getState().info.openAtStart;
    if (path) void program.open(path, path.split(/[\\/]/).at(-1) ?? path, { board: place?.board ?? null });
  }, [program, home]);

  return (
    <WordsProvider language={language}>
      <ThemeProvider choice={theme}>
        <AppReact value={app}>
          <NoticesReact value={program.notices}>
            <Inside />
          </NoticesReact>
        </AppReact>
      </ThemeProvider>
    </WordsProvider>
  );
}
