/** What the frame does when a command asks something of the program. The canvas answers the others (zoom, fit); the session undoes. */
import type { Intent } from '../../src-shared/commands/types';
import type { SaveError } from '../../src-shared/host';
import { translator } from '../../src-shared/i18n';
import { interfaceLanguage } from '../session/home';
import type { Program } from './program';

/** Opens through the shell's own dialog where it has one. */
async function open(program: Program): Promise<void> {
  if (!program.home.store.getState().info.fileDialogs) {
    program.show({ type: 'open' });
    return;
  }
  const path = await program.host.chooseProject();
  if (path) await program.open(path, path.split(/[\\/]/).at(-1) ?? path);
}

/** Says why the file is not saved: as a question where it takes an answer, else as a message. */
export function explainSaveFailure(program: Program, error: SaveError): void {
  if (error === 'emptied' || error === 'changedUnderneath') {
    if (!program.store.getState().dialog) program.show({ type: 'saveProblem', error });
    return;
  }
  const words = translator(interfaceLanguage(program.home.store.getState()));
  program.notices.show({ about: 'save', tone: 'error', title: words(`error.save.${error}.title`), text: words(`error.save.${error}.text`) });
}

/** Saves now; the bar below says that it did. What needs an answer becomes a dialog, other failures a message. */
async function save(program: Program): Promise<void> {
  const { screen } = program.store.getState();
  if (screen.type !== 'project') return;
  try {
    const result = await program.host.save(screen.session.store.getState().project.session, false);
    if (!result.ok) explainSaveFailure(program, result.error);
  } catch {
    const words = translator(interfaceLanguage(program.home.store.getState()));
    program.notices.show({ tone: 'error', title: words('error.host.gone.title'), text: words('error.host.gone.text') });
  }
}

/** Where the shell has a dialog for the new name, ours is not needed. */
async function saveAs(program: Program): Promise<void> {
  const { screen } = program.store.getState();
  if (screen.type !== 'project') return;
  if (!program.home.store.getState().info.fileDialogs) {
    program.show({ type: 'saveCopy' });
    return;
  }
  const problem = await program.saveCopy(screen.session.store.getState().project.name);
  if (!problem || problem === 'cancelled') return;
  const words = translator(interfaceLanguage(program.home.store.getState()));
  program.notices.show({ tone: 'error', title: words(`error.${problem}.title`), text: words(`error.${problem}.text`) });
}

/** `null` where the canvas, a panel or the session answers. */
const HANDLERS: Readonly<Record<Intent, ((program: Program) => void) | null>> = {
  newProject: (program) => program.show({ type: 'new' }),
  openProject: (program) => void open(program),
  openImport: (program) => program.show({ type: 'import', file: null }),
  openExport: (program) => program.show({ type: 'export' }),
  openActorLanes: (program) => program.show({ type: 'actorLanes' }),
  openPalette: (program) => program.show({ type: 'palette' }),
  openShortcuts: (program) => program.show({ type: 'shortcuts' }),
  toggleGuide: (program) => program.toggleGuide(),
  goHome: (program) => void program.goHome(),
  save: (program) => void save(program),
  saveAs: (program) => void saveAs(program),
  themeLight: ({ home }) => home.prefer({ theme: 'light' }),
  themeDark: ({ home }) => home.prefer({ theme: 'dark' }),
  themeContrast: ({ home }) => home.prefer({ theme: 'contrast' }),
  themeSystem: ({ home }) => home.prefer({ theme: 'system' }),
  languageEnglish: ({ home }) => home.prefer({ language: 'en' }),
  languageSpanish: ({ home }) => home.prefer({ language: 'es' }),
  toggleInspector: (program) => program.toggleInspector(),
  undo: null,
  redo: null,
  cut: null,
  copy: null,
  paste: null,
  pasteAsBoard: null,
  copyPicture: null,
  zoomIn: null,
  zoomOut: null,
  zoomTo100: null,
  fitBoard: null,
  fitSelection: null,
  revealSelection: null,
  sendNotes: (program) => program.show({ type: 'sendNotes' }),
  toggleNotes: null,
  openBrand: null,
  togglePhoto: null,
  toggleComments: null,
  openComments: null,
  openFind: null,
  openReplace: null,
  findNext: null,
  findPrevious: null,
  toggleComparison: null,
  toggleViews: null,
  toggleOverlay: null,
  toggleLibrary: null,
  startLink: null,
};

export function handleIntent(program: Program, intent: Intent): void {
  HANDLERS[intent]?.(program);
}
