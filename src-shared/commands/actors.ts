/** Whose experience it is: the actors of boards, lanes and cards. Naming one that is not there yet makes a persona. */
import type { Edit } from '../document/types';
import { actorNamed, findActor } from '../model/actor';
import type { Board } from '../model/board';
import { MAX_TITLE, type Id } from '../model/fields';
import type { LaneRole } from '../model/lane';
import { bySiblingOrder, keyBetween } from '../model/order';
import { gridOf } from './board-grid';
import { asking, editing, selecting, targets } from './define';
import { settingLane } from './lanes';
import { keysAt } from './ordering';
import type { CommandContext } from './types';

type ActorKind = 'persona' | 'audience';

/** Lanes that hold one actor's experience; what a further actor gets unless other ones are chosen. */
export const ACTOR_LANES: readonly LaneRole[] = ['doing', 'thinking', 'feeling'];
/** What else can be told of each actor apart. */
export const MORE_ACTOR_LANES: readonly LaneRole[] = ['needs', 'touchpoints', 'pains', 'opportunities', 'quotes'];

/** Gives names to actors within one command: who is not there yet is made once. */
class Naming {
  /** Makes those who are new. */
  readonly edits: Edit[] = [];
  private readonly made = new Map<string, Id>();
  private readonly lastKeys = new Map<ActorKind, string | null>();
  private readonly context: CommandContext;

  constructor(context: CommandContext) {
    this.context = context;
  }

  /** The actor of that name; nobody for an empty name. */
  id(title: string, kind: ActorKind = 'persona'): Id | null {
    const name = title.trim().slice(0, MAX_TITLE);
    if (name === '') return null;
    const known = actorNamed(this.context.snapshot, name)?.id ?? this.made.get(name.toLocaleLowerCase());
    if (known !== undefined) return known;
    const id = this.context.newId(kind);
    const last = this.lastKeys.get(kind) ?? [...this.context.snapshot.ofKind(kind)].sort(bySiblingOrder).at(-1)?.order ?? null;
    const order = keyBetween(last, null) ?? 'V';
    this.lastKeys.set(kind, order);
    this.made.set(name.toLocaleLowerCase(), id);
    this.edits.push({ op: 'create', record: { kind, id, title: name, order } });
    return id;
  }

  /**
   * The actors of a board. One that stands there in words only is made: it would be out of sight as soon as the board refers to somebody.
   */
  actorsOn({ actors, actorName }: Pick<Board, 'actors' | 'actorName'>): readonly Id[] {
    const inWords = actors.length > 0 ? null : this.id(actorName);
    return inWords === null ? actors : [inWords];
  }
}

const settingActors = (board: Id, actors: readonly Id[]): Edit => ({ op: 'set', kind: 'board', id: board, patch: { actors: [...actors] } });

/** Names the actor of the named cards, else of the selected ones; an empty name leaves them to their lane's. */
export const nameCardActor = editing<{ readonly ids?: readonly Id[]; readonly title: string }>({
  id: 'card.nameActor',
  group: 'card',
  plan: (context, { ids, title }) => {
    const naming = new Naming(context);
    const id = naming.id(title);
    const cards = targets(context, 'card', ids).filter(({ actor }) => actor !== id);
    return cards.length === 0 ? null : { edits: [...naming.edits, ...cards.map((card): Edit => ({ op: 'set', kind: 'card', id: card.id, patch: { actor: id } }))] };
  },
});

/** Names the actor of the named lanes, else of the selected ones; an empty name leaves them to the board's main one. */
export const nameLaneActor = editing<{ readonly ids?: readonly Id[]; readonly title: string }>({
  id: 'lane.nameActor',
  group: 'lane',
  plan: (context, { ids, title }) => {
    const naming = new Naming(context);
    const id = naming.id(title);
    const lanes = targets(context, 'lane', ids).filter(({ actor }) => actor !== id);
    return lanes.length === 0 ? null : { edits: [...naming.edits, ...lanes.map((lane) => settingLane(lane.id, { actor: id }))] };
  },
});

/** Adds an actor to a board, behind those it has. */
export const addBoardActor = editing<{ readonly board?: Id; readonly title: string; readonly kind?: ActorKind }>({
  id: 'board.addActor',
  group: 'board',
  plan: (context, { board: wanted, title, kind }) => {
    const board = context.snapshot.find('board', wanted ?? context.board);
    if (!board) return null;
    const naming = new Naming(context);
    const before = naming.actorsOn(board);
    const id = naming.id(title, kind);
    if (id === null || board.actors.includes(id)) return null;
    return { edits: [...naming.edits, settingActors(board.id, [...new Set([...before, id])])] };
  },
});

/** Sets the order of a board's actors, the main one first, or leaves some out. Lanes and cards keep theirs. */
export const setBoardActors = editing<{ readonly board?: Id; readonly actors: readonly Id[] }>({
  id: 'board.setActors',
  group: 'board',
  plan: ({ snapshot, board: shown }, { board: wanted, actors }) => {
    const board = snapshot.find('board', wanted ?? shown);
    return board && board.actors.join() !== actors.join() ? { edits: [settingActors(board.id, actors)] } : null;
  },
});

export interface AddActorLanes {
  readonly board?: Id;
  readonly title: string;
  /** What is made where nobody has that name. */
  readonly kind?: ActorKind;
  readonly roles?: readonly LaneRole[];
  /** Whose the lanes are that the board has, where it names nobody yet. */
  readonly first?: string;
}

/**
 * A group of lanes for a further actor, below the lanes that tell the same of those before. These get the name of the main actor where they
 * have none, so that no lane leaves open whose it is.
 */
export const addActorLanes = editing<AddActorLanes>({
  id: 'lane.addActorLanes',
  group: 'lane',
  plan: (context, { board: wanted, title, kind, roles = ACTOR_LANES, first = '' }) => {
    const { snapshot, newId } = context;
    const board = snapshot.find('board', wanted ?? context.board);
    if (!board || board.boardKind !== 'journey' || roles.length === 0) return null;
    const naming = new Naming(context);
    const before = naming.actorsOn({ ...board, actorName: board.actorName.trim() || first });
    const added = naming.id(title, kind);
    if (added === null) return null;
    const main = before.find((id) => id !== added) ?? null;
    const { lanes } = gridOf({ snapshot, board: board.id });
    const at = lanes.findLastIndex(({ role, actor }) => roles.includes(role) || findActor(snapshot, actor) !== undefined) + 1;
    const made = roles.map((role) => ({ id: newId('lane'), role }));
    const keys = keysAt(lanes, at > 0 ? at : lanes.length, made.map(({ id }) => id));
    const claimed = lanes.filter(({ role, actor }) => main !== null && roles.includes(role) && !findActor(snapshot, actor));
    return {
      edits: [
        ...naming.edits,
        settingActors(board.id, [...new Set([...before, added])]),
        ...lanes.filter(({ id }) => keys.has(id)).map(({ id }) => settingLane(id, { order: keys.get(id) ?? '' })),
        ...claimed.map(({ id }) => settingLane(id, { actor: main })),
        ...made.map(({ id, role }): Edit => ({ op: 'create', record: { kind: 'lane', id, board: board.id, role, order: keys.get(id) ?? '', actor: added } })),
      ],
      selection: selecting(made[0]?.id ?? ''),
    };
  },
});

/** Asks for whom, and which lanes. */
export const askActorLanes = asking('lane.forActor', 'lane', 'openActorLanes', 'users', [], ({ snapshot, board, readOnly }) => !readOnly && snapshot.find('board', board)?.boardKind === 'journey');
