/** Writes a comment on what is selected. A draft stays with what it is about until it is sent, also while the panel is closed. */
import { useRef, useState, type ReactNode } from 'react';
import { addComment } from '../../../src-shared/commands/comments';
import type { Id } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { useAuthor } from './use-author';

const drafts = new WeakMap<Session, Map<Id, string>>();

function draftsOf(session: Session): Map<Id, string> {
  const kept = drafts.get(session) ?? new Map<Id, string>();
  drafts.set(session, kept);
  return kept;
}

export function Composer({ about, label }: { readonly about: Id; readonly label: string }): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const author = useAuthor();
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [text, setText] = useState(() => draftsOf(session).get(about) ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const [naming, setNaming] = useState<string | null>(null);

  const write = (next: string): void => {
    draftsOf(session).set(about, next);
    setText(next);
  };
  const keepName = (): void => {
    if (naming !== null && naming.trim() !== '') author.rename(naming.trim());
    setNaming(null);
  };
  const send = (): void => {
    const name = naming?.trim() || (author.name ?? '');
    keepName();
    if (session.store.getState().run(addComment, { about, text, author: name, written: new Date().toISOString() })) write('');
    field.current?.focus();
  };
  return (
    <div className="comments-composer">
      <p className="comments-about">{words('comments.about', { label })}</p>
      <textarea
        ref={field}
        className="cx-input notes-field"
        data-panel-start
        rows={2}
        lang={language}
        spellCheck
        value={text}
        aria-label={words('comments.field', { label })}
        placeholder={words('comments.placeholder')}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <div className="comments-line">
        {/* Also while it is not known yet: the field must not come under a keyboard that was quicker. */}
        {naming !== null || !author.name ? (
          <input
            className="cx-input"
            type="text"
            maxLength={200}
            spellCheck={false}
            value={naming ?? ''}
            aria-label={words('comments.yourName')}
            placeholder={words('comments.yourName')}
            onFocus={() => setNaming(author.name ?? '')}
            onChange={(event) => setNaming(event.target.value)}
            onBlur={keepName}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
            }}
          />
        ) : (
          <Button variant="quiet" onPress={() => setNaming(author.name)}>
            <span className="comments-name">{words('comments.as', { name: author.name })}</span>
          </Button>
        )}
        <Button variant="primary" isDisabled={text.trim() === ''} onPress={send}>
          {words('comments.send')}
        </Button>
      </div>
    </div>
  );
}
