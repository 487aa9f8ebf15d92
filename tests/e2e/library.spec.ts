import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

const cards = (page: Page, step: string): Locator => cell(page, 'Touchpoints', step).getByRole('button');
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Library' });
const item = (page: Page, title: string): Locator => panel(page).getByRole('button', { name: new RegExp(`^${title} `) });
const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');

/** A new map with the keyboard in the first cell of its touchpoints, and nothing but the given cards there, a step each. */
async function touchpoints(page: Page, ...texts: string[]): Promise<void> {
  await newMap(page);
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Touchpoints', 'Before')).toBeFocused();
  for (const [i, text] of texts.entries()) {
    if (i > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Library' }).click();
  await expect(panel(page).getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
}

test('typing in a touchpoint lane makes touchpoints and completes from them, in one undo step each', async ({ launchApp }) => {
  const { page } = await launchApp();
  await touchpoints(page, 'web: checkout', 'Phone');
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^checkout · Website/);
  await expect(cards(page, 'Joining')).toHaveAccessibleName(/^Phone · Phone/);

  // Nothing is chosen by itself: Enter keeps what was typed.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('che');
  const field = page.getByRole('combobox', { name: 'Text of the card' });
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('option')).toHaveText([/^checkout/]);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(field).toHaveText('checkout');
  await page.keyboard.press('Escape');
  await expect(cards(page, 'During')).toHaveAccessibleName(/^checkout · Website/);
  await undo(page);
  await expect(cards(page, 'During')).toHaveCount(0);
  await expect(cards(page, 'Joining')).toHaveCount(1);

  await openLibrary(page);
  await expect(item(page, 'checkout')).toHaveAccessibleName('checkout 1 card, 1 board');
  await expect(panel(page).getByRole('button', { name: 'Channels 2' })).toBeVisible();
});

test('a new name shows everywhere, and two items become one', async ({ launchApp }) => {
  const { page } = await launchApp();
  await touchpoints(page, 'Desk', 'Web shop', 'Desk');
  await openLibrary(page);
  await item(page, 'Desk').click();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Front desk');
  await page.keyboard.press('Enter');
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^Front desk,/);
  await expect(cards(page, 'During')).toHaveAccessibleName(/^Front desk,/);

  await panel(page).getByRole('button', { name: 'Merge with another…' }).click();
  await panel(page).getByRole('radio', { name: /^Web shop/ }).click({ force: true });
  await panel(page).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(panel(page).getByText('3 cards, 1 board')).toBeVisible();
  await expect(cards(page, 'During')).toHaveAccessibleName(/^Web shop,/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page, 'During')).toHaveAccessibleName(/^Front desk,/);
});

test('before an item goes it is told what that touches; the cards keep their words, and undo brings it back', async ({ launchApp }) => {
  const { page } = await launchApp();
  await touchpoints(page, 'Email: offer', 'offer');
  await openLibrary(page);
  await item(page, 'offer').focus();
  await page.keyboard.press('Delete');
  await expect(panel(page).getByRole('heading', { name: 'Delete “offer”?' })).toBeFocused();
  const places = panel(page).getByRole('list', { name: 'What it would touch' }).getByRole('button');
  await expect(places).toHaveCount(2);
  await places.last().click();
  await expect(page.getByRole('button', { name: /^offer/, pressed: true })).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Delete it' }).click();
  await expect(item(page, 'offer')).toHaveCount(0);
  await expect(cards(page, 'Before')).toHaveAccessibleName(/^offer · Email/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item(page, 'offer')).toHaveAccessibleName('offer 2 cards, 1 board');
});
