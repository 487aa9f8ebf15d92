import { GitCompareArrows } from 'lucide-react';
import type { Panel } from '../types';
import { ComparePanel } from './ComparePanel';

export const comparePanel: Panel = {
  command: 'view.toggleComparison',
  icon: GitCompareArrows,
  title: 'compare.title',
  intents: ['toggleComparison'],
  Body: ComparePanel,
};
