/** A title that is written where it stands. Enter or leaving the field keeps it, Escape brings the old one back. */
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface InlineTitleProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly readOnly?: boolean;
  /** Takes the focus and selects the text when it appears. */
  readonly selected?: boolean;
  readonly className: string;
  readonly onTitle: (title: string) => void;
  readonly onDone?: () => void;
}

export function InlineTitle({ label, value, placeholder, readOnly = false, selected = false, className, onTitle, onDone }: InlineTitleProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);

  useEffect(() => {
    if (selected) input.current?.select();
  }, [selected]);

  const keep = (): void => {
    const title = draft?.trim();
    setDraft(null);
    if (title !== undefined && title !== value.trim()) onTitle(title);
    onDone?.();
  };

  return (
    <input
      ref={input}
      className={className}
      aria-label={label}
      value={draft ?? value}
      placeholder={placeholder}
      readOnly={readOnly}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(null);
          onDone?.();
        }
      }}
    />
  );
}
