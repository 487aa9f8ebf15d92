/** Find and replace over the project: every board, the capture tray and the library. */
import { ArrowDown, ArrowUp, CaseSensitive, ChevronDown, ChevronRight, Inbox, LibraryBig, SearchX, WholeWord } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ToggleButton, TooltipTrigger } from 'react-aria-components';
import type { Intent } from '../../../src-shared/commands/types';
import { useIntent, useSession } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { Tooltip } from '../../ui/tooltip';
import { useWords } from '../../ui/words';
import type { PanelBodyProps } from '../types';
import './find.css';
import { HitList } from './HitList';
import { useFind, type Find } from './use-find';

export function FindPanel({ intent }: PanelBodyProps): ReactNode {
  const words = useWords();
  const find = useFind();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const [replacing, setReplacing] = useState(intent === 'openReplace');
  const [said, setSaid] = useState('');
  const { sought, hits, index } = find;
  const at = hits[index];

  const asked = (now: Intent): void => {
    if (now === 'openReplace') setReplacing(true);
    if (now === 'findNext') find.step(1);
    if (now === 'findPrevious') find.step(-1);
  };
  useIntent(asked);
  // The intent that opened the panel came before there was somebody to hear it.
  const opening = useRef(asked);
  useEffect(() => {
    if (intent === 'findNext' || intent === 'findPrevious') opening.current(intent);
    // Only when it opens: later intents are heard above.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as the line above says
  }, []);

  const onKeys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'F3') || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setSaid('');
    find.step(event.shiftKey ? -1 : 1);
  };
  // With the last hit the buttons can no longer be pressed, and the keyboard would be nowhere.
  const field = useRef<HTMLInputElement>(null);
  const keepKeyboard = (): void => {
    if (find.left() === 0) field.current?.focus();
  };
  const replaceAll = (): void => {
    setSaid(words('find.replaced', { count: find.replaceAll() }));
    keepKeyboard();
  };
  const replace = (): void => {
    setSaid(find.replace() ? words('find.replaced', { count: 1 }) : '');
    keepKeyboard();
  };

  return (
    <>
      <div className="find-fields" role="search">
        <div className="find-row">
          <IconButton
            icon={replacing ? ChevronDown : ChevronRight}
            label={words(replacing ? 'find.hideReplace' : 'find.showReplace')}
            aria-expanded={replacing}
            onPress={() => setReplacing(!replacing)}
          />
          <input
            ref={field}
            className="cx-input find-field"
            data-panel-start
            type="text"
            value={sought.text}
            maxLength={1_000}
            spellCheck={false}
            aria-label={words('find.field')}
            placeholder={words('find.field')}
            onChange={(event) => {
              setSaid('');
              find.seek({ text: event.target.value });
            }}
            onKeyDown={onKeys}
          />
        </div>
        {replacing && !readOnly && (
          <div className="find-row">
            <span />
            <input
              className="cx-input"
              type="text"
              value={sought.replacement}
              maxLength={1_000}
              aria-label={words('find.replacement')}
              placeholder={words('find.replacement')}
              onChange={(event) => find.seek({ replacement: event.target.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey) return;
                event.preventDefault();
                if (event.ctrlKey || event.metaKey) replaceAll();
                else replace();
              }}
            />
          </div>
        )}
        {/* Drawn in the first field: Tab goes from what is looked for to what takes its place. */}
        <div className="find-options">
          <Option icon={CaseSensitive} label={words('find.exact')} on={sought.exact} onChange={(exact) => find.seek({ exact })} />
          <Option icon={WholeWord} label={words('find.wholeWord')} on={sought.wholeWord} onChange={(wholeWord) => find.seek({ wholeWord })} />
        </div>
        {replacing && !readOnly && (
          <div className="find-row">
            <span />
            <div className="find-buttons">
              <Button isDisabled={hits.length === 0} onPress={replace}>
                {words('find.replace')}
              </Button>
              <Button isDisabled={hits.length === 0} onPress={replaceAll}>
                {words('find.replaceAll')}
              </Button>
            </div>
          </div>
        )}
        <div className="find-count">
          <p className="cx-hint" role="status">
            {said || countOf(find, words)}
          </p>
          <IconButton icon={ArrowUp} label={words('find.previous')} shortcut="Shift+F3" isDisabled={hits.length === 0} onPress={() => find.step(-1)} />
          <IconButton icon={ArrowDown} label={words('find.next')} shortcut="F3" isDisabled={hits.length === 0} onPress={() => find.step(1)} />
        </div>
        {at && at.place.on !== 'board' && (
          <Button icon={at.place.on === 'library' ? LibraryBig : Inbox} onPress={() => find.open(index)}>
            {words(`find.open.${at.place.on}`)}
          </Button>
        )}
      </div>
      {sought.text === '' ? (
        <EmptyState title={words('find.empty.title')}>{words('find.empty.text')}</EmptyState>
      ) : hits.length > 0 ? (
        <HitList hits={hits} index={index} onGo={find.go} onOpen={find.open} />
      ) : (
        // What was replaced a moment ago is not missing.
        said === '' && (
          <EmptyState icon={SearchX} title={words('find.none.title')}>
            {words('find.none.text')}
          </EmptyState>
        )
      )}
    </>
  );
}

function countOf({ sought, hits, index }: Find, words: ReturnType<typeof useWords>): string {
  if (sought.text === '') return '';
  return index < 0 ? words('find.count', { count: hits.length }) : words('find.at', { index: index + 1, count: hits.length });
}

interface OptionProps {
  readonly icon: typeof WholeWord;
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Option({ icon: Icon, label, on, onChange }: OptionProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <ToggleButton className="find-option" aria-label={label} isSelected={on} onChange={onChange}>
        <Icon className="cx-icon" size={16} aria-hidden />
      </ToggleButton>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
