/** The course of a link: along which lines of the field it runs, before its place among other links is known. */
import type { Box } from '../../scene/types';
import type { Field } from './field';

export type Axis = 'h' | 'v';

/** An end of a link: a card, or the header of a step, which is left and entered from below. */
export interface End {
  readonly box: Box;
  readonly header: boolean;
}

/**
 * One straight stretch of a course. `port` begins or ends at a card's side (`index` 0: the link's from, 1: its to; the only leg of a
 * straight link is the from's): it may slide along the side, `at` and its range are relative to that card's top or left. `gutter` and
 * `gap` run somewhere in that strip; `ledge` beside a card that closes a gutter, `at` px below the top of row `index`.
 */
export interface Leg {
  readonly axis: Axis;
  readonly kind: 'port' | 'gutter' | 'gap' | 'ledge';
  readonly index: number;
  readonly at: number;
  readonly least: number;
  readonly most: number;
}

export type Course = readonly Leg[];

/** Where a leg would run if the link were alone, board px. */
export function nominal(leg: Leg, field: Field, from: End, to: End): number {
  switch (leg.kind) {
    case 'port': return origin(leg, from, to) + leg.at;
    case 'gutter': return centre(field.gutters[leg.index]);
    case 'gap': return centre(field.gaps[leg.index]);
    case 'ledge': return (field.rows[leg.index]?.top ?? 0) + leg.at;
  }
}

/** What a port's place is relative to. */
export function origin({ axis, index }: Leg, from: End, to: End): number {
  const { box } = index === 0 ? from : to;
  return axis === 'h' ? box.y : box.x;
}

const centre = (span: { readonly from: number; readonly to: number } | undefined): number => (span ? (span.from + span.to) / 2 : 0);
