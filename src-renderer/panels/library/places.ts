/** Where an item of the library is named, in words, and the way there. */
import { boardOf } from '../../../src-shared/insight/library';
import { translator, type Translator } from '../../../src-shared/i18n';
import type { LibraryUsage } from '../../../src-shared/insight/library';
import type { Id } from '../../../src-shared/model/fields';
import { isLibraryItem } from '../../../src-shared/model/library-references';
import { plainText } from '../../../src-shared/model/marks';
import type { AnyRecord } from '../../../src-shared/model/schema';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Session } from '../../session/session';

export interface UsePlace {
  readonly record: AnyRecord;
  readonly label: string;
  readonly where: string;
  /** Whether one can go there: evidence stands on no board. */
  readonly leads: boolean;
}

/** As much of a name as a menu or a list of choices can show. */
const NAME = 80;

export function shortName(title: string, words: Translator): string {
  const name = title.trim();
  return name === '' ? words('library.untitled') : name.length > NAME ? `${name.slice(0, NAME).trimEnd()}…` : name;
}

function labelOf(record: AnyRecord, snapshot: Snapshot, words: Translator): string {
  switch (record.kind) {
    case 'card': return plainText(record.text).trim().split('\n')[0] || snapshot.find('touchpoint', record.touchpoint)?.title.trim() || words('canvas.untitled.card');
    case 'board': return record.title.trim() || words('app.untitledBoard');
    case 'step': return record.title.trim() || snapshot.find('stage', record.stage)?.title.trim() || words('canvas.untitled.stage');
    case 'stage': return record.title.trim() || words('canvas.untitled.stage');
    case 'lane': return record.title.trim() || translator(snapshot.project?.language ?? 'en')(`role.${record.role}`);
    case 'voice': return record.content.text.trim() || words('library.place.voice');
    case 'decision': return plainText(record.text).trim() || words('library.place.decision');
    default: return 'title' in record ? record.title.trim() : '';
  }
}

function whereOf(record: AnyRecord, snapshot: Snapshot, words: Translator): string {
  const kind = words.maybe(`library.place.${record.kind}`) ?? '';
  const board = snapshot.find('board', boardOf(snapshot, record));
  if (!board || record.kind === 'board') return kind;
  return words('library.place.on', { kind, board: board.title.trim() || words('app.untitledBoard') });
}

/** The places in the order of the boards; what stands on none comes last. */
export function placesOf(snapshot: Snapshot, ids: Iterable<Id>, words: Translator): UsePlace[] {
  const order = new Map(snapshot.boards().map(({ id }, index) => [id, index]));
  const place = (record: AnyRecord): number => order.get(boardOf(snapshot, record) ?? '') ?? order.size;
  return [...ids]
    .flatMap((id) => snapshot.get(id) ?? [])
    .sort((a, b) => place(a) - place(b))
    .map((record) => ({
      record, label: labelOf(record, snapshot, words), where: whereOf(record, snapshot, words), leads: boardOf(snapshot, record) !== null || isLibraryItem(record),
    }));
}

/** Shows the record on its board without taking the keyboard. */
export function goTo(session: Session, record: AnyRecord): void {
  const { snapshot, showBoard, select } = session.store.getState();
  const board = boardOf(snapshot, record);
  if (board === null) return;
  showBoard(board);
  if (record.kind !== 'board') select({ ids: [record.id], cell: record.kind === 'card' ? { lane: record.place.lane, step: record.place.step } : null });
  // A board that has just been shown opens its view when it is drawn.
  requestAnimationFrame(() => session.intend('revealSelection'));
}

/** Selects the cards among the records that stand on one board: the shown one where there are any, else the first that has some. */
export function selectCards(session: Session, ids: Iterable<Id>): void {
  const { snapshot, board: shown, showBoard, select } = session.store.getState();
  const cards = [...ids].flatMap((id) => snapshot.find('card', id) ?? []);
  const boards = new Set(cards.map((card) => boardOf(snapshot, card)));
  const board = boards.has(shown) ? shown : snapshot.boards().find(({ id }) => boards.has(id))?.id;
  const chosen = cards.filter((card) => boardOf(snapshot, card) === board);
  const last = chosen.at(-1);
  if (board === undefined || !last) return;
  showBoard(board);
  select({ ids: chosen.map(({ id }) => id), cell: { lane: last.place.lane, step: last.place.step } });
  requestAnimationFrame(() => session.intend('revealSelection'));
}

/** "7 cards, 3 boards". */
export function usageWords({ cards, places, items, findings, boards }: LibraryUsage, words: Translator): string {
  const parts = [
    cards > 0 && words('library.use.cards', { count: cards }), places > 0 && words('library.use.places', { count: places }),
    items > 0 && words('library.use.items', { count: items }), findings > 0 && words('library.use.findings', { count: findings }),
    boards > 0 && words('library.use.boards', { count: boards }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? words('library.use.none') : new Intl.ListFormat(words.language, { type: 'unit', style: 'short' }).format(parts);
}
