/** Replacing what was found, one hit or all of them. Marks stay where they were: new words take the style of the words they replace. */
import type { Edit } from '../document/types';
import type { Id } from '../model/fields';
import { type MarkLine, type StyledLine, formatMarks } from '../model/marks';
import type { AnyRecord } from '../model/schema';
import { editing } from './define';
import { type Hit, type Query, type Range, findAll, findInRecord } from './finding';
import { type SearchedText, markedLines, shownLines, textsOf, withText } from './searched-texts';

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

/** The text with these hits replaced, which are all its own. Lines without a hit keep their source to the letter. */
export function replaced(text: SearchedText, hits: readonly Hit[], replacement: string): string {
  const inLine = (index: number): Hit[] => hits.filter(({ line }) => line === index).sort((a, b) => a.from - b.from);
  if (text.form !== 'marks') {
    return shownLines(text).map((shown, index) => {
      let line = shown;
      for (const { from, to } of inLine(index).reverse()) line = line.slice(0, from) + replacement + line.slice(to);
      return line;
    }).join('\n');
  }
  let made = text.text;
  for (const [index, line] of [...markedLines(text).entries()].reverse()) {
    const ranges = inLine(index);
    if (ranges.length === 0) continue;
    made = made.slice(0, line.from) + formatMarks([{ bullet: line.bullet, spans: replacedSpans(line.spans, ranges, replacement) }]) + made.slice(line.to);
  }
  return made;
}

/** One edit for all hits of a record, whichever of its texts they are in. */
function editOf(record: AnyRecord, hits: readonly Hit[], replacement: string): Edit[] {
  let after = record;
  for (const text of textsOf(record)) {
    const own = hits.filter(({ field }) => field === text.field);
    if (own.length > 0) after = withText(after, text, replaced(text, own, replacement));
  }
  const [before, now] = [record, after].map((each) => each as unknown as Readonly<Record<string, unknown>>);
  const changed = Object.entries(now ?? {}).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before?.[field]));
  if (changed.length === 0) return [];
  // Which fields a kind has the types cannot follow.
  return [{ op: 'set', kind: record.kind, id: record.id, patch: Object.fromEntries(changed) }];
}

/** A line break would tear a title or a line in two. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Replaces the hits of the query that are told by their places; found anew, so that none is replaced that is no hit any more. */
export const replaceHit = editing<{ readonly query: Query; readonly id: Id; readonly field: string; readonly line: number; readonly from: number; readonly replacement: string }>({
  id: 'find.replace',
  group: 'edit',
  plan: ({ snapshot, language }, { query, id, field, line, from, replacement }) => {
    const record = snapshot.get(id);
    const hit = record && findInRecord(record, query, language).find((found) => found.field === field && found.line === line && found.from === from);
    const edits = hit ? editOf(hit.record, [hit], oneLine(replacement)) : [];
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
    const edits = [...byRecord].flatMap(([record, hits]) => editOf(record, hits, oneLine(replacement)));
    return edits.length > 0 ? { edits } : null;
  },
});
