/** The program and what belongs to it, for the components of the frame. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { HomeState } from '../session/home';
import type { Pictures } from './home/pictures';
import type { Program, ProgramState } from './program';

export interface AppContext {
  readonly program: Program;
  readonly pictures: Pictures;
}

export const AppReact = createContext<AppContext | null>(null);

function useApp(): AppContext {
  const app = useContext(AppReact);
  if (!app) throw new Error('The program has not started.');
  return app;
}

export function useProgram(): Program {
  return useApp().program;
}

export function usePictures(): Pictures {
  return useApp().pictures;
}

export function useProgramState<T>(select: (state: ProgramState) => T): T {
  return useStore(useApp().program.store, select);
}

export function useHome<T>(select: (state: HomeState) => T): T {
  return useStore(useApp().program.home.store, select);
}
