/** The name under new comments: a preference of this machine, asked where the first comment is written. */
import { useEffect, useRef, useState } from 'react';
import type { Preferences } from '../../../src-shared/host';
import { useSessionObject } from '../../session/react';

export interface Author {
  /** `null` until the preferences have been read. */
  readonly name: string | null;
  readonly rename: (name: string) => void;
}

export function useAuthor(): Author {
  const { host } = useSessionObject();
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const latest = useRef<Preferences | null>(null);
  useEffect(() => {
    let here = true;
    const take = (next: Preferences): void => {
      latest.current = next;
      if (here) setPreferences(next);
    };
    // Without an answer nobody is named; comments can be written all the same.
    void host.preferences().then(take, () => undefined);
    const off = host.onEvent((event) => {
      if (event.type === 'preferences') take(event.preferences);
    });
    return () => {
      here = false;
      off();
    };
  }, [host]);
  return {
    name: preferences?.author ?? null,
    rename: (author) => {
      if (!latest.current || latest.current.author === author) return;
      const next = { ...latest.current, author };
      latest.current = next;
      setPreferences(next);
      void host.setPreferences(next).catch(() => undefined);
    },
  };
}
