/** A field of several selected records: the value that all of them have, or that they differ. */
import { useShallow } from 'zustand/react/shallow';
import type { Kind, RecordOf } from '../../../src-shared/model/schema';
import { useSession } from '../../session/react';

/** Stands for a value where the records have different ones. */
export const MIXED = Symbol('mixed');
export type Shared<V> = V | typeof MIXED;

/** `fallback` where there are no records. Values compare by identity. */
export function shared<R, V>(records: readonly R[], read: (record: R) => V, fallback: V): Shared<V> {
  const [first, ...rest] = records;
  if (first === undefined) return fallback;
  const value = read(first);
  return rest.every((record) => Object.is(read(record), value)) ? value : MIXED;
}

/** The selected records of a kind, the primary one last. Renders when one of them changes. */
export function useSelected<K extends Kind>(kind: K): readonly RecordOf[K][] {
  return useSession(useShallow(({ selection, snapshot }): readonly RecordOf[K][] => selection.ids.flatMap((id) => snapshot.find(kind, id) ?? [])));
}
