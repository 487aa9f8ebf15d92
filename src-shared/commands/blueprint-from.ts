/** A service blueprint made from a journey map: its stages and steps, and what customers do and meet in them. */
import { translator } from '../i18n';
import type { Board } from '../model/board';
import type { Card } from '../model/card';
import type { Id } from '../model/fields';
import { BLUEPRINT_LANES, type Lane, type LaneRole } from '../model/lane';
import { firstKeys } from '../model/order';
import type { NewRecord } from '../model/schema';
import { BoardGrid } from './board-grid';
import { adding } from './boards';
import { editing } from './define';
import type { CommandContext, CommandResult } from './types';

/** Icons of channels in which somebody or something answers the customer; the others are things the customer sees. */
const ANSWERING: ReadonlySet<string> = new Set([
  'phone', 'smartphone', 'app-window', 'globe', 'monitor', 'tablet', 'message-circle', 'message-square', 'users', 'bot', 'video', 'hand', 'share-2', 'search',
]);

/** The lane of the blueprint that a card of the map goes to, `null` where it stays in the map. */
function roleFor(card: Card, lane: Lane, { snapshot }: CommandContext): LaneRole | null {
  if (lane.role === 'doing') return 'customer';
  if (lane.role !== 'touchpoints') return null;
  const touchpoint = snapshot.find('touchpoint', card.touchpoint);
  const channel = snapshot.find('channel', card.channel) ?? snapshot.find('channel', touchpoint?.channel);
  return channel && ANSWERING.has(channel.icon) ? 'frontstage' : 'evidence';
}

interface LanePlan {
  readonly role: LaneRole;
  /** The lane of the map that it takes the place of. */
  readonly from: Lane | null;
}

/** Lanes of the blueprint, top to bottom: one for each role, and one of customer actions for each lane of what customers do. */
function lanesFor(doing: readonly Lane[]): readonly LanePlan[] {
  return BLUEPRINT_LANES.flatMap((role): LanePlan[] => (role === 'customer' && doing.length > 0 ? doing.map((from) => ({ role, from })) : [{ role, from: null }]));
}

function blueprintOf(context: CommandContext, map: Board): CommandResult {
  const { snapshot, language, newId } = context;
  const grid = new BoardGrid(snapshot, map.id);
  const board = newId('board');
  const ids = new Map<Id, Id>([...grid.stages, ...grid.columns.map(({ step }) => step)].map(({ id, kind }) => [id, newId(kind)]));
  const copyOf = (id: Id): Id => ids.get(id) ?? id;
  const plans = lanesFor(grid.lanes.filter(({ role }) => role === 'doing'));
  const keys = firstKeys(plans.length);
  const lanes = plans.map(({ role, from }, i) => ({ from, role, record: {
    kind: 'lane', id: newId('lane'), board, role, order: keys[i] ?? '', title: plans.filter((plan) => plan.role === role).length > 1 ? (from?.title ?? '') : '', actor: from?.actor ?? null,
  } satisfies NewRecord }));

  const cards: NewRecord[] = [];
  const stacked = new Map<string, Card[]>();
  for (const card of grid.cardsOf(grid.lanes)) {
    const lane = grid.lane(card.place.lane);
    const role = lane && roleFor(card, lane, context);
    const to = role && (lanes.find((each) => each.role === role && each.from?.id === lane.id) ?? lanes.find((each) => each.role === role))?.record.id;
    if (!to) continue;
    const cell = `${to} ${card.place.step}`;
    const stack = stacked.get(cell) ?? [];
    stack.push(card);
    stacked.set(cell, stack);
    ids.set(card.id, newId('card'));
  }
  for (const [cell, stack] of stacked) {
    const [lane = ''] = cell.split(' ');
    const orders = firstKeys(stack.length);
    stack.forEach((card, i) => {
      const { step, lastStep } = card.place;
      // What the map's curve and comparison need stays there.
      const place = { lane, step: copyOf(step), order: orders[i] ?? '', ...(lastStep === undefined ? {} : { lastStep: copyOf(lastStep) }) };
      cards.push({ ...card, id: copyOf(card.id), place, source: card.id, emotion: null, expected: null });
    });
  }
  const links = snapshot.ofKind('link').filter(({ from, to }) => ids.has(from) && ids.has(to));
  const title = translator(language)('board.blueprintOf', { title: map.title });
  const { actors, actorName, scenario, goals, state, logo } = map;
  return adding(context, board, snapshot.boards().indexOf(map) + 1, (order) => [
    { kind: 'board', id: board, boardKind: 'blueprint', title, order, actors, actorName, scenario, goals, state, logo, madeFrom: map.id },
    ...lanes.map(({ record }) => record),
    ...grid.stages.map((stage): NewRecord => ({ ...stage, id: copyOf(stage.id), board })),
    ...grid.columns.map(({ step }): NewRecord => ({ ...step, id: copyOf(step.id), stage: copyOf(step.stage), source: step.id })),
    ...cards,
    ...links.map((link): NewRecord => ({ ...link, id: newId('link'), from: copyOf(link.from), to: copyOf(link.to) })),
  ]);
}

/**
 * A blueprint behind the map: it knows the map, each of its steps the step and each card the card that it was made from. What customers do
 * becomes customer actions; a touchpoint in which somebody or something answers goes to the frontstage, any other to the physical evidence.
 */
export const blueprintFrom = editing<{ readonly id: Id } | undefined>({
  id: 'board.blueprintFrom',
  group: 'board',
  icon: 'layers-2',
  listed: true,
  may: ({ snapshot, board }, args) => snapshot.find('board', args?.id ?? board)?.boardKind === 'journey',
  plan: (context, args) => {
    const map = context.snapshot.find('board', args?.id ?? context.board);
    return map?.boardKind === 'journey' ? blueprintOf(context, map) : null;
  },
});
