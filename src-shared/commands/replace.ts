/** Replacing what was found, one hit or all of them. Marks stay where they were: new words take the style of the words they replace. */
import type { Edit } from '../document/types';
import { type Id, MAX_TEXT, MAX_TITLE } from '../model/fields';
import { type MarkLine, type StyledLine, formatMarks } from '../model/marks';
import type { AnyRecord } from '../model/schema';
import { type Hit, type Query, type Range, WORDS, findAll, findInRecord, isMarked, linesOf, wordsOf } from './finding';
import { editing } from './define';

type Span = MarkLine['spans'][number];

const cut = (spans: readonly Span[], from: number, to: number): Span[] => {
  const kept: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + span.text.length)];
    if (start < end) kept.push({ ...span, text: span.text.slice(start - at, end - at) });
    at += span.text.length;
  }
  return kept;
};

function replacedSpans(spans: readonly Span[], ranges: readonly Range[], replacement: string): StyledLine['spans'] {
  const made: Span[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    const [first] = cut(spans, from, to);
    made.push(...cut(spans, at, from), ...(first ? [{ ...first, text: replacement }] : []));
    at = to;
  }
  return [...made, ...cut(spans, at, Number.MAX_SAFE_INTEGER)];
}

/** The record's words with these hits replaced. Lines without a hit keep their source to the letter. */
export function replaced(record: AnyRecord, hits: readonly Hit[], replacement: string): string {
  const words = wordsOf(record);
  if (!isMarked(record)) {
    let text = words;
    for (const { from, to } of [...hits].sort((a, b) => b.from - a.from)) text = text.slice(0, from) + replacement + text.slice(to);
    return text.slice(0, MAX_TITLE);
  }
  let text = words;
  for (const [index, line] of [...linesOf(record).entries()].reverse()) {
    const ranges = hits.filter((hit) => hit.line === index).sort((a, b) => a.from - b.from);
    if (ranges.length === 0) continue;
    text = text.slice(0, line.from) + formatMarks([{ bullet: line.bullet, spans: replacedSpans(line.spans, ranges, replacement) }]) + text.slice(line.to);
  }
  return text.slice(0, MAX_TEXT);
}

function editOf(record: AnyRecord, words: string): Edit[] {
  const field = WORDS[record.kind];
  if (field === undefined || words === wordsOf(record)) return [];
  // The table says which field of the kind holds its words, which the types cannot follow.
  return [{ op: 'set', kind: record.kind, id: record.id, patch: { [field]: words } }];
}

/** A line break would tear a title or a line in two. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Replaces the hits of the query that are told by their places; found anew, so that none is replaced that is no hit any more. */
export const replaceHit = editing<{ readonly query: Query; readonly id: Id; readonly line: number; readonly from: number; readonly replacement: string }>({
  id: 'find.replace',
  group: 'edit',
  plan: ({ snapshot, language }, { query, id, line, from, replacement }) => {
    const record = snapshot.get(id);
    const hit = record && findInRecord(record, query, language).find((found) => found.line === line && found.from === from);
    const edits = hit ? editOf(hit.record, replaced(hit.record, [hit], oneLine(replacement))) : [];
    return edits.length > 0 ? { edits } : null;
  },
});

/** Replaces every hit of the project, as one step. */
export const replaceAll = editing<{ readonly query: Query; readonly replacement: string }>({
  id: 'find.replaceAll',
  group: 'edit',
  plan: ({ snapshot }, { query, replacement }) => {
    const byRecord = new Map<AnyRecord, Hit[]>();
    for (const hit of findAll(snapshot, query)) byRecord.set(hit.record, [...(byRecord.get(hit.record) ?? []), hit]);
    const edits = [...byRecord].flatMap(([record, hits]) => editOf(record, replaced(record, hits, oneLine(replacement))));
    return edits.length > 0 ? { edits } : null;
  },
});
