/** An empathy map as text: a table of zones and notes that is read back, and a list zone by zone. */
import { translator } from '../i18n';
import { type EmpathyZone, EMPATHY_ZONES, notesByZone, zoneNumber } from '../model/empathy';
import type { Id } from '../model/fields';
import type { Note } from '../model/note';
import type { Snapshot } from '../model/snapshot';
import { BoardBuilder, type BuilderOptions } from './builder';
import { numberOf } from './cells';
import type { Table } from './table';
import type { TableRow } from './table-shape';
import { baseName, oneLine } from './text';

/** Name of a zone with its number, in the project's language. */
function zoneName(snapshot: Snapshot, zone: EmpathyZone): string {
  const name = translator(snapshot.project?.language ?? 'en')(`zone.${zone}`);
  const number = zoneNumber(zone);
  return number === null ? name : `${number} ${name}`;
}

/** Notes with words, zone by zone; a zone without any has an empty list. */
function zonesOf(snapshot: Snapshot, board: Id): { readonly zone: EmpathyZone; readonly name: string; readonly notes: readonly Note[] }[] {
  const notes = notesByZone(snapshot, board);
  return EMPATHY_ZONES.map((zone) => ({ zone, name: zoneName(snapshot, zone), notes: (notes.get(zone) ?? []).filter(({ text }) => text.trim() !== '') }));
}

/** One row a note. Initials and votes have columns where a note has some. */
export function empathyTable(snapshot: Snapshot, board: Id): { readonly header: string[][]; readonly body: string[][] } {
  const say = translator(snapshot.project?.language ?? 'en');
  const zones = zonesOf(snapshot, board);
  const more = zones.some(({ notes }) => notes.some(({ initials, votes }) => initials !== '' || votes > 0));
  const row = (name: string, { text, initials, votes }: Note): string[] => [name, text.trim(), ...(more ? [initials, votes > 0 ? String(votes) : ''] : [])];
  return {
    header: [[say('empathy.zone'), say('inspector.note'), ...(more ? [say('empathy.initials'), say('empathy.voteCount')] : [])]],
    body: zones.flatMap(({ name, notes }) => notes.map((note) => row(name, note))),
  };
}

/** Markdown: a heading a zone, a bullet a note. A note's own lines go on below its bullet. */
export function empathyMarkdown(snapshot: Snapshot, board: Id, heading: (text: string) => string): string {
  const title = heading(snapshot.find('board', board)?.title ?? '');
  const item = ({ text }: Note): string => `- ${text.trim().replace(/&(?=(amp|lt|gt);)/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '\n  ')}`;
  const zones = zonesOf(snapshot, board).map(({ name, notes }) => [`## ${heading(name)}`, ...(notes.length > 0 ? ['', ...notes.map(item)] : [])].join('\n'));
  return `${[...(title === '' ? [] : [`# ${title}`]), ...zones].join('\n\n')}\n`;
}

const folded = (text: string): string => oneLine(text).normalize('NFD').replace(/[\p{M}¿?:]/gu, '').toLowerCase().trim();
const HEADERS: ReadonlySet<string> = new Set((['en', 'es'] as const).map((language) => folded(translator(language)('empathy.zone'))));
const ZONES: ReadonlyMap<string, EmpathyZone> = new Map(
  EMPATHY_ZONES.flatMap((zone): [string, EmpathyZone][] => [[folded(zone), zone], ...(['en', 'es'] as const).map((language): [string, EmpathyZone] => [folded(translator(language)(`zone.${zone}`)), zone])]),
);

/** The zone a cell names, in either language and with or without its number. */
const zoneNamed = (cell: string): EmpathyZone | undefined => ZONES.get(folded(cell).replace(/^\d+[.)]?\s*/, ''));

interface ZoneRows {
  readonly above: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Whether a row of the table begins as the header of an empathy map's notes does. */
export const hasZoneHeader = ({ rows }: Table): boolean => rows.some(({ cells }) => HEADERS.has(folded(cells[0] ?? '')));

/** The rows of notes below a header that begins with *Zone*, when every row names a zone or goes on with the one above. */
function zoneRows(table: Table): ZoneRows | null {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = rows.findIndex(({ cells }) => HEADERS.has(folded(cells[0] ?? '')));
  const body = rows.slice(at + 1);
  if (at < 0 || body.length === 0 || zoneNamed(body[0]?.cells[0] ?? '') === undefined) return null;
  if (!body.every(({ cells }) => (cells[0] ?? '').trim() === '' || zoneNamed(cells[0] ?? '') !== undefined)) return null;
  return { above: rows.slice(0, at).map(({ cells }) => oneLine(cells.find((cell) => cell.trim() !== '') ?? '')), rows: body };
}

/** Makes an empathy map of a table of zones and notes; `null` where the table is none. */
export function importZones(table: Table, name: string, options: BuilderOptions): BoardBuilder | null {
  const found = zoneRows(table);
  if (!found) return null;
  const builder = new BoardBuilder(options, found.above[0] ?? baseName(name), 'empathy');
  let zone: EmpathyZone = 'who';
  for (const { line, cells: [first = '', text = '', initials = '', votes = ''] } of found.rows) {
    zone = zoneNamed(first) ?? zone;
    if (text.trim() !== '') builder.note(zone, text.trim(), line, { initials: oneLine(initials), votes: Math.max(0, Math.round(numberOf(votes) ?? 0)) });
  }
  return builder;
}
