/** The canvas's gestures as commands, and what is said about them. */
import { gridOf } from '../../src-shared/commands/board-grid';
import { addCard as addCardCommand, finishCard, setCardText } from '../../src-shared/commands/cards';
import { moveCards as moveCardsCommand } from '../../src-shared/commands/card-moves';
import { setEmotion as setEmotionCommand } from '../../src-shared/commands/emotion';
import { renameLane } from '../../src-shared/commands/lanes';
import { addNotes } from '../../src-shared/commands/notes';
import { addLink as addLinkCommand, setLinkLabel } from '../../src-shared/commands/links';
import { setTouchpoint } from '../../src-shared/commands/matrix';
import { saidBy, settleCard } from '../../src-shared/commands/naming';
import { pasteBlock } from '../../src-shared/commands/paste';
import { addStageAfter, deleteStage, renameStage } from '../../src-shared/commands/stages';
import { addStepAfter, renameStep } from '../../src-shared/commands/steps';
import type { CellRef } from '../../src-shared/commands/types';
import type { Card } from '../../src-shared/model/card';
import type { Id } from '../../src-shared/model/fields';
import type { Session } from '../session/session';
import type { BoardContext } from './board';
import type { Drop } from './gestures/hit';

/** Adds an empty card at the end of the cell and opens it for writing. `continues` the undo step before. */
export function addCard(session: Session, cell: CellRef, continues = false): void {
  const { scene, run } = session.store.getState();
  const { grid } = scene;
  const last = grid?.cards(grid.rows.findIndex((r) => r.lane === cell.lane), grid.columns.findIndex((c) => c.step === cell.step)).at(-1);
  run(addCardCommand, { cell, after: last?.card ?? null }, continues);
}

/** `continues`: another keystroke of the same writing. */
export function setText(session: Session, card: Id, text: string, continues: boolean): void {
  session.store.getState().run(setCardText, { id: card, text }, continues);
}

export type TitledKind = 'stage' | 'step' | 'lane' | 'touchpoint' | 'link';

export function setTitle(session: Session, kind: TitledKind, id: Id, title: string, continues: boolean): void {
  if (kind === 'link') {
    session.store.getState().run(setLinkLabel, { id, label: title }, continues);
    return;
  }
  if (kind === 'touchpoint') {
    session.store.getState().run(setTouchpoint, { id, fields: { title } }, continues);
    return;
  }
  const command = kind === 'stage' ? renameStage : kind === 'step' ? renameStep : renameLane;
  session.store.getState().run(command, { id, title }, continues);
}

/** After a card is written: the next card of the same cell opens. */
export function cardAfterWriting(session: Session, card: Id): void {
  const place = session.store.getState().snapshot.find('card', card)?.place;
  if (place) session.store.getState().run(addCardCommand, { cell: { lane: place.lane, step: place.step }, after: card });
}

/** Goes on writing in the neighbouring step's cell of the lane; past the last step a new one is made, in one undo step with its card. */
export function nextCell(session: Session, card: Id, by: -1 | 1): void {
  const { scene, snapshot, run, edit } = session.store.getState();
  const place = snapshot.find('card', card)?.place;
  const at = scene.grid?.columns.findIndex((c) => c.step === place?.step) ?? -1;
  if (!place || at < 0) return;
  // A card left blank goes first, with the step that made it: gone later, an undo would bring it back.
  edit(null);
  const next = scene.grid?.columns[at + by];
  if (next) {
    addCard(session, { lane: place.lane, step: next.step });
    return;
  }
  if (by < 0 || !run(addStepAfter, { beside: place.step })) return;
  const beyond = (): string | undefined => session.store.getState().scene.grid?.columns[at + 1]?.step;
  // The one step of a stage without cards only got its name.
  if (beyond() === undefined) run(addStepAfter, { beside: place.step }, true);
  const made = beyond();
  if (made !== undefined) addCard(session, { lane: place.lane, step: made }, true);
}

/** Goes on with the neighbouring title of its band; past the last stage or step a new one is made. Returns whether another title is written now. */
export function nextTitle(session: Session, kind: Exclude<TitledKind, 'link'>, id: Id, by: -1 | 1): boolean {
  const { scene, run, select, edit } = session.store.getState();
  const { grid } = scene;
  if (!grid) return false;
  const titles = kind === 'stage' ? grid.stages.map(({ stage }) => stage) : kind === 'step' ? grid.columns.map(({ step }) => step) : grid.rows.map(({ lane }) => lane);
  const next = titles[titles.indexOf(id) + by];
  if (next !== undefined) {
    select({ ids: [next], cell: null });
    edit({ id: next, caret: 'all' });
    return true;
  }
  if (by < 0 || (kind !== 'stage' && kind !== 'step')) return false;
  if (!run(kind === 'stage' ? addStageAfter : addStepAfter, { beside: id })) return false;
  const { editing } = session.store.getState();
  if (editing) edit({ ...editing, inPassing: true });
  return true;
}

/** Takes away a stage that was made in passing and got no title; one undo step with the making of it. The title before it has the keyboard. */
export function dropUntitled(session: Session, stage: Id): void {
  const { run, scene, snapshot, select } = session.store.getState();
  const stages = scene.grid?.stages.map((each) => each.stage) ?? [];
  const before = stages[stages.indexOf(stage) - 1];
  if (before === undefined || snapshot.find('stage', stage)?.title.trim() !== '') return;
  if (run(deleteStage, { id: stage }, true)) select({ ids: [before], cell: null });
}

export function moveCards(board: BoardContext, ids: readonly Id[], drop: Drop): void {
  board.session.store.getState().run(moveCardsCommand, { ids, cell: { lane: drop.lane, step: drop.step }, index: drop.index });
}

/** The cards as they were dragged to; several of one cell are one step. */
export function setEmotion(board: BoardContext, cell: CellRef, cards: readonly Card[]): void {
  const { run } = board.session.store.getState();
  let continues = false;
  for (const card of cards) if (card.emotion !== null) continues = run(setEmotionCommand, { cell, emotion: card.emotion, card: card.id }, continues) || continues;
}

/** A first point in the cell, in the middle of the scale. */
export function addPoint(session: Session, cell: CellRef): void {
  session.store.getState().run(setEmotionCommand, { cell, emotion: 0 });
}

export function addLink(board: BoardContext, from: Id, to: Id): void {
  board.session.store.getState().run(addLinkCommand, { from, to });
}

/** `null` adds at the end. */
export function addStage(session: Session, after: Id | null): void {
  const { scene, run } = session.store.getState();
  const last = after ?? scene.grid?.stages.at(-1)?.stage;
  run(addStageAfter, last === undefined ? undefined : { beside: last });
}

export function addStep(session: Session, after: Id): void {
  session.store.getState().run(addStepAfter, { beside: after });
}

/** The card with all that it held. The caret goes along: no key that follows at once means anything but a letter. */
function keepWords(session: Session, { id: _id, kind: _kind, place, ...held }: Card): 'card' | 'note' {
  const { run, edit, context } = session.store.getState();
  const grid = gridOf(context());
  const span = grid.columnOf(place.lastStep) - grid.columnOf(place.step) + 1;
  if (!run(pasteBlock, { cell: { lane: place.lane, step: place.step }, block: [[[{ ...held, span }]]] })) {
    run(addNotes, { texts: [held.text] });
    return 'note';
  }
  const [id] = session.store.getState().selection.ids;
  if (id !== undefined) edit({ id, caret: 'end' });
  return 'card';
}

/**
 * Ends every writing of a card: one left without any content goes. The words of a card that somebody else deleted while it was written are
 * kept, in a card that is written in its place, or as a note of the tray where its place is gone too; `onLost` says which. Follows the
 * session until the returned function is called.
 */
export function followWriting(session: Session, onLost: (kept: 'card' | 'note') => void): () => void {
  let begun = session.store.getState().snapshot;
  return session.store.subscribe((now, before) => {
    if (now.editing?.id === before.editing?.id) return;
    const left = before.editing?.id;
    const card = left === undefined ? undefined : now.snapshot.find('card', left);
    const lost = left === undefined || card ? undefined : before.snapshot.find('card', left);
    const changed = card !== undefined && begun.find('card', card.id) !== card;
    const first = begun;
    begun = now.snapshot;
    if (card) {
      // The field settles what its words mean when it is left; one that goes in another way has not.
      if (changed) now.run(settleCard, { id: card.id, before: saidBy(first, card.id) }, true);
      session.store.getState().run(finishCard, { id: card.id }, changed);
    }
    // Only what comes from outside can take a card away under the caret: everything done here ends the writing first.
    else if (lost && lost.text.trim() !== '') onLost(keepWords(session, lost));
  });
}
