/** Which panel is open: at most one, none when a project opens. */
import { useEffect, useRef, useState } from 'react';
import type { Intent } from '../../src-shared/commands/types';
import { useIntent } from '../session/react';
import { PANELS } from './list';
import type { Panel } from './types';

/** The class of the element that a panel stands in: who looks whether a panel has the keyboard asks for it. */
export const PANEL_CLASS = 'cx-panel';

export interface OpenPanel {
  readonly panel: Panel;
  readonly intent: Intent;
  /** Rises each time the panel is asked for, so that it takes the keyboard again. */
  readonly turn: number;
}

export interface Panels {
  readonly open: OpenPanel | null;
  readonly ask: (intent: Intent) => void;
  readonly close: () => void;
}

const hasKeyboard = (): boolean => Boolean(document.activeElement?.closest(`.${PANEL_CLASS}`));

/** Ends what is being written in the panel: a field that goes while it has the keyboard hears of nothing. */
function leave(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && hasKeyboard()) active.blur();
}

/** Follows the intents. `onClose` gives the keyboard back to the board. */
export function usePanels(onClose: () => void): Panels {
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const returns = useRef(false);

  const close = (): void => {
    returns.current = hasKeyboard() || document.activeElement === document.body;
    leave();
    setOpen(null);
  };
  const ask = (intent: Intent): void => {
    const panel = PANELS.find(({ intents }) => intents.includes(intent));
    if (!panel) return;
    if (open?.panel === panel && hasKeyboard() && intent.startsWith('toggle')) {
      close();
      return;
    }
    // What is asked of an open panel without opening it, the next hit for one, leaves the keyboard where it is.
    if (open?.panel === panel && !/^(open|toggle)/.test(intent)) return;
    if (open?.panel !== panel) leave();
    setOpen({ panel, intent, turn: (open?.turn ?? 0) + 1 });
  };
  useIntent(ask);

  useEffect(() => {
    if (open || !returns.current) return;
    returns.current = false;
    onClose();
  });
  return { open, ask, close };
}
