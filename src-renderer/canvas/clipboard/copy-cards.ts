/** Selected cards to the clipboard, in the forms that spreadsheets, letters and CXMap itself take. */
import { copiedBlock } from '../../../src-shared/commands/clipboard';
import { deleteCard } from '../../../src-shared/commands/cards';
import { writeOwn } from '../../../src-shared/formats/clipboard/own';
import { writeClipboard } from '../../../src-shared/formats/clipboard/write';
import type { Session } from '../../session/session';

/** Fills the clipboard; `cut` also deletes the cards, where the project may be changed. Returns whether there was anything to copy. */
export function copyCards(session: Session, data: DataTransfer, cut: boolean): boolean {
  const { context, run, project } = session.store.getState();
  const { snapshot } = context();
  const block = copiedBlock(context());
  if (!block) return false;
  const { html, text } = writeClipboard(block.rows, snapshot, writeOwn(block.rows, block.steps, snapshot));
  data.setData('text/html', html);
  data.setData('text/plain', text);
  if (cut && project.readOnly === null) run(deleteCard, { ids: block.ids });
  return true;
}
