/** Emotion points: dragged on the curve, or moved by key. −2 is very bad, +2 very good. */
import type { Edit } from '../document/types';
import type { Id } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import { gridOf } from './board-grid';
import { NEUTRAL, addCard, cellOf, isBlank } from './cards';
import { editing, selected, selectingCards, unlessEmpty } from './define';
import { deleting } from './removal';
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

/**
 * The value a cell of a curve lane shall have: of all its cards that carry an emotion, else of its first card, else of one that is made.
 * The keyboard stays in the cell.
 */
export const setCellEmotion = editing<{ readonly cell: CellRef; readonly emotion: number }>({
  id: 'card.setCellEmotion',
  group: 'card',
  plan: (context, { cell, emotion }) => {
    if (!gridOf(context).has(cell) || !isCurve(context, cell) || !Number.isFinite(emotion)) return null;
    const cards = gridOf(context).cards(cell);
    const selection = { ids: [], cell };
    if (cards.length === 0) {
      const args = { cell, text: '', emotion: rounded(emotion) };
      return addCard.when(context, args) ? { ...addCard.run(context, args), selection } : null;
    }
    const points = cards.filter((card) => card.emotion !== null);
    const edits = (points.length > 0 ? points : cards.slice(0, 1)).filter((card) => card.emotion !== rounded(emotion)).map(({ id }): Edit => ({ op: 'set', kind: 'card', id, patch: { emotion: rounded(emotion) } }));
    return unlessEmpty({ edits, selection });
  },
});

/** Takes the point of a cell off the curve: cards that say more stay without an emotion, the others go. The keyboard stays in the cell. */
export const clearCellEmotion = editing<{ readonly cell: CellRef }>({
  id: 'card.clearCellEmotion',
  group: 'card',
  plan: (context, { cell }) => {
    if (!gridOf(context).has(cell) || !isCurve(context, cell)) return null;
    const points = gridOf(context).cards(cell).filter(({ emotion }) => emotion !== null);
    const gone = points.filter((card) => isBlank({ ...card, emotion: null, expected: null }));
    const kept = points.filter((card) => !gone.includes(card));
    const edits = [...kept.map(({ id }): Edit => ({ op: 'set', kind: 'card', id, patch: { emotion: null } })), ...deleting(context.snapshot, gone.map(({ id }) => id))];
    return unlessEmpty({ edits, selection: { ids: [], cell } });
  },
});

/** Gives an emotion its name and value in one step. The name becomes the card's words, or a line below what it says already. */
export const nameEmotion = editing<{ readonly card: Id; readonly name: string; readonly emotion: number }>({
  id: 'card.nameEmotion',
  group: 'card',
  plan: (context, { card: id, name, emotion }) => {
    const card = context.snapshot.find('card', id);
    if (!card || !isCurve(context, cellOf(card)) || !Number.isFinite(emotion)) return null;
    const said = card.text.trim() === '' ? name : card.text.split('\n').includes(name) ? card.text : `${card.text}\n${name}`;
    const patch = { text: said, emotion: rounded(emotion) };
    return unlessEmpty({ edits: card.text === said && card.emotion === patch.emotion ? [] : [{ op: 'set', kind: 'card', id, patch }] });
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

/** What was expected at the point of the selected card or cell, half a grade up or down; begins in the middle. */
const expectedByKey = (id: string, icon: string, by: number): Command =>
  editing({
    id,
    group: 'card',
    icon,
    listed: true,
    plan: (context) => {
      const card = selected(context, 'card').at(-1);
      const cell = card ? cellOf(card) : context.selection.cell;
      if (!cell || !isCurve(context, cell)) return null;
      const point = card ?? context.snapshot.find('card', pointOf(context, cell));
      const expected = rounded((point?.expected ?? NEUTRAL) + by);
      return point && point.expected !== expected ? { edits: [{ op: 'set', kind: 'card', id: point.id, patch: { expected } }] } : null;
    },
  });

export const expectedUp = expectedByKey('card.expectedUp', 'trending-up', BY_KEY);
export const expectedDown = expectedByKey('card.expectedDown', 'trending-down', -BY_KEY);
