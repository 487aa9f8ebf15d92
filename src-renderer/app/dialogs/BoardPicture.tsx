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
    <div className="cx-board-picture" role="img" aria-label={label}>
      <canvas ref={canvas} />
    </div>
  );
}
