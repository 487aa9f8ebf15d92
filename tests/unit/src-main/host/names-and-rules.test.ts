import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostCalls } from '../../../../src-main/host/calls';
import { isEmptied } from '../../../../src-main/host/emptied';
import { externalAddress } from '../../../../src-main/host/external';
import { fileName, freePath, isFileName, nameOf } from '../../../../src-main/host/file-names';
import { HOST_CALLS } from '../../../../src-shared/host';

describe('file names', () => {
  it.each([
    ['Mapa: compra / café?', 'Mapa compra café'],
    ['  .hidden. ', 'hidden'],
    ['..', 'fallback'],
    ['', 'fallback'],
    ['CON', 'fallback'],
    ['nul.txt', 'fallback'],
    ['a\u0000b\nc', 'a b c'],
    ['cafe\u0301', 'café'],
  ])('%j becomes %j', (title, name) => {
    expect(fileName(title, 'fallback')).toBe(name);
  });

  it('are never longer than a file system takes, and never cut inside a character', () => {
    const name = fileName('👍'.repeat(500), 'x');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    expect(name).toMatch(/^(👍)+$/u);
  });

  it('of the user are taken as they are or refused', () => {
    expect(['Mi mapa', 'v1.2', 'ñandú'].filter(isFileName)).toEqual(['Mi mapa', 'v1.2', 'ñandú']);
    expect(['', ' a', 'a ', '.a', 'a.', 'a/b', 'a\\b', 'a:b', 'AUX', 'x'.repeat(300)].filter(isFileName)).toEqual([]);
  });

  it('lose their ending however it is written', () => {
    expect([nameOf('/a/b.cxmap'), nameOf('/a/b.CXMAP'), nameOf('/a/b.c')]).toEqual(['b', 'b', 'b.c']);
  });

  it('are counted up until one is free', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxmap-names-'));
    writeFileSync(join(folder, 'a.cxmap'), '');
    writeFileSync(join(folder, 'a 2.cxmap'), '');
    expect(freePath(folder, 'a')).toBe(join(folder, 'a 3.cxmap'));
    rmSync(folder, { recursive: true });
  });
});

describe('emptying', () => {
  it.each([
    ['the last board', { boards: 1, content: 0 }, { boards: 0, content: 0 }, true],
    ['all of many cards', { boards: 1, content: 30 }, { boards: 1, content: 0 }, true],
    ['the only card', { boards: 1, content: 1 }, { boards: 1, content: 0 }, false],
    ['most cards', { boards: 2, content: 30 }, { boards: 1, content: 1 }, false],
    ['nothing, there never was any', { boards: 0, content: 0 }, { boards: 0, content: 0 }, false],
  ])('is asked about for %s', (_, before, now, expected) => {
    expect(isEmptied(before, now)).toBe(expected);
  });
});

describe('addresses that may leave the program', () => {
  it.each(['https://example.org/a?b#c', 'mailto:a@example.org'])('%s may', (address) => {
    expect(externalAddress(address)).toBe(address);
  });
  it.each(['http://example.org', 'HTTPS:\\\\user@evil', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https://u:p@example.org', 'smb://x', '//x', ''])('%s may not', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});

it('every call of the contract has a schema, and nothing else does', () => {
  expect(Object.keys(hostCalls).sort()).toEqual([...HOST_CALLS].sort());
});
