/** The text of a place: read from the record, and written through the kind of board's own command where it has one. */
import { setFieldText } from '../../../src-shared/commands/texts';
import type { PlaceText, ScenePlace } from '../../../src-shared/scene/types';
import type { BoardContext } from '../board';
import { behaviourOf } from './kinds';

/** `undefined` once the record is gone. */
export function readField(board: BoardContext, { record: id, field }: PlaceText): string | undefined {
  const record = board.session.store.getState().snapshot.get(id);
  if (!record) return undefined;
  const value: unknown = behaviourOf(board).read?.(record, field) ?? Object.entries(record).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

/** `continues` the undo step before. */
export function writeField(board: BoardContext, place: ScenePlace, words: string, continues: boolean): void {
  const { text } = place;
  if (!text || behaviourOf(board).write?.(board, place, words, continues)) return;
  board.session.store.getState().run(setFieldText, { id: text.record, field: text.field, text: words }, continues);
}

/** Adds lines at the end of the text; one step. */
export function writeMore(board: BoardContext, place: ScenePlace, lines: readonly string[]): void {
  const { text } = place;
  if (!text) return;
  const had = readField(board, text) ?? '';
  const separator = text.form === 'line' ? ' ' : '\n';
  writeField(board, place, [...(had.trim() === '' ? [] : [had]), ...lines].join(separator), false);
}
