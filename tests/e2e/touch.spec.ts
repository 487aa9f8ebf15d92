/** The board under a finger: a tap selects, a selected card is dragged, the board is moved with one finger and zoomed with two. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';

interface Finger {
  readonly x: number;
  readonly y: number;
}

async function fingers(page: Page): Promise<(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Finger[]) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  return async (type, points) => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  };
}

async function middle(page: Page, name: string | RegExp): Promise<Finger> {
  const box = await page.getByRole('gridcell', { name }).boundingBox();
  if (!box) throw new Error('the cell is not drawn');
  return { x: box.x + box.width / 2, y: box.y + Math.min(30, box.height / 2) };
}

test('a card is selected by a tap and dragged to another cell by a finger', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('By hand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before/ })).toBeFocused();
  await page.keyboard.type('Felt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const from = await middle(page, /^Needs and expectations, Before/);
  const to = await middle(page, /^Needs and expectations, Joining/);

  await touch('touchStart', [from]);
  await touch('touchEnd', []);
  await expect(page.locator('.board-card.is-selected')).toHaveCount(1);

  await touch('touchStart', [from]);
  for (let i = 1; i <= 8; i++) await touch('touchMove', [{ x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }]);
  await touch('touchEnd', []);
  await expect(page.getByRole('gridcell', { name: 'Needs and expectations, Joining: 1 card' })).toBeAttached();
});

test('one finger moves the board, two zoom it', async ({ launchApp }) => {
  const { page } = await launchApp();
  const touch = await fingers(page);
  await page.getByRole('button', { name: 'New map' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('By hand');
  await page.keyboard.press('Enter');
  const cell = page.getByRole('gridcell', { name: /^Doing, During/ });
  const before = await cell.boundingBox();
  const at = await middle(page, /^Doing, During/);

  await touch('touchStart', [at]);
  for (let i = 1; i <= 6; i++) await touch('touchMove', [{ x: at.x - i * 20, y: at.y - i * 10 }]);
  await touch('touchEnd', []);
  await expect.poll(async () => Math.round((before?.x ?? 0) - ((await cell.boundingBox())?.x ?? 0))).toBeGreaterThan(80);
  await expect(page.locator('.react-flow__selection')).toHaveCount(0);

  const width = (await cell.boundingBox())?.width ?? 0;
  await touch('touchStart', [{ x: 600, y: 400 }, { x: 700, y: 400 }]);
  for (let i = 1; i <= 6; i++) await touch('touchMove', [{ x: 600 - i * 20, y: 400 }, { x: 700 + i * 20, y: 400 }]);
  await touch('touchEnd', []);
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeGreaterThan(width * 1.5);
});
