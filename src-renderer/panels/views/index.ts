import { ListFilter } from 'lucide-react';
import type { Panel } from '../types';
import { ViewsPanel } from './ViewsPanel';

export const viewsPanel: Panel = {
  command: 'view.toggleViews',
  icon: ListFilter,
  title: 'views.title',
  intents: ['toggleViews'],
  Body: ViewsPanel,
};
