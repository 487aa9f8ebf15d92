/** The host: everything behind HostApi, for any number of clients, whatever shell they sit in. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProjectDocument } from '../../src-shared/document';
import { type HostApi, type HostEvent, type HostInfo, type OpenError, type OpenedProject, type Result, type SaveError, TEMPLATE_PATH } from '../../src-shared/host';
import { newJourneyBoard } from '../../src-shared/model/builders';
import type { ImageHash, Language } from '../../src-shared/model/fields';
import { keyBetween } from '../../src-shared/model/order';
import { PROJECT_ID } from '../../src-shared/model/project';
import { type NewRecord, SCHEMA_VERSION } from '../../src-shared/model/schema';
import { type StoredImage, messageOf, toSaveFailure } from '../store';
import { ChildLine } from './child-line';
import type { ChildRequest, OpenedFile } from './child-requests';
import { ClientPort } from './client';
import { newDocument } from './documents';
import { Exports } from './exports';
import { externalAddress } from './external';
import { ENDING, isFileName } from './file-names';
import { checkImage } from './image-check';
import { Imports } from './imports';
import { Library } from './library';
import type { HostOptions } from './options';
import { DataPaths } from './paths';
import { Publisher } from './publisher';
import { Sessions } from './sessions';
import { Settings } from './settings';

/** One connected interface. */
export interface Client {
  readonly api: HostApi;
  /** Leaves every session of the client; resolves when what it left is published. */
  disconnect(): Promise<void>;
}

export interface Host {
  connect(): Client;
  /** Sends an event to every client: a shell's menu asks the interface for a command that way. */
  broadcast(event: HostEvent): void;
  /** Publishes and closes everything. Nothing may be called afterwards. */
  close(): Promise<void>;
}

/** Milliseconds for the picture of a file. */
const PEEK_DEADLINE = 10_000;
/** Largest file that is handed to an importer, which has a limit of its own. */
const MAX_IMPORT = 64 * 1024 * 1024;

const PLATFORMS: Readonly<Record<string, HostInfo['platform']>> = { linux: 'linux', darwin: 'darwin', win32: 'win32' };

export function createHost(options: HostOptions): Host {
  const data = new DataPaths(options.dataFolder);
  const settings = new Settings(data.settings);
  // Pictures for the library must not keep a project from opening.
  const files = new ChildLine(options);
  const pictures = new ChildLine(options);
  const publisher = new Publisher(options.entries);
  const sessions = new Sessions(options, data, files, publisher);
  const library = new Library(options, settings, pictures, sessions);
  const imports = new Imports(options, files);
  const exports = new Exports(options, sessions);
  const clients = new Set<ClientPort>();

  const broadcast = (event: HostEvent): void => {
    for (const client of clients) client.emit(event);
  };
  const libraryChanged = (): void => broadcast({ type: 'library' });

  function noteOpened<E extends string>(opened: Result<OpenedProject, E>): Result<OpenedProject, E> {
    if (opened.ok) {
      settings.opened(opened.value.path, options.clock.now());
      libraryChanged();
    }
    return opened;
  }

  /** A new project's document; without a template an empty journey map. */
  function documentFromTemplate(id: string, language: Language, title: string): ProjectDocument | null {
    const newId = (kind: string): string => options.newId(kind);
    const today = new Date(options.clock.now()).toISOString().slice(0, 10);
    const lineage = newId('lineage');
    const project: NewRecord = { kind: 'project', id: PROJECT_ID, title, language, lineage, schema: SCHEMA_VERSION };
    const records = id === '' ? [project, ...newJourneyBoard(newId, { title, order: keyBetween(null, null) ?? '' })] : options.templates.make(id, { language, title, today, newId });
    return records && newDocument(records, lineage);
  }

  function peekTemplate(id: string): Uint8Array | null {
    const template = options.templates.list().find((one) => one.id === id);
    const document = template ? documentFromTemplate(id, template.language, '') : null;
    const state = document?.encode() ?? null;
    document?.destroy();
    return state;
  }

  async function peek(path: string): Promise<Uint8Array | null> {
    if (path.startsWith(TEMPLATE_PATH)) return peekTemplate(path.slice(TEMPLATE_PATH.length));
    const session = await sessions.at(path);
    if (session) return session.encode();
    const answer = await pictures.ask({ kind: 'open', path, seed: null } satisfies ChildRequest, PEEK_DEADLINE);
    return answer.ok ? (answer.value as OpenedFile).state : null;
  }

  async function peekImages(path: string, wanted: readonly ImageHash[]): Promise<Awaited<ReturnType<HostApi['peekImages']>>> {
    const session = await sessions.at(path);
    if (!session) return library.images(path, wanted);
    return wanted.flatMap((image) => {
      const bytes = session.image(image)?.bytes;
      return bytes ? [{ image, bytes }] : [];
    });
  }

  function createFrom(client: ClientPort, { state, title, lineage, folder, images = [] }: { state: Uint8Array; title: string; lineage: string; folder: string | undefined; images?: readonly StoredImage[] }): Promise<Result<OpenedProject, SaveError>> {
    return sessions.create(client, library.pathFor(title, folder), lineage, { state, images, versions: [] }, false);
  }

  function connect(): Client {
    const client = new ClientPort();
    clients.add(client);

    const api: HostApi = {
      info: () =>
        resolved({
          version: options.version,
          shell: options.shell,
          platform: PLATFORMS[process.platform] ?? 'other',
          systemLanguage: options.systemLanguage,
          libraryPath: options.libraryFolder,
          openAtStart: options.openAtStart,
          fileDialogs: options.dialogs !== null,
        }),
      preferences: () => resolved(settings.preferences),
      setPreferences(preferences) {
        settings.preferences = preferences;
        broadcast({ type: 'preferences', preferences });
        return resolved(undefined);
      },

      library: () => library.list(),
      folders: () => resolved(library.folders()),
      search: (path, query) => library.search(path, query),
      peek,
      peekImages,
      forget(path) {
        settings.forget(path);
        libraryChanged();
        return resolved(undefined);
      },
      rename: (path, name) => thenTell(library.rename(path, name)),
      duplicate: (path) => thenTell(library.duplicate(path)),
      trash: (path) => thenTell(library.trash(path)),

      templates: () => resolved(options.templates.list()),
      async create({ template, language, title, folder }) {
        const document = documentFromTemplate(template, language, title);
        if (!document) return { ok: false, error: 'notFound', detail: `no template ${template}` };
        const { project } = document.snapshot;
        try {
          return noteOpened(await createFrom(client, { state: document.encode(), title: project?.title ?? title, lineage: project?.lineage ?? '', folder }));
        } catch (error) {
          return { ok: false, error: toSaveFailure(error).code, detail: messageOf(error) };
        } finally {
          document.destroy();
        }
      },

      chooseProject: () => options.dialogs?.openProject() ?? resolved(null),
      open: async (path) => noteOpened<OpenError>(await sessions.open(client, path)),
      send: (id, update) => resolved(sessions.get(id)?.send(client, update) ?? { ok: false, error: 'closed', detail: '' }),
      save: async (id, confirm) => (await sessions.get(id)?.publish(confirm, true)) ?? { ok: false, error: 'notFound', detail: 'the session is closed' },
      saveAs: (id, name) => saveAs(client, id, name),
      close: (id) => sessions.leave(client, id).then(libraryChanged),

      putImage: (id, bytes) => resolved(putImage(id, bytes)),
      image: (id, hash) => resolved(sessions.get(id)?.image(hash)?.bytes ?? null),
      imageSizes: (id) => resolved(sessions.get(id)?.imageSizes() ?? []),

      async chooseImport() {
        const path = (await options.dialogs?.openImport()) ?? null;
        if (path === null) return null;
        // One that is too large goes on empty-handed to the importer, which says so.
        const bytes = statSync(path).size > MAX_IMPORT ? new Uint8Array(MAX_IMPORT) : readFileSync(path);
        return { name: basename(path), bytes };
      },
      importPreview: (file) => imports.preview(file),
      async importCommit(id, folder) {
        const imported = imports.take(id);
        if (!imported) return { ok: false, error: 'notFound', detail: 'the preview was forgotten' };
        try {
          return noteOpened(await createFrom(client, { ...imported, folder }));
        } catch (error) {
          return { ok: false, error: toSaveFailure(error).code, detail: messageOf(error) };
        }
      },

      export: (job, request) => exports.run(client, job, request),
      cancelExport(job) {
        exports.cancel(job);
        return resolved(undefined);
      },
      async openExternal(address) {
        const safe = externalAddress(address);
        return safe !== null && (await options.openExternal(safe));
      },
      onEvent: (listener) => client.listen(listener),
    };

    return {
      api,
      async disconnect() {
        clients.delete(client);
        await sessions.leaveAll(client);
        libraryChanged();
      },
    };
  }

  async function thenTell<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    libraryChanged();
    return result;
  }

  async function saveAs(client: ClientPort, id: string, name: string): Promise<Result<OpenedProject, SaveError> | null> {
    const session = sessions.get(id);
    if (!session) return { ok: false, error: 'notFound', detail: 'the session is closed' };
    const chosen = options.dialogs ? await options.dialogs.saveProject(name + ENDING) : null;
    if (options.dialogs && chosen === null) return null;
    if (chosen === null && !isFileName(name)) return { ok: false, error: 'cannotWrite', detail: 'no file name' };
    const path = chosen === null ? library.pathFor(name) : chosen.toLowerCase().endsWith(ENDING) ? chosen : chosen + ENDING;
    if (samePath(path, session.path)) {
      const saved = await session.publish(true);
      return saved.ok ? { ok: true, value: session.join(client) } : saved;
    }
    const created = await sessions.create(client, path, session.lineage, { state: session.encode(), ...session.attachments() }, chosen !== null);
    if (created.ok) await sessions.leave(client, id);
    return noteOpened(created);
  }

  function putImage(id: string, bytes: Uint8Array): Awaited<ReturnType<HostApi['putImage']>> {
    const session = sessions.get(id);
    if (!session || session.readOnly) return { ok: false, error: 'readOnly', detail: '' };
    const checked = checkImage(bytes);
    if (!checked.ok) return checked;
    const { width, height } = checked.value;
    return { ok: true, value: { image: session.putImage(checked.value), width, height } };
  }

  return {
    connect,
    broadcast,
    async close() {
      exports.cancelAll();
      imports.close();
      await sessions.close();
      files.close();
      pictures.close();
      await publisher.close();
    },
  };
}

function samePath(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return a === b;
  }
}

function resolved<T>(value: T): Promise<T> {
  return Promise.resolve(value);
}
