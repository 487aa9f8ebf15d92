/** Pictures pasted or dropped on the board: each becomes a card of the cell, all of them in one undo step. */
import { gridOf } from '../../../src-shared/commands/board-grid';
import { selected } from '../../../src-shared/commands/define';
import { type CardDraft, pasteCell } from '../../../src-shared/commands/paste';
import type { CellRef } from '../../../src-shared/commands/types';
import { type StoredPicture, isPicture, storePicture } from '../../session/pictures';
import type { Session } from '../../session/session';
import { whileTaking } from '../../ui/busy';
import { type Desk, pasteCards, writable } from './paste-cells';

/** The pictures among files; other files are the program's, which offers to import them. */
export const picturesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(isPicture);

/** Into the cell, or at the current one. What cannot be taken is said, and the others are taken. */
export async function pastePictures(desk: Desk, files: readonly Blob[], cell?: CellRef): Promise<void> {
  if (!writable(desk)) return;
  const { session } = desk.board;
  const { context, selection, editing } = session.store.getState();
  // Taking them may last, and the keyboard may be elsewhere then: they go where it was.
  const at = cell ?? pasteCell(context());
  const after = cell ? undefined : selected(context(), 'card').at(-1)?.id;
  const stored = await whileTaking(desk.notices, desk.words, files.length, storeAll(session, files));
  if (!stored) return;
  const drafts = stored.flatMap((result): CardDraft[] => (result.ok ? [{ image: result.image }] : []));
  const now = session.store.getState();
  const stay = now.selection !== selection || now.editing !== editing;
  if (drafts.length > 0) pasteCards(desk, { block: [[drafts]], stay, ...(at && gridOf(now.context()).has(at) ? { cell: at } : {}), ...(after === undefined ? {} : { after }) });
  sayStored(desk, stored, drafts.length);
}

async function storeAll(session: Session, files: readonly Blob[]): Promise<readonly StoredPicture[]> {
  const stored: StoredPicture[] = [];
  for (const file of files) stored.push(await storePicture(session, file));
  return stored;
}

/** Says which pictures could not be taken, or were made smaller. */
export function sayStored({ words, notices }: Desk, stored: readonly StoredPicture[], count = 1): void {
  const failures = stored.filter((result) => !result.ok);
  const [failed] = failures;
  const smaller = stored.filter((result) => result.ok && result.smaller).length;
  if (failures.length > 0 && failures.length < stored.length) {
    notices.show({ about: 'clipboard', tone: 'error', title: words('clipboard.someLeft', { count: failures.length }), text: words('clipboard.someLeft.text') });
  } else if (failed) {
    const problem = failed.error === 'gone' ? 'host.gone' : `image.${failed.error}` as const;
    notices.show({ about: 'clipboard', tone: 'error', title: words(`error.${problem}.title`), text: words(`error.${problem}.text`) });
  } else if (smaller > 0) notices.show({ about: 'clipboard', tone: 'done', title: words('clipboard.pasted', { count }), text: words('clipboard.madeSmaller', { count: smaller }) });
}
