/** The touchpoint matrix: what it reads and how it is laid out, and entering in a map what the maps do not say. */
import type { Edit } from '../document/types';
import type { Board, MatrixSettings } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Touchpoint } from '../model/library';
import { cardActor, laneActor, mapsOf, teamOfUse } from '../model/matrix';
import { nameOfText, sameName } from '../model/names';
import { bySiblingOrder, firstKeys, keyBetween } from '../model/order';
import { type NewRecord, completeRecord } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import type { Step } from '../model/step';
import { BoardGrid, gridOf } from './board-grid';
import { stack } from './cards';
import { editing, selecting, unlessEmpty } from './define';
import { keysAtEnd, renaming } from './library';
import { keysAt } from './ordering';

const matrixAt = (snapshot: Snapshot, id: Id): Board | undefined => {
  const board = snapshot.find('board', id);
  return board?.boardKind === 'matrix' ? board : undefined;
};

/** Maps, columns and order of the rows; of the board shown, or the one named. */
export const setMatrix = editing<{ readonly id?: Id; readonly settings: Partial<MatrixSettings> }>({
  id: 'matrix.set',
  group: 'board',
  plan: ({ snapshot, board }, { id, settings }) => {
    const matrix = matrixAt(snapshot, id ?? board);
    if (!matrix) return null;
    const next = { ...matrix.matrix, ...settings };
    return unlessEmpty({ edits: JSON.stringify(next) === JSON.stringify(matrix.matrix) ? [] : [{ op: 'set', kind: 'board', id: matrix.id, patch: { matrix: next } }] });
  },
});

/** A touchpoint at the end of the library, its name to be written. */
export const addTouchpoint = editing<{ readonly title: string }>({
  id: 'matrix.addTouchpoint',
  group: 'board',
  plan: ({ snapshot, newId }, { title }) => {
    const id = newId('touchpoint');
    const [order = 'V'] = keysAtEnd(snapshot, 'touchpoint');
    return { edits: [{ op: 'create', record: { kind: 'touchpoint', id, title, order } }], selection: selecting(id), edit: { id, caret: 'all' } };
  },
});

/** What is known of a touchpoint. */
export const setTouchpoint = editing<{ readonly id: Id; readonly fields: Partial<Pick<Touchpoint, 'title' | 'channel' | 'team' | 'owner' | 'description'>> }>({
  id: 'matrix.setTouchpoint',
  group: 'board',
  plan: ({ snapshot }, { id, fields }) => {
    const touchpoint = snapshot.find('touchpoint', id);
    if (!touchpoint || Object.entries(fields).every(([field, value]) => touchpoint[field as keyof typeof fields] === value)) return null;
    const { title, ...others } = fields;
    // Cards that say the name go on saying it.
    const edits: Edit[] = title === undefined ? [] : renaming(snapshot, touchpoint, title);
    return { edits: Object.keys(others).length > 0 ? [...edits, { op: 'set', kind: 'touchpoint', id, patch: others }] : edits };
  },
});

/** A step of a map in which a use of a touchpoint can be entered. */
export interface UsePlace {
  readonly map: Board;
  readonly step: Step;
  /** The lane it goes into; `null` where the map has none yet: then one is made with it. */
  readonly lane: Lane | null;
}

/** A lane for touchpoints: of the actor, else the map's first. Of a blueprint, where touchpoints are frontstage, that. */
function laneFor(snapshot: Snapshot, map: Board, actor: Id | null): Lane | null {
  const lanes = snapshot.childrenOf('lane', map.id);
  const fit = lanes.filter(({ role }) => role === 'touchpoints');
  const wanted = fit.length > 0 ? fit : lanes.filter(({ role }) => role === 'frontstage');
  return wanted.find((lane) => actor !== null && laneActor(snapshot, lane, map) === actor) ?? wanted[0] ?? null;
}

/**
 * Where a use in this column can be: the steps of the stage; of an audience, the steps of the maps that tell of it, else of all; of a team,
 * the steps of all the maps. More than one is a question to ask.
 */
export function placesOfUse(snapshot: Snapshot, matrix: Board, column: Id): readonly UsePlace[] {
  const stage = snapshot.find('stage', column);
  const actor = snapshot.find('persona', column)?.id ?? snapshot.find('audience', column)?.id ?? null;
  const maps = mapsOf(snapshot, matrix);
  const told = maps.filter((map) => map.id === column || (actor !== null && (map.actors.includes(actor) || snapshot.childrenOf('lane', map.id).some((lane) => lane.actor === actor))));
  return (stage ? maps.filter(({ id }) => id === stage.board) : told.length > 0 ? told : maps).flatMap((map) => {
    const lane = laneFor(snapshot, map, actor);
    const stages = stage ? [stage] : snapshot.childrenOf('stage', map.id);
    return stages.flatMap(({ id }) => snapshot.childrenOf('step', id)).map((step) => ({ map, step, lane }));
  });
}

export interface EnterUse {
  readonly touchpoint: Id;
  readonly column: Id;
  /** The step of one of the maps. */
  readonly step: Id;
  /** What the card says besides the touchpoint's name. */
  readonly text?: string;
}

/**
 * Enters a use in the map: a card in its lane of touchpoints that counts in that column of the matrix. Actor or team are written on the card
 * where lane, step and touchpoint do not say so already.
 */
export const enterUse = editing<EnterUse>({
  id: 'matrix.enterUse',
  group: 'card',
  plan: ({ snapshot, board, newId }, { touchpoint: id, column, step: stepId, text = '' }) => {
    const matrix = matrixAt(snapshot, board);
    const touchpoint = snapshot.find('touchpoint', id);
    const place = matrix && placesOfUse(snapshot, matrix, column).find(({ step }) => step.id === stepId);
    if (!matrix || !touchpoint || !place) return null;
    const grid = new BoardGrid(snapshot, place.map.id);
    const edits: Edit[] = [];
    const lane = place.lane ?? newLane(grid, newId('lane'), edits);
    const cell = { lane: lane.id, step: stepId };
    const cards = grid.cards(cell);
    const card = newId('card');
    const keys = keysAt(stack(cards), cards.length, [card]);
    const record: NewRecord<'card'> = { kind: 'card', id: card, place: { ...cell, order: keys.get(card) ?? '' }, text, touchpoint: id };
    for (const sibling of cards) {
      const order = keys.get(sibling.id);
      if (order !== undefined) edits.push({ op: 'set', kind: 'card', id: sibling.id, patch: { place: { ...sibling.place, order } } });
    }
    edits.push({ op: 'create', record: { ...record, ...belonging(snapshot, record, lane, place, column) } });
    return { edits };
  },
});

/** Actor or team of a card that has to say it itself. */
function belonging(snapshot: Snapshot, record: NewRecord<'card'>, lane: Lane, { map, step }: UsePlace, column: Id): Partial<Pick<Card, 'actor' | 'team'>> {
  const card = completeRecord(record);
  const actor = snapshot.find('persona', column) ?? snapshot.find('audience', column);
  const team = snapshot.find('team', column);
  if (card && actor && cardActor(snapshot, card, lane, map) !== actor.id) return { actor: actor.id };
  return card && team && teamOfUse(snapshot, card, step) !== team.id ? { team: team.id } : {};
}

/** Cards of the touchpoint lanes of the chosen maps that say a name and refer to no touchpoint that is there, in reading order: the matrix cannot see them. */
export function unlinkedCards(snapshot: Snapshot, matrix: Board): readonly Card[] {
  return mapsOf(snapshot, matrix).flatMap(({ id }) => {
    const grid = gridOf({ snapshot, board: id });
    return grid.cardsOf(grid.lanes.filter(({ role }) => role === 'touchpoints'));
  }).filter((card) => nameOfText(card.text) !== null && !snapshot.find('touchpoint', card.touchpoint));
}


/** Makes touchpoints of what the cards say, each name once, with the channel of the first card that has one; those of the library are taken where they are there. */
export const linkTouchpoints = editing({
  id: 'matrix.linkTouchpoints',
  group: 'board',
  may: ({ snapshot, board }) => matrixAt(snapshot, board) !== undefined,
  plan: ({ snapshot, board, newId }) => {
    const matrix = matrixAt(snapshot, board);
    if (!matrix) return null;
    const known = [...snapshot.ofKind('touchpoint')].sort(bySiblingOrder).map(({ id, title }) => ({ id, title: title.trim() }));
    let order = [...snapshot.ofKind('touchpoint')].sort(bySiblingOrder).at(-1)?.order ?? null;
    const made: NewRecord<'touchpoint'>[] = [];
    const edits = unlinkedCards(snapshot, matrix).map((card): Edit => {
      const title = nameOfText(card.text) ?? '';
      let touchpoint = known.find((each) => sameName(each.title, title));
      if (!touchpoint) {
        touchpoint = { id: newId('touchpoint'), title };
        known.push(touchpoint);
        order = keyBetween(order, null) ?? 'V';
        made.push({ kind: 'touchpoint', id: touchpoint.id, title, order, channel: card.channel });
      }
      const { id } = touchpoint;
      const first = made.find((each) => each.id === id);
      if (first && (first.channel ?? null) === null && card.channel !== null) made[made.indexOf(first)] = { ...first, channel: card.channel };
      return { op: 'set', kind: 'card', id: card.id, patch: { touchpoint: id } };
    });
    return unlessEmpty({ edits: [...made.map((record): Edit => ({ op: 'create', record })), ...edits] });
  },
});

/** A touchpoint lane at the end of a map that has none. */
function newLane({ lanes, board }: BoardGrid, id: Id, edits: Edit[]): Lane {
  const keys = keysAt(lanes, lanes.length, [id]);
  const record: NewRecord<'lane'> = { kind: 'lane', id, board, role: 'touchpoints', order: keys.get(id) ?? firstKeys(1)[0] ?? 'V' };
  for (const lane of lanes) {
    const order = keys.get(lane.id);
    if (order !== undefined) edits.push({ op: 'set', kind: 'lane', id: lane.id, patch: { order } });
  }
  edits.push({ op: 'create', record });
  const lane = completeRecord(record);
  if (!lane) throw new Error('a lane of a known role is valid');
  return lane;
}
