/** Cells of text → cards to be made of them, by the rules that the import of a table has: one card a line, emotions read lane by lane. */
import { MAX_TEXT } from '../../model/fields';
import { CURVE_ROLES, type LaneRole } from '../../model/lane';
import { type EmotionScale, numberOf, readFeeling, scaleOf, splitCell } from '../cells';
import { plainText } from '../../model/marks';
import { unguard } from '../guard';
import { withoutControls } from '../text';
import type { ClipboardTable } from './types';

export interface TextDraft {
  readonly text: string;
  /** −2 … +2 on lanes of the curve roles. */
  readonly emotion?: number;
  /** The number of an arc lane. */
  readonly value?: number;
  /** Steps the card spans. */
  readonly span: number;
}

export interface Drafts {
  /** Cards of each cell, row by row. */
  readonly rows: readonly (readonly (readonly TextDraft[])[])[];
  readonly cards: number;
  /** Texts that were longer than a card holds. */
  readonly cut: number;
  /** Whether some lane's numbers 1 … 5 were read as emotions. */
  readonly oneToFive: boolean;
}

/** `roles[i]` is the role of the lane that row `i` comes to; beyond them lanes are custom ones. */
export function draftsOf({ rows }: ClipboardTable, roles: readonly LaneRole[]): Drafts {
  let cards = 0;
  let cut = 0;
  let oneToFive = false;
  const fit = (text: string): string => {
    const clean = withoutControls(text);
    if (clean.length <= MAX_TEXT) return clean;
    cut++;
    // A character of two code units is not cut in half.
    return clean.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
  };
  const drafts = rows.map((row, r) => {
    const role = roles[r] ?? 'custom';
    const cells = row.map(({ text, source }) => linesOf(text, source));
    const scale = CURVE_ROLES.has(role) ? scaleOf(cells.flat().flatMap((line) => numberOf(plainText(line)) ?? [])) : null;
    if (scale === 'oneToFive') oneToFive = true;
    return cells.map((lines, c) =>
      lines.map((line): TextDraft => {
        cards++;
        const { text, ...fields } = readLine(line, role, scale);
        return { text: fit(text), ...fields, span: row[c]?.span ?? 1 };
      }),
    );
  });
  return { rows: drafts, cards, cut, oneToFive };
}

/** A card a line, with the marks where the cell has some. */
function linesOf(text: string, source: string | undefined): readonly string[] {
  const plain = splitCell(unguard(text, "'"));
  // Lines that go on in the same card are told by a backslash, which marks write otherwise.
  return source === undefined || text.includes('\\') || unguard(text, "'") !== text ? plain : splitCell(source);
}

function readLine(line: string, role: LaneRole, scale: EmotionScale | null): Omit<TextDraft, 'span'> {
  if (CURVE_ROLES.has(role)) {
    // A number in bold is a number.
    const plain = plainText(line);
    const { text, emotion } = readFeeling(numberOf(plain) === null ? line : plain, scale);
    return emotion === null ? { text } : { text, emotion };
  }
  const value = role === 'arc' ? numberOf(plainText(line)) : null;
  return value === null ? { text: line } : { text: '', value };
}
