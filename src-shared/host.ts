/**
 * HostApi: what a shell offers the interface, and the only door to the machine. Electron's bridge, the web host's socket and the
 * in-memory host of the bench page all implement it and pass one contract suite. Every failure is one of the closed unions below;
 * a call rejects only when the host itself is gone.
 */
import type { MatrixFilter } from './model/matrix-filter';
import type { BoardLook } from './model/board';
import type { ImportChoices, ImportShape } from './model/import-reading';
import type { Id, ImageHash, Language } from './model/fields';
import type { StandingOut } from './model/standing-out';

/** A result that is either a value or one error of a closed union. */
export type Result<T, E extends string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E; readonly detail: string };

export type OpenError =
  | 'notFound' | 'noPermission' | 'notAProject' | 'damaged' | 'tooLarge' | 'hostile' | 'timeout' | 'busy' | 'cannotRead';
export type SaveError = 'noPermission' | 'diskFull' | 'readOnly' | 'changedUnderneath' | 'emptied' | 'notFound' | 'cannotWrite';
export type ImportError = 'empty' | 'binary' | 'tooLarge' | 'noHeader' | 'unreadable' | 'unsupported' | 'timeout';
export type ExportError = 'tooLarge' | 'noPermission' | 'diskFull' | 'cannotWrite' | 'cancelled' | 'noBoard' | 'failed';
export type ImageError = 'notAnImage' | 'tooLarge' | 'unsupported' | 'readOnly';
export type LibraryError = 'notFound' | 'noPermission' | 'exists' | 'badName' | 'cannotWrite' | 'diskFull' | 'inUse';

/** What an opened project tells about itself besides its document. */
export interface OpenedProject {
  readonly session: string;
  /** Absolute path of the `.cxmap` file. */
  readonly path: string;
  /** File name without folder or ending. */
  readonly name: string;
  /** The document as one Yjs V1 update. */
  readonly state: Uint8Array;
  /** Why it cannot be changed, or `null`. */
  readonly readOnly: 'newerFormat' | 'noPermission' | null;
  /** Edits were found that had been acknowledged but not yet saved to the file when the program last ended. */
  readonly recovered: boolean;
  readonly save: SaveState;
}

/** `protected`: acknowledged by the working copy, not yet in the file. `saved`: the file holds it all. */
export interface SaveState {
  readonly state: 'saved' | 'protected' | 'saving' | 'failed';
  /** Set with `failed`. */
  readonly error: SaveError | null;
  /** Milliseconds since 1970 of the last successful publishing, or `null`. */
  readonly savedAt: number | null;
}

export interface LibraryEntry {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly modified: number;
  readonly size: number;
  readonly boards: number;
  /** In the library folder or one below it; otherwise known only as recently opened. */
  readonly inLibrary: boolean;
  /** The folder below the library folder, `Clients/Acme`; empty in the library folder itself and outside of it. */
  readonly folder: string;
  /** Milliseconds since 1970 when it was last opened here, or `null`. */
  readonly opened: number | null;
  /** The file could not be read as a project. */
  readonly unreadable: boolean;
  /** There is no file any more; what was written and not saved is on this computer, and opening shows it. */
  readonly gone: boolean;
}

/** A folder of the library as on disk. */
export interface LibraryFolder {
  /** Below the library folder, `Clients/Acme`; empty for the library folder itself. */
  readonly path: string;
  /** What lies in it is not known: it may not be read, or its drive is gone. */
  readonly unreadable: boolean;
}

/** A text of a project in which every sought word is. */
export interface SearchHit {
  /** The record that holds it. */
  readonly record: Id;
  /** The board that shows it, or `null`: a persona stands on none. */
  readonly board: Id | null;
  readonly boardTitle: string;
  /** The text around, in plain words and on one line. */
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[];
}

/** What a project holds of what was sought: the first hits, in the order of its boards, and how many there are. */
export interface ProjectHits {
  readonly hits: readonly SearchHit[];
  readonly count: number;
}

/** `peek(TEMPLATE_PATH + id)` gives a template's document. */
export const TEMPLATE_PATH = 'template:';

export interface TemplateInfo {
  readonly id: string;
  readonly boardKind: string;
  /** Samples are complete projects to look at and learn from; templates are a start. */
  readonly sample: boolean;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
}

/** A warning of an importer: where, which message, and what it is about. The interface words it; the command line prints `line N: …`. */
export interface ImportWarning {
  /** 1-based line of a text, or row of a sheet; 0 for the whole. */
  readonly line: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ImportPreview {
  /** Handle for `importCommit`; forgotten by the host after ten minutes. */
  readonly id: string;
  readonly title: string;
  readonly stages: number;
  readonly steps: number;
  readonly lanes: number;
  readonly cards: number;
  readonly warnings: readonly ImportWarning[];
  readonly shape: ImportShape;
  /** The project that committing would create, as one Yjs V1 update: the interface draws it. */
  readonly state: Uint8Array;
  readonly board: Id;
}

export type ExportFormat = 'pdf' | 'png' | 'svg' | 'csv' | 'xlsx' | 'md' | 'json' | 'mmd';
export type Paper = 'A0' | 'A1' | 'A2' | 'A3' | 'A4' | 'board';

export interface ExportRequest {
  readonly session: string;
  readonly board: Id;
  readonly format: ExportFormat;
  readonly paper: Paper;
  readonly orientation: 'landscape' | 'portrait' | 'auto';
  /** Magnification for PNG (1 = 96 dpi); ignored where `width` is set. */
  readonly scale: number;
  /** PNG width in px, or `null`. */
  readonly width: number | null;
  /** The part of the board to export; all of it without one. JSON is the whole project always. */
  readonly look?: BoardLook | null | undefined;
  /** Cards that stand out in what is drawn; the others are faded, and a legend says so. */
  readonly standing?: StandingOut | null | undefined;
  /** The touchpoints that a matrix shows; a line says which. */
  readonly rows?: MatrixFilter | null | undefined;
  /** Whether the curves are laid over each other in what is drawn. */
  readonly overlay?: boolean | undefined;
  /** Whether what is drawn has the board that this one was made from above it, and what differs marked; nothing else on a board that was made from none. */
  readonly compared?: boolean | undefined;
}

/** Something the user should know about a result that was made all the same. */
export type ExportWarning =
  /** The smallest text of the sheet, in points, where that is under the 7 that can be read on paper. */
  | { readonly code: 'smallText'; readonly points: number }
  /** Images that are missing, damaged or of a format no painter reads. */
  | { readonly code: 'images'; readonly count: number }
  /** What the board has and a file of this kind does not. */
  | { readonly code: 'left'; readonly what: 'images' | 'links' | 'comments' | 'details' | 'sources' | 'evidence'; readonly count: number };

/** Where the result went: a file chosen by the user, bytes to download, or nowhere since the user closed the dialog. */
export type ExportResult =
  | { readonly to: 'file'; readonly path: string; readonly missing: readonly string[]; readonly warnings?: readonly ExportWarning[] }
  | { readonly to: 'download'; readonly name: string; readonly mime: string; readonly bytes: Uint8Array; readonly missing: readonly string[]; readonly warnings?: readonly ExportWarning[] }
  | { readonly to: 'nowhere' };

export interface Preferences {
  readonly language: Language | 'system';
  readonly theme: 'light' | 'dark' | 'contrast' | 'system';
  /** How the start page sorts projects: the latest first, or by title. */
  readonly sort: 'date' | 'name';
  /** Whether the guided first map still has to be offered; it is once. */
  readonly guide: 'offer' | 'seen';
  /** Who writes on this machine: the name under new comments, empty until somebody has said. */
  readonly author: string;
}

export interface HostInfo {
  readonly version: string;
  readonly shell: 'electron' | 'web' | 'memory';
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly systemLanguage: Language;
  readonly libraryPath: string;
  /** A project named on the command line, opened at start. */
  readonly openAtStart: string | null;
  /** The shell has file dialogs of its own; otherwise the interface browses the library. */
  readonly fileDialogs: boolean;
}

export type HostEvent =
  /** An acknowledged update of another client of the session. */
  | { readonly type: 'update'; readonly session: string; readonly update: Uint8Array }
  | { readonly type: 'save'; readonly session: string; readonly save: SaveState }
  /** The file was changed by someone else and merged; the lines list what both sides had changed. */
  | { readonly type: 'merged'; readonly session: string; readonly disagreements: readonly Id[] }
  | { readonly type: 'export'; readonly job: string; readonly done: number; readonly of: number }
  /** The connection to the host broke or is back. Calls made meanwhile reject; a session has to be opened again after `up`. */
  | { readonly type: 'connection'; readonly up: boolean }
  | { readonly type: 'library' }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  /** The shell asks the interface to run a command (menu, file opened from the system). */
  | { readonly type: 'command'; readonly command: string; readonly argument: string | null };

export interface HostApi {
  info(): Promise<HostInfo>;
  preferences(): Promise<Preferences>;
  setPreferences(preferences: Preferences): Promise<void>;

  /** The projects of the library folder and of the folders below it, and the recent ones, newest first. */
  library(): Promise<readonly LibraryEntry[]>;
  /** Every folder below the library folder as on disk, also those without projects; the library folder itself only where it cannot be read. */
  folders(): Promise<readonly LibraryFolder[]>;
  /**
   * Finds words, whatever their accents and case, in what the file of a project says of its boards and records; what is not yet in the
   * file is not found. `null` where it cannot be read. Never changes the file. Callers ask for one project after the other.
   */
  search(path: string, query: string): Promise<ProjectHits | null>;
  /** The document of a project, or of a template, for a picture of its first board; `null` where it cannot be read. Never changes the file. */
  peek(path: string): Promise<Uint8Array | null>;
  /** Those of the images that the project's file holds and that are small enough for a picture of it. Never changes the file. */
  peekImages(path: string, images: readonly ImageHash[]): Promise<readonly { readonly image: ImageHash; readonly bytes: Uint8Array }[]>;
  /** Removes an entry from the list of recent projects; touches no file. */
  forget(path: string): Promise<void>;
  rename(path: string, name: string): Promise<Result<string, LibraryError>>;
  /** Makes a project of its own with the same content beside the file, with a title that says so; the two never merge. */
  duplicate(path: string): Promise<Result<string, LibraryError>>;
  /** Moves the file to the system's trash. `inUse` while a window has it open: whoever works there would have nothing to save to. */
  trash(path: string): Promise<Result<null, LibraryError>>;

  templates(): Promise<readonly TemplateInfo[]>;
  /** Makes a new project in the library, or in a folder below it, from a template (or the empty map) and opens it. */
  create(request: { readonly template: string; readonly language: Language; readonly title: string; readonly folder?: string | undefined }): Promise<Result<OpenedProject, SaveError | OpenError>>;

  /** Lets the user choose a file. `null`: nothing was chosen, or the shell has no dialogs. */
  chooseProject(): Promise<string | null>;
  open(path: string): Promise<Result<OpenedProject, OpenError>>;
  /** Resolves when the update is on the local disk: after that no crash or power cut loses it. */
  send(session: string, update: Uint8Array): Promise<Result<null, 'invalid' | 'tooLarge' | 'readOnly' | 'diskFull' | 'cannotWrite' | 'closed'>>;
  /** Publishes to the file. `confirm` answers an earlier `emptied` or `changedUnderneath`. */
  save(session: string, confirm: boolean): Promise<Result<SaveState, SaveError>>;
  /** Publishes the project under another path chosen by the user (or the given library name) and goes on there. */
  saveAs(session: string, name: string): Promise<Result<OpenedProject, SaveError> | null>;
  /** Leaves the session; the last client's leaving publishes and closes it. */
  close(session: string): Promise<void>;

  putImage(session: string, bytes: Uint8Array): Promise<Result<{ readonly image: ImageHash; readonly width: number; readonly height: number }, ImageError>>;
  image(session: string, image: ImageHash): Promise<Uint8Array | null>;
  /** Width and height in px of every image that the session has. */
  imageSizes(session: string): Promise<readonly { readonly image: ImageHash; readonly width: number; readonly height: number }[]>;

  /** Lets the user choose a file to import. `null`: nothing chosen or no dialogs (the interface then uploads bytes itself). */
  chooseImport(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  importPreview(file: { readonly name: string; readonly bytes: Uint8Array; readonly language: Language; readonly choices?: ImportChoices | undefined }): Promise<Result<ImportPreview, ImportError>>;
  /** Makes a new project of a preview, in the library or in a folder below it. */
  importCommit(preview: string, folder?: string): Promise<Result<OpenedProject, SaveError | OpenError>>;

  /** Runs an export off the main thread; progress comes as events with the job's id, which the caller chooses. */
  export(job: string, request: ExportRequest): Promise<Result<ExportResult, ExportError>>;
  cancelExport(job: string): Promise<void>;

  /** Opens an https: or mailto: address in the system's program; anything else is refused. */
  openExternal(address: string): Promise<boolean>;

  onEvent(listener: (event: HostEvent) => void): () => void;
}

/** Every call of `HostApi` but `onEvent`: the allow-list of the bridge and of the socket. */
export const HOST_CALLS = [
  'info', 'preferences', 'setPreferences', 'library', 'folders', 'search', 'peek', 'peekImages', 'forget', 'rename', 'duplicate', 'trash', 'templates', 'create',
  'chooseProject', 'open', 'send', 'save', 'saveAs', 'close', 'putImage', 'image', 'imageSizes', 'chooseImport', 'importPreview', 'importCommit',
  'export', 'cancelExport', 'openExternal',
] as const satisfies readonly Exclude<keyof HostApi, 'onEvent'>[];
export type HostCall = (typeof HOST_CALLS)[number];
