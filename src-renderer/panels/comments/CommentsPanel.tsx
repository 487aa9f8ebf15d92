/** Comments on cards, steps and stages of the shown board; what is selected stands first and can be commented on. */
import { MessageSquare } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { commentable, threadsOf, type Commentable, type Thread } from '../../../src-shared/commands/comments';
import { plainText } from '../../../src-shared/model/marks';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Translator } from '../../../src-shared/i18n';
import { useSession, useSessionObject } from '../../session/react';
import { Segmented } from '../../ui/fields';
import { EmptyState } from '../../ui/states';
import { useWords } from '../../ui/words';
import './comments.css';
import { CommentItem } from './CommentItem';
import { Composer } from './Composer';

type Filter = 'open' | 'all';

export function CommentsPanel(): ReactNode {
  const words = useWords();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  const selected = useSession((state) => commentable(state.snapshot, state.selection.ids.at(-1)));
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const [filter, setFilter] = useState<Filter>('open');
  const threads = useMemo(() => threadsOf(snapshot, board), [snapshot, board]);
  const shown = threads
    .map((thread) => (filter === 'all' ? thread : { ...thread, comments: thread.comments.filter(({ resolved }) => !resolved) }))
    .filter(({ comments }) => comments.length > 0);
  const ordered = [...shown.filter(({ about }) => about.id === selected?.id), ...shown.filter(({ about }) => about.id !== selected?.id)];
  const count = (which: Filter): number => threads.flatMap(({ comments }) => comments).filter(({ resolved }) => which === 'all' || !resolved).length;

  return (
    <>
      {!readOnly && selected && <Composer key={selected.id} about={selected.id} label={labelOf(selected, snapshot, words)} />}
      {!readOnly && !selected && threads.length > 0 && <p className="cx-hint comments-hint">{words('comments.select')}</p>}
      {threads.length > 0 && (
        <div className="comments-filter">
          <Segmented
            label={words('comments.filter')}
            value={filter}
            onChange={setFilter}
            choices={(['open', 'all'] as const).map((value) => ({ value, label: words(`comments.filter.${value}`, { count: count(value) }) }))}
          />
        </div>
      )}
      {ordered.length > 0 ? (
        <div className="cx-panel-scroll">
          <ul className="comments-threads">
            {ordered.map((thread) => (
              <ThreadGroup key={thread.about.id} thread={thread} current={thread.about.id === selected?.id} />
            ))}
          </ul>
        </div>
      ) : threads.length > 0 ? (
        <EmptyState icon={MessageSquare} title={words('comments.done.title')}>
          {words('comments.done.text')}
        </EmptyState>
      ) : (
        <EmptyState icon={MessageSquare} title={words('comments.empty.title')}>
          {words(readOnly ? 'comments.empty.readOnly' : 'comments.empty.text')}
        </EmptyState>
      )}
    </>
  );
}

function ThreadGroup({ thread: { about, comments }, current }: { readonly thread: Thread; readonly current: boolean }): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const label = useSession((state) => labelOf(about, state.snapshot, words));
  const go = (): void => {
    session.store.getState().select({ ids: [about.id], cell: about.kind === 'card' ? { lane: about.place.lane, step: about.place.step } : null });
    session.intend('revealSelection');
  };
  return (
    <li className="comments-thread" data-current={current ? '' : undefined}>
      <AriaButton className="comments-place" onPress={go}>
        {label}
      </AriaButton>
      <ul>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
    </li>
  );
}

function labelOf(about: Commentable, snapshot: Snapshot, words: Translator): string {
  const text = about.kind === 'card' ? plainText(about.text).trim().split('\n')[0] : about.title.trim();
  if (text) return text;
  if (about.kind === 'step') return snapshot.find('stage', about.stage)?.title.trim() || words('canvas.untitled.stage');
  return words(about.kind === 'card' ? 'canvas.untitled.card' : 'canvas.untitled.stage');
}
