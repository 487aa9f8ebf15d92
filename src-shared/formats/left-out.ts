/** What a table leaves out of a board, so that an export can say so. */
import type { Id } from '../model/fields';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { picturesOf } from './detail-sheets';
import { type Grid, gridOf } from './grid';
import { type Images, fittingImages } from './image-sheet';

/** `sources` are references to what a step or card was made from on another board, `evidence` those to evidence items. */
export type LeftOut = 'images' | 'links' | 'comments' | 'details' | 'sources' | 'evidence';
export type LeftOutCount = { readonly what: LeftOut; readonly count: number };

/** What a board that is a table of lanes and steps has that the format does not hold; nothing of other boards. Only what is really there counts. */
export function leftOut(snapshot: Snapshot, id: Id, format: 'csv' | 'xlsx', images: Images): readonly LeftOutCount[] {
  const board = snapshot.find('board', id);
  if (board?.boardKind !== 'journey' && board?.boardKind !== 'blueprint') return [];
  const grid = gridOf(snapshot, id);
  const counts = format === 'csv' ? notInTable(snapshot, board, grid) : notInWorkbook(snapshot, board, grid, images);
  return (Object.entries(counts) as [LeftOut, number][]).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}

type Counts = Readonly<Partial<Record<LeftOut, number>>>;

const cardsOf = (grid: Grid): readonly RecordOf['card'][] => grid.rows.flatMap(({ cells }) => cells.flat());

/** Steps and cards of the board: what links and comments are at. */
const placesOf = (grid: Grid): ReadonlySet<Id> => new Set([...grid.columns.map(({ step }) => step.id), ...cardsOf(grid).map(({ id }) => id)]);

function notInWorkbook(snapshot: Snapshot, board: RecordOf['board'], grid: Grid, images: Images): Counts {
  const cards = cardsOf(grid);
  const places = placesOf(grid);
  const pictures = picturesOf(snapshot, board, grid);
  const sources = [board.madeFrom, ...grid.columns.map(({ step }) => step.source), ...cards.map(({ source }) => source)];
  return {
    images: pictures.length - fittingImages(pictures, images).length,
    links: snapshot.ofKind('link').filter(({ from, to }) => places.has(from) !== places.has(to) && snapshot.get(from) !== undefined && snapshot.get(to) !== undefined).length,
    sources: sources.filter((id) => id !== null && !places.has(id) && snapshot.get(id) !== undefined).length,
    evidence: cards.filter(({ evidence }) => evidence.some((id) => snapshot.find('voice', id))).length,
  };
}

function notInTable(snapshot: Snapshot, board: RecordOf['board'], grid: Grid): Counts {
  const places = placesOf(grid);
  const commented = new Set([...places, ...grid.stages.map(({ stage }) => stage.id)]);
  return {
    images: picturesOf(snapshot, board, grid).length,
    links: snapshot.ofKind('link').filter(({ from, to }) => (places.has(from) || places.has(to)) && snapshot.get(from) !== undefined && snapshot.get(to) !== undefined).length,
    comments: snapshot.ofKind('comment').filter(({ about }) => commented.has(about)).length,
    details: cardsOf(grid).filter(saysMore).length + grid.columns.filter(({ step }) => stepSaysMore(step)).length + grid.stages.filter(({ stage }) => stageSaysMore(stage)).length + grid.rows.filter(({ lane }) => laneSaysMore(lane)).length,
  };
}

function saysMore(card: RecordOf['card']): boolean {
  const { marker, durationLeast, durationMost, evidenceMark, expected, channel, actor, team, system, tint, place, touchpoint, text } = card;
  return [marker, durationLeast, durationMost, evidenceMark, expected, channel, actor, team, system, tint].some((value) => value !== null) || place.lastStep !== undefined || (touchpoint !== null && text.trim() !== '');
}

const stepSaysMore = ({ team, owner, importance, momentOfTruth, exit, durationLeast, durationMost }: RecordOf['step']): boolean =>
  momentOfTruth || owner !== '' || [team, importance, exit, durationLeast, durationMost].some((value) => value !== null);
const stageSaysMore = ({ phase, team, owner, tint }: RecordOf['stage']): boolean => owner !== '' || [phase, team, tint].some((value) => value !== null);
const laneSaysMore = ({ hidden, actor, tint, height }: RecordOf['lane']): boolean => hidden || [actor, tint, height].some((value) => value !== null);
