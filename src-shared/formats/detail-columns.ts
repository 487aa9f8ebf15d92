/** The sheets that stand beside a board's table in a workbook: what their columns are called, and which of them a sheet cannot do without. */

/** A sheet of a workbook: rows of text cells. */
export interface Sheet {
  /** As it is shown on the tab; what Excel does not take in a name is left out. */
  readonly name: string;
  /** Rows that stay in view. */
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  /** For machines only: Excel keeps it and does not show it. */
  readonly hidden?: boolean;
}

export const DETAILS = {
  steps: ['stepNumber', 'stageNumber', 'stage', 'step', 'phase', 'stageTeam', 'stageOwner', 'stageTint', 'team', 'owner', 'least', 'most', 'moment', 'importance', 'exit', 'exitReason', 'exitShare', 'exitTell', 'width'],
  lanes: ['laneNumber', 'lane', 'role', 'actor', 'hidden', 'height', 'tint'],
  cards: [
    'laneNumber', 'stepNumber', 'lane', 'step', 'card', 'words', 'until', 'emotion', 'expected', 'amount', 'marker', 'least', 'most', 'team', 'touchpoint', 'channel', 'system',
    'actor', 'evidence', 'tint', 'image', 'icon', 'origin', 'source',
  ],
  links: ['from', 'to', 'kind', 'bothWays', 'label', 'onPath'],
  comments: ['stageNumber', 'place', 'comment', 'author', 'written', 'resolved'],
  views: ['view', 'hiddenLanes', 'fromStage', 'toStage', 'evidence', 'actor'],
  library: ['item', 'name', 'field', 'value'],
  about: ['field', 'value'],
  long: ['number', 'part'],
  images: ['image', 'hash', 'data'],
} as const;
export type DetailSheet = keyof typeof DETAILS;
export type DetailColumn = (typeof DETAILS)[DetailSheet][number];

/** What a sheet is known by. Its other columns may be missing, as in workbooks of earlier versions, or where somebody took them out. */
export const REQUIRED: { readonly [K in DetailSheet]: readonly DetailColumn[] } = {
  steps: ['stepNumber', 'stageNumber', 'stage', 'step'],
  lanes: ['laneNumber', 'lane', 'role'],
  cards: ['laneNumber', 'stepNumber', 'card'],
  links: ['from', 'to'],
  comments: ['place', 'comment'],
  views: ['view', 'hiddenLanes'],
  library: ['item', 'name', 'field', 'value'],
  about: ['field', 'value'],
  long: ['number', 'part'],
  images: ['image', 'hash', 'data'],
};

/** Fields of the title block that the sheet about the board lists, with the words that name them. */
export const ABOUT = [
  ['title', 'inspector.title'], ['actorName', 'inspector.actor'], ['scenario', 'inspector.scenario'], ['goals', 'inspector.goals'],
  ['author', 'inspector.author'], ['version', 'inspector.version'], ['date', 'inspector.date'], ['state', 'inspector.state'],
] as const;

/** A row by its columns; a column that the sheet does not have is absent. */
export type Row = Readonly<Partial<Record<DetailColumn, string>>>;
export type Details = { readonly [K in DetailSheet]?: readonly Row[] | undefined };
