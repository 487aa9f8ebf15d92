import { MessageSquare } from 'lucide-react';
import type { Panel } from '../types';
import { CommentsPanel } from './CommentsPanel';

export const commentsPanel: Panel = {
  command: 'view.toggleComments',
  icon: MessageSquare,
  title: 'comments.title',
  intents: ['toggleComments', 'openComments'],
  Body: CommentsPanel,
  count: ({ snapshot }) => snapshot.ofKind('comment').filter(({ resolved, about }) => !resolved && snapshot.get(about) !== undefined).length,
};
