/**
 * A HostApi without a machine behind it: projects live in this page's memory and are gone with it. It serves the bench page and keeps to
 * the same contract suite as the shells; what needs a disk, dialogs or native code says so in the words of the contract.
 */
import type { HostApi, HostEvent, HostInfo, ImportPreview, LibraryEntry, OpenedProject, Preferences } from '../../src-shared/host';
import { TEMPLATE_PATH } from '../../src-shared/host';
import type { ProjectDocument } from '../../src-shared/document';
import { importFile } from '../../src-shared/formats/import';
import { templates } from '../../src-shared/formats/templates';
import { countBoards } from '../../src-shared/insight/counts';
import { translator } from '../../src-shared/i18n';
import { copyOf, documentOf, emptyMap, newId, newProject, pngSize, searchMemory, sha256, type MemoryProject } from './memory-projects';

const LIBRARY = '/memory';
const ENDING = '.cxmap';
const FORBIDDEN_NAME = /^$|^\.+$|^\s|\s$|[\p{Cc}<>:"/\\|?*]|^(con|prn|aux|nul|com\d|lpt\d)$/iu;

interface Client {
  readonly listeners: Set<(event: HostEvent) => void>;
}

export interface MemoryHost {
  connect(): { readonly api: HostApi; disconnect(): Promise<void> };
}

const today = (): string => new Date().toISOString().slice(0, 10);
const done = <T>(value: T): Promise<{ ok: true; value: T }> => Promise.resolve({ ok: true, value });
const failed = <E extends string>(error: E, detail = ''): Promise<{ ok: false; error: E; detail: string }> => Promise.resolve({ ok: false, error, detail });

/** A host that holds the given projects: documents by path. */
export function createMemoryMachine(given: ReadonlyMap<string, Uint8Array> = new Map()): MemoryHost {
  const projects = new Map<string, MemoryProject>();
  const previews = new Map<string, ProjectDocument>();
  const clients = new Set<Client>();
  /** Which clients have a session open; a session's id stands for its project while anyone has. */
  const sessions = new Map<string, { readonly project: MemoryProject; readonly members: Set<Client> }>();
  let preferences: Preferences = { language: 'system', theme: 'system', sort: 'date', guide: 'offer', author: '' };

  for (const [path, state] of given) projects.set(path, newProject(path, documentOf(state)));

  const tell = (event: HostEvent, to: Iterable<Client> = clients): void => {
    for (const client of [...to]) for (const listener of [...client.listeners]) listener(event);
  };

  const freePath = (title: string, folder: string): string => {
    const name = title.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ').trim() || 'CXMap';
    for (let i = 1; ; i += 1) {
      const path = `${LIBRARY}/${folder === '' ? '' : `${folder}/`}${name}${i === 1 ? '' : ` ${String(i)}`}${ENDING}`;
      if (!projects.has(path)) return path;
    }
  };

  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.cxmap$/, '');

  const join = (project: MemoryProject, client: Client): OpenedProject => {
    let found = [...sessions].find(([, session]) => session.project === project);
    if (!found) {
      found = [newId('session'), { project, members: new Set() }];
      sessions.set(...found);
    }
    found[1].members.add(client);
    project.opened = Date.now();
    return {
      session: found[0], path: project.path, name: nameOf(project.path), state: project.document.encode(),
      readOnly: null, recovered: false, save: project.save,
    };
  };

  const leave = (id: string, client: Client): void => {
    const session = sessions.get(id);
    session?.members.delete(client);
    if (session?.members.size === 0) {
      sessions.delete(id);
      session.project.save = { state: 'saved', error: null, savedAt: Date.now() };
    }
  };

  const folderOf = (path: string): string => path.slice(LIBRARY.length + 1).split('/').slice(0, -1).join('/');

  const isFolder = (folder: string): boolean => !folder.split('/').includes('..');

  const add = (document: ProjectDocument, title: string, folder = ''): MemoryProject => {
    const project = newProject(freePath(title, folder), document);
    projects.set(project.path, project);
    return project;
  };

  const entryOf = (project: MemoryProject): LibraryEntry => {
    const { snapshot } = project.document;
    return {
      path: project.path, name: nameOf(project.path), title: snapshot.project?.title ?? '', modified: project.modified, size: project.document.encode().length,
      boards: snapshot.boards().length, inLibrary: true, folder: folderOf(project.path), opened: project.opened, unreadable: false, gone: false,
    };
  };

  const connect: MemoryHost['connect'] = () => {
    const client: Client = { listeners: new Set() };
    clients.add(client);
    const member = (id: string): MemoryProject | null => {
      const session = sessions.get(id);
      return session?.members.has(client) ? session.project : null;
    };
    const opened = (project: MemoryProject): Promise<{ ok: true; value: OpenedProject }> => {
      const value = join(project, client);
      tell({ type: 'library' });
      return done(value);
    };

    const api: HostApi = {
      info: () => Promise.resolve<HostInfo>({
        version: '0', shell: 'memory', platform: 'other', systemLanguage: 'en', libraryPath: LIBRARY, openAtStart: null, fileDialogs: false,
      }),
      preferences: () => Promise.resolve(preferences),
      setPreferences: (next) => {
        preferences = next;
        tell({ type: 'preferences', preferences });
        return Promise.resolve();
      },

      library: () => Promise.resolve([...projects.values()].map(entryOf).sort((a, b) => b.modified - a.modified)),
      peek: (path) => {
        if (!path.startsWith(TEMPLATE_PATH)) return Promise.resolve(projects.get(path)?.document.encode() ?? null);
        const id = path.slice(TEMPLATE_PATH.length);
        const records = templates.make(id, { language: templates.languageOf(id) ?? 'en', title: '', today: today(), newId });
        return Promise.resolve(records && documentOf(records).encode());
      },
      folders: () => Promise.resolve([...new Set([...projects.keys()].map(folderOf))].filter((path) => path !== '').map((path) => ({ path, unreadable: false }))),
      search: (path, query) => {
        const project = projects.get(path);
        return Promise.resolve(project ? searchMemory(project.document.snapshot, query) : null);
      },
      peekImages: (path, images) => Promise.resolve(images.flatMap((image) => {
        const bytes = projects.get(path)?.images.get(image);
        return bytes ? [{ image, bytes }] : [];
      })),
      forget: () => Promise.resolve(),
      rename: (path, name) => {
        const project = projects.get(path);
        const next = `${path.slice(0, path.lastIndexOf('/'))}/${name}${ENDING}`;
        if (FORBIDDEN_NAME.test(name)) return failed('badName');
        if (!project) return failed('notFound');
        if (projects.has(next)) return failed('exists');
        projects.delete(path);
        project.path = next;
        projects.set(next, project);
        tell({ type: 'library' });
        return done(next);
      },
      duplicate: (path) => {
        const project = projects.get(path);
        if (!project) return failed('notFound');
        const document = copyOf(project.document, nameOf(path));
        const copy = add(document, translator(document.snapshot.project?.language ?? 'en')('home.copyOf', { title: nameOf(path) }), folderOf(path));
        for (const [hash, image] of project.images) copy.images.set(hash, image);
        tell({ type: 'library' });
        return done(copy.path);
      },
      trash: (path) => {
        const project = projects.get(path);
        if (!project) return failed('notFound');
        if ([...sessions.values()].some((session) => session.project === project)) return failed('inUse');
        projects.delete(path);
        tell({ type: 'library' });
        return done(null);
      },

      templates: () => Promise.resolve(templates.list()),
      create: ({ template, language, title, folder = '' }) => {
        if (!isFolder(folder)) return failed('cannotWrite', `${folder} is outside of the library`);
        const records = template === '' ? emptyMap(title, language) : templates.make(template, { language, title, today: today(), newId });
        if (!records) return failed('notFound', `no template ${template}`);
        return opened(add(documentOf(records), title, folder));
      },

      chooseProject: () => Promise.resolve(null),
      open: (path) => {
        const project = projects.get(path);
        return project ? opened(project) : failed('notFound');
      },
      send: (id, update) => {
        const project = member(id);
        if (!project) return failed('closed');
        const received = project.document.receive(update, 'remote');
        if (!received.ok) return failed(received.error === 'tooLarge' ? 'tooLarge' : 'invalid', received.detail);
        const members = sessions.get(id)?.members ?? [];
        project.modified = Date.now();
        project.save = { ...project.save, state: 'protected' };
        tell({ type: 'update', session: id, update }, [...members].filter((other) => other !== client));
        tell({ type: 'save', session: id, save: project.save }, members);
        return done(null);
      },
      save: (id) => {
        const project = member(id);
        if (!project) return failed('notFound');
        project.save = { state: 'saved', error: null, savedAt: Date.now() };
        tell({ type: 'save', session: id, save: project.save }, sessions.get(id)?.members);
        return done(project.save);
      },
      saveAs: (id, name) => {
        const project = member(id);
        if (!project || FORBIDDEN_NAME.test(name)) return failed('cannotWrite');
        const copy = add(documentOf(project.document.encode()), name);
        for (const [hash, image] of project.images) copy.images.set(hash, image);
        leave(id, client);
        return opened(copy);
      },
      close: (id) => {
        leave(id, client);
        tell({ type: 'library' });
        return Promise.resolve();
      },

      putImage: async (id, bytes) => {
        const project = member(id);
        if (!project) return failed('readOnly');
        const size = pngSize(bytes);
        if (!size) return failed('notAnImage');
        const image = await sha256(bytes);
        project.images.set(image, bytes);
        return done({ image, ...size });
      },
      image: (id, hash) => Promise.resolve(member(id)?.images.get(hash) ?? null),
      imageSizes: (id) => Promise.resolve([...(member(id)?.images ?? [])].flatMap(([image, bytes]) => {
        const size = pngSize(bytes);
        return size ? [{ image, ...size }] : [];
      })),

      chooseImport: () => Promise.resolve(null),
      importPreview: async ({ name, bytes, language, choices = {} }) => {
        const result = await importFile({ name, bytes, language, newId, today: today(), choices });
        if (!result.ok) return failed(result.error, JSON.stringify({ code: result.code, line: result.line, values: result.values }));
        const document = documentOf(result.records);
        const counts = countBoards(document.snapshot).get(result.board) ?? { stages: 0, steps: 0, lanes: 0, cards: 0 };
        const { stages, steps, lanes, cards } = counts;
        const preview: ImportPreview = {
          id: newId('import'), title: result.title, stages, steps, lanes, cards, warnings: result.warnings, shape: result.shape, state: document.encode(), board: result.board,
        };
        previews.set(preview.id, document);
        return done(preview);
      },
      importCommit: (id, folder = '') => {
        if (!isFolder(folder)) return failed('cannotWrite', `${folder} is outside of the library`);
        const document = previews.get(id);
        if (!document) return failed('notFound', 'the preview was forgotten');
        previews.delete(id);
        return opened(add(document, document.snapshot.project?.title ?? '', folder));
      },

      // Exports need fonts, a canvas and a worker of the machine.
      export: () => failed('failed', 'there is no exporter in memory'),
      cancelExport: () => Promise.resolve(),
      openExternal: () => Promise.resolve(false),
      onEvent: (listener) => {
        client.listeners.add(listener);
        return () => void client.listeners.delete(listener);
      },
    };

    return {
      api,
      disconnect: () => {
        for (const id of [...sessions.keys()]) leave(id, client);
        clients.delete(client);
        return Promise.resolve();
      },
    };
  };
  return { connect };
}

/** One client of a host that holds the given projects. */
export function createMemoryHost(projects?: ReadonlyMap<string, Uint8Array>): HostApi {
  return createMemoryMachine(projects).connect().api;
}
