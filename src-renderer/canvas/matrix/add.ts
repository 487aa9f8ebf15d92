/** Makes a touchpoint where the eye is, and opens its name for writing. */
import { addTouchpoint as addCommand } from '../../../src-shared/commands/matrix';
import { translator } from '../../../src-shared/i18n';
import type { Session } from '../../session/session';

export function addTouchpoint({ store }: Session): void {
  const { snapshot, run, matrixFilter, filterMatrix } = store.getState();
  // A filter would hide the new one.
  if (matrixFilter) filterMatrix(null);
  run(addCommand, { title: translator(snapshot.project?.language ?? 'en')('matrix.newTouchpoint') });
}
