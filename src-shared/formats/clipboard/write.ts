/** Cards → what other programs take from a clipboard: plain text, cells separated by tabs, and HTML. */
import type { Card } from '../../model/card';
import { CURVE_ROLES, type LaneRole } from '../../model/lane';
import { parseMarks, plainText } from '../../model/marks';
import type { Snapshot } from '../../model/snapshot';
import { writeFeeling } from '../cells';
import { unguard } from '../guard';

/** A row of a copied block: the role of its lane, and the cards of each cell. */
export interface CopiedRow {
  readonly role: LaneRole;
  readonly cells: readonly (readonly Card[])[];
}

export interface Written {
  readonly text: string;
  readonly html: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The card's own words, else those of the touchpoint it stands for; with its emotion or value where the lane has them. */
function wordsOf(card: Card, role: LaneRole, snapshot: Snapshot): string {
  const text = plainText(card.text).trim() || (snapshot.find('touchpoint', card.touchpoint)?.title.trim() ?? '');
  if (CURVE_ROLES.has(role)) return writeFeeling({ text, emotion: card.emotion });
  return text === '' && card.value !== null ? String(card.value) : text;
}

/** What a spreadsheet might take for a formula, and what could do something as one: call a function or another program. */
const LIKE_FORMULA = /^[=+\-@\t\r]/;
const FORMULA = /^(?:=|[+\-@\t\r].*[(|!])/s;

/**
 * Words that begin a cell. Those that could do something as a formula get the sign by which spreadsheets know text, and so do words that
 * have it already, since reading takes it off. Excel takes the others as text by the format of their cell: nobody finds a sign in front
 * of `- call back` or `@Ana`.
 */
function cellText(words: string): string {
  const signed = words.startsWith("'") && unguard(words, "'") !== words;
  return signed || FORMULA.test(words) ? `'${words}` : words;
}

/** The class of an element whose words Excel would calculate with. */
const classOf = (words: string): string => (LIKE_FORMULA.test(words) && !isNumber(words) ? ' class="cx-text"' : '');
const isNumber = (words: string): boolean => /^-?\d+(\.\d+)?$/.test(words);

/** The same with bold, italic and links, where the words are the card's own. `first` of its cell. */
function htmlOf(card: Card, role: LaneRole, snapshot: Snapshot, first: boolean): string {
  const words = wordsOf(card, role, snapshot);
  const guarded = first ? cellText(words) : words;
  if (words !== plainText(card.text).trim() || guarded !== words) return escape(guarded).replaceAll('\n', '<br>');
  return parseMarks(card.text.trim())
    .map(({ bullet, spans }) => (bullet ? '- ' : '') + spans.map((span) => {
      let html = escape(span.text);
      if (span.italic) html = `<i>${html}</i>`;
      if (span.bold) html = `<b>${html}</b>`;
      return span.link === undefined ? html : `<a href="${escape(span.link)}">${html}</a>`;
    }).join(''))
    .join('<br>');
}

function tabbed(cell: string): string {
  const text = cellText(cell);
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell's format "text", which Excel reads of a class; breaks stay in their cell. */
const STYLES = '<style>.cx-text{mso-number-format:"\\@"}br{mso-data-placement:same-cell}</style>';

/**
 * A block of several cells is a table, in which a cell's cards are its lines; the cards of one cell are lines without one, so that a
 * letter or a chat takes them as words. `own` is kept in an attribute of the HTML: other programs pass over it.
 */
export function writeClipboard(rows: readonly CopiedRow[], snapshot: Snapshot, own: string): Written {
  const [first] = rows;
  const data = `data-cxmap="${escape(own)}"`;
  const says = (cards: readonly Card[], role: LaneRole): string => cards.map((card) => wordsOf(card, role, snapshot)).join('\n');
  if (first && rows.length === 1 && first.cells.length === 1) {
    const cards = first.cells[0] ?? [];
    // Excel makes a cell of each.
    const lines = cards.map((card) => `<div${classOf(wordsOf(card, first.role, snapshot))}>${htmlOf(card, first.role, snapshot, true)}</div>`);
    return { text: says(cards, first.role), html: `<meta charset="utf-8">${STYLES}<div ${data}>${lines.join('')}</div>` };
  }
  const text = rows.map(({ role, cells }) => cells.map((cards) => tabbed(says(cards, role))).join('\t')).join('\n');
  const body = rows.map(({ role, cells }) => `<tr>${cells.map((cards) => `<td${classOf(says(cards, role))}>${cards.map((card, i) => htmlOf(card, role, snapshot, i === 0)).join('<br>')}</td>`).join('')}</tr>`);
  return { text, html: `<meta charset="utf-8">${STYLES}<table ${data}><tbody>${body.join('')}</tbody></table>` };
}
