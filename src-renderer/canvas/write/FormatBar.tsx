/** The marks a card's text knows, over the card being written. Buttons keep the caret where it is. */
import { type ReactNode, type RefObject } from 'react';
import { Bold, Italic, List, type LucideIcon } from 'lucide-react';
import { useWords } from '../../ui/words';
import { edit, toggleBullet } from '../../ui/rich-text';

interface FormatBarProps {
  /** Under the card, where the headers would cover it. */
  readonly below: boolean;
  readonly target: RefObject<HTMLElement | null>;
  readonly onFormat: () => void;
}

export function FormatBar({ below, target, onFormat }: FormatBarProps): ReactNode {
  const t = useWords();
  const button = (label: string, Icon: LucideIcon, run: () => void): ReactNode => (
    <button
      type="button"
      tabIndex={-1}
      title={label}
      aria-label={label}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        run();
        onFormat();
      }}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
  return (
    <div className="board-format nodrag nopan" data-below={below || undefined}>
      {button(t('canvas.bold'), Bold, () => edit('bold'))}
      {button(t('canvas.italic'), Italic, () => edit('italic'))}
      {button(t('canvas.bullets'), List, () => target.current && toggleBullet(target.current))}
    </div>
  );
}
