/** Keys pressed where something is written on the board. */
import type { KeyboardEvent } from 'react';

/** What is typed means nothing to the board beneath; a shortcut such as the one that saves is the program's, here as everywhere. */
export function keepFromBoard(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
}
