/** What each command does. Each returns lines for stdout, or throws `Problem`; notes go to stderr as they come. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { touchpointChanges } from '../../src-shared/commands/touchpoint-import';
import { addToProject } from '../../src-shared/formats/add';
import { importFile } from '../../src-shared/formats/import';
import { MAX_INPUT_BYTES } from '../../src-shared/formats/limits';
import { templates } from '../../src-shared/formats/templates';
import type { Failure, Imported, Values } from '../../src-shared/formats/types';
import type { Translator } from '../../src-shared/i18n';
import { type BoardCounts, countBoards } from '../../src-shared/insight/counts';
import { countLibrary } from '../../src-shared/insight/library';
import { comparedWith } from '../../src-shared/layout/compared-scene';
import { type Language, MAX_TITLE } from '../../src-shared/model/fields';
import { newJourneyBoard, firstKeys } from '../../src-shared/model/builders';
import { PROJECT_ID } from '../../src-shared/model/project';
import { type NewRecord, SCHEMA_VERSION } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { createExporter } from '../export';
import { storable } from '../host/image-check';
import { randomId } from '../host/random-id';
import type { Arguments } from './arguments';
import { findBoard, findView } from './boards';
import { cannotSave, readInput, writeOutput } from './files';
import { badInput, type Problem, wrongUsage } from './problem';
import { imagesOf, newDocument, openProject, saveProject } from './project';

export interface Context {
  readonly say: Translator;
  /** The language of a project that is made. */
  readonly language: Language;
  /** Absolute path of a file as the caller named it. */
  readonly resolve: (file: string) => string;
  /** A line on stderr. */
  readonly note: (line: string) => void;
}

type ArgumentsOf<C extends Arguments['command']> = Extract<Arguments, { command: C }>;

const today = (): string => new Date().toISOString().slice(0, 10);

function fitTitle(title: string, say: Translator): string {
  if (title.length > MAX_TITLE) throw wrongUsage(say('cli.cut', { limit: MAX_TITLE }));
  return title;
}

export function listTemplates(): readonly string[] {
  const all = templates.list();
  const widest = Math.max(...all.map(({ id }) => id.length));
  return all.map(({ id, language, title, description }) => `${id.padEnd(widest)}  ${language}  ${title} – ${description}`);
}

function emptyProject(title: string, language: Language): readonly NewRecord[] {
  const project: NewRecord = { kind: 'project', id: PROJECT_ID, title, language, lineage: randomId('lineage'), schema: SCHEMA_VERSION };
  return [project, ...newJourneyBoard(randomId, { title, order: firstKeys(1)[0] ?? '' })];
}

export function makeNew({ file, template, title, language: wanted }: ArgumentsOf<'new'>, { say, language, resolve }: Context): readonly string[] {
  const path = resolve(file);
  const named = fitTitle(title ?? (template === null ? basename(file).replace(/\.cxmap$/i, '') : ''), say);
  const records = template === null
    ? emptyProject(named, wanted ?? language)
    : templates.make(template, { language: wanted ?? templates.languageOf(template) ?? language, title: named, today: today(), newId: randomId });
  if (!records) throw wrongUsage(say('cli.usage.template', { value: template ?? '' }));
  const document = newDocument(records);
  saveProject(path, file, document, null, say);
  return [say('cli.made', { file, title: document.snapshot.project?.title ?? named })];
}

function boardsOf(snapshot: Snapshot): ({ id: string; kind: string; title: string } & BoardCounts)[] {
  const counts = countBoards(snapshot);
  const none: BoardCounts = { stages: 0, steps: 0, lanes: 0, cards: 0, notes: 0, links: 0 };
  return snapshot.boards().map(({ id, boardKind, title }) => ({ id, kind: boardKind, title, ...(counts.get(id) ?? none) }));
}

/** How many items the library holds, by the names that the data has. */
function libraryOf(snapshot: Snapshot): Readonly<Record<'personas' | 'audiences' | 'touchpoints' | 'channels' | 'teams' | 'systems', number>> {
  const { persona, audience, touchpoint, channel, team, system } = countLibrary(snapshot);
  return { personas: persona, audiences: audience, touchpoints: touchpoint, channels: channel, teams: team, systems: system };
}

export function showInfo({ file, json }: ArgumentsOf<'info'>, { say, resolve }: Context): readonly string[] {
  const project = openProject(resolve(file), file, say);
  try {
    const { snapshot } = project.document;
    const info = { title: snapshot.project?.title ?? '', lineage: project.file.lineage, formatVersion: project.file.formatVersion, boards: boardsOf(snapshot), library: libraryOf(snapshot) };
    // Only boards that notes stand on tell of them.
    if (json) return [JSON.stringify({ ...info, boards: info.boards.map(({ notes, ...board }) => (notes > 0 ? { ...board, notes } : board)) }, null, 2)];
    const { title, lineage, formatVersion: version, boards, library } = info;
    return [say('cli.info.project', { title, lineage, version }), ...boards.map((board) => say('cli.info.board', board)), say('cli.info.library', library)];
  } finally {
    project.close();
  }
}

/** `line N: …`, or the message alone where it is about the whole. */
function placed(line: number, code: string, values: Values, say: Translator): string {
  const message = say.maybe(`import.${code}`, values) ?? code;
  return line > 0 ? say('cli.line', { line: String(line), message }) : message;
}

function refused({ line, code, values }: Failure, file: string, say: Translator): Problem {
  return badInput(say, file, placed(line, code, values, say));
}

function withTitle(imported: Imported, title: string | null): Imported {
  if (title === null) return imported;
  return { ...imported, title, records: imported.records.map((record) => (record.kind === 'board' && record.id === imported.board ? { ...record, title } : record)) };
}

/** Whether a table of touchpoints was read: a matrix and nothing that it could be derived from. */
function isTouchpointTable(records: readonly NewRecord[]): boolean {
  const boards = records.flatMap((record) => (record.kind === 'board' ? [record.boardKind] : []));
  return boards.length === 1 && boards[0] === 'matrix';
}

export async function importInto({ file, to, board: wanted, as, sheet }: ArgumentsOf<'import'>, { say, language, resolve, note }: Context): Promise<readonly string[]> {
  const path = resolve(to);
  const bytes = readInput(resolve(file), file, MAX_INPUT_BYTES, say);
  const result = await importFile({ name: basename(file), bytes, language, newId: randomId, today: today(), choices: { as, sheet } });
  if (!result.ok) throw refused(result, file, say);
  const imported = withTitle(result, wanted === null ? null : fitTitle(wanted, say));
  const existing = existsSync(path) ? openProject(path, to, say) : null;
  try {
    if (existing?.file.newer) throw badInput(say, to, say('cli.open.newer'));
    if (existing && isTouchpointTable(imported.records) && existing.document.snapshot.boards().some(({ boardKind }) => boardKind === 'matrix')) {
      const read = newDocument(imported.records);
      const { edits, ...counts } = touchpointChanges(existing.document.snapshot, read.snapshot, randomId);
      read.destroy();
      existing.document.apply(edits, 'system');
      saveProject(path, to, existing.document, existing.file, say);
      for (const { line, code, values } of imported.warnings) note(placed(line, code, values, say));
      return [say('cli.touchpoints', { ...counts, file: to })];
    }
    const addition = existing ? addToProject(existing.document.snapshot, imported.records, randomId) : null;
    const document = existing?.document ?? newDocument(imported.records);
    if (addition) document.apply(addition.records.map((record) => ({ op: 'create', record })), 'system');
    const images = storable(imported.images);
    saveProject(path, to, document, existing?.file ?? null, say, images);
    const board = addition ? addition.boards[0] : imported.board;
    const counts = boardsOf(document.snapshot).find(({ id }) => id === board);
    for (const { line, code, values } of imported.warnings) note(placed(line, code, values, say));
    if (images.length < imported.images.length) note(say('import.images', { count: imported.images.length - images.length }));
    return counts ? [say('cli.imported', { ...counts, file: to })] : [];
  } finally {
    existing?.close();
  }
}

const entries = fileURLToPath(new URL('.', import.meta.url));
const fontsDir = fileURLToPath(new URL('../../resources/fonts', import.meta.url));

export async function exportBoard(request: ArgumentsOf<'export'>, { say, resolve, note }: Context): Promise<readonly string[]> {
  const { file, to, board: wanted, view, format, paper, orientation, scale, width, overlay, compared } = request;
  const project = openProject(resolve(file), file, say);
  try {
    const board = findBoard(project.document.snapshot, wanted, file, say);
    const look = view === null ? null : findView(board, view, file, say);
    if (compared && (look !== null || comparedWith(project.document.snapshot, board.id) === null)) throw badInput(say, file, say(look ? 'cli.export.compareView' : 'cli.export.noSource'));
    const exporter = createExporter({ workerPath: join(entries, 'export-worker.js'), fontsDir, clock: () => Date.now() });
    const result = await exporter.run({ state: project.file.state, images: imagesOf(project.file), board: board.id, format, paper, orientation, scale, width, look, overlay, compared, standing: look && { evidence: look.evidence, actor: look.actor } });
    if (!result.ok) {
      const { error, detail } = result;
      if (error === 'noPermission' || error === 'diskFull' || error === 'cannotWrite') throw cannotSave(say, to, error);
      throw badInput(say, to, error === 'tooLarge' ? say('cli.export.tooLarge') : say('cli.export.failed', { detail: detail.split('\n')[0] ?? '' }));
    }
    const { bytes, missing, warnings } = result.value;
    writeOutput(resolve(to), to, bytes, say);
    if (missing.length > 0) note(say('cli.missing', { characters: missing.join(' ') }));
    for (const warning of warnings) {
      if (warning.code === 'smallText') note(say('cli.smallText', { points: Math.round(warning.points * 10) / 10 }));
      else note(warning.code === 'images' ? say('cli.images', { count: warning.count }) : say(`left.${warning.what}`, { count: warning.count }));
    }
    return [say('cli.exported', { file: to })];
  } finally {
    project.close();
  }
}

export function checkFile({ file }: ArgumentsOf<'check'>, { say, resolve }: Context): readonly string[] {
  const project = openProject(resolve(file), file, say);
  try {
    const { snapshot } = project.document;
    return [say('cli.whole', { file, version: project.file.formatVersion, boards: snapshot.boards().length, records: [...snapshot.all()].length })];
  } finally {
    project.close();
  }
}
