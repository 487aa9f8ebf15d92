/** What the start page shows: the projects of the library, the templates and the preferences, kept up to date by the host's events. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostApi, HostInfo, LibraryEntry, LibraryFolder, Preferences, TemplateInfo } from '../../src-shared/host';
import type { Language } from '../../src-shared/model/fields';

export interface HomeState {
  readonly info: HostInfo;
  readonly preferences: Preferences;
  /** `null` until the library has been read for the first time. */
  readonly entries: readonly LibraryEntry[] | null;
  /** Every folder below the library, and the library folder itself where it cannot be read. */
  readonly folders: readonly LibraryFolder[];
  readonly templates: readonly TemplateInfo[];
}

export interface Home {
  readonly host: HostApi;
  readonly store: StoreApi<HomeState>;
  /** Reads the library again. Called by the host's events too. */
  refresh(): Promise<void>;
  /** Changes the preferences at once here, and for every window through the host. */
  prefer(change: Partial<Preferences>): void;
}

/** The language the interface speaks. */
export function interfaceLanguage({ preferences, info }: Pick<HomeState, 'preferences' | 'info'>): Language {
  return preferences.language === 'system' ? info.systemLanguage : preferences.language;
}

/** Asks the host for what every screen needs. The library itself is read behind, so that the first picture does not wait for it. */
export async function openHome(host: HostApi): Promise<Home> {
  const [info, preferences, templates] = await Promise.all([host.info(), host.preferences(), host.templates()]);
  const store = createStore<HomeState>()(() => ({ info, preferences, templates, entries: null, folders: [] }));
  /** Answers may overtake each other; only that of the latest question counts. */
  let asked = 0;

  const refresh = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    const [entries, folders] = await Promise.all([host.library(), host.folders()]).catch(() => [null, []] as const);
    if (entries && question === asked) store.setState({ entries, folders });
  };

  host.onEvent((event) => {
    if (event.type === 'library') void refresh();
    if (event.type === 'preferences') store.setState({ preferences: event.preferences });
    if (event.type === 'connection' && event.up) void refresh();
  });
  void refresh();

  return {
    host,
    store,
    refresh,
    prefer: (change) => {
      const next = { ...store.getState().preferences, ...change };
      store.setState({ preferences: next });
      void host.setPreferences(next).catch(() => undefined);
    },
  };
}
