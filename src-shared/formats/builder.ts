/** Makes the records of a project with one board, siblings in the order they are added. */
import { MAX_TEXT, MAX_TITLE, type Id, type ImageHash, type Language } from '../model/fields';
import type { BoardKind } from '../model/board';
import type { LaneRole } from '../model/lane';
import type { Touchpoint } from '../model/library';
import { firstKeys, keyBetween } from '../model/order';
import { PROJECT_ID } from '../model/project';
import { SCHEMA_VERSION, type NewRecord } from '../model/schema';
import { MAX_CARDS, MAX_COLUMNS, MAX_LANES } from './limits';
import { withoutControls } from './text';
import { ImportFailure, type ImportedImage } from './types';
import type { Warnings } from './warnings';

/** Fields that hold texts; the others hold titles. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['text', 'scenario', 'goals', 'description', 'quote', 'bio', 'needs', 'frustrations', 'technology', 'brandRelation']);

export type ItemKind = 'persona' | 'audience' | 'touchpoint' | 'channel' | 'team' | 'system';

/** What may be said of a record besides what the builder sets. */
type Extra<K extends NewRecord['kind']> = Partial<Extract<NewRecord, { kind: K }>>;

export interface BuilderOptions {
  readonly language: Language;
  readonly newId: (kind: string) => Id;
  readonly today: string;
  readonly warnings: Warnings;
}

export class BoardBuilder {
  readonly board: Id;
  readonly title: string;
  private readonly records = new Map<Id, NewRecord>();
  private readonly options: BuilderOptions;
  private readonly pictures = new Map<ImageHash, Uint8Array>();
  private readonly lastKey = new Map<string, string>();
  private readonly counts = { step: 0, lane: 0, card: 0, audience: 0 };

  constructor(options: BuilderOptions, title: string, boardKind: BoardKind, extra: Extra<'board'> = {}) {
    this.options = options;
    this.title = this.fit(title, MAX_TITLE, 0);
    this.board = options.newId('board');
    this.add(
      { kind: 'project', id: PROJECT_ID, title: this.title, language: options.language, lineage: options.newId('lineage'), schema: SCHEMA_VERSION },
      { kind: 'board', id: this.board, boardKind, title: this.title, order: this.nextKey('board'), date: options.today, ...extra },
    );
  }

  /** `line` is where the text stands in the input, for the warning when it must be cut. */
  stage(title: string, line = 0, extra: Extra<'stage'> = {}): Id {
    const id = this.options.newId('stage');
    this.add({ kind: 'stage', id, board: this.board, title: this.fit(title, MAX_TITLE, line), order: this.nextKey('stage'), ...extra });
    return id;
  }

  /** Throws `ImportFailure` beyond the number of columns a board may have. */
  step(stage: Id, title: string, line = 0, extra: Extra<'step'> = {}): Id {
    if (++this.counts.step > MAX_COLUMNS) throw new ImportFailure('tooManyColumns', line, { limit: MAX_COLUMNS });
    const id = this.options.newId('step');
    this.add({ kind: 'step', id, stage, title: this.fit(title, MAX_TITLE, line), order: this.nextKey(`step ${stage}`), ...extra });
    return id;
  }

  lane(role: LaneRole, title: string, line = 0, extra: Extra<'lane'> = {}): Id {
    if (++this.counts.lane > MAX_LANES) throw new ImportFailure('tooManyLanes', line, { limit: MAX_LANES });
    const id = this.options.newId('lane');
    this.add({ kind: 'lane', id, board: this.board, role, title: this.fit(title, MAX_TITLE, line), order: this.nextKey('lane'), ...extra });
    return id;
  }

  card(lane: Id, step: Id, text: string, line = 0, extra: Extra<'card'> & { readonly lastStep?: Id } = {}): Id {
    if (++this.counts.card > MAX_CARDS) throw new ImportFailure('tooManyCards', line, { limit: MAX_CARDS });
    const { lastStep, ...fields } = extra;
    const id = this.options.newId('card');
    const place = { lane, step, order: this.nextKey(`card ${lane} ${step}`), ...(lastStep === undefined ? {} : { lastStep }) };
    this.add({ kind: 'card', id, place, text: this.fit(text, MAX_TEXT, line), ...fields });
    return id;
  }

  /** A note in a zone of the board. */
  note(zone: string, text: string, line = 0, { initials = '', votes = 0 }: Pick<Extra<'note'>, 'initials' | 'votes'> = {}): Id {
    if (++this.counts.card > MAX_CARDS) throw new ImportFailure('tooManyCards', line, { limit: MAX_CARDS });
    const id = this.options.newId('note');
    this.add({ kind: 'note', id, board: this.board, text: this.fit(text, MAX_TEXT, line), place: { zone, x: 0, y: 0, order: this.nextKey(`note ${zone}`) }, initials: this.fit(initials, MAX_TITLE, line), votes });
    return id;
  }

  /** A note in the capture tray. */
  trayNote(text: string, line = 0): void {
    if (++this.counts.card > MAX_CARDS) throw new ImportFailure('tooManyCards', line, { limit: MAX_CARDS });
    this.add({ kind: 'note', id: this.options.newId('note'), board: null, text: this.fit(text, MAX_TEXT, line), place: { zone: '', x: 0, y: 0, order: this.nextKey('tray') } });
  }

  audience(title: string, line = 0): Id {
    if (++this.counts.audience > MAX_LANES) throw new ImportFailure('tooManyActors', line, { limit: MAX_LANES });
    const id = this.options.newId('audience');
    this.add({ kind: 'audience', id, title: this.fit(title, MAX_TITLE, line), order: this.nextKey('audience') });
    return id;
  }

  /** An item of the library. */
  item(kind: ItemKind, title: string, line = 0): Id {
    const id = this.options.newId(kind);
    this.add({ kind, id, title: this.fit(title, MAX_TITLE, line), order: this.nextKey(kind) });
    return id;
  }

  touchpoint(fields: Pick<Touchpoint, 'title' | 'channel' | 'team' | 'owner' | 'description'>, line = 0): Id {
    const id = this.options.newId('touchpoint');
    const { title, owner, description } = fields;
    this.add({
      ...fields, kind: 'touchpoint', id, order: this.nextKey('touchpoint'),
      title: this.fit(title, MAX_TITLE, line), owner: this.fit(owner, MAX_TITLE, line), description: this.fit(description, MAX_TEXT, line),
    });
    return id;
  }

  link(from: Id, to: Id, extra: Pick<Extract<NewRecord, { kind: 'link' }>, 'linkKind' | 'bothWays' | 'label'>): Id {
    const id = this.options.newId('link');
    this.add({ kind: 'link', id, from, to, ...extra, label: this.fit(extra.label ?? '', MAX_TITLE, 0) });
    return id;
  }

  comment(about: Id, fields: Pick<Extract<NewRecord, { kind: 'comment' }>, 'text' | 'author' | 'written' | 'resolved'>): Id {
    const id = this.options.newId('comment');
    this.add({ kind: 'comment', id, about, ...fields, text: this.fit(fields.text ?? '', MAX_TEXT, 0), author: this.fitted(fields.author ?? '') });
    return id;
  }

  /** A text that becomes a title or a name: without control characters, and cut to what fits. */
  fitted(text: string): string {
    return this.fit(text, MAX_TITLE, 0);
  }

  /** A record that was added. */
  find<K extends NewRecord['kind']>(kind: K, id: Id): Extract<NewRecord, { kind: K }> | undefined {
    const record = this.records.get(id);
    return record?.kind === kind ? (record as Extract<NewRecord, { kind: K }>) : undefined;
  }

  /** Sets fields of a record that was added. Texts are cut to what fits. */
  patch(id: Id, fields: Readonly<Record<string, unknown>>): void {
    const fitting = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, typeof value === 'string' ? this.fit(value, LONG_FIELDS.has(field) ? MAX_TEXT : MAX_TITLE, 0) : value]));
    const record = this.records.get(id);
    if (record) this.add({ ...record, ...fitting });
  }

  /** Gives the board, and the project made with it, another title. */
  retitle(title: string): void {
    this.patch(this.board, { title });
    this.patch(PROJECT_ID, { title });
  }

  /** Takes a record away that nothing hangs on any more. */
  drop(id: Id): void {
    this.records.delete(id);
  }

  moveStep(step: Id, stage: Id): void {
    const record = this.records.get(step);
    if (record?.kind === 'step' && record.stage !== stage) this.patch(step, { stage });
  }

  span(card: Id, lastStep: Id): void {
    const record = this.records.get(card);
    if (record?.kind === 'card' && record.place) this.patch(card, { place: { ...record.place, lastStep } });
  }

  /** Puts cards of one cell in this order. */
  arrange(cards: readonly Id[]): void {
    const keys = firstKeys(cards.length);
    cards.forEach((id, i) => {
      const place = this.find('card', id)?.place;
      if (place) this.patch(id, { place: { ...place, order: keys[i] ?? '' } });
    });
  }

  /** Says which bytes an image of the project has. */
  picture(hash: ImageHash, bytes: Uint8Array): void {
    this.pictures.set(hash, bytes);
  }

  images(): readonly ImportedImage[] {
    return [...this.pictures].map(([image, bytes]) => ({ image, bytes }));
  }

  done(): readonly NewRecord[] {
    return [...this.records.values()];
  }

  private add(...records: readonly NewRecord[]): void {
    for (const record of records) this.records.set(record.id, record);
  }

  /** Appends behind the last sibling. */
  private nextKey(siblings: string): string {
    const key = keyBetween(this.lastKey.get(siblings) ?? null, null);
    if (key === null) throw new Error('there is always room behind the last key');
    this.lastKey.set(siblings, key);
    return key;
  }

  private fit(text: string, limit: number, line: number): string {
    const clean = withoutControls(text);
    if (clean.length !== text.length) this.options.warnings.add(line, 'control');
    if (clean.length <= limit) return clean;
    this.options.warnings.add(line, 'cut', { limit, text: clean.slice(0, 40) });
    return clean.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  }
}
