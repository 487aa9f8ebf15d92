/** The suggestions under the card being written; the card keeps the keyboard. */
import { useEffect, useRef, type ReactNode } from 'react';
import { icon as drawn, channelIcon, type IconName } from '../../../src-shared/layout/icons';
import type { Suggestion } from '../../../src-shared/commands/completion';
import { useSession } from '../../session/react';
import { useWords } from '../../ui/words';
import { type Completion, optionId } from './completion';

function keyOf(suggestion: Suggestion): string {
  return suggestion.type === 'item' ? suggestion.item.id : `channel ${suggestion.channel.title}`;
}

function Entry({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const words = useWords();
  const item = suggestion.type === 'item' ? suggestion.item : null;
  const channel = useSession((state) => state.snapshot.find('channel', item?.kind === 'touchpoint' ? item.channel : null));
  const name: IconName = suggestion.type === 'channel' ? channelIcon(suggestion.channel.icon) : item?.kind === 'system' ? 'server' : channel ? channelIcon(channel.icon) : 'map-pin';
  return (
    <>
      <svg className="cx-icon" width={16} height={16} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2} aria-hidden>
        <path d={drawn(name, 0, 0, 24, 'ink').d} />
      </svg>
      <span className="board-suggestion-name" dir="auto">
        {suggestion.type === 'item' ? suggestion.item.title : words('library.suggestion.channel', { title: suggestion.channel.title })}
      </span>
      {channel && <span className="cx-hint">{channel.title}</span>}
    </>
  );
}

export function SuggestionList({ completion: { list, active, id, choose, take }, above }: { readonly completion: Completion; readonly above: boolean }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (list.length === 0) return null;
  return (
    <div ref={box} id={id} className="board-suggestions nodrag nopan" role="listbox" aria-label={words('library.suggestions')} data-above={above || undefined}>
      {list.map((suggestion, index) => (
        <div
          key={keyOf(suggestion)}
          id={optionId(id, index)}
          className="board-suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerMove={() => choose(index)}
          // The card keeps the keyboard and the caret.
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            take(suggestion);
          }}
          onPointerDown={(event) => event.stopPropagation()}
        >
          <Entry suggestion={suggestion} />
        </div>
      ))}
    </div>
  );
}
