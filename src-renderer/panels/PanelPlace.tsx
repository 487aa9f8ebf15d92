/** The place at the left of the board: a column of buttons, and beside it the one panel that is open. */
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import './panels.css';
import { listedCommandById } from '../../src-shared/commands/registry';
import { useSession } from '../session/react';
import { IconButton } from '../ui/button';
import { useFormats, useWords } from '../ui/words';
import { PANELS } from './list';
import type { Panel } from './types';
import { PANEL_CLASS, type OpenPanel, type Panels } from './use-panels';

export function PanelPlace({ panels }: { readonly panels: Panels }): ReactNode {
  const words = useWords();
  const { open } = panels;
  return (
    <>
      <nav className="cx-rail" aria-label={words('panels.rail')}>
        {PANELS.map((panel) => (
          <RailButton
            key={panel.command}
            panel={panel}
            open={open?.panel === panel}
            onPress={() => (open?.panel === panel ? panels.close() : panel.intents[0] && panels.ask(panel.intents[0]))}
          />
        ))}
      </nav>
      {open && <OpenedPanel key={open.panel.command} open={open} onClose={panels.close} />}
    </>
  );
}

interface RailButtonProps {
  readonly panel: Panel;
  readonly open: boolean;
  readonly onPress: () => void;
}

function RailButton({ panel, open, onPress }: RailButtonProps): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const count = useSession((state) => (open ? 0 : (panel.count?.(state) ?? 0)));
  const title = words.maybe(panel.title) ?? '';
  return (
    <span className="cx-rail-item" data-open={open ? '' : undefined}>
      <IconButton
        icon={panel.icon}
        label={count > 0 ? words('panels.counted', { title, count }) : title}
        shortcut={listedCommandById(panel.command)?.shortcuts?.[0]}
        aria-expanded={open}
        onPress={onPress}
      />
      {count > 0 && (
        <span className="cx-rail-count" aria-hidden>
          {count > 99 ? '99+' : formats.number(count)}
        </span>
      )}
    </span>
  );
}

function OpenedPanel({ open, onClose }: { readonly open: OpenPanel; readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const place = useRef<HTMLElement>(null);
  const { panel, intent, turn } = open;
  const { Body } = panel;
  const title = words.maybe(panel.title) ?? '';

  useEffect(() => {
    const start = place.current?.querySelector<HTMLElement>('[data-panel-start]') ?? place.current;
    start?.focus();
    if (start instanceof HTMLInputElement) start.select();
  }, [turn]);

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape anywhere in the panel closes it
    <aside
      ref={place}
      className={PANEL_CLASS}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="cx-panel-head">
        <h2>{title}</h2>
        <IconButton icon={X} label={words('panels.close')} shortcut="Escape" onPress={onClose} />
      </header>
      <Body intent={intent} onClose={onClose} />
    </aside>
  );
}
