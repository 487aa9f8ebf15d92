/** A shortcut as the keys of this machine's keyboard, in the interface's language. */
import type { ReactNode } from 'react';
import type { Translator } from '../../src-shared/i18n';
import { useWords } from './words';

export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** The names of a shortcut's keys, in the order in which they are held. */
export function keyNames(shortcut: string, words: Translator, mac: boolean = IS_MAC): readonly string[] {
  // The last key may itself be `+`.
  const parts = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  return parts.map((part) => (mac ? MAC_SIGNS[part] : undefined) ?? words.maybe(`key.${part === 'Mod' ? 'Ctrl' : part}`) ?? part.toUpperCase());
}

export function Keys({ shortcut }: { readonly shortcut: string }): ReactNode {
  const words = useWords();
  return (
    <span className="cx-keys">
      {keyNames(shortcut, words).map((name, i) => (
        <kbd className="cx-key" key={i}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
