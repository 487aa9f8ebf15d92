/** What tells the curves of a lane apart: a piece of each line with its point and whose it is, in rows below the scale. */
import type { PathItem, SceneItem } from '../scene/types';
import { AS_IS_STYLE, type CurveStyle, curveMarks } from './curve-styles';
import { face } from './faces';
import type { Overlay } from './overlay';
import { line, move, pathData } from './path';
import { LANE_META, SCALE_HEIGHT } from './styles';
import { type TextWrapper, type WrappedText, moved } from './wrap';
import type { BoardWords } from './words';

const SAMPLE = 36;
const SIGN = 10;
const OWN_SIGN = 14;
const TEXT_GAP = 6;
const ITEM_GAP = 20;
const LEFT = 16;
const ROW = 20;
/** A longer name is cut: the lane's label has it whole. */
const WIDEST = 260;

export interface Legend {
  readonly h: number;
  /** Relative to the curve block; the expected curve is explained where the lane has one. */
  items(expected: boolean): SceneItem[];
}

interface Entry {
  readonly text: WrappedText;
  readonly draw: (x: number, y: number) => PathItem[];
}

const sample = (x: number, y: number, style: Pick<CurveStyle, 'colour' | 'dash'>, width: number): PathItem =>
  ({ type: 'path', d: pathData([move(x, y), line(x + SAMPLE, y)]), fill: 'none', stroke: style.colour, strokeWidth: width, dash: style.dash });

function oneLine(text: string, wrapper: TextWrapper): WrappedText {
  const whole = wrapper.plain(text, WIDEST, LANE_META);
  if (whole.lines.length <= 1) return whole;
  const first = (whole.lines[0]?.runs ?? []).map((run) => run.text).join('').trimEnd();
  return wrapper.plain(`${first}…`, Number.MAX_SAFE_INTEGER, LANE_META);
}

/** Its height does not depend on what the cells hold, so that a point that moves moves no card. */
export function curveLegend(overlay: Overlay, width: number, words: BoardWords, wrapper: TextWrapper): Legend {
  const own: Entry = {
    text: oneLine(overlay.name, wrapper),
    draw: (x, y) => [sample(x, y, overlay.style, 2.5), ...face(1, x + (SAMPLE - OWN_SIGN) / 2, y - OWN_SIGN / 2, OWN_SIGN)],
  };
  const others = overlay.others.map(({ name, style }): Entry => ({
    text: oneLine(name, wrapper),
    draw: (x, y) => [sample(x, y, style, 2), ...curveMarks(style, [{ x: x + SAMPLE / 2, y }], SIGN)],
  }));
  const expected: Entry = { text: oneLine(words.expected, wrapper), draw: (x, y) => [sample(x, y, { ...AS_IS_STYLE, colour: 'curveExpected', dash: [6, 5] }, 2)] };
  const entries = [own, ...others, expected];
  const places: { readonly x: number; readonly y: number }[] = [];
  let [x, y] = [LEFT, SCALE_HEIGHT];
  for (const { text } of entries) {
    const w = SAMPLE + TEXT_GAP + Math.ceil(text.width);
    if (x > LEFT && x + w > width - LEFT) {
      x = LEFT;
      y += ROW;
    }
    places.push({ x, y });
    x += w + ITEM_GAP;
  }
  return {
    h: y + ROW + 4 - SCALE_HEIGHT,
    items: (isExpected) => entries.flatMap((entry, i) => {
      const at = places[i];
      if (!at || (entry === expected && !isExpected)) return [];
      return [...entry.draw(at.x, at.y + ROW / 2 - 2), ...moved(entry.text, at.x + SAMPLE + TEXT_GAP, at.y)];
    }),
  };
}
