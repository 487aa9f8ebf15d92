/** The session in React: a component renders when the part it asked for changes, and only then. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Intent } from '../../src-shared/commands/types';
import type { Id } from '../../src-shared/model/fields';
import type { Kind, RecordOf } from '../../src-shared/model/schema';
import type { Scene } from '../../src-shared/scene/types';
import { type Calm, calmStore } from './calm';
import type { Session } from './session';
import type { SessionState } from './types';

const SessionContext = createContext<Session | null>(null);
/** What `useSession` reads instead of the session's own store. */
const CalmContext = createContext<StoreApi<SessionState> | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }): ReactNode {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** What is inside may be drawn a moment after the board: what is asked of the state here is as `calmStore` tells it. `calm` stays the same. */
export function CalmSession({ calm: by, children }: { readonly calm: Calm; readonly children: ReactNode }): ReactNode {
  const session = useSessionObject();
  const calm = useMemo(() => calmStore(session.store, by), [session, by]);
  useEffect(() => calm.follow(), [calm]);
  return <CalmContext value={calm.store}>{children}</CalmContext>;
}

/** The open project's session. Throws outside a `SessionProvider`. */
export function useSessionObject(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No project is open here.');
  return session;
}

/** A value of the session's state; it must be equal by identity while unchanged. */
export function useSession<T>(select: (state: SessionState) => T): T {
  const session = useSessionObject();
  return useStore(useContext(CalmContext) ?? session.store, select);
}

/** A record of a kind, or `undefined` while there is none. Renders only when that record changes. */
export function useRecord<K extends Kind>(kind: K, id: Id | null | undefined): RecordOf[K] | undefined {
  const session = useSessionObject();
  const subscribe = useCallback((listener: () => void) => (id ? session.onRecord(id, listener) : () => undefined), [session, id]);
  return useSyncExternalStore(subscribe, () => session.store.getState().snapshot.find(kind, id));
}

/** A part of the shown board's scene; blocks keep their identity while unchanged, so `scene.find(key)?.block` is a good part. */
export function useScenePart<T>(select: (scene: Scene) => T): T {
  return useStore(useSessionObject().store, (state) => select(state.scene));
}

/** Hears what commands ask of the program besides edits. The latest handler is called; it needs no memoising. */
export function useIntent(handler: (intent: Intent) => void): void {
  const session = useSessionObject();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => session.onIntent((intent) => latest.current(intent)), [session]);
}
