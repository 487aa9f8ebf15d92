/** A plan → the records of a project. Equal plans and ids give equal records. */
import { translator } from '../../i18n';
import type { Id } from '../../model/fields';
import { CURVE_ROLES, type LaneRole } from '../../model/lane';
import { firstKeys } from '../../model/order';
import { PROJECT_ID } from '../../model/project';
import { type NewRecord, SCHEMA_VERSION } from '../../model/schema';
import type { CardPlan, LinkPlan, MoreBoardPlan, ProjectPlan, StagePlan, StepPlan } from './types';

export interface PlanOptions {
  /** Empty: the plan's own. */
  readonly title: string;
  readonly today: string;
  newId(kind: string): Id;
}

/** Looks a key of the plan up; a plan that names what it does not define is a fault of ours, and a test builds every plan. */
function idOf(ids: ReadonlyMap<string, Id>, key: string | undefined): Id | null {
  if (key === undefined) return null;
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the plan does not define “${key}”`);
  return id;
}

function zip<T>(items: readonly T[]): { item: T; order: string }[] {
  const keys = firstKeys(items.length);
  return items.map((item, i) => ({ item, order: keys[i] ?? '' }));
}

type Lanes = ReadonlyMap<LaneRole, Id>;

class PlanBuilder {
  readonly records: NewRecord[] = [];
  private readonly plan: ProjectPlan;
  private readonly options: PlanOptions;
  private readonly board: Id;
  private readonly teams = new Map<string, Id>();
  private readonly channels = new Map<string, Id>();
  private readonly touchpoints = new Map<string, Id>();
  private readonly systems = new Map<string, Id>();
  /** Ids of steps by their titles, and of cards by their keys. */
  private readonly steps = new Map<string, Id>();
  private readonly cards = new Map<string, Id>();
  private readonly actors: Id[] = [];

  constructor(plan: ProjectPlan, options: PlanOptions) {
    this.plan = plan;
    this.options = options;
    this.board = options.newId('board');
  }

  build(): readonly NewRecord[] {
    const { plan, options } = this;
    const title = options.title || plan.title;
    const more = plan.more ?? [];
    const [first = '', second = '', ...others] = firstKeys(2 + more.length);
    const isMatrix = plan.boardKind === 'matrix';
    this.records.push(
      { kind: 'project', id: PROJECT_ID, title, language: plan.language, lineage: options.newId('lineage'), schema: SCHEMA_VERSION, sponsor: plan.sponsor ?? '' },
      {
        kind: 'board', id: this.board, boardKind: isMatrix ? 'journey' : (plan.boardKind ?? 'journey'), title: isMatrix ? (plan.mapTitle ?? title) : title, order: isMatrix ? second : first, actors: this.actors,
        scenario: plan.scenario ?? '', goals: plan.goals ?? '', author: plan.author ?? '', version: plan.version ?? '', date: options.today,
      },
    );
    if (isMatrix) this.records.push({ kind: 'board', id: options.newId('board'), boardKind: 'matrix', title, order: first, date: options.today });
    this.addLibrary();
    this.addGrid(this.board, plan.lanes, plan.stages);
    this.addLinks(plan.links ?? []);
    more.forEach((board, i) => this.addBoard(board, others[i] ?? ''));
    this.addNotes();
    return this.records;
  }

  private addBoard({ boardKind, title, fromMap, lanes = [], stages = [], links = [], notes = {} }: MoreBoardPlan, order: string): void {
    const { plan, options, records } = this;
    const id = options.newId('board');
    // A matrix is of all maps, not of one actor's.
    const actors = boardKind === 'matrix' ? [] : this.actors.slice(0, 1);
    records.push({ kind: 'board', id, boardKind, title, order, actors, madeFrom: fromMap ? this.board : null, author: plan.author ?? '', version: plan.version ?? '', date: options.today });
    this.addGrid(id, lanes, stages);
    this.addLinks(links);
    for (const [zone, texts] of Object.entries(notes)) {
      for (const { item: text, order: key } of zip(texts)) records.push({ kind: 'note', id: options.newId('note'), board: id, text, place: { zone, x: 0, y: 0, order: key } });
    }
  }

  private addGrid(board: Id, roles: readonly LaneRole[], stages: readonly StagePlan[]): void {
    const lanes = new Map<LaneRole, Id>();
    for (const { item: role, order } of zip(roles)) {
      const id = this.options.newId('lane');
      lanes.set(role, id);
      this.records.push({ kind: 'lane', id, board, role, order });
    }
    this.addColumns(board, lanes, stages);
  }

  private addLinks(links: readonly LinkPlan[]): void {
    const ends = new Map([...this.steps, ...this.cards]);
    for (const { label = '', bothWays = false, ...link } of links) {
      const [from, to] = [idOf(ends, link.from), idOf(ends, link.to)];
      if (from !== null && to !== null) this.records.push({ kind: 'link', id: this.options.newId('link'), from, to, linkKind: 'flow', label, bothWays });
    }
  }

  /**
   * Guidance goes to the capture tray: there it stands beside the board while somebody works, is on no board and so in no export, and what
   * has been answered is deleted one by one. Cards would have to be cleaned up before printing, and the fields of the title block are printed.
   */
  private addNotes(): void {
    const { plan, options, records } = this;
    const words = translator(plan.language);
    const questions = plan.stages.flatMap(({ steps }) => steps).flatMap(({ title, ask = {} }) =>
      plan.lanes.flatMap((role) => (ask[role] ?? []).map((question) => `**${title} · ${words(`role.${role}`)}**\n${question}`)),
    );
    for (const { item: text, order } of zip([...(plan.guidance ?? []), ...questions])) {
      records.push({ kind: 'note', id: options.newId('note'), text, place: { zone: '', x: 0, y: 0, order } });
    }
  }

  private addLibrary(): void {
    const { plan, options, records } = this;
    for (const { item: [key, team], order } of zip(Object.entries(plan.teams ?? {}))) {
      const id = options.newId('team');
      this.teams.set(key, id);
      records.push({ kind: 'team', id, order, ...team });
    }
    for (const { item: [key, channel], order } of zip(Object.entries(plan.channels ?? {}))) {
      const id = options.newId('channel');
      this.channels.set(key, id);
      records.push({ kind: 'channel', id, order, ...channel });
    }
    for (const { item: [key, { title, channel, team, owner = '', listening }], order } of zip(Object.entries(plan.touchpoints ?? {}))) {
      const id = options.newId('touchpoint');
      this.touchpoints.set(key, id);
      const [instrument = '', frequency = '', listener = '', loop = ''] = listening ?? [];
      records.push({
        kind: 'touchpoint', id, order, title, channel: idOf(this.channels, channel), team: idOf(this.teams, team), owner,
        listening: listening ? { instrument, frequency, owner: listener, loop } : null,
      });
    }
    for (const { item: title, order } of zip(plan.systems ?? [])) {
      const id = options.newId('system');
      this.systems.set(title, id);
      records.push({ kind: 'system', id, order, title });
    }
    this.addPeople();
  }

  private addPeople(): void {
    const { plan, options, records } = this;
    if (plan.persona) {
      const { name, scales, ...fields } = plan.persona;
      const id = options.newId('persona');
      const [order = ''] = firstKeys(1);
      this.actors.push(id);
      records.push({
        kind: 'persona', id, order, title: name, evidenceMark: 'research', ...fields, channels: [...this.channels.values()],
        scales: scales.map(([left, right, value]) => ({ left, right, value })),
      });
    }
    for (const { item, order } of zip(plan.audiences ?? [])) {
      const id = options.newId('audience');
      if (this.actors.length === 0) this.actors.push(id);
      records.push({ kind: 'audience', id, order, process: 'partly', measure: 'partly', ...item });
    }
  }

  private addColumns(board: Id, lanes: Lanes, stages: readonly StagePlan[]): void {
    const { options, records } = this;
    for (const { item: stage, order } of zip(stages)) {
      const id = options.newId('stage');
      records.push({ kind: 'stage', id, board, order, title: stage.title, phase: stage.phase, team: idOf(this.teams, stage.team), owner: stage.owner ?? '' });
      for (const { item: step, order: key } of zip(stage.steps)) {
        const stepId = options.newId('step');
        if (step.title !== '') this.steps.set(step.title, stepId);
        const { exit, takes: [durationLeast, durationMost] = [null, null] } = step;
        records.push({
          kind: 'step', id: stepId, stage: id, order: key, title: step.title, source: idOf(this.steps, step.source), momentOfTruth: step.momentOfTruth ?? false,
          team: idOf(this.teams, step.team), owner: step.owner ?? '', durationLeast, durationMost,
          exit: exit ? { reason: exit.reason, share: exit.share, tell: idOf(this.teams, exit.tell) } : null,
        });
        this.addCards(step, stepId, lanes);
      }
    }
  }

  private addCards(step: StepPlan, stepId: Id, lanes: Lanes): void {
    for (const [role, lane] of lanes) {
      const plans: readonly (string | CardPlan)[] = step.cards?.[role] ?? [];
      const feeling = CURVE_ROLES.has(role) && (step.feels !== undefined || step.expects !== undefined);
      const keys = firstKeys(plans.length + (feeling ? 1 : 0));
      if (feeling) {
        const place = { lane, step: stepId, order: keys.shift() ?? '' };
        this.records.push({ kind: 'card', id: this.options.newId('card'), place, text: step.mood ?? '', emotion: step.feels ?? null, expected: step.expects ?? null });
      }
      plans.forEach((plan, i) => this.addCard(typeof plan === 'string' ? { text: plan } : plan, role, { lane, step: stepId, order: keys[i] ?? '' }));
    }
  }

  private addCard(plan: CardPlan, role: LaneRole, place: { lane: Id; step: Id; order: string }): void {
    const [durationLeast, durationMost] = plan.wait ?? [null, null];
    const id = this.options.newId('card');
    if (plan.key !== undefined) this.cards.set(plan.key, id);
    this.records.push({
      kind: 'card', id, place, text: plan.text ?? '', tint: plan.tint ?? this.plan.tints?.[role] ?? null,
      touchpoint: idOf(this.touchpoints, plan.touchpoint), system: this.systems.get(plan.text ?? '') ?? null, team: idOf(this.teams, plan.team), marker: plan.marker ?? (plan.wait ? 'wait' : null),
      durationLeast, durationMost, evidenceMark: plan.evidence ?? (plan.heard ? 'research' : null), value: plan.value ?? null,
      evidence: plan.heard ? [this.addVoice(plan, place.step)] : [],
    });
  }

  /** What a quote on a card was taken from. */
  private addVoice({ text = '', touchpoint, heard }: CardPlan, step: Id): Id {
    const id = this.options.newId('voice');
    const { source = '', date = '', who = '', score = null, scale = '' } = heard ?? {};
    this.records.push({
      kind: 'voice', id,
      content: {
        text, source, date, who, program: 'customer', actor: this.actors[0] ?? null, step, touchpoint: idOf(this.touchpoints, touchpoint),
        score, scale, weight: 1, level: 'research',
      },
    });
    return id;
  }
}

export function buildPlan(plan: ProjectPlan, options: PlanOptions): readonly NewRecord[] {
  return new PlanBuilder(plan, options).build();
}
