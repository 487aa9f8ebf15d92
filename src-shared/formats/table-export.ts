/** A board → rows of text cells, in the shape the table import reads back. */
import type { MatrixFilter } from '../model/matrix-filter';
import type { Id } from '../model/fields';
import { CURVE_ROLES } from '../model/lane';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { type Translator, translator } from '../i18n';
import { joinCards, writeFeeling } from './cells';
import { empathyTable } from './empathy';
import { type Grid, gridOf } from './grid';
import { printedLane } from './lane-names';
import { personaTable } from './persona-table';
import { oneLine } from './text';
import { matrixTable } from './touchpoint-table';

/** What a card says: its own words, else those of the touchpoint it stands for. */
export function cardText(card: RecordOf['card'], lane: RecordOf['lane'], snapshot: Snapshot): string {
  const text = card.text.trim() || (snapshot.find('touchpoint', card.touchpoint)?.title.trim() ?? '');
  if (CURVE_ROLES.has(lane.role)) return writeFeeling({ text, emotion: card.emotion });
  return text === '' && card.value !== null ? String(card.value) : text;
}

/** A stage without a title would read as part of the one at its left. */
function stageTitle(title: string, isFirst: boolean): string {
  return oneLine(title) || (isFirst ? '' : '–');
}

function headerOf(grid: Grid, say: Translator): string[][] {
  const titles = grid.columns.map(({ stage }, column) => {
    const starts = grid.columns[column - 1]?.stage !== stage;
    return starts ? stageTitle(stage.title, column === 0) : '';
  });
  if (grid.columns.every(({ step }) => step.title === '') && titles.slice(1).every((title) => title !== '')) return [[say('format.lane'), ...titles]];
  return [[say('format.stage'), ...titles], [say('format.step'), ...grid.columns.map(({ step }) => oneLine(step.title))]];
}

export interface BoardTable {
  /** What a reader has to know of the whole table; it stands above it. */
  readonly note?: string;
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
}

/** The rows as a file has them, the note on a line of its own. */
export const withNote = ({ note = '', header }: BoardTable): readonly (readonly string[])[] => (note === '' ? header : [[note], ...header]);

/** Lane and header names are in the project's language; of a matrix the touchpoints that `rows` leaves. Cards without words or a number (images) have no text here. */
export function tableOf(snapshot: Snapshot, board: Id, rows: MatrixFilter | null = null): BoardTable {
  const record = snapshot.find('board', board);
  if (record?.boardKind === 'matrix') return matrixTable(snapshot, board, rows);
  if (record?.boardKind === 'persona') return personaTable(snapshot, record);
  if (record?.boardKind === 'empathy') return empathyTable(snapshot, board);
  const say = translator(snapshot.project?.language ?? 'en');
  const grid = gridOf(snapshot, board);
  const body = grid.rows.map(({ lane, cells }) => [
    printedLane(lane.title, lane.role, say(`role.${lane.role}`)),
    ...cells.map((cards) => joinCards(cards.map((card) => cardText(card, lane, snapshot)).filter((text) => text !== ''))),
  ]);
  return { header: headerOf(grid, say), body };
}
