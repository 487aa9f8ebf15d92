/**
 * What a table of lanes and steps cannot say of a board, as sheets beside it: roles, teams, durations, markers, links. Each row names what it
 * is about by numbers, for machines, and by words, for people. `detail-read.ts` reads them back.
 */
import { type Translator, translator } from '../i18n';
import { formatDuration } from '../model/duration';
import type { Id } from '../model/fields';
import type { Snapshot } from '../model/snapshot';
import { type Grid, gridOf } from './grid';
import { cardText, tableOf } from './table-export';

/** A sheet of a workbook: rows of text cells. */
export interface Sheet {
  /** As it is shown on the tab; what Excel does not take in a name is left out. */
  readonly name: string;
  /** Rows that stay in view. */
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
}

export const DETAILS = {
  steps: ['stepNumber', 'stageNumber', 'stage', 'step', 'phase', 'stageTeam', 'stageOwner', 'team', 'owner', 'least', 'most', 'moment'],
  lanes: ['laneNumber', 'lane', 'role'],
  cards: ['laneNumber', 'stepNumber', 'lane', 'step', 'card', 'until', 'marker', 'least', 'most', 'team', 'touchpoint', 'channel', 'system', 'evidence', 'tint'],
  links: ['from', 'to', 'kind', 'bothWays', 'label', 'onPath'],
  teams: ['team', 'tint'],
  about: ['field', 'value'],
} as const;
export type DetailSheet = keyof typeof DETAILS;
export type DetailColumn = (typeof DETAILS)[DetailSheet][number];

/** Fields of the title block that the sheet about the board lists, with the words that name them. */
export const ABOUT = [
  ['title', 'inspector.title'], ['actorName', 'inspector.actor'], ['scenario', 'inspector.scenario'], ['goals', 'inspector.goals'],
  ['author', 'inspector.author'], ['version', 'inspector.version'], ['date', 'inspector.date'], ['state', 'inspector.state'],
] as const;

type Values = Readonly<Partial<Record<DetailColumn, string>>>;

class SheetWriter {
  private readonly snapshot: Snapshot;
  private readonly board: Id;
  private readonly say: Translator;
  private readonly grid: Grid;
  private readonly decimal: '.' | ',';

  constructor(snapshot: Snapshot, board: Id) {
    this.snapshot = snapshot;
    this.board = board;
    const language = snapshot.project?.language ?? 'en';
    this.say = translator(language);
    this.decimal = language === 'es' ? ',' : '.';
    this.grid = gridOf(snapshot, board);
  }

  sheets(): readonly Sheet[] {
    const table: Sheet = { name: this.say('sheet.table'), ...tableOf(this.snapshot, this.board) };
    const details = [
      this.sheet('cards', this.cards()), this.sheet('steps', this.steps()), this.sheet('lanes', this.lanes()),
      this.sheet('links', this.links()), this.sheet('teams', this.teams()), this.sheet('about', this.about()),
    ];
    return [table, ...details.filter(({ body }) => body.length > 0)];
  }

  private sheet(kind: DetailSheet, rows: readonly Values[]): Sheet {
    const columns: readonly DetailColumn[] = DETAILS[kind];
    return { name: this.say(`sheet.${kind}`), header: [columns.map((column) => this.say(`column.${column}`))], body: rows.map((row) => columns.map((column) => row[column] ?? '')) };
  }

  private title(kind: 'team' | 'touchpoint' | 'channel' | 'system', id: Id | null): string {
    return this.snapshot.find(kind, id)?.title ?? '';
  }

  private takes(minutes: number | null): string {
    return minutes === null ? '' : formatDuration(minutes, this.decimal);
  }

  private yes(value: boolean): string {
    return value ? this.say('sheet.yes') : '';
  }

  private steps(): Values[] {
    return this.grid.columns.map(({ step, stage }, i): Values => ({
      stepNumber: String(i + 1), stageNumber: String(this.grid.stages.findIndex((each) => each.stage === stage) + 1), stage: stage.title, step: step.title,
      phase: stage.phase ? this.say(`phase.${stage.phase}`) : '', stageTeam: this.title('team', stage.team), stageOwner: stage.owner,
      team: this.title('team', step.team), owner: step.owner, least: this.takes(step.durationLeast), most: this.takes(step.durationMost), moment: this.yes(step.momentOfTruth),
    }));
  }

  private lanes(): Values[] {
    return this.grid.rows.map(({ lane }, i): Values => ({ laneNumber: String(i + 1), lane: lane.title, role: this.say(`role.${lane.role}`) }));
  }

  /** Every card that the table shows, in its order: a cell's cards are told apart by their place in the sheet. */
  private cards(): Values[] {
    return this.grid.rows.flatMap(({ lane, cells }, row) => cells.flatMap((cards, column) => cards.flatMap((card): Values[] => {
      const text = cardText(card, lane, this.snapshot);
      if (text === '') return [];
      const until = this.grid.columns.findIndex(({ step }) => step.id === card.place.lastStep);
      return [{
        laneNumber: String(row + 1), stepNumber: String(column + 1), lane: lane.title || this.say(`role.${lane.role}`), step: this.grid.columns[column]?.step.title ?? '',
        card: text, until: until > column ? String(until + 1) : '', marker: card.marker ? this.say(`marker.${card.marker}`) : '',
        least: this.takes(card.durationLeast), most: this.takes(card.durationMost), team: this.title('team', card.team), touchpoint: this.title('touchpoint', card.touchpoint),
        channel: this.title('channel', card.channel), system: this.title('system', card.system),
        evidence: card.evidenceMark ? this.say(`evidenceMark.${card.evidenceMark}`) : '', tint: card.tint === null ? '' : String(card.tint),
      }];
    })));
  }

  /** `3` is a step, `2.3.1` the first card that the table shows of lane 2 and step 3. */
  private places(): ReadonlyMap<Id, string> {
    const places = new Map<Id, string>(this.grid.columns.map(({ step }, i) => [step.id, String(i + 1)]));
    this.grid.rows.forEach(({ lane, cells }, row) => cells.forEach((cards, column) => {
      cards.filter((card) => cardText(card, lane, this.snapshot) !== '').forEach((card, i) => places.set(card.id, `${row + 1}.${column + 1}.${i + 1}`));
    }));
    return places;
  }

  private links(): Values[] {
    const places = this.places();
    const path = new Set(this.snapshot.find('board', this.board)?.path ?? []);
    return this.snapshot.ofKind('link').flatMap(({ id, from, to, linkKind, bothWays, label }): Values[] => {
      const [start, end] = [places.get(from), places.get(to)];
      return start && end ? [{ from: start, to: end, kind: this.say(`sheet.${linkKind}`), bothWays: this.yes(bothWays), label, onPath: this.yes(path.has(id)) }] : [];
    }).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : (a.to ?? '') < (b.to ?? '') ? -1 : 1));
  }

  /** Those that the board names. */
  private teams(): Values[] {
    const named = new Set([...this.grid.columns.flatMap(({ step, stage }) => [step.team, stage.team]), ...this.grid.rows.flatMap(({ cells }) => cells.flatMap((cards) => cards.map(({ team }) => team)))]);
    return this.snapshot.ofKind('team').filter(({ id }) => named.has(id)).map(({ title, tint }) => ({ team: title, tint: tint === null ? '' : String(tint) })).sort((a, b) => (a.team < b.team ? -1 : 1));
  }

  private about(): Values[] {
    const board = this.snapshot.find('board', this.board);
    if (!board) return [];
    const kind = { field: this.say('new.kind'), value: this.say.maybe(`boardKind.${board.boardKind}`) ?? '' };
    return [kind, ...ABOUT.map(([field, words]) => ({ field: this.say(words), value: field === 'state' ? this.say(`state.${board.state}`) : board[field] })).filter(({ value }) => value !== '')];
  }
}

/** A grid board as the sheets of a workbook, in the project's language: the table of lanes and steps first. */
export function boardSheets(snapshot: Snapshot, board: Id): readonly Sheet[] {
  return new SheetWriter(snapshot, board).sheets();
}
