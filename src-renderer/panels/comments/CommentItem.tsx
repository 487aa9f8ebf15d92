/** One comment: who, when, what; edited in place, resolved, opened again, deleted. */
import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { deleteComment, resolveComment, setCommentText } from '../../../src-shared/commands/comments';
import type { Comment } from '../../../src-shared/model/managing';
import { useSession, useSessionObject } from '../../session/react';
import { IconButton } from '../../ui/button';
import { useFormats, useWords } from '../../ui/words';
import { PANEL_CLASS } from '../use-panels';

export function CommentItem({ comment }: { readonly comment: Comment }): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const [draft, setDraft] = useState<string | null>(null);
  const { id, author, text, written, resolved } = comment;
  const at = Date.parse(written);
  const item = useRef<HTMLLIElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  // A comment that is deleted or filtered out takes the keyboard with it: its neighbour gets it, else the panel.
  useLayoutEffect(() => {
    const element = item.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      (neighbour?.querySelector('button') ?? element.closest<HTMLElement>(`.${PANEL_CLASS}`))?.focus();
    };
  }, []);
  useEffect(() => {
    if (draft === null && returning.current) editButton.current?.focus();
    returning.current = false;
  }, [draft]);

  /** An emptied comment keeps its words: there is a button for deleting. */
  const keep = (): void => {
    if (draft !== null) store.getState().run(setCommentText, { id, text: draft });
    setDraft(null);
  };
  return (
    <li ref={item} className="comment" data-resolved={resolved ? '' : undefined}>
      <div className="comment-head">
        <span className="comment-author">{author || words('comments.nobody')}</span>
        {!Number.isNaN(at) && (
          <time className="cx-hint" dateTime={written}>
            {formats.ago(at)}
          </time>
        )}
        {resolved && <span className="comment-state">{words('comments.resolved')}</span>}
      </div>
      {draft === null ? (
        <p className="comment-text cx-selectable" dir="auto">{text}</p>
      ) : (
        <textarea
          // eslint-disable-next-line jsx-a11y/no-autofocus -- it appears because the person asked to write here
          autoFocus
          className="cx-input notes-field"
          lang={language}
          spellCheck
          value={draft}
          aria-label={words('comments.text')}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey))) return;
            event.preventDefault();
            event.stopPropagation();
            returning.current = true;
            keep();
          }}
        />
      )}
      {!readOnly && draft === null && (
        <div className="comment-actions">
          <IconButton
            icon={resolved ? RotateCcw : Check}
            label={words(resolved ? 'comments.reopen' : 'comments.resolve')}
            onPress={() => store.getState().run(resolveComment, { id, resolved: !resolved })}
          />
          <IconButton ref={editButton} icon={Pencil} label={words('comments.edit')} onPress={() => setDraft(text)} />
          <IconButton icon={Trash2} label={words('comments.delete')} onPress={() => store.getState().run(deleteComment, { id })} />
        </div>
      )}
    </li>
  );
}
