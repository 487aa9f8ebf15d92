/** Items of the library dragged onto the board, and links drawn from any side of a card. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Library' });
const item = (page: Page, title: string): Locator => panel(page).getByRole('button', { name: new RegExp(`^${title} `) });
const cards = (page: Page, step: string): Locator => cell(page, 'Touchpoints', step).getByRole('button');

/** Presses on a thing and leads it to the middle of another one. */
async function lead(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('it is not drawn');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 4, { steps: 2 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
}

test('an item of the library is let go on a card, in a cell and on a title; each says before what it will be and is one undo step', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('web: Checkout');
  await page.keyboard.press('Tab');
  await page.keyboard.type('call: Hotline');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Library' }).click();
  const said = page.locator('.carry');

  await lead(page, item(page, 'Hotline'), cards(page, 'Before').first());
  await expect(said).toContainText('Touchpoint of this card');
  await expect(said).toContainText('instead of “Checkout”');
  await page.keyboard.press('Escape');
  await expect(said).toHaveCount(0);
  await page.mouse.up();
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^Checkout/);

  await lead(page, item(page, 'Hotline'), cards(page, 'Before').first());
  await page.mouse.up();
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^Hotline/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^Checkout/);

  await lead(page, item(page, 'Checkout'), cell(page, 'Touchpoints', 'During'));
  await expect(said).toContainText('New card');
  await page.mouse.up();
  await expect(cards(page, 'During')).toHaveAccessibleName(/^Checkout · Website/);
  await expect(item(page, 'Checkout')).toHaveAccessibleName('Checkout 2 cards, 1 board');

  // Where it means nothing it is not taken, and a press that was a drag opens nothing.
  await lead(page, item(page, 'Website'), cell(page, 'Thinking', 'During'));
  await expect(page.locator('.carry[data-refused]')).toBeVisible();
  await page.mouse.up();
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^Checkout · Website/);
  await lead(page, item(page, 'Website'), item(page, 'Website'));
  await page.mouse.up();
  await expect(panel(page).getByRole('searchbox')).toBeVisible();
});

test('a link is drawn from the lower edge of a card that is only pointed at', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('From');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('To');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const card = (step: string): Locator => cell(page, 'Doing', step).getByRole('button').first();
  const from = await card('Before').boundingBox();
  if (!from) throw new Error('the card is not drawn');
  await page.mouse.move(from.x + 20, from.y + from.height / 2, { steps: 2 });
  await expect(page.locator('.board-link-handle')).toHaveCount(4);
  const handle = page.locator('.board-card:not(.is-selected) .board-link-handle[data-handlepos="bottom"]');
  await lead(page, handle, card('Joining'));
  await page.mouse.up();
  await expect(page.locator('.board-link-line.is-selected')).toHaveCount(1);
  await expect(page.locator('.board-said')).toHaveText('Link added');
});
