import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './fixture';
import { cxmap, linesOfPdf, linesOfSvg, linesOnCanvas, linesOnScreen, recordCanvas } from './helpers/readback';

/** Bold, accents, an emoji, Japanese and `->`: what makes programs disagree about where a line ends. */
const PLAIN = ' con tarjeta: señal, pingüino y año 🎉 予約を確認してから支払いを済ませる -> recibe la factura por correo electrónico';

const BOARD = 'Board Proof';
const ONE_CARD = { name: /^Doing, Before: 1 card/ };
const TWO_CARDS = { name: /^Doing, Before: 2 cards/ };

/** Says what is protected; busy while something is on its way. */
const saveState = (page: Page): Locator => page.getByRole('contentinfo').getByRole('status').first();

test('one card goes the whole way: command, acknowledgement, kill, recovery, two windows, file, PDF', async ({ launchApp }) => {
  test.slow();
  const first = await launchApp();
  const project = join(first.library, 'Proof.cxmap');

  await test.step('a card is written and acknowledged', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Proof');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: BOARD })).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('Paga dos veces');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.insertText(PLAIN);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('gridcell', ONE_CARD)).toBeAttached();
    await expect(page.getByRole('contentinfo')).toContainText('Protected on this computer');
    await expect(saveState(page)).toHaveAttribute('aria-busy', 'false');
  });

  await test.step('killed before it was published, the file does not hold it yet', async () => {
    await first.kill();
    expect(cardsIn(project)).toBe(0);
  });

  const second = await launchApp({ home: first.home });
  await test.step('the next start recovers it, and says so', async () => {
    const { page } = second;
    await page.getByText('Proof', { exact: true }).first().click();
    await expect(page.getByRole('gridcell', ONE_CARD)).toBeAttached();
    await expect(page.getByText('Your changes were protected, and here they are.')).toBeVisible();
  });

  await test.step('two windows of one session see each other write', async () => {
    const other = await second.newWindow();
    await other.getByText('Proof', { exact: true }).first().click();
    await expect(other.getByRole('gridcell', ONE_CARD)).toBeAttached();
    await other.keyboard.press('ArrowDown');
    await other.keyboard.type('Se lo cuenta a una amiga');
    await other.keyboard.press('Escape');
    await expect(second.page.getByRole('gridcell', TWO_CARDS)).toBeAttached();
    // The first letter made the card; the window is closed when the last one has been taken.
    await expect(saveState(other)).toHaveAttribute('aria-busy', 'false');
    await other.close();
  });

  await test.step('ending the program publishes both cards to the file', async () => {
    await second.quit();
    expect(cardsIn(project)).toBe(2);
    expect(cxmap('check', project)).not.toBe('');
  });

  const third = await launchApp({ home: first.home, file: project });
  await test.step('screen, canvas, SVG and PDF break its lines in the same places', async () => {
    const { page } = third;
    await expect(page.getByRole('gridcell', TWO_CARDS)).toBeAttached();
    const shown = async (): Promise<string[] | undefined> => (await linesOnScreen(page)).find((lines) => lines.join('').startsWith('Pagadosveces'));
    await expect.poll(async () => (await shown())?.join('')).toBe(`Paga dos veces${PLAIN}`.replace(/\s+/gu, ''));
    const card = await shown();
    expect(card?.length).toBeGreaterThan(4);

    cxmap('export', project, '--to', join(first.home, 'proof.svg'));
    expect(await linesOfSvg(page, join(first.home, 'proof.svg'))).toEqual(expect.arrayContaining(card ?? []));

    cxmap('export', project, '--to', join(first.home, 'proof.pdf'), '--paper', 'A3');
    expect(linesOfPdf(join(first.home, 'proof.pdf'))).toEqual(expect.arrayContaining(card ?? []));

    // The far view is a canvas; on a dense screen its text is large enough to be drawn as text.
    const dense = await page.context().newPage();
    await recordCanvas(dense);
    const devtools = await dense.context().newCDPSession(dense);
    await devtools.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 900, deviceScaleFactor: 3, mobile: false });
    await dense.goto(third.address);
    await expect(dense.getByRole('gridcell', TWO_CARDS)).toBeAttached();
    await expect(async () => {
      await dense.getByRole('button', { name: 'Zoom out' }).click();
      await expect(dense.getByRole('group', { name: /^Zoom: (2\d|3[0-4])%/ })).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect.poll(() => linesOnCanvas(dense)).toEqual(expect.arrayContaining(card ?? []));
  });
});

function cardsIn(project: string): number {
  const { boards } = JSON.parse(cxmap('info', project, '--json')) as { boards: { cards: number }[] };
  return boards.reduce((sum, { cards }) => sum + cards, 0);
}
