/** The name of an item, kept with Enter or by leaving the field; Escape leaves it as it was. An empty name is none and changes nothing. */
import { useRef, useState, type ReactNode } from 'react';
import { MAX_TITLE } from '../../../src-shared/model/fields';
import { useSession } from '../../session/react';

interface NameInputProps {
  readonly label: string;
  readonly value: string;
  readonly focused?: boolean;
  readonly onName: (name: string) => void;
  /** `byKey`: the keyboard has to go somewhere. */
  readonly onDone?: (byKey: boolean) => void;
}

export function NameInput({ label, value, focused = false, onName, onDone }: NameInputProps): ReactNode {
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [typed, setTyped] = useState<string | null>(null);
  const done = useRef(false);
  const end = (keep: boolean, byKey: boolean): void => {
    if (onDone && done.current) return;
    done.current = true;
    if (keep && typed !== null) onName(typed);
    setTyped(null);
    onDone?.(byKey);
  };
  return (
    <input
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it appears because the person asked to rename
      autoFocus={focused}
      className="cx-input"
      type="text"
      dir="auto"
      lang={language}
      spellCheck
      maxLength={MAX_TITLE}
      value={typed ?? value}
      aria-label={label}
      onFocus={(event) => focused && event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => document.hasFocus() && end(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        // Escape with nothing typed is the page's.
        if (event.key !== 'Enter' && (event.key !== 'Escape' || (typed === null && !onDone))) return;
        event.preventDefault();
        event.stopPropagation();
        end(event.key === 'Enter', true);
      }}
    />
  );
}
