/** Puts the program into a page, over whatever host it is given. */
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { HostApi } from '../../src-shared/host';
import { HostUnavailable } from '../host/unavailable';
import { openHome } from '../session/home';
import { ThemeProvider } from '../ui/theme';
import { useWords, WordsProvider } from '../ui/words';
import '../fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/overlays.css';
import '../ui/forced-colours.css';
import './app.css';
import './home.css';
import './project.css';
import './dialogs.css';
import { App } from './App';
import { FullPage } from './Crash';
import { Mark } from './Wordmark';

/** Until the preferences are known: the browser's language and the system's theme. */
function Early({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <WordsProvider language={navigator.language.startsWith('es') ? 'es' : 'en'}>
      <ThemeProvider choice="system">{children}</ThemeProvider>
    </WordsProvider>
  );
}

function Starting(): ReactNode {
  const words = useWords();
  return (
    <main className="cx-full" aria-busy>
      <Mark size={40} />
      <p role="status">{words('app.loading')}</p>
    </main>
  );
}

function Unavailable({ reason }: { readonly reason: HostUnavailable['reason'] }): ReactNode {
  const words = useWords();
  return (
    <FullPage
      title={words(`error.host.${reason}.title`)}
      text={words(`error.host.${reason}.text`)}
      action={{ label: words('ui.tryAgain'), run: () => window.location.reload() }}
    />
  );
}

/** Shows the program once the host answers; says so in words when it does not. */
export async function mount(element: HTMLElement, connect: () => Promise<HostApi>): Promise<void> {
  const root = createRoot(element);
  root.render(
    <Early>
      <Starting />
    </Early>,
  );
  try {
    const home = await openHome(await connect());
    root.render(
      <StrictMode>
        <App home={home} />
      </StrictMode>,
    );
  } catch (error) {
    root.render(
      <Early>
        <Unavailable reason={error instanceof HostUnavailable ? error.reason : 'absent'} />
      </Early>,
    );
  }
}
