/** The texts of a record that people search and replace: which fields they are, how they are written, and how a new one is put in. */
import { MAX_TEXT, MAX_TITLE } from '../model/fields';
import { type MarkLine, parseMarks } from '../model/marks';
import type { AnyRecord, Kind } from '../model/schema';

/** `line` is one line; `plain` has several; `marks` also bold, italic, bullets and links. */
type Form = 'line' | 'plain' | 'marks';

export interface SearchedText {
  /** Name of the field; of a pole of a scale `scales.2.left`. */
  readonly field: string;
  readonly form: Form;
  readonly text: string;
}

const FIELDS: Readonly<Partial<Record<Kind, Readonly<Record<string, Form>>>>> = {
  board: { title: 'line', actorName: 'line', scenario: 'plain', goals: 'plain' },
  stage: { title: 'line' }, step: { title: 'line' }, lane: { title: 'line' }, card: { text: 'marks' }, link: { label: 'line' }, note: { text: 'marks' },
  persona: {
    title: 'line', role: 'line', age: 'line', quote: 'plain', bio: 'marks', goals: 'marks', needs: 'marks', frustrations: 'marks', technology: 'plain', brandRelation: 'plain',
  },
  audience: { title: 'line', description: 'plain' }, touchpoint: { title: 'line', description: 'plain' }, channel: { title: 'line', description: 'plain' },
  team: { title: 'line', description: 'plain', goals: 'plain' }, system: { title: 'line', description: 'plain' },
};
const SIDES = ['left', 'right'] as const;

const kept = new WeakMap<AnyRecord, readonly SearchedText[]>();

/** Those of the record that hold something, in reading order. */
export function textsOf(record: AnyRecord): readonly SearchedText[] {
  const known = kept.get(record);
  if (known) return known;
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.entries(FIELDS[record.kind] ?? {}).flatMap(([field, form]): SearchedText[] => {
    const text = values[field];
    return typeof text === 'string' ? [{ field, form, text }] : [];
  });
  const poles = record.kind === 'persona' ? record.scales.flatMap((scale, i) => SIDES.map((side): SearchedText => ({ field: `scales.${i}.${side}`, form: 'line', text: scale[side] }))) : [];
  const texts = [...fields, ...poles].filter(({ text }) => text !== '');
  kept.set(record, texts);
  return texts;
}

/** The record with another text in the field; what the field cannot hold is cut off. */
export function withText<R extends AnyRecord>(record: R, { field, form }: Pick<SearchedText, 'field' | 'form'>, text: string): R {
  const held = text.slice(0, form === 'line' ? MAX_TITLE : MAX_TEXT);
  const [, index = '', side = ''] = /^scales\.(\d+)\.(left|right)$/.exec(field) ?? [];
  if (side === '' || record.kind !== 'persona') return { ...record, [field]: held };
  return { ...record, scales: record.scales.map((scale, i) => (i === Number(index) ? { ...scale, [side]: held } : scale)) };
}

const parsed = new WeakMap<SearchedText, readonly MarkLine[]>();

/** Of a text with marks. */
export function markedLines(text: SearchedText): readonly MarkLine[] {
  const lines = parsed.get(text) ?? parseMarks(text.text);
  parsed.set(text, lines);
  return lines;
}

/** What each line of the text shows. */
export function shownLines(text: SearchedText): readonly string[] {
  if (text.form === 'marks') return markedLines(text).map(({ spans }) => spans.map((span) => span.text).join(''));
  return text.form === 'plain' ? text.text.split('\n') : [text.text];
}
