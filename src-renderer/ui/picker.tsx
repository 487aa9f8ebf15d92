/** Something chosen by typing: a field, and below it the entries that hold every word of it. Enter takes the first unless another one is focused. */
import type { LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Autocomplete, Dialog as AriaDialog, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components';
import { folded } from '../../src-shared/insight/search';
import { SearchField } from './fields';
import { Keys } from './keys';

export interface PickerEntry {
  readonly id: string;
  readonly label: string;
  /** What it belongs to: shown behind the label, and found as well. */
  readonly group: string;
  /** Words by which it is looked for as well, without being shown. */
  readonly also?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  /** Shown last, and not to be chosen. */
  readonly disabled?: boolean;
  /** Called when the picker has closed. */
  readonly run: () => void;
}

/** Entries whose words hold every word: those whose label begins with the query first, then those that show what is looked for, what cannot be chosen last. */
export function found(entries: readonly PickerEntry[], query: string): readonly PickerEntry[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => parts.every((part) => folded(text).includes(part));
  const hits = entries.filter(({ label, group, also = '' }) => holds(`${label} ${group} ${also}`));
  const rank = ({ label, group, disabled }: PickerEntry): number => (disabled ? 3 : 0) + (query !== '' && folded(label).startsWith(parts[0] ?? '') ? 0 : holds(`${label} ${group}`) ? 1 : 2);
  return [...hits].sort((a, b) => rank(a) - rank(b));
}

interface PickerProps {
  readonly title: string;
  /** Name of the field, and what it says while it is empty. */
  readonly search: string;
  /** What stands there when nothing is found. */
  readonly none: string;
  /** Asked once: nothing changes behind the picker. */
  readonly entries: () => readonly PickerEntry[];
  /** It is to go away, with or without a choice. */
  readonly onClose: () => void;
}

/** Entries that are listed: nobody reads more, and a large board has thousands of cells. */
const AT_MOST = 200;

export function Picker({ title, search, none, entries, onClose }: PickerProps): ReactNode {
  const [query, setQuery] = useState('');
  const [all] = useState(entries);
  const [before] = useState(() => document.activeElement);
  const hits = found(all, query).slice(0, AT_MOST);
  const choose = ({ run }: PickerEntry): void => {
    // All at once, however busy the machine: closed, the keyboard back where it was, and what was chosen done, which may give it to
    // something new. Whoever types on without a pause never types while nothing has the keyboard, and closing takes it from nobody.
    flushSync(onClose);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    flushSync(run);
  };
  // The list focuses its first entry when it opens and when something is typed, and none once something has been deleted.
  const takeKey = (event: KeyboardEvent): void => {
    // The field alone would only be emptied by it.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const [first] = hits;
    const isFocused = event.target instanceof Element && event.target.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || first.disabled || isFocused) return;
    event.preventDefault();
    event.stopPropagation();
    choose(first);
  };

  return (
    <ModalOverlay isOpen isDismissable className="cx-scrim" data-place="top" onOpenChange={(open) => !open && onClose()}>
      <Modal className="cx-modal" data-width="medium">
        <AriaDialog className="cx-palette" aria-label={title}>
          {/* The search field keeps the focus while the arrow keys move through the list. */}
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <div className="cx-palette-search" onKeyDownCapture={takeKey}>
              <SearchField focused combobox label={search} />
            </div>
            <ListBox
              className="cx-palette-list"
              aria-label={title}
              // eslint-disable-next-line jsx-a11y/no-autofocus -- the field keeps the focus: this only says which entry Enter takes
              autoFocus="first"
              items={hits}
              renderEmptyState={() => <p className="cx-palette-none">{none}</p>}
            >
              {(entry) => (
                <ListBoxItem id={entry.id} textValue={entry.label} isDisabled={entry.disabled ?? false} className="cx-menu-item" onAction={() => choose(entry)}>
                  {entry.icon ? <entry.icon className="cx-icon" size={16} aria-hidden /> : <span />}
                  <span>
                    {entry.label} <span className="cx-palette-group">{entry.group}</span>
                  </span>
                  {entry.shortcut ? <Keys shortcut={entry.shortcut} /> : <span />}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
