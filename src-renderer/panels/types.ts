/** What a panel at the left of the board is: one subject, one file that describes it, one line in `list.ts`. */
import type { ComponentType } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Intent } from '../../src-shared/commands/types';
import type { MessageKey } from '../../src-shared/i18n';
import type { SessionState } from '../session/types';

export interface PanelBodyProps {
  /** The intent that brought the panel up last: find and replace, for one, are the same panel asked in two ways. */
  readonly intent: Intent;
  readonly onClose: () => void;
}

export interface Panel {
  /** The listed command whose label, shortcut and intent the panel's button has: `view.toggleNotes`. */
  readonly command: string;
  readonly icon: LucideIcon;
  readonly title: MessageKey;
  /** Intents that open it. One that starts with `open` or `toggle` also gives it the keyboard, and `toggle` closes it while it has it. */
  readonly intents: readonly Intent[];
  /**
   * What it shows below its title, filling the height; it scrolls by itself. The element marked `data-panel-start` gets the keyboard when the
   * panel opens. Unmounted while closed: what has to outlive that belongs to the project or the session.
   */
  readonly Body: ComponentType<PanelBodyProps>;
  /** Told on the button while the panel is closed: how many things wait in it. Cheap, asked at every change. */
  readonly count?: (state: SessionState) => number;
}
