/** The number that is being typed on a point of a curve, beside it: what the next key goes on with. */
import { useEffect, type ReactNode } from 'react';
import { useScenePart, useSession } from '../../session/react';
import { useBoard, useGesture } from '../board';

export function TypedEmotion(): ReactNode {
  const board = useBoard();
  const typed = useGesture((state) => state.typed);
  const cell = useSession((state) => state.selection.cell);
  const snapshot = useSession((state) => state.snapshot);
  const scene = useScenePart((now) => now);
  const isHere = typed !== null && typed.lane === cell?.lane && typed.step === cell.step && typed.snapshot === snapshot;
  useEffect(() => {
    if (typed && !isHere) board.gestures.setState({ typed: null });
  }, [board, typed, isHere]);
  if (!isHere || !scene.grid) return null;
  const row = scene.grid.rows.findIndex(({ lane }) => lane === typed.lane);
  const column = scene.grid.columns.find(({ step }) => step === typed.step);
  const scale = scene.grid.scale(row);
  if (!column || !scale) return null;
  const point = scene.find(`point:${typed.lane}.${typed.step}`);
  const y = point ? point.y + point.block.h / 2 : (scale.top + scale.bottom) / 2;
  return (
    <div className="board-typed" aria-hidden="true" style={{ transform: `translate(${String(column.x + column.w / 2 + 18)}px, ${String(y - 14)}px)` }}>
      {typed.text}
    </div>
  );
}
