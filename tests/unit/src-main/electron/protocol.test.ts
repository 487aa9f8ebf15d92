import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInterface } from '../../../../src-main/electron/protocol';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cxmap-protocol-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'app.js'), 'export {};');
  await writeFile(join(folder, 'secret.html'), 'outside');
  await writeFile(join(folder, 'renderer', 'notes.exe'), 'no type');
});
afterAll(() => rm(folder, { recursive: true }));

const get = (url: string, method = 'GET') => serveInterface(join(folder, 'renderer'))({ url, method });

describe("the interface's own scheme", () => {
  it('serves the page with the content security policy', async () => {
    const response = await get('cxmap-app://app/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    'cxmap-app://app/../secret.html', 'cxmap-app://app/%2e%2e/secret.html', 'cxmap-app://app/..%2fsecret.html', 'cxmap-app://app/assets/..%2f..%2fsecret.html',
    'cxmap-app://other/index.html', 'cxmap-app://app/missing.js', 'cxmap-app://app/notes.exe', 'cxmap-app://app/%00.html', 'cxmap-app://app/%zz.html',
    'https://app/index.html',
  ])('answers %s with 404', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('takes no method but GET', async () => {
    expect((await get('cxmap-app://app/index.html', 'POST')).status).toBe(404);
  });
});
