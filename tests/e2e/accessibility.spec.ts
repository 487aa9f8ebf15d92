/** No violation that axe can find, on every screen, panel and dialog, in each theme. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';

async function clean(page: Page, where: string): Promise<void> {
  // Colours are measured where they have arrived.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), where).toEqual([]);
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'contrast', media: { colorScheme: 'light', contrast: 'more' } },
] as const;

for (const { name, media } of THEMES) {
  test(`nothing is amiss in the ${name} theme`, async ({ launchApp }) => {
    test.slow();
    const { page } = await launchApp();
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await expect(page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
    await clean(page, 'the start page');

    await page.getByRole('button', { name: 'New map' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
    await clean(page, 'the dialog for a new map');
    await page.getByRole('textbox', { name: 'Title' }).fill('Clean');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: /^Needs and expectations, Before/ })).toBeFocused();
    await clean(page, 'a new map');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Asks a friend');
    await clean(page, 'a card that is written');
    await page.keyboard.press('Escape');
    await clean(page, 'a card and its details');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await clean(page, 'the menu of a card');
    await page.keyboard.press('Escape');

    const rail = page.getByRole('navigation', { name: 'Panels' }).getByRole('button');
    for (let i = 0; i < (await rail.count()); i++) {
      const panel = (await rail.nth(i).getAttribute('aria-label')) ?? String(i);
      await rail.nth(i).click();
      await clean(page, `the panel ${panel}`);
    }

    for (const [where, keys] of [['open a project', 'o'], ['import a file', 'i'], ['ask for the name of a copy', 'Shift+s']] as const) {
      await page.keyboard.press(`ControlOrMeta+${keys}`);
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean(page, `the dialog to ${where}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await command(page, 'Export');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, 'the dialog for an export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page, 'the shortcuts');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await clean(page, 'the palette');
  });
}
