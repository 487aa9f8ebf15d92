import type { Locator, Page } from '@playwright/test';
import { deflateSync } from 'node:zlib';
import { expect, test } from './fixture';
import { expectClean } from './helpers/axe';
import { middle, newMap } from './helpers/board';

/** What the keyboard can be on, by its words. */
const place = (page: Page, name: RegExp | string): Locator => page.getByRole('gridcell', { name });

async function newBoard(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

/** A new persona's sheet with its name under the keyboard. */
async function newPersona(page: Page, name: string): Promise<void> {
  await newBoard(page, 'New persona');
  const { x, y } = await middle(place(page, /^Name: /));
  await page.mouse.click(x, y);
  await expect(place(page, /^Name: /)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(place(page, `Name: ${name}`)).toBeFocused();
}

/** A PNG of one colour: many pixels in few bytes. */
function png(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (data: Buffer): number => {
    let c = 0xffffffff;
    for (const byte of data) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // One bit a pixel, grey.
  head[8] = 1;
  const pixels = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

test('A persona is written where it stands, and its scale is moved by drag and by key', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await newPersona(page, 'Ana Ruiz');
  // The board bears her name.
  await expect(page.getByRole('button', { name: 'Ana Ruiz', exact: true })).toBeVisible();

  // Typing on a field goes on at its end; Tab leads to the next one; Enter is a new line where there are several.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Buyer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('42');
  await page.keyboard.press('Escape');
  await expect(place(page, 'Age: 42')).toBeFocused();
  const goals = await middle(place(page, /^Goals: /));
  await page.mouse.dblclick(goals.x, goals.y);
  await page.keyboard.type('- Fewer suppliers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('No surprises');
  await page.keyboard.press('Escape');
  await expect(place(page, /^Goals: - Fewer suppliers\s+- No surprises$/)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(place(page, /^Goals: What do they want/)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');

  // A scale: Enter on the empty section makes one and writes its poles.
  const scales = await middle(place(page, /^Add a scale between/));
  await page.mouse.dblclick(scales.x, scales.y);
  await expect(page.getByRole('textbox', { name: 'Left pole' }).and(page.locator('.board-writer'))).toBeFocused();
  await page.keyboard.type('Plans');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Improvises');
  await page.keyboard.press('Escape');
  const scale = place(page, /^Plans or Improvises: /);
  await expect(scale).toHaveAccessibleName('Plans or Improvises: 50% towards Improvises');
  const from = await middle(scale);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y, { steps: 3 });
  await page.mouse.move(from.x + 4000, from.y);
  await page.mouse.up();
  await expect(scale).toHaveAccessibleName(/: 100% towards/);
  await expect(scale).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(scale).toHaveAccessibleName(/: 95% towards/);
  await page.keyboard.press('3');
  await expect(scale).toHaveAccessibleName(/: 30% towards/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(scale).toHaveAccessibleName(/: 95% towards/);

  await expectClean(page, 'a persona with a scale');
});

test('All personas stand side by side, and each leads to its board, which is made again where it was deleted', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await newPersona(page, 'Ana Ruiz');
  await newBoard(page, 'New overview of all personas');
  const ana = place(page, /^Ana Ruiz/);
  const at = await middle(ana);
  await page.mouse.click(at.x, at.y);
  await expect(ana).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(place(page, 'Name: Ana Ruiz')).toBeAttached();

  // Her board goes, she stays in the library: the overview makes her another one.
  await page.getByRole('button', { name: 'Actions for the board Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete board' }).click();
  await expect(page.getByRole('button', { name: 'Ana Ruiz', exact: true })).toHaveCount(0);
  const again = await middle(place(page, /^Ana Ruiz/));
  await page.mouse.dblclick(again.x, again.y);
  await expect(place(page, 'Name: Ana Ruiz')).toBeAttached();
});

test('A portrait of 60 megapixels and a name of 3,000 characters are taken', async ({ launchApp }) => {
  const { page } = await launchApp();
  await newMap(page);
  await newPersona(page, 'Leo');
  await page.locator('.inspector input[type=file]').setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: png(10_000, 6_000) });
  await expect(page.locator('.inspector-image')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Remove' }).first()).toBeVisible();

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A very long name '.repeat(176));
  await expect(place(page, /^Name: A very long name A very/)).toBeAttached();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Leo');
  await expect(place(page, 'Name: Leo')).toBeAttached();
});
