/** What is looked for in this project, what was found, and where one stands in it. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { findAll, type PlacedHit, type Query } from '../../../src-shared/commands/finding';
import { replaceAll, replaceHit } from '../../../src-shared/commands/replace';
import { NOTHING_SELECTED } from '../../../src-shared/commands/types';
import type { Session } from '../../session/session';
import { openLibraryItem } from '../../session/library-item';
import { useSession, useSessionObject } from '../../session/react';

/** A hit by its place, since records are other objects after every change. */
interface At {
  readonly id: string;
  readonly field: string;
  readonly line: number;
  readonly from: number;
}

/** Where the hit stands on a board that is no grid. */
function placeKey({ record, field }: PlacedHit): string | null {
  if (record.kind === 'note') return `note:${record.id}`;
  // A pole of a scale stands at the scale.
  return record.kind === 'persona' ? field.replace(/^scales\.(\d+)\./, 'scale:$1.') : null;
}

export interface Sought extends Query {
  readonly replacement: string;
}

/** What was looked for last, as long as the project is open: the panel forgets everything when it closes. */
const last = new WeakMap<Session, Sought>();

export const keyOf = ({ record, field, line, from }: PlacedHit): string => `${record.id} ${field} ${String(line)} ${String(from)}`;

export interface Find {
  readonly sought: Sought;
  readonly hits: readonly PlacedHit[];
  /** Index of the hit one stands at; −1 before the first step. */
  readonly index: number;
  readonly seek: (change: Partial<Sought>) => void;
  readonly go: (index: number) => void;
  /** Goes there and opens the panel that holds it: an item of the library has its page there, a note stands in the capture tray. */
  readonly open: (index: number) => void;
  /** To the next or previous hit, around the end; the first step begins on the shown board. */
  readonly step: (by: -1 | 1) => void;
  /** Replaces the hit one stands at and goes to the next; goes to the first where one stands at none. Returns whether it replaced. */
  readonly replace: () => boolean;
  /** Replaces all; returns how many. */
  readonly replaceAll: () => number;
  /** How many hits there are this moment; `hits` may be behind. */
  readonly left: () => number;
}

export function useFind(): Find {
  const session = useSessionObject();
  const { store } = session;
  const [sought, setSought] = useState<Sought>(() => last.get(session) ?? { text: '', exact: false, wholeWord: false, replacement: '' });
  const [at, setAt] = useState<At | null>(null);
  const snapshot = useSession((state) => state.snapshot);
  const { text, exact, wholeWord } = sought;
  const query = useMemo(() => ({ text, exact, wholeWord }), [text, exact, wholeWord]);
  const deferred = useDeferredValue(query);
  const hits = useMemo(() => findAll(snapshot, deferred), [snapshot, deferred]);
  const isAt = ({ record, field, line, from }: PlacedHit): boolean => record.id === at?.id && field === at.field && line === at.line && from === at.from;
  /** The hits of what stands in the field now, which the list may not have caught up with. */
  const latest = (): readonly PlacedHit[] => (query === deferred ? hits : findAll(snapshot, query));

  useEffect(() => {
    last.set(session, sought);
  }, [session, sought]);

  /** Shows the hit on its board without taking the keyboard. */
  const show = (hit: PlacedHit): void => {
    setAt({ id: hit.record.id, field: hit.field, line: hit.line, from: hit.from });
    if (hit.place.on !== 'board') {
      // What is marked on the board is the hit one stands at, or nothing.
      store.getState().select(NOTHING_SELECTED);
      return;
    }
    const { record } = hit;
    store.getState().showBoard(hit.place.board);
    if (record.kind !== 'board') {
      const place = placeKey(hit);
      store.getState().select({ ids: [record.id], cell: record.kind === 'card' ? { lane: record.place.lane, step: record.place.step } : null, ...(place === null ? {} : { place }) });
    }
    // A board that has just been shown opens its view when it is drawn.
    requestAnimationFrame(() => session.intend('revealSelection'));
  };
  const firstHere = (found: readonly PlacedHit[], by: -1 | 1): PlacedHit | undefined => {
    const { board } = store.getState();
    const here = (hit: PlacedHit): boolean => hit.place.on === 'board' && hit.place.board === board;
    return (by > 0 ? found.find(here) : found.findLast(here)) ?? found[0];
  };

  return {
    sought,
    hits,
    index: at ? hits.findIndex(isAt) : -1,
    seek: (change) => setSought((now) => ({ ...now, ...change })),
    go: (to) => {
      const hit = hits[to];
      if (hit) show(hit);
    },
    open: (to) => {
      const hit = hits[to];
      if (!hit) return;
      show(hit);
      if (hit.place.on === 'library') openLibraryItem(session, hit.record.id);
      if (hit.place.on === 'tray') session.intend('toggleNotes');
    },
    step: (by) => {
      const found = latest();
      const index = found.findIndex(isAt);
      const next = index < 0 ? firstHere(found, by) : found[(index + by + found.length) % found.length];
      if (next) show(next);
    },
    replace: () => {
      const found = latest();
      const index = found.findIndex(isAt);
      const hit = found[index];
      if (!hit) {
        const first = firstHere(found, 1);
        if (first) show(first);
        return false;
      }
      const done = store.getState().run(replaceHit, { query, id: hit.record.id, field: hit.field, line: hit.line, from: hit.from, replacement: sought.replacement });
      if (!done) return false;
      const after = findAll(store.getState().snapshot, query);
      // What was written may hold the query itself: the next hit is the first behind it.
      const same = (other: PlacedHit): boolean => other.record.id === hit.record.id && other.field === hit.field;
      const behind = after.find((other) => same(other) && (other.line > hit.line || (other.line === hit.line && other.from >= hit.from + sought.replacement.length)));
      const elsewhere = found.slice(index + 1).find((other) => !same(other));
      const next = behind ?? after.find((other) => other.record.id === elsewhere?.record.id && other.field === elsewhere.field) ?? after[0];
      if (next) show(next);
      else setAt(null);
      return true;
    },
    replaceAll: () => {
      const count = findAll(store.getState().snapshot, query).length;
      return store.getState().run(replaceAll, { query, replacement: sought.replacement }) ? count : 0;
    },
    left: () => findAll(store.getState().snapshot, query).length,
  };
}
