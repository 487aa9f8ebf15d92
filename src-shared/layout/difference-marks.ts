/** What is marked of a comparison, on either of the two boards: an outline, a sign and a word. */
import type { Comparison, Difference } from '../insight/compare';
import type { Translator } from '../i18n';
import type { Box, PlacedBlock, Scene } from '../scene/types';

export type Sign = 'plus' | 'cross' | 'unequal' | 'arrow' | 'up' | 'down';
export type Side = 'asIs' | 'toBe';

export interface Mark {
  /** Of the block that is marked, board px. */
  readonly box: Box;
  readonly sign: Sign;
  readonly label: string;
  /** Marks of headers stay with the headers when these stay in view. */
  readonly header: boolean;
}

const SIGNS: Readonly<Record<Difference['kind'], Sign>> = { added: 'plus', removed: 'cross', changed: 'unequal', moved: 'arrow' };

/** Strokes of a sign, points in a square of 10 px. */
export const SIGN_STROKES: Readonly<Record<Sign, readonly (readonly (readonly [number, number])[])[]>> = {
  plus: [[[0, 5], [10, 5]], [[5, 0], [5, 10]]],
  cross: [[[1, 1], [9, 9]], [[9, 1], [1, 9]]],
  unequal: [[[1, 3], [9, 3]], [[1, 7], [9, 7]], [[7, 0], [3, 10]]],
  arrow: [[[0, 5], [10, 5]], [[6, 1], [10, 5], [6, 9]]],
  up: [[[5, 10], [5, 0]], [[1, 4], [5, 0], [9, 4]]],
  down: [[[5, 0], [5, 10]], [[1, 6], [5, 10], [9, 6]]],
};

/** Marks of what is there on that side, for the scene of its board. */
export function marksOf({ stages, columns }: Comparison, side: Side, scene: Scene, words: Translator): Mark[] {
  const marked = new Set<string>();
  return [...stages, ...columns.flatMap(({ differences }) => differences)].flatMap((difference) => {
    // What was renamed and moved is marked once.
    const key = `${difference.what} ${difference[side] ?? ''}`;
    const mark = difference.what !== 'card' && marked.has(key) ? null : markOf(difference, side, scene, words);
    if (mark) marked.add(key);
    return mark ?? [];
  });
}

/** Marks of lanes, on their labels. Beside the live board the list tells of them. */
export function laneMarksOf({ lanes }: Comparison, side: Side, scene: Scene, words: Translator): Mark[] {
  return lanes.flatMap(({ kind, [side]: id }) => {
    const placed = id === null ? undefined : scene.find(`title:${id}`);
    return placed ? [{ box: boxOf(placed), sign: SIGNS[kind], label: words(`compare.${kind}`), header: false }] : [];
  });
}

const boxOf = ({ block, x, y }: PlacedBlock): Box => ({ x, y, w: block.w, h: block.h });

function markOf(difference: Difference, side: Side, scene: Scene, words: Translator): Mark | null {
  const { what, kind, lane, emotions } = difference;
  const id = difference[side];
  // Links and what was expected are told by the list beside the board: an outline of theirs would lie over what they pass.
  if (id === null || what === 'link' || what === 'expected') return null;
  if (what === 'emotion') {
    const placed = side === 'toBe' ? scene.find(`point:${lane ?? ''}.${id}`) : undefined;
    const [before, after] = emotions ?? [null, null];
    if (!placed || after === null) return null;
    const sign: Sign = before === null ? 'unequal' : after > before ? 'up' : 'down';
    return { box: boxOf(placed), sign, label: words(before === null ? 'compare.emotion.other' : after > before ? 'compare.emotion.better' : 'compare.emotion.worse'), header: false };
  }
  const placed = scene.find(`${what}:${id}`) ?? (what === 'step' ? stageOf(scene, id) : undefined);
  return placed ? { box: boxOf(placed), sign: SIGNS[kind], label: words(`compare.${kind}`), header: what === 'step' || what === 'stage' } : null;
}

/** A board without named steps shows its stages only. */
function stageOf(scene: Scene, step: string): PlacedBlock | undefined {
  const stage = scene.grid?.columns.find((column) => column.step === step)?.stage;
  return stage === undefined ? undefined : scene.find(`stage:${stage}`);
}
