/** The one way into a project from a file of another program. */
import { type ImportChoices, type ImportShape, NO_SHAPE } from '../model/import-reading';
import { PROJECT_ID } from '../model/project';
import type { AnyRecord } from '../model/schema';
import { bySiblingOrder } from '../model/order';
import type { BoardBuilder, BuilderOptions } from './builder';
import { parseCsv } from './csv';
import { countUnplaced, fromJson } from './json';
import { MAX_INPUT_BYTES } from './limits';
import { readMarkdown } from './markdown';
import { importMermaid } from './mermaid';
import { type Table, importTable } from './table';
import { textOf } from './text';
import { type Imported, ImportFailure, type ImportInput, type ImportResult } from './types';
import { Warnings } from './warnings';
import { parseXlsx } from './xlsx';

interface Read {
  readonly builder: BoardBuilder;
  readonly shape: ImportShape;
}

/** A table, which may be turned. */
function fromTable(table: Table, name: string, options: BuilderOptions, choices: ImportChoices, workbook: Pick<ImportShape, 'sheets' | 'sheet'> = NO_SHAPE): Read {
  const { builder, turned } = importTable(table, name, options, choices);
  if (turned === true && (choices.turned ?? null) === null) options.warnings.add(0, 'turned');
  return { builder, shape: { turned, sheets: workbook.sheets, sheet: workbook.sheet } };
}

function fromMarkdown(text: string, name: string, options: BuilderOptions, choices: ImportChoices): Read {
  const content = readMarkdown(text, options.warnings);
  if (!content) throw new ImportFailure('noTable');
  if (content.kind === 'journey') return { builder: importMermaid(content.source, content.firstLine, name, options), shape: NO_SHAPE };
  return fromTable(content.table, content.title || name, options, choices);
}

async function readBoard(ending: string, { bytes, name, choices = {} }: ImportInput, options: BuilderOptions): Promise<Read> {
  switch (ending) {
    case 'mmd':
    case 'mermaid':
      return { builder: importMermaid(textOf(bytes), 1, name, options), shape: NO_SHAPE };
    case 'md':
    case 'markdown':
      return fromMarkdown(textOf(bytes), name, options, choices);
    case 'csv':
    case 'txt':
      return fromTable(parseCsv(textOf(bytes), false), name, options, choices);
    case 'tsv':
      return fromTable(parseCsv(textOf(bytes), true), name, options, choices);
    case 'xlsx':
    case 'xlsm': {
      const { table, ...workbook } = await parseXlsx(bytes, { sheet: choices.sheet ?? null, decimal: options.language === 'es' ? ',' : '.' }, options.warnings);
      return fromTable(table, name, options, choices, workbook);
    }
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
  return { ok: true, records: [project, ...others], title: project.title || board.title, board: board.id, shape: NO_SHAPE, images: [] };
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
    const { builder, shape } = await readBoard(ending, input, options);
    return { ok: true, records: builder.done(), title: builder.title, board: builder.board, warnings: warnings.done(), shape, images: builder.images() };
  } catch (error) {
    if (error instanceof ImportFailure) return error.failure;
    throw error;
  }
}
