/**
 * A touchpoint matrix ⇄ a table: one row a touchpoint, with what is known of it (name, channel, owner, team, description), how often the maps
 * use it and how that feels, then a cell for each column of the matrix, `3 (+0.5)`. Reading takes what is known; the rest is derived from maps.
 */
import { translator, type Translator } from '../i18n';
import { rowFilterWords } from '../insight/filter-words';
import { roundedMean } from '../insight/matrix-feelings';
import { filterRows } from '../insight/matrix-rows';
import { type MatrixFilter, NO_FILTER } from '../model/matrix-filter';
import { type CountedColumn, type TouchpointMatrix, touchpointMatrix } from '../insight/touchpoint-matrix';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { BoardBuilder, type BuilderOptions } from './builder';
import type { Table } from './table';
import type { BoardTable } from './table-export';
import { baseName, oneLine } from './text';
import { ImportFailure } from './types';

/** What a column of the table says of a touchpoint. */
const FIELDS = ['touchpoint', 'channel', 'owner', 'team', 'description'] as const;
type Field = (typeof FIELDS)[number];

/** Names of the columns in both languages, folded. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  touchpoint: ['touchpoint', 'touchpoints', 'touch point', 'punto de contacto', 'puntos de contacto'],
  channel: ['channel', 'canal'],
  owner: ['owner', 'responsable'],
  team: ['team', 'equipo', 'department', 'departamento'],
  description: ['description', 'descripcion'],
};

const fold = (text: string): string => oneLine(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const fieldOf = (text: string): Field | undefined => FIELDS.find((field) => NAMES[field].includes(fold(text)));

/** One decimal with the language's comma, signed: `+0.5`, `−1`. */
function signed(emotion: number, say: Translator): string {
  const rounded = roundedMean(emotion);
  const text = String(Math.abs(rounded));
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${say.language === 'es' ? text.replace('.', ',') : text}`;
}

function columnName(column: CountedColumn, matrix: TouchpointMatrix, teams: boolean, say: Translator): string {
  const title = oneLine(column.title);
  if (column.of === 'nobody') return say(teams ? 'matrix.nobody.teams' : 'matrix.nobody.audiences');
  if (column.of !== 'stage') return title || '–';
  const map = oneLine(matrix.maps.find(({ id }) => id === column.map)?.title ?? '') || '–';
  return matrix.maps.length > 1 ? say('matrix.stageStep', { stage: map, step: title || '–' }) : title || '–';
}

/** Names are in the project's language. The order of rows is the board's; a filter leaves some out, and the note says which. */
export function matrixTable(snapshot: Snapshot, board: Id, filter: MatrixFilter | null = null): BoardTable {
  const say = translator(snapshot.project?.language ?? 'en');
  const record = snapshot.find('board', board);
  if (!record) return { header: [], body: [] };
  const matrix = touchpointMatrix(snapshot, record);
  const header = [
    ...FIELDS.map((field) => say(`matrix.table.${field}`)), say('matrix.table.uses'), say('matrix.table.emotion'),
    ...matrix.columns.map((column) => columnName(column, matrix, record.matrix.columns === 'teams', say)),
  ];
  const body = filterRows(matrix.rows, filter ?? NO_FILTER).map((row) => [
    oneLine(row.touchpoint.title), oneLine(row.channel?.title ?? ''), oneLine(row.touchpoint.owner), oneLine(row.team?.title ?? ''), row.touchpoint.description.trim(),
    String(row.uses), row.emotion === null ? '' : signed(row.emotion, say),
    ...matrix.columns.map(({ key }) => {
      const cell = matrix.cell(row.touchpoint.id, key);
      if (!cell) return '';
      return cell.emotion === null ? String(cell.uses) : `${String(cell.uses)} (${signed(cell.emotion, say)})`;
    }),
  ]);
  const note = rowFilterWords(snapshot, filter ?? NO_FILTER);
  return { ...(note === '' ? {} : { note }), header: [header], body };
}

/** Index of the header row of a touchpoint table, −1 where the table is none: it begins with touchpoints and says something of them. A title or note may stand above. */
function headerIndex({ rows }: Table): number {
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const fields = rows[first]?.cells.map(fieldOf) ?? [];
  return fields[0] === 'touchpoint' && fields.slice(1).some((field) => field !== undefined && field !== 'touchpoint') ? first : -1;
}

export const isTouchpointTable = (table: Table): boolean => headerIndex(table) >= 0;

/** Makes a project with the touchpoints of a table, their channels and teams, and a matrix of them. Columns it does not know are left out. */
export function importTouchpoints(table: Table, name: string, options: BuilderOptions): BoardBuilder {
  const top = headerIndex(table);
  const fields = table.rows[top]?.cells.map(fieldOf) ?? [];
  const columnOf = (field: Field): number => fields.indexOf(field);
  const builder = new BoardBuilder(options, baseName(name), 'matrix');
  const known = new Map<string, Id>();
  const item = (kind: 'channel' | 'team', title: string, line: number): Id | null => {
    if (title === '') return null;
    const key = `${kind} ${title}`;
    const id = known.get(key) ?? builder.item(kind, title, line);
    known.set(key, id);
    return id;
  };
  let made = 0;
  for (const { cells, line } of table.rows.slice(top + 1)) {
    const at = (field: Field): string => cells[columnOf(field)]?.trim() ?? '';
    if (FIELDS.every((field) => at(field) === '')) continue;
    builder.touchpoint({
      title: oneLine(at('touchpoint')), channel: item('channel', oneLine(at('channel')), line), team: item('team', oneLine(at('team')), line),
      owner: oneLine(at('owner')), description: at('description'),
    }, line);
    made++;
  }
  if (made === 0) throw new ImportFailure('oneRow', table.rows[top]?.line ?? 0);
  return builder;
}
