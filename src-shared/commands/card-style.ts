/** Bold and italic for whole cards, without opening them for writing. */
import type { Card } from '../model/card';
import { MAX_TEXT } from '../model/fields';
import { type StyledLine, formatMarks, hasWords, parseMarks } from '../model/marks';
import { chosenCards } from './cards';
import { editing, unlessEmpty } from './define';
import type { Command, CommandContext, CommandResult } from './types';

type Mark = 'bold' | 'italic';

const worded = (context: CommandContext): readonly Card[] => chosenCards(context).filter(({ text }) => hasWords(text));

const isAll = (text: string, mark: Mark): boolean => parseMarks(text).every(({ spans }) => spans.every((span) => span[mark] || span.text.trim() === ''));

function marked(text: string, mark: Mark, on: boolean): string {
  return formatMarks(parseMarks(text).map(({ bullet, spans }): StyledLine => ({ bullet, spans: spans.map((span) => ({ ...span, [mark]: on })) })));
}

/** As editors do with selected words: all of them get it, unless all of them have it. */
function toggle(context: CommandContext, mark: Mark): CommandResult | null {
  const cards = worded(context);
  const on = !cards.every(({ text }) => isAll(text, mark));
  const texts = cards.map(({ id, text }) => ({ id, before: text, text: marked(text, mark, on) })).filter(({ before, text }) => text !== before && text.length <= MAX_TEXT);
  return unlessEmpty({ edits: texts.map(({ id, text }) => ({ op: 'set', kind: 'card', id, patch: { text } })) });
}

const toggling = (mark: Mark, shortcut: string): Command =>
  editing({ id: `card.${mark}`, group: 'card', icon: mark, shortcuts: [shortcut], listed: true, may: (context) => worded(context).length > 0, plan: (context) => toggle(context, mark) });

export const toggleBold = toggling('bold', 'Mod+B');
export const toggleItalic = toggling('italic', 'Mod+I');
