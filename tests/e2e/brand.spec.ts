import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { cell, newMap } from './helpers/board';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" onload="window.ran = true"><script>window.ran = true</script><rect width="20" height="10" fill="#e4002b"/></svg>';

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const bands = (page: Page): Promise<string> => page.locator('.board').evaluate((board) => getComputedStyle(board).getPropertyValue('--scene-stage').trim());
const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');

/** The colour in the middle of the first stage's band, as it is painted. */
async function painted(page: Page): Promise<string> {
  return page.locator('canvas.board-painted').evaluate((canvas: HTMLCanvasElement) => {
    const counted = new Map<string, number>();
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    for (let i = 0; i < data.length; i += 4 * 7) {
      const [r = 0, g = 0, b = 0] = data.slice(i, i + 3);
      if (Math.max(r, g, b) - Math.min(r, g, b) > 90) counted.set(`${String(r)},${String(g)},${String(b)}`, (counted.get(`${String(r)},${String(g)},${String(b)}`) ?? 0) + 1);
    }
    return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  });
}

test('brand colours are typed, pasted, moved and taken back; bands, tints and exports follow', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  const before = await bands(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('brand colours');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Brand of the project' })).toBeFocused();

  await details(page).getByRole('button', { name: 'Add a colour' }).click();
  const first = details(page).getByRole('textbox', { name: 'Brand colour 1 as a hex code' });
  await expect(first).toBeFocused();
  await page.keyboard.type('E4002B');
  await expect.poll(() => bands(page)).toBe('#e4002b');
  await expect.poll(() => painted(page)).toBe('228,0,43');
  // What is typed into a field is one undo step.
  await first.press('Tab');
  await undo(page);
  await expect.poll(() => bands(page)).toBe('#2457d6');
  await page.keyboard.press('ControlOrMeta+Shift+z');

  await details(page).getByRole('button', { name: 'Add a colour' }).click();
  await page.keyboard.type('0b5d3b');
  await details(page).getByRole('button', { name: 'Move brand colour 2 up' }).click();
  await expect.poll(() => bands(page)).toBe('#0b5d3b');
  await expect(details(page).getByRole('textbox', { name: 'Brand colour 2 as a hex code' })).toHaveValue('#e4002b');

  await cell(page, 'Doing', 'Before').focus();
  await page.keyboard.type('A card');
  await page.keyboard.press('Escape');
  await details(page).getByRole('radio', { name: 'Brand colour 1' }).press('Space');

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'SVG' }).press('Space');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  expect(drawing).toContain('fill="#0b5d3b"');
  expect(drawing).not.toContain(`fill="${before}"`);
});

test('a card gets an icon of its own from an SVG, whose scripts never run, and says what is no picture', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await page.keyboard.type('With an icon');
  await page.keyboard.press('Escape');
  const field = details(page).getByText('Icon of its own').locator('..');
  const choose = field.locator('input[type=file]');
  await choose.setInputFiles({ name: 'notes.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('no drawing') });
  await expect(details(page).getByRole('alert')).toContainText('This file is not a picture. Nothing was added.');
  await choose.setInputFiles({ name: 'icon.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) });
  await expect(field.getByRole('button', { name: 'Remove' })).toBeVisible();
  await expect(details(page).getByRole('alert')).toHaveCount(0);
  // In its own proportions, on the card that is being edited.
  const icon = page.locator('.board-card .scene-image');
  await expect(icon).toHaveCSS('width', '18px');
  await expect(icon).toHaveCSS('height', '9px');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'SVG' }).press('Space');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  expect(drawing).toContain('href="data:image/png;base64,');
  expect(drawing).not.toContain('<script');

  await page.keyboard.press('Escape');
  await field.getByRole('button', { name: 'Remove' }).click();
  await expect(icon).toHaveCount(0);
});
