/** What a facilitator does without thinking: a space before the words, numbers one after the other, Escape, a small window. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

async function inView(place: Locator): Promise<void> {
  // What is there can be pressed: no part of the program lies over it.
  await expect.poll(() => place.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [y, ends] = [(top + bottom) / 2, [left + 4, right - 4]];
    return ends.every((x) => element.contains(document.elementFromPoint(x, y)));
  })).toBe(true);
}

test('a space goes on with a card, numbers go on by Tab, and a stage without a name is not left behind', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('Asks her sister');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Asks her sister, card 1 of 1' })).toBeFocused();
  await page.keyboard.type(' and the app');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Asks her sister and the app, card 1 of 1' })).toBeFocused();
  for (const lane of ['Touchpoints', 'Thinking', 'Feeling']) {
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, lane, 'Before')).toBeFocused();
  }
  await page.keyboard.type('-1');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'Feeling', 'Joining')).toBeFocused();
  await page.keyboard.type('1,5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Feeling', 'Joining')).toBeFocused();
  // The number is whole: what comes next is another.
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Feeling', 'During')).toBeFocused();
  await expect(page.getByRole('gridcell', { name: /^Feeling, Joining: 1 card/ })).toBeAttached();

  await page.keyboard.press('ControlOrMeta+End');
  const last = page.getByRole('columnheader', { name: 'Stage After' });
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp');
  await expect(last).toBeFocused();
  await page.keyboard.press('F2');
  const title = page.locator('.board-title-writer');
  await expect(title).toHaveValue('After');
  await page.keyboard.press('Tab');
  await expect(title).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(last).toBeFocused();
  await expect(page.getByRole('columnheader', { name: /^Stage/ })).toHaveCount(5);
});

test('the palette finds commands by what others call them, and one Escape leaves it', async ({ launchApp }) => {
  const { page } = await launchApp({ language: 'es' });
  await page.getByRole('button', { name: 'Mapa nuevo' }).first().click();
  await page.getByRole('textbox', { name: 'Título' }).fill('Un mapa');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Necesidades y expectativas, Antes: / })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Comandos' });
  await palette.getByRole('combobox').fill('otro actor');
  await expect(palette.getByRole('option').first()).toContainText('Añadir carriles para otro protagonista');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('gridcell', { name: /^Necesidades y expectativas, Antes: / })).toBeFocused();
});

test('at twice the size nothing lies over what is being written', async ({ launchApp }) => {
  const { page } = await launchApp({ firstStart: true });
  await page.setViewportSize({ width: 640, height: 360 });
  await newMap(page);
  await page.getByRole('complementary', { name: 'Guided first map' }).waitFor();
  await page.keyboard.type('Asks');
  await inView(page.getByRole('textbox', { name: 'Text of the card' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+k');
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await expect(address).toBeFocused();
  await inView(address);
});
