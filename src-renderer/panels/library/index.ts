import { LibraryBig } from 'lucide-react';
import type { Panel } from '../types';
import { LibraryPanel } from './LibraryPanel';

export const libraryPanel: Panel = {
  command: 'view.toggleLibrary',
  icon: LibraryBig,
  title: 'library.title',
  intents: ['toggleLibrary'],
  Body: LibraryPanel,
};
