/** Typing an emotion: −2 … +2 on a cell or a point of a curve, a digit with a sign before it or without. */
import type { KeyboardEvent } from 'react';
import { setCellEmotion } from '../../src-shared/commands/emotion';
import type { CellRef } from '../../src-shared/commands/types';
import { CURVE_ROLES } from '../../src-shared/model/lane';
import type { BoardContext } from './board';

const SIGNS: Readonly<Record<string, -1 | 1>> = { '-': -1, '−': -1, '+': 1 };
const DIGIT = /^[0-2]$/;

/** The sign typed last, while nothing else was typed: it belongs to the digit that follows in the same cell. */
let sign: { readonly of: 1 | -1; readonly lane: string; readonly step: string } | null = null;

/**
 * Takes a key that writes an emotion in a cell of a curve lane; returns whether it did. A sign waits for its digit. Words are written as
 * in every cell: they begin with neither.
 */
export function emotionKey(board: BoardContext, cell: CellRef | null, event: KeyboardEvent): boolean {
  const waiting = sign;
  if (event.key !== 'Shift') sign = null;
  const { snapshot, project, run } = board.session.store.getState();
  const role = snapshot.find('lane', cell?.lane)?.role;
  if (!cell || !role || !CURVE_ROLES.has(role) || project.readOnly !== null || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
  const typed = SIGNS[event.key];
  if (typed !== undefined) sign = { of: typed, ...cell };
  else if (DIGIT.test(event.key)) run(setCellEmotion, { cell, emotion: Number(event.key) * (waiting?.lane === cell.lane && waiting.step === cell.step ? waiting.of : 1) });
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
