/** Lanes: the rows of a board. */
import type { Edit } from '../document/types';
import { BLUEPRINT_OPTIONS, placeOfRole } from '../model/blueprint';
import type { Id } from '../model/fields';
import { BLUEPRINT_LANES, type Lane, type LaneRole, JOURNEY_LANES, MAX_LANE_HEIGHT, MIN_LANE_HEIGHT } from '../model/lane';
import { isMap } from '../model/matrix';
import type { Snapshot } from '../model/snapshot';
import { gridOf } from './board-grid';
import { cellOf } from './cards';
import { editing, selected, selecting, stillSelecting, target, unlessEmpty } from './define';
import { indexAfterMoving, keysAt, orderedAt, remainingBeside } from './ordering';
import { deletingLanes } from './removal';
import type { Command, CommandContext, CommandResult, Selection } from './types';

/** Lanes of a journey map beyond those it begins with. */
const ALSO_ON_OFFER: readonly LaneRole[] = ['quotes', 'storyboard', 'metrics', 'messages', 'promise', 'owner', 'systems', 'arc', 'notes'];

/** Roles to offer for a new lane, in groups. */
export interface LaneOffer {
  /** Of the lanes that a board of the kind begins with, those it lacks. */
  readonly usual: readonly LaneRole[];
  readonly others: readonly LaneRole[];
  /** Those it has and may have once more: a blueprint has a lane for each team, actor or system of a role. */
  readonly further: readonly LaneRole[];
}

export function laneOffer(snapshot: Snapshot, board: Id): LaneOffer {
  const blueprint = snapshot.find('board', board)?.boardKind === 'blueprint';
  const present = new Set(snapshot.childrenOf('lane', board).map(({ role }) => role));
  const lacking = (roles: readonly LaneRole[]): LaneRole[] => roles.filter((role) => !present.has(role));
  return {
    usual: lacking(blueprint ? BLUEPRINT_LANES : JOURNEY_LANES),
    others: lacking(blueprint ? BLUEPRINT_OPTIONS : ALSO_ON_OFFER),
    further: blueprint ? BLUEPRINT_LANES.filter((role) => present.has(role)) : [],
  };
}

/** The lane named, else the selected one, else the one in which the selected card or the keyboard stands. */
export function laneAt(context: CommandContext, id?: Id): Lane | undefined {
  const found = target(context, 'lane', id);
  if (found || id !== undefined) return found?.board === context.board ? found : undefined;
  const card = selected(context, 'card').at(-1);
  const lane = card ? cellOf(card).lane : context.selection.cell?.lane;
  return lane === undefined ? undefined : gridOf(context).lane(lane);
}

/** The lane named, else all selected ones, top to bottom, else the current one. */
export function lanesAt(context: CommandContext, id?: Id): readonly Lane[] {
  const chosen = new Set(id === undefined ? selected(context, 'lane').map((lane) => lane.id) : []);
  const lane = laneAt(context, id);
  return chosen.size > 1 ? gridOf(context).lanes.filter((each) => chosen.has(each.id)) : lane ? [lane] : [];
}

export const settingLane = (id: Id, patch: Partial<Pick<Lane, 'title' | 'order' | 'height' | 'hidden' | 'tint' | 'actor'>>): Edit => ({ op: 'set', kind: 'lane', id, patch });

export interface AddLane {
  /** Default: a custom lane, which opens for writing its title. */
  readonly role?: LaneRole;
  /**
   * The lane it goes below; `null` is the top. Default: the current one, else the end. On a blueprint a role has its place: there the
   * order of the roles decides, unless this is a lane of the same role.
   */
  readonly after?: Id | null;
}

export const addLane = editing<AddLane | undefined>({
  id: 'lane.add',
  group: 'lane',
  icon: 'between-horizontal-start',
  listed: true,
  // Boards that are no map have no lanes.
  may: ({ snapshot, board }) => isMap(snapshot.find('board', board)),
  plan: (context, { role = 'custom', after } = {}) => {
    const { snapshot, board, newId } = context;
    if (!isMap(snapshot.find('board', board))) return null;
    const { lanes } = gridOf(context);
    const at = lanes.findIndex(({ id }) => id === (after === undefined ? laneAt(context)?.id : after));
    const asked = after === null ? 0 : at < 0 ? lanes.length : at + 1;
    const own = snapshot.find('board', board)?.boardKind === 'blueprint' && lanes[at]?.role !== role ? placeOfRole(role, lanes.map((lane) => lane.role)) : null;
    const id = newId('lane');
    const keys = keysAt(lanes, own ?? asked, [id]);
    const edits: Edit[] = [...keys].map(([lane, order]) => (lane === id ? { op: 'create', record: { kind: 'lane', id, board, role, order } } : settingLane(lane, { order })));
    return { edits, selection: selecting(id), ...(role === 'custom' ? { edit: { id, caret: 'all' as const } } : {}) };
  },
});

/** An empty title shows the role's own name. */
export const renameLane = editing<{ readonly id: Id; readonly title: string }>({
  id: 'lane.rename',
  group: 'lane',
  plan: (context, { id, title }) => (laneAt(context, id) ? { edits: [settingLane(id, { title })] } : null),
});

function move(context: CommandContext, moved: readonly Lane[], index: number): CommandResult | null {
  const { lanes } = gridOf(context);
  if (moved.length === 0 || orderedAt(lanes, index, moved) === lanes) return null;
  const ids = moved.map(({ id }) => id);
  return { edits: [...keysAt(lanes, index, ids)].map(([id, order]) => settingLane(id, { order })), selection: stillSelecting(context, ids) };
}

/** `index` counts the other lanes, hidden ones too. Without an id, all selected ones move there together. */
export const moveLane = editing<{ readonly id?: Id; readonly index: number }>({
  id: 'lane.move',
  group: 'lane',
  plan: (context, { id, index }) => move(context, lanesAt(context, id), index),
});

const moving = (id: string, icon: string, by: -1 | 1): Command =>
  editing({
    id,
    group: 'lane',
    icon,
    listed: true,
    plan: (context) => {
      const moved = lanesAt(context);
      const { lanes, visibleLanes } = gridOf(context);
      const [others, shown] = [lanes, visibleLanes].map((some) => some.filter((lane) => !moved.includes(lane)));
      if (!others || !shown || moved.some(({ hidden }) => hidden)) return null;
      const index = indexAfterMoving(visibleLanes, moved, by);
      // Hidden lanes stay with the shown one above or below them that is not passed.
      const [above, below] = [shown[index - 1], shown[index]];
      if (by < 0) return below ? move(context, moved, others.indexOf(below)) : null;
      return index > shown.length ? null : move(context, moved, above ? others.indexOf(above) + 1 : 0);
    },
  });

export const moveLaneUp = moving('lane.moveUp', 'arrow-up-to-line', -1);
export const moveLaneDown = moving('lane.moveDown', 'arrow-down-to-line', 1);

/** With their cards and the links of these. */
export const deleteLane = editing<{ readonly id: Id } | undefined>({
  id: 'lane.delete',
  group: 'lane',
  icon: 'trash-2',
  listed: true,
  may: (context, args) => lanesAt(context, args?.id).length > 0,
  plan: (context, args) => {
    const lanes = lanesAt(context, args?.id);
    const grid = gridOf(context);
    return lanes.length === 0 ? null : { edits: deletingLanes(grid, new Set(lanes.map(({ id }) => id))), selection: besideLanes(context, lanes) };
  },
});

/** What has the keyboard when lanes go: the shown one next to them. */
function besideLanes(context: CommandContext, lanes: readonly Lane[]): Selection {
  const next = remainingBeside(gridOf(context).visibleLanes, lanes);
  return next ? selecting(next.id) : { ids: [], cell: null };
}

/** Takes lanes out of sight without losing what stands in them. */
export const hideLane = editing<{ readonly id: Id } | undefined>({
  id: 'lane.hide',
  group: 'lane',
  icon: 'eye-off',
  listed: true,
  plan: (context, args) => {
    const lanes = lanesAt(context, args?.id).filter(({ hidden }) => !hidden);
    return unlessEmpty({ edits: lanes.map(({ id }) => settingLane(id, { hidden: true })), selection: besideLanes(context, lanes) });
  },
});

export const showLane = editing<{ readonly id: Id }>({
  id: 'lane.show',
  group: 'lane',
  plan: (context, { id }) => (laneAt(context, id)?.hidden ? { edits: [settingLane(id, { hidden: false })], selection: selecting(id) } : null),
});

export const showAllLanes = editing({
  id: 'lane.showAll',
  group: 'lane',
  icon: 'eye',
  listed: true,
  plan: (context) => unlessEmpty({ edits: gridOf(context).lanes.filter(({ hidden }) => hidden).map(({ id }) => settingLane(id, { hidden: false })) }),
});

function settingField<A extends { readonly id?: Id }>(id: string, patchOf: (args: A) => Partial<Pick<Lane, 'height' | 'tint'>>): Command<A> {
  return editing<A>({
    id,
    group: 'lane',
    plan: (context, args) => {
      const patch = patchOf(args);
      const differ = lanesAt(context, args.id).filter((lane) => Object.entries(patch).some(([field, value]) => lane[field as keyof Lane] !== value));
      return unlessEmpty({ edits: differ.map((lane) => settingLane(lane.id, patch)) });
    },
  });
}

export const setLaneTint = settingField<{ readonly tint: Lane['tint']; readonly id?: Id }>('lane.setTint', ({ tint }) => ({ tint }));

/** Least height in px at 100 %, brought within what a lane may have; `null` is the layout's own. */
export const setLaneHeight = settingField<{ readonly height: number | null; readonly id?: Id }>('lane.setHeight', ({ height }) => ({
  height: height === null ? null : Math.round(Math.max(MIN_LANE_HEIGHT, Math.min(MAX_LANE_HEIGHT, height))),
}));
