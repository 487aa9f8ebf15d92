/** Short messages at the bottom of the window, read out by screen readers, gone after a while unless they tell of an error. */
import { CircleAlert, CircleCheck, Hourglass, X } from 'lucide-react';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Button, IconButton } from './button';
import { useWords } from './words';

export interface Notice {
  readonly id: number;
  /** `busy` stays until the work is done. */
  readonly tone: 'done' | 'error' | 'busy';
  readonly title: string;
  readonly text?: string | undefined;
  /** What it is about: a later message about the same takes its place. */
  readonly about?: 'clipboard' | 'save' | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface Notices {
  readonly store: StoreApi<readonly Notice[]>;
  /** Shows a message in place of one with the same title, or about the same. Returns its id. */
  readonly show: (notice: Omit<Notice, 'id'>) => number;
  readonly hide: (id: number) => void;
  /** What was said about it no longer holds. */
  readonly settle: (about: NonNullable<Notice['about']>) => void;
}

const AT_MOST = 3;
/** Long enough to read twice; WCAG asks that nothing needed vanishes by itself, so errors stay. */
const STAYS_MS = 6_000;

export function createNotices(): Notices {
  let nextId = 1;
  const store = createStore<readonly Notice[]>()(() => []);
  return {
    store,
    show: (notice) => {
      const id = nextId;
      nextId += 1;
      store.setState([...store.getState().filter((other) => other.title !== notice.title && (!notice.about || other.about !== notice.about)), { ...notice, id }].slice(-AT_MOST), true);
      return id;
    },
    hide: (id) => store.setState(store.getState().filter((notice) => notice.id !== id), true),
    settle: (about) => store.setState(store.getState().filter((notice) => notice.about !== about), true),
  };
}

/** The window's messages, for the parts of it that do not know the program. */
export const NoticesReact = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesReact);
  if (!notices) throw new Error('No messages are shown here.');
  return notices;
}

function NoticeBox({ notice, hide }: { readonly notice: Notice; readonly hide: (id: number) => void }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { id, tone, action } = notice;
  useEffect(() => {
    if (tone !== 'done') return undefined;
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) hide(id);
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [id, tone, hide]);
  const Icon = tone === 'error' ? CircleAlert : tone === 'busy' ? Hourglass : CircleCheck;
  return (
    <div className="cx-notice" data-tone={tone} ref={box} role={tone === 'error' ? 'alert' : undefined}>
      <Icon className="cx-icon" size={20} aria-hidden />
      <div className="cx-notice-words">
        <strong>{notice.title}</strong>
        {notice.text}
      </div>
      <div className="cx-notice-actions">
        {action && (
          <Button
            variant="quiet"
            onPress={() => {
              hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
        <IconButton icon={X} label={words('notice.close')} onPress={() => hide(id)} />
      </div>
    </div>
  );
}

export function NoticeRegion({ notices }: { readonly notices: Notices }): ReactNode {
  const words = useWords();
  const list = useStore(notices.store);
  return (
    <section className="cx-notices" aria-label={words('notice.region')} aria-live="polite">
      {list.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} hide={notices.hide} />
      ))}
    </section>
  );
}
