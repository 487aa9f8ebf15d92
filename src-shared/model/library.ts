/** What the boards of a project share and refer to: touchpoints, channels, teams, systems and audiences. Personas have their own file. */
import * as v from 'valibot';
import { type KindDefinition, finiteSchema, idSchema, imageHashSchema, orderSchema, referenceSchema, textSchema, tintSchema, titleSchema } from './fields';

const named = { id: idSchema, title: titleSchema, order: orderSchema, description: textSchema };

export const channelSchema = v.object({
  ...named,
  kind: v.literal('channel'),
  /** Name of an icon of the shipped set. */
  icon: titleSchema,
  /** The client's own icon, where there is one. */
  image: v.nullable(imageHashSchema),
});
export type Channel = Readonly<v.InferOutput<typeof channelSchema>>;
export const channelKind: KindDefinition<'channel', Channel> = {
  kind: 'channel', schema: channelSchema, defaults: { description: '', icon: '', image: null }, texts: [],
};

export const touchpointSchema = v.object({
  ...named,
  kind: v.literal('touchpoint'),
  channel: referenceSchema,
  team: referenceSchema,
  owner: titleSchema,
  /** Listening plan: how the experience at this touchpoint is heard, and what happens with what is heard. */
  listening: v.nullable(v.object({ instrument: titleSchema, frequency: titleSchema, owner: titleSchema, loop: titleSchema })),
});
export type Touchpoint = Readonly<v.InferOutput<typeof touchpointSchema>>;
export const touchpointKind: KindDefinition<'touchpoint', Touchpoint> = {
  kind: 'touchpoint', schema: touchpointSchema, defaults: { description: '', channel: null, team: null, owner: '', listening: null }, texts: [],
};

export const teamSchema = v.object({ ...named, kind: v.literal('team'), tint: tintSchema, goals: textSchema });
export type Team = Readonly<v.InferOutput<typeof teamSchema>>;
export const teamKind: KindDefinition<'team', Team> = {
  kind: 'team', schema: teamSchema, defaults: { description: '', tint: null, goals: '' }, texts: [],
};

export const systemSchema = v.object({ ...named, kind: v.literal('system'), team: referenceSchema });
export type System = Readonly<v.InferOutput<typeof systemSchema>>;
export const systemKind: KindDefinition<'system', System> = {
  kind: 'system', schema: systemSchema, defaults: { description: '', team: null }, texts: [],
};

const answerSchema = v.nullable(v.picklist(['no', 'partly', 'yes']));

export const audienceSchema = v.object({
  ...named,
  kind: v.literal('audience'),
  /** Rank given by the team, 1 first. */
  rank: v.nullable(finiteSchema),
  owner: titleSchema,
  /** Whether a process and a measure exist for this audience. */
  process: answerSchema,
  measure: answerSchema,
});
export type Audience = Readonly<v.InferOutput<typeof audienceSchema>>;
export const audienceKind: KindDefinition<'audience', Audience> = {
  kind: 'audience', schema: audienceSchema, defaults: { description: '', rank: null, owner: '', process: null, measure: null }, texts: [],
};
