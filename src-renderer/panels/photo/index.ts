import { Camera } from 'lucide-react';
import type { Panel } from '../types';
import { PhotoPanel } from './PhotoPanel';

export const photoPanel: Panel = {
  command: 'view.togglePhoto',
  icon: Camera,
  title: 'photo.title',
  intents: ['togglePhoto'],
  Body: PhotoPanel,
};
