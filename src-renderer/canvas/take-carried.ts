/** Takes what is dragged from a panel onto the board: notes of the capture tray, and items of the library. */
import { useEffect, type RefObject } from 'react';
import { putItem, wouldBe } from '../../src-shared/commands/library-put';
import { notesToCell } from '../../src-shared/commands/notes';
import { moveStickies } from '../../src-shared/commands/stickies';
import type { Translator } from '../../src-shared/i18n';
import { empathyZone } from '../../src-shared/model/empathy';
import type { Id } from '../../src-shared/model/fields';
import type { Scene } from '../../src-shared/scene/types';
import type { Effect, Taker } from '../session/carry';
import type { PointerAt } from '../ui/pointer-drag';
import { useWords } from '../ui/words';
import type { BoardContext } from './board';
import { edgePan } from './gestures/edge-pan';
import type { Point } from './gestures/hit';
import { itemLanding, noteLanding, type ItemLanding } from './landing';
import { zoneDropAt } from './places/zone-drop';

/** Things come in over an edge of the board: it moves only once they stay there, ms. */
const REST = 500;

const NOTHING: ReadonlySet<string> = new Set();
const SILENT: Effect = [];
const NO_HINTS = { drop: null, over: null, placeDrag: null } as const;

export function useTakeCarried(board: BoardContext, root: RefObject<HTMLElement | null>): void {
  const words = useWords();
  useEffect(() => (root.current ? board.session.carry.takenBy(makeTaker(board, root.current, words)) : undefined), [board, root, words]);
}

function makeTaker(board: BoardContext, element: HTMLElement, words: Translator): Taker {
  const pan = edgePan(board, () => element, REST);
  // A pointer that rests over a board that rests has the effect that it had.
  let last: { readonly at: PointerAt; readonly corner: Point; readonly scene: Scene; readonly effect: Effect | null } | null = null;
  return {
    element,
    over: (carried, at, time) => {
      pan.frame(at, time);
      const { scene } = board.session.store.getState();
      const corner = board.toBoard({ clientX: 0, clientY: 0 });
      if (last?.at === at && last.scene === scene && last.corner.x === corner.x && last.corner.y === corner.y) return last.effect;
      const effect = carried.type === 'notes' ? overNotes(board, element, at) : overItem(board, element, carried.id, at, words);
      last = { at, corner, scene, effect };
      return effect;
    },
    leave: () => {
      pan.leave();
      last = null;
      board.gestures.setState(NO_HINTS);
    },
    drop: (carried, at) => {
      if (carried.type === 'notes') dropNotes(board, element, carried.ids, at);
      else {
        const landing = itemLanding(board, element, at);
        if (landing) board.session.store.getState().run(putItem, { id: carried.id, place: landing.place });
      }
      // At once, for what is typed before the board shows what was dropped; and again, where the place that has the keyboard is a new one.
      board.focus();
      requestAnimationFrame(() => board.focus());
    },
  };
}

function overNotes(board: BoardContext, root: HTMLElement, at: PointerAt): Effect | null {
  const zone = zoneDropAt(board.session.store.getState().scene, board.toBoard(at), NOTHING);
  const drop = noteLanding(board, root, at);
  board.gestures.setState({ drop, placeDrag: zone && { moved: [], over: zone.over, line: zone.line } });
  return drop || zone ? SILENT : null;
}

function dropNotes(board: BoardContext, root: HTMLElement, ids: readonly Id[], at: PointerAt): void {
  const { scene, run } = board.session.store.getState();
  const zone = zoneDropAt(scene, board.toBoard(at), NOTHING);
  const drop = noteLanding(board, root, at);
  if (zone) run(moveStickies, { ids, zone: empathyZone(zone.zone), index: zone.index });
  else if (drop) run(notesToCell, { ids, cell: { lane: drop.lane, step: drop.step }, index: drop.index });
}

function overItem(board: BoardContext, root: HTMLElement, id: Id, at: PointerAt, words: Translator): Effect | null {
  const landing = itemLanding(board, root, at);
  const { context } = board.session.store.getState();
  if (!landing || !putItem.when(context(), { id, place: landing.place })) {
    board.gestures.setState(NO_HINTS);
    return null;
  }
  board.gestures.setState({ drop: landing.drop, over: landing.over });
  return effectOf(board, id, landing, words);
}

/** What it would be, and what it would take the place of. */
function effectOf({ session }: BoardContext, id: Id, { place }: ItemLanding, words: Translator): Effect {
  if (place.on === 'cell') return [words('carry.newCard')];
  const use = wouldBe(session.store.getState().snapshot, id, place);
  const said = use && words.maybe(`carry.${place.on}.${use.field}`);
  const former = use?.former?.title.trim() ?? '';
  return [...(said ? [said] : []), ...(former === '' ? [] : [words('carry.instead', { name: former })])];
}
