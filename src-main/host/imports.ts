/** Imports: a file is read in a child, shown as a preview, and becomes a project when the user says so. */
import type { HostApi, ImportError, ImportPreview, Result } from '../../src-shared/host';
import type { ChildLine } from './child-line';
import type { ImportedFile } from './child-requests';
import type { HostOptions } from './options';

/** Milliseconds an importer may take; and a preview is kept. */
const DEADLINE = 20_000;
const KEPT = 10 * 60_000;
/** Previews kept at once; the oldest gives way. */
const MOST = 5;

const ERRORS: ReadonlySet<string> = new Set<ImportError>(['empty', 'binary', 'tooLarge', 'noHeader', 'unreadable', 'unsupported', 'timeout']);

export class Imports {
  private readonly options: HostOptions;
  private readonly files: ChildLine;
  private readonly previews = new Map<string, { readonly imported: ImportedFile; readonly forget: () => void }>();

  constructor(options: HostOptions, files: ChildLine) {
    this.options = options;
    this.files = files;
  }

  async preview({ name, bytes, language, choices = {} }: Parameters<HostApi['importPreview']>[0]): Promise<Result<ImportPreview, ImportError>> {
    const today = new Date(this.options.clock.now()).toISOString().slice(0, 10);
    const answer = await this.files.ask({ kind: 'import', name, bytes, language, today, choices }, DEADLINE);
    if (!answer.ok) return { ok: false, error: ERRORS.has(answer.error) ? (answer.error as ImportError) : 'unreadable', detail: answer.detail };
    const imported = answer.value as ImportedFile;
    const id = this.options.newId('import');
    this.previews.set(id, { imported, forget: this.options.clock.after(KEPT, () => this.previews.delete(id)) });
    for (const oldest of [...this.previews.keys()].slice(0, -MOST)) this.take(oldest);
    const { lineage: _, images: __, ...preview } = imported;
    return { ok: true, value: { id, ...preview } };
  }

  /** The import of a preview, which is forgotten; `null` when it was already. */
  take(id: string): ImportedFile | null {
    const kept = this.previews.get(id);
    kept?.forget();
    this.previews.delete(id);
    return kept?.imported ?? null;
  }

  close(): void {
    for (const id of [...this.previews.keys()]) this.take(id);
  }
}
