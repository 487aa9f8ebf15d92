/** What the context menu of a matrix offers for the cell, touchpoint or column that is selected. */
import type { Translator } from '../../../src-shared/i18n';
import { isMap } from '../../../src-shared/model/matrix';
import type { MenuEntry } from '../../ui/menu';
import type { BoardContext } from '../board';
import { addTouchpoint } from './add';
import { goToColumn, openCell } from './open';

/** `null` on boards whose cells hold cards. */
export function matrixEntries(board: BoardContext, words: Translator, close: () => void): readonly MenuEntry[] | null {
  const { scene, selection, snapshot, project, edit } = board.session.store.getState();
  if (!scene.grid?.derived) return null;
  const writable = project.readOnly === null;
  // The menu closes first: what opens takes the keyboard after it.
  const entry = (id: string, label: string, run: () => void): MenuEntry => ({
    id,
    label,
    run: () => {
      close();
      requestAnimationFrame(run);
    },
  });
  const { cell } = selection;
  const id = selection.ids.at(-1) ?? '';
  const used = cell !== null && scene.find(`point:${cell.lane}.${cell.step}`) !== undefined;
  const standsOnMap = snapshot.find('stage', id) !== undefined || isMap(snapshot.find('board', id));
  return [
    ...(cell && used ? [entry('open', words('matrix.openCell'), () => openCell(board, cell, null))] : []),
    ...(cell && writable ? [entry('enter', words('matrix.enterUse'), () => openCell(board, cell, ''))] : []),
    ...(standsOnMap ? [entry('show', words('matrix.showMap'), () => void goToColumn(board.session, id))] : []),
    ...(writable && snapshot.find('touchpoint', id) ? [entry('rename', words('matrix.rename'), () => edit({ id, caret: 'all' }))] : []),
    ...(writable ? [entry('add', words('matrix.addTouchpoint'), () => addTouchpoint(board.session))] : []),
  ];
}
