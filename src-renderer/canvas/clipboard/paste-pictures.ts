/** Pictures pasted or dropped on the board: each becomes a card of the cell, all of them in one undo step. */
import type { CardDraft } from '../../../src-shared/commands/paste';
import type { CellRef } from '../../../src-shared/commands/types';
import { type StoredPicture, isPicture, storePicture } from '../../session/pictures';
import { type Desk, pasteCards, writable } from './paste-cells';

/** The pictures among files; other files are the program's, which offers to import them. */
export const picturesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(isPicture);

/** Into the cell, or at the current one. What cannot be taken is said, and the others are taken. */
export async function pastePictures(desk: Desk, files: readonly Blob[], cell?: CellRef): Promise<void> {
  if (!writable(desk)) return;
  const { board } = desk;
  const stored: StoredPicture[] = [];
  for (const file of files) stored.push(await storePicture(board.session, file));
  const drafts = stored.flatMap((result): CardDraft[] => (result.ok ? [{ image: result.image }] : []));
  if (drafts.length > 0) pasteCards(desk, { block: [[drafts]], ...(cell ? { cell } : {}) });
  sayStored(desk, stored, drafts.length);
}

/** Says which pictures could not be taken, or were made smaller. */
export function sayStored({ words, notices }: Desk, stored: readonly StoredPicture[], count = 1): void {
  const failures = stored.filter((result) => !result.ok);
  const [failed] = failures;
  const smaller = stored.filter((result) => result.ok && result.smaller).length;
  if (failures.length > 0 && failures.length < stored.length) {
    notices.show({ tone: 'error', title: words('clipboard.someLeft', { count: failures.length }), text: words('clipboard.someLeft.text') });
  } else if (failed) {
    const problem = failed.error === 'gone' ? 'host.gone' : `image.${failed.error}` as const;
    notices.show({ tone: 'error', title: words(`error.${problem}.title`), text: words(`error.${problem}.text`) });
  } else if (smaller > 0) notices.show({ tone: 'done', title: words('clipboard.pasted', { count }), text: words('clipboard.madeSmaller', { count: smaller }) });
}
