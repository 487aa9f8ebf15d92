import { Inbox } from 'lucide-react';
import type { Panel } from '../types';
import { NotesPanel } from './NotesPanel';

export const notesPanel: Panel = {
  command: 'view.toggleNotes',
  icon: Inbox,
  title: 'notes.title',
  intents: ['toggleNotes'],
  Body: NotesPanel,
  count: ({ snapshot }) => snapshot.ofKind('note').filter(({ board }) => board === null).length,
};
