/** One fresh Chromium with one page, and what the DevTools protocol tells about it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import { installProbe } from './probe';

/** Software rendering and nothing in the background: what is compared is work, not graphics hardware. */
const SWITCHES = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Metrics {
  /** Seconds since the page began. */
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly heapBytes: number;
}

export interface MeasuredPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  metrics(): Promise<Metrics>;
  /** Seconds of processor time of all Chromium's processes. */
  cpu(): Promise<number>;
  /** Bytes of JavaScript heap after a garbage collection. */
  heap(): Promise<number>;
  mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', x: number, y: number, more?: Partial<MouseEvent>): Promise<void>;
  /** Runs one input every 60th of a second, whether or not the page keeps up, and waits until it has taken all. Returns ms. */
  gesture(steps: readonly (() => Promise<void>)[]): Promise<number>;
}

interface MouseEvent {
  readonly button: 'left' | 'none';
  readonly buttons: number;
  readonly clickCount: number;
  readonly deltaX: number;
  readonly deltaY: number;
  /** 2 is Ctrl. */
  readonly modifiers: number;
}

/** Fails when the promise takes longer than `ms`. */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  const giveUp = new AbortController();
  const late = sleep(ms, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error(`${what} took more than ${String(ms / 1000)} s`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    giveUp.abort();
    late.catch(() => undefined);
  }
}

async function instrument(browser: Browser, page: Page): Promise<MeasuredPage> {
  const cdp = await page.context().newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  // Processor time, not wall time: what other programs do meanwhile does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async (): Promise<Metrics> => {
    const { metrics: list } = await cdp.send('Performance.getMetrics');
    const value = (name: string): number => list.find((metric) => metric.name === name)?.value ?? 0;
    return { task: value('TaskDuration'), script: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration'), heapBytes: value('JSHeapUsedSize') };
  };
  return {
    page,
    cdp,
    metrics,
    cpu: async () => (await whole.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    heap: async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await metrics()).heapBytes;
    },
    mouse: async (type, x, y, more = {}) => {
      await cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'none', ...more });
    },
    gesture: async (steps) => {
      const start = performance.now();
      const sent: Promise<void>[] = [];
      for (const [index, step] of steps.entries()) {
        const wait = start + (index * 1000) / 60 - performance.now();
        if (wait > 0) await sleep(wait);
        sent.push(step());
      }
      await Promise.all(sent);
      return performance.now() - start;
    },
  };
}

/** Opens the address in a Chromium of its own, 1440 × 900, and closes it after the work. */
export async function inFreshBrowser<T>(executablePath: string, address: string, work: (measured: MeasuredPage) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: SWITCHES });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(installProbe);
    const measured = await instrument(browser, page);
    await page.goto(address);
    const result = await work(measured);
    if (errors.length > 0) throw new Error(`the page failed: ${errors.join('; ')}`);
    return result;
  } finally {
    await within(browser.close(), 10_000, 'closing the browser').catch(() => undefined);
  }
}
