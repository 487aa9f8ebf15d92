import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';
import type { Locator, Page } from '@playwright/test';

/** A new map with a card in each of three cells that follow each other; the keyboard is in the last of them. */
async function threeCards(page: Page): Promise<void> {
  await newMap(page);
  for (const [i, text] of ['From', 'Between', 'To'].entries()) {
    if (i > 0) await page.keyboard.press('ArrowRight');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
}

test('a link is drawn around the card between its ends, and follows a card while it is dragged', async ({ launchApp }) => {
  const { page } = await launchApp();
  await threeCards(page);
  const card = (step: string): Locator => cell(page, 'Doing', step).getByRole('button').first();
  const from = await middle(card('Before'));
  await page.mouse.click(from.x, from.y);
  const handle = await middle(page.locator('.board-link-handle[data-handlepos="right"]'));
  const to = await middle(card('During'));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(page.locator('.board-link-items path').first()).toBeAttached();
  await page.mouse.up();

  // The selected link's line, sampled on the screen: no point of it is inside the card between.
  const line = page.locator('.board-link-line.is-selected path').first();
  await expect(line).toBeAttached();
  const between = await card('Joining').boundingBox();
  const points = await line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) return [];
    const matrix = path.getScreenCTM();
    return Array.from({ length: 60 }, (_, i) => path.getPointAtLength((path.getTotalLength() * i) / 59).matrixTransform(matrix ?? undefined)).map(({ x, y }) => ({ x, y }));
  });
  expect(points).toHaveLength(60);
  const inside = points.filter(({ x, y }) => between && x > between.x + 1 && x < between.x + between.width - 1 && y > between.y + 1 && y < between.y + between.height - 1);
  expect(inside).toEqual([]);

  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10);
  const below = await middle(cell(page, 'Thinking', 'During'));
  await page.mouse.move(below.x, below.y, { steps: 5 });
  await expect(page.locator('.board-link-items path').first()).toBeAttached();
  await page.mouse.up();
  await expect(cell(page, 'Thinking', 'During').getByRole('button')).toHaveCount(1);
  await expect(page.locator('.board-link-items path')).toHaveCount(0);
});

test('a link is drawn by keys alone, past the card between its ends', async ({ launchApp }) => {
  const { page } = await launchApp();
  await threeCards(page);
  const links = page.locator('.board-link-line.is-selected');
  // From the last cell to its card, and from there back over the card between.
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+l');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.board-link-items path').first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(links).toHaveCount(1);
  await expect(page.locator('.inspector')).toContainText('Arrow');
});
