/** What the frame does when a command asks something of the program. The canvas answers the others (zoom, fit); the session undoes. */
import type { Intent } from '../../src-shared/commands/types';
import type { SaveError } from '../../src-shared/host';
import { translator } from '../../src-shared/i18n';
import { interfaceLanguage } from '../session/home';
import { isWriting } from '../ui/writing';
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

/** Saves where the file was, which is gone; should one stand there again meanwhile, it is as safe as at any other saving. */
async function saveAgain(program: Program, session: string): Promise<void> {
  try {
    const result = await program.host.save(session, false);
    if (result.ok) return;
    const again = result.error === 'notFound' ? await program.host.save(session, true) : result;
    if (!again.ok) explainSaveFailure(program, again.error, true);
  } catch {
    tellHostGone(program);
  }
}

/**
 * Says why the file is not saved. What takes an answer is a question where somebody asked for the saving (`asked`) and writes nothing; else it
 * is a message that leads to it: a dialog that comes by itself would take the letters that are typed just then, and its answer with a space.
 */
export function explainSaveFailure(program: Program, error: SaveError, asked: boolean): void {
  const { screen, dialog } = program.store.getState();
  if (screen.type !== 'project') return;
  const { project, editing } = screen.session.store.getState();
  const question = error === 'emptied' || error === 'changedUnderneath' ? error : null;
  if (question && asked && editing === null && !isWriting(document.activeElement)) {
    program.notices.settle('save');
    if (!dialog) program.show({ type: 'saveProblem', error: question });
    return;
  }
  if (dialog?.type === 'saveProblem') return;
  const words = translator(interfaceLanguage(program.home.store.getState()));
  const decide = question && { label: words('confirm.decide'), run: () => program.show({ type: 'saveProblem', error: question }) };
  const again = error === 'notFound' ? { label: words('confirm.saveAgain'), run: () => void saveAgain(program, project.session) } : undefined;
  program.notices.show({ about: 'save', tone: 'error', title: words(`error.save.${error}.title`), text: words(`error.save.${error}.text`), action: decide ?? again });
}

function tellHostGone(program: Program): void {
  const words = translator(interfaceLanguage(program.home.store.getState()));
  program.notices.show({ tone: 'error', title: words('error.host.gone.title'), text: words('error.host.gone.text') });
}

/** Saves now, with the letters that are still on their way; the bar below says that it did. */
async function save(program: Program): Promise<void> {
  const { screen } = program.store.getState();
  if (screen.type !== 'project') return;
  const { session } = screen;
  try {
    await session.arrived();
    const result = await program.host.save(session.store.getState().project.session, false);
    if (!result.ok) explainSaveFailure(program, result.error, true);
  } catch {
    tellHostGone(program);
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
