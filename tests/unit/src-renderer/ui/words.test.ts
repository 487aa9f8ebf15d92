import { describe, expect, it } from 'vitest';
import { translator } from '../../../../src-shared/i18n';
import { keyNames } from '../../../../src-renderer/ui/keys';
import { makeFormats } from '../../../../src-renderer/ui/words';

const NOW = Date.UTC(2026, 4, 20, 12);
const MINUTE = 60_000;

describe('how long ago', () => {
  it.each([
    [0, 'just now', 'hace un momento'],
    [5 * MINUTE, '5 minutes ago', 'hace 5 minutos'],
    [60 * MINUTE, '1 hour ago', 'hace 1 hora'],
    [25 * 60 * MINUTE, 'yesterday', 'ayer'],
    [8 * 24 * 60 * MINUTE, 'May 12, 2026', '12 de mayo de 2026'],
    // A file from a machine whose clock is ahead.
    [-60 * MINUTE, 'just now', 'hace un momento'],
  ])('%d ms: %s, %s', (passed, english, spanish) => {
    expect(makeFormats('en', () => NOW).ago(NOW - passed)).toBe(english);
    expect(makeFormats('es', () => NOW).ago(NOW - passed)).toBe(spanish);
  });
});

describe('a number', () => {
  it('is written as the boards write it, with a true minus', () => {
    expect(makeFormats('es').number(-1.5)).toBe('−1,5');
    expect(makeFormats('en').number(-1.5)).toBe('−1.5');
    expect(translator('es')('compare.count', { count: -3, title: 'x' })).toContain('−3');
  });
});

describe('the names of keys', () => {
  it('follow the language', () => {
    expect(keyNames('Mod+Shift+Z', translator('es'), false)).toEqual(['Ctrl', 'Mayús', 'Z']);
    expect(keyNames('Delete', translator('es'), false)).toEqual(['Supr']);
  });

  it('follow the keyboard', () => {
    expect(keyNames('Mod+Shift+Z', translator('en'), true)).toEqual(['⌘', '⇧', 'Z']);
  });

  it('hold a plus as a key', () => {
    expect(keyNames('Mod++', translator('en'), false)).toEqual(['Ctrl', '+']);
  });
});
