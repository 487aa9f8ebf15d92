/**
 * Curves laid over each other: on each curve lane of a board those of its other curve lanes, which are other actors', and on a to-be board
 * the curve of the lane that it was made from. Hidden lanes take part: to hide a lane and keep its curve is a way to save room.
 */
import { findActor } from '../model/actor';
import type { Card } from '../model/card';
import { asIsCurveLanes, curveLanes } from '../model/curves';
import type { Id } from '../model/fields';
import type { Lane } from '../model/lane';
import type { Snapshot } from '../model/snapshot';
import { AS_IS_STYLE, type CurveStyle, curveStyle } from './curve-styles';
import { mean } from './row';
import type { Column, Structure } from './structure';
import { type BoardWords, laneTitle } from './words';

/** A curve over a lane's own. */
export interface OverlaidCurve {
  readonly name: string;
  readonly style: CurveStyle;
  /** By column; `null` is a gap. */
  readonly values: readonly (number | null)[];
}

/** What a curve lane shows besides its own curve. */
export interface Overlay {
  /** Its own curve's name and style among those of the board. */
  readonly name: string;
  readonly style: CurveStyle;
  readonly others: readonly OverlaidCurve[];
  /** Equal where the drawing is. */
  readonly key: string;
}

type CardsOf = (lane: Id, step: Id) => readonly Card[];

export class Overlays {
  /** Lanes whose cards are drawn on curves of this board. */
  readonly lanes: ReadonlySet<Id>;
  private readonly curves: readonly { readonly lane: Lane; readonly name: string; readonly style: CurveStyle }[];
  private readonly asIs: readonly Lane[];
  private readonly structure: Structure;
  private readonly cardsOf: CardsOf;
  private readonly words: BoardWords;

  constructor(snapshot: Snapshot, structure: Structure, cardsOf: CardsOf, words: BoardWords) {
    const { board } = structure;
    const own = curveLanes(snapshot, board.id);
    const names = own.map((lane) => nameOf(snapshot, lane, structure, words));
    this.structure = structure;
    this.cardsOf = cardsOf;
    this.words = words;
    // Two curves of one actor need their lanes' names too.
    this.curves = own.map((lane, i) => {
      const [name = '', title] = [names[i], laneTitle(lane, words)];
      const isAlone = names.filter((other) => other === name).length === 1;
      return { lane, style: curveStyle(i), name: isAlone || name === title ? name : `${name} · ${title}` };
    });
    this.asIs = asIsCurveLanes(snapshot, board.id);
    this.lanes = new Set([...own, ...this.asIs].map(({ id }) => id));
  }

  /** `null` where nothing lies over the lane's curve. */
  of(lane: Lane): Overlay | null {
    const own = this.curves.find((curve) => curve.lane.id === lane.id);
    if (!own) return null;
    const others = this.curves.filter((curve) => curve !== own).map(({ name, style, lane: { id } }): OverlaidCurve => ({ name, style, values: this.values(id, ({ step }) => step) }));
    const before = this.beforeOf(own.lane);
    if (before) others.push({ name: this.words.state('as-is'), style: AS_IS_STYLE, values: this.values(before.id, ({ record }) => record?.source ?? '') });
    if (others.length === 0) return null;
    return { name: own.name, style: own.style, others, key: JSON.stringify([own.name, own.style.colour, others.map(({ name, values }) => [name, values])]) };
  }

  private values(lane: Id, step: (column: Column) => Id): readonly (number | null)[] {
    return this.structure.columns.map((column) => mean(this.cardsOf(lane, step(column)).map(({ emotion }) => emotion)));
  }

  /** The lane of the as-is with the same role and actor, else the first of the role. */
  private beforeOf(lane: Lane): Lane | undefined {
    const same = this.asIs.filter(({ role }) => role === lane.role);
    return same.find(({ actor }) => actor === lane.actor) ?? same[0];
  }
}

/** The actor's name, else what the board says in words, else the lane's title. */
function nameOf(snapshot: Snapshot, lane: Lane, { board }: Structure, words: BoardWords): string {
  const own = findActor(snapshot, lane.actor)?.title;
  const main = board.actors.map((id) => findActor(snapshot, id)?.title ?? '').find((name) => name.trim() !== '');
  return (own ?? main ?? board.actorName).trim() || laneTitle(lane, words);
}
