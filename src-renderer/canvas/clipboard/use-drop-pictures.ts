/** Picture files dragged over the board: the cell they would land in is shown, and they become its cards. */
import { useEffect, type RefObject } from 'react';
import type { BoardContext } from '../board';
import { type Drop, dropAt } from '../gestures/hit';
import type { Desk } from './paste-cells';
import { pastePictureAt, pictureTaker } from './paste-places';
import { pastePictures, picturesOf } from './paste-pictures';

const NOTHING: ReadonlySet<string> = new Set();

const brings = ({ dataTransfer }: DragEvent): boolean => [...(dataTransfer?.items ?? [])].some((item) => item.kind === 'file' && item.type.startsWith('image/'));

function dropOf(board: BoardContext, event: DragEvent): Drop | null {
  const { scene, project } = board.session.store.getState();
  return scene.grid && project.readOnly === null ? dropAt(scene.grid, board.toBoard(event), NOTHING) : null;
}

/** Answers until the component is gone. Other files are left to the window, and so is everything while a dialog is open. */
export function useDropPictures(desk: Desk, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const { board } = desk;
    const isOurs = (event: DragEvent): boolean => brings(event) && !element.closest('[inert], [aria-hidden="true"]');
    const over = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      // Taken even where it would land nowhere: a picture is never imported as a map.
      event.preventDefault();
      const drop = dropOf(board, event);
      const taken = drop !== null || pictureTaker(board, event) !== null;
      if (event.dataTransfer) event.dataTransfer.dropEffect = taken ? 'copy' : 'none';
      board.gestures.setState({ drop });
    };
    const leave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) board.gestures.setState({ drop: null });
    };
    const drop = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      board.gestures.setState({ drop: null });
      if (pastePictureAt(desk, picturesOf(event.dataTransfer), event)) return;
      const at = dropOf(board, event);
      if (at) void pastePictures(desk, picturesOf(event.dataTransfer), { lane: at.lane, step: at.step });
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [desk, root]);
}
