import { requireNode } from '../node-version';

requireNode();
await import('./run');
