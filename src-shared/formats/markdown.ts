/** Markdown ⇄ tables, and the Mermaid diagrams that stand in Markdown. */
import type { MatrixFilter } from '../model/matrix-filter';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { empathyMarkdown } from './empathy';
import { guard, unguard } from './guard';
import { MAX_ROWS } from './limits';
import { DIRECTIVE } from './mermaid-text';
import { tableOf } from './table-export';
import type { Table } from './table';
import type { TableRow } from './table-shape';
import { ImportFailure } from './types';
import type { Warnings } from './warnings';

interface Fence {
  /** Line of the fence itself. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

interface Blocks {
  readonly fences: readonly Fence[];
  /** The lines outside fences; those inside are blank. */
  readonly lines: readonly string[];
}

function blocksOf(text: string): Blocks {
  const fences: Fence[] = [];
  let open: { line: number; mark: string; language: string; inside: string[] } | null = null;
  const close = (): void => {
    if (open) fences.push({ line: open.line, language: open.language, text: open.inside.join('\n') });
    open = null;
  };
  const lines = text.split('\n').map((line, i) => {
    const [, mark = '', info = ''] = /^\s{0,3}(`{3,}|~{3,}|:{3,})\s*(.*)$/.exec(line) ?? [];
    if (open) {
      const current: { mark: string; inside: string[] } = open;
      if (mark.startsWith(current.mark) && info === '') close();
      else current.inside.push(line);
      return '';
    }
    if (mark === '') return line;
    open = { line: i + 1, mark, language: info.toLowerCase().split(/[\s{]/)[0] ?? '', inside: [] };
    return '';
  });
  close();
  return { fences, lines };
}

function isSeparator(line: string): boolean {
  // Longer lines than any table draws are no rules; they would only cost time.
  return line.length < 20_000 && line.includes('-') && line.includes('|') && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line);
}

/** Text of a cell as the file writes it → plain text. Character references that we write ourselves are resolved, others are text. */
function readCell(source: string): string {
  const text = source.trim().replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return unguard(text, '\\');
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(readCell);
}

function tablesOf(lines: readonly string[]): Table[] {
  const tables: Table[] = [];
  for (let i = 1; i < lines.length; i++) {
    const header = lines[i - 1] ?? '';
    if (!header.includes('|') || !isSeparator(lines[i] ?? '')) continue;
    const rows: TableRow[] = [{ line: i, cells: cellsOf(header) }];
    for (i++; i < lines.length && (lines[i] ?? '').includes('|'); i++) {
      if (rows.length === MAX_ROWS) throw new ImportFailure('tooManyLanes', i + 1, { limit: MAX_ROWS });
      rows.push({ line: i + 1, cells: cellsOf(lines[i] ?? '') });
    }
    tables.push({ rows });
  }
  return tables;
}

export type MarkdownContent =
  | { readonly kind: 'journey'; readonly source: string; readonly firstLine: number }
  | { readonly kind: 'table'; readonly table: Table; readonly title: string };

/** A `journey` comes first, whatever its fence is called; comments, directives and a front matter may stand before the keyword. */
function isJourney(fence: Fence): boolean {
  if (fence.language !== 'mermaid' && fence.language !== '') return false;
  const text = fence.text.replace(/^\s*---\n[\s\S]*?\n---\n/, '').replace(DIRECTIVE, '').replace(/(%%|#).*$/gm, '');
  return /^[\s;]*journey(\s|;|$)/i.test(text);
}

/** What a Markdown file offers a map: its first Mermaid journey, else its first table; `null` where it has neither. */
export function readMarkdown(text: string, warnings: Warnings): MarkdownContent | null {
  const { fences, lines } = blocksOf(text);
  const [journey, ...others] = fences.filter(isJourney);
  if (journey) {
    for (const other of others) warnings.add(other.line, 'moreDiagrams');
    return { kind: 'journey', source: journey.text, firstLine: journey.line + 1 };
  }
  const [table, ...more] = tablesOf(lines);
  if (!table) return null;
  for (const other of more) warnings.add(other.rows[0]?.line ?? 0, 'moreTables');
  const above = lines.slice(0, (table.rows[0]?.line ?? 1) - 1);
  const heading = above.filter((line) => /^#{1,6}\s/.test(line)).at(-1) ?? '';
  return { kind: 'table', table, title: unescapeHeading(heading.replace(/^#+/, '').trim()) };
}

function escapeHeading(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\#<&]/g, (sign) => `\\${sign}`);
}

function unescapeHeading(text: string): string {
  return text.replace(/\\([\\#<&])/g, '$1');
}

function writeCell(text: string): string {
  const escaped = guard(text, '\\').replace(/&(?=(amp|lt|gt);)/g, '&amp;').replace(/</g, '&lt;');
  return escaped.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

/** The board as a Markdown table under its title; an empathy map as a list. */
export function toMarkdown(snapshot: Snapshot, board: Id, rows: MatrixFilter | null = null): string {
  if (snapshot.find('board', board)?.boardKind === 'empathy') return empathyMarkdown(snapshot, board, escapeHeading);
  const { header, body, note = '' } = tableOf(snapshot, board, rows);
  const [first = [], ...rest] = [...header, ...body].map((row) => row.map(writeCell));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const title = escapeHeading(snapshot.find('board', board)?.title ?? '');
  return [...(title === '' ? [] : [`# ${title}`, '']), ...(note === '' ? [] : [escapeHeading(note), '']), line(first), line(first.map(() => '---')), ...rest.map(line), ''].join('\n');
}
