/** The block above the board: what it is called, about whom, in which situation, and how current it is. */
import type { EvidenceMark, Id } from '../model/fields';
import type { Phase } from '../model/stage';
import type { Snapshot } from '../model/snapshot';
import type { Block, ColourToken, PathItem, SceneItem } from '../scene/types';
import { type CardContext, EVIDENCE_ICONS } from './card';
import { type IconName, icon } from './icons';
import type { Row } from './row';
import type { Structure } from './structure';
import { BOARD_TITLE, FIELD_NAME, FIELD_TEXT, MARGIN, PROJECT_TITLE, STATE_TEXT } from './styles';
import { type TextWrapper, type WrappedText, moved } from './wrap';

const FIELD_GAP = 40;
/** The largest logo, on a plate that goes around it. */
const LOGO = { w: 160, h: 56, plate: 4 };
const BAR_HEIGHT = 8;

/** A named paragraph; `widest` is how wide its text may run. */
export interface Field {
  readonly name: string;
  readonly text: string;
  readonly widest: number;
  readonly bar?: readonly { readonly share: number; readonly fill: ColourToken }[];
  /** In place of the text: signs and their names in a row. */
  readonly signs?: readonly { readonly icon: IconName; readonly text: string }[];
}

const SIGN = 16;
const SIGN_GAP = 16;
const MARKS: readonly NonNullable<EvidenceMark>[] = ['research', 'anecdote', 'assumption'];

/** An edit makes one row anew; what the others show is remembered. */
const marksOfRows = new WeakMap<Row, Set<EvidenceMark>>();

function marksOf(row: Row): ReadonlySet<EvidenceMark> {
  let found = marksOfRows.get(row);
  if (!found) {
    found = new Set();
    for (const { cards } of row.cells) for (const { card, block } of cards) if (block) found.add(card.evidenceMark);
    marksOfRows.set(row, found);
  }
  return found;
}

/** Evidence marks that cards show, in the order in which they carry weight. */
export function marksShown(rows: readonly Row[]): readonly NonNullable<EvidenceMark>[] {
  return MARKS.filter((mark) => rows.some((row) => marksOf(row).has(mark)));
}

/** Name of a persona or audience, empty where the reference dangles. */
export function actorName(snapshot: Snapshot, id: Id | null): string {
  return (snapshot.find('persona', id) ?? snapshot.find('audience', id))?.title ?? '';
}

/**
 * `marks` are the evidence marks to explain; `own` are the fields of a board that has others than a map has, and no state; `takes` says how
 * long it all takes.
 */
export function titleBlock(structure: Structure, context: CardContext, marks: readonly NonNullable<EvidenceMark>[] = [], own: readonly Field[] | null = null, takes = ''): Block {
  const { board, project } = structure;
  const { words, wrapper } = context;
  const w = structure.w - 2 * MARGIN;
  const items: SceneItem[] = [];
  const logo = board.logo ?? project?.logo ?? null;
  const room = w - (logo ? LOGO.w + FIELD_GAP : 0);
  const title = board.title.trim() || words.untitledBoard;
  let y = 0;
  const projectTitle = project?.title.trim() ?? '';
  if (projectTitle !== '' && projectTitle !== title) {
    const text = wrapper.plain(projectTitle, room, PROJECT_TITLE);
    items.push(...moved(text, 0, y));
    y += text.height;
  }
  const state = wrapper.plain(words.state(board.state), room, STATE_TEXT);
  const badge = own ? 0 : Math.ceil(state.width) + 24;
  const heading = wrapper.plain(title, room - badge - 16, BOARD_TITLE);
  items.push(...moved(heading, 0, y));
  if (!own) {
    const badgeX = Math.ceil(heading.width) + 16;
    items.push(
      { type: 'rect', box: { x: badgeX, y: y + 8, w: badge, h: 26 }, radius: 13, fill: 'step', stroke: 'none', strokeWidth: 0 },
      ...moved(state, badgeX + 12, y + 12),
    );
  }
  y += heading.height;
  if (logo) {
    const size = context.imageSize(logo);
    const aspect = size && size.width > 0 && size.height > 0 ? size.width / size.height : LOGO.w / LOGO.h;
    const logoW = Math.max(1, Math.min(LOGO.w - 2 * LOGO.plate, Math.round((LOGO.h - 2 * LOGO.plate) * aspect)));
    const logoH = Math.max(1, Math.round(logoW / aspect));
    const x = w - logoW - 2 * LOGO.plate;
    items.push(
      { type: 'rect', box: { x, y: 0, w: logoW + 2 * LOGO.plate, h: logoH + 2 * LOGO.plate }, radius: 4, fill: 'plate', stroke: 'none', strokeWidth: 0 },
      { type: 'image', box: { x: x + LOGO.plate, y: LOGO.plate, w: logoW, h: logoH }, image: logo, radius: 0, alt: projectTitle },
    );
    y = Math.max(y, LOGO.h);
  }
  const fields = own?.filter((field) => field.text.trim() !== '') ?? fieldsOf(structure, context, marks, takes);
  if (fields.length > 0) y = drawFields(fields, y + 12, w, context, items);
  const label = [title, ...(own ? [] : [words.state(board.state)]), ...fields.map((field) => `${field.name}: ${field.text}`)];
  return { key: `title:${board.id}`, layer: 'title', record: board.id, w, h: y, items, label: label.join(' · ') };
}

function fieldsOf(structure: Structure, context: CardContext, marks: readonly NonNullable<EvidenceMark>[], takes: string): Field[] {
  const { board } = structure;
  const { words, snapshot } = context;
  const actors = board.actors.map((id) => actorName(snapshot, id)).filter((name) => name !== '');
  const edition = [board.author, board.version, board.date ? words.calendarDate(board.date) : ''].filter((part) => part !== '').join(' · ');
  const editionName = board.author ? words.author : board.version ? words.version : words.date;
  const fields: Field[] = [
    { name: words.actor, text: actors.length > 0 ? actors.join(', ') : board.actorName, widest: 240 },
    { name: words.scenario, text: board.scenario, widest: 400 },
    { name: words.goals, text: board.goals, widest: 400 },
    { name: editionName, text: edition, widest: 280 },
    { name: words.duration, text: takes, widest: 320 },
  ];
  const balance = balanceOf(structure);
  if (balance) {
    fields.push({
      name: words.balance, widest: 240, text: words.balanceShares(Math.round(balance.before * 100), Math.round(balance.after * 100)),
      bar: [{ share: balance.before, fill: 'accent' }, { share: 1 - balance.before - balance.after, fill: 'step' }, { share: balance.after, fill: 'stage' }],
    });
  }
  const signs = marks.map((mark) => ({ icon: EVIDENCE_ICONS[mark], text: words.evidence(mark) }));
  fields.push({ name: words.evidenceMarks, text: signs.map(({ text }) => text).join(', '), widest: 480, signs });
  return fields.filter((field) => field.text.trim() !== '');
}

/** Fields side by side, as many as fit, then the next row. */
function drawFields(fields: readonly Field[], top: number, w: number, { wrapper }: CardContext, into: SceneItem[]): number {
  let x = 0;
  let y = top;
  let rowEnd = top;
  for (const field of fields) {
    const widest = Math.min(field.widest, w);
    const name = wrapper.plain(field.name, widest, FIELD_NAME);
    const text = field.signs ? signRow(field.signs, wrapper) : wrapper.plain(field.text, widest, FIELD_TEXT);
    const width = Math.ceil(Math.max(name.width, text.width, field.bar ? 200 : 0));
    if (x > 0 && x + width > w) {
      x = 0;
      y = rowEnd + 12;
    }
    into.push(...moved(name, x, y), ...moved(text, x, y + name.height + 2));
    if (field.signs) into.push(...signIcons(field.signs, x, y + name.height + 4, wrapper));
    let end = y + name.height + 2 + text.height;
    if (field.bar) {
      drawBar(field.bar, x, end + 6, width, into);
      end += 6 + BAR_HEIGHT;
    }
    rowEnd = Math.max(rowEnd, end);
    x += width + FIELD_GAP;
  }
  return rowEnd;
}

type Signs = NonNullable<Field['signs']>;

/** Where the name of each sign begins, and where the row ends. */
function signPlaces(signs: Signs, wrapper: TextWrapper): { readonly at: readonly number[]; readonly end: number } {
  const at: number[] = [];
  let x = 0;
  for (const { text } of signs) {
    at.push(x + SIGN + 4);
    x += SIGN + 4 + Math.ceil(wrapper.plain(text, Number.MAX_SAFE_INTEGER, FIELD_TEXT).width) + SIGN_GAP;
  }
  return { at, end: x - SIGN_GAP };
}

function signRow(signs: Signs, wrapper: TextWrapper): WrappedText {
  const { at, end } = signPlaces(signs, wrapper);
  const texts = signs.map(({ text }) => wrapper.plain(text, Number.MAX_SAFE_INTEGER, FIELD_TEXT));
  return { lines: texts.flatMap((text, i) => moved(text, at[i] ?? 0, 0)), width: end, height: FIELD_TEXT.lineHeight };
}

function signIcons(signs: Signs, x: number, y: number, wrapper: TextWrapper): PathItem[] {
  const { at } = signPlaces(signs, wrapper);
  return signs.map((sign, i) => icon(sign.icon, x + (at[i] ?? 0) - SIGN - 4, y, SIGN, 'inkSoft'));
}

function drawBar(parts: NonNullable<Field['bar']>, x: number, y: number, width: number, into: SceneItem[]): void {
  let from = x;
  for (const part of parts) {
    const w = Math.round(part.share * (width - 2 * (parts.length - 1)));
    if (w > 0) into.push({ type: 'rect', box: { x: from, y, w, h: BAR_HEIGHT }, radius: 2, fill: part.fill, stroke: 'none', strokeWidth: 0 });
    from += w > 0 ? w + 2 : 0;
  }
}

const AFTER: ReadonlySet<Phase> = new Set<Phase>(['during', 'leaving', 'after']);

/**
 * Shares of the columns that lie before and after the purchase; joining is the purchase itself and counts as neither.
 * `null` where no stage has a phase.
 */
export function balanceOf(structure: Structure): { readonly before: number; readonly after: number } | null {
  let before = 0;
  let after = 0;
  let all = 0;
  for (const { phase, columns } of structure.phases) {
    if (phase === null) continue;
    all += columns;
    if (phase === 'before') before += columns;
    else if (AFTER.has(phase)) after += columns;
  }
  return all === 0 ? null : { before: before / all, after: after / all };
}
