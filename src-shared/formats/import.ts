/** The one way into a project from a file of another program. */
import { PROJECT_ID } from '../model/project';
import type { AnyRecord } from '../model/schema';
import { bySiblingOrder } from '../model/order';
import type { BoardBuilder, BuilderOptions } from './builder';
import { parseCsv } from './csv';
import type { GridKind } from './lane-names';
import { countUnplaced, fromJson } from './json';
import { MAX_INPUT_BYTES } from './limits';
import { readMarkdown } from './markdown';
import { importMermaid } from './mermaid';
import { importTable } from './table';
import { textOf } from './text';
import { type Imported, ImportFailure, type ImportInput, type ImportResult } from './types';
import { Warnings } from './warnings';
import { parseXlsx } from './xlsx';

function fromMarkdown(text: string, name: string, options: BuilderOptions, as: GridKind | null): BoardBuilder {
  const content = readMarkdown(text, options.warnings);
  if (!content) throw new ImportFailure('noTable');
  if (content.kind === 'journey') return importMermaid(content.source, content.firstLine, name, options);
  return importTable(content.table, content.title || name, options, as);
}

async function readBoard(ending: string, { bytes, name, as = null }: ImportInput, options: BuilderOptions): Promise<BoardBuilder> {
  switch (ending) {
    case 'mmd':
    case 'mermaid':
      return importMermaid(textOf(bytes), 1, name, options);
    case 'md':
    case 'markdown':
      return fromMarkdown(textOf(bytes), name, options, as);
    case 'csv':
    case 'txt':
      return importTable(parseCsv(textOf(bytes), false), name, options, as);
    case 'tsv':
      return importTable(parseCsv(textOf(bytes), true), name, options, as);
    case 'xlsx':
    case 'xlsm':
      return importTable(await parseXlsx(bytes, options.warnings), name, options, as);
    default:
      throw new ImportFailure('ending', 0, { ending: ending === '' ? name : `.${ending}` });
  }
}

/**
 * A copy of the project: it gets a lineage of its own, since two files made apart must never be merged [M11].
 */
function readProject({ bytes, newId }: ImportInput, warnings: Warnings): Omit<Imported, 'warnings'> {
  const records: AnyRecord[] = fromJson(textOf(bytes)).map((record) => (record.kind === 'project' ? { ...record, lineage: newId('lineage') } : record));
  const [board] = records.filter((record) => record.kind === 'board').sort(bySiblingOrder);
  const project = records.find((record) => record.kind === 'project');
  if (!board || !project) throw new ImportFailure('jsonNoProject');
  const unplaced = countUnplaced(records);
  if (unplaced > 0) warnings.add(0, 'unplaced', { count: unplaced });
  const others = records.filter((record) => record.id !== PROJECT_ID);
  return { ok: true, records: [project, ...others], title: project.title || board.title, board: board.id, images: [] };
}

/**
 * Reads a file as a new project, by its ending. Nothing is decoded before its size is known to be fair. Never throws for what is in the
 * file: a failure says which message tells people what happened, and where.
 */
export async function importFile(input: ImportInput): Promise<ImportResult> {
  const warnings = new Warnings();
  try {
    if (input.bytes.length > MAX_INPUT_BYTES) throw new ImportFailure('tooLarge', 0, { size: Math.ceil(input.bytes.length / 2 ** 20), limit: MAX_INPUT_BYTES / 2 ** 20 });
    if (input.bytes.length === 0) throw new ImportFailure('empty');
    const ending = /\.([^./\\]+)$/.exec(input.name)?.[1]?.toLowerCase() ?? '';
    if (ending === 'json') return { ...readProject(input, warnings), warnings: warnings.done() };
    const options: BuilderOptions = { language: input.language, newId: input.newId, today: input.today, warnings };
    const builder = await readBoard(ending, input, options);
    return { ok: true, records: builder.done(), title: builder.title, board: builder.board, warnings: warnings.done(), images: builder.images() };
  } catch (error) {
    if (error instanceof ImportFailure) return error.failure;
    throw error;
  }
}
