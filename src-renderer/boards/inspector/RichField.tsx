/** A card's text in the inspector, formatted as on the board. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { edit, readText, showText, turnIntoBullet } from '../../ui/rich-text';

interface RichFieldProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  /** The field has the keyboard, and has it no longer. */
  readonly onBegin?: () => void;
  readonly onEnd?: () => void;
}

export function RichField({ label, value, readOnly, onChange, onBegin, onEnd }: RichFieldProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  const composing = useRef(false);
  const id = useId();

  useEffect(() => {
    if (!root.current || shown.current === value) return;
    shown.current = value;
    showText(root.current, value);
  }, [value]);

  const save = (element: HTMLElement): void => {
    const text = readText(element);
    if (text === shown.current) return;
    shown.current = text;
    onChange(text);
  };
  return (
    <div className="cx-field">
      <span id={id} className="cx-label">
        {label}
      </span>
      <div
        ref={root}
        className="cx-input inspector-rich"
        contentEditable={!readOnly}
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-labelledby={id}
        spellCheck={false}
        onFocus={onBegin}
        // Another window in front is no end of writing.
        onBlur={(event) => document.activeElement !== event.currentTarget && onEnd?.()}
        onInput={(event) => {
          if (composing.current) return;
          turnIntoBullet(event.currentTarget);
          save(event.currentTarget);
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          save(event.currentTarget);
        }}
        onPaste={(event) => {
          event.preventDefault();
          edit('insertText', event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n'));
        }}
        onKeyDown={(event) => {
          // The board's shortcuts are not meant while writing; Escape gives the keyboard back.
          if (event.key === 'Escape') event.currentTarget.blur();
          else if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        }}
      />
    </div>
  );
}
