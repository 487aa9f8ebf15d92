/** Cards → what other programs take from a clipboard: plain text, cells separated by tabs, and HTML. */
import type { Card } from '../../model/card';
import { CURVE_ROLES, type LaneRole } from '../../model/lane';
import { parseMarks, plainText } from '../../model/marks';
import type { Snapshot } from '../../model/snapshot';
import { writeFeeling } from '../cells';
import { guard } from '../guard';

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

/** The same with bold, italic and links, where the words are the card's own. */
function htmlOf(card: Card, role: LaneRole, snapshot: Snapshot): string {
  const words = wordsOf(card, role, snapshot);
  const plain = plainText(card.text).trim();
  // A spreadsheet runs a cell that looks like a formula, also one of HTML.
  if (words !== plain || guard(words, "'") !== words) return escape(guard(words, "'")).replaceAll('\n', '<br>');
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
  const text = guard(cell, "'");
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A block of several cells is a table, in which a cell's cards are its lines; the cards of one cell are lines without one, so that a
 * letter or a chat takes them as words. `own` is kept in an attribute of the HTML: other programs pass over it.
 */
export function writeClipboard(rows: readonly CopiedRow[], snapshot: Snapshot, own: string): Written {
  const [first] = rows;
  const data = `data-cxmap="${escape(own)}"`;
  if (first && rows.length === 1 && first.cells.length === 1) {
    const cards = first.cells[0] ?? [];
    const lines = cards.map((card) => `<div>${htmlOf(card, first.role, snapshot)}</div>`);
    return { text: cards.map((card) => wordsOf(card, first.role, snapshot)).join('\n'), html: `<meta charset="utf-8"><div ${data}>${lines.join('')}</div>` };
  }
  const text = rows.map(({ role, cells }) => cells.map((cards) => tabbed(cards.map((card) => wordsOf(card, role, snapshot)).join('\n'))).join('\t')).join('\n');
  const body = rows.map(({ role, cells }) => `<tr>${cells.map((cards) => `<td>${cards.map((card) => htmlOf(card, role, snapshot)).join('<br>')}</td>`).join('')}</tr>`);
  // Breaks stay in their cell in Excel.
  return { text, html: `<meta charset="utf-8"><style>br{mso-data-placement:same-cell}</style><table ${data}><tbody>${body.join('')}</tbody></table>` };
}
