/** A board that is in no session yet, painted as wide as its place. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Id } from '../../../src-shared/model/fields';
import { useTheme } from '../../ui/theme';
import { paintStateOn } from '../picture';

export function BoardPicture({ state, board, label }: { readonly state: Uint8Array; readonly board: Id; readonly label: string }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (canvas.current) paintStateOn(canvas.current, state, board, theme);
  }, [state, board, theme]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture higher than its place is scrolled by keys as well
    <div className="cx-board-picture" role="group" aria-label={label} tabIndex={0}>
      <canvas ref={canvas} aria-hidden />
    </div>
  );
}
