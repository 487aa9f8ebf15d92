/**
 * The panels, in the order of their buttons. To add one: an intent (`commands/types.ts`, answered with `null` in `app/intents.ts`), a listed
 * command that asks for it (`commands/view.ts`), its words, a folder here, and a line in this list.
 */
import { commentsPanel } from './comments';
import { comparePanel } from './compare';
import { findPanel } from './find';
import { libraryPanel } from './library';
import { notesPanel } from './notes';
import { photoPanel } from './photo';
import { viewsPanel } from './views';
import type { Panel } from './types';

export const PANELS: readonly Panel[] = [notesPanel, libraryPanel, photoPanel, findPanel, commentsPanel, viewsPanel, comparePanel];
