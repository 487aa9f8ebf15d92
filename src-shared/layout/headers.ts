/** Headers of the grid: stage bands, step headers, lane bands and their labels. */
import type { Lane, LaneRole } from '../model/lane';
import { CURVE_ROLES } from '../model/lane';
import type { Block, ColourToken, SceneItem } from '../scene/types';
import { type CurveStyle, curveMarks } from './curve-styles';
import { face } from './faces';
import { type IconName, icon, solidIcon } from './icons';
import type { Structure } from './structure';
import {
  BAND_RADIUS, CARD_RADIUS, LABEL_WIDTH, LANE_META, LANE_TITLE, MARGIN, PHASE, SCALE_BOTTOM, SCALE_TOP, STAGE_TITLE, STEP_META, STEP_TITLE,
} from './styles';
import type { Team } from '../model/library';
import type { Stage } from '../model/stage';
import type { Step } from '../model/step';
import { type TeamChip, teamChip } from './team-chip';
import { type TextWrapper, type WrappedText, moved } from './wrap';
import { type BoardWords, laneTitle } from './words';

const STAGE_PADDING = 12;
const STEP_PADDING = 10;
const STAR = 16;
/** Half of the gap between two step headers. */
const STEP_INSET = 2;
const SCALE_FACE = 18;
const GROUP_SIGN = 10;
const CHIP_GAP = 8;

const ROLE_ICONS: Readonly<Record<LaneRole, IconName | null>> = {
  needs: 'target', doing: 'footprints', touchpoints: 'radio', thinking: 'brain', feeling: 'heart', pains: 'triangle-alert', opportunities: 'lightbulb',
  quotes: 'quote', storyboard: 'image', messages: 'megaphone', promise: 'badge-check', owner: 'user-check', arc: 'drama', notes: 'notebook-pen',
  evidence: 'package', customer: 'footprints', frontstage: 'users', backstage: 'settings', support: 'wrench', time: 'clock', policy: 'scale',
  'employee-emotion': 'heart', systems: 'server', metrics: 'gauge', custom: null,
};

/** The stage's phase in words, empty where the title already is just that. */
function phaseOf(stage: Stage, words: BoardWords): string {
  const phase = words.phase(stage.phase);
  return phase === stage.title.trim() ? '' : phase;
}

/** The team that a stage or step has, `null` without one: what is drawn of it besides the record. */
export type TeamOf = Pick<Team, 'title' | 'tint'> | null;

interface StageParts {
  readonly phase: WrappedText;
  readonly title: WrappedText;
  readonly chip: TeamChip | null;
  /** Height of the row above the title. */
  readonly top: number;
}

function stageParts(stage: Stage, w: number, team: TeamOf, words: BoardWords, wrapper: TextWrapper): StageParts {
  const inner = w - 2 * STAGE_PADDING;
  const phase = wrapper.plain(phaseOf(stage, words), inner, PHASE);
  const chip = team && teamChip(team, team.title, inner - (phase.width > 0 ? phase.width + CHIP_GAP : 0), wrapper);
  return { phase, chip, title: wrapper.plain(stage.title, inner, STAGE_TITLE), top: Math.max(phase.height, chip ? chip.h + 4 : 0) };
}

/** Height the stage band needs for its phase, team and title. */
export function stageHeight(stage: Stage, w: number, team: TeamOf, words: BoardWords, wrapper: TextWrapper): number {
  const { title, top } = stageParts(stage, w, team, words, wrapper);
  return 2 * STAGE_PADDING + top + Math.max(STAGE_TITLE.lineHeight, title.height);
}

/** The title stands at the bottom of the band, so that titles line up where only some stages have a phase or a second line. */
export function stageBlock(stage: Stage, w: number, h: number, team: TeamOf, words: BoardWords, wrapper: TextWrapper): Block {
  const { phase, title, chip } = stageParts(stage, w, team, words, wrapper);
  const items: SceneItem[] = [{ type: 'rect', box: { x: 0, y: 0, w, h }, radius: BAND_RADIUS, fill: 'stage', stroke: 'none', strokeWidth: 0 }];
  if (stage.tint !== null) {
    items.push({ type: 'rect', box: { x: STAGE_PADDING, y: h - 6, w: w - 2 * STAGE_PADDING, h: 3 }, radius: 1.5, fill: `tint${stage.tint}Edge` as ColourToken, stroke: 'none', strokeWidth: 0 });
  }
  items.push(...moved(phase, STAGE_PADDING, STAGE_PADDING - 2), ...moved(title, STAGE_PADDING, h - STAGE_PADDING - Math.max(STAGE_TITLE.lineHeight, title.height)));
  if (chip) items.push(...chip.at(phase.width > 0 ? STAGE_PADDING + Math.ceil(phase.width) + CHIP_GAP : STAGE_PADDING, STAGE_PADDING - 4));
  const label = [stage.title || words.untitledStage, phaseOf(stage, words), team?.title ?? ''];
  return { key: `stage:${stage.id}`, layer: 'stage', record: stage.id, w, h, items, label: label.filter((part) => part !== '').join(' · ') };
}

/** What a step's header shows besides what the step itself holds. */
export interface StepSigns {
  readonly team: TeamOf;
  /** The team that hands over to this one, where the step before belongs to it and no arrow says so. */
  readonly handedBy: string;
}

interface StepParts {
  readonly title: WrappedText;
  readonly exit: WrappedText;
  readonly takes: WrappedText;
  readonly chip: TeamChip | null;
  readonly left: number;
}

function stepParts(step: Step, w: number, { team, handedBy }: StepSigns, words: BoardWords, wrapper: TextWrapper): StepParts {
  const left = STEP_PADDING + (step.momentOfTruth ? STAR + 6 : 0);
  const inner = w - left - STEP_PADDING;
  const meta = w - 2 * STEP_PADDING;
  return {
    left,
    title: wrapper.plain(step.title, inner, STEP_TITLE),
    exit: wrapper.plain(step.exit ? words.exit(step.exit.reason, step.exit.share) : '', meta - STAR, STEP_META),
    takes: wrapper.plain(words.takes(step.durationLeast, step.durationMost), meta - STAR, STEP_META),
    chip: team && teamChip(team, handedBy === '' ? team.title : `${handedBy} → ${team.title}`, meta, wrapper),
  };
}

export function stepHeight(step: Step, w: number, signs: StepSigns, words: BoardWords, wrapper: TextWrapper): number {
  const { title, exit, takes, chip } = stepParts(step, w, signs, words, wrapper);
  const below = [exit.height, takes.height, chip?.h ?? 0].filter((height) => height > 0);
  return 2 * STEP_PADDING + Math.max(STEP_TITLE.lineHeight, title.height) + below.reduce((sum, height) => sum + height + 4, 0);
}

/** Which ends of the step header stand at the stage's own ends. */
export interface StepEdges {
  readonly first: boolean;
  readonly last: boolean;
}

export function stepBlock(step: Step, w: number, h: number, edges: StepEdges, signs: StepSigns, words: BoardWords, wrapper: TextWrapper): Block {
  const { title, exit, takes, chip, left } = stepParts(step, w, signs, words, wrapper);
  const { team, handedBy } = signs;
  const items: SceneItem[] = [];
  const shown = step.title.trim() !== '' || step.momentOfTruth || step.exit !== null || takes.height > 0 || chip !== null;
  if (shown) {
    const from = edges.first ? 0 : STEP_INSET;
    const to = edges.last ? w : w - STEP_INSET;
    items.push({ type: 'rect', box: { x: from, y: 0, w: to - from, h }, radius: CARD_RADIUS, fill: 'step', stroke: 'none', strokeWidth: 0 });
    if (step.momentOfTruth) items.push(solidIcon('star', STEP_PADDING, STEP_PADDING + 1, STAR, 'accent'));
    items.push(...moved(title, left, STEP_PADDING));
    let y = STEP_PADDING + Math.max(STEP_TITLE.lineHeight, title.height) + 4;
    for (const [name, text, colour] of [['clock', takes, 'stepInk'], ['log-out', exit, 'warning']] as const) {
      if (text.height === 0) continue;
      items.push(icon(name, STEP_PADDING, y + 1, STAR - 2, colour), ...moved(text, STEP_PADDING + STAR + 2, y));
      y += text.height + 4;
    }
    if (chip) items.push(...chip.at(STEP_PADDING, y));
  }
  const label = [
    step.title, step.momentOfTruth ? words.momentOfTruth : '', words.takes(step.durationLeast, step.durationMost),
    step.exit ? words.exit(step.exit.reason, step.exit.share) : '', handedBy !== '' && team ? words.handoff(handedBy, team.title) : (team?.title ?? ''),
  ];
  return { key: `step:${step.id}`, layer: 'step', record: step.id, w, h, items, label: label.filter((part) => part !== '').join(' · ') };
}

/** Whose lane it is, where the lanes of a board belong to several: how the curve of that actor is drawn, which is the sign of the group. */
export interface LaneGroup {
  readonly actor: string;
  readonly style: CurveStyle | null;
}

/** A lane's name, with its actor's where the lanes of a board belong to several. */
function nameOf(lane: Lane, group: LaneGroup | null, words: BoardWords): string {
  return group ? `${laneTitle(lane, words)} · ${group.actor}` : laneTitle(lane, words);
}

/** The lane's soft band, interrupted between stages. It starts at the left margin and is as wide as the grid. */
export function laneBlock(lane: Lane, group: LaneGroup | null, h: number, structure: Structure, words: BoardWords): Block {
  const items: SceneItem[] = [{
    type: 'rect', box: { x: 0, y: 0, w: LABEL_WIDTH, h }, radius: BAND_RADIUS, fill: 'laneAlternate', stroke: 'none', strokeWidth: 0,
  }];
  const spans = structure.stages.length > 0 ? structure.stages : [{ x: structure.originX, w: structure.end - structure.originX }];
  for (const span of spans) {
    items.push({ type: 'rect', box: { x: span.x - MARGIN, y: 0, w: span.w, h }, radius: BAND_RADIUS, fill: 'lane', stroke: 'none', strokeWidth: 0 });
  }
  return { key: `lane:${lane.id}`, layer: 'lane', record: lane.id, w: structure.end - MARGIN, h, items, label: nameOf(lane, group, words) };
}

/** Least height of a lane whose label needs more lines than its cards. */
export function labelHeight(lane: Lane, actor: string, words: BoardWords, wrapper: TextWrapper): number {
  const { title, actor: name } = labelText(lane, actor, words, wrapper);
  return 24 + title.height + (name.height > 0 ? name.height + 2 : 0);
}

function labelText(lane: Lane, actor: string, words: BoardWords, wrapper: TextWrapper): { title: WrappedText; actor: WrappedText; left: number } {
  const left = ROLE_ICONS[lane.role] ? 40 : 16;
  const inner = LABEL_WIDTH - left - (CURVE_ROLES.has(lane.role) ? SCALE_FACE + 16 : 12);
  return { left, title: wrapper.plain(laneTitle(lane, words), inner, LANE_TITLE), actor: wrapper.plain(actor, inner, LANE_META) };
}

/** The lane's name at its left edge; on a curve lane also the faces of the scale. A group of lanes has its actor's colour and sign. */
export function labelBlock(lane: Lane, actor: string, group: LaneGroup | null, h: number, words: BoardWords, wrapper: TextWrapper): Block {
  const { left, title, actor: name } = labelText(lane, actor, words, wrapper);
  const edge: ColourToken = lane.tint === null ? (group?.style?.colour ?? 'laneEdge') : (`tint${lane.tint}Edge` as ColourToken);
  const items: SceneItem[] = [{ type: 'rect', box: { x: 0, y: group ? 2 : 8, w: group ? 5 : 4, h: h - (group ? 4 : 16) }, radius: 2, fill: edge, stroke: 'none', strokeWidth: 0 }];
  const role = ROLE_ICONS[lane.role];
  if (role) items.push(icon(role, 15, 12, 18, 'laneInk'));
  items.push(...moved(title, left, 12), ...moved(name, left, 14 + title.height));
  if (group?.style && name.height > 0) items.push(...curveMarks(group.style, [{ x: left - 16, y: 14 + title.height + LANE_META.lineHeight / 2 }], GROUP_SIGN));
  if (CURVE_ROLES.has(lane.role)) {
    for (const emotion of [2, 1, 0, -1, -2]) {
      items.push(...face(emotion, LABEL_WIDTH - SCALE_FACE - 10, emotionY(emotion) - SCALE_FACE / 2, SCALE_FACE));
    }
  }
  return { key: `title:${lane.id}`, layer: 'title', record: lane.id, w: LABEL_WIDTH, h, items, label: [laneTitle(lane, words), actor].filter((part) => part !== '').join(' · ') };
}

/** Height of an emotion in its lane, px below the lane's top. */
export function emotionY(emotion: number): number {
  return SCALE_TOP + ((2 - emotion) / 4) * (SCALE_BOTTOM - SCALE_TOP);
}

