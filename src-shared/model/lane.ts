/** A lane: a row of a board. Its role gives it meaning; names and positions never do. */
import * as v from 'valibot';
import { type KindDefinition, idSchema, orderSchema, referenceSchema, tintSchema, titleSchema } from './fields';

export const laneRoleSchema = v.picklist([
  // journey map
  'needs', 'doing', 'touchpoints', 'thinking', 'feeling', 'pains', 'opportunities',
  'quotes', 'storyboard', 'messages', 'promise', 'owner', 'arc', 'notes',
  // service blueprint, in the order the roles stand
  'evidence', 'customer', 'frontstage', 'backstage', 'support',
  'time', 'policy', 'employee-emotion',
  // both
  'systems', 'metrics', 'custom',
]);
export type LaneRole = v.InferOutput<typeof laneRoleSchema>;

/** Lanes of a new journey map, top to bottom. */
export const JOURNEY_LANES: readonly LaneRole[] = ['needs', 'doing', 'touchpoints', 'thinking', 'feeling', 'pains', 'opportunities'];

/** Lanes of a new service blueprint, in the fixed order of the roles. */
export const BLUEPRINT_LANES: readonly LaneRole[] = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

/** Roles whose cards carry a value on the emotion scale and are drawn as a curve. */
export const CURVE_ROLES: ReadonlySet<LaneRole> = new Set<LaneRole>(['feeling', 'employee-emotion']);

/** px at 100 % */
export const MIN_LANE_HEIGHT = 24;
export const MAX_LANE_HEIGHT = 4_000;

export const laneSchema = v.object({
  id: idSchema,
  kind: v.literal('lane'),
  board: idSchema,
  role: laneRoleSchema,
  /** Empty: the role's own name in the project's language. */
  title: titleSchema,
  order: orderSchema,
  /** Least height in px at 100 %; content may need more. `null` is the layout's own. */
  height: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(MIN_LANE_HEIGHT), v.maxValue(MAX_LANE_HEIGHT))),
  hidden: v.boolean(),
  /** Persona or audience whose lane this is, where a board has several. */
  actor: referenceSchema,
  tint: tintSchema,
});
export type Lane = Readonly<v.InferOutput<typeof laneSchema>>;

export const laneKind: KindDefinition<'lane', Lane> = {
  kind: 'lane',
  schema: laneSchema,
  defaults: { title: '', height: null, hidden: false, actor: null, tint: null },
  texts: [],
};
