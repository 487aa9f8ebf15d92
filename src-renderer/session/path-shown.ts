/** Whether the path along which durations are summed stands out in this window. It ends with the board. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../src-shared/model/fields';
import { useSession, useSessionObject } from './react';
import type { Session } from './session';

const stores = new WeakMap<Session, StoreApi<{ readonly board: Id | null }>>();

function storeOf(session: Session): StoreApi<{ readonly board: Id | null }> {
  let store = stores.get(session);
  if (!store) stores.set(session, (store = createStore<{ readonly board: Id | null }>()(() => ({ board: null }))));
  return store;
}

export function usePathShown(): { readonly shown: boolean; readonly show: (on: boolean) => void } {
  const store = storeOf(useSessionObject());
  const board = useSession((state) => state.board);
  return { shown: useStore(store, (state) => state.board === board), show: (on) => store.setState({ board: on ? board : null }) };
}
