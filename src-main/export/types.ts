/** What goes into an export and what comes out of it, whoever asks: the host, the command line or a test. */
import { type ExportError, type ExportRequest, type ExportWarning } from '../../src-shared/host';
import { type ImageHash } from '../../src-shared/model/fields';

export interface ExportInput extends Omit<ExportRequest, 'session'> {
  /** The document as one Yjs V1 update. */
  readonly state: Uint8Array;
  /** Bytes of the images the board shows. One that is not here is drawn as an empty frame. */
  readonly images: Readonly<Record<ImageHash, Uint8Array>>;
}

export interface ExportOutput {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** Characters that no font has a glyph for: drawn as a box, kept in the text. Sorted. */
  readonly missing: readonly string[];
  readonly warnings: readonly ExportWarning[];
}

/** One export with everything it depends on: what the worker is started with. */
export interface ExportJob {
  readonly input: ExportInput;
  readonly fontsDir: string;
  /** Milliseconds since 1970, told as the time of making. */
  readonly now: number;
}

/** What the worker says. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly output: ExportOutput }
  | { readonly type: 'failed'; readonly error: ExportError; readonly detail: string };

/** Why an export ended without a result. `detail` is for a log, not for people. */
export class ExportFailure extends Error {
  readonly error: ExportError;

  constructor(error: ExportError, detail: string) {
    super(detail);
    this.name = 'ExportFailure';
    this.error = error;
  }
}
