/** From the address of the web host to the first painted card of a `.cxmap` file: the program as it is shipped, all of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inFreshBrowser, within } from './browser';
import { makeFile, withHost } from './host';
import { median } from './statistics';

export interface OpenRow {
  readonly cards: number;
  /** ms from the start of the navigation to the paint with the first card, and to the last busy moment. */
  readonly paint: number;
  readonly quiet: number;
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the web host has no output');
  for await (const line of createInterface({ input: stdout })) if (line.startsWith('CXMap: ')) return line.slice('CXMap: '.length).trim();
  throw new Error('the web host ended before it said its address');
}

async function openOnce(product: string, browser: string, file: string, folder: string): Promise<{ paint: number; quiet: number }> {
  const host = spawn(process.execPath, [join(product, 'web.js'), '--no-open', '--library', join(folder, 'library'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CXMAP_DATA: join(folder, 'data-web') },
  });
  try {
    const address = await within(addressOf(host), 20_000, 'starting the web host');
    return await inFreshBrowser(browser, address, ({ page }) =>
      within(
        page.evaluate(async () => {
          // The cards are told to assistive technology in the frame that paints them.
          while (!document.querySelector('.grid [role=button]')) await new Promise(requestAnimationFrame);
          const probe = window.__probe;
          if (!probe) throw new Error('the page has no probe');
          const paint = await probe.painted();
          return { paint, quiet: await probe.quiet(paint, 60_000) };
        }),
        120_000,
        'opening the file',
      ),
    );
  } finally {
    host.kill('SIGINT');
    if (host.exitCode === null && host.signalCode === null) await once(host, 'exit');
  }
}

export function measureOpen(parts: { readonly programs: string; readonly product: string; readonly browser: string }, sizes: readonly number[], reps: number): Promise<OpenRow[]> {
  return withHost(parts.programs, async (api, folder) => {
    const rows: OpenRow[] = [];
    for (const cards of sizes) {
      const file = await makeFile(api, cards);
      const runs: { paint: number; quiet: number }[] = [];
      for (let rep = 0; rep < reps; rep++) runs.push(await openOnce(parts.product, parts.browser, file, folder));
      rows.push({ cards, paint: median(runs.map(({ paint }) => paint)) ?? Number.NaN, quiet: median(runs.map(({ quiet }) => quiet)) ?? Number.NaN });
    }
    return rows;
  });
}
