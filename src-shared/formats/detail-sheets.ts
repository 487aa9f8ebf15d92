/**
 * What a table of lanes and steps cannot say of a board, as sheets beside it: roles, actors, teams, durations, links, comments, views, images.
 * With them a workbook holds all of a board. Each row names what it is about by numbers, for machines, and by words, for people.
 * `detail-read.ts` reads them back.
 */
import { type Translator, translator } from '../i18n';
import type { Id, ImageHash } from '../model/fields';
import type { RecordOf } from '../model/schema';
import type { Snapshot } from '../model/snapshot';
import { joinCards, splitCell } from './cells';
import { ABOUT, DETAILS, type DetailColumn, type DetailSheet, type Row, type Sheet } from './detail-columns';
import { type Grid, gridOf } from './grid';
import { type Images, fittingImages, imageRows } from './image-sheet';
import { LibraryWriter } from './library-sheet';
import { splitLong } from './long-cells';
import { quote, writeNumber, writeShare, writeTime } from './sheet-values';
import { cardText, tableOf } from './table-export';

/** What the table has of a card, as reading the table gives it: empty for one that the table does not show. */
export function shownText(card: RecordOf['card'], lane: RecordOf['lane'], snapshot: Snapshot): string {
  const cards = splitCell(joinCards([cardText(card, lane, snapshot)]));
  return cards.length === 1 ? (cards[0] ?? '') : '';
}

class SheetWriter {
  private readonly snapshot: Snapshot;
  private readonly board: RecordOf['board'];
  private readonly say: Translator;
  private readonly grid: Grid;
  private readonly decimal: '.' | ',';
  private readonly images: Images;
  /** Those that the workbook holds, in the order of their numbers. */
  private readonly pictures: readonly ImageHash[];
  private readonly library: LibraryWriter;
  /** `3` is a step, `2.3.1` the first card of lane 2 and step 3. */
  private readonly places: ReadonlyMap<Id, string>;

  constructor(snapshot: Snapshot, board: RecordOf['board'], images: Images) {
    this.snapshot = snapshot;
    this.board = board;
    this.images = images;
    const language = snapshot.project?.language ?? 'en';
    this.say = translator(language);
    this.decimal = language === 'es' ? ',' : '.';
    this.grid = gridOf(snapshot, board.id);
    this.pictures = fittingImages(picturesOf(snapshot, board, this.grid), images);
    this.library = new LibraryWriter(snapshot, this.say, (hash) => this.picture(hash));
    this.places = new Map([
      ...this.grid.columns.map(({ step }, i) => [step.id, String(i + 1)] as const),
      ...this.grid.rows.flatMap(({ cells }, row) => cells.flatMap((cards, column) => cards.map(({ id }, i) => [id, `${row + 1}.${column + 1}.${i + 1}`] as const))),
    ]);
  }

  sheets(): readonly Sheet[] {
    const table: Sheet = { name: this.say('sheet.table'), ...tableOf(this.snapshot, this.board.id) };
    const details = [
      this.sheet('cards', this.cards()), this.sheet('steps', this.steps()), this.sheet('lanes', this.lanes()), this.sheet('links', this.links()),
      this.sheet('comments', this.comments()), this.sheet('views', this.views()), this.sheet('about', this.about()),
    ];
    // Last, when all have said which items they refer to.
    const library = this.sheet('library', this.library.rows());
    const images: Sheet = { ...this.sheet('images', imageRows(this.pictures, this.images)), hidden: true };
    return splitLong([table, ...details, library, images].filter(({ body }, i) => i === 0 || body.length > 0), this.say);
  }

  private sheet(kind: DetailSheet, rows: readonly Row[]): Sheet {
    const columns: readonly DetailColumn[] = DETAILS[kind];
    return { name: this.say(`sheet.${kind}`), header: [columns.map((column) => this.say(`column.${column}`))], body: rows.map((row) => columns.map((column) => row[column] ?? '')) };
  }

  private picture(hash: ImageHash | null): string {
    const at = hash === null ? -1 : this.pictures.indexOf(hash);
    return at < 0 ? '' : String(at + 1);
  }

  private number(value: number | null): string {
    return writeNumber(value, this.decimal);
  }

  private times({ durationLeast, durationMost }: Pick<RecordOf['step'], 'durationLeast' | 'durationMost'>): Row {
    return { least: writeTime(durationLeast, this.decimal), most: writeTime(durationMost, this.decimal) };
  }

  private yes(value: boolean): string {
    return value ? this.say('sheet.yes') : '';
  }

  private steps(): Row[] {
    const { library } = this;
    return this.grid.columns.map(({ step, stage }, i): Row => ({
      stepNumber: String(i + 1), stageNumber: String(this.grid.stages.findIndex((each) => each.stage === stage) + 1), stage: stage.title, step: step.title,
      phase: stage.phase ? this.say(`phase.${stage.phase}`) : '', stageTeam: library.label('team', stage.team), stageOwner: stage.owner, stageTint: writeNumber(stage.tint, '.'),
      team: library.label('team', step.team), owner: step.owner, ...this.times(step), moment: this.yes(step.momentOfTruth), importance: this.number(step.importance),
      exit: this.yes(step.exit !== null), exitReason: step.exit?.reason ?? '', exitShare: writeShare(step.exit?.share ?? null, this.decimal), exitTell: library.label('team', step.exit?.tell ?? null),
      width: this.number(step.width),
    }));
  }

  private lanes(): Row[] {
    return this.grid.rows.map(({ lane }, i): Row => ({
      laneNumber: String(i + 1), lane: lane.title, role: this.say(`role.${lane.role}`), actor: this.library.label('actor', lane.actor), hidden: this.yes(lane.hidden),
      height: this.number(lane.height), tint: writeNumber(lane.tint, '.'),
    }));
  }

  /** Every card in the table's order: a cell's cards are told apart by their place in the sheet. */
  private cards(): Row[] {
    const { library } = this;
    return this.grid.rows.flatMap(({ lane, cells }, row) => cells.flatMap((cards, column) => cards.map((card): Row => {
      const shown = shownText(card, lane, this.snapshot);
      const until = this.grid.columns.findIndex(({ step }) => step.id === card.place.lastStep);
      return {
        laneNumber: String(row + 1), stepNumber: String(column + 1), lane: lane.title || this.say(`role.${lane.role}`), step: this.grid.columns[column]?.step.title ?? '',
        card: shown, words: shown !== '' && shown === card.text ? '' : quote(card.text), until: until > column ? String(until + 1) : '',
        emotion: this.number(card.emotion), expected: this.number(card.expected), amount: this.number(card.value),
        marker: card.marker ? this.say(`marker.${card.marker}`) : '', ...this.times(card), team: library.label('team', card.team),
        touchpoint: library.label('touchpoint', card.touchpoint), channel: library.label('channel', card.channel), system: library.label('system', card.system), actor: library.label('actor', card.actor),
        evidence: card.evidenceMark ? this.say(`evidenceMark.${card.evidenceMark}`) : '', tint: writeNumber(card.tint, '.'),
        image: this.picture(card.image), icon: this.picture(card.icon), origin: card.origin, source: this.places.get(card.source ?? '') ?? '',
      };
    })));
  }

  private links(): Row[] {
    const path = new Set(this.board.path);
    return this.snapshot.ofKind('link').flatMap(({ id, from, to, linkKind, bothWays, label }): Row[] => {
      const [start, end] = [this.places.get(from), this.places.get(to)];
      return start && end ? [{ from: start, to: end, kind: this.say(`sheet.${linkKind}`), bothWays: this.yes(bothWays), label, onPath: this.yes(path.has(id)) }] : [];
    }).sort((a, b) => compared(a.from, b.from) || compared(a.to, b.to) || compared(JSON.stringify(a), JSON.stringify(b)));
  }

  private comments(): Row[] {
    const stages = new Map(this.grid.stages.map(({ stage }, i) => [stage.id, String(i + 1)]));
    return this.snapshot.ofKind('comment').flatMap(({ about, text, author, written, resolved }): Row[] => {
      const [stageNumber, place] = [stages.get(about), this.places.get(about)];
      if (stageNumber === undefined && place === undefined) return [];
      return [{ stageNumber: stageNumber ?? '', place: place ?? '', comment: text, author, written, resolved: this.yes(resolved) }];
    }).sort((a, b) => compared(a.written, b.written) || compared(JSON.stringify(a), JSON.stringify(b)));
  }

  private views(): Row[] {
    const lanes = new Map(this.grid.rows.map(({ lane }, i) => [lane.id, String(i + 1)]));
    const stage = (id: Id | null): string => (this.grid.stages.some((each) => each.stage.id === id) ? String(this.grid.stages.findIndex((each) => each.stage.id === id) + 1) : '');
    return this.board.views.map(({ name, hiddenLanes, fromStage, toStage, evidence, actor }): Row => ({
      view: name, hiddenLanes: hiddenLanes.flatMap((id) => lanes.get(id) ?? []).join(' | '), fromStage: stage(fromStage), toStage: stage(toStage),
      evidence: evidence === null ? '' : evidence === 'unmarked' ? this.say('views.evidence.unmarked') : this.say(`evidenceMark.${evidence}`), actor: this.library.label('actor', actor),
    }));
  }

  private about(): Row[] {
    const { board } = this;
    const { photo } = board;
    const photoNumber = this.picture(photo?.image ?? null);
    return [
      { field: this.say('new.kind'), value: this.say.maybe(`boardKind.${board.boardKind}`) ?? '' },
      ...ABOUT.map(([field, words]) => ({ field: this.say(words), value: field === 'state' ? this.say(`state.${board.state}`) : board[field] })),
      ...board.actors.map((id) => ({ field: this.say('sheet.actor'), value: this.library.label('actor', id) })),
      { field: this.say('inspector.logo'), value: this.picture(board.logo) },
      { field: this.say('sheet.photo'), value: photoNumber },
      { field: this.say('sheet.photoPlace'), value: photo && photoNumber !== '' ? [photo.x, photo.y, photo.width].map((length) => writeNumber(length, '.')).join(' | ') : '' },
    ].filter(({ value }) => value !== '');
  }
}

const compared = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The images that a board shows, with those of what its cards refer to, each once. */
export function picturesOf(snapshot: Snapshot, board: RecordOf['board'], grid: Grid): readonly ImageHash[] {
  const cards = grid.rows.flatMap(({ cells }) => cells.flat());
  const touchpoints = cards.flatMap(({ touchpoint }) => snapshot.find('touchpoint', touchpoint) ?? []);
  const actors = [...board.actors, ...board.views.map(({ actor }) => actor), ...grid.rows.map(({ lane }) => lane.actor), ...cards.map(({ actor }) => actor)].flatMap((id) => snapshot.find('persona', id) ?? []);
  const channels = [...cards.map(({ channel }) => channel), ...touchpoints.map(({ channel }) => channel), ...actors.flatMap((persona) => persona.channels)].map((id) => snapshot.find('channel', id)?.image);
  const found = [board.logo, board.photo?.image, ...cards.flatMap(({ image, icon }) => [image, icon]), ...channels, ...actors.map(({ portrait }) => portrait)];
  return [...new Set(found.flatMap((hash) => hash ?? []))];
}

/**
 * A grid board as the sheets of a workbook, in the project's language: the table of lanes and steps first. `images` are the bytes of the
 * images; those that are not there, or would make the workbook too large to be read again, are left out.
 */
export function boardSheets(snapshot: Snapshot, board: Id, images: Images = {}): readonly Sheet[] {
  const record = snapshot.find('board', board);
  return record ? new SheetWriter(snapshot, record, images).sheets() : [];
}
