/**
 * What goes into an import and what comes out of it. The shapes of warnings and errors are those of `host.ts`, with the codes named:
 * a code is the key of its message (`import.<code>`, see `i18n/areas/formats.ts`).
 */
import type { Id, ImageHash, Language } from '../model/fields';
import type { ImportChoices, ImportShape } from '../model/import-reading';
import type { NewRecord } from '../model/schema';

export interface ImportInput {
  /** File name with its ending, which decides how the bytes are read. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Language of the project that is made, and of the lane names that are added. */
  readonly language: Language;
  readonly newId: (kind: string) => Id;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** How to read a table, and the sheet to read of a workbook; what is left out or `null` is decided by what stands in the file. */
  readonly choices?: ImportChoices | undefined;
}



export type WarningCode =
  | 'score' | 'noScore' | 'colonInSection' | 'moreDiagrams' | 'moreTables' | 'moreSheets'
  | 'ragged' | 'noHeaderCell' | 'numberedSteps' | 'emotion' | 'emotionOneToFive' | 'emotionUnsure'
  | 'remark' | 'turned' | 'cut' | 'control' | 'formula' | 'unplaced' | 'more';

export type ErrorCode =
  | 'empty' | 'binary' | 'tooLarge' | 'ending' | 'noHeader' | 'noTable' | 'oneColumn' | 'oneRow' | 'quote'
  | 'tooManyColumns' | 'tooManyLanes' | 'tooManyCards' | 'tooManyCells' | 'tooManyActors' | 'oldExcel' | 'notAWorkbook' | 'bomb' | 'damagedWorkbook'
  | 'json' | 'notCxmapJson' | 'newerJson' | 'jsonRecord' | 'jsonDuplicate' | 'jsonNoProject';

export type Values = Readonly<Record<string, string | number>>;

export interface Warning {
  /** 1-based line of a text, or row of a sheet; 0 for the whole. */
  readonly line: number;
  readonly code: WarningCode;
  readonly values: Values;
}

/** The closed union of the host contract. */
export type FailureKind = 'empty' | 'binary' | 'tooLarge' | 'noHeader' | 'unreadable' | 'unsupported';

export interface Failure {
  readonly ok: false;
  readonly error: FailureKind;
  /** Which message says what happened; one of a kind's codes. */
  readonly code: ErrorCode;
  readonly line: number;
  readonly values: Values;
}

/** Bytes that the file gives as those of a hash; whoever stores them finds out whether they are. */
export interface ImportedImage {
  readonly image: ImageHash;
  readonly bytes: Uint8Array;
}

export interface Imported {
  readonly ok: true;
  /** A whole project, its `project` record first; every one valid when completed with its defaults. */
  readonly records: readonly NewRecord[];
  readonly title: string;
  /** The board that was made; the first one where there are several. */
  readonly board: Id;
  readonly warnings: readonly Warning[];
  readonly shape: ImportShape;
  /** Of formats that carry images: those that the records show. */
  readonly images: readonly ImportedImage[];
}

export type ImportResult = Imported | Failure;

const KIND_OF: Readonly<Record<ErrorCode, FailureKind>> = {
  empty: 'empty', oneRow: 'empty', binary: 'binary',
  tooLarge: 'tooLarge', tooManyColumns: 'tooLarge', tooManyLanes: 'tooLarge', tooManyCards: 'tooLarge', tooManyCells: 'tooLarge', tooManyActors: 'tooLarge', bomb: 'tooLarge',
  noHeader: 'noHeader', noTable: 'noHeader',
  ending: 'unsupported', oldExcel: 'unsupported', newerJson: 'unsupported',
  oneColumn: 'unreadable', quote: 'unreadable', notAWorkbook: 'unreadable', damagedWorkbook: 'unreadable',
  json: 'unreadable', notCxmapJson: 'unreadable', jsonRecord: 'unreadable', jsonDuplicate: 'unreadable', jsonNoProject: 'unreadable',
};

/** Ends an import; `importFile` turns it into a `Failure`. */
export class ImportFailure extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, line = 0, values: Values = {}) {
    super(code);
    this.name = 'ImportFailure';
    this.failure = { ok: false, error: KIND_OF[code], code, line, values };
  }
}
