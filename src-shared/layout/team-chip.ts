/** A team on a board: its tint behind its name, so that neither says it alone. */
import type { Team } from '../model/library';
import type { ColourToken, RectItem, SceneItem } from '../scene/types';
import { icon } from './icons';
import { CARD_META } from './styles';
import { type TextWrapper, moved } from './wrap';

const ICON = 14;
const GAP = 4;
const PADDING = 6;
const RADIUS = 4;

/** The plate in the team's tint; one without a tint has the colour of paper. */
export function teamPlate({ tint }: Pick<Team, 'tint'>, x: number, y: number, w: number, h: number): RectItem {
  const [fill, stroke]: readonly [ColourToken, ColourToken] = tint === null ? ['surface', 'hairline'] : [`tint${tint}` as ColourToken, `tint${tint}Edge` as ColourToken];
  return { type: 'rect', box: { x, y, w, h }, radius: RADIUS, fill, stroke, strokeWidth: 1 };
}

export interface TeamChip {
  readonly w: number;
  readonly h: number;
  at(x: number, y: number): SceneItem[];
}

/** A plate with the words, at most `room` px wide; they wrap where they are longer. */
export function teamChip(team: Pick<Team, 'tint'>, words: string, room: number, wrapper: TextWrapper): TeamChip {
  const text = wrapper.plain(words, Math.max(24, room - 2 * PADDING - ICON - GAP), CARD_META);
  const [w, h] = [Math.ceil(text.width) + 2 * PADDING + ICON + GAP, text.height + 4];
  return {
    w, h,
    at: (x, y) => [teamPlate(team, x, y, w, h), icon('users', x + PADDING, y + 3, ICON, 'inkSoft'), ...moved(text, x + PADDING + ICON + GAP, y + 2)],
  };
}
