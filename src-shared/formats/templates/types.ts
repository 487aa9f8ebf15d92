/** What a template or sample says, before it becomes records: titles instead of ids, lists instead of order keys. */
import type { BoardKind } from '../../model/board';
import type { EmpathyZone } from '../../model/empathy';
import type { Marker } from '../../model/card';
import type { EvidenceMark, Language, Tint } from '../../model/fields';
import type { LaneRole } from '../../model/lane';
import type { Phase } from '../../model/stage';

export interface CardPlan {
  /** Links name the card by it. */
  readonly key?: string;
  readonly text?: string;
  readonly tint?: Tint;
  /** Key of `touchpoints`. */
  readonly touchpoint?: string;
  readonly evidence?: EvidenceMark;
  readonly marker?: Marker;
  /** Minutes, least and most. */
  readonly wait?: readonly [number, number];
  /** Key of `teams`. */
  readonly team?: string;
  readonly value?: number;
  /** Where a quote was heard: source, date, who, score and its scale. */
  readonly heard?: { readonly source: string; readonly date: string; readonly who: string; readonly score?: number; readonly scale?: string };
}

export interface StepPlan {
  /** Title of the step of the first board that it is made from. */
  readonly source?: string;
  /** Empty for the one step of a stage without named steps. */
  readonly title: string;
  readonly momentOfTruth?: true;
  readonly exit?: { readonly reason: string; readonly share: number; readonly tell: string };
  /** Minutes, least and most. */
  readonly takes?: readonly [number, number];
  readonly team?: string;
  readonly owner?: string;
  /** Emotion now, and what was expected; both −2 … +2. */
  readonly feels?: number;
  readonly expects?: number;
  /** Words under the point of the curve. */
  readonly mood?: string;
  readonly cards?: Readonly<Partial<Record<LaneRole, readonly (string | CardPlan)[]>>>;
  /** What to ask about the step, by lane: notes of the capture tray. */
  readonly ask?: Readonly<Partial<Record<LaneRole, readonly string[]>>>;
}

export interface StagePlan {
  readonly title: string;
  readonly phase: Phase;
  readonly team?: string;
  readonly owner?: string;
  readonly steps: readonly StepPlan[];
}

export interface LinkPlan {
  /** Titles of steps, or keys of cards. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly bothWays?: true;
}

/** A board behind the first one, about the same people. */
export interface MoreBoardPlan {
  readonly boardKind: 'blueprint' | 'persona' | 'empathy' | 'matrix';
  readonly title: string;
  /** It is made from the first board. */
  readonly fromMap?: true;
  readonly lanes?: readonly LaneRole[];
  readonly stages?: readonly StagePlan[];
  readonly links?: readonly LinkPlan[];
  readonly notes?: Readonly<Partial<Record<EmpathyZone, readonly string[]>>>;
}

export interface ProjectPlan {
  readonly language: Language;
  /** Default: a journey map. A matrix stands before a map that it reads. */
  readonly boardKind?: BoardKind;
  /** Title of project and board, unless the user gives one. */
  readonly title: string;
  /** Title of the map behind a matrix. */
  readonly mapTitle?: string;
  readonly sponsor?: string;
  readonly scenario?: string;
  readonly goals?: string;
  readonly author?: string;
  readonly version?: string;
  readonly persona?: {
    readonly name: string; readonly role: string; readonly age: string; readonly quote: string; readonly bio: string; readonly goals: string;
    readonly frustrations: string; readonly needs: string; readonly technology: string; readonly brandRelation: string;
    readonly scales: readonly (readonly [left: string, right: string, value: number])[];
    /** Default: research. */
    readonly evidenceMark?: EvidenceMark;
  };
  readonly audiences?: readonly { readonly title: string; readonly description: string; readonly rank: number; readonly owner: string }[];
  readonly teams?: Readonly<Record<string, { readonly title: string; readonly goals: string; readonly tint: Tint }>>;
  readonly channels?: Readonly<Record<string, { readonly title: string; readonly icon: string }>>;
  readonly touchpoints?: Readonly<
    Record<string, {
      readonly title: string; readonly channel: string; readonly team?: string; readonly owner?: string;
      readonly listening?: readonly [instrument: string, frequency: string, owner: string, loop: string];
    }>
  >;
  /** Titles; a card that says one refers to it. */
  readonly systems?: readonly string[];
  readonly lanes: readonly LaneRole[];
  /** Tint of the cards of a lane that have none of their own. */
  readonly tints?: Readonly<Partial<Record<LaneRole, Tint>>>;
  readonly stages: readonly StagePlan[];
  /** Notes that stand before the questions in the capture tray. */
  readonly guidance?: readonly string[];
  readonly links?: readonly LinkPlan[];
  readonly more?: readonly MoreBoardPlan[];
}

export interface Template {
  readonly id: string;
  readonly sample: boolean;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly plan: ProjectPlan;
}
