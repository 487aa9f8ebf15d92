/** The machine around the program: what other programs do to a project's file while somebody works on it, and a machine that is slow. */
import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, middle, newMap } from './helpers/board';
import { cxmap } from './helpers/readback';

const writer = (page: Page): ReturnType<Page['locator']> => page.locator('.board-writer');
const saved = (page: Page): ReturnType<Page['getByText']> => page.getByText(/^Saved to file/);

test('a file that another project has replaced is spoken of without taking the keyboard from what is written', async ({ launchApp }, info) => {
  const { page, library } = await launchApp();
  await newMap(page);
  await page.keyboard.type('Asks a friend');
  // Saved while it is written: the shortcut is the program's here too, and takes the last letters along.
  await page.keyboard.press('ControlOrMeta+s');
  await expect(saved(page)).toBeVisible();
  await expect(writer(page)).toBeFocused();

  const other = info.outputPath('other.cxmap');
  cxmap('new', other, '--title', 'Another');
  await copyFile(other, join(library, 'A map.cxmap'));
  await page.keyboard.type(' and');
  await page.keyboard.press('ControlOrMeta+s');
  const message = page.getByRole('alert').filter({ hasText: 'Someone else changed the file' });
  await expect(message).toBeVisible();
  await page.keyboard.type(' a neighbour');
  await expect(writer(page)).toHaveText('Asks a friend and a neighbour');
  await expect(writer(page)).toBeFocused();

  await message.getByRole('button', { name: 'Decide…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Save mine as a copy' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell(page, 'Doing', 'Before').getByRole('button', { name: 'Asks a friend and a neighbour, card 1 of 1' })).toBeAttached();
  await expect(saved(page)).toBeVisible();
  expect((await readFile(join(library, 'A map.cxmap'))).equals(await readFile(other))).toBe(true);
  expect(cxmap('info', join(library, 'Mine.cxmap'))).toContain('A map');
});

test('a file that is gone is saved again when that is wanted, and what was written is on the start page until then', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  const file = join(library, 'A map.cxmap');
  await newMap(page);
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(saved(page)).toBeVisible();
  await rm(file);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('The file is not there any more')).toBeVisible();
  await page.keyboard.type(', at once');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Start page' }).click();
  await page.getByRole('button', { name: /^A map.*The file is gone; your changes are kept/ }).click();
  await expect(cell(page, 'Doing', 'Before').getByRole('button', { name: /^Asks a friend, at once/ })).toBeAttached();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByRole('button', { name: 'Save it there again' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('The file is not there any more')).toHaveCount(0);
  // The message has gone with the keyboard in it: the board has it again.
  await expect(page.locator('.board :focus')).toHaveCount(1);
});

test('on a slow machine the keyboard goes along at once: with a note that is dropped, and with a photo that arrives', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.press('ControlOrMeta+j');
  const tray = page.getByRole('complementary', { name: 'Capture tray' });
  await expect(tray.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Asks a friend');
  await page.keyboard.press('Enter');
  const note = await middle(tray.getByRole('option', { name: 'Asks a friend' }));
  const target = await middle(cell(page, 'Thinking', 'During'));
  const throttle = await page.context().newCDPSession(page);
  await throttle.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.mouse.move(note.x, note.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.type(', twice');
  await expect(writer(page)).toHaveText('Asks a friend, twice');
  // What is asked for while a card is written takes the keyboard, and keeps it.
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('complementary', { name: 'Find and replace' }).getByRole('textbox', { name: 'Find' });
  await expect(find).toBeFocused();
  await page.keyboard.type('twice');
  await expect(find).toHaveValue('twice');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Thinking', 'During').getByRole('button', { name: 'Asks a friend, twice, card 1 of 1' })).toBeFocused();

  const rail = page.getByRole('button', { name: 'Reference photo' });
  await rail.click();
  const photo = page.getByRole('complementary', { name: 'Reference photo' });
  await expect(photo.getByRole('button', { name: 'Choose a photo' })).toBeFocused();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1_200, 800);
    canvas.getContext('2d')?.fillRect(0, 0, 600, 400);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], 'wall.png', { type: 'image/png' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(photo.getByRole('group', { name: /^Reference photo/ })).toBeFocused();
});

test('a file that another computer has saved is joined with what is written here, and what both changed is led to', async ({ launchApp }, info) => {
  const { page, library } = await launchApp();
  await newMap(page, 'Shared');
  await page.keyboard.type('Waits');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(saved(page)).toBeVisible();

  const file = info.outputPath('Shared.cxmap');
  await copyFile(join(library, 'Shared.cxmap'), file);
  const { page: other, quit } = await launchApp({ file });
  const press = async (on: Page, place: ReturnType<Page['locator']>): Promise<void> => {
    const { x, y } = await middle(place);
    await on.mouse.click(x, y);
  };
  await press(other, cell(other, 'Doing', 'Before').getByRole('button', { name: /^Waits/ }));
  await other.keyboard.type(', says she');
  await other.keyboard.press('Escape');
  await press(other, other.getByRole('columnheader', { name: 'Stage Leaving' }));
  await other.keyboard.press('Delete');
  await expect(other.getByRole('columnheader', { name: 'Stage Leaving' })).toHaveCount(0);
  await quit();

  await page.keyboard.type(', says he');
  await page.keyboard.press('Escape');
  await press(page, cell(page, 'Thinking', 'Leaving'));
  await page.keyboard.type('Will I come back');
  await copyFile(file, join(library, 'Shared.cxmap'));
  await page.keyboard.press('ControlOrMeta+s');
  const banner = page.getByRole('status').filter({ hasText: 'changed elsewhere and both versions were joined' });
  await expect(banner).toBeVisible();
  await page.keyboard.type('?');
  await page.keyboard.press('Escape');
  const both = cell(page, 'Doing', 'Before').getByRole('button', { name: /^Waits(, says he, says she|, says she, says he), card/ });
  await expect(both).toBeAttached();
  // The stage was deleted there, and something new stands in it here: it is back.
  await expect(cell(page, 'Thinking', 'Leaving').getByRole('button', { name: /^Will I come back\?, card/ })).toBeAttached();
  await expect(async () => {
    await banner.getByRole('button', { name: 'Show' }).click();
    await expect(both).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass();
});
