/** What the window shows and what it can do: screens, dialogs, and opening and leaving projects. Screens and dialogs only call this. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostApi, LibraryEntry, OpenError, OpenedProject, Result, SaveError } from '../../src-shared/host';
import type { Id, Language } from '../../src-shared/model/fields';
import { trayNotes } from '../../src-shared/commands/notes';
import { setProjectTitle } from '../../src-shared/commands/project';
import { isLibraryItem } from '../../src-shared/model/library-references';
import { openLibraryItem } from '../session/library-item';
import { openSession } from '../session/open';
import { translator } from '../../src-shared/i18n';
import { interfaceLanguage, type Home } from '../session/home';
import type { Session } from '../session/session';
import { createNotices, type Notices } from '../ui/notices';
import { rememberGuide, rememberPlace, rememberedGuide, type GuideState } from './place';

export type Screen =
  | { readonly type: 'home' }
  | { readonly type: 'opening'; readonly title: string }
  | { readonly type: 'project'; readonly session: Session };

export type DialogState =
  | { readonly type: 'new' }
  | { readonly type: 'open' }
  | { readonly type: 'import'; readonly file: File | null }
  | { readonly type: 'export' }
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'saveCopy' }
  | { readonly type: 'saveProblem'; readonly error: 'emptied' | 'changedUnderneath' }
  | { readonly type: 'rename'; readonly entry: LibraryEntry }
  | { readonly type: 'trash'; readonly entry: LibraryEntry }
  | { readonly type: 'deleteBoard'; readonly board: Id }
  | { readonly type: 'sendNotes' }
  | { readonly type: 'actorLanes' };

/** An error by the union it comes from, `open.damaged`: its words are `error.<problem>.title` and `.text`. */
type CreationError = 'noPermission' | 'notFound' | 'diskFull' | 'cannotWrite';
export type Problem = `open.${OpenError}` | `save.${SaveError}` | `create.${CreationError}`;

export interface ProgramState {
  readonly screen: Screen;
  readonly dialog: DialogState | null;
  /** The folder of the library that the start page shows and that new projects go to, `Clients/Acme`; empty for the library itself. */
  readonly folder: string;
  /** Whether details of what is selected are shown beside the board. */
  readonly inspector: boolean;
  /** The guided first map, where it is under way on the open project. */
  readonly guide: GuideState | null;
  /** Why the project that was asked for is not open, shown on the start page. */
  readonly problem: { readonly problem: Problem; readonly name: string; readonly path: string } | null;
}

export interface Program {
  readonly host: HostApi;
  readonly home: Home;
  readonly notices: Notices;
  readonly store: StoreApi<ProgramState>;
  show(dialog: DialogState | null): void;
  readonly enterFolder: (folder: string) => void;
  dismissProblem(): void;
  toggleInspector(): void;
  toggleGuide(): void;
  endGuide(): void;
  guideTo(step: number): void;
  /** Opens a project, at a board of it and with a record selected where those are given and still there. */
  open(path: string, title: string, at?: { readonly board: Id | null; readonly record?: Id | null }): Promise<void>;
  create(request: { readonly template: string; readonly language: Language; readonly title: string }): Promise<Problem | null>;
  /** Gives a project that is not open here another title. */
  retitle(path: string, title: string): Promise<Problem | null>;
  commitImport(preview: string): Promise<Problem | null>;
  saveCopy(name: string): Promise<Problem | 'cancelled' | null>;
  goHome(): Promise<void>;
}


/** Making a project may fail like saving or like opening; where it cannot be saved there is none yet, and what is said speaks of the folder. */
function creationProblem(error: SaveError | OpenError): Problem {
  switch (error) {
    case 'notFound':
    case 'noPermission':
    case 'diskFull':
    case 'cannotWrite':
      return `create.${error}`;
    case 'readOnly':
      return 'create.noPermission';
    case 'changedUnderneath':
    case 'emptied':
      return 'create.cannotWrite';
    default:
      return `open.${error}`;
  }
}

/** Runs once the canvas has laid the board before the eyes, and what stands around it listens too. */
function onceShown(session: Session, run: (session: Session) => void): void {
  const stop = session.viewports.subscribe(() => {
    stop();
    requestAnimationFrame(() => run(session));
  });
}

/** A template asks its questions in the capture tray: whoever begins with one sees them beside the board. */
function showQuestions(session: Session): void {
  if (trayNotes(session.store.getState().snapshot).length > 0) session.intend('toggleNotes');
}

/** Selects what stands on the board that is shown, and it comes into view as its details open; what stands on none is shown in its panel. */
function showRecord(session: Session, id: Id | null): void {
  const { snapshot, select } = session.store.getState();
  const record = id === null ? undefined : snapshot.get(id);
  if (record?.kind === 'card') select({ ids: [record.id], cell: { lane: record.place.lane, step: record.place.step } });
  else if (record?.kind === 'stage' || record?.kind === 'step' || record?.kind === 'lane') select({ ids: [record.id], cell: null });
  else if (record?.kind === 'note' && record.board !== null) select({ ids: [record.id], cell: null, place: `note:${record.id}` });
  else if (record?.kind === 'note') session.intend('toggleNotes');
  else if (record && isLibraryItem(record)) openLibraryItem(session, record.id);
}

export function createProgram(home: Home): Program {
  const { host } = home;
  const store = createStore<ProgramState>()(() => ({ screen: { type: 'home' }, dialog: null, folder: '', inspector: true, guide: null, problem: null }));

  store.subscribe(({ screen, guide }, previous) => {
    if (guide !== previous.guide) rememberGuide(screen.type === 'project' ? screen.session.store.getState().project.path : '', guide);
  });
  const notices = createNotices();

  /** Leaves the open project. While it holds changes that are on no disk it stays open, and a notice says why: returns false. */
  const leave = async (): Promise<boolean> => {
    const { screen } = store.getState();
    if (screen.type !== 'project') return true;
    if (screen.session.store.getState().unsent) {
      const words = translator(interfaceLanguage(home.store.getState()));
      notices.show({ tone: 'error', title: words('error.send.cannotWrite.title'), text: words('error.send.cannotWrite.text') });
      return false;
    }
    await screen.session.close();
    notices.settle('save');
    return true;
  };

  /** Shows an opened project; a document that this program cannot read is as damaged as a file that cannot be read. */
  const enter = (project: OpenedProject, board: Id | null, shown?: (session: Session) => void): Problem | null => {
    const session = openSession(host, project, board);
    if (!session) {
      void host.close(project.session).catch(() => undefined);
      return 'open.damaged';
    }
    rememberPlace({ path: project.path, board: session.store.getState().board });
    session.store.subscribe((state, previous) => {
      if (state.save !== previous.save && state.save.state === 'saved') notices.settle('save');
      if (state.board !== previous.board || state.project !== previous.project) rememberPlace({ path: state.project.path, board: state.board });
    });
    if (shown) onceShown(session, shown);
    store.setState({ screen: { type: 'project', session }, dialog: null, guide: rememberedGuide(project.path), problem: null });
    return null;
  };

  const enterNew = async (made: Promise<Result<OpenedProject, SaveError | OpenError>>, shown?: (session: Session) => void): Promise<Problem | null> => {
    const result = await made;
    if (!result.ok) return creationProblem(result.error);
    if (!(await leave())) {
      await host.close(result.value.session);
      return null;
    }
    return enter(result.value, null, shown);
  };

  const endGuide = (): void => {
    const { screen, guide } = store.getState();
    store.setState({ guide: null });
    if (screen.type === 'project' && guide?.kind === 'first') showQuestions(screen.session);
  };

  /** The first map of all is guided; every other one begins with the questions of its template, if it has any, and that one ends with them. */
  const beginMap = (session: Session): void => {
    const isEmpty = session.store.getState().snapshot.ofKind('card').length === 0;
    if (home.store.getState().preferences.guide === 'seen' || !isEmpty) {
      showQuestions(session);
      return;
    }
    home.prefer({ guide: 'seen' });
    store.setState({ guide: { kind: 'first', step: 0 } });
  };

  return {
    host,
    home,
    notices,
    store,
    show: (dialog) => store.setState({ dialog }),
    enterFolder: (folder) => store.setState({ folder, problem: null }),
    dismissProblem: () => store.setState({ problem: null }),
    toggleInspector: () => store.setState({ inspector: !store.getState().inspector }),

    toggleGuide: () => {
      if (store.getState().guide) endGuide();
      else store.setState({ guide: { kind: 'asked', step: 0 } });
    },
    endGuide,
    guideTo: (step) => {
      const { guide } = store.getState();
      if (guide) store.setState({ guide: { ...guide, step } });
    },

    open: async (path, title, at) => {
      if (!(await leave())) return;
      store.setState({ screen: { type: 'opening', title }, dialog: null, problem: null });
      const result = await host.open(path);
      const problem = result.ok ? enter(result.value, at?.board ?? null, (session) => showRecord(session, at?.record ?? null)) : (`open.${result.error}` as const);
      if (problem) {
        rememberPlace(null);
        store.setState({ screen: { type: 'home' }, problem: { problem, name: title, path } });
        // What cannot be opened may be gone from its place.
        void home.refresh();
      }
    },

    create: (request) => enterNew(host.create({ ...request, folder: store.getState().folder }), beginMap),
    commitImport: (preview) => enterNew(host.importCommit(preview, store.getState().folder)),

    retitle: async (path, title) => {
      const result = await host.open(path);
      if (!result.ok) return `open.${result.error}`;
      const session = result.value.readOnly === null ? openSession(host, result.value, null) : null;
      if (!session) {
        await host.close(result.value.session);
        return result.value.readOnly === null ? 'open.damaged' : 'save.readOnly';
      }
      session.store.getState().run(setProjectTitle, { title });
      // The list reads titles from files; closing alone publishes only where no other window has the project open.
      await session.settled();
      await host.save(result.value.session, false).catch(() => undefined);
      await session.close();
      return null;
    },

    saveCopy: async (name) => {
      const { screen } = store.getState();
      if (screen.type !== 'project') return null;
      const result = await host.saveAs(screen.session.store.getState().project.session, name);
      if (!result) return 'cancelled';
      if (!result.ok) return `save.${result.error}`;
      const { board, project } = screen.session.store.getState();
      // Saved under its own name: the session goes on.
      if (result.value.session === project.session) {
        store.setState({ dialog: null });
        return null;
      }
      await screen.session.close();
      return enter(result.value, board);
    },

    goHome: async () => {
      if (!(await leave())) return;
      rememberPlace(null);
      store.setState({ screen: { type: 'home' }, dialog: null, guide: null });
      await home.refresh();
    },
  };
}
