/** What a shell gives the host: everything that differs between Electron, the web host and a test. */
import type { ExportFormat, HostInfo, TemplateInfo } from '../../src-shared/host';
import type { Language } from '../../src-shared/model/fields';
import type { NewRecord } from '../../src-shared/model/schema';
import type { Exporter } from '../export';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after `ms`; returns what prevents it. */
  after(ms: number, callback: () => void): () => void;
}

/** A process of its own, for files that may come from anybody. Messages are structured clones. */
export interface Child {
  readonly pid: number | undefined;
  post(message: unknown): void;
  /** Calls back with each message, and once with `null` when the process has ended. */
  listen(listener: (message: unknown) => void): void;
  /** Ends it at once, whatever it does (SIGKILL). */
  kill(): void;
}

/** The shell's own file dialogs. Each resolves to `null` when the user chose nothing. */
export interface Dialogs {
  openProject(): Promise<string | null>;
  saveProject(suggestion: string): Promise<string | null>;
  openImport(): Promise<string | null>;
  saveExport(suggestion: string, format: ExportFormat): Promise<string | null>;
}

export interface Templates {
  list(): readonly TemplateInfo[];
  /** A whole project, its project record among the records, or `null` for an unknown id. An empty title is the template's own. */
  make(id: string, request: { readonly language: Language; readonly title: string; readonly today: string; newId(kind: string): string }): readonly NewRecord[] | null;
}

export interface HostOptions {
  readonly version: string;
  readonly shell: HostInfo['shell'];
  readonly systemLanguage: Language;
  /** The program's own folder for working copies and settings; made when it is missing. */
  readonly dataFolder: string;
  /** Where projects are kept unless the user chooses another place; made when it is missing. */
  readonly libraryFolder: string;
  readonly openAtStart: string | null;
  /** Folder of the built entries `child-open.js` and `worker-publish.js`. */
  readonly entries: string;
  readonly dialogs: Dialogs | null;
  readonly clock: Clock;
  newId(kind: string): string;
  /** Starts the entry in a process of its own whose heap is capped, in megabytes. */
  spawn(entry: string, heap: number): Child;
  /** Moves a file to the system's trash; rejects when it cannot. Never deletes. */
  trash(path: string): Promise<void>;
  /** Opens an address that is https: or mailto:; the host has checked it. */
  openExternal(address: string): Promise<boolean>;
  readonly templates: Templates;
  readonly exporter: Exporter;
  /** For the people who look after the program. Never given document content or a token. */
  log(message: string): void;
}
