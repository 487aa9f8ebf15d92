/** Files dropped on the window: a project is opened, anything else goes to the import. */
import { useEffect, useState } from 'react';
import { useProgram } from './context';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Pictures belong on the board, which takes them itself; beside it they are no map that could be imported. */
const bringsPictures = ({ dataTransfer }: DragEvent): boolean => {
  const files = [...(dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
};

/** Whether a file is being dragged over the window. Areas that take files themselves stop the events. */
export function useFileDrop(): boolean {
  const program = useProgram();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer && bringsPictures(event)) event.dataTransfer.dropEffect = 'none';
      else setOver(program.store.getState().dialog === null);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file || event.defaultPrevented) return;
      // Even where a dialog is open: the browser would leave the program to show the file.
      event.preventDefault();
      if (program.store.getState().dialog === null && !bringsPictures(event)) program.show({ type: 'import', file });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [program]);
  return over;
}
