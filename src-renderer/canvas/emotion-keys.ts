/**
 * Typing an emotion on a cell or a point of a curve: −2 … +2 with a sign before it or without, and tenths after a comma or a point. Enter ends
 * the number, Tab goes on with the next step; Delete takes it away.
 */
import type { KeyboardEvent } from 'react';
import { clearCellEmotion, setCellEmotion } from '../../src-shared/commands/emotion';
import type { CellRef } from '../../src-shared/commands/types';
import type { Id } from '../../src-shared/model/fields';
import { CURVE_ROLES } from '../../src-shared/model/lane';
import { revealKeyboard } from './grid/extend';
import type { BoardContext } from './board';

const SIGNS: Readonly<Record<string, string>> = { '-': '−', '−': '−', '+': '+' };
/** What a number of the scale begins with. */
const BEGINNING = /^[+−]?(?:[01](?:[.,]\d?)?|2(?:[.,]0?)?)?$/;

const valueOf = (text: string): number => Number(text.replace('−', '-').replace(',', '.'));

/** What is typed once the key is added; `null` where the key writes no emotion. A key that cannot go on with the number begins another. */
export function gathered(before: string, key: string): string | null {
  const sign = SIGNS[key];
  if (sign !== undefined) return sign;
  if (!/^[0-9.,]$/.test(key)) return null;
  const longer = before + key;
  if (BEGINNING.test(longer)) return longer;
  // After a comma a wrong digit is a slip, neither another number nor the beginning of words.
  if (/[.,]$/.test(before)) return before;
  return /^[0-2]$/.test(key) ? key : null;
}

function stepBeside({ session }: BoardContext, step: Id, by: -1 | 1): Id | undefined {
  const columns = session.store.getState().scene.grid?.columns ?? [];
  return columns[columns.findIndex((column) => column.step === step) + by]?.step;
}

/** Takes a key that writes an emotion in a cell of a curve lane, or takes it away; returns whether it did. Each digit sets the value at once, as one undo step with those before. */
export function emotionKey(board: BoardContext, cell: CellRef | null, event: KeyboardEvent): boolean {
  const { snapshot, project, run, selection } = board.session.store.getState();
  const { typed } = board.gestures.getState();
  const leave = (): boolean => {
    if (typed && event.key !== 'Shift') board.gestures.setState({ typed: null });
    return false;
  };
  const role = snapshot.find('lane', cell?.lane)?.role;
  if (!cell || !role || !CURVE_ROLES.has(role) || project.readOnly !== null || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return leave();
  // What is selected, a card or a block of cells, is what goes otherwise.
  if ((event.key === 'Delete' || event.key === 'Backspace') && !event.shiftKey && selection.ids.length === 0 && !selection.to) {
    leave();
    // The point goes with the keyboard on it.
    if (!run(clearCellEmotion, { cell })) return false;
    board.focus();
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  // Nothing else happened since: the number that is typed goes on.
  const last = typed?.lane === cell.lane && typed.step === cell.step && typed.snapshot === snapshot ? typed : null;
  // In its hand the number is a text being written: else Enter would lead into the point, whose arrow keys change it, and Tab away from the board.
  if (last && (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey))) {
    leave();
    const to = event.key === 'Enter' ? cell.step : stepBeside(board, cell.step, event.shiftKey ? -1 : 1);
    if (to === undefined) return false;
    board.session.store.getState().select({ ids: [], cell: { lane: cell.lane, step: to } });
    board.focus();
    revealKeyboard(board);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  const before = last?.text ?? '';
  const text = gathered(before, event.key);
  if (text === null) return leave();
  const joins = last?.edited === true && text.startsWith(before);
  const edits = /\d$/.test(text) && text !== before && run(setCellEmotion, { cell, emotion: valueOf(text) }, joins);
  board.gestures.setState({ typed: { lane: cell.lane, step: cell.step, text, edited: edits || joins, snapshot: board.session.store.getState().snapshot } });
  event.preventDefault();
  event.stopPropagation();
  return true;
}
