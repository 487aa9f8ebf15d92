/** Language and appearance, visible where one begins. */
import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { interfaceLanguage } from '../session/home';
import { Segmented } from '../ui/fields';
import { useWords } from '../ui/words';
import { useHome, useProgram } from './context';

export function Settings(): ReactNode {
  const words = useWords();
  const { home } = useProgram();
  const language = useHome(interfaceLanguage);
  const theme = useHome((state) => state.preferences.theme);
  return (
    <div className="cx-settings">
      <Segmented
        label={words('app.language')}
        value={language}
        onChange={(value) => home.prefer({ language: value })}
        // Languages are named in themselves: whoever needs the switch may not read the other one.
        choices={[
          { value: 'es', label: 'Español' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Segmented
        compact
        label={words('app.theme')}
        value={theme}
        onChange={(value) => home.prefer({ theme: value })}
        choices={[
          { value: 'system', label: words('app.theme.system'), icon: Monitor },
          { value: 'light', label: words('app.theme.light'), icon: Sun },
          { value: 'dark', label: words('app.theme.dark'), icon: Moon },
          { value: 'contrast', label: words('app.theme.contrast'), icon: Contrast },
        ]}
      />
    </div>
  );
}
