/** The board's own keys, which are no commands: for the list of shortcuts. `keys.ts` says what they do. */

interface BoardKey {
  readonly shortcuts: readonly string[];
  /** Of the messages. */
  readonly words: `select.keys.${'go' | 'more' | 'far' | 'keep' | 'toggle' | 'reach' | 'add' | 'less'}`;
}

export const BOARD_KEYS: readonly BoardKey[] = [
  { shortcuts: ['Arrows'], words: 'select.keys.go' },
  { shortcuts: ['Shift+Arrows'], words: 'select.keys.more' },
  { shortcuts: ['Shift+Home', 'Shift+End'], words: 'select.keys.far' },
  { shortcuts: ['Mod+Arrows'], words: 'select.keys.keep' },
  { shortcuts: ['Shift+Space'], words: 'select.keys.toggle' },
  { shortcuts: ['Shift+Click'], words: 'select.keys.reach' },
  { shortcuts: ['Mod+Click'], words: 'select.keys.add' },
  { shortcuts: ['Escape'], words: 'select.keys.less' },
];
