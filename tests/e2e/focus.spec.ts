/** Where the keyboard is after something other than the board had it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

/** Runs a command by its name, by keys alone. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('combobox', { name: 'What do you want to do?' });
  await search.fill(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(search).toHaveCount(0);
}

test('a board made from the palette takes the keyboard from the tab of the board before it', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('button').first().click();
  await command(page, 'New empathy map');
  // The board has the keyboard, so that what is typed is written there.
  await expect(page.locator('.board .grid :focus')).toHaveCount(1);
  await page.keyboard.type('Waits for a long time');
  await expect(page.locator('.board [contenteditable=true]')).toContainText('time');
  // Pointing at the other board's tab keeps what is half written, and goes on there.
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('button').first().click();
  await expect(cell(page, 'Doing', 'Before')).toBeVisible();
  await expect(page.locator('.board .grid :focus')).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('button', { name: 'Empathy map', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: /Waits for a long time/ }).first()).toBeVisible();
});

test('a dialog asked for in the palette gives the keyboard back to the cell that had it', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const start = cell(page, 'Doing', 'Before');
  for (const name of ['Export', 'Keyboard shortcuts', 'Import']) {
    await expect(start).toBeFocused();
    await command(page, name);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(start, `after ${name}`).toBeFocused();
  }
});

test('an emotion placed by its plus takes the number that is typed next', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const feeling = cell(page, 'Feeling', 'Before');
  await feeling.hover({ force: true });
  await page.getByRole('button', { name: 'Add an emotion' }).click();
  const face = page.getByRole('slider', { name: /^Feeling/ });
  await expect(face).toHaveAttribute('aria-valuenow', '0');
  await expect(page.locator('.board .grid :focus')).toHaveCount(1);
  await page.keyboard.type('-2');
  await expect(face).toHaveAttribute('aria-valuenow', '-2');

  // Enter ends the number; the next one goes to the point and shows it, wherever the board was scrolled to.
  await page.keyboard.press('Enter');
  await page.mouse.wheel(4000, 0);
  await expect(face).not.toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(face).toBeFocused();
  await expect(face).toBeInViewport();
  await expect(feeling).toHaveAccessibleName(/: 1 card$/);
});

test('Enter goes to the point of the cell that has the keyboard, also before any cell was chosen', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Feeling', 'Before')).toBeFocused();
  await page.keyboard.type('-1');
  // Nothing but the curve and what is below it is left, so that an opened board begins there.
  for (const lane of ['Needs and expectations', 'Doing', 'Touchpoints', 'Thinking']) {
    const header = page.getByRole('rowheader', { name: new RegExp(lane) });
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowLeft');
    await expect(header).toBeFocused();
    await command(page, 'Hide lane');
    await expect(header).toHaveCount(0);
  }
  await page.reload();
  const feeling = cell(page, 'Feeling', 'Before');
  await expect(feeling).toBeAttached();
  await page.locator('.board').focus();
  await expect(feeling).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: /^Feeling/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('slider', { name: /^Feeling/ })).toHaveAttribute('aria-valuenow', '-0.5');
});
