/** The theme in use: what the person chose, or what the system asks for. */
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { Preferences } from '../../src-shared/host';

export type Theme = 'light' | 'dark' | 'contrast';

const MORE_CONTRAST = '(prefers-contrast: more), (forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(MORE_CONTRAST), matchMedia(DARK)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}

function systemTheme(): Theme {
  if (matchMedia(MORE_CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

const ThemeContext = createContext<Theme>('light');

/** Sets the theme's colours for the page and tells it to those who paint by themselves. */
export function ThemeProvider({ choice, children }: { readonly choice: Preferences['theme']; readonly children: ReactNode }): ReactNode {
  const system = useSyncExternalStore(subscribe, systemTheme);
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
