/** What a facilitator does without thinking: a space before the words, numbers one after the other, Escape, a small window; and before and after on one sheet. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';
import { linesOfPdf } from './helpers/readback';

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

test('what is compared is exported as it is compared: both boards on one sheet, with what differs marked', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page, 'Today');
  await page.keyboard.type('Waits in a queue');
  await page.keyboard.press('Escape');
  const command = async (name: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
  };
  await command('Duplicate board as to-be');
  await expect(page.getByRole('grid', { name: /to-be/ })).toBeAttached();
  await expect(cell(page, 'Needs and expectations', 'Before')).toBeFocused();
  await command('side by side');
  await expect(page.getByRole('complementary', { name: 'Comparison' }).getByRole('status')).toHaveText('Nothing differs from “Today” yet.');
  await page.locator('.board').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Thinking', 'Before')).toBeFocused();
  await page.keyboard.type('Finally easy');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('checkbox', { name: /made from/ })).toBeChecked();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const lines = linesOfPdf(await (await download).path());
  const told = (words: string): number => lines.filter((line) => line.includes(words.replaceAll(' ', ''))).length;
  // The card that stayed stands on both boards, the new one on one, with its mark.
  expect([told('Waits in a queue'), told('Finally easy'), told('New'), told('1 difference from “Today”')]).toEqual([2, 1, 1, 1]);
});
