/**
 * An open project in this window: the document bound to the host, the scene kept up to date with it, and what the person has selected.
 * One zustand store of plain values; components subscribe to a record or a part of the scene, so that an edit renders what changed.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { NOTHING_SELECTED, type Intent, type Writing } from '../../src-shared/commands/types';
import type { DocumentChange, Edit, ProjectDocument } from '../../src-shared/document/types';
import type { HostApi, OpenedProject } from '../../src-shared/host';
import type { BoardLook } from '../../src-shared/model/board';
import type { Id } from '../../src-shared/model/fields';
import { createLayout } from '../../src-shared/layout/journey';
import { realLook } from '../../src-shared/model/look';
import type { AnyRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { type Carry, createCarry } from './carry';
import { newId } from './ids';
import { imageSizes, type ImageSizes } from './image-sizes';
import { Listeners } from './listeners';
import { isInSight, pruned } from './selection';
import { startSync, type SendError, type SyncState } from './sync';
import type { SessionState, Viewport } from './types';

/** What is open in this window and what belongs to it besides its state. */
export interface Session {
  readonly host: HostApi;
  readonly store: StoreApi<SessionState>;
  /** Where each board was last looked at; written by the canvas, read by the zoom field. */
  readonly viewports: StoreApi<Readonly<Record<Id, Viewport>>>;
  onIntent(listener: (intent: Intent) => void): () => void;
  /** Calls the listener when the record is created, changed or deleted. */
  onRecord(id: Id, listener: () => void): () => void;
  /** Calls the listener with the record of each change in which both sides met when a file that had changed elsewhere was merged. */
  onMerged(listener: (disagreements: readonly Id[]) => void): () => void;
  /** Calls the listener before anything that goes by what the document holds, where letters are seen a moment before they are in it. */
  onSettle(listener: () => void): () => void;
  /** Calls the listener when the host begins to refuse what is written here. */
  onTrouble(listener: (error: SendError) => void): () => void;
  /** Says that letters are seen which the document does not hold yet, until the returned function is called. */
  hold(): () => void;
  /** Lets letters that are seen go into the document now. */
  settle(): void;
  readonly imageSizes: ImageSizes;
  /** What is dragged from a panel just now. */
  readonly carry: Carry;
  /** Tells the listeners what a part of the interface asks without a command. */
  intend(intent: Intent): void;
  /** Resolves when the host has all that was done here. */
  settled(): Promise<void>;
  /** Resolves when the host has it, or does not take it for now. */
  arrived(): Promise<void>;
  /** Sends what is left, leaves the session and lets go of everything. */
  close(): Promise<void>;
}

export interface SessionParts {
  readonly host: HostApi;
  readonly project: OpenedProject;
  readonly document: ProjectDocument;
  /** Board to show first, where it still exists. */
  readonly board?: Id | null;
}

/** A record whose title the program gave is as new as one without: its first words are one step with making it. */
function opened(edit: Writing, edits: readonly Edit[]): Writing {
  return edits.some((each) => each.op === 'create' && each.record.id === edit.id) ? { ...edit, made: true } : edit;
}

function firstBoard(snapshot: Snapshot, wanted: Id | null | undefined): Id {
  return snapshot.find('board', wanted)?.id ?? snapshot.boards()[0]?.id ?? '';
}

export function createSession({ host, project, document, board: wanted }: SessionParts): Session {
  const intents = new Listeners<[Intent]>();
  const merges = new Listeners<[readonly Id[]]>();
  const settling = new Listeners<[]>();
  const troubles = new Listeners<[SendError]>();
  const records = new Map<Id, Listeners<[]>>();
  const board = firstBoard(document.snapshot, wanted);
  const sizes = imageSizes(host, () => store.getState().project.session, () => layAnew());
  let laid = createLayout(document.snapshot, board, { imageSize: sizes.of });
  const looks = new Map<Id, BoardLook>();
  const overlaid = new Set<Id>();
  /** Records that a gesture under way shows in place of the document's own. */
  let preview: readonly AnyRecord[] = [];
  const shown = (snapshot: Snapshot): Snapshot => (preview.length > 0 ? snapshot.with(preview, []) : snapshot);

  /** While a command runs its effects are gathered, so that the interface hears of them once. */
  let gathered: Partial<SessionState> | null = null;
  const touched = new Set<Id>();

  const set = (patch: Partial<SessionState>): void => {
    if (gathered) gathered = { ...gathered, ...patch };
    else store.setState(patch);
  };
  const now = (): SessionState => (gathered ? { ...store.getState(), ...gathered } : store.getState());

  const together = (work: () => void): void => {
    if (gathered) {
      work();
      return;
    }
    gathered = {};
    try {
      work();
    } finally {
      const patch = gathered;
      gathered = null;
      if (Object.keys(patch).length > 0) store.setState(patch);
      // Those who follow a record read it from the store, so they hear of it when the store has it.
      const heard = [...touched];
      touched.clear();
      for (const id of heard) records.get(id)?.call();
    }
  };

  const store = createStore<SessionState>()((_set, get) => ({
    project,
    document,
    snapshot: document.snapshot,
    board,
    scene: laid.scene,
    selection: NOTHING_SELECTED,
    editing: null,
    save: project.save,
    unsent: false,
    sending: false,
    canUndo: document.canUndo,
    canRedo: document.canRedo,
    comparing: false,
    look: null,
    evidence: null,
    matrixFilter: null,
    actor: null,
    overlay: false,

    context: () => {
      const state = get();
      return {
        snapshot: state.snapshot,
        board: state.board,
        selection: state.selection,
        look: state.look,
        readOnly: state.project.readOnly !== null,
        canUndo: state.canUndo,
        canRedo: state.canRedo,
        language: state.snapshot.project?.language ?? 'en',
        newId,
      };
    },

    run: (command, args, continues) => {
      const context = get().context();
      if (!command.when(context, args)) return false;
      const result = command.run(context, args);
      together(() => {
        if (result.edits && result.edits.length > 0) document.apply(result.edits, 'user', continues);
        if (result.board !== undefined) get().showBoard(result.board);
        if (result.selection) set({ selection: pruned(result.selection, document.snapshot) });
        if (result.edit) set({ editing: opened(result.edit, result.edits ?? []) });
        keepInSight();
      });
      if (result.intent) intend(result.intent);
      return true;
    },

    preview: (records) => {
      if (!records && preview.length === 0) return;
      const touched = new Set([...preview, ...(records ?? [])].map((record) => record.id));
      preview = records ?? [];
      set({ scene: laid.update({ snapshot: shown(now().snapshot), changed: touched }) });
    },
    select: (selection) =>
      together(() => {
        set({ selection: pruned(selection, now().snapshot) });
        keepInSight();
      }),
    edit: (editing) => set({ editing }),
    compare: (comparing) => set({ comparing }),
    lookAt: (look) => lookAt(realLook(look)),
    filterEvidence: (evidence) => set({ evidence }),
    filterMatrix: (matrixFilter) => {
      set({ matrixFilter });
      layAnew();
    },
    filterActor: (actor) => set({ actor }),
    overlayCurves: (overlay) => {
      const { board: current, look } = now();
      if (overlay) overlaid.add(current);
      else overlaid.delete(current);
      set({ overlay, scene: laid.show(look, overlay) });
    },
    showBoard: (next) => {
      if (next !== now().board && now().snapshot.find('board', next)) show(next);
    },
  }));

  const viewports = createStore<Readonly<Record<Id, Viewport>>>()(() => ({}));

  function show(next: Id): void {
    preview = [];
    const look = looks.get(next) ?? null;
    const overlay = overlaid.has(next);
    laid = createLayout(now().snapshot, next, { look, overlay, imageSize: sizes.of, filter: now().matrixFilter });
    set({ board: next, look, overlay, scene: laid.scene, selection: NOTHING_SELECTED, editing: null });
  }

  /** Sizes of pictures have come that cards were laid out without. */
  function layAnew(): void {
    const { snapshot, board: current, look, overlay, matrixFilter: filter } = now();
    laid = createLayout(shown(snapshot), current, { look, overlay, imageSize: sizes.of, filter });
    set({ scene: laid.scene });
  }

  function lookAt(look: BoardLook | null): void {
    const { board: current, snapshot, selection } = now();
    if (look) looks.set(current, look);
    else looks.delete(current);
    set({ look, scene: laid.show(look, now().overlay), selection: isInSight(selection, { snapshot, board: current, look, scene: laid.scene }) ? selection : NOTHING_SELECTED });
  }

  /** What is selected can be seen: a look that leaves it out ends. */
  function keepInSight(): void {
    const state = now();
    if (state.look && !isInSight(state.selection, state)) {
      looks.delete(state.board);
      set({ look: null, scene: laid.show(null, state.overlay) });
    }
  }

  function intend(intent: Intent): void {
    settling.call();
    if (intent === 'undo') together(() => void document.undo());
    else if (intent === 'redo') together(() => void document.redo());
    else if (intent === 'toggleOverlay') store.getState().overlayCurves(!now().overlay);
    intents.call(intent);
  }

  const follow = ({ snapshot, changed }: DocumentChange): void => {
    together(() => {
      const { selection, editing, board: current, snapshot: before } = now();
      set({ snapshot, canUndo: document.canUndo, canRedo: document.canRedo, selection: pruned(selection, snapshot, before) });
      if (editing && !snapshot.get(editing.id)) set({ editing: null });
      preview = preview.filter((record) => snapshot.get(record.id));
      if (snapshot.find('board', current)) set({ scene: laid.update({ snapshot: shown(snapshot), changed }) });
      else show(firstBoard(snapshot, null));
      for (const id of changed) touched.add(id);
    });
  };

  /** How far what is written here is on its way: letters that are only seen, and updates. */
  let held = 0;
  let on: SyncState = 'idle';
  const tellSending = (): void => {
    const next = { unsent: on === 'waiting' || on === 'refused', sending: on === 'sending' || held > 0 };
    if (next.unsent !== now().unsent || next.sending !== now().sending) set(next);
  };

  const off = [
    document.subscribe(follow),
    host.onEvent((event) => {
      if (event.type === 'save' && event.session === now().project.session) set({ save: event.save });
      if (event.type === 'merged' && event.session === now().project.session) merges.call(event.disagreements);
    }),
  ];
  const sync = startSync({
    host,
    document,
    project,
    onArriving: () => settling.call(),
    onState: (state) => {
      on = state;
      tellSending();
    },
    onTrouble: (error) => troubles.call(error),
    onRejoined: (again) => set({ project: again, save: again.save }),
  });

  return {
    host,
    store,
    viewports,
    imageSizes: sizes,
    carry: createCarry(),
    intend,
    onIntent: (listener) => intents.add(listener),
    onMerged: (listener) => merges.add(listener),
    onSettle: (listener) => settling.add(listener),
    settle: () => settling.call(),
    hold: () => {
      held += 1;
      tellSending();
      return () => {
        held -= 1;
        tellSending();
      };
    },
    onTrouble: (listener) => troubles.add(listener),
    onRecord: (id, listener) => {
      const listeners = records.get(id) ?? new Listeners<[]>();
      records.set(id, listeners);
      const remove = listeners.add(listener);
      return () => {
        remove();
        if (listeners.size === 0 && records.get(id) === listeners) records.delete(id);
      };
    },
    settled: () => sync.settled(),
    arrived: () => {
      settling.call();
      if (now().unsent) return Promise.resolve();
      let stop: () => void = () => undefined;
      const stuck = new Promise<void>((resolve) => (stop = store.subscribe(({ unsent }) => (unsent ? resolve() : undefined))));
      return Promise.race([sync.settled(), stuck]).finally(stop);
    },
    close: async () => {
      settling.call();
      await sync.settled();
      sync.stop();
      for (const stop of off) stop();
      await host.close(now().project.session).catch(() => undefined);
      document.destroy();
    },
  };
}
