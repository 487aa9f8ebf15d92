/** The marks a card's text knows, over the card being written. Buttons keep the caret where it is. */
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Bold, Italic, Link, List, type LucideIcon } from 'lucide-react';
import { useWords } from '../../ui/words';
import { edit, setLink, toggleBullet } from '../../ui/rich-text';
import { useBoard } from '../board';

/** Words that are about to become a link, and the address they have. */
export interface Linking {
  readonly range: Range;
  readonly address: string;
}

interface FormatBarProps {
  /** Under the text, where it would cover more above it. */
  readonly below: boolean;
  readonly target: RefObject<HTMLElement | null>;
  readonly onFormat: () => void;
  readonly linking: Linking | null;
  /** Asks for the address of a link, or ends asking. */
  readonly onLink: (asking: boolean) => void;
}

export function FormatBar({ below, target, onFormat, linking, onLink }: FormatBarProps): ReactNode {
  const t = useWords();
  const board = useBoard();
  const bar = useRef<HTMLDivElement>(null);
  // The field may reach out of what can be seen where the card stands at its edge. Beside the other buttons it would be too broad for a small window.
  useLayoutEffect(() => {
    const rect = linking && bar.current?.getBoundingClientRect();
    if (!rect) return;
    const [from, to] = [board.toBoard({ clientX: rect.left, clientY: rect.top }), board.toBoard({ clientX: rect.right, clientY: rect.bottom })];
    board.reveal({ ...from, w: to.x - from.x, h: to.y - from.y });
  }, [board, linking]);
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
    <div ref={bar} className="board-format nodrag nopan" data-below={below || undefined}>
      {!linking && button(t('canvas.bold'), Bold, () => edit('bold'))}
      {!linking && button(t('canvas.italic'), Italic, () => edit('italic'))}
      {!linking && button(t('canvas.bullets'), List, () => target.current && toggleBullet(target.current))}
      {button(t('canvas.link'), Link, () => onLink(linking === null))}
      {linking && (
        <LinkField
          address={linking.address}
          onDone={(address) => {
            const root = target.current;
            if (!root) return true;
            const set = address === null || setLink(root, linking.range, address);
            if (!set) return false;
            onLink(false);
            if (address === null) root.focus({ preventScroll: true });
            onFormat();
            return true;
          }}
        />
      )}
    </div>
  );
}

/** `onDone` gets the address, empty to take the link away, or `null` to leave everything; it returns whether the address will do. */
function LinkField({ address, onDone }: { readonly address: string; readonly onDone: (address: string | null) => boolean }): ReactNode {
  const t = useWords();
  const [wrong, setWrong] = useState(false);
  return (
    <input
      ref={(element) => element?.focus({ preventScroll: true })}
      className="board-link-field"
      defaultValue={address}
      placeholder={t('canvas.link.placeholder')}
      aria-label={t('canvas.link.address')}
      aria-invalid={wrong}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          setWrong(!onDone(event.currentTarget.value));
        } else if (event.key === 'Escape') {
          event.preventDefault();
          onDone(null);
        }
      }}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
