import { describe, expect, it } from 'vitest';
import { matches, type KeyPress } from '../../../../src-renderer/app/shortcuts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a shortcut', () => {
  it.each<[string, KeyPress, boolean]>([
    ['Mod+Z', press('z', { ctrlKey: true }), true],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Z', press('z'), false],
    ['Mod+Z', press('z', { ctrlKey: true, altKey: true }), false],
    ['Mod+Z', press('z', { metaKey: true }), false],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true }), true],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true, shiftKey: true }), false],
    ['Delete', press('Delete'), true],
    ['Mod+0', press('0', { ctrlKey: true }), true],
    // Signs are the character typed: on a Spanish keyboard `=` and `?` need Shift, and `+` does not.
    ['Mod+=', press('=', { ctrlKey: true, shiftKey: true }), true],
    ['Mod++', press('+', { ctrlKey: true }), true],
    ['Mod+-', press('-', { ctrlKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?', { ctrlKey: true, shiftKey: true }), false],
  ])('%s and the key press %j: %s', (shortcut, key, expected) => {
    expect(matches(shortcut, key, false)).toBe(expected);
  });

  it('takes Command on a Mac, and not Control', () => {
    expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
  });
});
