/** The lines of a service blueprint: over the full width, each with its name at the left. */
import { type BlueprintLine, type LinePlace, linesBetween } from '../model/blueprint';
import type { Block } from '../scene/types';
import { line, move, pathData } from './path';
import type { Structure } from './structure';
import { LINE_GAP, LINE_NAME, MARGIN, ROW_GAP } from './styles';
import { type TextWrapper, moved } from './wrap';
import type { BoardWords } from './words';

const STROKE = 2;
/** The names stand above the lines, so that both have the full width. */
const NAME_TOP = ROW_GAP;
/** Of the line itself, below the top of its gap. */
export const LINE_Y = NAME_TOP + LINE_NAME.lineHeight + 3;
/** Told apart without colour: solid, long dashes, dots. */
const DASHES: Readonly<Record<BlueprintLine, readonly number[]>> = { interaction: [], visibility: [16, 8], internal: [2, 6] };

/** The lines of the board, by the index of the lane above them; none on a board that is no blueprint. */
export function linesOf({ board, lanes }: Structure): readonly LinePlace[] {
  return board.boardKind === 'blueprint' ? linesBetween(lanes.map(({ role }) => role)) : [];
}

/** A line with its name in its gap. It starts at the left margin and is as wide as the grid. */
export function lineBlock(kind: BlueprintLine, structure: Structure, words: BoardWords, wrapper: TextWrapper): Block {
  const w = structure.end - MARGIN;
  const name = words.line(kind);
  return {
    key: `line:${kind}`, layer: 'line', record: structure.board.id, w, h: LINE_GAP, label: name,
    items: [
      ...moved(wrapper.plain(name, w, LINE_NAME), 4, NAME_TOP),
      { type: 'path', d: pathData([move(0, LINE_Y), line(w, LINE_Y)]), fill: 'none', stroke: 'ink', strokeWidth: STROKE, dash: DASHES[kind] },
    ],
  };
}
