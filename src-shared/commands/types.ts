/**
 * One object per user intent. The same object feeds menu, toolbar, palette, context menu, shortcut and enablement, and it is the only
 * way to change a project: `run` says which edits to make, the session applies them as one undo step.
 */
import type { Edit } from '../document/types';
import type { BoardLook } from '../model/board';
import type { Id, Language } from '../model/fields';
import type { Snapshot } from '../model/snapshot';

/** A cell of a grid board: where the keyboard is when no card is. */
export interface CellRef {
  readonly lane: Id;
  readonly step: Id;
}

export interface Selection {
  /** Selected records, the primary one last. All of one kind. */
  readonly ids: readonly Id[];
  /** The cell that has the keyboard's attention; also set while a card in it is selected. */
  readonly cell: CellRef | null;
  /** The cell that was let go of, with nothing selected: the next arrow or letter goes on from there. */
  readonly left?: CellRef;
  /** The corner opposite to `cell` of a selected block of cells: then no record is selected. What the block holds is read when it is asked for. */
  readonly to?: CellRef;
  /** What has the keyboard where it is not the primary one, a card of that cell or a header: what is selected stays so while the keyboard goes on, and a link has none itself. */
  readonly focus?: Id;
  /** On a board that is no grid: the key of the place that has it (`ScenePlace.key`). */
  readonly place?: string;
}

export const NOTHING_SELECTED: Selection = { ids: [], cell: null };

export interface CommandContext {
  readonly snapshot: Snapshot;
  readonly board: Id;
  readonly selection: Selection;
  /** The part of the board that this window shows; all of it without one. */
  readonly look?: BoardLook | null;
  readonly readOnly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Language of the words on the boards. */
  readonly language: Language;
  readonly newId: (kind: string) => Id;
}

/** A text that is being written: `end` puts the caret behind it, `all` selects it. */
export interface Writing {
  readonly id: Id;
  readonly caret: 'end' | 'all';
  /** On a board that is no grid: the key of the place that is written; the first that writes the record without one. */
  readonly place?: string;
  /** The step that opened it made the record: what is written joins that step [M15]. */
  readonly made?: boolean;
  /** It was made in passing, by Tab behind the last title: a stage left without a word goes again. */
  readonly inPassing?: boolean;
}

/** What a command asks of the program besides edits. */
export type Intent =
  | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAsBoard' | 'copyPicture' | 'zoomIn' | 'zoomOut' | 'zoomTo100' | 'fitBoard' | 'fitSelection' | 'revealSelection' | 'sendNotes'
  | 'openExport' | 'openImport' | 'newProject' | 'openProject' | 'goHome' | 'openBrand' | 'save' | 'saveAs'
  | 'openPalette' | 'openShortcuts' | 'toggleGuide' | 'toggleInspector' | 'toggleNotes' | 'togglePhoto' | 'toggleComments' | 'openComments' | 'openFind' | 'openReplace' | 'findNext' | 'findPrevious' | 'toggleComparison' | 'toggleViews' | 'toggleLibrary' | 'openActorLanes' | 'startLink' | 'toggleOverlay' | 'themeLight' | 'themeDark' | 'themeContrast' | 'themeSystem' | 'languageEnglish' | 'languageSpanish';

export interface CommandResult {
  readonly edits?: readonly Edit[];
  readonly selection?: Selection;
  /** Shows this board: a new one, or the neighbour of one that is deleted. */
  readonly board?: Id;
  /** Opens a record's text for writing. */
  readonly edit?: Writing;
  readonly intent?: Intent;
}

/** `Mod` is Ctrl, or Command on a Mac: `Mod+Shift+Z`, `Delete`, `Alt+ArrowUp`. */
export type Shortcut = string;

/** Where a command is offered. */
export type CommandGroup = 'project' | 'board' | 'edit' | 'card' | 'note' | 'stage' | 'step' | 'lane' | 'view' | 'help';

export interface Command<A = undefined> {
  /** `card.add`; also the key of its label in the messages (`command.card.add`). */
  readonly id: string;
  readonly group: CommandGroup;
  /** Name of a lucide icon. */
  readonly icon?: string;
  readonly shortcuts?: readonly Shortcut[];
  /** The shortcuts make an event of the browser's (copy, cut, paste), so the keys are left to it. */
  readonly native?: boolean;
  /** Offered in the palette and menus; gestures that need arguments are not. */
  readonly listed: boolean;
  /** Whether it would do something now. A hint and an edit ask the same question. */
  when(context: CommandContext, args: A): boolean;
  /** Called only when `when` holds. Pure: equal context and arguments give equal results. */
  run(context: CommandContext, args: A): CommandResult;
}
