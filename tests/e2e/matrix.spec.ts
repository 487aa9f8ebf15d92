import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { expectClean } from './helpers/axe';
import { cell } from './helpers/board';
import { cxmap } from './helpers/readback';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cxmap-matrix-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** A project with one map, whose cards say touchpoints in words only. */
async function project(): Promise<string> {
  const [csv, file] = [join(folder, 'shop.csv'), join(folder, 'shop.cxmap')];
  await writeFile(csv, 'Lane,Before,After\nTouchpoints,Site,Desk\nFeeling,-1,2\n');
  cxmap('import', csv, '--to', file);
  return file;
}

/** A new matrix, made by its command, and the touchpoints of what the cards say. */
async function newMatrix(page: Page): Promise<void> {
  await expect(page.getByRole('gridcell').first()).toBeAttached();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('New touchpoint matrix');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A touchpoint matrix shows which touchpoints your maps use')).toBeVisible();
  await page.getByRole('button', { name: 'Make touchpoints of 2 cards' }).first().click();
}

/** Where the cell is painted: its element lies under what takes the pointer. */
const press = (place: Locator): Promise<void> => place.click({ force: true });

const use = (page: Page, place: string, rest: string): Locator => page.getByRole('gridcell', { name: `${place} · ${rest}` });

test('a matrix is derived from the maps, follows another window, and its cells lead to their cards', async ({ launchApp }) => {
  const app = await launchApp({ file: await project() });
  const { page } = app;
  await newMatrix(page);
  await expect(use(page, 'Site, Before', '1 use · Mean emotion: Bad (−1) · No owner')).toBeAttached();
  await expect(use(page, 'Desk, Before', 'not used')).toBeAttached();
  await expectClean(page, 'a matrix with cards that name no touchpoint');

  const other = await app.newWindow();
  await press(cell(other, 'Feeling', 'Before'));
  await other.keyboard.press('1');
  await expect(use(page, 'Site, Before', '1 use · Mean emotion: Good (+1) · No owner')).toBeAttached();

  await press(use(page, 'Site, Before', '1 use'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Touchpoint use' }).getByRole('button', { name: /^Site/ }).click();
  await expect(cell(page, 'Touchpoints', 'Before').getByRole('button', { name: /^Site, card 1 of 1$/ })).toBeFocused();
});

test('entering a cell makes the card in the map, one step that can be taken back, and says where', async ({ launchApp }) => {
  const { page } = await launchApp({ file: await project() });
  await newMatrix(page);
  await expect(use(page, 'Site, Before', '1 use')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Card added to the map')).toBeVisible();
  await expect(use(page, 'Desk, Before', '1 use')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(use(page, 'Desk, Before', 'not used')).toBeAttached();

  await page.keyboard.type('w');
  const form = page.getByRole('dialog', { name: 'Touchpoint use' });
  await expect(form.getByRole('textbox', { name: 'What happens there' })).toHaveValue('w');
  await page.keyboard.type('aits in line');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(cell(page, 'Touchpoints', 'Before').getByRole('button', { name: /^waits in line/ })).toBeFocused();
});

test('a touchpoint is added, named and described, gaps are called out, and the table is read back', async ({ launchApp }) => {
  const file = await project();
  const { page, quit } = await launchApp({ file });
  await newMatrix(page);
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await page.keyboard.type('Leaflet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Leaflet · No channel · Nobody uses it · No owner' })).toBeFocused();
  await page.getByRole('complementary', { name: 'Details' }).getByRole('textbox', { name: 'Owner' }).fill('Ina');
  await expect(page.getByRole('rowheader', { name: 'Leaflet · No channel · Nobody uses it · Owner: Ina' })).toBeAttached();
  // The start page comes when everything is in the file.
  await page.getByRole('button', { name: 'Start page' }).click();
  await expect(page.getByRole('button', { name: 'New map' }).first()).toBeAttached();
  await quit();

  const table = join(folder, 'matrix.csv');
  cxmap('export', file, '--to', table, '--board', 'Touchpoint matrix');
  const rows = (await readFile(table, 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(rows).toEqual([
    'Touchpoint,Channel,Owner,Team,Description,Uses,Mean emotion,Before,After',
    'Site,,,,,1,−1,1 (−1),', 'Desk,,,,,1,\'+2,,1 (+2)', 'Leaflet,,Ina,,,0,,,',
  ]);
  cxmap('export', file, '--to', join(folder, 'matrix.xlsx'), '--board', 'Touchpoint matrix');
  const again = join(folder, 'again.cxmap');
  cxmap('import', join(folder, 'matrix.xlsx'), '--to', again);
  cxmap('export', again, '--to', table);
  expect((await readFile(table, 'utf8')).replace('\ufeff', '').trim().split('\r\n').map((row) => row.split(',').slice(0, 3).join())).toEqual(['Touchpoint,Channel,Owner', 'Site,,', 'Desk,,', 'Leaflet,,Ina']);
});
