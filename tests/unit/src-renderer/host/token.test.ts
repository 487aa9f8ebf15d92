import { describe, expect, it, vi } from 'vitest';
import { takeToken } from '../../../../src-renderer/host/token';

const TOKEN = '0123456789abcdef0123456789abcdef';

function storage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
}
const at = (hash: string) => ({ hash, pathname: '/', search: '' });

describe('the token of a tab', () => {
  it.each([`#token=${TOKEN}`, `#${TOKEN}`])('is taken from %s and out of the address', (hash) => {
    const replaceState = vi.fn();
    expect(takeToken(at(hash), { replaceState }, storage())).toBe(TOKEN);
    expect(replaceState).toHaveBeenCalledWith(null, '', '/');
  });

  it('is remembered when the page is loaded again', () => {
    const kept = storage();
    takeToken(at(`#token=${TOKEN}`), { replaceState: vi.fn() }, kept);
    expect(takeToken(at(''), { replaceState: vi.fn() }, kept)).toBe(TOKEN);
  });

  it('gives way to a newer one', () => {
    const kept = storage();
    takeToken(at(`#token=${TOKEN}`), { replaceState: vi.fn() }, kept);
    const next = 'f'.repeat(32);
    expect(takeToken(at(`#token=${next}`), { replaceState: vi.fn() }, kept)).toBe(next);
  });

  it.each(['', '#', '#token=', '#token=short', `#token=${TOKEN}x`, '#board'])('is not found in %j', (hash) => {
    const replaceState = vi.fn();
    expect(takeToken(at(hash), { replaceState }, storage())).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });
});
