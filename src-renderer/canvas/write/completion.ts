/**
 * Suggestions while a card that names something of the library is written. Nothing is chosen by itself, so Enter and Tab do what they always do
 * until an arrow key has chosen one; Escape takes the list away for as long as the card is written.
 */
import { useId, useRef, useState, type HTMLAttributes, type KeyboardEvent } from 'react';
import { suggestions, type Suggestion } from '../../../src-shared/commands/completion';
import { namedInLane, takeSuggested } from '../../../src-shared/commands/naming';
import { useRecord, useSession, useSessionObject } from '../../session/react';
import { edit, placeCaret, readText } from '../../ui/rich-text';

export interface Completion {
  readonly list: readonly Suggestion[];
  /** Index of the chosen suggestion, −1 for none. */
  readonly active: number;
  readonly id: string;
  readonly attributes: HTMLAttributes<HTMLElement>;
  readonly choose: (index: number) => void;
  readonly take: (suggestion: Suggestion) => void;
  readonly key: (event: KeyboardEvent) => boolean;
  readonly follow: (root: HTMLElement) => void;
}

export const optionId = (id: string, index: number): string => `${id}-${String(index)}`;

/** For the card that is being written; `null` in lanes whose cards are only words. */
export function useCompletion(lane: string | undefined): Completion | null {
  const { store } = useSessionObject();
  const named = namedInLane(useRecord('lane', lane));
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [dismissed, setDismissed] = useState(false);
  if (!named) return null;
  const list = dismissed || text === '' ? [] : suggestions(store.getState().snapshot, named, text, language);

  const show = (next: string): void => {
    setText(next);
    setActive(-1);
  };
  const take = (suggestion: Suggestion): void => {
    const element = root.current;
    const card = store.getState().editing?.id;
    if (!element || card === undefined) return;
    if (suggestion.type === 'item') {
      // The field hears of it as of any other change of the record.
      store.getState().run(takeSuggested, { id: card, item: suggestion.item.id }, true);
      placeCaret(element, 'end');
      show('');
    } else {
      placeCaret(element, 'all');
      edit('insertText', `${suggestion.channel.title}: `);
    }
  };
  return {
    list, active, id, take,
    choose: setActive,
    attributes: {
      role: 'combobox', 'aria-multiline': undefined, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': list.length > 0,
      'aria-controls': list.length > 0 ? id : undefined, 'aria-activedescendant': active < 0 ? undefined : optionId(id, active),
    },
    follow: (element) => {
      root.current = element;
      show(readText(element));
    },
    key: (event) => {
      const chosen = list[active];
      if (list.length === 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'ArrowDown') setActive((active + 1) % list.length);
      else if (event.key === 'ArrowUp' && chosen) setActive(active - 1);
      else if (event.key === 'Escape') setDismissed(true);
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
        take(chosen);
        // Tab goes on from a touchpoint as from any other card; behind a channel its touchpoint has to be written.
        if (event.key === 'Tab' && chosen.type === 'item') return false;
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}
