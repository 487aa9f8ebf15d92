import { Search } from 'lucide-react';
import type { Panel } from '../types';
import { FindPanel } from './FindPanel';

export const findPanel: Panel = {
  command: 'view.find',
  icon: Search,
  title: 'find.title',
  intents: ['openFind', 'openReplace', 'findNext', 'findPrevious'],
  Body: FindPanel,
};
