/** Emotion points: dragged on the curve, or moved by key. −2 is very bad, +2 very good. */
import type { Id } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import { gridOf } from './board-grid';
import { NEUTRAL, addCard, cellOf } from './cards';
import { editing, selected, selectingCards } from './define';
import type { CellRef, Command, CommandContext, CommandResult } from './types';

/** One tenth is finer than anybody draws, and keeps a drag from writing every pixel. */
const STEP = 0.1;
const BY_KEY = 0.5;

const rounded = (emotion: number): number => Math.max(-2, Math.min(2, Math.round(emotion / STEP) / (1 / STEP)));

function setting(context: CommandContext, id: Id, emotion: number): CommandResult | null {
  const card = context.snapshot.find('card', id);
  const value = rounded(emotion);
  if (!card || card.emotion === value) return null;
  return { edits: [{ op: 'set', kind: 'card', id, patch: { emotion: value } }], selection: selectingCards([id], cellOf(card)) };
}

/** The card whose emotion is the cell's point: the first one that has one, else the first. */
function pointOf(context: CommandContext, cell: CellRef): Id | undefined {
  const cards = gridOf(context).cards(cell);
  return (cards.find(({ emotion }) => emotion !== null) ?? cards[0])?.id;
}

function isCurve(context: CommandContext, { lane }: CellRef): boolean {
  const role = gridOf(context).lane(lane)?.role;
  return role !== undefined && CURVE_ROLES.has(role);
}

/** Sets the point of a cell of a curve lane, making a card where the cell has none. `card` names the point where there are several. */
export const setEmotion = editing<{ readonly cell: CellRef; readonly emotion: number; readonly card?: Id }>({
  id: 'card.setEmotion',
  group: 'card',
  plan: (context, { cell, emotion, card }) => {
    if (!gridOf(context).has(cell) || !isCurve(context, cell) || !Number.isFinite(emotion)) return null;
    const point = card ?? pointOf(context, cell);
    if (point) return setting(context, point, emotion);
    const args = { cell, text: '', emotion: rounded(emotion) };
    return addCard.when(context, args) ? addCard.run(context, args) : null;
  },
});

const byKey = (id: string, icon: string, shortcut: string, by: number): Command =>
  editing({
    id,
    group: 'card',
    icon,
    shortcuts: [shortcut],
    listed: true,
    plan: (context) => {
      const card = selected(context, 'card').at(-1);
      const cell = card ? cellOf(card) : context.selection.cell;
      if (!cell || !isCurve(context, cell)) return null;
      const point = card ?? context.snapshot.find('card', pointOf(context, cell));
      const args = { cell, emotion: (point?.emotion ?? NEUTRAL) + by, ...(point ? { card: point.id } : {}) };
      return setEmotion.when(context, args) ? setEmotion.run(context, args) : null;
    },
  });

export const emotionUp = byKey('card.emotionUp', 'smile', 'Alt+Shift+ArrowUp', BY_KEY);
export const emotionDown = byKey('card.emotionDown', 'frown', 'Alt+Shift+ArrowDown', -BY_KEY);
