/** The marks of what differs, on either of the two boards: an outline, an icon and a word, the same at every zoom. */
import type { Comparison, Difference } from '../../../src-shared/insight/compare';
import type { Translator } from '../../../src-shared/i18n';
import { fontFamily } from '../../../src-shared/scene/fonts';
import type { Box, Palette, Scene } from '../../../src-shared/scene/types';

type Sign = 'plus' | 'cross' | 'unequal' | 'arrow' | 'up' | 'down';

export interface Mark {
  /** Of the block that is marked, board px. */
  readonly box: Box;
  readonly sign: Sign;
  readonly label: string;
  /** Marks of headers stay with the headers when these stay in view. */
  readonly header: boolean;
}

const SIGNS: Readonly<Record<Difference['kind'], Sign>> = { added: 'plus', removed: 'cross', changed: 'unequal', moved: 'arrow' };

/** Marks of what is there on that side, for the scene of its board. */
export function marksOf({ columns }: Comparison, side: 'asIs' | 'toBe', scene: Scene, words: Translator): Mark[] {
  return columns.flatMap(({ differences }) => differences.flatMap((difference) => markOf(difference, side, scene, words) ?? []));
}

function markOf(difference: Difference, side: 'asIs' | 'toBe', scene: Scene, words: Translator): Mark | null {
  const { what, kind, lane, emotions } = difference;
  const id = difference[side];
  // Links and what was expected are told by the list beside the board: an outline of theirs would lie over what they pass.
  if (id === null || what === 'link' || what === 'expected') return null;
  if (what === 'emotion') {
    const placed = side === 'toBe' ? scene.find(`point:${lane ?? ''}.${id}`) : undefined;
    const [before, after] = emotions ?? [null, null];
    if (!placed || after === null) return null;
    const sign: Sign = before === null ? 'unequal' : after > before ? 'up' : 'down';
    const label = words(before === null ? 'compare.emotion.other' : after > before ? 'compare.emotion.better' : 'compare.emotion.worse');
    return { box: { x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h }, sign, label, header: false };
  }
  const placed = scene.find(`${what}:${id}`) ?? (what === 'step' ? stageOf(scene, id) : undefined);
  if (!placed) return null;
  return { box: { x: placed.x, y: placed.y, w: placed.block.w, h: placed.block.h }, sign: SIGNS[kind], label: words(`compare.${kind}`), header: what === 'step' };
}

/** A board without named steps shows its stages only. */
function stageOf(scene: Scene, step: string): ReturnType<Scene['find']> {
  const stage = scene.grid?.columns.find((column) => column.step === step)?.stage;
  return stage === undefined ? undefined : scene.find(`stage:${stage}`);
}

const HEIGHT = 20;
const ICON = 10;
/** Below this zoom a mark is its icon alone. */
const WORDS_FROM = 0.45;

/** Draws a mark whose block has its top left corner at (x, y), screen px. */
export function paintMark(context: CanvasRenderingContext2D, mark: Mark, x: number, y: number, zoom: number, palette: Palette): void {
  const w = mark.box.w * zoom;
  const h = mark.box.h * zoom;
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.setLineDash(mark.sign === 'cross' ? [6, 4] : []);
  if (!mark.header) {
    context.beginPath();
    context.roundRect(x - 1, y - 1, w + 2, h + 2, 6 * zoom + 1);
    context.stroke();
  }
  context.setLineDash([]);
  context.font = `12px ${fontFamily('semibold')}`;
  const label = zoom < WORDS_FROM ? '' : mark.label;
  const width = label === '' ? HEIGHT : ICON + 18 + context.measureText(label).width;
  const left = x + Math.max(w - width + 6, -6);
  const top = mark.header ? y + h - HEIGHT + 4 : y - HEIGHT / 2 - 2;
  context.fillStyle = palette.accent;
  context.beginPath();
  context.roundRect(left, top, width, HEIGHT, HEIGHT / 2);
  context.fill();
  context.strokeStyle = palette.ground;
  context.lineWidth = 1.5;
  context.stroke();
  context.strokeStyle = palette.accentInk;
  context.lineWidth = 2;
  paintSign(context, mark.sign, left + (label === '' ? (HEIGHT - ICON) / 2 : 7), top + (HEIGHT - ICON) / 2);
  if (label === '') return;
  context.fillStyle = palette.accentInk;
  context.textBaseline = 'middle';
  context.fillText(label, left + ICON + 11, top + HEIGHT / 2 + 0.5);
}

const STROKES: Readonly<Record<Sign, readonly (readonly (readonly [number, number])[])[]>> = {
  plus: [[[0, 5], [10, 5]], [[5, 0], [5, 10]]],
  cross: [[[1, 1], [9, 9]], [[9, 1], [1, 9]]],
  unequal: [[[1, 3], [9, 3]], [[1, 7], [9, 7]], [[7, 0], [3, 10]]],
  arrow: [[[0, 5], [10, 5]], [[6, 1], [10, 5], [6, 9]]],
  up: [[[5, 10], [5, 0]], [[1, 4], [5, 0], [9, 4]]],
  down: [[[5, 0], [5, 10]], [[1, 6], [5, 10], [9, 6]]],
};

function paintSign(context: CanvasRenderingContext2D, sign: Sign, x: number, y: number): void {
  context.lineCap = 'round';
  context.beginPath();
  for (const line of STROKES[sign]) line.forEach(([dx, dy], i) => (i === 0 ? context.moveTo(x + dx, y + dy) : context.lineTo(x + dx, y + dy)));
  context.stroke();
}
